// The rules of an import from the command line: what is chosen, said, refused and kept.
#include "tests/app/cli/cli_run.h"

#include <QTemporaryDir>
#include <QTest>

using namespace perennial::test;
using namespace Qt::StringLiterals;

class TestCliRules : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void rulesSayWhatTheyTouch();
    void chosenRulesAreObeyed();
    void ratesComeFromAFile();
    void expectedTotalsAreExplained();
    void misuseIsRefused_data();
    void misuseIsRefused();

  private:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    CliOutcome import(const QStringList& more, const QString& project) {
        return runJson(QStringList{u"import"_s, path(u"o.csv"_s), u"--project"_s, path(project),
                                   u"--today"_s, u"2024-01-01"_s} +
                       more);
    }
    QTemporaryDir m_folder;
};

namespace {

QJsonObject ruleIn(const CliOutcome& outcome, const QString& rule) {
    const QJsonArray rules = outcome.json[u"rules"].toArray();
    for (const QJsonValue& entry : rules) {
        if (entry[u"rule"].toString() == rule) {
            return entry.toObject();
        }
    }
    return {};
}

} // namespace

void TestCliRules::initTestCase() {
    QVERIFY(writeAll(path(u"o.csv"_s),
                     "order_id,customer_id,order_date,amount,currency\n"
                     "1,A,2021-01-01T23:30:00Z,10.00,EUR\n2,,2021-02-02T10:00:00Z,20.00,EUR\n"
                     "3,test@x.com,2021-02-03T10:00:00Z,5.00,EUR\n"
                     "4,B,2021-02-04T10:00:00Z,7.50,USD\n5,B,2031-02-04T10:00:00Z,1.00,EUR\n"));
    QVERIFY(
        writeAll(path(u"rates.csv"_s), "code,rate,from\nUSD,0.9,2021-01-01\nUSD,0.8,2021-02-01\n"));
    QVERIFY(writeAll(path(u"bad.csv"_s), "code,rate\nUSD,much\n"));
}

void TestCliRules::rulesSayWhatTheyTouch() {
    const CliOutcome outcome = import({}, u"plain.perennial"_s);
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    const QJsonObject guests = ruleIn(outcome, u"guests"_s);
    QCOMPARE(guests[u"action"].toString(), u"keep"_s);
    QCOMPARE(guests[u"rows"].toInt(), 1);
    QCOMPARE(guests[u"amount"].toString(), u"20.00"_s);
    QCOMPARE(guests[u"first_rows"].toArray(), (QJsonArray{2}));
    QCOMPARE(ruleIn(outcome, u"future_dates"_s)[u"rows"].toInt(), 1);
    QCOMPARE(outcome.json[u"currencies"].toArray().size(), 2);
    QCOMPARE(outcome.json[u"amount_kept"].toString(), u"35.00"_s);
    QVERIFY(outcome.json[u"balances"].toBool());
}

void TestCliRules::chosenRulesAreObeyed() {
    const CliOutcome outcome =
        import({u"--rule"_s, u"test-orders=exclude"_s, u"--rule"_s, u"future_dates=keep"_s,
                u"--rate"_s, u"USD=0.5"_s, u"--time-zone"_s, u"Europe/Berlin"_s},
               u"chosen.perennial"_s);
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QCOMPARE(outcome.json[u"amount_kept"].toString(), u"34.75"_s);
    QCOMPARE(outcome.json[u"first_order_date"].toString(), u"2021-01-02"_s);
    QCOMPARE(ruleIn(outcome, u"other_currencies"_s)[u"action"].toString(), u"convert"_s);
    // Kept with the source, so that the import can be repeated.
    const CliOutcome sources = runJson({u"sources"_s, u"--project"_s, path(u"chosen.perennial"_s)});
    const QJsonObject kept = sources.json[u"sources"][0][u"format"][u"rules"].toObject();
    QCOMPARE(kept[u"actions"][u"test_orders"].toString(), u"exclude"_s);
    QCOMPARE(kept[u"rates"][u"USD"].toDouble(), 0.5);
    QCOMPARE(kept[u"time_zone"].toString(), u"Europe/Berlin"_s);
}

void TestCliRules::ratesComeFromAFile() {
    const CliOutcome outcome = import(
        {u"--base-currency"_s, u"EUR"_s, u"--rates"_s, path(u"rates.csv"_s)}, u"rates.perennial"_s);
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QCOMPARE(outcome.json[u"amount_kept"].toString(), u"41.00"_s); // 35 and 7.50 at 0.8
}

void TestCliRules::expectedTotalsAreExplained() {
    const CliOutcome outcome = import({u"--expect-total"_s, u"15.00"_s}, u"expected.perennial"_s);
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QCOMPARE(outcome.json[u"expected_total"].toString(), u"15.00"_s);
    QCOMPARE(outcome.json[u"difference"].toString(), u"-20.00"_s);
    const QJsonValue first = outcome.json[u"explanations"][0];
    QVERIFY(first[u"exact"].toBool());
    QCOMPARE(first[u"parts"][0][u"rule"].toString(), u"guests"_s);
    QCOMPARE(first[u"parts"][0][u"action"].toString(), u"exclude"_s);
    const CliOutcome text =
        runCli({u"import"_s, path(u"o.csv"_s), u"--project"_s, path(u"text.perennial"_s),
                u"--expect-total"_s, u"15.00"_s, u"--today"_s, u"2024-01-01"_s});
    QVERIFY2(text.out.contains("Guests"), text.out.constData());
    QVERIFY2(text.out.contains("Exactly explained by"), text.out.constData());
}

void TestCliRules::misuseIsRefused_data() {
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("code");
    QTest::newRow("no such rule") << QStringList{u"--rule"_s, u"luck=keep"_s} << 2;
    QTest::newRow("no such action") << QStringList{u"--rule"_s, u"guests=convert"_s} << 2;
    QTest::newRow("no action") << QStringList{u"--rule"_s, u"guests"_s} << 2;
    QTest::newRow("no rate") << QStringList{u"--rate"_s, u"USD=0"_s} << 2;
    QTest::newRow("no currency") << QStringList{u"--base-currency"_s, u"euro"_s} << 2;
    QTest::newRow("no amount") << QStringList{u"--expect-total"_s, u"much"_s} << 2;
    QTest::newRow("no date") << QStringList{u"--today"_s, u"1.2.2024"_s} << 2;
    QTest::newRow("no zone") << QStringList{u"--time-zone"_s, u"Europe/Atlantis"_s} << 3;
    QTest::newRow("rates that are none") << QStringList{u"--rates"_s, path(u"bad.csv"_s)} << 3;
    QTest::newRow("no file of rates") << QStringList{u"--rates"_s, path(u"none.csv"_s)} << 3;
}

void TestCliRules::misuseIsRefused() {
    QFETCH(QStringList, options);
    QFETCH(int, code);
    const CliOutcome outcome = import(options, u"refused.perennial"_s);
    QCOMPARE(outcome.code, code);
    QVERIFY(!outcome.err.isEmpty());
    QVERIFY(!QFile::exists(path(u"refused.perennial"_s)));
}

QTEST_GUILESS_MAIN(TestCliRules)
#include "tst_cli_rules.moc"
