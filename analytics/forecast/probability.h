// Any pair of a purchase model and a spend model of the lifetime registry, as a forecaster. Knows
// models by the registry only.
#pragma once

#include "analytics/forecast/forecaster.h"

#include <string_view>

namespace perennial {

/// Fits both models to `calibration` and forecasts from them.
/// throws: as the fits; Error{bad_input} for a horizon below one day.
Forecast forecast_by_models(std::string_view purchase_model, std::string_view spend_model,
                            const CustomerSummary& calibration, int horizon_days,
                            const Progress& progress = {});

} // namespace perennial
