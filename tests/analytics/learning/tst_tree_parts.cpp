// What forecasts by trees are made of: windows, groups, intervals, and how trees are read.
#include "analytics/core/error.h"
#include "analytics/core/random.h"
#include "analytics/learning/bands.h"
#include "analytics/learning/examples.h"
#include "analytics/learning/reasons.h"
#include "analytics/learning/trees.h"
#include "analytics/learning/xgboost.h"
#include "tests/support/lines_builder.h"

#include <QTest>

#include <cmath>
#include <string>
#include <utility>
#include <vector>

using namespace perennial;
using namespace perennial::learning;
using perennial::test::day;

class TestTreeParts : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase() { xgboost::prepare_process(); }
    void windows_data();
    void windows();
    void tooShortAHistory();
    void customersStayInTheirGroup();
    void bandsCoverNewOutcomes_data();
    void bandsCoverNewOutcomes();
    void bandsOfAFewCustomersAreWide();
    void appliedStaysWithinItsRange();
    void reasonsOfNoTreesAreThePurchasePattern();
};

void TestTreeParts::windows_data() {
    QTest::addColumn<int>("history");
    QTest::addColumn<int>("horizon_days");
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("count");
    QTest::newRow("three full windows") << 1400 << 365 << 365 << 3;
    QTest::newRow("two full windows") << 1000 << 365 << 365 << 2;
    QTest::newRow("one full window") << 548 << 365 << 365 << 1;
    QTest::newRow("half the history") << 500 << 365 << 250 << 1;
    QTest::newRow("just enough") << 184 << 365 << 92 << 1;
    QTest::newRow("a week ahead") << 60 << 7 << 7 << 3;
}

void TestTreeParts::windows() {
    QFETCH(int, history);
    QFETCH(int, horizon_days);
    const Day end = day("2024-01-01");
    const Day first = end - std::chrono::days(history);
    const WindowPlan plan = plan_windows(first, end, horizon_days);
    QTEST(plan.days, "days");
    QTEST(static_cast<int>(plan.ends.size()), "count");
    for (std::size_t i = 0; i < plan.ends.size(); ++i) {
        QCOMPARE(plan.ends[i], end - std::chrono::days(plan.days * static_cast<int>(i + 1)));
        QVERIFY(plan.ends[i] > first);
    }
}

void TestTreeParts::tooShortAHistory() {
    const Day end = day("2024-01-01");
    for (const auto& [history, days] : {std::pair{181, 365}, {20, 30}, {0, 1}}) {
        try {
            plan_windows(end - std::chrono::days(history), end, days);
            QFAIL("a history that is too short was accepted");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::too_little_data);
            QVERIFY(error.detail().find(std::to_string(history)) != std::string::npos);
        }
    }
}

void TestTreeParts::customersStayInTheirGroup() {
    std::vector<int> sizes(4);
    for (std::uint32_t customer = 0; customer < 40'000; ++customer) {
        QCOMPARE(group_of(customer, 4), group_of(customer, 4));
        ++sizes[group_of(customer, 4)];
    }
    for (const int size : sizes) {
        QVERIFY(size > 9'600 && size < 10'400);
    }
}

void TestTreeParts::bandsCoverNewOutcomes_data() {
    QTest::addColumn<bool>("money");
    QTest::newRow("purchases") << false;
    QTest::newRow("money, mostly none") << true;
}

/// Forecasts are the true means; outcomes are drawn around them. Of new customers, at least 90 %
/// fall into the band, and not all.
void TestTreeParts::bandsCoverNewOutcomes() {
    QFETCH(bool, money);
    Random random(7);
    const auto draw = [&](double mean) {
        if (!money) {
            return static_cast<double>(random.poisson(mean));
        }
        return random.uniform() < 0.4 ? mean / 0.4 * random.gamma(2.0) / 2.0 : 0.0;
    };
    std::vector<double> forecast;
    std::vector<float> outcome;
    for (int i = 0; i < 4000; ++i) {
        forecast.push_back(0.05 + 8.0 * random.uniform());
        outcome.push_back(static_cast<float>(draw(forecast.back())));
    }
    const Bands bands(forecast, outcome);
    int inside = 0;
    constexpr int trials = 40'000;
    for (int i = 0; i < trials; ++i) {
        const double mean = 0.05 + 8.0 * random.uniform();
        const auto [low, high] = bands.around(mean, mean);
        const double actual = draw(mean);
        QVERIFY(low <= high);
        inside += actual >= low && actual <= high ? 1 : 0;
    }
    const double share = static_cast<double>(inside) / trials;
    QVERIFY2(share > 0.88 && share < 0.97, std::to_string(share).c_str());
}

void TestTreeParts::bandsOfAFewCustomersAreWide() {
    const std::vector<double> forecast{1.0, 2.0, 4.0};
    const std::vector<float> outcome{0.0F, 6.0F, 4.0F};
    const Bands bands(forecast, outcome);
    QCOMPARE(bands.around(10.0, 10.0).low, 0.0);
    QCOMPARE(bands.around(10.0, 10.0).high, 30.0);
}

void TestTreeParts::appliedStaysWithinItsRange() {
    for (const Style style : {Style::boosting, Style::forest}) {
        for (const double margin : {-30.0, -1.0, 0.0, 0.4, 3.0, 30.0}) {
            for (const double base : {1e-6, 0.3, 0.999}) {
                const double p = applied({.style = style}, Target::p_purchase, base, margin);
                QVERIFY(p >= 0.0 && p <= 1.0);
                QVERIFY(applied({.style = style}, Target::revenue, base, margin) >= 0.0);
            }
        }
        QCOMPARE(applied({.style = style}, Target::p_purchase, 0.25, 0.0), 0.25);
        QCOMPARE(applied({.style = style}, Target::purchases, 2.5, 0.0), 2.5);
    }
}

void TestTreeParts::reasonsOfNoTreesAreThePurchasePattern() {
    Examples rows;
    rows.rows = 2;
    rows.names = {"frequency"};
    rows.values = {1.0F, 2.0F};
    rows.base_p = {0.2F, 0.8F};
    rows.base_revenue = {10.0F, 30.0F};
    rows.base_purchases = {0.3F, 2.0F};
    rows.revenue = {5.0F, 20.0F};
    rows.purchases = {1.0F, 2.0F};
    xgboost::Matrix matrix(rows.values, 2, 1, 2);
    const Trees trees = grow({}, Target::revenue, matrix, rows, 0, {});
    const auto reasons = reasons_of({{&trees}, 1.0}, rows, {});
    QCOMPARE(reasons.size(), 2U);
    QCOMPARE(reasons[0][0].feature, std::uint16_t{1}); // purchase_pattern follows the names
    QCOMPARE(reasons[0][0].effect, -10.0F);            // 10 against the mean of 20
    QCOMPARE(reasons[1][0].effect, 10.0F);
    QCOMPARE(reasons[1][1].effect, 0.0F);
}

QTEST_APPLESS_MAIN(TestTreeParts)
#include "tst_tree_parts.moc"
