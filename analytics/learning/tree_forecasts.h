// Forecasts learned by trees from what the shop's customers did after earlier days: the
// challengers of the probability models. Knows datasets, features and a purchase model; knows
// nothing of the list of forecasters or of how forecasts are judged.
#pragma once

#include "analytics/forecast/forecaster.h"
#include "analytics/learning/growth.h"

namespace perennial {

/// Boosted trees. See docs/methods/gradient_boosting.md.
/// throws: Error{too_little_data} naming what is missing; Error{file_missing} without the library;
/// Cancelled
Forecast gradient_boosting(const Dataset& dataset, const CustomerSummary& calibration,
                           int horizon_days, const Progress& progress);
/// The same forecast with the reasons of every customer, which take longer than the forecast.
Forecast explained_gradient_boosting(const Dataset& dataset, const CustomerSummary& calibration,
                                     int horizon_days, const Progress& progress);

/// A forest of deep trees. See docs/methods/random_forest.md. throws: as gradient_boosting
Forecast random_forest(const Dataset& dataset, const CustomerSummary& calibration, int horizon_days,
                       const Progress& progress);
Forecast explained_random_forest(const Dataset& dataset, const CustomerSummary& calibration,
                                 int horizon_days, const Progress& progress);

namespace learning {
enum class Reasons { without, with };

/// Either of the two.
Forecast forecast_by_trees(const GrowthOptions& options, const Dataset& dataset,
                           const CustomerSummary& calibration, int horizon_days, Reasons reasons,
                           const Progress& progress = {});
} // namespace learning

} // namespace perennial
