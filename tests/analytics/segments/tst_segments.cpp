#include "analytics/dataset/assemble.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/sample/sample_store.h"
#include "analytics/segments/segments.h"
#include "tests/support/lines_builder.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace perennial;
using namespace perennial::test;

namespace {

/// P(alive) by a plain rule: the longer the silence against the customer's own mean gap, the less.
/// The rules are tested on it so that they do not hang on the details of a model's fit.
std::vector<double> plain_p_alive(const CustomerSummary& s) {
    std::vector<double> p(s.size(), 1.0);
    for (std::size_t i = 0; i < s.size(); ++i) {
        if (s.frequency[i] > 0.0) {
            const double gap = std::max(1.0, s.recency[i] / s.frequency[i]);
            p[i] = 1.0 / (1.0 + 0.15 * std::exp((s.T[i] - s.recency[i]) / gap - 1.0));
        }
    }
    return p;
}

double share(const SegmentResult& r, Segment segment) {
    return static_cast<double>(r.stats[static_cast<std::size_t>(segment)].customers) /
           static_cast<double>(r.segment.size());
}

void print_split(const char* title, const SegmentResult& r) {
    std::string text = title;
    for (std::size_t i = 0; i < segment_count; ++i) {
        text += " " + std::string(name(static_cast<Segment>(i))) + " " +
                std::to_string(r.stats[i].customers);
    }
    qInfo("%s", text.c_str());
}

} // namespace

class TestSegments : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void ruleOfEachSegment_data();
    void ruleOfEachSegment();
    void everyCustomerCountsOnce();
    void equalCustomersGetEqualScores();
    void scoresKeepTheirOrder();
    void sixtyPercentOneTimeBuyersLeaveAllScoresInUse();
    void namesAreStable();
    void splitOfTheSampleStore();
    void splitOfCdnow();
};

void TestSegments::ruleOfEachSegment_data() {
    QTest::addColumn<int>("purchases");
    QTest::addColumn<int>("daysSilent");
    QTest::addColumn<double>("amount");
    QTest::addColumn<double>("pAlive");
    QTest::addColumn<int>("segment");
    const auto row = [](const char* title, int purchases, int silent, double amount, double p,
                        Segment segment) {
        QTest::newRow(title) << purchases << silent << amount << p << static_cast<int>(segment);
    };
    row("often, lately, much", 10, 5, 500, 0.99, Segment::champions);
    row("often, lately, little", 10, 5, 0.5, 0.99, Segment::loyal);
    row("regularly", 4, 10, 500, 0.95, Segment::loyal);
    row("second purchase", 2, 10, 20, 0.95, Segment::promising);
    row("third purchase", 3, 10, 500, 0.95, Segment::promising);
    row("first purchase lately", 1, 10, 20, 1.0, Segment::newcomers);
    row("first purchase long ago", 1, 300, 20, 1.0, Segment::one_time);
    row("regular, overdue", 10, 75, 500, 0.7, Segment::at_risk);
    row("regular, the model doubts", 10, 20, 500, 0.5, Segment::at_risk);
    row("regular, long silent", 10, 300, 500, 0.6, Segment::lost);
    row("the model has given up", 10, 50, 500, 0.1, Segment::lost);
}

void TestSegments::ruleOfEachSegment() {
    QFETCH(int, purchases);
    QFETCH(int, daysSilent);
    QFETCH(double, amount);
    QFETCH(double, pAlive);
    QFETCH(int, segment);
    LinesBuilder b; // a shop whose customers come every thirty days
    for (int customer = 0; customer < 20; ++customer) {
        for (int visit = 0; visit < 10; ++visit) {
            const Day on = day("2024-12-25") - std::chrono::days{visit * 30};
            const std::string who = "c" + std::to_string(customer);
            b.add({who + to_iso(on), who, to_iso(on), 10.0 + customer});
        }
    }
    for (int visit = 0; visit < purchases; ++visit) {
        const Day on = day("2024-12-31") - std::chrono::days{daysSilent + visit * 30};
        b.add({"x" + to_iso(on), "the one", to_iso(on), amount});
    }
    const CustomerSummary s = summarise(dataset_of(b.lines()), day("2024-12-31"));
    std::vector<double> p_alive(s.size(), 0.95);
    p_alive.back() = pAlive;
    QCOMPARE(static_cast<int>(segment_customers(s, p_alive).segment.back()), segment);
}

void TestSegments::everyCustomerCountsOnce() {
    SampleOptions options;
    options.customers = 2000;
    const Dataset dataset = dataset_of(simulate_store(options).lines);
    const CustomerSummary s = summarise(dataset, dataset.last_day);
    const SegmentResult r = segment_customers(s, plain_p_alive(s));
    std::size_t customers = 0;
    Money revenue;
    for (const SegmentStats& stats : r.stats) {
        customers += stats.customers;
        revenue += stats.revenue_to_date;
        QVERIFY(stats.mean_p_alive >= 0.0 && stats.mean_p_alive <= 1.0);
    }
    QCOMPARE(customers, s.size());
    Money expected;
    for (const Money money : s.revenue_to_date) {
        expected += money;
    }
    QCOMPARE(revenue, expected);
}

void TestSegments::equalCustomersGetEqualScores() {
    LinesBuilder b;
    for (int i = 0; i < 100; ++i) {
        b.add({std::to_string(i), "c" + std::to_string(i), "2024-06-01", 10});
    }
    const CustomerSummary s = summarise(dataset_of(b.lines()), day("2024-12-31"));
    const SegmentResult r = segment_customers(s, std::vector<double>(100, 1.0));
    for (std::size_t i = 0; i < 100; ++i) {
        QCOMPARE(r.m_score[i], std::uint8_t{3}); // all in the middle, not one fifth in each
        QCOMPARE(r.r_score[i], r.r_score[0]);
        QCOMPARE(r.segment[i], Segment::one_time);
    }
}

void TestSegments::scoresKeepTheirOrder() {
    SampleOptions options;
    options.customers = 3000;
    const Dataset dataset = dataset_of(simulate_store(options).lines);
    const CustomerSummary s = summarise(dataset, dataset.last_day);
    const SegmentResult r = segment_customers(s, plain_p_alive(s));
    for (std::size_t i = 1; i < s.size(); ++i) {
        const std::size_t j = i - 1;
        if (s.revenue_to_date[i] > s.revenue_to_date[j]) {
            QVERIFY(r.m_score[i] >= r.m_score[j]);
        }
        if (s.frequency[i] > s.frequency[j]) {
            QVERIFY(r.f_score[i] >= r.f_score[j]);
        }
        if (s.last_day[i] > s.last_day[j]) {
            QVERIFY(r.r_score[i] >= r.r_score[j]);
        }
    }
}

void TestSegments::sixtyPercentOneTimeBuyersLeaveAllScoresInUse() {
    LinesBuilder b;
    for (int i = 0; i < 1000; ++i) {
        const int purchases = i < 600 ? 1 : 2 + (i % 8);
        for (int k = 0; k < purchases; ++k) {
            const Day on = day("2024-12-31") - std::chrono::days{(i * 7) % 300 + k * (3 + i % 60)};
            b.add({std::to_string(i) + "-" + std::to_string(k), "c" + std::to_string(i), to_iso(on),
                   5.0 + i % 97});
        }
    }
    const CustomerSummary s = summarise(dataset_of(b.lines()), day("2024-12-31"));
    const SegmentResult r = segment_customers(s, plain_p_alive(s));
    for (const auto* scores : {&r.f_score, &r.m_score, &r.r_score}) {
        for (std::uint8_t score = 1; score <= 5; ++score) {
            QVERIFY(std::count(scores->begin(), scores->end(), score) > 20);
        }
    }
    QCOMPARE(std::count(r.f_score.begin(), r.f_score.end(), 1), 600);
    for (const SegmentStats& stats : r.stats) {
        QVERIFY(stats.customers > 0);
    }
}

void TestSegments::namesAreStable() {
    QCOMPARE(name(Segment::champions), "champions");
    QCOMPARE(name(Segment::at_risk), "at_risk");
    QCOMPARE(name(Segment::one_time), "one_time");
}

void TestSegments::splitOfTheSampleStore() {
    const Dataset dataset = dataset_of(simulate_store().lines);
    const CustomerSummary s = summarise(dataset, dataset.last_day);
    const SegmentResult r = segment_customers(s, plain_p_alive(s));
    print_split("sample:", r);
    for (std::size_t i = 0; i < segment_count; ++i) {
        QVERIFY(share(r, static_cast<Segment>(i)) > 0.01); // all seven have something to show
        QVERIFY(share(r, static_cast<Segment>(i)) < 0.65);
    }
}

void TestSegments::splitOfCdnow() {
    SKIP_WITHOUT_SHARED("cdnow/CDNOW_sample.txt");
    const Dataset dataset = dataset_of(read_cdnow(shared_path("cdnow/CDNOW_sample.txt")).lines());
    const CustomerSummary s = summarise(dataset, dataset.last_day);
    const SegmentResult r = segment_customers(s, plain_p_alive(s));
    print_split("CDNOW:", r);
    QCOMPARE(r.stats[static_cast<std::size_t>(Segment::newcomers)].customers, 0U); // all of Q1 1997
    for (std::size_t i = 0; i < segment_count; ++i) {
        QVERIFY(share(r, static_cast<Segment>(i)) < 0.65);
    }
    QVERIFY(share(r, Segment::champions) > 0.005);
    QVERIFY(share(r, Segment::at_risk) > 0.01);
}

QTEST_APPLESS_MAIN(TestSegments)
#include "tst_segments.moc"
