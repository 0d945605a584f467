// The parts that rules are made of: words, shares of money, the clock of the store.
#include "analytics/import/import.h"
#include "analytics/import/row_prints.h"
#include "analytics/import/rule_words.h"
#include "analytics/import/spread_money.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace perennial;

class TestRuleParts : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void midnightAcrossSummerTime_data();
    void midnightAcrossSummerTime();
    void sharesAddUp_data();
    void sharesAddUp();
    void words_data();
    void words();
    void addresses_data();
    void addresses();
    void repeatedRows();

  private:
    std::string write(const QByteArray& bytes) {
        const QString path = m_folder.filePath(QStringLiteral("f.csv"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("cannot write a test file");
        }
        return path.toStdString();
    }
    QTemporaryDir m_folder;
};

void TestRuleParts::midnightAcrossSummerTime_data() {
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("day");
    const auto row = [](const char* written, const char* zone, const char* day) {
        QTest::addRow("%s in %s", written, zone)
            << QByteArray(written) << QString::fromLatin1(zone) << QString::fromLatin1(day);
    };
    // 00:30 of the store, the nights before and after its clocks change.
    row("2021-03-27T23:30:00Z", "Europe/Berlin", "2021-03-28");
    row("2021-03-28T22:30:00Z", "Europe/Berlin", "2021-03-29");
    row("2021-10-30T22:30:00Z", "Europe/Berlin", "2021-10-31");
    row("2021-10-31T23:30:00Z", "Europe/Berlin", "2021-11-01");
    row("2021-10-31T22:30:00Z", "Europe/Berlin", "2021-10-31");
    row("2021-03-14 00:30:00 -0500", "America/New_York", "2021-03-14");
    row("2021-03-14T04:30:00Z", "America/New_York", "2021-03-13");
    row("2021-03-15T04:30:00Z", "America/New_York", "2021-03-15");
    row("2021-05-01T16:30:00+00:00", "Asia/Shanghai", "2021-05-02");
    row("2021-05-01T23:30:00+05:30", "UTC", "2021-05-01");
    row("2021-05-01 23:30:00", "Asia/Shanghai", "2021-05-01"); // no offset: the store's own clock
    row("2021-05-01T23:30:00Z", "", "2021-05-01");             // as written
}

void TestRuleParts::midnightAcrossSummerTime() {
    QFETCH(QByteArray, written);
    QFETCH(QString, zone);
    QFETCH(QString, day);
    ImportOptions options;
    options.rules.time_zone = zone.toStdString();
    const ImportResult result = read_source(
        {write("order_id,customer_id,order_date,amount\n1,A," + written + ",5.00\n")}, options);
    QCOMPARE(to_iso(*result.ledger.first_order_date), day.toStdString());
}

void TestRuleParts::sharesAddUp_data() {
    QTest::addColumn<QString>("total");
    QTest::addColumn<QList<qlonglong>>("weights");
    QTest::addColumn<QList<qlonglong>>("shares"); // in millionths
    QTest::newRow("thirds of a cent")
        << "10000" << QList<qlonglong>{1, 1, 1} << QList<qlonglong>{10000, 0, 0};
    QTest::newRow("thirds") << "10000000" << QList<qlonglong>{1, 1, 1}
                            << QList<qlonglong>{3340000, 3330000, 3330000};
    QTest::newRow("largest remainder")
        << "1000000" << QList<qlonglong>{1, 2, 4} << QList<qlonglong>{140000, 290000, 570000};
    QTest::newRow("finer than cents")
        << "10001" << QList<qlonglong>{1, 1} << QList<qlonglong>{5001, 5000};
    QTest::newRow("no weight") << "50000" << QList<qlonglong>{0, 0} << QList<qlonglong>{50000, 0};
    QTest::newRow("one without weight")
        << "50000" << QList<qlonglong>{0, 7} << QList<qlonglong>{0, 50000};
    QTest::newRow("large") << "9000000000000000000"
                           << QList<qlonglong>{9000000000000000000, 9000000000000000000}
                           << QList<qlonglong>{4500000000000000000, 4500000000000000000};
}

void TestRuleParts::sharesAddUp() {
    QFETCH(QString, total);
    QFETCH(QList<qlonglong>, weights);
    QFETCH(QList<qlonglong>, shares);
    std::vector<Money> weighed;
    for (const qlonglong weight : weights) {
        weighed.push_back({weight});
    }
    const auto result = import::spread_money({total.toLongLong()}, weighed);
    QCOMPARE(result.size(), static_cast<std::size_t>(shares.size()));
    for (std::size_t i = 0; i < result.size(); ++i) {
        QCOMPARE(static_cast<qlonglong>(result[i].micros), shares[static_cast<qsizetype>(i)]);
    }
    QVERIFY(import::spread_money({5}, {}).empty());
}

void TestRuleParts::words_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("test");
    QTest::addColumn<bool>("non_product");
    const auto row = [](const char* text, bool test, bool non_product) {
        QTest::newRow(text) << QString::fromUtf8(text) << test << non_product;
    };
    row("Test 2", true, false);
    row("TEST001", true, false);
    row("Contest", false, false);
    row("latest", false, false);
    row("测试订单", true, false);
    row("Frais de port", false, true);
    row("Gastos de envío", false, true);
    row("Portobello mushrooms", false, false);
    row("Shipping box 10 x 10", false, false);
    row("Post-it notes", false, false);
    row("BANK CHARGES", false, true);
    row("AMAZONFEE", false, true);
    row("Gift wrapping", false, true);
    row("Manual", false, true);
    row("Manual coffee grinder", false, false);
    row("Versandkosten (DE)", false, true);
    row("快递费", false, true);
}

void TestRuleParts::words() {
    QFETCH(QString, text);
    QFETCH(bool, test);
    QFETCH(bool, non_product);
    QCOMPARE(import::is_test_word(text.toStdString()), test);
    QCOMPARE(import::is_non_product("1234", text.toStdString()), non_product);
}

void TestRuleParts::addresses_data() {
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("test");
    QTest::newRow("test") << "test@shop.de" << true;
    QTest::newRow("numbered") << "anna.test2@gmail.com" << true;
    QTest::newRow("nobody's") << "anna@Example.com" << true;
    QTest::newRow("reserved") << "anna@shop.invalid" << true;
    QTest::newRow("somebody") << "contessa@gmail.com" << false;
    QTest::newRow("no address") << "test" << false;
}

void TestRuleParts::addresses() {
    QFETCH(QString, address);
    QFETCH(bool, test);
    QCOMPARE(import::is_test_address(address.toStdString()), test);
}

void TestRuleParts::repeatedRows() {
    std::vector<std::uint64_t> prints;
    std::vector<std::uint32_t> expected;
    std::set<std::uint64_t> seen;
    for (std::uint32_t i = 0; i < 50'000; ++i) {
        const bool compared = i % 7 != 0; // rows without a print are copies of nothing
        prints.push_back(compared ? import::hash_text(std::to_string(i * 7919 % 30'011))
                                  : import::no_print);
        if (compared && !seen.insert(prints.back()).second) {
            expected.push_back(i);
        }
    }
    QVERIFY(!expected.empty());
    QCOMPARE(import::repeated_prints(prints), expected);
    QVERIFY(import::repeated_prints({}).empty());
}

QTEST_APPLESS_MAIN(TestRuleParts)
#include "tst_rule_parts.moc"
