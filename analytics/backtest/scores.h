// One forecast against one outcome: all measures of the table, and the groups behind its plots.
// Knows neither who forecast nor how the data were cut.
#pragma once

#include "analytics/backtest/backtest.h"

#include <vector>

namespace perennial {

struct CustomerSummary;
struct Holdout;

/// Everything but `seconds`.
ForecastScores score_forecast(const Forecast& forecast, const CustomerSummary& calibration,
                              const Holdout& actual);

/// Means of each measure over origins, leaving out NaN; `seconds` is the sum.
ForecastScores mean_scores(const std::vector<ForecastScores>& by_origin);

std::vector<DecileRow> decile_rows(const Forecast& forecast, const Holdout& actual);
/// Empty without p_purchase.
std::vector<CalibrationRow> calibration_rows(const Forecast& forecast, const Holdout& actual);

} // namespace perennial
