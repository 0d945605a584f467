// What stands beside each customer's value in a list: how far it may be off, and when the next
// order is to be expected. Knows value tables and the predictive distributions. See
// docs/methods/intervals.md.
#pragma once

#include "analytics/core/progress.h"
#include "analytics/lifetime/lifetime.h"

#include <vector>

namespace perennial {

struct CustomerSummary;
struct Dataset;

/// 90 % predictive intervals of what each customer may do in a scenario's horizon.
struct CustomerIntervals {
    std::vector<Interval> clv, purchases;
};

/// model: made by fit_lifetime. table, values: by the model, or by a forecaster on top of it.
CustomerIntervals customer_intervals(const Dataset& dataset, const CustomerSummary& summary,
                                     const LifetimeModel& model, const ValueTable& table,
                                     const ScenarioResult& values, const Progress& progress = {});

/// One entry a customer of the summary.
struct ClvOutlook {
    std::vector<Interval> clv; ///< 90 % predictive intervals of the scenario's CLV
    /// Days after the end of observation by which an order comes with a chance of one half; NaN
    /// when that takes more than five years, or never happens because the customer may be gone.
    std::vector<double> next_order_p50;
};

/// model: made by fit_lifetime; without one the intervals are table.clv_interval()'s.
ClvOutlook clv_outlook(const Dataset& dataset, const CustomerSummary& summary,
                       const LifetimeModel* model, const ValueTable& table,
                       const ScenarioResult& values, const Progress& progress = {});

} // namespace perennial
