// Values by hand, and by scipy.stats.spearmanr and numpy where a hand would tire (one-off).
#include "analytics/backtest/metrics.h"
#include "analytics/backtest/scores.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/forecast/loss.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace perennial;
using namespace perennial::metrics;

class TestMetrics : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void sums_of_errors() {
        const std::vector<double> forecast{1.0, 2.0, 0.0, 5.0};
        const std::vector<double> actual{2.0, 2.0, 1.0, 3.0};
        QCOMPARE(bias(forecast, actual), 0.0);
        QCOMPARE(mean_absolute_error(forecast, actual), 1.0);
        QCOMPARE(root_mean_square_error(forecast, actual), std::sqrt(6.0 / 4.0));
        QCOMPARE(r2(forecast, actual), 1.0 - 6.0 / 2.0);
        QVERIFY(std::isnan(bias(forecast, {0.0, 0.0, 0.0, 0.0})));
        QVERIFY(std::isnan(r2(forecast, {1.0, 1.0, 1.0, 1.0})));
    }

    void equal_values_share_a_rank() {
        QCOMPARE(mid_ranks({3.0, 1.0, 3.0, 2.0}), (std::vector<double>{3.5, 1.0, 3.5, 2.0}));
        QCOMPARE(mid_ranks({7.0, 7.0, 7.0}), (std::vector<double>{2.0, 2.0, 2.0}));
    }

    void spearman_counts_ties() {
        // scipy.stats.spearmanr gives these.
        const double value =
            spearman({0.0, 0.0, 1.0, 3.0, 2.0, 0.0}, {0.0, 1.0, 0.0, 2.0, 2.0, 0.0});
        QVERIFY(std::abs(value - 0.7214084193623483) < 1e-12);
        QCOMPARE(spearman({1.0, 2.0, 3.0}, {30.0, 20.0, 10.0}), -1.0);
        QVERIFY(std::isnan(spearman({1.0, 1.0}, {1.0, 2.0})));
    }

    void gini_of_a_ranking() {
        // Two customers of four hold all: the best curve cumulates .75 1 1 1 of a total of 4.
        const std::vector<double> actual{3.0, 0.0, 1.0, 0.0};
        QCOMPARE(normalised_gini(Ranking({9.0, 1.0, 5.0, 0.0}), actual), 1.0);
        // Second best first: .25 1 1 1 against .75 1 1 1, both less the diagonal's 2.5.
        QCOMPARE(normalised_gini(Ranking({5.0, 1.0, 9.0, 0.0}), actual),
                 (3.25 - 2.5) / (3.75 - 2.5));
        QVERIFY(std::abs(normalised_gini(Ranking({1.0, 1.0, 1.0, 1.0}), actual)) < 1e-12);
        QVERIFY(std::isnan(normalised_gini(Ranking({1.0, 2.0}), {5.0, 5.0})));
    }

    void order_of_customers_does_not_count() {
        std::vector<double> forecast;
        std::vector<double> actual;
        for (int i = 0; i < 97; ++i) { // many ties
            forecast.push_back(i * 37 % 11);
            actual.push_back(i * 53 % 7 == 0 ? i % 13 : 0);
        }
        const Ranking before(forecast);
        const double gini = normalised_gini(before, actual);
        const double mape = decile_mape(before, forecast, actual);
        const double top = capture(before, actual, 0.2);
        std::reverse(forecast.begin(), forecast.end());
        std::reverse(actual.begin(), actual.end());
        const Ranking after(forecast);
        QVERIFY(std::abs(normalised_gini(after, actual) - gini) < 1e-12);
        QVERIFY(std::abs(decile_mape(after, forecast, actual) - mape) < 1e-12);
        QVERIFY(std::abs(capture(after, actual, 0.2) - top) < 1e-12);
    }

    void capture_takes_part_of_a_customer() {
        // 20 % of 6 customers is one and a fifth.
        const Ranking ranking({6.0, 5.0, 4.0, 3.0, 2.0, 1.0});
        QCOMPARE(capture(ranking, {4.0, 5.0, 1.0, 0.0, 0.0, 0.0}, 0.2), (4.0 + 0.2 * 5.0) / 10.0);
    }

    void deciles_of_twenty() {
        std::vector<double> forecast;
        std::vector<double> actual;
        for (int i = 0; i < 20; ++i) {
            forecast.push_back(20.0 - i);
            actual.push_back(i < 2 ? 13.0 : i < 18 ? forecast.back() : 0.0);
        }
        const Ranking ranking(forecast);
        QCOMPARE(group_sums(ranking, forecast)[0], 39.0);
        QCOMPARE(group_sums(ranking, actual)[9], 0.0);
        // First tenth: |39 - 26| / 26; seven are exact; the last without actual does not count;
        // the ninth holds 4 and 3 against themselves.
        QCOMPARE(decile_mape(ranking, forecast, actual), 0.5 / 9.0);
    }

    void coverage_includes_the_ends() {
        const std::vector<double> low{0.0, 1.0, 0.0, 2.0};
        const std::vector<double> high{0.0, 3.0, 2.0, 4.0};
        const std::vector<double> actual{0.0, 3.0, 3.0, 2.0};
        QCOMPARE(coverage(low, high, actual), 0.75);
        QCOMPARE(coverage(low, high, actual, {0, 1, 1, 0}), 0.5);
        QVERIFY(std::isnan(coverage(low, high, actual, {0, 0, 0, 0})));
    }

    void loss_is_least_for_the_truth() {
        // Ten customers who buy 0 or 2 at random: the mean, 1, loses least.
        Holdout actual;
        for (int i = 0; i < 10; ++i) {
            actual.purchases.push_back(i % 2 == 0 ? 2.0 : 0.0);
            actual.revenue.push_back(i % 2 == 0 ? 30.0 : 0.0);
        }
        const auto loss = [&](double factor) {
            Forecast forecast;
            forecast.expected_purchases.assign(10, factor);
            forecast.expected_revenue.assign(10, 15.0 * factor);
            double sum = 0.0;
            for (const float each : customer_losses(forecast, actual)) {
                sum += each;
            }
            return sum / 10.0;
        };
        QVERIFY(std::abs(loss(1.0) - 1.0) < 1e-6); // relative to just this forecast
        QVERIFY(loss(1.1) > loss(1.0));
        QVERIFY(loss(0.9) > loss(1.0));
        QVERIFY(std::isfinite(loss(0.0)));
    }

    void calibration_of_chances() {
        Forecast forecast;
        Holdout actual;
        CustomerSummary calibration;
        for (int i = 0; i < 100; ++i) {
            forecast.p_purchase.push_back(i < 50 ? 0.2 : 0.8);
            forecast.expected_purchases.push_back(forecast.p_purchase.back());
            forecast.expected_revenue.push_back(10.0 * forecast.p_purchase.back());
            actual.purchases.push_back(i % 5 == 0 ? 1.0 : 0.0);
            actual.revenue.push_back(10.0 * actual.purchases.back());
            calibration.frequency.push_back(i % 2);
        }
        const auto rows = calibration_rows(forecast, actual);
        QCOMPARE(rows.size(), std::size_t{10});
        QCOMPARE(rows.front().mean_p_purchase, 0.2);
        QCOMPARE(rows.back().mean_p_purchase, 0.8);
        QCOMPARE(rows.back().purchased_share, 0.2);
        // Right for the lower half, 0.6 off for the upper.
        const ForecastScores scores = score_forecast(forecast, calibration, actual);
        QVERIFY(std::abs(scores.p_purchase_error - 0.3) < 1e-12);
        QVERIFY(std::isnan(scores.coverage90)); // it says no interval
    }
};

QTEST_APPLESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
