#include "analytics/backtest/metrics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace perennial::metrics {

namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

double total(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0);
}

/// Positions by value, descending; equal values by position, so that the order is one.
std::vector<std::uint32_t> positions_by_value(const std::vector<double>& values) {
    std::vector<std::uint32_t> order(values.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return values[a] != values[b] ? values[a] > values[b] : a < b;
    });
    return order;
}

/// Mean cumulated share along an order, less that of the diagonal.
double gini_along(const std::vector<double>& ordered, double sum) {
    const auto n = static_cast<double>(ordered.size());
    double running = 0.0;
    double area = 0.0;
    for (const double value : ordered) {
        running += value;
        area += running;
    }
    return area / sum / n - (n + 1.0) / (2.0 * n);
}

double correlation(const std::vector<double>& a, const std::vector<double>& b) {
    const auto n = static_cast<double>(a.size());
    const double mean_a = total(a) / n;
    const double mean_b = total(b) / n;
    double ab = 0.0;
    double aa = 0.0;
    double bb = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        ab += (a[i] - mean_a) * (b[i] - mean_b);
        aa += (a[i] - mean_a) * (a[i] - mean_a);
        bb += (b[i] - mean_b) * (b[i] - mean_b);
    }
    return aa > 0.0 && bb > 0.0 ? ab / std::sqrt(aa * bb) : undefined;
}

} // namespace

double bias(const std::vector<double>& forecast, const std::vector<double>& actual) {
    const double sum = total(actual);
    return sum > 0.0 ? total(forecast) / sum - 1.0 : undefined;
}

double mean_absolute_error(const std::vector<double>& forecast, const std::vector<double>& actual) {
    double sum = 0.0;
    for (std::size_t i = 0; i < actual.size(); ++i) {
        sum += std::abs(forecast[i] - actual[i]);
    }
    return actual.empty() ? undefined : sum / static_cast<double>(actual.size());
}

double root_mean_square_error(const std::vector<double>& forecast,
                              const std::vector<double>& actual) {
    double sum = 0.0;
    for (std::size_t i = 0; i < actual.size(); ++i) {
        sum += (forecast[i] - actual[i]) * (forecast[i] - actual[i]);
    }
    return actual.empty() ? undefined : std::sqrt(sum / static_cast<double>(actual.size()));
}

double r2(const std::vector<double>& forecast, const std::vector<double>& actual) {
    const double mean = actual.empty() ? 0.0 : total(actual) / static_cast<double>(actual.size());
    double residual = 0.0;
    double around_mean = 0.0;
    for (std::size_t i = 0; i < actual.size(); ++i) {
        residual += (forecast[i] - actual[i]) * (forecast[i] - actual[i]);
        around_mean += (actual[i] - mean) * (actual[i] - mean);
    }
    return around_mean > 0.0 ? 1.0 - residual / around_mean : undefined;
}

std::vector<double> mid_ranks(const std::vector<double>& values) {
    const std::vector<std::uint32_t> order = positions_by_value(values);
    std::vector<double> ranks(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t last = first;
        while (last < order.size() && values[order[last]] == values[order[first]]) {
            ++last;
        }
        // Ranks are counted from the smallest value.
        const double rank =
            static_cast<double>(order.size()) - 0.5 * static_cast<double>(first + last) + 0.5;
        for (; first < last; ++first) {
            ranks[order[first]] = rank;
        }
    }
    return ranks;
}

double spearman(const std::vector<double>& forecast, const std::vector<double>& actual) {
    return correlation(mid_ranks(forecast), mid_ranks(actual));
}

Ranking::Ranking(const std::vector<double>& forecast) : m_order(positions_by_value(forecast)) {
    for (std::uint32_t rank = 0; rank < m_order.size(); ++rank) {
        if (rank == 0 || forecast[m_order[rank]] != forecast[m_order[rank - 1]]) {
            m_ties.push_back(rank);
        }
    }
    m_ties.push_back(static_cast<std::uint32_t>(m_order.size()));
}

std::vector<double> Ranking::spread(const std::vector<double>& values) const {
    std::vector<double> ordered(m_order.size());
    for (std::size_t run = 0; run + 1 < m_ties.size(); ++run) {
        double sum = 0.0;
        for (std::uint32_t rank = m_ties[run]; rank < m_ties[run + 1]; ++rank) {
            sum += values[m_order[rank]];
        }
        const double mean = sum / static_cast<double>(m_ties[run + 1] - m_ties[run]);
        std::fill(ordered.begin() + m_ties[run], ordered.begin() + m_ties[run + 1], mean);
    }
    return ordered;
}

double normalised_gini(const Ranking& by_forecast, const std::vector<double>& actual) {
    const double sum = total(actual);
    if (!(sum > 0.0)) {
        return undefined;
    }
    std::vector<double> best = actual;
    std::sort(best.begin(), best.end(), std::greater<>());
    const double best_area = gini_along(best, sum);
    return best_area > 1e-12 ? gini_along(by_forecast.spread(actual), sum) / best_area : undefined;
}

double capture(const Ranking& by_forecast, const std::vector<double>& actual, double share) {
    const double sum = total(actual);
    if (!(sum > 0.0)) {
        return undefined;
    }
    const std::vector<double> ordered = by_forecast.spread(actual);
    const double wanted = share * static_cast<double>(ordered.size());
    const auto whole = static_cast<std::size_t>(wanted);
    double captured =
        std::accumulate(ordered.begin(), ordered.begin() + static_cast<std::ptrdiff_t>(whole), 0.0);
    if (whole < ordered.size()) {
        captured += (wanted - static_cast<double>(whole)) * ordered[whole];
    }
    return captured / sum;
}

std::array<double, groups> group_sums(const Ranking& by_forecast,
                                      const std::vector<double>& values) {
    const std::vector<double> ordered = by_forecast.spread(values);
    std::array<double, groups> sums{};
    for (std::size_t k = 0; k < groups; ++k) {
        for (std::size_t rank = group_start(ordered.size(), k);
             rank < group_start(ordered.size(), k + 1); ++rank) {
            sums[k] += ordered[rank];
        }
    }
    return sums;
}

double decile_mape(const Ranking& by_forecast, const std::vector<double>& forecast,
                   const std::vector<double>& actual) {
    const auto forecasts = group_sums(by_forecast, forecast);
    const auto actuals = group_sums(by_forecast, actual);
    double sum = 0.0;
    double counted = 0.0;
    for (std::size_t k = 0; k < groups; ++k) {
        if (actuals[k] > 0.0) {
            sum += std::abs(forecasts[k] - actuals[k]) / actuals[k];
            counted += 1.0;
        }
    }
    return counted > 0.0 ? sum / counted : undefined;
}

double coverage(const std::vector<double>& low, const std::vector<double>& high,
                const std::vector<double>& actual, const std::vector<char>& only) {
    double within = 0.0;
    double counted = 0.0;
    for (std::size_t i = 0; i < actual.size() && i < low.size(); ++i) {
        if (only.empty() || only[i] != 0) {
            counted += 1.0;
            within += low[i] <= actual[i] && actual[i] <= high[i] ? 1.0 : 0.0;
        }
    }
    return counted > 0.0 ? within / counted : undefined;
}

} // namespace perennial::metrics
