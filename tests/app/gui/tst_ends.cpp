// How a run ends and what the next one says of it: asked to end it closes in the ordinary way,
// killed it leaves its mark.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

class TestEnds : public QObject {
    Q_OBJECT

#ifdef Q_OS_UNIX
    QTemporaryDir m_home;
    QString m_project = m_home.filePath(QStringLiteral("shop.perennial"));
    QDir m_settings = QDir(m_home.filePath(QStringLiteral("config/perennial")));

    QStringList marks() const {
        return QDir(m_settings.filePath(QStringLiteral("open")))
            .entryList({QStringLiteral("*.open")});
    }

    void start(QProcess& run) const {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"),
                           m_home.filePath(QStringLiteral("config")));
        environment.insert(QStringLiteral("XDG_CACHE_HOME"),
                           m_home.filePath(QStringLiteral("cache")));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        run.setProcessEnvironment(environment);
        run.start(QStringLiteral(PERENNIAL_GUI), {m_project});
    }

  private Q_SLOTS:
    void initTestCase() {
        QProcess cli;
        cli.start(QStringLiteral(PERENNIAL_CLI),
                  {QStringLiteral("sample"), QStringLiteral("--out"), m_project,
                   QStringLiteral("--customers"), QStringLiteral("200")});
        QVERIFY(cli.waitForFinished());
        QVERIFY2(cli.exitCode() == 0, cli.readAllStandardError());
    }

    void aRunThatIsAskedToEndClosesInTheOrdinaryWay_data() {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGHUP") << SIGHUP;
        QTest::newRow("SIGINT") << SIGINT;
    }
    void aRunThatIsAskedToEndClosesInTheOrdinaryWay() {
        QFETCH(int, signal);
        QFile::remove(m_settings.filePath(QStringLiteral("perennial.ini")));
        QProcess run;
        start(run);
        QTRY_COMPARE_WITH_TIMEOUT(marks().size(), 1, 20000); // the project is open
        QCOMPARE(::kill(static_cast<pid_t>(run.processId()), signal), 0);
        QVERIFY(run.waitForFinished());
        QCOMPARE(run.exitStatus(), QProcess::NormalExit);
        QCOMPARE(run.exitCode(), 0);
        QVERIFY(marks().isEmpty());
        const QSettings kept(m_settings.filePath(QStringLiteral("perennial.ini")),
                             QSettings::IniFormat);
        QVERIFY(kept.contains(QStringLiteral("geometry")));
    }

    void aKilledRunLeavesItsMark() {
        QProcess run;
        start(run);
        QTRY_COMPARE_WITH_TIMEOUT(marks().size(), 1, 20000);
        QCOMPARE(::kill(static_cast<pid_t>(run.processId()), SIGKILL), 0);
        QVERIFY(run.waitForFinished());
        QCOMPARE(marks().size(), 1);
    }
#endif
};

QTEST_GUILESS_MAIN(TestEnds)
#include "tst_ends.moc"
