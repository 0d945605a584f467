// Columns beside the orders that look like what they are not, and what is told where nothing
// decides.
#include "analytics/import/import.h"
#include "analytics/import/tables.h"
#include "tests/support/test_files.h"
#include "tests/support/xlsx_file.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace perennial;

class TestMisleadingColumns : public QObject, perennial::test::TestFiles {
    Q_OBJECT

    static constexpr int orders = 120;

    /// Orders of 10.00, one a day of 2023, by twelve customers; `columns` behind them.
    std::string file(const QByteArray& columns, const std::function<QByteArray(int)>& cells) {
        QByteArray text = "Order No,Order Date,Customer," + columns + "\n";
        for (int n = 0; n < orders; ++n) {
            text += 'A' + QByteArray::number(n) + ",2023-" + two(1 + n / 28) + '-' +
                    two(1 + n % 28) + ",C" + QByteArray::number(n % 12) + ',' + cells(n) + '\n';
        }
        return write(text);
    }
    static QByteArray two(int number) { return QByteArray::number(number).rightJustified(2, '0'); }
    static std::string kept(const ImportResult& result) {
        return to_decimal(result.ledger.amount_kept);
    }
    static QByteArrayList told(const ImportResult& result) {
        QByteArrayList codes;
        for (const Notice& notice : result.notices) {
            codes.append(QByteArray::fromStdString(std::string(name(notice.code))) + ' ' +
                         QByteArray::fromStdString(notice.value));
        }
        return codes;
    }

  private Q_SLOTS:
    void flagsThatUndoNothing_data() {
        QTest::addColumn<QByteArray>("column");
        for (const char* column : {"Return Flight", "Returns Accepted", "Cancellation Insurance",
                                   "Reject Substitutions", "Deposit Returned", "Return Trip"}) {
            QTest::newRow(column) << QByteArray(column);
        }
    }
    void flagsThatUndoNothing() {
        QFETCH(QByteArray, column);
        const ImportResult result = read_source({file("Total," + column, [](int n) {
            return QByteArray("10.00,") + (n % 3 == 0 ? "Yes" : "No");
        })});
        QCOMPARE(kept(result), std::string("1200.00"));
    }

    void aFlagThatDoes() {
        const ImportResult result = read_source({file("Total,Is Returned", [](int n) {
            return QByteArray("10.00,") + (n % 3 == 0 ? "Yes" : "No");
        })});
        QCOMPARE(kept(result), std::string("800.00"));
    }

    void aDayThatEveryRowHasCancelsNone() {
        const ImportResult result = read_source(
            {file("Total,Cancel Date", [](int) { return QByteArray("10.00,2024-05-01"); })});
        QCOMPARE(kept(result), std::string("1200.00"));
        const ImportResult few = read_source({file("Total,Cancel Date", [](int n) {
            return QByteArray("10.00,") + (n % 10 == 0 ? "2024-05-01" : "");
        })});
        QCOMPARE(kept(few), std::string("1080.00"));
    }

    void namesThatSwapPiecesAndMoney() { // Malay "Jumlah" is a number of pieces or a sum of money
        const ImportResult result = read_source({file("Kuantiti,Harga,Jumlah", [](int n) {
            const int pieces = 1 + n % 4;
            const int price = 15 + n % 9;
            return QByteArray::number(pieces) + ',' + QByteArray::number(price) + ',' +
                   QByteArray::number(pieces * price);
        })});
        std::int64_t expected = 0;
        for (int n = 0; n < orders; ++n) {
            expected += (1 + n % 4) * (15 + n % 9);
        }
        QCOMPARE(kept(result), to_decimal(Money{expected * Money::scale}));
    }

    void packsTimesTheirSizeAreNoMoney() {
        const ImportResult result =
            read_source({file("Packs,Pack Size,Units,Unit Price", [](int n) {
                const int packs = 1 + n % 5;
                const int size = n % 2 == 0 ? 6 : 12;
                return QByteArray::number(packs) + ',' + QByteArray::number(size) + ',' +
                       QByteArray::number(packs * size) + ",0.50";
            })});
        std::int64_t halves = 0;
        for (int n = 0; n < orders; ++n) {
            halves += (1 + n % 5) * (n % 2 == 0 ? 6 : 12);
        }
        QCOMPARE(kept(result), to_decimal(Money{halves * Money::scale / 2}));
    }

    void amountsInThousands() {
        const ImportResult result =
            read_source({file("Umsatz (T€)", [](int n) { return n % 2 == 0 ? "1.5" : "20.25"; })});
        QCOMPARE(kept(result), std::string("1305000.00"));
        QVERIFY(told(result).contains("read_as_thousands Umsatz (T€)"));
    }

    void aNameInPartIsTold() {
        const ImportResult result = read_source({file("Levy Amount,Worth", [](int n) {
            return QByteArray::number(n % 7) + ".25," + QByteArray::number(20 + n % 11) + ".50";
        })});
        QVERIFY(told(result).contains("amount_by_part Levy Amount / Worth"));
    }

    void furtherOrdersOfARowAreTold() {
        QByteArray text = "customer,order1_date,order1_amount,order2_date,order2_amount\n";
        for (int n = 0; n < 40; ++n) {
            text += "C" + QByteArray::number(n) + ",2023-01-" + two(1 + n % 28) +
                    ",10.50,2023-02-" + two(1 + n % 28) + ",11.50\n";
        }
        QVERIFY(told(read_source({write(text)})).contains("further_orders order2_amount"));
    }

    void columnsThatWeNumberedAreNoFurtherOrders() {
        QByteArray text;
        for (int n = 0; n < 60; ++n) {
            text += QByteArray::number(100 + n % 20) + " 199701" + two(1 + n % 28) + " 2 " +
                    QByteArray::number(10 + n % 9) + ".77\n";
        }
        const ImportResult result = read_source({write(text)});
        QVERIFY(!result.inspection.format.header);
        for (const Notice& notice : result.notices) {
            QVERIFY(notice.code != NoticeCode::further_orders);
        }
    }

    void emptyAmountsAreNoBrokenRows() {
        const ImportResult result = read_source(
            {file("Total", [](int n) { return QByteArray(n % 4 == 0 ? "" : "10.00"); })});
        QVERIFY(told(result).contains("rows_unread cells"));
    }

    void maskedCustomersAreTold() {
        QByteArray text = "Order No,Order Date,Customer,Total\n";
        for (int n = 0; n < 40; ++n) {
            text += QByteArray::number(n) + ",2023-01-" + two(1 + n % 28) + ",张" +
                    QByteArray(n % 3 == 0 ? "**" : "***") + ",10.00\n";
        }
        const QByteArrayList codes = told(read_source({write(text)}));
        QVERIFY(std::any_of(codes.begin(), codes.end(), [](const QByteArray& code) {
            return code.startsWith("masked_customers");
        }));
    }

    void aCustomerWhoStandsForManyIsTold() {
        QByteArray text = "Order No,Order Date,Customer,Total\n";
        for (int n = 0; n < 200; ++n) {
            text += QByteArray::number(n) + ",2023-01-" + two(1 + n % 28) + ',' +
                    (n % 2 == 0 ? QByteArray("0000") : "P" + QByteArray::number(n % 60)) +
                    ",10.00\n";
        }
        QVERIFY(told(read_source({write(text)})).contains("one_for_many 0000"));
    }

    void kindsAndSignsOfRowsGiveBack_data() {
        QTest::addColumn<QByteArray>("column");
        QTest::addColumn<QByteArray>("sale");
        QTest::addColumn<QByteArray>("back");
        const auto row = [](const char* column, const char* sale, const char* back) {
            QTest::newRow(column) << QByteArray(column) << QByteArray(sale) << QByteArray(back);
        };
        row("Doc Type", "INV", "CN");
        row("Billing Type", "F2", "G2");
        row("Tipo", "FAC", "NCR");
        row("Tür", "Satış", "İade");
        row("+/-", "+", "-");
        row("D/C", "D", "C");
        row("S/H", "S", "H");
        row("Direction", "out", "in");
        row("Sale/Return", "1", "-1");
        row("Factor", "1", "-1");
    }
    void kindsAndSignsOfRowsGiveBack() {
        QFETCH(QByteArray, column);
        QFETCH(QByteArray, sale);
        QFETCH(QByteArray, back);
        const ImportResult result = read_source({file(
            "Total," + column, [&](int n) { return "10.00," + (n % 10 == 3 ? back : sale); })});
        QCOMPARE(kept(result), std::string("1080.00"));
        QCOMPARE(to_decimal(result.ledger.amount_refund), std::string("-120.00"));
        QVERIFY(told(result).contains("rows_give_back " + column + ": " + back));
    }

    void whereMoneyHasASignTheColumnSaysNothing() {
        const ImportResult result = read_source({file("Total,Doc Type", [](int n) {
            return QByteArray(n % 10 == 3 ? "-10.00,CN" : "10.00,INV");
        })});
        QCOMPARE(to_decimal(result.ledger.amount_refund), std::string("-120.00"));
    }

    void textsAndOtherStates_data() {
        QTest::addColumn<QByteArray>("column");
        QTest::addColumn<QByteArray>("word");
        const auto row = [](const char* column, const char* word) {
            QTest::newRow(column) << QByteArray(column) << QByteArray(word);
        };
        row("Tags", "refunded-once");
        row("Label", "Refund risk: low");
        row("Refund Method", "Refund to card");
        row("Return Policy", "No returns");
        row("KYC Status", "rejected");
        row("Email Status", "bounced");
        row("Gift Message", "Return to me");
        row("Leg", "Return");
    }
    void textsAndOtherStates() {
        QFETCH(QByteArray, column);
        QFETCH(QByteArray, word);
        const ImportResult result = read_source({file("Total," + column, [&](int n) {
            return "10.00," + (n % 4 == 1 ? word : QByteArray("Outbound"));
        })});
        QCOMPARE(kept(result), std::string("1200.00"));
    }

    void aColumnOfFewReturnsIsTold() {
        const ImportResult result = read_source({file("Total,Returned On", [](int n) {
            return QByteArray("10.00,") + (n % 12 == 0 ? "2024-02-01" : "");
        })});
        QVERIFY(told(result).contains("may_be_returned Returned On"));
        QCOMPARE(kept(result), std::string("1200.00"));
    }

    void aColumnOfFewReturnsCanBeChosen() {
        ImportOptions options;
        options.roles[Role::status] = "RMA";
        const ImportResult result = read_source(
            {file("Total,RMA",
                  [](int n) { return QByteArray("10.00,") + (n % 12 == 0 ? "R-77" : ""); })},
            options);
        QCOMPARE(kept(result), std::string("1100.00"));
        QCOMPARE(to_decimal(result.ledger.amount_excluded), std::string("100.00"));
    }

    void partsOfAnOrderAreNotRepeated() {
        QByteArray text = "Booking,Payment Date,Customer,Stage,Amount\n";
        for (int n = 0; n < 40; ++n) {
            for (const int part : {0, 1}) {
                text += "B" + QByteArray::number(n) + ",2023-0" + QByteArray::number(1 + part) +
                        '-' + two(1 + n % 28) + ",C" + QByteArray::number(n % 7) + ',' +
                        (part == 0 ? "Deposit," : "Balance,") + QByteArray::number(10 + n % 2) +
                        ".00\n";
            }
        }
        QCOMPARE(kept(read_source({write(text)})), std::string("840.00"));
    }

    void aLineThatWasDeletedTakesNoOtherWithIt() {
        QByteArray text = "Order No,Order Date,Customer,Product,Cancelled At,Amount\n";
        for (int n = 0; n < 40; ++n) {
            for (int line = 0; line < 3; ++line) {
                text += QByteArray::number(n) + ",2023-01-" + two(1 + n % 28) + ",C" +
                        QByteArray::number(n % 7) + ",P" + QByteArray::number(line) + ',' +
                        (n % 5 == line ? "2023-02-01," : ",") + QByteArray::number(10 + line) +
                        ".00\n";
            }
        }
        QCOMPARE(kept(read_source({write(text)})), std::string("1056.00")); // 1320 less 8 of each
    }

    void thePriceThatWasPaid_data() {
        QTest::addColumn<QByteArray>("columns");
        for (const char* columns :
             {"Old Price,New Price", "Price Before Discount,Price After Discount",
              "Catalog Price,Discounted Price", "Prix public,Prix remisé"}) {
            QTest::newRow(columns) << QByteArray(columns);
        }
    }
    void thePriceThatWasPaid() {
        QFETCH(QByteArray, columns);
        const ImportResult result = read_source({file("Qty," + columns, [](int n) {
            return "2," + QByteArray::number(10 + n % 7) + ".00," +
                   QByteArray::number(n % 3 == 0 ? 10 + n % 7 : 8 + n % 7) + ".00";
        })});
        std::int64_t paid = 0;
        for (int n = 0; n < orders; ++n) {
            paid += 2 * (n % 3 == 0 ? 10 + n % 7 : 8 + n % 7);
        }
        QCOMPARE(kept(result), to_decimal(Money{paid * Money::scale}));
    }

    void moneyOffIsNoAmount() {
        const ImportResult result =
            read_source({file("Qty,Price,Coupon Amount", [](int) { return "2,10.00,1.50"; })});
        QCOMPARE(kept(result), std::string("2220.00"));
    }

    void minorUnitsByName_data() {
        QTest::addColumn<QByteArray>("column");
        for (const char* column :
             {"amount_cents", "Amount (pence)", "金额(分)", "amount_minor", "Betrag in Cent"}) {
            QTest::newRow(column) << QByteArray(column);
        }
    }
    void minorUnitsByName() {
        QFETCH(QByteArray, column);
        const ImportResult result =
            read_source({file(column, [](int n) { return QByteArray::number(1250 + n); })});
        QCOMPARE(kept(result), std::string("1571.40"));
    }

    void aYesIsNoCoupon() {
        const std::string path = write("Member,Promo Code Used,Age\nA,Yes,30\nB,No,40\nC,Yes,20\n");
        QVERIFY(look_at_table(path, {}, {}).kind != TableKind::redemptions);
    }

    void sheetsOfRefundsAndPlans_data() {
        QTest::addColumn<QByteArray>("sheet");
        QTest::addColumn<QByteArray>("net"); // of two sales of 10 and 20 and a row of 5
        QTest::newRow("refunds") << QByteArray("Refunds") << QByteArray("25.00");
        QTest::newRow("returns") << QByteArray("Returns") << QByteArray("25.00");
        QTest::newRow("forecast") << QByteArray("Forecast 2024") << QByteArray("30.00");
        QTest::newRow("a year") << QByteArray("2024") << QByteArray("35.00");
    }
    void sheetsOfRefundsAndPlans() {
        QFETCH(QByteArray, sheet);
        QFETCH(QByteArray, net);
        const std::vector<std::string> header{"Order ID", "Customer ID", "Order date", "Amount"};
        const std::string path = write({}, "xlsx");
        test::write_xlsx(
            path,
            {.sheet = test::sheet_data(
                 {header, {"A1", "c1", "2024-01-05", "=10"}, {"A2", "c2", "2024-01-07", "=20"}}),
             .second_sheet = test::sheet_data({header, {"A1", "c1", "2024-01-09", "=5"}}),
             .second_name = sheet.toStdString()});
        const Ledger ledger = read_source({path}).ledger;
        QCOMPARE(to_decimal(ledger.amount_kept + ledger.amount_refund), net.toStdString());
        QVERIFY(ledger.balances());
    }
};

QTEST_GUILESS_MAIN(TestMisleadingColumns)
#include "tst_misleading_columns.moc"
