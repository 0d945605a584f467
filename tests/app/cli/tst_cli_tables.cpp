// Workbooks and tables beside the orders on the command line: kinds, accounts, orphans, refusals.
#include "tests/app/cli/cli_run.h"
#include "tests/support/xlsx_file.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace perennial::test;
using namespace Qt::StringLiterals;

class CliTablesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void workbooksAreImported();
    void tablesAreImportedByTheirColumns();
    void kindsAndFieldsAreObeyed();
    void anImportOfATableIsUndone();
    void furtherFilesHaveTheSameColumns();
    void reviewsSufficeForSatisfaction();
    void refusals();

  private:
    QString path(const QString& name) const { return m_dir.filePath(name); }
    QString write(const QString& name, const QByteArray& bytes) {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("cannot write a test file");
        }
        return file.fileName();
    }
    QTemporaryDir m_dir;
};

void CliTablesTest::workbooksAreImported() {
    const QString file = path(u"orders.xlsx"_s);
    write_xlsx(file.toStdString(),
               {.sheet = sheet_data({{"Notes"}, {"made in January"}}),
                .second_sheet = sheet_data({{"Order ID", "Customer ID", "Order date", "Amount"},
                                            {"A1", "c1", "2024-01-05", "=10.5"},
                                            {"A2", "c2", "2024-01-07", "=2.3900000000000001"}})});
    const CliOutcome seen = runJson({u"inspect"_s, file});
    QCOMPARE(seen.code, 0);
    QCOMPARE(seen.json[u"format"].toString(), u"xlsx"_s);
    QCOMPARE(seen.json[u"table"].toString(), u"Second"_s);
    QCOMPARE(seen.json[u"table_kind"].toString(), u"orders"_s);
    QVERIFY(seen.json[u"encoding"].isNull());
    QCOMPARE(seen.json[u"tables"].toArray().size(), 2);
    const CliOutcome made = runJson({u"import"_s, file, u"--project"_s, path(u"x.perennial"_s)});
    QCOMPARE(made.code, 0);
    QCOMPARE(made.json[u"table_kind"].toString(), u"orders"_s);
    QCOMPARE(made.json[u"amount_kept"].toString(), u"12.89"_s);
}

void CliTablesTest::tablesAreImportedByTheirColumns() {
    const QString project = path(u"p.perennial"_s);
    const QString orders = write(u"orders.csv"_s, "order_id,customer_id,order_date,amount\n"
                                                  "1,7,2024-01-02,3.50\n2,8,2024-01-03,4\n");
    QCOMPARE(runJson({u"import"_s, orders, u"--project"_s, project}).code, 0);
    const QString exposures =
        write(u"campaigns.csv"_s, "campaign_id,household_id\n1,7\n1,9\n1,9\n");
    const QStringList arguments{u"import"_s, exposures, u"--project"_s, project};
    const CliOutcome first = runJson(arguments);
    QVERIFY2(first.code == 0, first.err.constData());
    QCOMPARE(first.json[u"table_kind"].toString(), u"exposures"_s);
    QCOMPARE(first.json[u"rows_read"].toInt(), 3);
    QCOMPARE(first.json[u"rows_kept"].toInt(), 3);
    QVERIFY(first.json[u"balances"].toBool());
    int orphans = 0;
    for (const auto& entry : first.json[u"orphans"].toArray()) {
        orphans +=
            entry.toObject()[u"key"] == u"customer_id"_s ? entry.toObject()[u"rows"].toInt() : 0;
    }
    QCOMPARE(orphans, 2);
    const CliOutcome again = runJson(arguments);
    QCOMPARE(again.json[u"rows_kept"].toInt(), 0);
    QCOMPARE(again.json[u"rows_merged"].toInt(), 3);
    QCOMPARE(runJson({u"inspect"_s, exposures}).json[u"table_kind"].toString(), u"exposures"_s);
}

void CliTablesTest::kindsAndFieldsAreObeyed() {
    const QString file = write(u"people.csv"_s, "1|Anna|Bonn\n2|Bert|Ulm\n");
    const CliOutcome made =
        runJson({u"import"_s, file, u"--as"_s, u"customers"_s, u"--role"_s,
                 u"customer_id=column_1"_s, u"--project"_s, path(u"q.perennial"_s)});
    QVERIFY2(made.code == 0, made.err.constData());
    QCOMPARE(made.json[u"rows_kept"].toInt(), 2);
}

void CliTablesTest::anImportOfATableIsUndone() {
    const QString project = path(u"u.perennial"_s);
    const auto import = [&](const QByteArray& text) {
        return runJson({u"import"_s, write(u"products.csv"_s, text), u"--as"_s, u"products"_s,
                        u"--project"_s, project})
            .code;
    };
    QCOMPARE(import("product_id,name\n1,Tea\n2,Cup\n"), 0);
    QCOMPARE(import("product_id,name\n1,Green tea\n3,Pot\n"), 0);
    const CliOutcome listed = runJson({u"sources"_s, u"--project"_s, project});
    QCOMPARE(listed.json[u"sources"].toArray().size(), 0);
    const QJsonArray tables = listed.json[u"tables"].toArray();
    QCOMPARE(tables.size(), 2);
    QCOMPARE(tables[0].toObject()[u"rows_there"].toInt(), 1); // the other was updated
    QCOMPARE(tables[1].toObject()[u"table_id"].toInt(), 2);
    QCOMPARE(tables[1].toObject()[u"mapping"].toObject()[u"product_name"].toString(), u"name"_s);
    const CliOutcome undone =
        runJson({u"remove-source"_s, u"--project"_s, project, u"--table"_s, u"2"_s});
    QVERIFY2(undone.code == 0, undone.err.constData());
    QCOMPARE(undone.json[u"table_kind"].toString(), u"products"_s);
    QCOMPARE(undone.json[u"tables"].toInt(), 1);
    QCOMPARE(undone.json[u"table_rows"].toInt(), 2);
    QCOMPARE(runJson({u"remove-source"_s, u"--project"_s, project, u"--table"_s, u"2"_s}).code, 3);
    QCOMPARE(runJson({u"remove-source"_s, u"--project"_s, project}).code, 2);
}

void CliTablesTest::furtherFilesHaveTheSameColumns() {
    const QString project = path(u"f.perennial"_s);
    const QString january =
        write(u"jan.csv"_s, "order_id,customer_id,order_date,amount\n1,7,2024-01-02,3.50\n");
    const QString february = write(
        u"feb.csv"_s, "amount,order_id,order_date,customer_id,till\n4,2,2024-02-02,8,north\n");
    const QString march = write(u"mar.csv"_s, "order_id,order_date,amount\n3,2024-03-02,5\n");
    const CliOutcome both = runJson({u"import"_s, january, february, u"--project"_s, project});
    QVERIFY2(both.code == 0, both.err.constData());
    QCOMPARE(both.json[u"amount_kept"].toString(), u"7.50"_s);
    const QJsonObject extra = both.json[u"extra_columns"].toArray().at(0).toObject();
    QCOMPARE(extra[u"path"].toString(), february);
    QCOMPARE(extra[u"columns"].toArray().at(0).toString(), u"till"_s);
    const CliOutcome refused = runJson({u"import"_s, january, march, u"--project"_s, project});
    QCOMPARE(refused.code, 3);
    QCOMPARE(refused.json[u"error"][u"code"].toString(), u"column_missing"_s);
    QCOMPARE(refused.json[u"error"][u"path"].toString(), march);
    QVERIFY(refused.err.contains("customer_id"));
}

void CliTablesTest::reviewsSufficeForSatisfaction() {
    const QString project = path(u"s.perennial"_s);
    const QString orders = write(u"orders.csv"_s, "order_id,customer_id,order_date,amount\n"
                                                  "1,7,2024-01-02,3.50\n2,8,2024-01-03,4\n");
    QByteArray reviews = "review_id,customer_id,score\n";
    for (int i = 0; i < 40; ++i) {
        reviews += QByteArray::number(i) + ",7,4\n";
    }
    QCOMPARE(runJson({u"import"_s, orders, u"--project"_s, project}).code, 0);
    QCOMPARE(runJson({u"import"_s, write(u"reviews.csv"_s, reviews), u"--project"_s, project}).code,
             0);
    const CliOutcome health = runJson({u"health"_s, u"--project"_s, project});
    for (const auto& verdict : health.json[u"sufficiency"].toArray()) {
        const QJsonObject one = verdict.toObject();
        if (one[u"analysis"].toString() == u"satisfaction"_s) {
            QCOMPARE(one[u"readiness"].toString(), u"limited"_s);
            QCOMPARE(one[u"needs"].toArray().at(0).toObject()[u"there"].toInt(), 40);
            return;
        }
    }
    QFAIL("no verdict on satisfaction");
}

void CliTablesTest::refusals() {
    const QString project = path(u"r.perennial"_s);
    const QString file = write(u"unknown.csv"_s, "1|Anna|Bonn\n2|Bert|Ulm\n");
    QCOMPARE(runJson({u"import"_s, file, u"--project"_s, project}).code, 3);
    QCOMPARE(runJson({u"import"_s, file, u"--as"_s, u"customers"_s, u"--project"_s, project}).code,
             3);
    QCOMPARE(runJson({u"import"_s, file, u"--as"_s, u"things"_s, u"--project"_s, project}).code, 2);
    const QString old = write(u"old.xls"_s, QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) +
                                                QByteArray(600, '\0'));
    const CliOutcome refused = runJson({u"import"_s, old, u"--project"_s, project});
    QCOMPARE(refused.code, 3);
    QVERIFY(refused.err.contains(".xlsx"));
    QVERIFY(!QFile::exists(project));
}

QTEST_GUILESS_MAIN(CliTablesTest)
#include "tst_cli_tables.moc"
