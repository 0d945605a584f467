// What any way of forecasting customers says, be it a rule of thumb, a probability model or a
// learned one, and the form in which it is asked. Knows nothing of how a forecast is made or
// judged.
#pragma once

#include "analytics/core/progress.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace perennial {

struct CustomerSummary;
struct Dataset;

/// In the order of complexity.
enum class ForecasterKind { naive, probability, learning, sequence, blend };
std::string_view name(ForecasterKind kind); ///< "naive", "probability", ...

/// By which time a purchase model runs. See docs/methods/season.md and promotions.md.
enum class Clock {
    calendar,
    season,     ///< the shop's
    promotions, ///< the shop's season, if it has one, and its promotions
};

/// One entry a customer, in the order of the summary that was forecast. A vector is empty where the
/// forecaster does not say this; expected_purchases and expected_revenue are always there.
struct Forecast {
    int horizon_days = 0;
    std::vector<double> p_purchase;         ///< at least one purchase day in the horizon
    std::vector<double> p_alive;            ///< at the end of observation
    std::vector<double> expected_purchases; ///< purchase days in the horizon
    std::vector<double> expected_revenue;   ///< in the horizon, not discounted, major units
    /// 90 % predictive intervals: what the customer may do, not how well the mean is known.
    std::vector<double> purchases_low, purchases_high, revenue_low, revenue_high;

    /// Why: the features that moved expected_revenue most, strongest first; `effect` in major
    /// units.
    struct Reason {
        std::uint16_t feature = 0; ///< position in `features`
        float effect = 0.0F;
        float value = 0.0F; ///< what the feature is for this customer; NaN where it is none
    };
    std::vector<std::string> features; ///< codes, for example "days_since_last_order"
    std::vector<std::array<Reason, 3>> reasons;
};

/// Forecasts every customer of `calibration` over (calibration.end, calibration.end +
/// horizon_days]. Learns from what was known by calibration.end only; whatever the dataset holds
/// after that day has no effect, but for the days of campaigns, which a shop plans ahead.
/// Deterministic. unit of horizon: days. throws: Error{too_little_data} naming what is missing.
using ForecastFunction = Forecast (*)(const Dataset& dataset, const CustomerSummary& calibration,
                                      int horizon_days, const Progress& progress);

} // namespace perennial
