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

enum class Differ { nowhere, by_channel, by_country };

/// Customers of one kind ("ads") buy a third as fast as those of the other; nobody leaves before
/// half a year. Everyone joins in the last twelve weeks before 2024-01-01, so histories alone tell
/// little.
Dataset shop(Differ differ) {
    Random random(5);
    test::LinesBuilder lines;
    const Day first = test::day("2023-10-09");
    const Day last = test::day("2024-06-30");
    for (int i = 0; i < 1500; ++i) {
        const bool ads = i % 2 == 0;
        const double rate =
            random.gamma(2.0) / 14.0 * (ads && differ != Differ::nowhere ? 0.33 : 1.0);
        const std::string id = std::to_string(i);
        double t = std::floor(random.uniform(0.0, 84.0)) / 7.0;
        for (int k = 0; first + std::chrono::days(static_cast<int>(7.0 * t)) <= last; ++k) {
            lines.add({.order = id + "-" + std::to_string(k),
                       .customer = id,
                       .date = to_iso(first + std::chrono::days(static_cast<int>(7.0 * t))),
                       .amount = 10.0 + 5.0 * random.uniform(),
                       .channel = differ == Differ::by_channel ? (ads ? "ads" : "search") : "",
                       .country = differ == Differ::by_country ? (ads ? "Malta" : "Fiji") : ""});
            t += random.exponential() / rate;
        }
    }
    return dataset_of(lines.lines());
}

} // namespace

Q_DECLARE_METATYPE(Differ)

class TestCovariateForecast : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void kindsAreForecastApart_data();
    void kindsAreForecastApart();
    void sameFactsAreRefused();
};

void TestCovariateForecast::kindsAreForecastApart_data() {
    QTest::addColumn<Differ>("differ");
    QTest::newRow("channel") << Differ::by_channel;
    QTest::newRow("country") << Differ::by_country;
}

void TestCovariateForecast::kindsAreForecastApart() {
    QFETCH(const Differ, differ);
    const Dataset dataset = shop(differ);
    const CustomerSummary summary = summarise(dataset, test::day("2024-01-01"));
    const Holdout actual = holdout(dataset, summary, test::day("2024-03-31"));
    const Forecast ours =
        forecast_with_covariates("bg_nbd", "gamma_gamma_first", dataset, summary, 90);
    const Forecast alike = forecast_by_models("bg_nbd", "gamma_gamma_first", summary, 90);
    double miss_ours = 0.0;
    double miss_alike = 0.0;
    for (const std::uint32_t kind : {0U, 1U}) {
        double bought = 0.0;
        double by_ours = 0.0;
        double by_alike = 0.0;
        for (std::size_t i = 0; i < summary.size(); ++i) {
            const std::uint32_t first = dataset.first_order[summary.customer[i].at()];
            if ((differ == Differ::by_channel ? dataset.orders.channel[first]
                                              : country_of(dataset, summary.customer[i])) != kind) {
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
    const Dataset dataset = shop(Differ::nowhere);
    const CustomerSummary summary = summarise(dataset, test::day("2024-01-01"));
    // Only one channel, no coupon, no discount; the product is the same.
    QVERIFY_EXCEPTION_THROWN(
        forecast_with_covariates("bg_nbd", "gamma_gamma_first", dataset, summary, 90), Error);
    QVERIFY_EXCEPTION_THROWN(
        forecast_with_covariates("bg_nbd", "gamma_gamma_first", dataset, summary, 0), Error);
}

QTEST_APPLESS_MAIN(TestCovariateForecast)
#include "tst_covariate_forecast.moc"
