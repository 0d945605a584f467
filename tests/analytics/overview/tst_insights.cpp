// What to know first: every share and sum against shops counted by hand.
#include "analytics/churn/churn.h"
#include "analytics/dataset/assemble.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/dataset/dataset.h"
#include "analytics/overview/customer_base.h"
#include "analytics/sample/sample_store.h"
#include "tests/support/lines_builder.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace perennial;
using namespace perennial::test;

namespace {

std::vector<Insight> insights_of(LinesBuilder& lines, const ChurnResult& churn = {},
                                 std::optional<Day> end = {}) {
    const Dataset dataset = dataset_of(lines.lines());
    return insights(dataset, summarise(dataset, end.value_or(dataset.last_day)), churn);
}

const Insight* find(const std::vector<Insight>& list, InsightCode code) {
    const auto found = std::find_if(list.begin(), list.end(),
                                    [&](const Insight& insight) { return insight.code == code; });
    return found == list.end() ? nullptr : &*found;
}

std::size_t meant(const Insight& insight) {
    return static_cast<std::size_t>(
        std::count(insight.mask.begin(), insight.mask.end(), std::uint8_t{1}));
}

std::string id(int number) {
    return std::to_string(number);
}

} // namespace

class TestInsights : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void discountsThatWinCustomers_data();
    void discountsThatWinCustomers();
    void onlyThoseWatchedLongEnoughCount();
    void theBestTenth();
    void aYearBefore();
    void whatDiscountsTook();
    void whoBoughtOnce();
    void theOverdueAreThoseOfTheChurnList();
    void aTinyShopHasNothingToSay();
    void ofTheSampleStore();
};

void TestInsights::discountsThatWinCustomers_data() {
    QTest::addColumn<int>("with");    // of 100 won with a discount, how many came back
    QTest::addColumn<int>("without"); // of 200 others
    // By a computation apart, which also gives Newcombe's example: 56/70 - 48/80, .0524 to .3339.
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<bool>("first"); // a clear difference is told first
    QTest::newRow("fewer") << 20 << 80 << -0.281634 << -0.108189 << true;
    QTest::newRow("more") << 60 << 80 << 0.099435 << 0.294725 << true;
    QTest::newRow("alike") << 40 << 80 << -0.096307 << 0.099051 << false;
}

void TestInsights::discountsThatWinCustomers() {
    QFETCH(int, with);
    QFETCH(int, without);
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(bool, first);
    LinesBuilder lines;
    for (int c = 0; c < 300; ++c) {
        const bool discounted = c < 100;
        lines.add({.order = "a" + id(c),
                   .customer = id(c),
                   .date = "2021-01-01",
                   .amount = 10.0,
                   .discount = discounted ? 2.0 : 0.0});
        if (discounted ? c < with : c - 100 < without) {
            lines.add({.order = "b" + id(c),
                       .customer = id(c),
                       .date = "2021-03-31",
                       .amount = 10.0}); // day 89
        } else if (c % 2 == 0) {
            lines.add({.order = "b" + id(c),
                       .customer = id(c),
                       .date = "2021-04-02",
                       .amount = 10.0}); // day 91: too late
        }
    }
    const auto list = insights_of(lines);
    const Insight* insight = find(list, InsightCode::discount_first);
    QVERIFY(insight);
    QCOMPARE(insight->customers, std::uint64_t{100});
    QCOMPARE(meant(*insight), std::size_t{100});
    QCOMPARE(insight->share, with / 100.0);
    QCOMPARE(insight->other, without / 200.0);
    QVERIFY2(std::abs(insight->low - low) < 1e-5,
             qPrintable(QString::number(insight->low, 'f', 5)));
    QVERIFY2(std::abs(insight->high - high) < 1e-5,
             qPrintable(QString::number(insight->high, 'f', 5)));
    QCOMPARE(list.front().code == InsightCode::discount_first, first);
}

void TestInsights::onlyThoseWatchedLongEnoughCount() {
    LinesBuilder lines;
    for (int c = 0; c < 80; ++c) {
        lines.add({.order = "a" + id(c),
                   .customer = id(c),
                   .date = c < 60 ? "2021-01-01" : "2021-03-20",
                   .amount = 10.0,
                   .discount = c % 2 == 0 ? 2.0 : 0.0});
    }
    lines.add({.order = "z", .customer = "0", .date = "2021-05-01", .amount = 10.0});
    const auto list = insights_of(lines);
    const Insight* insight = find(list, InsightCode::discount_first);
    QVERIFY(insight);
    QCOMPARE(insight->customers, std::uint64_t{30}); // those of March are too new
    QVERIFY(!find(insights_of(lines, {}, day("2021-03-30")), InsightCode::discount_first));
}

void TestInsights::theBestTenth() {
    LinesBuilder lines;
    for (int c = 0; c < 40; ++c) {
        lines.add({.order = id(c),
                   .customer = id(c),
                   .date = "2021-01-01",
                   .amount = c < 4 ? 90.0 : 10.0});
    }
    const auto list = insights_of(lines);
    const Insight* insight = find(list, InsightCode::few_bring_most);
    QVERIFY(insight);
    QCOMPARE(insight->customers, std::uint64_t{4});
    QCOMPARE(meant(*insight), std::size_t{4});
    QCOMPARE(insight->amount, money(360.0));
    QCOMPARE(insight->share, 0.5);
}

void TestInsights::aYearBefore() {
    LinesBuilder lines;
    lines.add({.order = "0", .customer = "A", .date = "2020-01-01", .amount = 1.0});
    lines.add({.order = "1", .customer = "A", .date = "2020-11-30", .amount = 100.0});
    lines.add({.order = "2", .customer = "", .date = "2021-11-28", .amount = 170.0}); // a guest
    lines.add({.order = "3", .customer = "A", .date = "2021-11-29", .amount = -20.0});
    const auto list = insights_of(lines);
    const Insight* insight = find(list, InsightCode::year_on_year);
    QVERIFY(insight);
    QCOMPARE(insight->share, 0.5); // 170 - 20 on 100; 2020-11-30 is 52 weeks before 2021-11-29
    QCOMPARE(insight->amount, money(150.0));
    QVERIFY(insight->mask.empty());
    QVERIFY(!find(insights_of(lines, {}, day("2021-03-01")), InsightCode::year_on_year));
}

void TestInsights::whatDiscountsTook() {
    LinesBuilder lines;
    lines.add(
        {.order = "1", .customer = "A", .date = "2021-01-01", .amount = 90.0, .discount = 10.0});
    lines.add({.order = "2", .customer = "B", .date = "2021-01-02", .amount = 100.0});
    const auto list = insights_of(lines);
    const Insight* insight = find(list, InsightCode::discounts);
    QVERIFY(insight);
    QCOMPARE(insight->amount, money(10.0));
    QCOMPARE(insight->share, 0.05);
}

void TestInsights::whoBoughtOnce() {
    LinesBuilder lines;
    for (int c = 0; c < 40; ++c) {
        lines.add({.order = "a" + id(c), .customer = id(c), .date = "2021-01-01", .amount = 10.0});
        lines.add({.order = "s" + id(c),
                   .customer = id(c),
                   .date = "2021-01-01",
                   .amount = 5.0,
                   .seconds = 60}); // the same day is the same purchase
    }
    lines.add({.order = "b", .customer = "0", .date = "2021-01-08", .amount = 10.0});
    lines.add({.order = "c", .customer = "1", .date = "2021-01-11", .amount = 10.0});
    lines.add({.order = "d", .customer = "2", .date = "2021-02-11", .amount = 10.0});
    const auto list = insights_of(lines);
    const Insight* insight = find(list, InsightCode::bought_once);
    QVERIFY(insight);
    QCOMPARE(insight->customers, std::uint64_t{37});
    QCOMPARE(meant(*insight), std::size_t{37});
    QCOMPARE(insight->share, 37.0 / 40.0);
    QCOMPARE(insight->amount, money(37 * 15.0));
    QCOMPARE(insight->days, 10.0);
}

void TestInsights::theOverdueAreThoseOfTheChurnList() {
    LinesBuilder lines;
    for (const char* customer : {"A", "B", "C"}) {
        lines.add({.order = customer, .customer = customer, .date = "2021-01-01", .amount = 10.0});
    }
    ChurnResult churn;
    churn.position = {2, 0, 1};
    churn.reason = {ChurnReason::overdue, ChurnReason::on_rhythm, ChurnReason::overdue};
    const auto list = insights_of(lines, churn);
    QCOMPARE(list.size(), std::size_t{1});
    QVERIFY(list[0].code == InsightCode::overdue);
    QCOMPARE(list[0].amount, money(20.0));
    QVERIFY((list[0].mask == std::vector<std::uint8_t>{0, 1, 1}));
}

void TestInsights::aTinyShopHasNothingToSay() {
    LinesBuilder lines;
    lines.add({.order = "1", .customer = "A", .date = "2021-01-01", .amount = 10.0});
    QVERIFY(insights_of(lines).empty());
}

void TestInsights::ofTheSampleStore() {
    SampleOptions options;
    options.customers = 2000;
    const auto base =
        analyse(std::make_shared<const Dataset>(dataset_of(simulate_store(options).lines)));
    QVERIFY(base->insights.size() >= 5); // it has discounts and two years
    for (const Insight& insight : base->insights) {
        QVERIFY(insight.mask.empty() || insight.mask.size() == base->summary->size());
        QVERIFY(insight.mask.empty() || meant(insight) == insight.customers);
    }
}

QTEST_APPLESS_MAIN(TestInsights)
#include "tst_insights.moc"
