// Files that are not of one piece: read where only one way fits, told in any case.
#include "analytics/core/error.h"
#include "analytics/import/import.h"
#include "tests/support/test_files.h"

#include <QTest>

using namespace perennial;

namespace {

std::optional<Notice> told(const ImportResult& result, NoticeCode code) {
    for (const Notice& notice : result.notices) {
        if (notice.code == code) {
            return notice;
        }
    }
    return std::nullopt;
}

QByteArray lines(int first, int count, const char* pattern) {
    QByteArray text;
    for (int i = first; i < first + count; ++i) {
        text += QByteArray(pattern).replace("#", QByteArray::number(i)) + '\n';
    }
    return text;
}

const QByteArray header = "order_id,customer_id,order_date,product,quantity,unit_price,amount\n";
constexpr const char* line = "#,C7,2023-01-15,Lamp,2,1.50,3.00";

} // namespace

class TestNotices : public QObject, perennial::test::TestFiles {
    Q_OBJECT

    ImportResult read(const QByteArray& bytes) { return read_source({write(bytes)}); }

  private Q_SLOTS:
    void furtherHeaderRulesItsRows_data() {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QByteArray>("product");
        QTest::newRow("a column more")
            << QByteArray(
                   "order_id,customer_id,order_date,channel,product,quantity,unit_price,amount")
            << QByteArray("#,C8,2023-02-15,web,Vase,1,4.00,4.00") << QByteArray("Vase");
        QTest::newRow("another order")
            << QByteArray("order_date,order_id,customer_id,product,quantity,unit_price,amount")
            << QByteArray("2023-02-15,#,C8,Vase,1,4.00,4.00") << QByteArray("Vase");
        QTest::newRow("a column less")
            << QByteArray("order_id,customer_id,order_date,quantity,unit_price,amount")
            << QByteArray("#,C8,2023-02-15,1,4.00,4.00") << QByteArray();
    }
    void furtherHeaderRulesItsRows() {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, row);
        QFETCH(QByteArray, product);
        const ImportResult result =
            read(::header + lines(1, 10, line) + header + '\n' + lines(11, 5, row.constData()) +
                 header + '\n' + lines(16, 5, row.constData()));
        QCOMPARE(result.ledger.rows_read, 22U);
        QCOMPARE(result.ledger.rows_kept, 20U);
        QCOMPARE(result.ledger.amount_kept, Money{70'000'000});
        QCOMPARE(result.ledger.excluded.at(0).reason, Exclusion::repeated_header);
        QCOMPARE(result.ledger.customers, 2U);
        const auto notice = told(result, NoticeCode::rearranged_rows);
        QVERIFY(notice.has_value());
        QCOMPARE(notice->count, 10U);
        QCOMPARE(notice->row, 13U);
        QCOMPARE(result.lines.product_keys.find("Vase") != StringTable::npos, !product.isEmpty());
    }

    void firstHeaderComesBack() {
        const QByteArray other =
            "order_date,order_id,customer_id,product,quantity,unit_price,amount\n";
        const ImportResult result =
            read(header + lines(1, 10, line) + other + "2023-02-15,11,C8,Vase,1,4.00,4.00\n" +
                 header + lines(12, 3, line));
        QCOMPARE(result.ledger.rows_kept, 14U);
        QCOMPARE(told(result, NoticeCode::rearranged_rows)->count, 1U);
    }

    void unquotedThousandsArePutTogether() {
        QByteArray text = "Order ID,Date,Customer ID,Total\n";
        for (int order = 1; order <= 20; ++order) {
            text += QByteArray::number(order) + ",2023-01-" + QByteArray::number(10 + order / 2) +
                    ",C" + QByteArray::number(order % 7) + ',' +
                    (order % 3 == 0 ? "983.25" : "1,583.75") + '\n';
        }
        const ImportResult result = read_source({write(text)});
        QCOMPARE(to_decimal(result.ledger.amount_kept), std::string("28072.00"));
        QCOMPARE(told(result, NoticeCode::joined_fields)->count, 14U);
    }

    void unquotedDelimiterIsPartOfTheOneTextThatFits() {
        const ImportResult result = read(
            header + lines(1, 10, line) + "11,C7,2023-01-15,\"Lamp, \"\"red\"\"\",2,1.50,3.00\n" +
            "12,C7,2023-01-15,Lamp, red,2,1.50,3.00\n13,C7,2023-01-16,Lamp, red, "
            "big,1,1.50,1.50\n");
        QCOMPARE(result.ledger.rows_kept, 13U);
        QCOMPARE(result.ledger.amount_kept, Money{37'500'000});
        QVERIFY(result.lines.product_keys.find("Lamp, red") != StringTable::npos);
        QVERIFY(result.lines.product_keys.find("Lamp, red, big") != StringTable::npos);
        const auto notice = told(result, NoticeCode::joined_fields);
        QVERIFY(notice.has_value());
        QCOMPARE(notice->value, std::string("product"));
        QCOMPARE(notice->count, 2U);
        QCOMPARE(notice->row, 13U);
    }

    void emptyLastCellsDoNotHideAShift() { // "Lamp, red" and nothing in the last column
        const ImportResult result = read(
            "order_id,customer_id,order_date,product,quantity,amount,note\n" +
            lines(1, 10, "#,C7,2023-01-15,Lamp,2,3.00,") + "11,C7,2023-01-15,Lamp, red,2,3.00,\n");
        QCOMPARE(result.ledger.rows_kept, 11U);
        QCOMPARE(result.ledger.amount_kept, Money{33'000'000});
        QCOMPARE(told(result, NoticeCode::joined_fields)->count, 1U);
    }

    void whatFitsTwoWaysOrNoneStaysOut_data() {
        QTest::addColumn<QByteArray>("row");
        QTest::newRow("a price with a decimal comma")
            << QByteArray("11,C7,2023-01-15,Lamp,2,1,50,3.00,blue,web");
        QTest::newRow("two texts side by side")
            << QByteArray("11,C7,2023-01-15,Lamp,2,1.50,3.00,pale, blue,web");
        QTest::newRow("numbers out of place")
            << QByteArray("11,C7,2023-01-15,Lamp,7,2,1.50,3.00,blue,web");
    }
    void whatFitsTwoWaysOrNoneStaysOut() {
        QFETCH(QByteArray, row);
        const ImportResult result = read(
            "order_id,customer_id,order_date,product,quantity,unit_price,amount,colour,note\n" +
            lines(1, 10, "#,C7,2023-01-15,Lamp,2,1.50,3.00,blue,web") + row + '\n' + row + '\n');
        QCOMPARE(result.ledger.rows_kept, 10U);
        QCOMPARE(result.ledger.excluded.at(0).reason, Exclusion::malformed);
        QVERIFY(!told(result, NoticeCode::joined_fields));
        const auto unread = told(result, NoticeCode::rows_unread);
        QVERIFY(unread.has_value());
        QCOMPARE(unread->count, 2U);
        QCOMPARE(unread->total, 12U);
        QCOMPARE(unread->row, 12U);
    }

    void fewUnreadRowsAreTheAccountsAlone() {
        const ImportResult result =
            read(header + lines(1, 200, line) + "201,C7,soon,Lamp,2,1.50,3.00\n");
        QCOMPARE(result.ledger.rows_kept, 200U);
        QVERIFY(!told(result, NoticeCode::rows_unread));
    }

    void zeroOfAClockIsNoDate_data() {
        QTest::addColumn<QByteArray>("date");
        QTest::newRow("1970") << QByteArray("1970-01-01");
        QTest::newRow("with its time") << QByteArray("1970-01-01 01:00:00");
        QTest::newRow("1899") << QByteArray("1899-12-30");
        QTest::newRow("1") << QByteArray("0001-01-01");
    }
    void zeroOfAClockIsNoDate() {
        QFETCH(QByteArray, date);
        const ImportResult result =
            read(header + lines(1, 10, line) + "11,C7," + date + ",Lamp,2,1.50,3.00\n");
        QCOMPARE(result.ledger.rows_kept, 10U);
        QCOMPARE(result.ledger.excluded.at(0).reason, Exclusion::bad_date);
        QCOMPARE(result.ledger.amount_excluded, Money{3'000'000});
    }

    void datesAndAmountsAloneAreNoOrders() {
        const std::string report =
            write("date,clicks,amount\n2023-01-01,5,10.50\n2023-01-02,7,11.50\n");
        try {
            read_source({report});
            QFAIL("read as orders");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::no_order_column);
            QCOMPARE(error.detail(), std::string("date, clicks, amount"));
        }
        ImportOptions chosen;
        chosen.roles[Role::order_id] = "clicks";
        QCOMPARE(read_source({report}, chosen).ledger.rows_kept, 2U);
    }

    void ordersWithoutCustomersAreTold() {
        const ImportResult result = read("order_id,order_date,amount\n1,2023-01-15,3.00\n");
        QVERIFY(told(result, NoticeCode::no_customers));
        QVERIFY(!told(read(header + lines(1, 2, line)), NoticeCode::no_customers));
    }

    void everyCodeHasItsName() {
        QCOMPARE(name(NoticeCode::rows_unread), std::string_view("rows_unread"));
        QCOMPARE(name(NoticeCode::no_customers), std::string_view("no_customers"));
    }
};

QTEST_APPLESS_MAIN(TestNotices)
#include "tst_notices.moc"
