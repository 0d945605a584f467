// A finished comparison made by hand, for tests of what is drawn and said: every kind of
// forecaster, one that could not run, a winner that is not the first by every measure.
#pragma once

#include "analytics/backtest/backtest.h"

#include <cmath>
#include <limits>
#include <memory>

namespace perennial::test {

inline CandidateResult fake_candidate(const char* id, ForecasterKind kind, double bias,
                                      double spearman, double coverage) {
    CandidateResult candidate;
    candidate.id = id;
    candidate.kind = kind;
    candidate.scores = {.bias_transactions = bias,
                        .bias_revenue = bias - 0.03,
                        .mae = 0.75 + std::abs(bias),
                        .rmse = 1.6 + std::abs(bias),
                        .mae_revenue = 20.0,
                        .r2_revenue = 0.3,
                        .spearman = spearman,
                        .spearman_repeaters = spearman,
                        .gini = 0.6 + spearman / 10.0,
                        .decile_mape = 0.25 + std::abs(bias),
                        .top20_capture = 0.6 + spearman / 10.0,
                        .p_purchase_error = 0.021,
                        .coverage90 = coverage,
                        .coverage90_buyers = coverage,
                        .coverage90_revenue = coverage,
                        .coverage90_revenue_buyers = coverage,
                        .seconds = 0.5};
    candidate.by_origin = {candidate.scores, candidate.scores};
    for (int group = 0; group < 10; ++group) {
        const double actual = 20'000.0 / (1.0 + group * group);
        candidate.deciles.push_back(
            {236, actual * (1.0 + bias), actual, actual / 37.0 * (1.0 + bias), actual / 37.0});
        if (kind != ForecasterKind::naive) {
            const double chance = 0.05 + 0.09 * group;
            candidate.calibration.push_back({236, chance, chance * (1.0 - 0.1 * bias)});
        }
    }
    return candidate;
}

/// Winner "mbg_nbd", then "bg_nbd", "naive_rate" and "pareto_nbd", which needs more data.
inline std::shared_ptr<const Backtest> fake_backtest() {
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    auto result = std::make_shared<Backtest>();
    const Day first = *parse_iso("2009-12-01");
    const Day end = *parse_iso("2011-03-07");
    const Day last = *parse_iso("2011-12-05");
    result->origins = {{end - std::chrono::days(180), last - std::chrono::days(180), 2'000, 600,
                        1'800.0, 60'000.0},
                       {end, last, 2'357, 720, 1'882.0, 70'976.0}};
    result->candidates = {fake_candidate("mbg_nbd", ForecasterKind::probability, -0.04, 0.45, 0.91),
                          fake_candidate("bg_nbd", ForecasterKind::probability, -0.12, 0.47, 0.85),
                          fake_candidate("naive_rate", ForecasterKind::naive, 0.56, 0.40, none)};
    CandidateResult failed;
    failed.id = "pareto_nbd";
    failed.kind = ForecasterKind::probability;
    failed.ran = false;
    failed.failure = "too_little_data";
    failed.failure_detail = "at least 50 customers; there are 12";
    result->candidates.push_back(failed);
    result->winner = "mbg_nbd";
    result->runner_up = "bg_nbd";
    result->reason = WinReason::lowest_loss;
    result->tracking_end = end;
    int week = 0;
    for (Day start = first; start < last; start += std::chrono::days(7), ++week) {
        const double wave = 40.0 + 15.0 * std::sin(week / 5.0);
        result->tracking.push_back({start, std::floor(wave), 0.96 * wave});
    }
    return result;
}

} // namespace perennial::test
