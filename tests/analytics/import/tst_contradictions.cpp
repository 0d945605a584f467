// Rows far below the sample that contradict how a column is read.
#include "analytics/import/import.h"
#include "tests/support/test_files.h"

#include <QByteArray>
#include <QTest>

#include <string>

using namespace perennial;
Q_DECLARE_METATYPE(perennial::Exclusion)

class TestContradictions : public QObject, private test::TestFiles {
    Q_OBJECT

  private Q_SLOTS:
    void contradictionsAreNoticed_data();
    void contradictionsAreNoticed();
    void lateDecimalsDecide();
};

void TestContradictions::contradictionsAreNoticed_data() {
    QTest::addColumn<QByteArray>("late");
    QTest::addColumn<std::uint64_t>("kept"); // of the rows written late
    QTest::addColumn<Exclusion>("reason");
    QTest::addColumn<QString>("evidence");
    const auto bad_date = Exclusion::bad_date;
    QTest::newRow("one slip costs its row alone")
        << QByteArray("a;2/28/2023;5,50\na;3/4/2023;5,50\na;13/4/2023;5,50\n") << std::uint64_t{2}
        << bad_date << QStringLiteral("2/28/2023");
    // 4/3 stands before the first proof, 3/5 behind it; 13/4 proves the column's order again.
    QTest::newRow("another order of dates")
        << QByteArray("a;4/3/2023;5,50\na;2/28/2023;5,50\na;2/27/2023;5,50\na;3/5/2023;5,50\n"
                      "a;13/4/2023;5,50\na;4/5/2023;5,50\n")
        << std::uint64_t{2} << bad_date << QStringLiteral("2/28/2023");
    QTest::newRow("another decimal mark")
        << QByteArray("a;14/3/2023;1.250\na;14/3/2023;12.50\na;14/3/2023;7.75\na;14/3/2023;2.125\n"
                      "a;14/3/2023;1,50\na;14/3/2023;1.300\n")
        << std::uint64_t{2} << Exclusion::bad_amount << QStringLiteral("12.50");
}

void TestContradictions::contradictionsAreNoticed() {
    QFETCH(QByteArray, late);
    QFETCH(std::uint64_t, kept);
    QFETCH(Exclusion, reason);
    QFETCH(QString, evidence);
    constexpr std::uint64_t early = 5000; // more rows than the sample
    const QByteArray bytes =
        "customer;date;amount\n" + QByteArray("a;25/3/2023;1,50\n").repeated(early);
    const ImportResult result = read_source({write(bytes + late)});
    QVERIFY(result.ledger.balances());
    QCOMPARE(result.ledger.rows_kept, early + kept);
    QCOMPARE(result.ledger.excluded.size(), std::size_t{1});
    QCOMPARE(result.ledger.excluded.front().reason, reason);
    const FileFormat& format = result.inspection.format;
    const bool dates = reason == Exclusion::bad_date;
    QCOMPARE(format.date_order_assumed, dates);
    const Detected& told = dates ? format.date_evidence : format.decimal_evidence;
    QCOMPARE(told.problems.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(told.problems.front().first.front().text), evidence);
    QVERIFY(told.confidence <= 0.5);
}

void TestContradictions::lateDecimalsDecide() {
    const QByteArray whole = QByteArray("a;2023-03-25;1500\n").repeated(5000);
    const Ledger comma = read_source({write("customer;date;amount\n" + whole +
                                            "a;2023-03-26;2,250\na;2023-03-26;2,5\n")})
                             .ledger;
    QCOMPARE(comma.rows_excluded, std::uint64_t{0});
    QCOMPARE(to_decimal(comma.amount_kept), std::string("7500004.75"));
}

QTEST_APPLESS_MAIN(TestContradictions)
#include "tst_contradictions.moc"
