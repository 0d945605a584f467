// Purchases week by week, counted and forecast: what a tracking plot shows. Knows purchase models
// by their interface only.
#pragma once

#include "analytics/backtest/backtest.h"

#include <string_view>

namespace perennial {

struct CustomerSummary;

/// Repeat purchase days of the customers of `calibration`, week by week from the first order to
/// holdout_end, beside what the purchase model `id`, fitted to the calibration, expects of
/// customers with these first days: the sum of E[X(t)], not of forecasts that know who has been
/// silent. throws: as the model's fit
std::vector<TrackingWeek> track_purchases(const Dataset& dataset,
                                          const CustomerSummary& calibration, Day holdout_end,
                                          std::string_view id, const Progress& progress = {});

} // namespace perennial
