// How every customer behaves, as numbers a learner reads: one float column a feature, from what is
// known by one day. Knows datasets and customer summaries; knows nothing of learners or of what
// happens after that day.
#pragma once

#include "analytics/core/day.h"
#include "analytics/core/progress.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace perennial {
struct CustomerSummary;
struct Dataset;
} // namespace perennial

namespace perennial::learning {

/// What the columns mean for one shop, settled once so that matrices of several days agree.
struct FeaturePlan {
    Day known_by{};
    Day visits_since = Day::max(); ///< before it nobody was watched, which is not "no visits"
    int season_days = 0;           ///< length of the window "the same season a year earlier"
    bool has_refunds = false, has_discounts = false, has_coupons = false, has_products = false;
    /// Positions in Dataset::categories, channels, countries; most revenue first, text breaking
    /// ties.
    std::vector<std::uint32_t> top_categories, top_channels, top_countries;
};

/// Reads orders, refunds and visits until `known_by` only. unit: days.
FeaturePlan plan_features(const Dataset& dataset, Day known_by, int season_days);

/// One row a customer of a summary, column by column. NaN: does not exist for this customer, for
/// example a gap of somebody who bought once.
struct FeatureMatrix {
    std::vector<std::string_view> names; ///< codes, of static life; docs/methods/features.md
    std::size_t rows = 0;
    std::vector<float> values;

    std::span<const float> column(std::size_t feature) const {
        return std::span(values).subspan(feature * rows, rows);
    }
    std::span<float> column(std::size_t feature) {
        return std::span(values).subspan(feature * rows, rows);
    }
};

/// Behaviour until `summary.end`, rows in the order of the summary. Features that the plan
/// says the shop cannot tell (discounts, coupons, categories, channels, countries, visits) have no
/// column.
FeatureMatrix behaviour_features(const Dataset& dataset, const CustomerSummary& summary,
                                 const FeaturePlan& plan, const Progress& progress = {});

/// Every code a matrix can hold, in column order: for words and documentation.
std::span<const std::string_view> feature_codes();

} // namespace perennial::learning
