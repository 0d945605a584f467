// What is known of one customer over time: the chance of being active from the first purchase on
// and into a silent future, when the next purchase is to be expected, how many there will be.
// Knows purchase models by their interface only. See docs/methods/outlook.md.
#pragma once

#include "analytics/core/day.h"
#include "analytics/core/progress.h"
#include "analytics/lifetime/lifetime.h"

#include <optional>
#include <vector>

namespace perennial {

struct FitSummary;

/// Purchase days of one customer until the end of observation, ascending, each once.
struct PurchaseDays {
    std::vector<Day> days;
    Day end{};
};

struct ChancePoint {
    Day day{};
    double p_alive = 0.0;
    double frequency = 0.0; ///< repeat purchases until then
};

struct Outlook {
    /// As judged on that day from the purchases until then; after `end`, if no purchase comes.
    std::vector<ChancePoint> p_alive;
    /// By when the next purchase comes with 50 % and 90 %, if one ever comes; none when it is too
    /// unlikely or too far ahead to be dated.
    std::optional<Day> next_p50, next_p90;
    double p_never = 0.0; ///< that none comes within `outlook_years`
    /// Central 90 % of the number of purchases in the horizon.
    Interval purchases;
};

inline constexpr int outlook_years = 5;

/// The model of `fit` at its parameters; horizon_weeks: of `purchases`. Deterministic; a few
/// milliseconds. throws: Error{bad_input} for no purchase day, for days after the end or not
/// ascending, and as find_model()
Outlook customer_outlook(const FitSummary& fit, const PurchaseDays& purchases, double horizon_weeks,
                         double churn_change, const Progress& progress = {});

} // namespace perennial
