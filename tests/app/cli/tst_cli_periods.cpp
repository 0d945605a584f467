// fit for models whose customers are seen period by period.
#include "tests/app/cli/cli_run.h"

#include <QTemporaryDir>
#include <QTest>

using namespace perennial::test;
using namespace Qt::StringLiterals;

class CliPeriodsTest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_dir;

    QString path(const QString& name) const { return m_dir.filePath(name); }

  private Q_SLOTS:
    void subscribersAreProjected();
    void opportunitiesAreFitted();
    void ordersAreCutIntoPeriods();
    void misuseIsRefused_data();
    void misuseIsRefused();
};

void CliPeriodsTest::subscribersAreProjected() {
    // Fader & Hardie (2007), high-end segment, 1,000 subscribers.
    QVERIFY(writeAll(path(u"survival.csv"_s),
                     "customers;period\n1000;0\n869;1\n743;2\n653;3\n593;4\n"
                     "551;5\n517;6\n491;7\n"));
    const CliOutcome fit = runJson({u"fit"_s, u"--model"_s, u"shifted_beta_geometric"_s,
                                    u"--survival"_s, path(u"survival.csv"_s)});
    QVERIFY2(fit.code == 0, fit.err.constData());
    QVERIFY(qAbs(fit.json[u"parameters"][u"alpha"].toDouble() - 0.668) < 0.001);
    QVERIFY(qAbs(fit.json[u"parameters"][u"beta"].toDouble() - 3.806) < 0.001);
    const QJsonArray survival = fit.json[u"survival"].toArray();
    const QJsonArray retention = fit.json[u"retention"].toArray();
    QCOMPARE(survival.size(), qsizetype{15}); // periods 0 to 14
    QCOMPARE(retention.size(), qsizetype{14});
    QCOMPARE(survival[0].toDouble(), 1.0);
    double tenure = 0.0;
    for (qsizetype t = 1; t < survival.size(); ++t) {
        QVERIFY(qAbs(survival[t].toDouble() -
                     survival[t - 1].toDouble() * retention[t - 1].toDouble()) < 1e-12);
        tenure += survival[t].toDouble();
    }
    QVERIFY(qAbs(fit.json[u"expected_tenure"].toDouble() - 1.0 - tenure) < 1e-9);
    const CliOutcome text = runCli({u"fit"_s, u"--model"_s, u"beta_discrete_weibull"_s,
                                    u"--survival"_s, path(u"survival.csv"_s)});
    QVERIFY(text.out.contains("86.9 %"));
}

void CliPeriodsTest::opportunitiesAreFitted() {
    QVERIFY(writeAll(path(u"donors.csv"_s),
                     "frequency,recency,periods,weights\n0,0,4,500\n1,1,4,150\n1,3,4,60\n2,2,4,90\n"
                     "2,4,4,80\n3,3,4,50\n3,4,4,110\n4,4,4,120\n"));
    QVERIFY(writeAll(path(u"short.csv"_s), "n,x,t_x\n4,0,0\n4,2,3\n4,3,4\n4,1,1\n"));
    const QStringList fit{u"fit"_s, u"--model"_s, u"bg_bb"_s, u"--opportunities"_s};
    const CliOutcome donors = runJson(fit + QStringList{path(u"donors.csv"_s)});
    QVERIFY2(donors.code == 0, donors.err.constData());
    QCOMPARE(donors.json[u"customers"].toInt(), 1160);
    QVERIFY(donors.json[u"converged"].toBool());
    const double alive = donors.json[u"mean_p_alive"].toDouble();
    const double coming = donors.json[u"expected_purchases_next_period"].toDouble();
    QVERIFY(alive > 0.2 && alive < 1.0);
    QVERIFY(coming > 0.0 && coming < 1160.0 * alive);
    const CliOutcome four = runJson(fit + QStringList{path(u"short.csv"_s)});
    QVERIFY2(four.code == 0, four.err.constData());
    QCOMPARE(four.json[u"customers"].toInt(), 4);
    QVERIFY(!four.json[u"message"].toString().isEmpty());
}

void CliPeriodsTest::ordersAreCutIntoPeriods() {
    const QString project = path(u"shop.perennial"_s);
    QCOMPARE(runCli({u"sample"_s, u"--out"_s, project, u"--customers"_s, u"600"_s}).code, 0);
    const QStringList fit{u"fit"_s, u"--model"_s, u"bg_bb"_s, u"--project"_s, project};
    const CliOutcome months = runJson(fit);
    const CliOutcome quarters = runJson(fit + QStringList{u"--period-days"_s, u"91"_s});
    QVERIFY2(months.code == 0, months.err.constData());
    QVERIFY2(quarters.code == 0, quarters.err.constData());
    // Who is known for a whole quarter is known for a whole month.
    QVERIFY(quarters.json[u"customers"].toInt() <= months.json[u"customers"].toInt());
    QVERIFY(quarters.json[u"customers"].toInt() > 0);
}

void CliPeriodsTest::misuseIsRefused_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("code");
    const QStringList contract{u"--model"_s, u"shifted_beta_geometric"_s, u"--survival"_s};
    const QStringList opportunity{u"--model"_s, u"bg_bb"_s, u"--opportunities"_s};
    QTest::newRow("counts rise") << contract << QByteArray("period,customers\n0,10\n1,11\n") << 3;
    QTest::newRow("no start") << contract << QByteArray("period,customers\n1,10\n2,9\n") << 3;
    QTest::newRow("one count") << contract << QByteArray("period,customers\n0,10\n") << 3;
    QTest::newRow("no column") << contract << QByteArray("period,people\n0,10\n1,9\n") << 3;
    QTest::newRow("no number") << contract << QByteArray("period,customers\n0,10\n1,few\n") << 3;
    QTest::newRow("impossible") << opportunity << QByteArray("x,t_x,n\n3,2,5\n") << 3;
    QTest::newRow("wrong file for the model")
        << QStringList{u"--model"_s, u"bg_nbd"_s, u"--survival"_s}
        << QByteArray("period,customers\n0,10\n1,9\n") << 3;
    QTest::newRow("wrong model for the file")
        << QStringList{u"--model"_s, u"shifted_beta_geometric"_s, u"--opportunities"_s}
        << QByteArray("x,t_x,n\n1,2,5\n") << 3;
    QTest::newRow("no such model")
        << QStringList{u"--model"_s, u"sbg"_s, u"--survival"_s} << QByteArray("period\n") << 2;
}

void CliPeriodsTest::misuseIsRefused() {
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, file);
    QFETCH(int, code);
    QVERIFY(writeAll(path(u"input.csv"_s), file));
    const CliOutcome outcome =
        runJson(QStringList{u"fit"_s} + arguments + QStringList{path(u"input.csv"_s)});
    QVERIFY2(outcome.code == code, outcome.out.constData());
    QVERIFY(!outcome.err.isEmpty());
}

QTEST_GUILESS_MAIN(CliPeriodsTest)
#include "tst_cli_periods.moc"
