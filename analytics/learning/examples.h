// What a learner learns from: customers on earlier days, what a purchase model expected of them,
// and what they then did. Knows datasets, features and the forecasts of probability models; knows
// nothing of learners.
#pragma once

#include "analytics/core/day.h"
#include "analytics/core/progress.h"
#include "analytics/learning/features.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace perennial::learning {

/// Which earlier days teach: on each, the following `days` days are known in full.
struct WindowPlan {
    int days = 0;
    std::vector<Day> ends; ///< newest first; one to three, `days` apart, so windows never overlap
};

/// Windows as long as the horizon where the history allows, else half of the history: what they
/// teach is relative to the purchase model, which knows how purchases grow with time.
/// throws: Error{too_little_data} when half of the history is below two weeks or below a quarter of
/// the horizon.
WindowPlan plan_windows(Day first_purchase, Day end, int horizon_days);

/// Rows of customers; floats, because that is what trees read.
struct Examples {
    std::vector<std::string_view> names; ///< of the columns
    std::size_t rows = 0;
    std::vector<float> values; ///< column by column
    std::vector<std::uint32_t> customer;
    std::vector<std::uint8_t> window; ///< position in WindowPlan::ends; 0 is the newest
    /// What the purchase model expects of the window, kept away from 0; revenue in major units.
    std::vector<float> base_purchases, base_p, base_revenue;
    /// What followed; empty for customers who are to be forecast. Negative revenue counts as 0.
    std::vector<float> purchases, revenue;
};

/// The customers of `summary` as they are to be forecast over `days` days.
/// throws: as the fit of the purchase model; Cancelled
Examples examples_now(const Dataset& dataset, const CustomerSummary& summary,
                      const FeaturePlan& plan, int days, const Progress& progress);

/// The customers of all windows with what followed. Where there are very many, whole customers are
/// left out by a fixed rule, to bound time and memory.
/// throws: Error{too_little_data} when fewer than 200 customers or fewer than 50 who bought in a
/// window are left to learn from; Cancelled
Examples examples_before(const Dataset& dataset, const WindowPlan& windows, const FeaturePlan& plan,
                         const Progress& progress);

/// The rows at `positions`, in that order.
Examples take(const Examples& examples, const std::vector<std::uint32_t>& positions);

/// A number from 0 to groups - 1 that belongs to the customer and looks random.
std::uint32_t group_of(std::uint32_t customer, std::uint32_t groups);

} // namespace perennial::learning
