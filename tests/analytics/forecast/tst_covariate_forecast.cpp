#include "analytics/core/error.h"
#include "analytics/core/random.h"
#include "analytics/dataset/assemble.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/forecast/covariate_forecast.h"
#include "analytics/forecast/probability.h"
#include "tests/support/lines_builder.h"

#include <QTest>

#include <cmath>

using namespace perennial;

namespace {

/// Customers of "ads" buy a third as fast as those of "search"; nobody leaves before half a year.
/// Everyone joins in the last twelve weeks before 2024-01-01, so histories alone tell little.
Dataset shop(bool channels_differ) {
    Random random(5);
    test::LinesBuilder lines;
    const Day first = test::day("2023-10-09");
    const Day last = test::day("2024-06-30");
    for (int i = 0; i < 1500; ++i) {
        const bool ads = i % 2 == 0;
        const double rate = random.gamma(2.0) / 14.0 * (ads && channels_differ ? 0.33 : 1.0);
        const std::string id = std::to_string(i);
        double t = std::floor(random.uniform(0.0, 84.0)) / 7.0;
        for (int k = 0; first + std::chrono::days(static_cast<int>(7.0 * t)) <= last; ++k) {
            lines.add({.order = id + "-" + std::to_string(k),
                       .customer = id,
                       .date = to_iso(first + std::chrono::days(static_cast<int>(7.0 * t))),
                       .amount = 10.0 + 5.0 * random.uniform(),
                       .channel = channels_differ ? (ads ? "ads" : "search") : "shop"});
            t += random.exponential() / rate;
        }
    }
    return dataset_of(lines.lines());
}

} // namespace

class TestCovariateForecast : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void channelsAreForecastApart();
    void sameFactsAreRefused();
};

void TestCovariateForecast::channelsAreForecastApart() {
    const Dataset dataset = shop(true);
    const CustomerSummary summary = summarise(dataset, test::day("2024-01-01"));
    const Holdout actual = holdout(dataset, summary, test::day("2024-03-31"));
    const Forecast ours =
        forecast_with_covariates("bg_nbd", "gamma_gamma_first", dataset, summary, 90);
    const Forecast alike = forecast_by_models("bg_nbd", "gamma_gamma_first", summary, 90);
    double miss_ours = 0.0;
    double miss_alike = 0.0;
    for (const std::size_t channel : {std::size_t{0}, std::size_t{1}}) {
        double bought = 0.0;
        double by_ours = 0.0;
        double by_alike = 0.0;
        for (std::size_t i = 0; i < summary.size(); ++i) {
            const std::uint32_t first = dataset.first_order[summary.customer[i].at()];
            if (dataset.orders.channel[first] != channel) {
                continue;
            }
            bought += actual.purchases[i];
            by_ours += ours.expected_purchases[i];
            by_alike += alike.expected_purchases[i];
        }
        miss_ours += std::abs(by_ours / bought - 1.0);
        miss_alike += std::abs(by_alike / bought - 1.0);
    }
    QVERIFY2(
        miss_ours < 0.5 * miss_alike,
        qPrintable(QString::number(miss_ours) + QLatin1Char(' ') + QString::number(miss_alike)));
    for (std::size_t i = 0; i < summary.size(); ++i) {
        QVERIFY(ours.p_purchase[i] >= 0.0 && ours.p_purchase[i] <= 1.0);
        QVERIFY(ours.purchases_low[i] <= ours.purchases_high[i]);
        QVERIFY(ours.revenue_low[i] <= ours.revenue_high[i]);
        QVERIFY(std::isfinite(ours.expected_revenue[i]) && ours.expected_revenue[i] >= 0.0);
    }
    QCOMPARE(ours.horizon_days, 90);
}

void TestCovariateForecast::sameFactsAreRefused() {
    const Dataset dataset = shop(false);
    const CustomerSummary summary = summarise(dataset, test::day("2024-01-01"));
    // Only one channel, no coupon, no discount; the product is the same.
    QVERIFY_EXCEPTION_THROWN(
        forecast_with_covariates("bg_nbd", "gamma_gamma_first", dataset, summary, 90), Error);
    QVERIFY_EXCEPTION_THROWN(
        forecast_with_covariates("bg_nbd", "gamma_gamma_first", dataset, summary, 0), Error);
}

QTEST_APPLESS_MAIN(TestCovariateForecast)
#include "tst_covariate_forecast.moc"
