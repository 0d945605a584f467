#include "analytics/core/error.h"
#include "analytics/dataset/assemble.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/dataset/regularity.h"
#include "tests/support/lines_builder.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>

using namespace perennial;
using namespace perennial::test;

class TestSummarise : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void countsPurchaseDaysNotOrders();
    void customersComeInOrderOfIndex();
    void refundReducesLatestPurchaseDay_data();
    void refundReducesLatestPurchaseDay();
    void refundBeforeAnyPurchaseCountsOnlyInRevenue();
    void endCutsPurchasesAndRefunds();
    void revenueIsExact();
    void guestsAreNobody();
    void gapsAreCounted();
    void nobodyBoughtYet();
    void cancelStops();
    void holdoutCountsWhatComesAfter();
    void holdoutMustEndLater();
    void marginOverLinesWithCost();
    void marginIsOneWithoutCosts();
    void cdnowMatchesThePublishedSummary();
    void cdnowTotals();
    void holdoutCompletesCdnow();
};

void TestSummarise::countsPurchaseDaysNotOrders() {
    LinesBuilder b;
    b.add({"A", "anna", "2024-01-01", 10, "P1"});
    b.add({"A", "anna", "2024-01-01", 5, "P2"});
    b.add({"B", "anna", "2024-01-01", 7, "P1", 1, 3600});
    b.add({"C", "anna", "2024-01-15", 30, "P1"});
    b.add({"D", "anna", "2024-01-29", 50, "P1"});
    const CustomerSummary s = summarise(dataset_of(b.lines()), day("2024-02-05"));
    QCOMPARE(s.size(), 1U);
    QCOMPARE(s.frequency[0], 2.0);
    QCOMPARE(s.recency[0], 4.0);
    QCOMPARE(s.T[0], 5.0);
    QCOMPARE(s.monetary_value[0], 40.0);
    QCOMPARE(s.first_value[0], 22.0);
    QCOMPARE(s.orders[0], 4U);
    QCOMPARE(s.first_day[0], day("2024-01-01"));
    QCOMPARE(s.last_day[0], day("2024-01-29"));
}

void TestSummarise::customersComeInOrderOfIndex() {
    LinesBuilder b;
    b.add({"A", "zoe", "2024-03-01", 1});
    b.add({"B", "anna", "2024-01-01", 2});
    b.add({"C", "mia", "2025-01-01", 3}); // after the end: not part of it
    b.add({"D", "lea", "2024-02-01", 4});
    const Dataset dataset = dataset_of(b.lines());
    const CustomerSummary s = summarise(dataset, day("2024-12-31"));
    QCOMPARE(s.size(), 3U);
    QCOMPARE(dataset.customer_keys[s.customer[0].at()], "zoe");
    QCOMPARE(dataset.customer_keys[s.customer[1].at()], "anna");
    QCOMPARE(dataset.customer_keys[s.customer[2].at()], "lea");
}

void TestSummarise::refundReducesLatestPurchaseDay_data() {
    QTest::addColumn<QString>("refundDate");
    QTest::addColumn<double>("firstValue");
    QTest::addColumn<double>("monetaryValue");
    QTest::newRow("same day as the first") << "2024-01-01" << 90.0 << 30.0;
    QTest::newRow("between") << "2024-01-10" << 90.0 << 30.0;
    QTest::newRow("on the second") << "2024-01-15" << 100.0 << 25.0;
    QTest::newRow("long after all") << "2024-06-01" << 100.0 << 25.0;
}

void TestSummarise::refundReducesLatestPurchaseDay() {
    QFETCH(QString, refundDate);
    LinesBuilder b;
    b.add({"A", "anna", "2024-01-01", 100});
    b.add({"B", "anna", "2024-01-15", 40});
    b.add({"C", "anna", "2024-01-20", 20});
    b.add({"R", "anna", refundDate.toStdString(), -10});
    const CustomerSummary s = summarise(dataset_of(b.lines()), day("2024-12-31"));
    QTEST(s.first_value[0], "firstValue");
    QTEST(s.monetary_value[0], "monetaryValue");
    QCOMPARE(s.frequency[0], 2.0); // a refund is not a purchase
    QCOMPARE(s.revenue_to_date[0], money(150));
}

void TestSummarise::refundBeforeAnyPurchaseCountsOnlyInRevenue() {
    LinesBuilder b;
    b.add({"R", "anna", "2024-01-01", -10});
    b.add({"A", "anna", "2024-01-15", 100});
    const CustomerSummary s = summarise(dataset_of(b.lines()), day("2024-12-31"));
    QCOMPARE(s.first_value[0], 100.0);
    QCOMPARE(s.revenue_to_date[0], money(90));
    QCOMPARE(s.first_day[0], day("2024-01-15"));
}

void TestSummarise::endCutsPurchasesAndRefunds() {
    LinesBuilder b;
    b.add({"A", "anna", "2024-01-01", 100});
    b.add({"B", "anna", "2024-01-15", 40, "P1", 1, 86399}); // the last second of the end counts
    b.add({"C", "anna", "2024-01-16", 20});
    b.add({"R", "anna", "2024-01-16", -7});
    const CustomerSummary s = summarise(dataset_of(b.lines()), day("2024-01-15"));
    QCOMPARE(s.frequency[0], 1.0);
    QCOMPARE(s.monetary_value[0], 40.0);
    QCOMPARE(s.T[0], 2.0);
    QCOMPARE(s.revenue_to_date[0], money(140));
    QCOMPARE(s.orders[0], 2U);
}

void TestSummarise::revenueIsExact() {
    LinesBuilder b;
    for (int i = 0; i < 1000; ++i) {
        b.add({"A" + std::to_string(i), "anna", "2024-01-01", 0.001});
    }
    const CustomerSummary s = summarise(dataset_of(b.lines()), day("2024-01-01"));
    QCOMPARE(s.revenue_to_date[0].micros, std::int64_t{1'000'000});
}

void TestSummarise::guestsAreNobody() {
    LinesBuilder b;
    b.add({"A", "anna", "2024-01-01", 10});
    b.add({"G", "", "2024-01-01", 99});
    b.add({"GR", "", "2024-01-02", -9});
    const Dataset dataset = dataset_of(b.lines());
    const CustomerSummary s = summarise(dataset, day("2024-12-31"));
    QCOMPARE(s.size(), 1U);
    QCOMPARE(s.revenue_to_date[0], money(10));
    QCOMPARE(dataset.guest_revenue, money(99));
    QCOMPARE(dataset.revenue, money(109));
}

void TestSummarise::gapsAreCounted() {
    LinesBuilder b;
    b.add({"A", "anna", "2024-01-01", 1}).add({"B", "anna", "2024-01-04", 1});
    b.add({"C", "anna", "2024-01-11", 1}).add({"D", "ben", "2024-02-01", 1});
    b.add({"E", "ben", "2024-02-04", 1});
    const CustomerSummary s = summarise(dataset_of(b.lines()), day("2024-12-31"));
    QCOMPARE(s.gap_counts, (std::vector<std::uint64_t>{0, 0, 0, 2, 0, 0, 0, 1}));
    // One customer alone has two gaps.
    QVERIFY(std::isnan(purchase_regularity(dataset_of(b.lines()), day("2024-12-31"))));
}

void TestSummarise::nobodyBoughtYet() {
    LinesBuilder b;
    b.add({"A", "anna", "2024-01-01", 10});
    const Dataset dataset = dataset_of(b.lines());
    try {
        summarise(dataset, day("2023-12-31"));
        QFAIL("no error");
    } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::too_little_data);
    }
}

void TestSummarise::cancelStops() {
    LinesBuilder b;
    b.add({"A", "anna", "2024-01-01", 10});
    const Dataset dataset = dataset_of(b.lines());
    std::stop_source stop;
    stop.request_stop();
    QVERIFY_EXCEPTION_THROWN(summarise(dataset, day("2024-01-01"), Progress(stop.get_token(), {})),
                             Cancelled);
}

void TestSummarise::holdoutCountsWhatComesAfter() {
    LinesBuilder b;
    b.add({"A", "anna", "2024-01-01", 10}).add({"B", "ben", "2024-01-02", 10});
    b.add({"C", "anna", "2024-02-01", 5}).add({"D", "anna", "2024-02-01", 5});
    b.add({"E", "anna", "2024-02-03", 7}).add({"F", "anna", "2024-04-01", 100});
    b.add({"R", "anna", "2024-02-05", -2});
    b.add({"G", "new", "2024-02-03", 50});
    const Dataset dataset = dataset_of(b.lines());
    const CustomerSummary calibration = summarise(dataset, day("2024-01-31"));
    const Holdout later = holdout(dataset, calibration, day("2024-02-29"));
    QCOMPARE(later.purchases, (std::vector<double>{2.0, 0.0}));
    QCOMPARE(later.revenue, (std::vector<double>{15.0, 0.0}));
}

void TestSummarise::holdoutMustEndLater() {
    LinesBuilder b;
    b.add({"A", "anna", "2024-01-01", 10});
    const Dataset dataset = dataset_of(b.lines());
    const CustomerSummary calibration = summarise(dataset, day("2024-01-31"));
    try {
        holdout(dataset, calibration, day("2024-01-31"));
        QFAIL("no error");
    } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::bad_input);
    }
}

void TestSummarise::marginOverLinesWithCost() {
    LinesBuilder b;
    b.add({.order = "A", .customer = "anna", .date = "2024-01-01", .amount = 100, .cost = 60});
    b.add(
        {.order = "B", .customer = "anna", .date = "2024-01-02", .amount = 500}); // cost not known
    QCOMPARE(measured_margin(dataset_of(b.lines())), 0.4);
}

void TestSummarise::marginIsOneWithoutCosts() {
    LinesBuilder b;
    b.add({"A", "anna", "2024-01-01", 100});
    QCOMPARE(measured_margin(dataset_of(b.lines())), 1.0);
}

void TestSummarise::cdnowMatchesThePublishedSummary() {
    SKIP_WITHOUT_SHARED("cdnow/CDNOW_sample.txt");
    const LinesBuilder builder = read_cdnow(shared_path("cdnow/CDNOW_sample.txt"));
    const Dataset dataset = dataset_of(builder.lines());
    const CustomerSummary s = summarise(dataset, day("1997-09-30"));
    std::ifstream file(shared_path("cdnow/cdnow_sample_summary_39wk.csv"));
    std::string line;
    std::getline(file, line);
    std::size_t i = 0;
    for (; std::getline(file, line); ++i) {
        std::replace(line.begin(), line.end(), ',', ' ');
        std::istringstream cells(line);
        int id = 0;
        double x = 0, t_x = 0, T = 0, spend = 0;
        cells >> id >> x >> t_x >> T >> spend;
        QVERIFY(i < s.size());
        QCOMPARE(std::stoi(std::string(dataset.customer_keys[s.customer[i].at()])), id);
        QCOMPARE(s.frequency[i], x);
        // The published figures are rounded to hundredths of a week and of a dollar.
        QVERIFY(std::abs(s.recency[i] - t_x) <= 0.00501);
        QVERIFY(std::abs(s.T[i] - T) <= 0.00501);
        QVERIFY(std::abs(s.monetary_value[i] - spend) <= 0.00501);
    }
    QCOMPARE(i, 2357U);
    QCOMPARE(s.size(), 2357U);
}

void TestSummarise::cdnowTotals() {
    SKIP_WITHOUT_SHARED("cdnow/CDNOW_sample.txt");
    const LinesBuilder builder = read_cdnow(shared_path("cdnow/CDNOW_sample.txt"));
    const Dataset dataset = dataset_of(builder.lines());
    QCOMPARE(builder.lines().size(), 6919U);
    QCOMPARE(dataset.customers(), 2357U);
    QCOMPARE(to_decimal(dataset.revenue), "244091.94");
    double units = 0.0;
    for (const float quantity : dataset.lines.quantity) {
        units += static_cast<double>(quantity);
    }
    QCOMPARE(units, 16479.0);
}

void TestSummarise::holdoutCompletesCdnow() {
    SKIP_WITHOUT_SHARED("cdnow/CDNOW_sample.txt");
    const LinesBuilder builder = read_cdnow(shared_path("cdnow/CDNOW_sample.txt"));
    const Dataset dataset = dataset_of(builder.lines());
    const CustomerSummary half = summarise(dataset, day("1997-09-30"));
    const CustomerSummary whole = summarise(dataset, dataset.last_day);
    // Published for the sample by the authors of the regular models.
    const double regularity = purchase_regularity(dataset, dataset.last_day);
    QVERIFY2(std::abs(regularity - 0.983) < 5e-4, qPrintable(QString::number(regularity)));
    const Holdout later = holdout(dataset, half, dataset.last_day);
    QCOMPARE(half.size(), whole.size()); // everybody joined in the first quarter
    for (std::size_t i = 0; i < half.size(); ++i) {
        QCOMPARE(half.frequency[i] + later.purchases[i], whole.frequency[i]);
        QCOMPARE(to_major(half.revenue_to_date[i]) + later.revenue[i],
                 to_major(whole.revenue_to_date[i]));
    }
}

QTEST_APPLESS_MAIN(TestSummarise)
#include "tst_summarise.moc"
