// From order histories to what the network reads: a row of numbers for each of a customer's latest
// purchase days, a row for the customer, and the forecast of a probability model to start from.
// Knows datasets and lifetime models; knows no network. See docs/methods/sequence_model.md.
#pragma once

#include "analytics/core/day.h"
#include "analytics/core/progress.h"
#include "analytics/learning/sequence/outcome.h"

#include <cstdint>
#include <span>
#include <vector>

namespace perennial {

struct CustomerSummary;
struct Dataset;

namespace sequence {

constexpr std::size_t longest_history = 32; ///< purchase days of a customer that are read

/// Which numbers there are and in what units, from what was known by `end`.
struct FeaturePlan {
    std::vector<std::uint32_t> channels, categories; ///< of most revenue; positions in the tables
    double typical_value = 1.0; ///< median revenue of a purchase day, major units
    bool seasons = false;       ///< tell the time of the year: some years must be known

    std::size_t event_width() const;
    static std::size_t static_width();
};

/// seasons: as in FeaturePlan. throws: Cancelled
FeaturePlan plan_features(const Dataset& dataset, const CustomerSummary& calibration, bool seasons,
                          const Progress& progress);

/// What a probability model expects of each customer of a summary.
struct Priors {
    std::vector<Outcome> outcome; ///< in the horizon
    std::vector<double> p_alive;  ///< at the end of the summary
    std::vector<double> spend;    ///< of one purchase day, major units
};

/// MBG/NBD and gamma-gamma with the first purchase counted, fitted to the summary. throws: as their
/// fits.
Priors fit_priors(const CustomerSummary& summary, int horizon_days, const Progress& progress);

/// Histories as numbers, not yet scaled.
struct Examples {
    std::vector<std::uint32_t> first_event; ///< size + 1 offsets, in events
    std::vector<float> events;              ///< event_width() each, oldest first
    std::vector<float> statics;             ///< static_width() each

    std::size_t size() const { return first_event.empty() ? 0 : first_event.size() - 1; }
};

/// The customers at `positions` (ascending) of the summary as they were at its end; nothing that
/// happened later has an effect.
Examples read_examples(const Dataset& dataset, const FeaturePlan& plan,
                       const CustomerSummary& summary, const Priors& priors,
                       std::span<const std::uint32_t> positions);

} // namespace sequence

} // namespace perennial
