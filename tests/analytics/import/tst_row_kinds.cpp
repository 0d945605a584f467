// Rows of several kinds in one list: heads and lines, papers of one sale, events, what came back.
#include "analytics/core/error.h"
#include "analytics/import/import.h"
#include "tests/support/test_files.h"

#include <QTest>

using namespace perennial;

namespace {

QByteArray two(int number) {
    return QByteArray::number(number).rightJustified(2, '0');
}

/// A day of 2023 by order; the day of the month stays below 13 where `early`.
QByteArray day_of_order(int order, bool early = false) {
    return "2023-" + two(order / 12 + 1) + '-' + two(early ? order % 12 + 1 : 13 + order % 12);
}

std::string kept(const ImportResult& result) {
    return to_decimal(result.ledger.amount_kept);
}

std::string net(const ImportResult& result) {
    return to_decimal(result.ledger.amount_kept + result.ledger.amount_refund);
}

const Notice* told(const ImportResult& result, NoticeCode code) {
    const auto found = std::find_if(result.notices.begin(), result.notices.end(),
                                    [&](const Notice& notice) { return notice.code == code; });
    return found == result.notices.end() ? nullptr : &*found;
}

} // namespace

class TestRowKinds : public QObject, perennial::test::TestFiles {
    Q_OBJECT

    ImportResult read(const QByteArray& bytes) { return read_source({write(bytes)}); }

  private Q_SLOTS:
    void creditsOfSageAreTakenOff() {
        QByteArray text = "Type,Account Reference,Date,Reference,Details,Net Amount\n";
        for (int order = 1; order <= 20; ++order) {
            text += (order % 10 == 0 ? "SC" : "SI") + QByteArray(",C") +
                    QByteArray::number(order % 7) + ',' + day_of_order(order) + ',' +
                    QByteArray::number(100 + order) + ",Goods,10.00\n";
        }
        const ImportResult result = read(text);
        QCOMPARE(net(result), std::string("160.00"));
        QCOMPARE(result.ledger.customers, std::uint64_t{7});
    }

    void theHeadOfAnOrderAndItsPaymentAreNotAddedToItsLines() {
        QByteArray text = "Kind of row,Order,Date,Customer,SKU,Quantity,Amount\n";
        for (int order = 1; order <= 20; ++order) {
            const QByteArray keys = ',' + QByteArray::number(1000 + order) + ',' +
                                    day_of_order(order) + ",C" + QByteArray::number(order % 7) +
                                    ',';
            text += "Sale" + keys + ",3," + QByteArray::number(3 * order + 10) + ".50\n";
            text += "Sale Line" + keys + "P1,1," + QByteArray::number(order) + ".25\n";
            text += "Sale Line" + keys + "P2,2," + QByteArray::number(2 * order + 10) + ".25\n";
            text += "Payment" + keys + ",," + QByteArray::number(3 * order + 10) + ".50\n";
        }
        const ImportResult result = read(text);
        QCOMPARE(kept(result), std::string("840.00"));
        QCOMPARE(result.ledger.rows_kept, std::uint64_t{40});
        QVERIFY(result.ledger.balances());
        const Notice* notice = told(result, NoticeCode::repeating_kinds);
        QVERIFY(notice != nullptr);
        QCOMPARE(notice->count, std::uint64_t{40});
        QCOMPARE(notice->value, std::string("Kind of row"));
    }

    void ofAllPapersOfASaleTheInvoiceCounts() {
        QByteArray text = "Belegnummer;Belegart;Belegdatum;Kundennummer;Gesamtbetrag\n";
        for (int order = 1; order <= 20; ++order) {
            const QByteArray rest = ';' + day_of_order(order) + ";K" +
                                    QByteArray::number(order % 7) + ';' +
                                    QByteArray::number(10 * order) + ",50\n";
            const QByteArray number = QByteArray::number(order);
            text += "AB" + number + ";Auftragsbestätigung" + rest;
            text += "RE" + number + ";Rechnung" + rest;
            if (order % 4 == 0) { // what was credited comes to the same and is no paper of a sale
                text += "GS" + number + ";Gutschrift" + rest;
            }
        }
        const ImportResult result = read(text);
        QCOMPARE(kept(result), std::string("2110.00"));
        QCOMPARE(to_decimal(result.ledger.amount_refund), std::string("-602.50"));
    }

    void pairsOfProductsAreBothSold() { // a left and a right shoe cost the same
        QByteArray text = "Order,Date,Customer,SKU,Side,Amount\n";
        for (int order = 1; order <= 20; ++order) {
            for (const char* side : {"left", "right"}) {
                text += QByteArray::number(order) + ',' + day_of_order(order) + ",C" +
                        QByteArray::number(order % 7) + ",P" + QByteArray::number(order) + side +
                        ',' + side + ',' + QByteArray::number(order) + ".50\n";
            }
            text += QByteArray::number(order) + ',' + day_of_order(order) + ",C" +
                    QByteArray::number(order % 7) + ",LACES,none,1.00\n";
        }
        QCOMPARE(kept(read(text)), std::string("460.00"));
    }

    void ofEventsPurchasesCount() {
        QByteArray text = "event_time,event_type,product_id,price,user_id,user_session\n";
        for (int order = 1; order <= 20; ++order) {
            for (const char* event : {"view", "cart", "purchase"}) {
                text += day_of_order(order) + " 10:00:00 UTC," + event + ",1005," +
                        QByteArray::number(order) + ".50," + QByteArray::number(order % 7) + ",s" +
                        QByteArray::number(order) + '\n';
            }
        }
        const ImportResult result = read(text);
        QCOMPARE(result.ledger.rows_kept, std::uint64_t{20});
        QCOMPARE(kept(result), std::string("220.00"));
    }

    void piecesSentBackAreTakenOffByTheirPrice() {
        QByteArray text = "Order ID,Order date,Customer ID,SKU,Quantity,Quantity returned,Price\n";
        for (int order = 1; order <= 20; ++order) {
            text += QByteArray::number(order) + ',' + day_of_order(order) + ",C" +
                    QByteArray::number(order % 7) + ",P1,3," + (order % 5 == 0 ? "2" : "0") +
                    ",10.50\n";
        }
        const ImportResult result = read(text);
        QCOMPARE(net(result), std::string("546.00")); // (60 - 8) x 10.50
    }

    void aRefundThatNamesItsOrderDoesNotTakeItOutAsWell() {
        QByteArray text = "id,type,status,date_created,customer_id,total_amount,parent_order_id\n";
        for (int order = 1; order <= 20; ++order) {
            const bool back = order % 5 == 0;
            const QByteArray rest =
                ',' + day_of_order(order) + ',' + QByteArray::number(order % 7) + ',';
            text += QByteArray::number(order) + ",shop_order," +
                    (back ? "wc-refunded" : "wc-completed") + rest + "10.50,0\n";
            if (back) {
                text += QByteArray::number(100 + order) + ",shop_order_refund,wc-completed" + rest +
                        "-10.50," + QByteArray::number(order) + '\n';
            }
        }
        QCOMPARE(net(read(text)), std::string("168.00")); // 16 orders
    }

    void aColumnOfKindsBesideTheStatusTellsRefunds() {
        QByteArray text = "交易日期,商户订单号,交易类型,交易状态,交易金额,会员编号\n";
        for (int order = 1; order <= 20; ++order) {
            const QByteArray rest = ",交易成功,10.50," + QByteArray::number(order % 7) + '\n';
            text += day_of_order(order) + ",78" + QByteArray::number(order) + ",收款" + rest;
            if (order % 5 == 0) {
                text += day_of_order(order) + ",79" + QByteArray::number(order) + ",退款" + rest;
            }
        }
        QCOMPARE(net(read(text)), std::string("168.00"));
    }

    void aRowThatTellsOnlyWhatWasGivenBackIsARefund() { // a payment service's bill
        QByteArray text = "交易时间,商户订单号,用户标识,交易状态,应结订单金额,退款金额\n";
        for (int order = 1; order <= 20; ++order) {
            const QByteArray keys = '`' + day_of_order(order) + " 10:00:00,`78" +
                                    QByteArray::number(order) + ",`u" +
                                    QByteArray::number(order % 7);
            text += keys + ",`SUCCESS,`10.50,`0.00\n";
            if (order % 5 == 0) {
                text += keys + ",`REFUND,`0.00,`4.25\n";
            }
        }
        const ImportResult result = read(text);
        QCOMPARE(kept(result), std::string("210.00"));
        QCOMPARE(to_decimal(result.ledger.amount_refund), std::string("-17.00"));
        QVERIFY(result.ledger.balances());
    }

    void whatIsLeftOfASaleAfterItsRefundIsNoRefund() { // totals that are net of what went back
        QByteArray text = "Order,Date,Customer,Status,Total,Refunded amount\n";
        for (int order = 1; order <= 20; ++order) {
            text += QByteArray::number(order) + ',' + day_of_order(order) + ",C" +
                    QByteArray::number(order % 7) +
                    (order % 5 == 0 ? ",complete,0.00,10.50\n" : ",complete,10.50,0.00\n");
        }
        QCOMPARE(net(read(text)), std::string("168.00"));
    }

    void namesInTwoRowsAreReadTogether() {
        QByteArray text = "Order,,Customer,,Money,\nNo.,Date,No.,Name,Total,Currency\n";
        for (int order = 1; order <= 20; ++order) {
            text += QByteArray::number(order) + ',' + day_of_order(order) + ",C" +
                    QByteArray::number(order % 7) + ",Ann Lee,10.50,GBP\n";
        }
        const ImportResult result = read(text);
        QCOMPARE(kept(result), std::string("210.00"));
        QCOMPARE(result.ledger.orders, std::uint64_t{20});
        QCOMPARE(result.ledger.customers, std::uint64_t{7});
    }

    void cashiersAreNoCustomers() {
        QByteArray text = "Ticket ID,Date,User,Total\n";
        for (int order = 1; order <= 80; ++order) {
            text += QByteArray::number(order) + ',' + day_of_order(order) + ",user" +
                    QByteArray::number(order % 4) + ",10.50\n";
        }
        QCOMPARE(read(text).ledger.customers, std::uint64_t{0});
    }

    void netOfFeesIsNoSale() {
        QByteArray text = "Date,Transaction ID,Email,Gross,Fee,Net\n";
        for (int order = 1; order <= 20; ++order) {
            text += day_of_order(order) + ",T" + QByteArray::number(order) + ",a" +
                    QByteArray::number(order % 7) + "@mail.net,10.50,-0.50,10.00\n";
        }
        QCOMPARE(kept(read(text)), std::string("210.00"));
    }

    void rowsThatAreNoSalesAreRefused_data() {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("abandoned") << QByteArray("Checkout ID,Abandoned At,Email,Total");
        QTest::newRow("returns alone") << QByteArray("Order ID,Return date,Customer,Value");
        QTest::newRow("gift cards") << QByteArray("Gift card code,Created at,Email,Initial value");
    }
    void rowsThatAreNoSalesAreRefused() {
        QFETCH(QByteArray, header);
        QByteArray text = header + '\n';
        for (int row = 1; row <= 20; ++row) {
            text += QByteArray::number(row) + ',' + day_of_order(row) + ",a" +
                    QByteArray::number(row % 7) + "@mail.net,40.50\n";
        }
        try {
            read(text);
            QFAIL("must be refused");
        } catch (const Error& error) {
            QCOMPARE(name(error.code()), name(ErrorCode::not_sales));
        }
        ImportOptions options; // unless the user says what names the order
        const QByteArray id = header.left(header.indexOf(','));
        options.roles = {{Role::order_id, id.toStdString()},
                         {Role::order_date, ""},
                         {Role::amount, header.mid(header.lastIndexOf(',') + 1).toStdString()}};
        options.roles[Role::order_date] = header.split(',')[1].toStdString();
        QCOMPARE(read_source({write(text)}, options).ledger.rows_kept, std::uint64_t{20});
    }

    void twoDigitsOfTheYearFirst() {
        QByteArray text = "Order;Date;Customer;Total\n";
        for (int order = 1; order <= 28; ++order) {
            text += QByteArray::number(order) + ";23/0" + QByteArray::number(order % 9 + 1) + '/' +
                    two(order) + ";C" + QByteArray::number(order % 7) + ";10.50\n";
        }
        const ImportResult result = read(text);
        QCOMPARE(result.inspection.format.date_order, DateOrder::ymd);
        QCOMPARE(result.ledger.rows_kept, std::uint64_t{28});
        QCOMPARE(to_iso(*result.ledger.first_order_date).substr(0, 4), std::string("2023"));
        QCOMPARE(to_iso(*result.ledger.last_order_date).substr(0, 4), std::string("2023"));
    }
};

QTEST_GUILESS_MAIN(TestRowKinds)
#include "tst_row_kinds.moc"
