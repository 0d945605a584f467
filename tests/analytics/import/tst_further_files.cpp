// Several files that are one source: each with its own order of columns, decimal mark and dates.
#include "analytics/core/error.h"
#include "analytics/import/import.h"
#include "tests/support/test_files.h"

#include <QByteArray>
#include <QTest>

#include <string>

using namespace perennial;

class TestFurtherFiles : public QObject, private test::TestFiles {
    Q_OBJECT

  private Q_SLOTS:
    void severalFilesAreOneSource();
    void laterFilesHaveTheirOwnDateOrder();
    void furtherFilesHaveTheSameColumns_data();
    void furtherFilesHaveTheSameColumns();
};

namespace {

const QByteArray plain = "order_id,customer_id,order_date,amount\n"
                         "1,A,2021-01-01,5\n2,B,2021-01-02,6\n3,A,2021-01-03,7.50\n";

} // namespace

void TestFurtherFiles::severalFilesAreOneSource() {
    const std::string first = write(plain);
    const std::string second =
        write("customer_id;order_id;order_date;amount\nA;4;2021-02-01;1,50\nC;5;2021-02-02;2,00\n");
    const Ledger ledger = read_source({first, second}).ledger;
    QCOMPARE(ledger.rows_read, std::uint64_t{5});
    QCOMPARE(ledger.customers, std::uint64_t{3});
    QCOMPARE(to_decimal(ledger.amount_kept), std::string("22.00"));
}

void TestFurtherFiles::laterFilesHaveTheirOwnDateOrder() {
    const QByteArray header = "order_id,customer_id,date,amount\n";
    const std::string american = write(header + "1,A,01/25/2021,9\n2,B,02/03/2021,5\n");
    const std::string german = write(header + "3,A,25.03.2021,9\n4,B,26.03.2021,5\n");
    const std::string open = write(header + "5,C,04/05/2021,7\n");
    const ImportResult result = read_source({american, german, open});
    QCOMPARE(result.ledger.rows_kept, std::uint64_t{5});
    QCOMPARE(result.ledger.last_order_date, parse_iso("2021-04-05")); // as in the first file
    QVERIFY(!result.inspection.format.date_order_assumed);
    // The first leaves it open, the last proves it.
    const std::string late = write(header + "6,A,13/03/2021,1\n");
    const ImportResult daily = read_source(
        {write(header + "7,A,01/03/2021,1\n"), write(header + "8,A,02/03/2021,1\n"), late});
    QCOMPARE(daily.ledger.first_order_date, parse_iso("2021-03-01"));
    QVERIFY(!daily.inspection.format.date_order_assumed);
    QVERIFY(read_source({open}).inspection.format.date_order_assumed);
}

void TestFurtherFiles::furtherFilesHaveTheSameColumns_data() {
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("outcome"); // of the second file
    const auto row = [](const char* title, const char* header, const char* outcome) {
        QTest::newRow(title) << QByteArray(header) << QByteArray(outcome);
    };
    row("another order", "amount,order_date,Customer_ID,order_id,remark", "extra remark");
    row("no customer", "amount,order_date,x,order_id,remark", "column_missing customer_id");
    row("no date", "amount,x,customer_id,order_id,remark", "column_missing order_date");
    row("a discount", "amount,order_date,customer_id,order_id,discount", "column_added discount");
    row("other amounts", "net,order_date,customer_id,order_id,amount", "extra net");
}

void TestFurtherFiles::furtherFilesHaveTheSameColumns() {
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, outcome);
    const std::string first =
        write("order_id,customer_id,order_date,amount\n1,A,2021-01-31,4.00\n2,B,2021-02-01,5\n");
    const std::string second =
        write(header + "\n1.50,2021-02-01,A,7,1.25\n2.50,2021-02-02,C,8,2.25\n");
    std::string found;
    try {
        const ImportResult read = read_source({first, second});
        QCOMPARE(read.ledger.rows_read, std::uint64_t{4});
        for (const ExtraColumns& extra : read.inspection.extra_columns) {
            QCOMPARE(extra.path, second);
            for (const std::string& column : extra.columns) {
                found += "extra " + column;
            }
        }
    } catch (const Error& error) {
        QCOMPARE(error.path(), second);
        found = std::string(name(error.code())) + " " + error.detail();
    }
    QCOMPARE(found, outcome.toStdString());
}

QTEST_APPLESS_MAIN(TestFurtherFiles)
#include "tst_further_files.moc"
