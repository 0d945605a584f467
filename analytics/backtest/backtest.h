// Which way of forecasting would have served this shop best: every candidate forecasts from earlier
// days, and what customers then did judges it. Knows the list of forecasters; knows nothing of
// files or of the window. See docs/methods/backtest.md.
#pragma once

#include "analytics/core/day.h"
#include "analytics/core/progress.h"
#include "analytics/forecast/forecaster.h"
#include "analytics/lifetime/season/promotions.h"

#include <cstddef>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace perennial {

struct Dataset;

/// A calibration period that ends on `end`, and the holdout (end, holdout_end] that judges it.
struct Origin {
    Day end{}, holdout_end{};
    std::size_t customers = 0, buyers = 0; ///< of the calibration; of these, who bought again
    double purchases = 0.0, revenue = 0.0; ///< what they did in the holdout
};

/// How one forecaster did; means over the origins. NaN: not defined for it or for these data.
struct ForecastScores {
    double bias_transactions = 0.0; ///< (forecast - actual) / actual, of the total
    double bias_revenue = 0.0;
    double mae = 0.0, rmse = 0.0; ///< purchases, a customer
    double mae_revenue = 0.0, r2_revenue = 0.0;
    double spearman = 0.0;           ///< of revenue; ties share their mean rank
    double spearman_repeaters = 0.0; ///< among customers with frequency > 0
    double gini = 0.0;               ///< of revenue, as a share of the best possible ranking's
    double decile_mape = 0.0;        ///< of revenue, over ten groups ranked by forecast
    double top20_capture = 0.0;      ///< share of holdout revenue from the top 20 % by forecast
    double p_purchase_error = 0.0;   ///< expected calibration error of p_purchase
    double coverage90 = 0.0;         ///< purchases within the 90 % interval, all customers
    double coverage90_buyers = 0.0;  ///< the same among customers who bought in the holdout
    double coverage90_revenue = 0.0, coverage90_revenue_buyers = 0.0;
    /// To fit and forecast, all origins together; what candidates share counts for the first.
    double seconds = 0.0;
};

/// Forecast against actual in one of ten groups of customers, ranked by forecast; last origin.
struct DecileRow {
    std::size_t customers = 0;
    double forecast_revenue = 0.0, actual_revenue = 0.0;
    double forecast_purchases = 0.0, actual_purchases = 0.0;
};

/// Customers whose chance to purchase was forecast alike, and the share that did; last origin.
struct CalibrationRow {
    std::size_t customers = 0;
    double mean_p_purchase = 0.0, purchased_share = 0.0;
};

struct CandidateResult {
    std::string id; ///< as in commands: "bg_nbd", "gradient_boosting", "naive_rate"
    ForecasterKind kind = ForecasterKind::naive;
    bool ran = true;
    std::string failure;        ///< when !ran: Error code's name, for the sentence
    std::string failure_detail; ///< what is missing, as the error says it
    ForecastScores scores;
    std::vector<ForecastScores> by_origin; ///< the same of each origin; empty when !ran
    std::vector<DecileRow> deciles;
    std::vector<CalibrationRow> calibration; ///< empty without p_purchase
};

/// Purchases of all customers week by week; from the first order to the last holdout's end.
struct TrackingWeek {
    Day start{};
    double actual = 0.0;
    double forecast = std::numeric_limits<double>::quiet_NaN(); ///< of the winner's purchase model
};

/// Why the winner is the winner, in a form that ui/format makes a sentence of.
enum class WinReason {
    lowest_loss,      ///< clearly ahead of every rival
    simplest_of_tied, ///< within one standard error of the best, and simpler
    only_candidate,
};

struct Backtest {
    std::vector<Origin> origins;             ///< oldest first
    std::vector<CandidateResult> candidates; ///< best first; those that did not run last
    std::string winner, runner_up;           ///< ids; runner_up empty when there is none
    WinReason reason = WinReason::lowest_loss;
    Day tracking_end{};                 ///< end of the calibration that `tracking` was fitted on
    std::vector<TrackingWeek> tracking; ///< of the last origin
    Promotions promotions; ///< by all orders, when a candidate counts on them; else too_few
};

struct BacktestOptions {
    std::optional<Day> calibration_end, holdout_end; ///< one origin, exactly here
    int origins = 3;                                 ///< otherwise: how many, spread by the data
    int horizon_days = 0;                            ///< 0: what the data allow, at most a year
    std::vector<std::string> candidates;             ///< ids; all when empty
    std::optional<Day> end; ///< orders after it are as if unknown; all orders when absent
};

/// throws: Error{too_little_data} naming what is missing; Error{bad_input} for an unknown id or
/// impossible days.
std::shared_ptr<const Backtest> backtest(const Dataset& dataset, const BacktestOptions& options,
                                         const Progress& progress = {});

} // namespace perennial
