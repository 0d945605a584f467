// Several forecasters as one: each is weighed by how it did on a holdout that ended before the
// forecast begins, and the level of the sum is corrected by half of what it was off there. Also
// gives learned forecasts intervals whose coverage was measured on that earlier holdout. Knows the
// list of forecasters. See docs/methods/forecasts.md.
#pragma once

#include "analytics/core/day.h"
#include "analytics/forecast/forecaster.h"

#include <string_view>
#include <vector>

namespace perennial {

class ForecastSource;
struct ForecasterEntry;

struct BlendWeight {
    std::string_view id;
    double weight = 0.0; ///< they sum to 1
};

/// How the blend for (end, end + horizon] is made up.
/// throws: Error{too_little_data} when no earlier holdout fits, or fewer than two forecasters ran.
std::vector<BlendWeight> blend_weights(ForecastSource& source, Day end, int horizon_days,
                                       const Progress& progress = {});

/// A ForecastFunction.
Forecast blend(const Dataset& dataset, const CustomerSummary& calibration, int horizon_days,
               const Progress& progress);

/// What `entry` forecasts, from what `source` already holds where it can; forecasts of learners, of
/// models by first-day facts and of the blend with intervals from the earlier holdout. throws: as
/// the forecaster.
const Forecast& best_forecast(ForecastSource& source, const ForecasterEntry& entry, Day end,
                              int horizon_days, const Progress& progress = {});

} // namespace perennial
