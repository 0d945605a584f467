#include "analytics/churn/churn.h"
#include "analytics/core/random.h"
#include "analytics/dataset/assemble.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/dataset/rhythm.h"
#include "tests/support/fake_value_table.h"
#include "tests/support/lines_builder.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace perennial;
using namespace perennial::test;

class TestChurn : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void rankedByValueAtRisk();
    void valueIfActiveUndoesPAlive();
    void reasonsFollowTheRhythm_data();
    void reasonsFollowTheRhythm();
    void ranksAreStableAndCompleteAtScale();
    void usualGapLeansOnTheShop();
    void gapQuantiles();
    void rhythmWithoutRepeatBuyers();
    void rhythmFromASummaryAlone();
    void cancelStops();
};

namespace {

CustomerSummary summary_of(const LinesBuilder& b, const char* end) {
    return summarise(dataset_of(b.lines()), day(end));
}

/// Ten regulars who come every thirty days, up to the end of 2024.
LinesBuilder steady_shop() {
    LinesBuilder b;
    for (int customer = 0; customer < 10; ++customer) {
        for (int visit = 0; visit < 12; ++visit) {
            const Day on = day("2024-01-20") + std::chrono::days{visit * 30};
            const std::string name = "regular" + std::to_string(customer);
            b.add({name + to_iso(on), name, to_iso(on), 20});
        }
    }
    return b;
}

} // namespace

void TestChurn::rankedByValueAtRisk() {
    LinesBuilder b;
    b.add({"1", "anna", "2024-01-01", 1}).add({"2", "ben", "2024-02-01", 1});
    b.add({"3", "carl", "2024-03-01", 1}).add({"4", "dora", "2024-04-01", 1});
    const CustomerSummary s = summary_of(b, "2024-12-31");
    const FakeValueTable table({0.9, 0.5, 1.0, 0.2}, {90.0, 50.0, 500.0, 8.0});
    const ChurnResult r = rank_churn(s, table, table.evaluate({}, {}));
    // at risk: .1 * 100 = 10, .5 * 100 = 50, 0, .8 * 40 = 32
    QCOMPARE(r.position, (std::vector<std::uint32_t>{1, 3, 0, 2}));
    QVERIFY(std::abs(r.value_at_risk[0] - 50.0) < 1e-12);
    QVERIFY(std::abs(r.value_at_risk[1] - 32.0) < 1e-12);
    QVERIFY(std::abs(r.value_at_risk[2] - 10.0) < 1e-12);
    QCOMPARE(r.value_at_risk[3], 0.0);
    QCOMPARE(r.days_since_last_purchase[0], 334);
    QCOMPARE(r.p_alive[1], 0.2);
}

void TestChurn::valueIfActiveUndoesPAlive() {
    LinesBuilder b;
    b.add({"1", "anna", "2024-01-01", 1}).add({"2", "ben", "2024-02-01", 1});
    const CustomerSummary s = summary_of(b, "2024-12-31");
    const FakeValueTable table({0.25, 1e-300}, {25.0, 1e-290});
    const ChurnResult r = rank_churn(s, table, table.evaluate({}, {}));
    QCOMPARE(r.value_if_active[0], 100.0);
    // A customer who is surely gone has little left to lose, whatever the quotient would say.
    QVERIFY(r.value_if_active[1] < 1e-6);
    QVERIFY(std::isfinite(r.value_at_risk[1]));
}

void TestChurn::reasonsFollowTheRhythm_data() {
    QTest::addColumn<QString>("last");
    QTest::addColumn<int>("visits");
    QTest::addColumn<int>("reason");
    QTest::addColumn<double>("p_alive");
    const auto row = [](const char* title, const char* last, int visits, ChurnReason reason,
                        double p_alive = 0.9) {
        QTest::newRow(title) << QString::fromLatin1(last) << visits << static_cast<int>(reason)
                             << p_alive;
    };
    row("late, and gone by the model", "2024-11-20", 6, ChurnReason::overdue, 0.17);
    row("long silent regular", "2024-06-01", 6, ChurnReason::overdue);
    row("a little late", "2024-11-20", 6, ChurnReason::slipping);
    row("on time", "2024-12-20", 6, ChurnReason::on_rhythm);
    row("once, long ago", "2024-03-01", 1, ChurnReason::bought_once);
    row("once, lately", "2024-12-20", 1, ChurnReason::too_new);
}

void TestChurn::reasonsFollowTheRhythm() {
    QFETCH(QString, last);
    QFETCH(int, visits);
    LinesBuilder b = steady_shop();
    for (int visit = 0; visit < visits; ++visit) {
        const Day on = day(last.toStdString()) - std::chrono::days{visit * 30};
        b.add({"x" + to_iso(on), "the one", to_iso(on), 20});
    }
    const CustomerSummary s = summary_of(b, "2024-12-31");
    QFETCH(double, p_alive);
    const FakeValueTable table(std::vector<double>(11, p_alive), std::vector<double>(11, 1.0));
    const ChurnResult r = rank_churn(s, table, table.evaluate({}, {}));
    QCOMPARE(r.shop_gap_days, 30.0);
    QCOMPARE(r.position[10], 10U); // equal at risk: in the order of the summary
    QFETCH(int, reason);
    QCOMPARE(static_cast<int>(r.reason[10]), reason);
    QCOMPARE(name(r.reason[10]).empty(), false);
}

void TestChurn::ranksAreStableAndCompleteAtScale() {
    constexpr std::size_t count = 200'001; // several chunks, the last one short
    CustomerSummary s;
    s.end = day("2024-12-31");
    s.customer.resize(count);
    s.frequency.assign(count, 1.0);
    s.recency.assign(count, 4.0);
    s.last_day.assign(count, day("2024-12-01"));
    Random random(3);
    std::vector<double> p_alive(count);
    std::vector<double> clv(count);
    for (std::size_t i = 0; i < count; ++i) {
        p_alive[i] = random.uniform();
        clv[i] = p_alive[i] * static_cast<double>(random.below(50)); // many ties
    }
    const FakeValueTable table(p_alive, clv);
    const ChurnResult r = rank_churn(s, table, table.evaluate({}, {}));
    for (std::size_t i = 1; i < count; ++i) {
        QVERIFY(
            r.value_at_risk[i - 1] > r.value_at_risk[i] ||
            (r.value_at_risk[i - 1] == r.value_at_risk[i] && r.position[i - 1] < r.position[i]));
    }
    const std::set<std::uint32_t> all(r.position.begin(), r.position.end());
    QCOMPARE(all.size(), count);
}

void TestChurn::usualGapLeansOnTheShop() {
    LinesBuilder b = steady_shop();
    b.add({"f1", "fast", "2024-12-01", 5}).add({"f2", "fast", "2024-12-03", 5});
    const CustomerSummary s = summary_of(b, "2024-12-31");
    const Rhythm rhythm = measure_rhythm(s);
    // One gap of two days is little evidence against a shop of monthly customers.
    QVERIFY(rhythm.usual_gap_days[10] > 10.0);
    QVERIFY(rhythm.usual_gap_days[10] < rhythm.usual_gap_days[0]);
    QVERIFY(rhythm.usual_gap_days[0] > 25.0 && rhythm.usual_gap_days[0] <= 30.0);
}

void TestChurn::gapQuantiles() {
    LinesBuilder b;
    for (int gap = 1; gap <= 10; ++gap) {
        const std::string name = "c" + std::to_string(gap);
        b.add({name + "a", name, "2024-01-01", 5});
        b.add({name + "b", name, to_iso(day("2024-01-01") + std::chrono::days{gap * 10}), 5});
    }
    const Rhythm rhythm = measure_rhythm(summary_of(b, "2024-12-31"));
    QCOMPARE(rhythm.gap_p50_days, 50.0);
    QCOMPARE(rhythm.gap_p75_days, 80.0);
    QCOMPARE(rhythm.gap_p90_days, 90.0);
}

void TestChurn::rhythmWithoutRepeatBuyers() {
    LinesBuilder b;
    b.add({"1", "anna", "2024-01-01", 1}).add({"2", "ben", "2024-02-01", 1});
    const Rhythm rhythm = measure_rhythm(summary_of(b, "2024-12-31"));
    QCOMPARE(rhythm.gap_p50_days, 30.0);
    QCOMPARE(rhythm.usual_gap_days, (std::vector<double>{30.0, 30.0}));
    QVERIFY(!rhythm.measured);
    QVERIFY(measure_rhythm(summary_of(steady_shop(), "2024-12-31")).measured);
}

void TestChurn::rhythmFromASummaryAlone() {
    CustomerSummary s = summary_of(steady_shop(), "2024-12-31");
    s.gap_counts.clear(); // as read from a file of frequency, recency and T
    const Rhythm rhythm = measure_rhythm(s);
    QCOMPARE(rhythm.gap_p50_days, 30.0);
    QCOMPARE(rhythm.gap_p90_days, 30.0);
}

void TestChurn::cancelStops() {
    LinesBuilder b;
    b.add({"1", "anna", "2024-01-01", 1});
    const CustomerSummary s = summary_of(b, "2024-12-31");
    const FakeValueTable table({0.5}, {1.0});
    std::stop_source stop;
    stop.request_stop();
    QVERIFY_EXCEPTION_THROWN(
        rank_churn(s, table, table.evaluate({}, {}), Progress(stop.get_token(), {})), Cancelled);
}

QTEST_APPLESS_MAIN(TestChurn)
#include "tst_churn.moc"
