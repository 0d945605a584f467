#include "analytics/backtest/scores.h"

#include "analytics/backtest/metrics.h"
#include "analytics/dataset/customer_summary.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace perennial {

namespace {

constexpr double not_said = std::numeric_limits<double>::quiet_NaN();

/// Rows `which` of `values`.
std::vector<double> among(const std::vector<double>& values, const std::vector<char>& which) {
    std::vector<double> chosen;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (which[i] != 0) {
            chosen.push_back(values[i]);
        }
    }
    return chosen;
}

std::vector<char> marks_above_zero(const std::vector<double>& values) {
    std::vector<char> marks(values.size());
    std::transform(values.begin(), values.end(), marks.begin(),
                   [](double v) { return v > 0.0 ? 1 : 0; });
    return marks;
}

} // namespace

ForecastScores score_forecast(const Forecast& forecast, const CustomerSummary& calibration,
                              const Holdout& actual) {
    const std::vector<double>& purchases = forecast.expected_purchases;
    const std::vector<double>& revenue = forecast.expected_revenue;
    ForecastScores s;
    s.bias_transactions = metrics::bias(purchases, actual.purchases);
    s.bias_revenue = metrics::bias(revenue, actual.revenue);
    s.mae = metrics::mean_absolute_error(purchases, actual.purchases);
    s.rmse = metrics::root_mean_square_error(purchases, actual.purchases);
    s.mae_revenue = metrics::mean_absolute_error(revenue, actual.revenue);
    s.r2_revenue = metrics::r2(revenue, actual.revenue);
    s.spearman = metrics::spearman(revenue, actual.revenue);
    const std::vector<char> repeaters = marks_above_zero(calibration.frequency);
    s.spearman_repeaters =
        metrics::spearman(among(revenue, repeaters), among(actual.revenue, repeaters));
    const metrics::Ranking by_revenue(revenue);
    s.gini = metrics::normalised_gini(by_revenue, actual.revenue);
    s.decile_mape = metrics::decile_mape(by_revenue, revenue, actual.revenue);
    s.top20_capture = metrics::capture(by_revenue, actual.revenue, 0.2);
    s.p_purchase_error = not_said;
    if (!forecast.p_purchase.empty()) {
        s.p_purchase_error = 0.0;
        const auto n = static_cast<double>(forecast.p_purchase.size());
        for (const CalibrationRow& row : calibration_rows(forecast, actual)) {
            s.p_purchase_error += static_cast<double>(row.customers) / n *
                                  std::abs(row.mean_p_purchase - row.purchased_share);
        }
    }
    const std::vector<char> buyers = marks_above_zero(actual.purchases);
    const auto covered = [&](const std::vector<double>& low, const std::vector<double>& high,
                             const std::vector<double>& outcome, const std::vector<char>& only) {
        return low.empty() ? not_said : metrics::coverage(low, high, outcome, only);
    };
    s.coverage90 = covered(forecast.purchases_low, forecast.purchases_high, actual.purchases, {});
    s.coverage90_buyers =
        covered(forecast.purchases_low, forecast.purchases_high, actual.purchases, buyers);
    s.coverage90_revenue = covered(forecast.revenue_low, forecast.revenue_high, actual.revenue, {});
    s.coverage90_revenue_buyers =
        covered(forecast.revenue_low, forecast.revenue_high, actual.revenue, buyers);
    return s;
}

ForecastScores mean_scores(const std::vector<ForecastScores>& by_origin) {
    constexpr double ForecastScores::*measures[] = {
        &ForecastScores::bias_transactions,
        &ForecastScores::bias_revenue,
        &ForecastScores::mae,
        &ForecastScores::rmse,
        &ForecastScores::mae_revenue,
        &ForecastScores::r2_revenue,
        &ForecastScores::spearman,
        &ForecastScores::spearman_repeaters,
        &ForecastScores::gini,
        &ForecastScores::decile_mape,
        &ForecastScores::top20_capture,
        &ForecastScores::p_purchase_error,
        &ForecastScores::coverage90,
        &ForecastScores::coverage90_buyers,
        &ForecastScores::coverage90_revenue,
        &ForecastScores::coverage90_revenue_buyers,
    };
    ForecastScores mean;
    for (const auto measure : measures) {
        double sum = 0.0;
        double counted = 0.0;
        for (const ForecastScores& scores : by_origin) {
            if (std::isfinite(scores.*measure)) {
                sum += scores.*measure;
                counted += 1.0;
            }
        }
        mean.*measure = counted > 0.0 ? sum / counted : not_said;
    }
    for (const ForecastScores& scores : by_origin) {
        mean.seconds += scores.seconds;
    }
    return mean;
}

std::vector<DecileRow> decile_rows(const Forecast& forecast, const Holdout& actual) {
    const metrics::Ranking ranking(forecast.expected_revenue);
    const auto forecast_revenue = metrics::group_sums(ranking, forecast.expected_revenue);
    const auto actual_revenue = metrics::group_sums(ranking, actual.revenue);
    const auto forecast_purchases = metrics::group_sums(ranking, forecast.expected_purchases);
    const auto actual_purchases = metrics::group_sums(ranking, actual.purchases);
    std::vector<DecileRow> rows;
    for (std::size_t k = 0; k < metrics::groups; ++k) {
        const std::size_t customers =
            metrics::group_start(ranking.size(), k + 1) - metrics::group_start(ranking.size(), k);
        rows.push_back({customers, forecast_revenue[k], actual_revenue[k], forecast_purchases[k],
                        actual_purchases[k]});
    }
    return rows;
}

std::vector<CalibrationRow> calibration_rows(const Forecast& forecast, const Holdout& actual) {
    std::vector<CalibrationRow> rows;
    if (forecast.p_purchase.empty()) {
        return rows;
    }
    const metrics::Ranking ranking(forecast.p_purchase);
    std::vector<double> purchased(actual.purchases.size());
    std::transform(actual.purchases.begin(), actual.purchases.end(), purchased.begin(),
                   [](double y) { return y > 0.0 ? 1.0 : 0.0; });
    const auto expected = metrics::group_sums(ranking, forecast.p_purchase);
    const auto happened = metrics::group_sums(ranking, purchased);
    for (std::size_t k = metrics::groups; k-- > 0;) {
        const std::size_t customers =
            metrics::group_start(ranking.size(), k + 1) - metrics::group_start(ranking.size(), k);
        if (customers > 0) {
            const auto n = static_cast<double>(customers);
            rows.push_back({customers, expected[k] / n, happened[k] / n});
        }
    }
    return rows;
}

} // namespace perennial
