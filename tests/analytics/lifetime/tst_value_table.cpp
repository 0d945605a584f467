#include "analytics/core/error.h"
#include "analytics/lifetime/discounting.h"
#include "analytics/lifetime/lifetime.h"
#include "analytics/lifetime/registry.h"
#include "tests/support/reference_histories.h"

#include <QTest>

#include <cmath>
#include <memory>
#include <numeric>

using namespace perennial;

namespace {

const bg_nbd::Params truth{0.2425945, 4.4136019, 0.7929199, 2.4258881};
const gamma_gamma::Params spend_truth{6.25, 3.74, 15.44};

bg_nbd::Params fitted(const LifetimeModel& model) {
    const auto& p = model.purchase_fit().parameters;
    return {p[0].value, p[1].value, p[2].value, p[3].value};
}

bool near_to(double ours, double theirs, double relative) {
    return std::abs(ours - theirs) <= relative * std::abs(theirs) + 1e-300;
}

} // namespace

class TestValueTable : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void agreesWithQuadrature_data();
    void agreesWithQuadrature();
    void knobsMoveTheRightWay();
    void purchaseProbabilityIsExact();
    void scoresAgreeWithTheModel();
    void intervalsAreSound();
    void totalIntervalCovers();
    void rareTotalsLieInside();
    void badKnobsAreRefused();

  private:
    std::shared_ptr<CustomerSummary> m_summary;
    std::shared_ptr<const LifetimeModel> m_model;
    std::shared_ptr<const ValueTable> m_table;
};

void TestValueTable::initTestCase() {
    auto shop = test::simulate_shop(3000, truth, spend_truth, 0.2, 156, 0, 21);
    m_summary = std::make_shared<CustomerSummary>(std::move(shop.summary));
    m_model = fit_lifetime(*m_summary, "bg_nbd");
    // Extreme customers after the fit: a wholesaler, and one long gone.
    for (const auto& [x, t_x, T] :
         {std::array{2000.0, 99.9, 100.0}, {1000.0, 10.0, 100.0}, {0.0, 0.0, 0.0}}) {
        m_summary->frequency.push_back(x);
        m_summary->recency.push_back(t_x);
        m_summary->T.push_back(T);
        m_summary->monetary_value.push_back(x > 0.0 ? 30.0 : 0.0);
        m_summary->first_value.push_back(30.0);
    }
    m_table = tabulate(m_summary, m_model);
}

void TestValueTable::agreesWithQuadrature_data() {
    QTest::addColumn<double>("rate");
    QTest::addColumn<double>("churn");
    QTest::addColumn<int>("months");
    QTest::newRow("plain year") << 0.1 << 0.0 << 12;
    QTest::newRow("one month") << 0.1 << -0.5 << 1;
    QTest::newRow("five years, churn up") << 0.25 << 0.5 << 60;
    QTest::newRow("no discount") << 0.0 << 0.2 << 24;
    QTest::newRow("dear money") << 1.0 << -0.3 << 60;
}

void TestValueTable::agreesWithQuadrature() {
    QFETCH(double, rate);
    QFETCH(double, churn);
    QFETCH(int, months);
    const Scenario scenario{rate, churn, 0.4, months};
    const ScenarioResult result = m_table->evaluate(scenario);
    const bg_nbd::Params p = fitted(*m_model);
    const double weekly = weekly_discount_rate(rate);
    double total = 0.0;
    for (std::size_t i = 0; i < m_summary->frequency.size(); ++i) {
        total += result.clv[i];
        if (i % 10 != 0 && i < m_summary->frequency.size() - 3) {
            continue;
        }
        const History h{m_summary->frequency[i], m_summary->recency[i], m_summary->T[i]};
        // The defining integral with its time scaled, by an adaptive rule of its own.
        const double scaled =
            bg_nbd::process.discounted_purchases(p, h, weekly / (1.0 + churn),
                                                 (1.0 + churn) * result.horizon_weeks) /
            (1.0 + churn);
        const double expected = 0.4 * m_table->expected_spend()[i] * scaled;
        QVERIFY2(near_to(result.clv[i], expected, 1e-10),
                 qPrintable(QStringLiteral("%1: %2 %3")
                                .arg(i)
                                .arg(result.clv[i], 0, 'g', 15)
                                .arg(expected, 0, 'g', 15)));
    }
    QVERIFY(near_to(result.total_clv, total, 1e-12));
}

void TestValueTable::knobsMoveTheRightWay() {
    const double base = m_table->evaluate({}).total_clv;
    QVERIFY(m_table->evaluate({.churn_change = 0.2}).total_clv < base);
    QVERIFY(m_table->evaluate({.churn_change = -0.2}).total_clv > base);
    QVERIFY(m_table->evaluate({.annual_discount_rate = 0.2}).total_clv < base);
    QVERIFY(m_table->evaluate({.horizon_months = 24}).total_clv > base);
    QVERIFY(near_to(m_table->evaluate({.margin = 0.3}).total_clv, 0.3 * base, 1e-12));
    // A year from 2024-06-30 has 365 days.
    QCOMPARE(m_table->evaluate({}).horizon_weeks, 365.0 / 7.0);
    QCOMPARE(weekly_discount_rate(0.1), std::log(1.1) / (365.25 / 7.0));
}

void TestValueTable::purchaseProbabilityIsExact() {
    const std::vector<double> any = m_table->p_purchase(26.0);
    const bg_nbd::Params p = fitted(*m_model);
    for (std::size_t i = 0; i < any.size(); i += 7) {
        const double silent =
            std::pow((p.alpha + m_summary->T[i]) / (p.alpha + m_summary->T[i] + 26.0),
                     p.r + m_summary->frequency[i]);
        QVERIFY(std::abs(any[i] - m_table->p_alive()[i] * (1.0 - silent)) < 1e-12);
    }
}

void TestValueTable::scoresAgreeWithTheModel() {
    const std::map<std::string, double> parameters{
        {"r", 0.25}, {"alpha", 4.0}, {"a", 0.8}, {"b", 2.5}};
    const Scores scores = score_model("bg_nbd", parameters, *m_summary, 39.0);
    const bg_nbd::Params p{0.25, 4.0, 0.8, 2.5};
    for (std::size_t i = 0; i < m_summary->frequency.size(); i += 13) {
        const History h{m_summary->frequency[i], m_summary->recency[i], m_summary->T[i]};
        QVERIFY(near_to(scores.expected_purchases[i],
                        bg_nbd::process.expected_purchases(p, h, 39.0), 1e-11));
        QCOMPARE(scores.p_alive[i], bg_nbd::process.p_alive(p, h));
        QCOMPARE(scores.log_likelihood[i], bg_nbd::process.log_likelihood(p, h));
    }
    QVERIFY_EXCEPTION_THROWN(score_model("bg_nbd", {{"r", 1.0}}, *m_summary, 39.0), Error);
    auto unknown = parameters;
    unknown["beta"] = 1.0;
    QVERIFY_EXCEPTION_THROWN(score_model("bg_nbd", unknown, *m_summary, 39.0), Error);
    QVERIFY_EXCEPTION_THROWN(score_model("bg_nbd", parameters, *m_summary, -1.0), Error);
}

void TestValueTable::intervalsAreSound() {
    const ScenarioResult base = m_table->evaluate({});
    for (std::size_t i = 0; i < m_summary->frequency.size(); i += 501) {
        const Interval one = m_table->clv_interval(i, {});
        QVERIFY(one.low >= 0.0 && one.low <= one.high && std::isfinite(one.high));
        const Interval again = m_table->clv_interval(i, {});
        QCOMPARE(again.high, one.high);
    }
    // Customers who are nearly certain to be gone are worth nothing, at both ends.
    const std::size_t gone = m_summary->frequency.size() - 2;
    QCOMPARE(m_table->clv_interval(gone, {}).high, 0.0);
    // The wholesaler's interval lies around the mean.
    const std::size_t large = gone - 1;
    const Interval wholesale = m_table->clv_interval(large, {});
    QVERIFY(wholesale.low < base.clv[large] && base.clv[large] < wholesale.high);
    const Interval total = m_table->total_interval(base);
    QVERIFY(total.low < base.total_clv && base.total_clv < total.high);
    const Interval purchases = m_table->total_purchases_interval(base);
    QVERIFY(purchases.low < base.total_expected_purchases &&
            base.total_expected_purchases < purchases.high);
    // No knob of money moves them.
    const ScenarioResult poorer = m_table->evaluate({.annual_discount_rate = 0.3, .margin = 0.2});
    QCOMPARE(m_table->total_purchases_interval(poorer).high, purchases.high);
}

void TestValueTable::totalIntervalCovers() {
    // Known truth, parameters fitted anew: the interval of the 39-week total must hold what happens
    // then.
    int held = 0;
    int held_purchases = 0;
    constexpr int shops = 60;
    for (int k = 0; k < shops; ++k) {
        const double weeks = weeks_between(*parse_iso("2024-06-30"), *parse_iso("2025-03-30"));
        auto shop = test::simulate_shop(1000, truth, spend_truth, 20, 60, weeks,
                                        500 + static_cast<std::uint64_t>(k));
        auto summary = std::make_shared<CustomerSummary>(std::move(shop.summary));
        const auto table = tabulate(summary, fit_lifetime(*summary, "bg_nbd"));
        const Scenario scenario{.annual_discount_rate = 0.0, .horizon_months = 9};
        const ScenarioResult result = table->evaluate(scenario);
        double happened = 0.0;
        for (const double value : shop.future_value) {
            happened += value;
        }
        const Interval interval = table->total_interval(result);
        held += interval.low <= happened && happened <= interval.high ? 1 : 0;
        const double bought =
            std::accumulate(shop.future_orders.begin(), shop.future_orders.end(), 0.0);
        const Interval purchases = table->total_purchases_interval(result);
        held_purchases += purchases.low <= bought && bought <= purchases.high ? 1 : 0;
    }
    qInfo("interval of total purchases held %d of %d", held_purchases, shops);
    QVERIFY2(held_purchases >= 47, qPrintable(QString::number(held_purchases)));
    qInfo("total interval held %d of %d", held, shops);
    // Nominal 54; 47 and 60 are more than three standard deviations away or the end of the scale.
    QVERIFY2(held >= 47, qPrintable(QString::number(held)));
}

void TestValueTable::rareTotalsLieInside() {
    // Eight customers of one order each: in a month a fiftieth of an order is expected.
    auto summary = std::make_shared<CustomerSummary>();
    summary->end = *parse_iso("2024-06-30");
    for (int i = 0; i < 8; ++i) {
        summary->frequency.push_back(0.0);
        summary->recency.push_back(0.0);
        summary->T.push_back(10.0 + 5.0 * i);
        summary->monetary_value.push_back(0.0);
        summary->first_value.push_back(20.0 + i);
    }
    const auto table = tabulate(summary, fit_lifetime(*summary, "bg_nbd"));
    for (const int months : {1, 12, 60}) {
        const ScenarioResult result = table->evaluate({.horizon_months = months});
        const Interval total = table->total_interval(result);
        QVERIFY(total.low <= result.total_clv && result.total_clv <= total.high);
    }
}

void TestValueTable::badKnobsAreRefused() {
    QVERIFY_EXCEPTION_THROWN(m_table->evaluate({.annual_discount_rate = 1.5}), Error);
    QVERIFY_EXCEPTION_THROWN(m_table->evaluate({.churn_change = -0.6}), Error);
    QVERIFY_EXCEPTION_THROWN(m_table->evaluate({.margin = std::nan("")}), Error);
    QVERIFY_EXCEPTION_THROWN(m_table->evaluate({.horizon_months = 0}), Error);
    QVERIFY_EXCEPTION_THROWN(m_table->clv_interval(1'000'000, {}), Error);
    QVERIFY_EXCEPTION_THROWN(m_table->p_purchase(-1.0), Error);
    QVERIFY_EXCEPTION_THROWN(fit_lifetime(*m_summary, "gamma_gamma"), Error);
    std::stop_source stop;
    stop.request_stop();
    QVERIFY_EXCEPTION_THROWN(m_table->evaluate({}, Progress(stop.get_token(), nullptr)), Cancelled);
}

QTEST_APPLESS_MAIN(TestValueTable)
#include "tst_value_table.moc"
