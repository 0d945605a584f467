// The command line on public data with published results.
#include "tests/app/cli/cli_run.h"
#include "tests/support/shared_data.h"

#include <QMap>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace perennial::test;
using namespace Qt::StringLiterals;

class CliPublicDataTest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_dir;

    QString path(const QString& name) const { return m_dir.filePath(name); }
    static QString shared(const char* file) { return QString::fromStdString(shared_path(file)); }
    static void verifyFit(const CliOutcome& fit, const QMap<QString, double>& parameters,
                          double logLikelihood);

  private Q_SLOTS:
    void importsGiveTheTrueTotals_data();
    void importsGiveTheTrueTotals();
    void cdnowFitsAsPublished();
    void cdnowSummaryFileFitsAsPublished();
    void scoresAgreeWithReference_data();
    void scoresAgreeWithReference();
    void placeholderIsRefused();
};

void CliPublicDataTest::importsGiveTheTrueTotals_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QJsonObject>("totals");
    const auto row = [](const char* file, const QJsonObject& totals) {
        QTest::newRow(file) << shared(file) << totals;
    };
    row("uci_online_retail_II/online_retail_2009_2010.csv",
        {{u"rows_read"_s, 525461},
         {u"orders"_s, 28816},
         {u"customers"_s, 4383},
         {u"amount_read"_s, u"9539484.634"_s},
         {u"amount_kept"_s, u"10306265.594"_s},
         {u"rows_kept"_s, 511566},
         {u"duplicate_rows"_s, 6865},
         {u"first_order_date"_s, u"2009-12-01"_s},
         {u"last_order_date"_s, u"2010-12-09"_s}});
    for (const char* december : {"uci_online_retail_II/dec2009_utf8_iso.csv",
                                 "uci_online_retail_II/dec2009_latin1_mdy.csv",
                                 "uci_online_retail_II/dec2009_semicolon_de_cp1252.csv",
                                 "uci_online_retail_II/dec2009_utf16le_tab.csv"}) {
        row(december, {{u"rows_read"_s, 45228},
                       {u"orders"_s, 2330},
                       {u"customers"_s, 1045},
                       {u"amount_read"_s, u"799847.11"_s},
                       {u"amount_kept"_s, u"825685.76"_s},
                       {u"rows_kept"_s, 43957},
                       {u"rows_refund"_s, 1015},
                       {u"duplicate_rows"_s, 506},
                       {u"first_order_date"_s, u"2009-12-01"_s}});
    }
    row("cdnow/CDNOW_sample.txt",
        {{u"rows_read"_s, 6919}, {u"customers"_s, 2357}, {u"amount_kept"_s, u"244091.94"_s}});
    row("complete_journey/transactions_sample.csv", {{u"rows_read"_s, 75000},
                                                     {u"customers"_s, 2377},
                                                     {u"orders"_s, 47243},
                                                     {u"amount_read"_s, u"233935.24"_s}});
    row("northwind_sqlite/northwind_66f01fd.db", {{u"rows_read"_s, 2155},
                                                  {u"orders"_s, 830},
                                                  {u"amount_kept"_s, u"1265793.0395"_s},
                                                  {u"first_order_date"_s, u"2016-07-04"_s},
                                                  {u"last_order_date"_s, u"2018-05-06"_s}});
    row("chinook_sqlite/Chinook_Sqlite.sqlite", {{u"rows_read"_s, 2240},
                                                 {u"orders"_s, 412},
                                                 {u"customers"_s, 59},
                                                 {u"amount_kept"_s, u"2328.60"_s}});
}

void CliPublicDataTest::importsGiveTheTrueTotals() {
    QFETCH(QString, file);
    QFETCH(QJsonObject, totals);
    if (!QFile::exists(file)) {
        QSKIP("public data set not on this machine");
    }
    const CliOutcome outcome = runJson(
        {u"import"_s, file, u"--project"_s, path(QString::number(qHash(file)) + u".perennial"_s)});
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QVERIFY(outcome.json[u"balances"].toBool());
    for (const QString& key : totals.keys()) {
        QVERIFY2(outcome.json[key] == totals[key],
                 qPrintable(key + u": "_s + outcome.json[key].toVariant().toString() +
                            u" expected "_s + totals[key].toVariant().toString()));
    }
}

void CliPublicDataTest::verifyFit(const CliOutcome& fit, const QMap<QString, double>& parameters,
                                  double logLikelihood) {
    QVERIFY2(fit.code == 0, fit.err.constData());
    QVERIFY(fit.json[u"converged"].toBool());
    const QJsonObject found = fit.json[u"parameters"].toObject();
    QCOMPARE(found.size(), parameters.size());
    for (auto i = parameters.begin(); i != parameters.end(); ++i) {
        QVERIFY2(qAbs(found[i.key()].toDouble() - i.value()) <=
                     0.5001e-4, // as published: four decimals
                 qPrintable(u"%1 = %2"_s.arg(i.key()).arg(found[i.key()].toDouble(), 0, 'g', 12)));
    }
    QVERIFY(qAbs(fit.json[u"log_likelihood"].toDouble() - logLikelihood) <= 0.005);
}

void CliPublicDataTest::cdnowFitsAsPublished() {
    SKIP_WITHOUT_SHARED("cdnow/CDNOW_sample.txt");
    const QString project = path(u"cdnow.perennial"_s);
    QCOMPARE(runCli({u"import"_s, shared("cdnow/CDNOW_sample.txt"), u"--project"_s, project}).code,
             0);
    const auto fit = [&](const QString& model) {
        return runJson(
            {u"fit"_s, u"--model"_s, model, u"--project"_s, project, u"--end"_s, u"1997-09-30"_s});
    };
    verifyFit(fit(u"bg_nbd"_s),
              {{u"r"_s, .2426}, {u"alpha"_s, 4.4136}, {u"a"_s, .7929}, {u"b"_s, 2.4259}}, -9582.43);
    // Published: p 6.2494, q 3.7443, v 15.4443 with the same likelihood to 1e-8; these are where
    // the gradient is zero (docs/methods/gamma_gamma.md).
    verifyFit(fit(u"gamma_gamma"_s), {{u"p"_s, 6.2496}, {u"q"_s, 3.7442}, {u"v"_s, 15.4435}},
              -4055.92);
}

void CliPublicDataTest::cdnowSummaryFileFitsAsPublished() {
    SKIP_WITHOUT_SHARED("cdnow/cdnow_sample_summary_39wk.csv");
    const CliOutcome fit = runJson({u"fit"_s, u"--model"_s, u"bg_nbd"_s, u"--summary"_s,
                                    shared("cdnow/cdnow_sample_summary_39wk.csv")});
    QVERIFY2(fit.code == 0, fit.err.constData());
    QCOMPARE(fit.json[u"customers"].toInt(), 2357);
    // Weeks rounded to two decimals move the published optimum (-9582.43) a little.
    QVERIFY(qAbs(fit.json[u"log_likelihood"].toDouble() + 9582.43) < 0.5);
    QVERIFY(qAbs(fit.json[u"parameters"][u"r"].toDouble() - 0.2426) < 0.001);
}

void CliPublicDataTest::scoresAgreeWithReference_data() {
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("quantity");
    QTest::addColumn<QString>("horizon");
    QTest::newRow("log-likelihood") << u"log_likelihood"_s << u"logL"_s << u"1"_s;
    QTest::newRow("P(alive)") << u"p_alive"_s << u"P(alive)"_s << u"1"_s;
    for (const QString& weeks : {u"13"_s, u"39"_s, u"52"_s, u"104"_s}) {
        QTest::addRow("E[Y(%s)]", qPrintable(weeks))
            << u"expected_purchases"_s << u"E[Y(%1)]"_s.arg(weeks) << weeks;
    }
}

void CliPublicDataTest::scoresAgreeWithReference() {
    SKIP_WITHOUT_SHARED("reference/lifetime_reference_values.csv");
    QFETCH(QString, column);
    QFETCH(QString, quantity);
    QFETCH(QString, horizon);
    QByteArray histories("customer_id,x,t_x,T\n");
    QList<double> expected;
    QList<QByteArray> parameters;
    for (const auto& row : readCsv(shared("reference/lifetime_reference_values.csv"))) {
        if (row.value(0) == "BG/NBD" && row.value(5) == quantity.toLatin1()) {
            parameters = row.value(1).split(' ');
            histories += QByteArray::number(expected.size()) + ',' + row.mid(2, 3).join(',') + '\n';
            expected.append(row.value(6).toDouble());
        }
    }
    QVERIFY(!expected.isEmpty());
    QVERIFY(writeAll(path(u"histories.csv"_s), histories));
    const QString given =
        QString::fromLatin1("r=" + parameters.value(0) + ",alpha=" + parameters.value(1) +
                            ",a=" + parameters.value(2) + ",b=" + parameters.value(3));
    const CliOutcome outcome = runJson(
        {u"score"_s, u"--model"_s, u"bg_nbd"_s, u"--parameters"_s, given, u"--summary"_s,
         path(u"histories.csv"_s), u"--horizon"_s, horizon, u"--out"_s, path(u"scores.csv"_s)});
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    const auto rows = readCsv(path(u"scores.csv"_s));
    QCOMPARE(rows.size(), expected.size() + 1);
    const auto at = rows.value(0).indexOf(column.toLatin1());
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const double value = rows.value(i + 1).value(at).toDouble();
        const double error = std::abs(value - expected[i]);
        QVERIFY2(error <= 1e-9 * std::abs(expected[i]) ||
                     error < 1e-300, // below what a double can hold: 0
                 qPrintable(u"row %1: %2, expected %3"_s.arg(i)
                                .arg(value, 0, 'g', 15)
                                .arg(expected[i], 0, 'g', 15)));
    }
}

void CliPublicDataTest::placeholderIsRefused() {
    SKIP_WITHOUT_SHARED("broken_inputs/lfs_pointer_online_retail_II.csv");
    const CliOutcome outcome =
        runJson({u"import"_s, shared("broken_inputs/lfs_pointer_online_retail_II.csv"),
                 u"--project"_s, path(u"placeholder.perennial"_s)});
    QCOMPARE(outcome.code, 3);
    QCOMPARE(outcome.json[u"error"][u"code"].toString(), u"file_is_lfs_pointer"_s);
}

QTEST_GUILESS_MAIN(CliPublicDataTest)
#include "tst_cli_public_data.moc"
