// Any pair of a purchase model and a spend model of the lifetime registry, as a forecaster. Knows
// models by the registry only.
#pragma once

#include "analytics/core/day.h"
#include "analytics/forecast/forecaster.h"
#include "analytics/lifetime/predictive.h"

#include <memory>
#include <optional>
#include <string_view>

namespace perennial {

/// Means and chances without intervals, and the distributions behind them.
struct ModelForecast {
    Forecast forecast;
    Predictive predictive;
};

/// Ids of the lifetime registry, and the clock that the purchase model runs by.
struct ModelChoice {
    std::string_view purchases, spend;
    Clock clock = Clock::calendar;
};

/// What a purchase model says of every customer in a horizon, whatever a purchase is worth.
struct PurchaseOutlook {
    Forecast forecast; ///< without revenue
    std::shared_ptr<const PurchaseCounts> counts;
};

/// Fits choice.purchases to `calibration`; choice.spend is not read.
/// throws: as forecast_from_models()
PurchaseOutlook purchase_outlook(const ModelChoice& choice, const Dataset& dataset,
                                 const CustomerSummary& calibration, int horizon_days,
                                 const Progress& progress = {});

/// Fits the spend model and gives the purchases their worth. throws: as the fit
ModelForecast with_spend(const PurchaseOutlook& outlook, std::string_view spend_model,
                         const CustomerSummary& calibration, const Progress& progress = {});

/// Fits both models to `calibration` and forecasts from them.
/// throws: as the fits; Error{bad_input} for a horizon below one day; Error{too_little_data} when
/// a season or promotions are asked for and the orders do not show them.
ModelForecast forecast_from_models(const ModelChoice& choice, const Dataset& dataset,
                                   const CustomerSummary& calibration, int horizon_days,
                                   const Progress& progress = {});

/// The same with 90 % intervals: their levels are those that would have covered the last holdout
/// before calibration.end, or what the models themselves expect where the history is too short.
Forecast forecast_by_models(const ModelChoice& choice, const Dataset& dataset,
                            const CustomerSummary& calibration, int horizon_days,
                            const Progress& progress = {});

/// A holdout that ends on calibration.end: what can be learned from without looking ahead.
struct EarlierCut {
    Day end{};
    int horizon_days = 0;
};

/// As long as the horizon where that leaves as much before it, else half of what there is;
/// nothing when that is less than four weeks.
std::optional<EarlierCut> earlier_cut(const Dataset& dataset, const CustomerSummary& calibration,
                                      int horizon_days);

/// Means and chances by models already fitted. unit of horizon: weeks.
Forecast forecast_means(const PurchaseModel& purchases, const SpendModel& spend,
                        const CustomerSummary& calibration, double horizon,
                        const Progress& progress = {});

/// Levels that would have covered the last holdout before calibration.end; none where the history
/// is too short. throws: as the fits
std::optional<IntervalLevels> past_levels(const ModelChoice& choice, const Dataset& dataset,
                                          const CustomerSummary& calibration, int horizon_days,
                                          const Progress& progress = {});

/// By the calendar and without intervals: a summary is all it needs.
Forecast forecast_by_models(std::string_view purchase_model, std::string_view spend_model,
                            const CustomerSummary& calibration, int horizon_days,
                            const Progress& progress = {});

/// With 90 % intervals at these levels, or at what the models themselves expect without any.
Forecast with_intervals(ModelForecast from_models, const std::optional<IntervalLevels>& levels,
                        const Progress& progress);

/// Fills the four ends of `forecast`.
void fill_intervals(Forecast& forecast, const Predictive& predictive, const IntervalLevels& levels,
                    const Progress& progress);

} // namespace perennial
