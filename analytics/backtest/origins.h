// Where to cut the past into what a forecaster may know and what judges it. Knows days only.
#pragma once

#include "analytics/backtest/backtest.h"

#include <vector>

namespace perennial {

/// Fewer days of orders than this cannot be cut: below, hardly anyone has had time to return.
inline constexpr int shortest_span_days = 56;

struct Cut {
    Day end{};
    int horizon_days = 0;
};

/// Cuts for orders on first_day..last_day, oldest first; at least one. All have the same horizon
/// and the last one's holdout ends on last_day, unless the options name the days.
/// throws: Error{bad_input} for impossible options; Error{too_little_data} for too short a span.
std::vector<Cut> plan_cuts(Day first_day, Day last_day, const BacktestOptions& options);

} // namespace perennial
