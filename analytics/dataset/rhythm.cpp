#include "analytics/dataset/rhythm.h"

#include "analytics/dataset/customer_summary.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace perennial {

namespace {

/// How many gaps of each length in days; from the customers' mean gaps when the gaps are not known.
std::vector<std::uint64_t> gap_histogram(const CustomerSummary& summary) {
    if (!summary.gap_counts.empty()) {
        return summary.gap_counts;
    }
    std::vector<std::uint64_t> counts;
    for (std::size_t i = 0; i < summary.size(); ++i) {
        if (summary.frequency[i] > 0.0) {
            const double mean = std::max(0.0, summary.recency[i] * 7.0 / summary.frequency[i]);
            const auto gap = static_cast<std::size_t>(std::lround(std::min(mean, 1e5)));
            counts.resize(std::max(counts.size(), gap + 1));
            counts[gap] += static_cast<std::uint64_t>(std::lround(summary.frequency[i]));
        }
    }
    return counts;
}

/// The number of days that a share `p` of the gaps does not exceed.
double gap_quantile(const std::vector<std::uint64_t>& counts, double all, double p) {
    double below = 0.0;
    for (std::size_t gap = 0; gap < counts.size(); ++gap) {
        below += static_cast<double>(counts[gap]);
        if (below >= p * all) {
            return std::max(1.0, static_cast<double>(gap));
        }
    }
    return 1.0;
}

/// Weight of the shop's mean against a customer's own gaps, in gaps: the shape of the inverse gamma
/// less one. E[Y^2] of a mean of x exponential gaps is E[theta^2] (1 + 1/x).
double prior_gaps(const CustomerSummary& summary, double mean_gap) {
    double squares = 0.0;
    double repeaters = 0.0;
    for (std::size_t i = 0; i < summary.size(); ++i) {
        const double x = summary.frequency[i];
        if (x > 0.0) {
            const double own = summary.recency[i] * 7.0 / x;
            squares += own * own * x / (x + 1.0);
            repeaters += 1.0;
        }
    }
    const double variance = squares / repeaters - mean_gap * mean_gap;
    constexpr double alike = 100.0; // customers that hardly differ: the shop's gap says it all
    return variance > 0.0 ? std::min(alike, 1.0 + mean_gap * mean_gap / variance) : alike;
}

} // namespace

Rhythm measure_rhythm(const CustomerSummary& summary) {
    Rhythm rhythm{30.0, 60.0, 120.0, false, {}};
    const std::vector<std::uint64_t> counts = gap_histogram(summary);
    double all = 0.0;
    for (const std::uint64_t count : counts) {
        all += static_cast<double>(count);
    }
    rhythm.usual_gap_days.assign(summary.size(), rhythm.gap_p50_days);
    if (all == 0.0) {
        return rhythm;
    }
    rhythm.measured = true;
    rhythm.gap_p50_days = gap_quantile(counts, all, 0.5);
    rhythm.gap_p75_days = gap_quantile(counts, all, 0.75);
    rhythm.gap_p90_days = gap_quantile(counts, all, 0.9);

    double sum = 0.0;
    double repeaters = 0.0;
    for (std::size_t i = 0; i < summary.size(); ++i) {
        if (summary.frequency[i] > 0.0) {
            sum += summary.recency[i] * 7.0 / summary.frequency[i];
            repeaters += 1.0;
        }
    }
    const double mean_gap = std::max(1.0, sum / repeaters);
    const double weight = prior_gaps(summary, mean_gap);
    for (std::size_t i = 0; i < summary.size(); ++i) {
        const double x = summary.frequency[i];
        rhythm.usual_gap_days[i] =
            x > 0.0 ? std::max(1.0, (weight * mean_gap + summary.recency[i] * 7.0) / (weight + x))
                    : rhythm.gap_p50_days;
    }
    return rhythm;
}

} // namespace perennial
