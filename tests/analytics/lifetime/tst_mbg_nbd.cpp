#include "analytics/core/error.h"
#include "analytics/lifetime/discounting.h"
#include "analytics/lifetime/histories.h"
#include "analytics/lifetime/lifetime.h"
#include "analytics/lifetime/mbg_nbd/mbg_nbd.h"
#include "analytics/lifetime/registry.h"
#include "tests/support/reference_histories.h"
#include "tests/support/reference_values.h"

#include <QTest>

#include <cmath>
#include <memory>

using namespace perennial;

namespace {

const mbg_nbd::Params published{0.52484356, 6.18309285, 0.89138778, 1.61404833};
const gamma_gamma::Params spend{6.25, 3.74, 15.44};

bool within(double ours, double theirs, double relative) {
    return std::abs(ours - theirs) <= relative * std::abs(theirs) + 1e-300;
}

} // namespace

class TestMbgNbd : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void referenceValues_data() { test::reference_rows("MBG/NBD"); }
    void referenceValues();
    void publishedHistories_data();
    void publishedHistories();
    void cdnowIsReproduced();
    void derivativesAgreeWithDifferences();
    void recoversTheTruth();
    void oneTimeBuyersMayBeGone();
    void valuesAreThoseOfTheModel();
    void noRepeatBuyersIsSaid();
    void badParametersAreRefused();
};

void TestMbgNbd::referenceValues() {
    SKIP_WITHOUT_SHARED("reference/lifetime_reference_values.csv");
    QFETCH(QString, line);
    const auto [ours, expected] = test::reference_value(mbg_nbd::process, line);
    QVERIFY2(within(ours, expected, 1e-9), qPrintable(QString::number(ours, 'g', 15)));
}

void TestMbgNbd::publishedHistories_data() {
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("t_x");
    QTest::addColumn<double>("T");
    QTest::addColumn<double>("alive");
    QTest::addColumn<double>("orders");
    QTest::newRow("two") << 2.0 << 30.43 << 38.86 << 0.706122 << 1.262657;
    QTest::newRow("one") << 1.0 << 1.71 << 38.86 << 0.170818 << 0.188787;
    QTest::newRow("none") << 0.0 << 0.0 << 38.86 << 0.389714 << 0.153954;
    QTest::newRow("seven") << 7.0 << 35.86 << 38.86 << 0.851918 << 4.332908;
    QTest::newRow("many") << 26.0 << 30.86 << 31.0 << 0.965552 << 19.447779;
    QTest::newRow("wholesale") << 161.0 << 94.71429 << 98.0 << 0.507537 << 26.564022;
    QTest::newRow("long gone") << 1000.0 << 10.0 << 100.0 << 0.0 << 0.0;
}

void TestMbgNbd::publishedHistories() {
    QFETCH(double, x);
    QFETCH(double, t_x);
    QFETCH(double, T);
    QFETCH(double, alive);
    QFETCH(double, orders);
    const History h{x, t_x, T};
    // Printed to six decimals.
    QVERIFY(std::abs(mbg_nbd::process.p_alive(published, h) - alive) < 6e-7);
    QVERIFY(std::abs(mbg_nbd::process.expected_purchases(published, h, 39.0) - orders) < 6e-7);
}

void TestMbgNbd::cdnowIsReproduced() {
    SKIP_WITHOUT_SHARED("cdnow/CDNOW_sample.txt");
    const FitSummary fit =
        fit_model("mbg_nbd", test::cdnow_summary(test::shared_path("cdnow/CDNOW_sample.txt")));
    QVERIFY(fit.converged);
    QCOMPARE(fit.note, FitNote::converged);
    QCOMPARE(fit.model, std::string("mbg_nbd"));
    QVERIFY(std::abs(fit.log_likelihood + 9582.1357) < 1e-4);
    const double values[] = {published.r, published.alpha, published.a, published.b};
    for (std::size_t i = 0; i < 4; ++i) {
        QVERIFY2(within(fit.parameters[i].value, values[i], 1e-4),
                 qPrintable(QString::number(fit.parameters[i].value, 'g', 10)));
    }
}

void TestMbgNbd::derivativesAgreeWithDifferences() {
    const auto shop = test::simulate_shop(mbg_nbd::process, 400, published, spend, {10, 60, 0}, 5);
    const Histories histories = compress_histories(shop.summary);
    const std::vector<double> at{std::log(0.4), std::log(6.0), std::log(1.3), std::log(1.9)};
    struct Point {
        double value = 0.0;
        std::vector<double> gradient, hessian;
    };
    const auto evaluate = [&](const std::vector<double>& logs) {
        Point point;
        mbg_nbd::process.total_log_likelihood(
            {std::exp(logs[0]), std::exp(logs[1]), std::exp(logs[2]), std::exp(logs[3])}, histories,
            point.value, point.gradient, point.hessian);
        return point;
    };
    const Point middle = evaluate(at);
    double sum = 0.0;
    for (std::size_t i = 0; i < shop.summary.frequency.size(); ++i) {
        sum += mbg_nbd::process.log_likelihood({0.4, 6.0, 1.3, 1.9}, history_of(shop.summary, i));
    }
    QVERIFY(within(middle.value, sum, 1e-12));
    constexpr double step = 1e-5;
    for (std::size_t i = 0; i < 4; ++i) {
        std::vector<double> logs = at;
        logs[i] += step;
        const Point above = evaluate(logs);
        logs[i] -= 2.0 * step;
        const Point below = evaluate(logs);
        const double slope = (above.value - below.value) / (2.0 * step);
        QVERIFY(std::abs(slope - middle.gradient[i]) < 1e-5 * (1.0 + std::abs(slope)));
        for (std::size_t j = 0; j < 4; ++j) {
            const double bend = (above.gradient[j] - below.gradient[j]) / (2.0 * step);
            QVERIFY(std::abs(bend - middle.hessian[4 * i + j]) < 1e-6 * (1.0 + std::abs(bend)));
        }
    }
}

void TestMbgNbd::recoversTheTruth() {
    const auto shop =
        test::simulate_shop(mbg_nbd::process, 60'000, published, spend, {26, 104, 0}, 7);
    const FitSummary fit = fit_model("mbg_nbd", shop.summary);
    QVERIFY(fit.converged);
    const double truth[] = {published.r, published.alpha, published.a, published.b};
    for (std::size_t i = 0; i < 4; ++i) {
        // Whole days blur times a little: allow a share of the value besides the sampling error.
        QVERIFY2(std::abs(fit.parameters[i].value - truth[i]) <
                     4.0 * fit.parameters[i].standard_error + 0.03 * truth[i],
                 qPrintable(QString::number(fit.parameters[i].value)));
    }
}

void TestMbgNbd::oneTimeBuyersMayBeGone() {
    const double young = mbg_nbd::process.p_alive(published, {0, 0, 2});
    const double old = mbg_nbd::process.p_alive(published, {0, 0, 100});
    QVERIFY(young < 1.0 && old < young);
    // At age 0 only the chance at the first purchase has passed.
    QVERIFY(within(mbg_nbd::process.p_alive(published, History{}),
                   published.b / (published.a + published.b), 1e-14));
}

void TestMbgNbd::valuesAreThoseOfTheModel() {
    auto shop = test::simulate_shop(mbg_nbd::process, 2000, published, spend, {0.2, 100, 0}, 8);
    const auto summary = std::make_shared<CustomerSummary>(std::move(shop.summary));
    const auto model = fit_lifetime(*summary, "mbg_nbd");
    const auto table = tabulate(summary, model);
    const Scenario scenario{.annual_discount_rate = 0.2, .churn_change = 0.3, .margin = 0.4};
    const ScenarioResult result = table->evaluate(scenario);
    const auto& fitted = model->purchase_fit().parameters;
    const mbg_nbd::Params p{fitted[0].value, fitted[1].value, fitted[2].value, fitted[3].value};
    const double rate = weekly_discount_rate(0.2);
    for (std::size_t i = 0; i < summary->frequency.size(); i += 17) {
        const History h = history_of(*summary, i);
        QCOMPARE(table->p_alive()[i], mbg_nbd::process.p_alive(p, h));
        const double orders =
            mbg_nbd::process.discounted_purchases(p, h, rate / 1.3, 1.3 * result.horizon_weeks) /
            1.3;
        QVERIFY(within(result.clv[i], 0.4 * table->expected_spend()[i] * orders, 1e-10));
        const Interval one = table->clv_interval(i, scenario);
        QVERIFY(one.low >= 0.0 && one.low <= one.high && std::isfinite(one.high));
    }
    const Interval total = table->total_interval(result);
    QVERIFY(total.low < result.total_clv && result.total_clv < total.high);
    QVERIFY(total.low > 0.7 * result.total_clv && total.high < 1.4 * result.total_clv);
}

void TestMbgNbd::noRepeatBuyersIsSaid() {
    CustomerSummary summary;
    summary.frequency = {0, 0, 0};
    summary.recency = {0, 0, 0};
    summary.T = {10, 20, 30};
    const FitSummary fit = fit_model("mbg_nbd", summary);
    QCOMPARE(fit.note, FitNote::no_repeat_buyers);
    QVERIFY(!fit.converged);
    QVERIFY(std::isfinite(fit.log_likelihood));
}

void TestMbgNbd::badParametersAreRefused() {
    QVERIFY_EXCEPTION_THROWN(mbg_nbd::process.model({1.0, -1.0, 1.0, 1.0}), Error);
    QVERIFY_EXCEPTION_THROWN(mbg_nbd::process.model({1.0, 1.0, 1.0, std::nan("")}), Error);
    QVERIFY_EXCEPTION_THROWN(
        mbg_nbd::process.discounted_purchases(published, History{}, 0.0, INFINITY), Error);
}

QTEST_APPLESS_MAIN(TestMbgNbd)
#include "tst_mbg_nbd.moc"
