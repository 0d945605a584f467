// BG/NBD and its like with the facts of customers' first purchase day, as a forecaster. Knows the
// lifetime room; knows nothing of the list of forecasters.
#pragma once

#include "analytics/forecast/forecaster.h"

#include <string_view>

namespace perennial {

/// Customers who share first-day facts are forecast by their own purchase model; spend is one model
/// for all. Intervals have the shape of the purchase model without covariates at the chances and
/// means of this one. throws: as fit_with_covariates(); Error{bad_input} for a horizon below one
/// day; Error{too_little_data} where the facts do not differ between customers.
Forecast forecast_with_covariates(std::string_view purchase_model, std::string_view spend_model,
                                  const Dataset& dataset, const CustomerSummary& calibration,
                                  int horizon_days, const Progress& progress = {});

} // namespace perennial
