// Columns beside the orders that look like what they are not, and what is told where nothing
// decides.
#include "analytics/import/import.h"
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
