#include "analytics/overview/customer_base.h"

#include "analytics/backtest/backtest.h"
#include "analytics/backtest/origins.h"
#include "analytics/core/error.h"
#include "analytics/dataset/dataset.h"
#include "analytics/forecast/blend.h"
#include "analytics/forecast/level_error.h"
#include "analytics/forecast/registry.h"
#include "analytics/forecast/scaled_table.h"
#include "analytics/forecast/source.h"
#include "analytics/lifetime/covariates/covariate_fit.h"
#include "analytics/lifetime/registry.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace perennial {

namespace {

/// The reference under every forecaster that is not itself a pair of models.
constexpr std::string_view base_purchases = "mbg_nbd";
constexpr std::string_view base_spend = "gamma_gamma_first";

void choose_forecaster(CustomerBase& base, const Dataset& dataset, const AnalysisOptions& options,
                       const Progress& progress) {
    base.forecaster = options.model != "auto" ? options.model : options.auto_model;
    if (!base.forecaster.empty()) {
        return;
    }
    try {
        BacktestOptions until;
        until.end = options.end;
        base.backtest = backtest(dataset, until, progress);
        base.forecaster = base.backtest->winner;
    } catch (const Error& error) {
        if (error.code() != ErrorCode::too_little_data) {
            throw;
        }
        base.forecaster = AnalysisOptions{}.model; // nothing to compare on: the plain model
    }
}

bool is_purchase_model(std::string_view id) {
    const auto list = models();
    return std::any_of(list.begin(), list.end(), [&](const ModelEntry& m) {
        return m.id == id && m.kind == ModelKind::purchase;
    });
}

bool is_pair(const ForecasterEntry& entry) {
    return !entry.purchase_model.empty() && entry.clock == Clock::calendar;
}

/// The forecast that was made earlier, if it is of these customers; else a new one.
std::shared_ptr<const Forecast> forecast_customers(const CustomerBase& base, const Dataset& dataset,
                                                   std::shared_ptr<const Forecast> earlier,
                                                   const Progress& progress) {
    const int horizon = valuation_horizon(dataset, base.summary->end);
    if (earlier && earlier->horizon_days == horizon &&
        earlier->expected_revenue.size() == base.summary->size()) {
        return earlier;
    }
    // With reasons, and with intervals as a backtest measures them.
    const ForecasterEntry& entry = find_forecaster(base.forecaster);
    ForecastSource source(dataset);
    const Day end = base.summary->end;
    if (entry.explained != nullptr) {
        source.keep(entry.id, end,
                    entry.explained(dataset, *base.summary, horizon, progress.part(0.0, 0.6)), 0.0);
    }
    const double explained = entry.explained != nullptr ? 0.6 : 0.0;
    return std::make_shared<const Forecast>(
        best_forecast(source, entry, end, horizon, progress.part(explained, 1.0)));
}

/// Fits and tabulates whatever the forecaster is: a purchase model, a pair of models, or a forecast
/// for one horizon on top of the reference.
void value_customers(CustomerBase& base, const Dataset& dataset, const AnalysisOptions& options,
                     const Progress& progress) {
    if (is_purchase_model(base.forecaster)) {
        base.model = fit_lifetime(*base.summary, base.forecaster, progress.part(0.0, 0.7));
        base.table = tabulate(base.summary, base.model, progress.part(0.7, 1.0));
        return;
    }
    const ForecasterEntry& entry = find_forecaster(base.forecaster);
    base.forecaster = entry.id; // it may have been another name of it
    const bool pair = is_pair(entry);
    base.model = fit_lifetime(*base.summary, pair ? entry.purchase_model : base_purchases,
                              pair ? entry.spend_model : base_spend, progress.part(0.0, 0.2));
    if (pair) {
        base.table = tabulate(base.summary, base.model, progress.part(0.2, 1.0));
        return;
    }
    base.forecast = forecast_customers(base, dataset, options.forecast, progress.part(0.2, 0.8));
    if (!entry.covariate_model.empty()) {
        base.first_day = std::make_shared<const CovariateModel>(
            fit_with_covariates(entry.covariate_model, *base.summary,
                                first_day_covariates(dataset, *base.summary), progress));
    }
    base.table = scale_table(base.summary, base.model, *base.forecast, progress.part(0.8, 1.0));
}

} // namespace

bool values_by_forecast(std::string_view forecaster) {
    return !is_purchase_model(forecaster) && !is_pair(find_forecaster(forecaster));
}

int valuation_horizon(const Dataset& dataset, Day end) {
    return plan_cuts(dataset.first_day, end, {}).back().horizon_days;
}

std::shared_ptr<const CustomerBase> analyse(std::shared_ptr<const Dataset> dataset,
                                            const AnalysisOptions& options,
                                            const Progress& progress) {
    if (dataset->orders.size() == 0) {
        throw Error(ErrorCode::too_little_data, "no orders");
    }
    auto base = std::make_shared<CustomerBase>();
    const bool searches = options.model == "auto" && options.auto_model.empty();
    const double found = searches ? 0.7 : 0.0;
    choose_forecaster(*base, *dataset, options, progress.part(0.0, found));
    base->summary = std::make_shared<const CustomerSummary>(summarise(
        *dataset, options.end.value_or(dataset->last_day), progress.part(found, found + 0.05)));
    value_customers(*base, *dataset, options, progress.part(found + 0.05, 0.8));
    Scenario baseline;
    baseline.margin = measured_margin(*dataset);
    base->baseline = std::make_shared<const ScenarioResult>(
        base->table->evaluate(options.baseline.value_or(baseline), progress.part(0.8, 0.85)));
    base->table =
        allow_for_level(base->table, dataset, base->summary, base->model,
                        static_cast<int>(std::lround(7.0 * base->baseline->horizon_weeks)));
    base->segments =
        segment_customers(*base->summary, base->table->p_alive(), progress.part(0.85, 0.92));
    base->churn =
        rank_churn(*base->summary, *base->table, *base->baseline, progress.part(0.92, 1.0));
    base->verdicts = customer_verdicts(*base->summary, dataset->first_day);
    base->insights = insights(*dataset, *base->summary, base->churn);
    base->dataset = std::move(dataset);
    return base;
}

} // namespace perennial
