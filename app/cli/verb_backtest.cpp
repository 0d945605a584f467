// backtest: which way of forecasting would have served this shop best.
#include "analytics/backtest/backtest.h"
#include "analytics/core/error.h"
#include "analytics/dataset/dataset.h"
#include "analytics/forecast/registry.h"
#include "app/cli/project_options.h"
#include "app/cli/promotion_answer.h"
#include "app/cli/text.h"
#include "app/cli/verb.h"

#include <CLI/CLI.hpp>

#include <cmath>

namespace perennial::app::cli {

namespace {

struct BacktestCommand : ProjectOptions {
    std::string calibrationEnd, holdoutEnd;
    int origins = 3;
    int horizonDays = 0;
    std::vector<std::string> models;

    BacktestOptions options() const;
};

BacktestOptions BacktestCommand::options() const {
    BacktestOptions result;
    result.calibration_end = parse_iso(calibrationEnd);
    result.holdout_end = parse_iso(holdoutEnd);
    result.origins = origins;
    result.horizon_days = horizonDays;
    result.candidates = models;
    return result;
}

std::string_view code(WinReason reason) {
    switch (reason) {
    case WinReason::lowest_loss:
        return "lowest_loss";
    case WinReason::simplest_of_tied:
        return "simplest_of_tied";
    case WinReason::only_candidate:
        break;
    }
    return "only_candidate";
}

std::string titleOf(const std::string& id) {
    return std::string(find_forecaster(id).title);
}

/// The winner and its rivals in one sentence, and what the figures are worth.
std::string sentence(const Backtest& result) {
    const std::string winner = titleOf(result.winner);
    if (result.reason == WinReason::only_candidate) {
        return winner + " is the only forecaster that ran.";
    }
    const std::string rival = titleOf(result.runner_up);
    std::string rest;
    for (std::size_t k = 2; k < result.candidates.size() && k < 4; ++k) {
        if (result.candidates[k].ran) {
            rest += (rest.empty() ? ", then " : " and ") + titleOf(result.candidates[k].id);
        }
    }
    return result.reason == WinReason::lowest_loss
               ? winner + " forecast best, ahead of " + rival + rest +
                     "; it was chosen on the same holdouts as the figures shown."
               : winner + " is as good as " + rival +
                     ", which lost least, within one standard error, and simpler; it was chosen "
                     "on the same holdouts as the figures shown.";
}

Json numberOrNull(double value) {
    return std::isfinite(value) ? Json(value) : Json(nullptr);
}

Json modelJson(const CandidateResult& candidate) {
    Json row{{"name", candidate.id},
             {"kind", name(candidate.kind)},
             {"title", titleOf(candidate.id)},
             {"ran", candidate.ran},
             {"failure", textOrNull(candidate.failure)}};
    const ForecastScores& s = candidate.scores;
    const std::pair<const char*, double> measures[] = {
        {"bias_transactions", s.bias_transactions},
        {"bias_revenue", s.bias_revenue},
        {"mae", s.mae},
        {"rmse", s.rmse},
        {"spearman", s.spearman},
        {"gini", s.gini},
        {"decile_mape", s.decile_mape},
        {"top20_capture", s.top20_capture},
        {"coverage90", s.coverage90},
        {"seconds", s.seconds},
        {"spearman_repeaters", s.spearman_repeaters},
        {"mae_revenue", s.mae_revenue},
        {"r2_revenue", s.r2_revenue},
        {"p_purchase_error", s.p_purchase_error},
        {"coverage90_buyers", s.coverage90_buyers},
        {"coverage90_revenue", s.coverage90_revenue},
        {"coverage90_revenue_buyers", s.coverage90_revenue_buyers},
    };
    for (const auto& [key, value] : measures) {
        row[key] = candidate.ran ? numberOrNull(value) : Json(nullptr);
    }
    return row;
}

std::string modelTable(const Backtest& result) {
    using enum Table::Align;
    Table table{left,  left,  right, right, right, right, right,
                right, right, right, right, right, right};
    table.row({"model", "kind", "orders", "revenue", "MAE", "RMSE", "Spearman", "repeaters", "Gini",
               "deciles", "top 20 %", "in 90 %", "seconds"});
    for (const CandidateResult& candidate : result.candidates) {
        if (!candidate.ran) {
            table.row({candidate.id, std::string(name(candidate.kind)), candidate.failure});
            continue;
        }
        const ForecastScores& s = candidate.scores;
        table.row({candidate.id, std::string(name(candidate.kind)), percent(s.bias_transactions),
                   percent(s.bias_revenue), decimals(s.mae, 3), decimals(s.rmse, 3),
                   decimals(s.spearman, 3), decimals(s.spearman_repeaters, 3), decimals(s.gini, 3),
                   percent(s.decile_mape), percent(s.top20_capture), percent(s.coverage90),
                   decimals(s.seconds, 2)});
    }
    return table.text();
}

Answer backtestAnswer(const Backtest& result, const std::string& currency) {
    Json origins = Json::array();
    Table cuts{Table::Align::left,  Table::Align::left,  Table::Align::right,
               Table::Align::right, Table::Align::right, Table::Align::right};
    cuts.row({"known until", "judged until", "customers", "bought again", "orders", "revenue"});
    for (const Origin& origin : result.origins) {
        origins.push_back({{"calibration_end", to_iso(origin.end)},
                           {"holdout_end", to_iso(origin.holdout_end)},
                           {"customers", origin.customers},
                           {"buyers", origin.buyers},
                           {"purchases", origin.purchases},
                           {"revenue", modelMoney(origin.revenue)}});
        cuts.row({to_iso(origin.end), to_iso(origin.holdout_end), count(origin.customers),
                  count(origin.buyers), decimals(origin.purchases, 0),
                  money(origin.revenue, currency)});
    }
    Json models = Json::array();
    for (const CandidateResult& candidate : result.candidates) {
        models.push_back(modelJson(candidate));
    }
    const std::string reason = sentence(result);
    const Answer promotions = promotionAnswer(result.promotions);
    return {{{"origins", origins},
             {"winner", result.winner},
             {"runner_up", textOrNull(result.runner_up)},
             {"reason", reason},
             {"rule", code(result.reason)},
             {"currency", textOrNull(currency)},
             {"promotions", promotions.json},
             {"models", models}},
            cuts.text() + '\n' + modelTable(result) + '\n' + reason + '\n' + promotions.text};
}

std::vector<std::string> forecasterIds() {
    std::vector<std::string> ids;
    for (const ForecasterEntry& entry : forecasters()) {
        ids.emplace_back(entry.id);
    }
    return ids;
}

} // namespace

Run declareBacktest(CLI::App& command) {
    const auto options = std::make_shared<BacktestCommand>();
    options->addProject(command);
    CLI::Option* const calibration = command
                                         .add_option("--calibration-end", options->calibrationEnd,
                                                     "last day that forecasts may know, YYYY-MM-DD")
                                         ->check(isoDateComplaint);
    CLI::Option* const holdout = command
                                     .add_option("--holdout-end", options->holdoutEnd,
                                                 "last day that judges them, YYYY-MM-DD")
                                     ->check(isoDateComplaint)
                                     ->needs(calibration);
    calibration->needs(holdout);
    command
        .add_option("--origins", options->origins,
                    "how many calibration ends, spread over the data; default 3")
        ->check(CLI::Range(1, 24))
        ->excludes(calibration);
    command
        .add_option("--horizon-days", options->horizonDays,
                    "days to forecast; default: a quarter of the data, at most a year")
        ->check(CLI::Range(1, 3660))
        ->excludes(calibration);
    command.add_option("--model", options->models, "compare only these; repeat it")
        ->check(CLI::IsMember(forecasterIds()));
    return [options](const Progress& progress) {
        const auto dataset = readDataset(options->project, progress.part(0.0, 0.05));
        const auto result = backtest(*dataset, options->options(), progress.part(0.05, 1.0));
        return backtestAnswer(*result, dataset->currency);
    };
}

} // namespace perennial::app::cli
