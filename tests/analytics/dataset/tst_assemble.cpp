#include "analytics/core/error.h"
#include "analytics/dataset/assemble.h"
#include "analytics/dataset/ledger.h"
#include "tests/support/lines_builder.h"

#include <QTest>

using namespace perennial;
using namespace perennial::test;

class TestAssemble : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void ordersAreSortedByCustomerThenTime();
    void linesFollowTheirOrders();
    void sameKeyOfTwoCustomersIsTwoOrders();
    void sameKeyOnTwoDaysIsTwoOrders();
    void refundIsBookedByPolicy_data();
    void refundIsBookedByPolicy();
    void refundsShareTheQuantitySold();
    void refundUnderTheOrdersKeyFindsIt();
    void guestsRefundStaysOnItsDay();
    void policyExcludeLeavesRefundsOut();
    void excludedRowsAreNoOrders();
    void daysBefore1970();
    void overflowIsAnError();
    void accountCountsEveryRow();
};

namespace {

std::string key(const Dataset& dataset, std::size_t order) {
    return std::string(dataset.order_keys[dataset.orders.key[order]]);
}

} // namespace

void TestAssemble::ordersAreSortedByCustomerThenTime() {
    LinesBuilder b;
    b.add({"G1", "", "2024-01-02", 1}).add({"A2", "anna", "2024-03-01", 1});
    b.add({"B1", "ben", "2024-01-01", 1}).add({"A1", "anna", "2024-01-01", 1});
    b.add({"G0", "", "2024-01-01", 1}).add({"A3", "anna", "2024-03-01", 1, "P", 1, 60});
    const Dataset d = dataset_of(b.lines());
    QCOMPARE(d.orders.size(), 6U);
    const std::vector<std::string> expected{"A1", "A2", "A3", "B1", "G0", "G1"};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        QCOMPARE(key(d, i), expected[i]);
    }
    QCOMPARE(d.first_order, (std::vector<std::uint32_t>{0, 3, 4}));
    QVERIFY(!d.orders.customer[4].valid());
    QCOMPARE(d.first_day, day("2024-01-01"));
    QCOMPARE(d.last_day, day("2024-03-01"));
}

void TestAssemble::linesFollowTheirOrders() {
    LinesBuilder b;
    b.add({.order = "B", .customer = "ben", .date = "2024-01-01", .amount = 5, .product = "X"});
    b.add({.order = "A",
           .customer = "anna",
           .date = "2024-01-01",
           .amount = 1,
           .product = "Y",
           .discount = 0.5,
           .cost = 0.25});
    b.add({.order = "B", .customer = "ben", .date = "2024-01-01", .amount = 7, .product = "Z"});
    b.add({.order = "B", .customer = "ben", .date = "2024-01-01", .amount = -2, .product = "Z"});
    const Dataset d = dataset_of(b.lines());
    QCOMPARE(key(d, 0), "B"); // ben was seen first, so his index is first
    QCOMPARE(d.orders.first_line, (std::vector<std::uint32_t>{0, 3, 4}));
    QCOMPARE(d.orders.revenue[0], money(12));
    QCOMPARE(d.orders.refunds[0], money(-2));
    QCOMPARE(d.orders.sale_lines[0], 2U);
    QCOMPARE(d.orders.discount[1], money(0.5));
    QCOMPARE(d.orders.cost[1], money(0.25));
    QCOMPARE(d.product_keys[d.lines.product[1].at()], "Z");
    QCOMPARE(d.refund_total, money(-2));
}

void TestAssemble::sameKeyOfTwoCustomersIsTwoOrders() {
    LinesBuilder b;
    b.add({"1", "anna", "2024-01-01", 1}).add({"1", "ben", "2024-01-01", 2});
    b.add({"1", "", "2024-01-01", 4});
    const Dataset d = dataset_of(b.lines());
    QCOMPARE(d.orders.size(), 3U);
    QCOMPARE(d.orders.revenue[0], money(1));
    QCOMPARE(d.orders.revenue[1], money(2));
    QCOMPARE(d.orders.revenue[2], money(4));
}

void TestAssemble::sameKeyOnTwoDaysIsTwoOrders() {
    LinesBuilder b;
    b.add({"abo", "anna", "2024-01-01", 1}).add({"abo", "anna", "2024-02-01", 1});
    b.add({"abo", "anna", "2024-01-01", 1});
    const Dataset d = dataset_of(b.lines());
    QCOMPARE(d.orders.size(), 2U);
    QCOMPARE(d.orders.revenue[0], money(2));
}

void TestAssemble::refundIsBookedByPolicy_data() {
    QTest::addColumn<int>("policy");
    QTest::addColumn<QString>("product");
    QTest::addColumn<double>("quantity");
    QTest::addColumn<QString>("bookedOn");
    const auto row = [](const char* title, RefundPolicy policy, const char* product,
                        double quantity, const char* on) {
        QTest::newRow(title) << static_cast<int>(policy) << QString::fromLatin1(product) << quantity
                             << QString::fromLatin1(on);
    };
    row("refund date", RefundPolicy::refund_date, "X", -1, "2024-05-01");
    row("latest sale", RefundPolicy::order_date, "X", -1, "2024-03-01");
    row("enough quantity", RefundPolicy::order_date, "X", -3, "2024-02-01");
    row("never that many", RefundPolicy::order_date, "X", -9, "2024-05-01");
    row("never bought", RefundPolicy::order_date, "Y", -1, "2024-05-01");
    row("bought by somebody else", RefundPolicy::order_date, "Z", -1, "2024-05-01");
}

void TestAssemble::refundIsBookedByPolicy() {
    QFETCH(int, policy);
    QFETCH(QString, product);
    QFETCH(double, quantity);
    LinesBuilder b;
    b.add({"A", "anna", "2024-01-01", 10, "X", 5}).add({"B", "anna", "2024-02-01", 10, "X", 3});
    b.add({"C", "anna", "2024-03-01", 10, "X", 1}).add({"D", "ben", "2024-03-01", 10, "Z", 1});
    b.add({"R", "anna", "2024-05-01", -2, product.toStdString(), quantity});
    b.add({"E", "anna", "2024-06-01", 10, "X", 9}); // later than the refund: cannot be meant
    const Dataset d = dataset_of(b.lines(), static_cast<RefundPolicy>(policy));
    QCOMPARE(d.refunds.size(), 1U);
    QFETCH(QString, bookedOn);
    QCOMPARE(d.refunds.day[0], day(bookedOn.toStdString()));
    QCOMPARE(d.refunds.amount[0], money(-2));
}

void TestAssemble::refundsShareTheQuantitySold() {
    LinesBuilder b;
    b.add({"A", "anna", "2024-01-01", 10, "X", 1}).add({"B", "anna", "2024-02-01", 10, "X", 1});
    b.add({"R1", "anna", "2024-05-01", -10, "X", -1});
    b.add({"R2", "anna", "2024-05-02", -10, "X", -1});
    b.add({"R3", "anna", "2024-05-03", -10, "X", -1});
    const Dataset d = dataset_of(b.lines(), RefundPolicy::order_date);
    QCOMPARE(d.refunds.day,
             (std::vector<Day>{day("2024-01-01"), day("2024-02-01"), day("2024-05-03")}));
}

void TestAssemble::refundUnderTheOrdersKeyFindsIt() {
    LinesBuilder b;
    b.add({"A", "anna", "2024-01-01", 10, "X", 1}).add({"B", "anna", "2024-02-01", 10, "X", 1});
    b.add({"A", "anna", "2024-05-01", -10, "X", -1});
    const Dataset d = dataset_of(b.lines(), RefundPolicy::order_date);
    QCOMPARE(d.refunds.day, (std::vector<Day>{day("2024-01-01")}));
}

void TestAssemble::guestsRefundStaysOnItsDay() {
    LinesBuilder b;
    b.add({"A", "", "2024-01-01", 10, "X"}).add({"R", "", "2024-02-01", -10, "X"});
    const Dataset d = dataset_of(b.lines(), RefundPolicy::order_date);
    QCOMPARE(d.refunds.size(), 1U);
    QCOMPARE(d.refunds.day[0], day("2024-02-01"));
    QVERIFY(!d.refunds.customer[0].valid());
}

void TestAssemble::policyExcludeLeavesRefundsOut() {
    LinesBuilder b;
    b.add({"A", "anna", "2024-01-01", 10}).add({"R", "anna", "2024-02-01", -10});
    const Dataset d = dataset_of(b.lines(), RefundPolicy::exclude);
    QCOMPARE(d.refunds.size(), 0U);
    QCOMPARE(d.refund_total, Money{});
    QCOMPARE(d.orders.size(), 1U);
}

void TestAssemble::excludedRowsAreNoOrders() {
    LinesBuilder b;
    b.add({.order = "A",
           .customer = "anna",
           .date = "2024-01-01",
           .amount = 10,
           .exclusion = Exclusion::cancelled});
    b.add({"B", "ben", "2024-01-02", 10});
    const Dataset d = dataset_of(b.lines());
    QCOMPARE(d.orders.size(), 1U);
    QCOMPARE(d.customers(), 2U); // anna is known, though nothing of hers counts
    QCOMPARE(d.first_order, (std::vector<std::uint32_t>{0, 0, 1}));
    QCOMPARE(d.first_day, day("2024-01-02"));
}

void TestAssemble::daysBefore1970() {
    QCOMPARE(day_of(-1), day("1969-12-31"));
    QCOMPARE(day_of(0), day("1970-01-01"));
}

void TestAssemble::overflowIsAnError() {
    LinesBuilder b;
    b.add({"A", "anna", "2024-01-01", 9e12}).add({"B", "anna", "2024-01-02", 9e12});
    try {
        (void)dataset_of(b.lines());
        QFAIL("no error");
    } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::amount_overflow);
    }
}

void TestAssemble::accountCountsEveryRow() {
    LinesBuilder b;
    b.add({"A", "anna", "2024-01-02", 10}).add({"R", "anna", "2024-02-01", -3});
    b.add({.order = "C",
           .customer = "",
           .date = "2025-01-01",
           .amount = 5,
           .exclusion = Exclusion::cancelled});
    b.add({.order = "D",
           .customer = "",
           .date = "2025-01-01",
           .amount = 0,
           .exclusion = Exclusion::zero_price});
    b.add({.order = "E",
           .customer = "",
           .date = "2025-01-01",
           .amount = 0,
           .exclusion = Exclusion::zero_price});
    const Ledger ledger = account_for(b.lines());
    QVERIFY(ledger.balances());
    QCOMPARE(ledger.rows_read, 5U);
    QCOMPARE(ledger.rows_kept, 1U);
    QCOMPARE(ledger.rows_refund, 1U);
    QCOMPARE(ledger.rows_excluded, 3U);
    QCOMPARE(ledger.amount_read, money(12));
    QCOMPARE(ledger.excluded.size(), 2U);
    QCOMPARE(ledger.excluded[0].reason, Exclusion::zero_price);
    QCOMPARE(ledger.excluded[0].first_rows, (std::vector<std::uint64_t>{4, 5}));
    QCOMPARE(*ledger.first_order_date, day("2024-01-02"));
    QCOMPARE(*ledger.last_order_date, day("2024-02-01"));
}

QTEST_APPLESS_MAIN(TestAssemble)
#include "tst_assemble.moc"
