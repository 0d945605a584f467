// What belongs to an order as a whole, what undoes it, and rows that are none of its lines.
#include "analytics/core/error.h"
#include "analytics/import/import.h"
#include "tests/support/run_sql.h"
#include "tests/support/test_files.h"

#include <QTest>

using namespace perennial;

namespace {

bool told(const ImportResult& result, NoticeCode code) {
    return std::any_of(result.notices.begin(), result.notices.end(),
                       [&](const Notice& notice) { return notice.code == code; });
}

QByteArray date_of(int order) {
    return QByteArray("2023-0") + QByteArray::number(order % 9 + 1) + "-1" +
           QByteArray::number(order % 10);
}

} // namespace

class TestOrderShape : public QObject, perennial::test::TestFiles {
    Q_OBJECT

    ImportResult read(const QByteArray& bytes) { return read_source({write(bytes)}); }
    ImportResult readDatabase(const char* sql) {
        const std::string path = write({}, "db");
        test::run_sql(path, sql);
        return read_source({path});
    }

    /// `orders` of two or three lines, each line with what `money` says of order and line.
    template <class Money>
    QByteArray lines(int orders, Money money) {
        QByteArray text;
        for (int order = 1; order <= orders; ++order) {
            for (int line = 0; line < 2 + order % 2; ++line) {
                text += QByteArray::number(order) + ",C" + QByteArray::number(order % 7) + ',' +
                        date_of(order) + ",P" + QByteArray::number(line) + ',' +
                        money(order, line) + '\n';
            }
        }
        return text;
    }

  private Q_SLOTS:
    void moneyOfTheOrderOnEachLineIsBookedOnce_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("order total") << QByteArray("Order total");
        QTest::newRow("any other name") << QByteArray("Total paid");
        QTest::newRow("zh") << QString::fromUtf8("实付金额").toUtf8();
    }
    void moneyOfTheOrderOnEachLineIsBookedOnce() {
        QFETCH(QByteArray, name);
        const ImportResult result =
            read("Order ID,Customer ID,Order date,Product," + name + '\n' +
                 lines(20, [](int order, int) { return QByteArray::number(10 * order) + ".50"; }));
        QCOMPARE(to_decimal(result.ledger.amount_kept), std::string("2110.00"));
    }
    void moneyOfTheLineIsAddedUp() { // all products cost the same: equal lines prove nothing
        const ImportResult result = read("Order ID,Customer ID,Order date,Product,Amount\n" +
                                         lines(20, [](int, int) { return QByteArray("9.50"); }));
        QCOMPARE(to_decimal(result.ledger.amount_kept), std::string("475.00"));
    }

    void discountOfTheOrderOnEachLineIsTakenOffOnce() {
        const ImportResult result =
            read("Order ID,Customer ID,Order date,Product,Quantity,Unit price,Discount\n" +
                 lines(20, [](int order, int line) {
                     return QByteArray("1,") + QByteArray::number(40 + line) + ".00," +
                            QByteArray::number(order) + ".25";
                 }));
        // 20 x (40 + 41) + 10 x 42, less 20 discounts of 1.25 to 20.25
        QCOMPARE(to_decimal(result.ledger.amount_kept), std::string("1825.00"));
        QCOMPARE(result.ledger.rows_refund, 0U);
    }

    void whatUndoesAnOrder_data() {
        QTest::addColumn<QByteArray>("columns");
        QTest::addColumn<QByteArray>("fine");
        QTest::addColumn<QByteArray>("undone");
        const auto row = [](const char* columns, const char* fine, const char* undone) {
            QTest::newRow(columns) << QByteArray(columns) << QByteArray(fine) << QByteArray(undone);
        };
        row("Status", "Shipped", "Draft");
        row("Status", "Shipped", "Returned");
        row("Status", "Shipped", "Refund");
        row("Status,Payment status", "Shipped,Paid", "Shipped,Not paid");
        row("Status,Cancelled at", "Shipped,", "Shipped,2023-02-01 10:00");
        row("is_cancelled", "false", "true");
        row("Refunded?", "no", "yes");
        row("Paid", "yes", "no");
        row("Storniert", "N", "J");
        row("退款状态", "没有申请退款", "退款成功");
    }
    void whatUndoesAnOrder() {
        QFETCH(QByteArray, columns);
        QFETCH(QByteArray, fine);
        QFETCH(QByteArray, undone);
        QByteArray text = "order_id,customer_id,order_date,amount," + columns + '\n';
        for (int order = 1; order <= 20; ++order) {
            text += QByteArray::number(order) + ",C" + QByteArray::number(order % 7) + ',' +
                    date_of(order) + ",10.00," + (order % 5 == 0 ? undone : fine) + '\n';
        }
        const ImportResult result = read(text);
        QCOMPARE(result.ledger.rows_kept, 16U);
        QCOMPARE(result.ledger.rows_refund, 0U);
        QCOMPARE(result.ledger.excluded.at(0).reason, Exclusion::cancelled);
    }
    void refundRowsOfTheSameSaleGoBack() {
        const ImportResult result = read("order_id,customer_id,order_date,product,amount,Status\n"
                                         "1,C1,2023-01-01,P,10.00,Paid\n"
                                         "2,C2,2023-01-02,P,8.00,Paid\n"
                                         "1,C1,2023-01-05,P,10.00,Refund\n");
        QCOMPARE(result.ledger.rows_refund, 1U);
        QCOMPARE(to_decimal(result.ledger.amount_kept + result.ledger.amount_refund),
                 std::string("8.00"));
    }
    void whatGoesBackInItsOwnRowIsNotLeftOutAsWell() {
        const ImportResult result = read("order_id,customer_id,order_date,product,amount,Status\n"
                                         "1,C1,2023-01-01,P,10.00,Refunded\n"
                                         "1,C1,2023-01-05,P,-10.00,Refunded\n"
                                         "2,C2,2023-01-02,P,8.00,Paid\n");
        QCOMPARE(result.ledger.rows_kept, 2U);
        QCOMPARE(result.ledger.rows_refund, 1U);
        QCOMPARE(to_decimal(result.ledger.amount_kept + result.ledger.amount_refund),
                 std::string("8.00"));
    }

    void totalsWithADateAreNoLines() {
        const ImportResult result = read("order_id,customer_id,order_date,product,amount\n"
                                         "1,C1,2023-01-01,Lamp,10.00\n"
                                         "2,C2,2023-01-01,Total Repair,8.00\n"
                                         ",,2023-01-01,Tagessumme,18.00\n");
        QCOMPARE(to_decimal(result.ledger.amount_kept), std::string("18.00"));
        QCOMPARE(result.ledger.excluded.at(0).reason, Exclusion::repeated_header);
        QCOMPARE(to_decimal(result.ledger.amount_excluded), std::string("18.00"));
    }
    void namesOfNobodyAreGuests() {
        const ImportResult result = read("order_id,customer,order_date,amount\n"
                                         "1,Walk-in Customer,2023-01-01,10.00\n"
                                         "2,Walk-in Customer,2023-01-02,8.00\n"
                                         "3,Guest House Ltd,2023-01-02,8.00\n");
        QCOMPARE(result.ledger.customers, 1U);
        QVERIFY(told(result, NoticeCode::guest_words));
    }
    void numbersThatRestartAreOrdersOfTheirOwn() {
        const ImportResult result = read("receipt_no,customer_id,order_date,amount\n"
                                         "1,C1,2023-01-01,10.00\n2,C2,2023-01-01,10.00\n"
                                         "1,C3,2023-01-02,10.00\n2,C1,2023-01-02,10.00\n"
                                         "3,C4,2023-01-02,5.00\n3,C4,2023-01-03,5.00\n");
        QCOMPARE(result.ledger.orders, 5U); // number 3 went out on two days
        QVERIFY(told(result, NoticeCode::numbers_restart));
    }

    void ordersWithoutLinesCountByTheirOwnMoney() {
        const ImportResult result = readDatabase(
            "CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER, created_at TEXT,"
            " total REAL);"
            "CREATE TABLE order_items (id INTEGER PRIMARY KEY, order_id INTEGER REFERENCES orders,"
            " product_id INTEGER, quantity INTEGER, price REAL);"
            "INSERT INTO orders VALUES (1,7,'2023-01-01',30),(2,8,'2023-01-02',12),"
            "(3,7,'2023-01-03',5.5);"
            "INSERT INTO order_items VALUES (1,1,100,2,10),(2,1,101,1,10),(3,2,100,1,12);");
        QCOMPARE(to_decimal(result.ledger.amount_kept), std::string("47.50"));
        QCOMPARE(result.ledger.orders, 3U);
        QCOMPARE(result.ledger.customers, 2U);
        QVERIFY(told(result, NoticeCode::orders_without_lines));
    }

    void refundsOfATableOfTheirOwnAreTakenOff() {
        const ImportResult result = readDatabase(
            "CREATE TABLE orders(order_id INTEGER PRIMARY KEY, customer_id INTEGER, order_date "
            "TEXT, total REAL);"
            "CREATE TABLE refunds(refund_id INTEGER, order_id INTEGER REFERENCES orders(order_id), "
            "refund_date TEXT, amount REAL);"
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20) "
            "INSERT INTO orders SELECT 100 + i, i % 7, date('2023-01-01', i || ' days'), 10.5 FROM "
            "n;"
            "INSERT INTO refunds VALUES (1, 105, '2023-02-01', 10.5), (2, 110, '2023-03-01', 4.0)");
        QCOMPARE(to_decimal(result.ledger.amount_kept), std::string("210.00"));
        QCOMPARE(to_decimal(result.ledger.amount_refund), std::string("-14.50"));
        QCOMPARE(to_iso(*result.ledger.last_order_date), std::string("2023-03-01"));
        QCOMPARE(result.ledger.customers, std::uint64_t{7});
        QVERIFY(told(result, NoticeCode::refunds_of_table));
    }

    void refundsThatAreRowsAlreadyAreNotTakenOffTwice() {
        const ImportResult result = readDatabase(
            "CREATE TABLE orders(order_id INTEGER PRIMARY KEY, customer_id INTEGER, order_date "
            "TEXT, total REAL);"
            "CREATE TABLE refunds(refund_id INTEGER, order_id INTEGER REFERENCES orders(order_id), "
            "refund_date TEXT, amount REAL);"
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20) "
            "INSERT INTO orders SELECT 100 + i, i % 7, date('2023-01-01', i || ' days'), "
            "CASE WHEN i = 20 THEN -10.5 ELSE 10.5 END FROM n;"
            "INSERT INTO refunds VALUES (1, 105, '2023-02-01', 10.5)");
        QCOMPARE(to_decimal(result.ledger.amount_refund), std::string("-10.50"));
    }

    void keysOfBytesAreKeys() { // UUIDs in 16 bytes
        const ImportResult result = readDatabase(
            "CREATE TABLE orders(id BLOB PRIMARY KEY, customer_id BLOB, created_at TEXT, total "
            "REAL);"
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20) "
            "INSERT INTO orders SELECT CAST(printf('order-%010d', i) AS BLOB), "
            "CAST(printf('buyer-%010d', i % 7) AS BLOB), date('2023-01-01', i || ' days'), 10.5 "
            "FROM n");
        QCOMPARE(result.ledger.orders, std::uint64_t{20});
        QCOMPARE(result.ledger.customers, std::uint64_t{7});
    }

    void laterFilesSayOrdersAnew() {
        const QByteArray header =
            "order_id,customer_id,order_date,product,amount,status,exported\n";
        const std::string first = write(header + "1,C1,2023-01-01,P,10.00,Paid,mon\n"
                                                 "2,C2,2023-01-01,P,8.00,Paid,mon\n"
                                                 "3,C3,2023-01-02,P,6.00,Paid,mon\n");
        const std::string second = write(header + "2,C2,2023-01-01,P,8.00,Cancelled,tue\n"
                                                  "3,C3,2023-01-02,P,7.00,Paid,tue\n"
                                                  "4,C4,2023-01-03,P,5.00,Paid,tue\n"
                                                  "1,C9,2023-01-03,P,9.00,Paid,tue\n");
        const ImportResult result = read_source({first, second});
        // 1: another customer's order of that number; 2: cancelled since; 3: corrected since
        QCOMPARE(to_decimal(result.ledger.amount_kept), std::string("31.00"));
        QCOMPARE(result.ledger.rows_kept, 4U);
    }

    void listsByDayNameTheDayOnce() {
        QByteArray text = "order_date,order_id,customer_id,amount\n";
        for (int order = 1; order <= 30; ++order) {
            const QByteArray day = "2023-01-" + QByteArray::number(10 + order / 5);
            text += (order == 1 || order % 5 == 0 ? day : QByteArray()) + ',' +
                    QByteArray::number(order) + ",C" + QByteArray::number(order % 7) + ",2.00\n";
        }
        text += "Total,,,60.00\n";
        const ImportResult result = read(text);
        QCOMPARE(result.ledger.rows_kept, 30U);
        QCOMPARE(to_decimal(result.ledger.amount_kept), std::string("60.00"));
        QVERIFY(told(result, NoticeCode::dates_fill_down));
    }

    void payoutsAreNoRefunds() {
        const ImportResult result = read("order_id,customer_id,order_date,amount,Type\n"
                                         "1,C1,2023-01-01,10.00,Payment\n"
                                         "2,C2,2023-01-02,8.00,Payment\n"
                                         "3,,2023-01-03,-15.00,Payout\n"
                                         "1,C1,2023-01-04,-10.00,Refund\n");
        QCOMPARE(result.ledger.rows_refund, 1U);
        QCOMPARE(to_decimal(result.ledger.amount_kept + result.ledger.amount_refund),
                 std::string("8.00"));
        QCOMPARE(result.ledger.excluded.at(0).reason, Exclusion::non_product);
    }

    void spellingsOfOneCurrencyAreAddedUp() {
        const ImportResult result = read("order_id,customer_id,order_date,amount,currency\n"
                                         "1,C1,2023-01-01,10.00,US$\n2,C2,2023-01-02,8.00,$\n"
                                         "3,C1,2023-01-03,1.00,USD\n");
        QCOMPARE(result.ledger.rows_kept, 3U);
        QCOMPARE(result.ledger.currency, std::string("USD"));
    }

    void customerByWhatComesBack() {
        QByteArray text = "order_id,order_date,patron,colour,amount\n";
        for (int order = 1; order <= 60; ++order) {
            text += QByteArray::number(order) + ',' + date_of(order) + ",X" +
                    QByteArray::number(order % 20) + ',' + (order % 2 ? "red" : "blue") + ",3.00\n";
        }
        const ImportResult result = read(QByteArray(text).replace("patron", "kx"));
        QCOMPARE(result.ledger.customers, 20U);
        QVERIFY(told(result, NoticeCode::customer_guessed));
    }

    void textThatIsNoTable_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("kind");
        QTest::newRow("html") << QByteArray("<html><table><tr><td>1</td></tr></table></html>")
                              << QStringLiteral("html");
        QTest::newRow("json") << QByteArray("[\n {\"id\": 1, \"total\": 2}]")
                              << QStringLiteral("json");
        QTest::newRow("sql") << QByteArray("INSERT INTO orders VALUES (1, '2023-01-01');")
                             << QStringLiteral("sql");
    }
    void textThatIsNoTable() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, kind);
        try {
            inspect(write(bytes));
            QFAIL("taken for a table");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::file_is_binary);
            QCOMPARE(QString::fromStdString(error.detail()), kind);
        }
    }
};

QTEST_APPLESS_MAIN(TestOrderShape)
#include "tst_order_shape.moc"
