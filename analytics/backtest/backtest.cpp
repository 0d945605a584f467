#include "analytics/backtest/backtest.h"

#include "analytics/backtest/choice.h"
#include "analytics/backtest/origins.h"
#include "analytics/backtest/scores.h"
#include "analytics/backtest/tracking.h"
#include "analytics/core/error.h"
#include "analytics/dataset/dataset.h"
#include "analytics/forecast/blend.h"
#include "analytics/forecast/loss.h"
#include "analytics/forecast/registry.h"
#include "analytics/forecast/source.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace perennial {

namespace {

std::vector<const ForecasterEntry*> chosen_forecasters(const std::vector<std::string>& ids) {
    std::vector<const ForecasterEntry*> chosen;
    for (const ForecasterEntry& entry : forecasters()) {
        if (ids.empty() || std::find(ids.begin(), ids.end(), entry.id) != ids.end()) {
            chosen.push_back(&entry);
        }
    }
    for (const std::string& id : ids) {
        find_forecaster(id); // throws for an unknown one
    }
    return chosen;
}

Origin describe(const Cut& cut, const Holdout& actual) {
    Origin origin;
    origin.end = cut.end;
    origin.holdout_end = actual.end;
    origin.customers = actual.purchases.size();
    for (std::size_t i = 0; i < actual.purchases.size(); ++i) {
        origin.buyers += actual.purchases[i] > 0.0 ? 1 : 0;
        origin.purchases += actual.purchases[i];
        origin.revenue += actual.revenue[i];
    }
    return origin;
}

struct Judged {
    CandidateResult result;
    CandidateLosses losses;
};

/// Scores one candidate at every cut. A candidate that cannot forecast at one of them has not run.
Judged judge_candidate(const ForecasterEntry& entry, const std::vector<Cut>& cuts,
                       ForecastSource& source, const Progress& progress) {
    Judged judged;
    judged.result.id = entry.id;
    judged.result.kind = entry.kind;
    judged.losses.complexity = entry.complexity;
    judged.losses.rule_of_thumb = entry.kind == ForecasterKind::naive;
    std::vector<ForecastScores> scores;
    const auto parts = static_cast<double>(cuts.size());
    try {
        for (std::size_t k = 0; k < cuts.size(); ++k) {
            const auto at = static_cast<double>(k);
            const auto& [end, horizon] = cuts[k];
            const Forecast& forecast = best_forecast(source, entry, end, horizon,
                                                     progress.part(at / parts, (at + 1.0) / parts));
            const Holdout& actual = source.outcome(end, horizon);
            progress.check();
            scores.push_back(score_forecast(forecast, source.summary(end), actual));
            scores.back().seconds = source.seconds(entry, end, horizon);
            judged.losses.by_origin.push_back(customer_losses(forecast, actual));
            if (k + 1 == cuts.size()) {
                judged.result.deciles = decile_rows(forecast, actual);
                judged.result.calibration = calibration_rows(forecast, actual);
            }
        }
    } catch (const Error& error) {
        judged.result.ran = false;
        judged.result.failure = name(error.code());
        judged.result.failure_detail = error.detail();
        return judged;
    }
    judged.result.scores = mean_scores(scores);
    judged.result.by_origin = std::move(scores);
    return judged;
}

void rank_candidates(std::vector<Judged>& judged, Backtest& result) {
    std::stable_partition(judged.begin(), judged.end(),
                          [](const Judged& j) { return j.result.ran; });
    std::vector<CandidateLosses> losses;
    for (Judged& j : judged) {
        if (j.result.ran) {
            losses.push_back(std::move(j.losses));
        }
    }
    if (losses.empty()) {
        throw Error(ErrorCode::too_little_data, "no way of forecasting could run on these orders");
    }
    const Choice choice = choose_winner(losses);
    result.reason = choice.reason;
    result.winner = judged[choice.winner].result.id;
    std::vector<std::size_t> order{choice.winner};
    std::copy_if(choice.order.begin(), choice.order.end(), std::back_inserter(order),
                 [&](std::size_t k) { return k != choice.winner; });
    if (order.size() > 1) {
        result.runner_up = judged[order[1]].result.id;
    }
    for (const std::size_t k : order) {
        result.candidates.push_back(std::move(judged[k].result));
    }
    for (std::size_t k = losses.size(); k < judged.size(); ++k) {
        result.candidates.push_back(std::move(judged[k].result));
    }
}

/// Week by week, by the purchase model of the best candidate that has one.
void track(Backtest& result, const Dataset& dataset, ForecastSource& source,
           const Progress& progress) {
    const Origin& last = result.origins.back();
    for (const CandidateResult& candidate : result.candidates) {
        const std::string_view model = find_forecaster(candidate.id).purchase_model;
        if (candidate.ran && !model.empty()) {
            result.tracking_end = last.end;
            result.tracking = track_purchases(dataset, source.summary(last.end, progress),
                                              last.holdout_end, model, progress);
            return;
        }
    }
}

} // namespace

std::shared_ptr<const Backtest> backtest(const Dataset& dataset, const BacktestOptions& options,
                                         const Progress& progress) {
    const std::vector<const ForecasterEntry*> chosen = chosen_forecasters(options.candidates);
    if (dataset.orders.size() == 0) {
        throw Error(ErrorCode::too_little_data, "no orders");
    }
    const Day end = std::min(dataset.last_day, options.end.value_or(dataset.last_day));
    const std::vector<Cut> cuts = plan_cuts(dataset.first_day, end, options);
    auto result = std::make_shared<Backtest>();
    ForecastSource source(dataset);
    for (const Cut& cut : cuts) {
        result->origins.push_back(
            describe(cut, source.outcome(cut.end, cut.horizon_days, progress.part(0.0, 0.02))));
    }
    if (std::all_of(result->origins.begin(), result->origins.end(),
                    [](const Origin& origin) { return origin.buyers == 0; })) {
        throw Error(ErrorCode::too_little_data,
                    "customers who buy again in the time that is judged; there are none");
    }
    std::vector<Judged> judged;
    const auto parts = static_cast<double>(chosen.size());
    for (std::size_t k = 0; k < chosen.size(); ++k) {
        const auto at = static_cast<double>(k);
        judged.push_back(judge_candidate(
            *chosen[k], cuts, source,
            progress.part(0.02 + 0.95 * at / parts, 0.02 + 0.95 * (at + 1.0) / parts)));
    }
    rank_candidates(judged, *result);
    track(*result, dataset, source, progress.part(0.97, 1.0));
    if (std::any_of(chosen.begin(), chosen.end(), [](const ForecasterEntry* entry) {
            return entry->clock == Clock::promotions;
        })) {
        result->promotions = estimate_promotions(dataset, end, progress.part(0.99, 1.0));
    }
    progress.step(1.0, Stage::ranking);
    return result;
}

} // namespace perennial
