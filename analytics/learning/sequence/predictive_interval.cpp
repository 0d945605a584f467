#include "analytics/learning/sequence/predictive_interval.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <numeric>
#include <span>

namespace perennial::sequence {

namespace {

constexpr double coverage = 0.9;
constexpr std::size_t least_in_category = 150; ///< customers
constexpr std::size_t most_chance_categories = 5;

/// Tails that are tried, widest interval first.
constexpr std::array<double, 28> tails{1e-12, 1e-9,  1e-7,  1e-5,  0.0001, 0.0003, 0.001,
                                       0.002, 0.004, 0.006, 0.01,  0.015,  0.02,   0.025,
                                       0.03,  0.035, 0.04,  0.045, 0.05,   0.055,  0.06,
                                       0.07,  0.08,  0.1,   0.125, 0.15,   0.175,  0.2};

/// The largest tail at which ceil(0.9 (n + 1)) of the n customers are inside.
double conformal_tail(std::span<const std::uint32_t> customers,
                      const std::function<bool(std::uint32_t customer, double tail)>& is_inside,
                      const Progress& progress) {
    const double needed = std::ceil(coverage * static_cast<double>(customers.size() + 1));
    double best = tails.front();
    for (const double tail : tails) {
        progress.check();
        const auto inside = std::count_if(customers.begin(), customers.end(),
                                          [&](std::uint32_t i) { return is_inside(i, tail); });
        if (static_cast<double>(inside) < needed) {
            break;
        }
        best = tail;
    }
    return best;
}

std::pair<double, double> purchases_between(const Outcome& outcome, const OutcomeLimits& limits,
                                            double tail) {
    return {purchases_quantile(outcome, limits, tail),
            purchases_quantile(outcome, limits, 1.0 - tail)};
}

std::pair<double, double> revenue_between(const Outcome& outcome, double tail) {
    return {revenue_quantile(outcome, tail), revenue_quantile(outcome, 1.0 - tail)};
}

bool within(double value, std::pair<double, double> interval) {
    return value >= interval.first && value <= interval.second;
}

} // namespace

PredictiveInterval::PredictiveInterval(const std::vector<Outcome>& forecast,
                                       const OutcomeLimits& limits,
                                       const std::vector<double>& purchases,
                                       const std::vector<double>& revenue,
                                       const Progress& progress) {
    std::vector<std::uint32_t> order(forecast.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return p_purchase(forecast[a]) < p_purchase(forecast[b]);
    });
    const std::size_t count =
        std::clamp<std::size_t>(forecast.size() / least_in_category, 1, most_chance_categories);
    m_categories.assign(count, {});
    for (std::size_t k = 0; k < count && !order.empty(); ++k) {
        const std::size_t begin = k * order.size() / count;
        const std::size_t end = (k + 1) * order.size() / count;
        const auto customers = std::span(order).subspan(begin, end - begin);
        Category& category = m_categories[k];
        category.up_to_p = k + 1 < count ? p_purchase(forecast[order[end - 1]]) : 1.0;
        category.purchases_tail = conformal_tail(
            customers,
            [&](std::uint32_t i, double tail) {
                return within(purchases[i], purchases_between(forecast[i], limits, tail));
            },
            progress);
        category.revenue_tail = conformal_tail(
            customers,
            [&](std::uint32_t i, double tail) {
                // a customer who only gave things back counts as one who bought nothing
                return within(std::max(revenue[i], 0.0), revenue_between(forecast[i], tail));
            },
            progress);
    }
}

const PredictiveInterval::Category& PredictiveInterval::category_of(const Outcome& outcome) const {
    const double p = p_purchase(outcome);
    return *std::find_if(m_categories.begin(), std::prev(m_categories.end()),
                         [&](const Category& c) { return p <= c.up_to_p; });
}

std::pair<double, double> PredictiveInterval::purchases(const Outcome& outcome,
                                                        const OutcomeLimits& limits) const {
    return purchases_between(outcome, limits, category_of(outcome).purchases_tail);
}

std::pair<double, double> PredictiveInterval::revenue(const Outcome& outcome) const {
    return revenue_between(outcome, category_of(outcome).revenue_tail);
}

} // namespace perennial::sequence
