#include "analytics/backtest/origins.h"

#include "analytics/core/error.h"

#include <algorithm>
#include <string>

namespace perennial {

namespace {

constexpr int shortest_calibration = 28; ///< days: below, hardly anyone has had time to return
constexpr int longest_horizon = 365;
constexpr int most_origins = 24;

std::vector<Cut> explicit_cut(Day first_day, Day last_day, const BacktestOptions& options) {
    const Day holdout_end = options.holdout_end.value_or(last_day);
    const Day end =
        options.calibration_end.value_or(holdout_end - std::chrono::days{options.horizon_days});
    if (holdout_end <= end || end < first_day) {
        throw Error(ErrorCode::bad_input, "calibration end " + to_iso(end) + " and holdout end " +
                                              to_iso(holdout_end) + ", orders from " +
                                              to_iso(first_day) + " to " + to_iso(last_day));
    }
    if (holdout_end > last_day) {
        throw Error(ErrorCode::bad_input, "holdout end " + to_iso(holdout_end) +
                                              " is after the last order, " + to_iso(last_day));
    }
    return {{end, static_cast<int>((holdout_end - end).count())}};
}

} // namespace

std::vector<Cut> plan_cuts(Day first_day, Day last_day, const BacktestOptions& options) {
    if (options.origins < 1 || options.origins > most_origins || options.horizon_days < 0) {
        throw Error(ErrorCode::bad_input, "origins must be 1..24 and the horizon 0 or more days");
    }
    const auto span = static_cast<int>((last_day - first_day).count()) + 1;
    if (options.calibration_end || options.holdout_end) {
        return explicit_cut(first_day, last_day, options);
    }
    if (span < std::max(shortest_span_days, options.horizon_days + shortest_calibration)) {
        throw Error(ErrorCode::too_little_data,
                    "orders of " +
                        std::to_string(std::max(shortest_span_days,
                                                options.horizon_days + shortest_calibration)) +
                        " days; there are " + std::to_string(span));
    }
    const int horizon =
        options.horizon_days > 0 ? options.horizon_days : std::min(longest_horizon, span / 4);
    // The oldest calibration is half the span where the horizon leaves that, and never below the
    // shortest; holdouts of neighbours may overlap.
    const Day last = last_day - std::chrono::days{horizon};
    const int room = static_cast<int>((last - first_day).count()) + 1;
    const int oldest = std::min(room, std::max(shortest_calibration, span / 2));
    const int steps = options.origins - 1;
    const int stride = steps > 0 ? std::min(horizon, (room - oldest) / steps) : 0;
    std::vector<Cut> cuts;
    for (int k = stride > 0 ? steps : 0; k >= 0; --k) {
        cuts.push_back({last - std::chrono::days{k * stride}, horizon});
    }
    return cuts;
}

} // namespace perennial
