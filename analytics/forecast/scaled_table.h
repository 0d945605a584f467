// Values by a forecaster that knows one horizon only, made into a table that answers any scenario:
// a probability model gives the course over time, the discount and the effect of churn; the
// forecaster gives each customer's level. Knows value tables by their interface only. See
// docs/methods/forecasts.md.
#pragma once

#include "analytics/core/progress.h"
#include "analytics/lifetime/lifetime.h"

#include <memory>

namespace perennial {

struct CustomerSummary;
struct Forecast;

/// At forecast.horizon_days, without discount and churn change, every customer's expected purchases
/// and revenue are those of the forecast (within a factor of 50 of the model's); at any other
/// scenario they keep the same proportion to those of `model`.
std::shared_ptr<const ValueTable> scale_table(std::shared_ptr<const CustomerSummary> summary,
                                              std::shared_ptr<const LifetimeModel> model,
                                              const Forecast& forecast,
                                              const Progress& progress = {});

} // namespace perennial
