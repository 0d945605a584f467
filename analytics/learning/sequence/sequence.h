// Forecasts customers with a recurrent network over their purchase histories, taught on earlier
// windows of the same shop. Knows datasets, lifetime models and its own network; knows nothing of
// the window and of other learners. See docs/methods/sequence_model.md.
#pragma once

#include "analytics/core/progress.h"

namespace perennial {

struct CustomerSummary;
struct Dataset;
struct Forecast;

namespace sequence {

/// What is learnt from at most, summed over windows: customers, and their purchase days. Beyond, a
/// fixed part of the customers is; all are forecast.
constexpr double most_examples = 20'000.0, most_events = 300'000.0;

/// A ForecastFunction: p_purchase, expected purchases and revenue, and their 90 % intervals. The
/// same for any order of the dataset's rows and any number of threads. throws:
/// Error{too_little_data} when the history is shorter than the horizon, or too few customers have
/// bought in it; Cancelled.
Forecast forecast(const Dataset& dataset, const CustomerSummary& calibration, int horizon_days,
                  const Progress& progress);

} // namespace sequence

} // namespace perennial
