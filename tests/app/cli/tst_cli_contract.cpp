// The promise of the command line: verbs, JSON keys, numbers reviewed by hand, exit codes.
#include "tests/app/cli/cli_run.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <csignal>
#include <unistd.h>

using namespace perennial::test;
using namespace Qt::StringLiterals;

class CliContractTest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_dir;
    QString m_sample; ///< a project of 2,000 simulated customers

    QString path(const QString& name) const { return m_dir.filePath(name); }
    static QString data(const QString& name) {
        return QStringLiteral(PERENNIAL_TEST_DATA "/cli/") + name;
    }

  private Q_SLOTS:
    void initTestCase();
    void everyVerbAnswersInJson_data();
    void everyVerbAnswersInJson();
    void textIsForPeople_data();
    void textIsForPeople();
    void handmadeOrdersGiveReviewedNumbers();
    void importingTwiceMerges();
    void updatesAndUndo();
    void sampleComesBackThroughCsv();
    void sampleReplacesOnlySamples();
    void severalFilesAreOneSource();
    void overridesAreObeyed();
    void refundPolicyIsKept();
    void fitsAgreeFromProjectAndSummary();
    void summaryFilesMayBeSpeltOtherwise();
    void scenarioKnobsDoWhatTheySay();
    void listsAgreeWithTheirTotals();
    void chartsAreDrawn_data();
    void chartsAreDrawn();
    void misuseIsExitCode2_data();
    void misuseIsExitCode2();
    void interruptLeavesNothing();
};

void CliContractTest::initTestCase() {
    QVERIFY(m_dir.isValid());
    m_sample = path(u"sample.perennial"_s);
    const CliOutcome made = runJson({u"sample"_s, u"--out"_s, m_sample, u"--customers"_s, u"2000"_s,
                                     u"--csv"_s, path(u"csv"_s)});
    QVERIFY2(made.code == 0, made.err.constData());
    QCOMPARE(made.json[u"customers"].toInt(), 2000);
}

void CliContractTest::everyVerbAnswersInJson_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("keys");
    const QString sample = path(u"sample.perennial"_s);
    const QString orders = path(u"csv/orders.csv"_s);
    const auto row = [](const char* verb, const QStringList& arguments, const char* keys) {
        QTest::newRow(verb) << QStringList{QString::fromLatin1(verb)} + arguments
                            << QString::fromLatin1(keys).split(u' ');
    };
    row("inspect", {orders},
        "format encoding delimiter line_end quote header decimal_separator date_order columns");
    row("import", {orders, u"--project"_s, path(u"imported.perennial"_s)},
        "rows_read rows_kept rows_merged rows_refund rows_excluded excluded orders customers "
        "amount_read "
        "amount_kept amount_refund amount_excluded currency first_order_date last_order_date "
        "date_order date_order_assumed changed_orders");
    row("compare", {orders, u"--project"_s, path(u"imported.perennial"_s)},
        "new_rows same_rows changed_orders missing_orders modes first_day last_day");
    row("sources", {u"--project"_s, path(u"imported.perennial"_s)}, "sources");
    row("remove-source", {u"--project"_s, path(u"imported.perennial"_s), u"--source"_s, u"1"_s},
        "source_id sources order_lines net_revenue currency");
    row("health", {u"--project"_s, sample}, "findings sufficiency currency");
    row("insights", {u"--project"_s, sample}, "insights currency end");
    row("summary", {u"--project"_s, sample},
        "orders order_lines customers products revenue refunds net_revenue guest_revenue currency "
        "first_order_date last_order_date");
    row("rfm", {u"--project"_s, sample, u"--out"_s, path(u"rfm.csv"_s)}, "customers");
    row("models", {}, "models");
    row("fit", {u"--model"_s, u"bg_nbd"_s, u"--project"_s, sample},
        "model parameters standard_errors log_likelihood customers converged regularity message "
        "seconds");
    row("retention",
        {u"--revenue"_s, u"100"_s, u"--churn-rate"_s, u"0.2"_s, u"--periods"_s, u"3"_s},
        "clv survival discounted");
    row("clv", {u"--project"_s, sample},
        "model customers total_clv total_revenue_to_date total_clv_low total_clv_high "
        "horizon_months "
        "horizon_weeks annual_discount_rate margin churn_change end expected_purchases");
    row("segments", {u"--project"_s, sample}, "customers segments total_clv");
    row("churn", {u"--project"_s, sample}, "customers rows total_value_at_risk");
    row("chart", {u"revenue_vs_clv"_s, u"--project"_s, sample, u"--out"_s, path(u"c.png"_s)},
        "chart points file");
    row("sample", {u"--out"_s, path(u"other.perennial"_s), u"--customers"_s, u"50"_s},
        "customers orders order_lines");
}

void CliContractTest::everyVerbAnswersInJson() {
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, keys);
    const CliOutcome outcome = runJson(arguments);
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QCOMPARE(outcome.err, QByteArray()); // standard error is no terminal here: no progress
    for (const QString& key : keys) {
        QVERIFY2(outcome.json.contains(key), qPrintable(key));
    }
}

void CliContractTest::textIsForPeople_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const QString sample = path(u"sample.perennial"_s);
    QTest::newRow("inspect") << QStringList{u"inspect"_s, data(u"orders.csv"_s)}
                             << QByteArray("order_date");
    QTest::newRow("summary") << QStringList{u"summary"_s, u"--project"_s, sample}
                             << QByteArray("net revenue");
    QTest::newRow("fit") << QStringList{u"fit"_s, u"--model"_s, u"gamma_gamma"_s, u"--project"_s,
                                        sample}
                         << QByteArray("log-likelihood");
    QTest::newRow("clv") << QStringList{u"clv"_s, u"--project"_s, sample}
                         << QByteArray("total CLV");
    QTest::newRow("segments") << QStringList{u"segments"_s, u"--project"_s, sample}
                              << QByteArray("Champions");
    QTest::newRow("churn") << QStringList{u"churn"_s, u"--project"_s, sample}
                           << QByteArray("value at risk");
    QTest::newRow("models") << QStringList{u"models"_s} << QByteArray("bg_nbd");
    QTest::newRow("version") << QStringList{u"--version"_s} << QByteArray("perennial-cli");
    QTest::newRow("help") << QStringList{u"--help"_s} << QByteArray("segments");
}

void CliContractTest::textIsForPeople() {
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const CliOutcome outcome = runCli(arguments);
    QCOMPARE(outcome.code, 0);
    QVERIFY2(outcome.out.contains(says), outcome.out.constData());
    QVERIFY(outcome.json.isEmpty());
}

void CliContractTest::handmadeOrdersGiveReviewedNumbers() {
    const QString project = path(u"handmade.perennial"_s);
    CliOutcome outcome = runJson({u"import"_s, data(u"orders.csv"_s), u"--project"_s, project});
    for (const QString& key : {u"project"_s, u"rules"_s, u"currencies"_s}) {
        outcome.json.remove(key); // rules have a test of their own
    }
    QCOMPARE(outcome.json, QJsonDocument::fromJson(readAll(data(u"import.json"_s))).object());
    QCOMPARE(runJson({u"summary"_s, u"--project"_s, project}).json,
             QJsonDocument::fromJson(readAll(data(u"summary.json"_s))).object());
    const QString rfm = path(u"handmade.csv"_s);
    QCOMPARE(
        runCli({u"rfm"_s, u"--project"_s, project, u"--end"_s, u"2024-01-29"_s, u"--out"_s, rfm})
            .code,
        0);
    QCOMPARE(readCsv(rfm), readCsv(data(u"rfm.csv"_s)));
}

void CliContractTest::importingTwiceMerges() {
    const QString project = path(u"twice.perennial"_s);
    const QStringList import{u"import"_s, data(u"orders.csv"_s), u"--project"_s, project};
    QCOMPARE(runJson(import).code, 0);
    const QJsonObject before = runJson({u"summary"_s, u"--project"_s, project}).json;
    const CliOutcome again = runJson(import);
    QCOMPARE(again.json[u"rows_kept"].toInt(), 0);
    QVERIFY(again.json[u"rows_merged"].toInt() > 0);
    QVERIFY(again.json[u"balances"].toBool());
    QCOMPARE(runJson({u"summary"_s, u"--project"_s, project}).json, before);
}

void CliContractTest::sampleComesBackThroughCsv() {
    const QString project = path(u"back.perennial"_s);
    const CliOutcome imported =
        runJson({u"import"_s, path(u"csv/orders.csv"_s), u"--project"_s, project});
    QVERIFY2(imported.code == 0, imported.err.constData());
    QVERIFY(imported.json[u"balances"].toBool());
    QCOMPARE(runJson({u"summary"_s, u"--project"_s, project}).json,
             runJson({u"summary"_s, u"--project"_s, m_sample}).json);
    QCOMPARE(readCsv(path(u"csv/truth.csv"_s)).size(), 2001);
}

void CliContractTest::updatesAndUndo() {
    const QByteArray header("order_id,customer_id,order_date,amount\n");
    const QString file = path(u"u.csv"_s);
    const QString project = path(u"updated.perennial"_s);
    const QStringList target{u"--project"_s, project};
    QVERIFY(writeAll(file, header + "1,ann,2024-01-01,10.00\n2,bob,2024-01-02,20.00\n"));
    QCOMPARE(runCli(QStringList{u"import"_s, file} + target).code, 0);
    QVERIFY(writeAll(file, header + "1,ann,2024-01-01,11.00\n3,cay,2024-01-03,5.00\n"));
    const QJsonObject diff = runJson(QStringList{u"compare"_s, file} + target).json;
    QCOMPARE(diff[u"changed_orders"].toInt(), 1);
    QCOMPARE(diff[u"missing_orders"].toInt(), 1); // order 2, on the file's days
    QCOMPARE(runCli(QStringList{u"import"_s, file, u"--mode"_s, u"update"_s} + target).code, 0);
    const auto revenue = [&] {
        return runJson(QStringList{u"summary"_s} + target).json[u"revenue"].toString();
    };
    QCOMPARE(revenue(), u"36.00"_s);
    const QJsonArray sources =
        runJson(QStringList{u"sources"_s} + target).json[u"sources"].toArray();
    QCOMPARE(sources.size(), 2);
    QCOMPARE(sources[1].toObject()[u"mode"].toString(), u"update"_s);
    QCOMPARE(sources[1].toObject()[u"rows_replaced"].toInt(), 1);
    const QStringList undo = QStringList{u"remove-source"_s, u"--source"_s} + target;
    QStringList first = undo;
    first.insert(2, u"1"_s);
    QCOMPARE(runCli(first).code, 3);
    QStringList second = undo;
    second.insert(2, u"2"_s);
    QCOMPARE(runCli(second).code, 0);
    QCOMPARE(revenue(), u"30.00"_s);
}

void CliContractTest::sampleReplacesOnlySamples() {
    const QString project = path(u"kept.perennial"_s);
    QCOMPARE(runCli({u"import"_s, data(u"orders.csv"_s), u"--project"_s, project}).code, 0);
    const QByteArray before = hashOf(project);
    const CliOutcome refused = runCli({u"sample"_s, u"--out"_s, project});
    QCOMPARE(refused.code, 3);
    QVERIFY(!refused.err.isEmpty());
    QCOMPARE(hashOf(project), before);

    const QString sample = path(u"again.perennial"_s);
    for (const QString& seed : {u"1"_s, u"2"_s}) {
        QCOMPARE(
            runCli({u"sample"_s, u"--out"_s, sample, u"--customers"_s, u"100"_s, u"--seed"_s, seed})
                .code,
            0);
        QCOMPARE(runJson({u"summary"_s, u"--project"_s, sample}).json[u"customers"].toInt(), 100);
    }
}

void CliContractTest::severalFilesAreOneSource() {
    const QByteArray header("order_id,customer_id,order_date,amount\n");
    QVERIFY(writeAll(path(u"a.csv"_s), header + "1,ann,2024-01-01,10.00\n"));
    QVERIFY(writeAll(path(u"b.csv"_s), header + "2,bob,2024-02-01,20.50\n"));
    const QString project = path(u"several.perennial"_s);
    const CliOutcome outcome =
        runJson({u"import"_s, path(u"a.csv"_s), path(u"b.csv"_s), u"--project"_s, project});
    QCOMPARE(outcome.json[u"rows_read"].toInt(), 2);
    QCOMPARE(outcome.json[u"amount_kept"].toString(), u"30.50"_s);
    QCOMPARE(outcome.json[u"last_order_date"].toString(), u"2024-02-01"_s);
}

void CliContractTest::overridesAreObeyed() {
    // Two amounts and two readings of every date: only the user can know.
    QVERIFY(writeAll(path(u"o.csv"_s), "id;who;when;net;gross\n1;ann;03.04.2024;1,00;1,19\n"));
    const auto import = [&](const QString& name, const QStringList& more) {
        return runJson(QStringList{u"import"_s, path(u"o.csv"_s), u"--project"_s, path(name),
                                   u"--role"_s, u"order_id=id"_s, u"--role"_s, u"customer_id=who"_s,
                                   u"--role"_s, u"order_date=when"_s} +
                       more);
    };
    const CliOutcome gross =
        import(u"gross.perennial"_s, {u"--role"_s, u"amount=gross"_s, u"--date-order"_s, u"dmy"_s});
    QVERIFY2(gross.code == 0, gross.err.constData());
    QCOMPARE(gross.json[u"amount_kept"].toString(), u"1.19"_s);
    QCOMPARE(gross.json[u"first_order_date"].toString(), u"2024-04-03"_s);
    const CliOutcome net =
        import(u"net.perennial"_s, {u"--role"_s, u"amount=net"_s, u"--date-order"_s, u"mdy"_s});
    QCOMPARE(net.json[u"amount_kept"].toString(), u"1.00"_s);
    QCOMPARE(net.json[u"first_order_date"].toString(), u"2024-03-04"_s);
    const CliOutcome unknown = import(u"none.perennial"_s, {u"--role"_s, u"amount=nothing"_s});
    QCOMPARE(unknown.code, 3);
    QCOMPARE(unknown.json[u"error"][u"code"].toString(), u"column_unknown"_s);
    QVERIFY(!QFile::exists(path(u"none.perennial"_s)));
}

void CliContractTest::refundPolicyIsKept() {
    const QString project = path(u"policy.perennial"_s);
    const QString rfm = path(u"policy.csv"_s);
    const auto annsValue = [&](const QStringList& more) {
        runCli(QStringList{u"import"_s, data(u"orders.csv"_s), u"--project"_s, project} + more);
        runCli({u"rfm"_s, u"--project"_s, project, u"--out"_s, rfm});
        return readCsv(rfm).value(1).value(4).toDouble();
    };
    QCOMPARE(annsValue({}), 14.5);
    QCOMPARE(annsValue({u"--refunds"_s, u"exclude"_s}), 20.0);
    QCOMPARE(annsValue({}), 20.0); // stays until the user says otherwise
    QCOMPARE(annsValue({u"--refunds"_s, u"refund-date"_s}), 14.5);
}

void CliContractTest::fitsAgreeFromProjectAndSummary() {
    const QString rfm = path(u"fit.csv"_s);
    QCOMPARE(runCli({u"rfm"_s, u"--project"_s, m_sample, u"--out"_s, rfm}).code, 0);
    for (const QString& model : {u"bg_nbd"_s, u"gamma_gamma"_s}) {
        const CliOutcome project =
            runJson({u"fit"_s, u"--model"_s, model, u"--project"_s, m_sample});
        const CliOutcome summary = runJson({u"fit"_s, u"--model"_s, model, u"--summary"_s, rfm});
        QVERIFY2(summary.code == 0, summary.err.constData());
        QVERIFY(project.json[u"converged"].toBool());
        const double expected = project.json[u"log_likelihood"].toDouble();
        QVERIFY(expected < 0.0);
        QVERIFY(qAbs(summary.json[u"log_likelihood"].toDouble() / expected - 1.0) < 1e-9);
        QVERIFY(!project.json[u"message"].toString().isEmpty());
        const QJsonObject parameters = project.json[u"parameters"].toObject();
        for (const QString& key : parameters.keys()) {
            QVERIFY(parameters[key].toDouble() > 0.0);
            QVERIFY(project.json[u"standard_errors"][key].toDouble() > 0.0);
        }
    }
}

void CliContractTest::summaryFilesMayBeSpeltOtherwise() {
    QVERIFY(writeAll(path(u"spelt.csv"_s), "T,x,who,t_x\n38.86,2,a,30.43\n38.86,0,b,0\n"));
    const QStringList score{u"score"_s,
                            u"--model"_s,
                            u"bg_nbd"_s,
                            u"--parameters"_s,
                            u"r=0.2425945,alpha=4.4136019,a=0.7929199,b=2.4258881"_s,
                            u"--summary"_s,
                            path(u"spelt.csv"_s),
                            u"--out"_s,
                            path(u"scored.csv"_s),
                            u"--horizon"_s,
                            u"39"_s};
    const CliOutcome outcome = runJson(score);
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QCOMPARE(outcome.json[u"rows"].toInt(), 2);
    const auto rows = readCsv(path(u"scored.csv"_s));
    QCOMPARE(rows.value(0).size(), rows.value(1).size());
    for (const char* column : {"p_alive", "expected_purchases", "log_likelihood"}) {
        QVERIFY(rows.value(0).contains(column));
    }
    // BG/NBD: a customer who bought once counts as alive with certainty.
    QCOMPARE(rows.value(2).value(rows.value(0).indexOf("p_alive")).toDouble(), 1.0);

    const CliOutcome refused =
        runJson({u"fit"_s, u"--model"_s, u"gamma_gamma"_s, u"--summary"_s, path(u"spelt.csv"_s)});
    QCOMPARE(refused.code, 3);
    QVERIFY(refused.err.contains("monetary_value"));
}

void CliContractTest::scenarioKnobsDoWhatTheySay() {
    const auto clv = [&](const QStringList& knobs) {
        const CliOutcome outcome = runJson(
            QStringList{u"clv"_s, u"--project"_s, m_sample, u"--margin"_s, u"0.4"_s} + knobs);
        return outcome.json[u"total_clv"].toString().toDouble();
    };
    const double base = clv({});
    QVERIFY(base > 0.0);
    QVERIFY(clv({u"--annual-discount"_s, u"0.3"_s}) < base);
    QVERIFY(clv({u"--annual-discount"_s, u"0"_s}) > base);
    QVERIFY(clv({u"--churn-change"_s, u"-0.2"_s}) > base);
    QVERIFY(clv({u"--churn-change"_s, u"0.2"_s}) < base);
    QVERIFY(clv({u"--horizon-months"_s, u"24"_s}) > base);
    const CliOutcome half = runJson({u"clv"_s, u"--project"_s, m_sample, u"--margin"_s, u"0.2"_s});
    QVERIFY(qAbs(half.json[u"total_clv"].toString().toDouble() * 2.0 / base - 1.0) < 1e-6);
    QVERIFY(half.json[u"total_clv_low"].toString().toDouble() <
            half.json[u"total_clv_high"].toString().toDouble());
}

void CliContractTest::listsAgreeWithTheirTotals() {
    const QString file = path(u"clv.csv"_s);
    const QJsonObject clv = runJson({u"clv"_s, u"--project"_s, m_sample, u"--out"_s, file}).json;
    const auto rows = readCsv(file);
    QCOMPARE(rows.value(0).join(','),
             QByteArray("customer_id,revenue_to_date,frequency,recency,T,monetary_value,p_alive,"
                        "expected_purchases,clv,clv_low,clv_high,next_order_p50"));
    QCOMPARE(rows.size() - 1, clv[u"customers"].toInt());
    double total = 0.0;
    double revenue = 0.0;
    for (const auto& row : rows.mid(1)) {
        revenue += row.value(1).toDouble();
        total += row.value(8).toDouble();
    }
    QVERIFY(qAbs(total - clv[u"total_clv"].toString().toDouble()) <
            0.01 * static_cast<double>(rows.size()));
    QVERIFY(qAbs(revenue - clv[u"total_revenue_to_date"].toString().toDouble()) < 1e-3);

    const QJsonObject segments = runJson({u"segments"_s, u"--project"_s, m_sample}).json;
    int customers = 0;
    for (const auto& segment : segments[u"segments"].toArray()) {
        customers += segment[u"customers"].toInt();
    }
    QCOMPARE(segments[u"segments"].toArray().size(), 7);
    QCOMPARE(customers, clv[u"customers"].toInt());

    const QJsonObject churn =
        runJson({u"churn"_s, u"--project"_s, m_sample, u"--out"_s, path(u"churn.csv"_s)}).json;
    const QJsonArray list = churn[u"rows"].toArray();
    QCOMPARE(list.size(), clv[u"customers"].toInt());
    QCOMPARE(readCsv(path(u"churn.csv"_s)).size(), list.size() + 1);
    double last = list[0][u"value_at_risk"].toString().toDouble();
    for (const auto& row : list) {
        const double value = row[u"value_at_risk"].toString().toDouble();
        QVERIFY(value <= last);
        QVERIFY(!row[u"sentence"].toString().isEmpty());
        last = value;
    }
    QCOMPARE(runJson({u"churn"_s, u"--project"_s, m_sample, u"--limit"_s, u"5"_s})
                 .json[u"rows"]
                 .toArray()
                 .size(),
             5);
}

void CliContractTest::chartsAreDrawn_data() {
    QTest::addColumn<QString>("chart");
    const CliOutcome list = runCli({u"chart"_s, u"--list"_s});
    QStringList arguments{u"chart"_s};
    for (const QByteArray& chart : list.out.split('\n')) {
        if (!chart.isEmpty()) {
            QTest::addRow("%s", chart.constData()) << QString::fromUtf8(chart);
            arguments << QString::fromUtf8(chart);
        }
    }
    // All in one run: one backtest serves every chart that shows one.
    const CliOutcome outcome = runJson(
        arguments + QStringList{u"--project"_s, m_sample, u"--out"_s, path(u"{chart}.png"_s),
                                path(u"{chart}.pdf"_s), path(u"{chart}.svg"_s)});
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QVERIFY(outcome.json[u"points"].toInt() > 0);
    QCOMPARE(outcome.json[u"charts"].toArray().size(), arguments.size() - 1);
    QCOMPARE(outcome.json[u"files"].toArray().size(), 3 * (arguments.size() - 1));
    QCOMPARE(outcome.json[u"file"].toString(), path(arguments[1] + u".png"_s));
}

void CliContractTest::chartsAreDrawn() {
    QFETCH(QString, chart);
    const QString png = path(chart + u".png"_s);
    const QString pdf = path(chart + u".pdf"_s);
    const QString svg = path(chart + u".svg"_s);
    QVERIFY(readAll(png).startsWith("\x89PNG"));
    QVERIFY(readAll(pdf).startsWith("%PDF-"));
    for (const QString& file : {png, pdf, svg}) {
        QVERIFY(readAll(file).size() > 2000);
    }
    const QByteArray drawing = readAll(svg);
    QVERIFY(drawing.contains("<text")); // text stays text
    QXmlStreamReader xml(drawing);
    while (!xml.atEnd()) {
        xml.readNext();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
}

void CliContractTest::misuseIsExitCode2_data() {
    QTest::addColumn<QStringList>("arguments");
    const QString sample = path(u"sample.perennial"_s);
    QTest::newRow("no verb") << QStringList{};
    QTest::newRow("unknown verb") << QStringList{u"frobnicate"_s};
    QTest::newRow("no project") << QStringList{u"summary"_s};
    QTest::newRow("unknown option")
        << QStringList{u"summary"_s, u"--project"_s, sample, u"--frob"_s};
    QTest::newRow("no date") << QStringList{u"rfm"_s,       u"--project"_s,   sample,
                                            u"--out"_s,     path(u"x.csv"_s), u"--end"_s,
                                            u"2024-02-30"_s};
    QTest::newRow("role") << QStringList{u"inspect"_s, data(u"orders.csv"_s), u"--role"_s,
                                         u"price=x"_s};
    QTest::newRow("margin") << QStringList{u"clv"_s, u"--project"_s, sample, u"--margin"_s, u"2"_s};
    QTest::newRow("churn") << QStringList{u"clv"_s, u"--project"_s, sample, u"--churn-change"_s,
                                          u"-0.9"_s};
    QTest::newRow("refunds") << QStringList{u"import"_s,    data(u"orders.csv"_s),
                                            u"--project"_s, path(u"x.perennial"_s),
                                            u"--refunds"_s, u"never"_s};
    QTest::newRow("both inputs") << QStringList{u"fit"_s,          u"--model"_s, u"bg_nbd"_s,
                                                u"--project"_s,    sample,       u"--summary"_s,
                                                path(u"rfm.csv"_s)};
    QTest::newRow("no input") << QStringList{u"fit"_s, u"--model"_s, u"bg_nbd"_s};
    QTest::newRow("model") << QStringList{u"fit"_s, u"--model"_s, u"crystal_ball"_s, u"--project"_s,
                                          sample};
    QTest::newRow("chart") << QStringList{u"chart"_s, u"cake"_s,  u"--project"_s,
                                          sample,     u"--out"_s, path(u"x.png"_s)};
    QTest::newRow("form") << QStringList{u"chart"_s, u"scatter"_s, u"--project"_s,
                                         sample,     u"--out"_s,   path(u"x.gif"_s)};
    QTest::newRow("charts in one file")
        << QStringList{u"chart"_s, u"tracking"_s, u"deciles"_s,    u"--project"_s,
                       sample,     u"--out"_s,    path(u"x.png"_s)};
}

void CliContractTest::misuseIsExitCode2() {
    QFETCH(QStringList, arguments);
    const CliOutcome outcome = runCli(arguments);
    QCOMPARE(outcome.code, 2);
    QVERIFY(!outcome.err.isEmpty());
    QCOMPARE(outcome.out, QByteArray());
}

void CliContractTest::interruptLeavesNothing() {
    QProcess process;
    // Held back from before the program starts until it listens, so that the test cannot be too
    // early. A shell's background job ignores interrupts, and an ignored one is never held back.
    process.setChildProcessModifier([] {
        signal(SIGINT, SIG_DFL);
        sigset_t signals;
        sigemptyset(&signals);
        sigaddset(&signals, SIGINT);
        sigprocmask(SIG_BLOCK, &signals, nullptr);
        kill(getpid(), SIGINT); // to the process: the program waits in a thread of its own
    });
    const QString project = path(u"interrupted.perennial"_s);
    process.start(QStringLiteral(PERENNIAL_CLI),
                  {u"sample"_s, u"--out"_s, project, u"--customers"_s, u"1000000"_s});
    const CliOutcome outcome = finish(process);
    QCOMPARE(outcome.code, 4);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY(!QFile::exists(project));
}

QTEST_GUILESS_MAIN(CliContractTest)
#include "tst_cli_contract.moc"
