#include "analytics/learning/bands.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace perennial::learning {

namespace {

constexpr double tail = 0.05;
constexpr std::size_t smallest_group = 60, most_groups = 40;

/// The ratio that a share of at most `tail` of new ones lies below, or above; the finite-sample
/// correction counts the new one among the n + 1.
double low_point(const std::vector<double>& sorted) {
    const auto rank =
        static_cast<std::size_t>(std::floor(tail * static_cast<double>(sorted.size() + 1)));
    return rank == 0 ? 0.0 : sorted[rank - 1];
}
double high_point(const std::vector<double>& sorted) {
    const auto rank =
        static_cast<std::size_t>(std::ceil((1.0 - tail) * static_cast<double>(sorted.size() + 1)));
    return sorted[std::min(rank, sorted.size()) - 1];
}

} // namespace

Bands::Bands(std::span<const double> forecast, std::span<const float> outcome) {
    const std::size_t n = forecast.size();
    std::vector<std::uint32_t> order(n);
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return forecast[a] != forecast[b] ? forecast[a] < forecast[b] : a < b;
    });
    const std::size_t count = std::clamp<std::size_t>(n / smallest_group, 1, most_groups);
    for (std::size_t g = 0; g < count; ++g) {
        const std::size_t begin = n * g / count;
        const std::size_t end = n * (g + 1) / count;
        std::vector<double> ratios;
        for (std::size_t i = begin; i < end; ++i) {
            ratios.push_back(static_cast<double>(outcome[order[i]]) / forecast[order[i]]);
        }
        std::sort(ratios.begin(), ratios.end());
        m_groups.push_back({forecast[order[end - 1]], low_point(ratios), high_point(ratios)});
    }
}

Bands::Band Bands::around(double forecast, double alike) const {
    auto group = std::lower_bound(m_groups.begin(), m_groups.end(), alike,
                                  [](const Group& g, double value) { return g.most < value; });
    if (group == m_groups.end()) {
        --group;
    }
    return {forecast * group->low, forecast * group->high};
}

} // namespace perennial::learning
