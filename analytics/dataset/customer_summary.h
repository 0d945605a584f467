// From purchase histories to what lifetime models read: frequency, recency, T, monetary value.
#pragma once

#include "analytics/core/day.h"
#include "analytics/core/index.h"
#include "analytics/core/money.h"
#include "analytics/core/progress.h"

#include <cstdint>
#include <vector>

namespace perennial {

struct Dataset;

/// One entry a customer whose first purchase is on or before `end`, in the order of customer index.
/// A purchase is a day with at least one kept order line. Model time is weeks.
struct CustomerSummary {
    Day end{}; ///< last day of observation
    std::vector<CustomerIndex> customer;
    std::vector<double> frequency; ///< x: distinct purchase days after the first
    std::vector<double> recency;   ///< t_x: weeks from first to last purchase
    std::vector<double> T;         ///< weeks from first purchase to `end`
    /// Mean value of a repeat purchase day, major units; 0 when frequency is 0. Each refund reduces
    /// the customer's latest purchase day on or before the day it is booked.
    std::vector<double> monetary_value;
    std::vector<double> first_value;      ///< value of the first purchase day, same refund rule
    std::vector<Money> revenue_to_date;   ///< net of refunds booked until `end`, exact
    std::vector<Day> first_day, last_day; ///< first and last purchase day until `end`
    std::vector<std::uint32_t> orders;    ///< sale orders until `end`
    /// gap_counts[d]: how often d days passed between consecutive purchase days of a customer,
    /// until `end`. Empty when the summary was not made from purchase histories.
    std::vector<std::uint64_t> gap_counts;

    std::size_t size() const { return customer.size(); }
};

/// The summary of all customers at `end`.
/// throws: Error{too_little_data} when no customer has bought by then.
CustomerSummary summarise(const Dataset& dataset, Day end, const Progress& progress = {});

/// What the customers of a calibration summary did afterwards, in (calibration.end, holdout_end].
struct Holdout {
    Day end{};
    std::vector<double> purchases; ///< distinct purchase days; one entry a customer of the summary
    std::vector<double> revenue;   ///< net of refunds, major units
};

/// throws: Error{bad_input} when holdout_end is not after calibration.end.
Holdout holdout(const Dataset& dataset, const CustomerSummary& calibration, Day holdout_end);

} // namespace perennial
