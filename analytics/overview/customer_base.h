// The whole main job as one function: from an open dataset to who is worth what and who is leaving.
// The window, the command line and the benches all call it.
#pragma once

#include "analytics/churn/churn.h"
#include "analytics/core/progress.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/health/sufficiency.h"
#include "analytics/lifetime/lifetime.h"
#include "analytics/overview/insights.h"
#include "analytics/segments/segments.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace perennial {

struct Backtest;
struct CovariateModel;
struct Dataset;
struct Forecast;

struct AnalysisOptions {
    std::optional<Day> end; ///< end of observation; the last order's day when absent
    /// A purchase model, any other forecaster, or "auto": the winner of a backtest.
    std::string model = "bg_nbd";
    /// What "auto" was found to be earlier; looked for anew when empty.
    std::string auto_model = {};
    /// What the forecaster that these name said earlier of the same orders, end and horizon; used
    /// instead of asking it again.
    std::shared_ptr<const Forecast> forecast = {};
    std::optional<Scenario> baseline = {}; ///< defaults, with the measured margin, when absent
};

/// Immutable; one a (dataset, options).
struct CustomerBase {
    std::shared_ptr<const Dataset> dataset;
    std::shared_ptr<const CustomerSummary> summary;
    std::shared_ptr<const LifetimeModel> model;
    std::shared_ptr<const ValueTable> table;
    std::shared_ptr<const ScenarioResult> baseline;
    SegmentResult segments;
    ChurnResult churn;
    std::vector<Insight> insights; ///< most worth acting on first
    std::vector<Verdict> verdicts; ///< customer_verdicts(): what the orders suffice for
    std::string forecaster;        ///< id of what the values are by, never "auto"
    /// What it forecast over valuation_horizon(); null where it is a pair of models.
    std::shared_ptr<const Forecast> forecast;
    /// When it goes by facts of the first day: the fit, and what each fact does.
    std::shared_ptr<const CovariateModel> first_day;
    std::shared_ptr<const Backtest> backtest; ///< when "auto" had to look for it
};

/// Whether valuing customers by this forecaster asks it for a forecast of each, rather than for a
/// fitted pair of models. throws: Error{bad_input} for an unknown id
bool values_by_forecast(std::string_view forecaster);

/// Over how many days such a forecaster is asked: those it is judged on.
/// throws: Error{too_little_data} for too short a span of orders
int valuation_horizon(const Dataset& dataset, Day end);

/// throws: Error{too_little_data} with what is missing.
std::shared_ptr<const CustomerBase> analyse(std::shared_ptr<const Dataset> dataset,
                                            const AnalysisOptions& options = {},
                                            const Progress& progress = {});

} // namespace perennial
