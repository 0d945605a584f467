// What cannot be read or written is refused with a sentence and exit code 3, and changes nothing.
#include "tests/app/cli/cli_run.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace perennial::test;
using namespace Qt::StringLiterals;

namespace {

/// A file system of its own for a test that must fill it or find it read-only; only root may have
/// one.
class SmallDisk {
  public:
    explicit SmallDisk(const QString& folder) : m_folder(folder) {
        QDir().mkpath(folder);
        m_mounted = geteuid() == 0 &&
                    QProcess::execute(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=400k"_s,
                                                   u"tmpfs"_s, folder}) == 0;
    }
    ~SmallDisk() {
        if (m_mounted) {
            QProcess::execute(u"umount"_s, {m_folder});
        }
    }
    bool mounted() const { return m_mounted; }
    bool makeReadOnly() const {
        return QProcess::execute(u"mount"_s, {u"-o"_s, u"remount,ro"_s, m_folder}) == 0;
    }

  private:
    QString m_folder;
    bool m_mounted = false;
};

} // namespace

class CliRefusalsTest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_dir;
    QString m_project; ///< a sound project that every bad input is offered to

    QString path(const QString& name) const { return m_dir.filePath(name); }
    static void verifyRefused(const CliOutcome& outcome, const QString& code);

  private Q_SLOTS:
    void initTestCase();
    void badSources_data();
    void badSources();
    void badProjects_data();
    void badProjects();
    void tooLittleToFit();
    void chancesThatCannotBeTold();
    void exportThatCannotBeWritten();
    void readOnlyFolder();
    void fullDisk();
};

/// Exit code 3, one sentence for people, one object for scripts.
void CliRefusalsTest::verifyRefused(const CliOutcome& outcome, const QString& code) {
    const QJsonObject error = outcome.json[u"error"].toObject();
    QCOMPARE(outcome.code, 3);
    QCOMPARE(error[u"code"].toString(), code);
    const QString sentence = error[u"message"].toString();
    QCOMPARE(QString::fromUtf8(outcome.err).trimmed(), sentence);
    QVERIFY2(sentence.count(u' ') >= 4 && sentence.endsWith(u'.'), qPrintable(sentence));
    QVERIFY2(!sentence.contains(code), qPrintable(sentence)); // words, not the name of a constant
}

void CliRefusalsTest::initTestCase() {
    QVERIFY(m_dir.isValid());
    m_project = path(u"shop.perennial"_s);
    const CliOutcome made =
        runJson({u"import"_s, QStringLiteral(PERENNIAL_TEST_DATA "/cli/orders.csv"), u"--project"_s,
                 m_project});
    QVERIFY2(made.code == 0, made.err.constData());
}

void CliRefusalsTest::badSources_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("code");
    const auto row = [&](const char* name, const QByteArray& bytes, const char* code) {
        const QString file = path(QString::fromLatin1(name));
        if (!bytes.isNull()) {
            writeAll(file, bytes);
        }
        QTest::newRow(name) << file << QString::fromLatin1(code);
    };
    row("missing.csv", QByteArray(), "file_missing");
    row("empty.csv", QByteArray(""), "file_empty");
    row("pointer.csv",
        "version https://git-lfs.github.com/spec/v1\noid sha256:"
        "4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n",
        "file_is_lfs_pointer");
    row("picture.csv", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\10\6\0\0\0", 27),
        "file_is_binary");
    row("truncated.csv",
        "order_id,customer_id,order_date,amount,note\n1,ann,2024-01-01,10.00,fine\n2,ann,2024-02-"
        "01,11.00,fine\n"
        "3,bob,2024-03-01,12.00,\"cut in the mid",
        "file_truncated");
    row("no_date.csv", "order_id,customer_id,amount\n1,ann,10.00\n2,bob,12.50\n", "no_date_column");
    row("no_amount.csv", "order_id,customer_id,order_date\n1,ann,2024-01-01\n2,bob,2024-01-02\n",
        "no_amount_column");
    row("no_amounts.csv",
        "order_id,customer_id,order_date,amount\n1,ann,2024-01-01,\n2,bob,2024-01-02,\n",
        "no_readable_row");
    row("header_only.csv", "order_id,customer_id,order_date,amount\n", "no_rows");
    row("damaged.sqlite", QByteArray("SQLite format 3\0", 16) + QByteArray(4096, 'x'),
        "sqlite_damaged");
    QDir().mkpath(path(u"folder.csv"_s));
    row("folder.csv", QByteArray(), "file_is_directory");
}

void CliRefusalsTest::badSources() {
    QFETCH(QString, file);
    QFETCH(QString, code);
    const QByteArray before = hashOf(m_project);
    verifyRefused(runJson({u"import"_s, file, u"--project"_s, m_project}), code);
    QCOMPARE(hashOf(m_project), before);

    const QString fresh = path(u"fresh.perennial"_s);
    verifyRefused(runJson({u"import"_s, file, u"--project"_s, fresh}), code);
    QCOMPARE(QDir(m_dir.path()).entryList({u"fresh*"_s}),
             QStringList()); // no project, no left-overs
}

void CliRefusalsTest::badProjects_data() {
    QTest::addColumn<QString>("project");
    QTest::addColumn<QString>("code");
    QTest::newRow("missing") << path(u"nowhere.perennial"_s) << u"file_missing"_s;

    const QString text = path(u"letter.perennial"_s);
    writeAll(text, "Dear customer, this is no project at all.\n");
    QTest::newRow("a text") << text << u"not_a_project"_s;

    QByteArray bytes = readAll(m_project);
    const QString newer = path(u"newer.perennial"_s);
    bytes.replace(60, 4, QByteArray("\0\0\x27\x0f", 4)); // user_version, big-endian: 9999
    writeAll(newer, bytes);
    QTest::newRow("from a newer version") << newer << u"project_too_new"_s;

    const QString foreign = path(u"foreign.perennial"_s);
    bytes = readAll(m_project);
    bytes.replace(68, 4, QByteArray(4, '\0')); // application_id
    writeAll(foreign, bytes);
    QTest::newRow("another program's database") << foreign << u"not_a_project"_s;
}

void CliRefusalsTest::badProjects() {
    QFETCH(QString, project);
    QFETCH(QString, code);
    const QByteArray before = hashOf(project);
    verifyRefused(runJson({u"summary"_s, u"--project"_s, project}), code);
    if (code != u"file_missing"_s) { // a missing one would be made
        const QString orders = QStringLiteral(PERENNIAL_TEST_DATA "/cli/orders.csv");
        verifyRefused(runJson({u"import"_s, orders, u"--project"_s, project}), code);
        verifyRefused(runJson({u"sample"_s, u"--out"_s, project}), code);
    }
    QCOMPARE(hashOf(project), before);
}

void CliRefusalsTest::tooLittleToFit() {
    verifyRefused(runJson({u"rfm"_s, u"--project"_s, m_project, u"--out"_s, path(u"x.csv"_s),
                           u"--end"_s, u"1999-12-31"_s}),
                  u"too_little_data"_s);
    QVERIFY(!QFile::exists(path(u"x.csv"_s)));
}

void CliRefusalsTest::chancesThatCannotBeTold() {
    QFile csv(path(u"once.csv"_s));
    QVERIFY(csv.open(QIODevice::WriteOnly));
    csv.write("order_id,customer_id,order_date,amount\n");
    for (int i = 0; i < 40; ++i) {
        csv.write(
            "O%1,C%1,%2,20.00\n"_ba.replace("%1", QByteArray::number(i))
                .replace("%2", QDate(2023, 1, 1).addDays(5 * i).toString(Qt::ISODate).toLatin1()));
    }
    csv.close();
    const QString project = path(u"once.perennial"_s);
    QCOMPARE(runJson({u"import"_s, csv.fileName(), u"--project"_s, project}).code, 0);
    // Nobody came back: who is leaving cannot be told, and is not said.
    const QJsonObject churn = runJson({u"churn"_s, u"--project"_s, project}).json;
    QVERIFY(churn[u"rows"].toArray().first().toObject()[u"p_alive"].isNull());
    QVERIFY(churn[u"message"].toString().contains(u"came back"_s));
    const QJsonObject segments = runJson({u"segments"_s, u"--project"_s, project}).json;
    for (const QJsonValue segment : segments[u"segments"].toArray()) {
        QVERIFY(segment.toObject()[u"mean_p_alive"].isNull());
    }
    const QByteArray text = runCli({u"churn"_s, u"--project"_s, project}).out;
    QVERIFY2(!text.contains("100.0 %"), text.constData());
}

void CliRefusalsTest::exportThatCannotBeWritten() {
    verifyRefused(
        runJson({u"rfm"_s, u"--project"_s, m_project, u"--out"_s, path(u"no/such/folder/x.csv"_s)}),
        u"cannot_write"_s);
}

void CliRefusalsTest::readOnlyFolder() {
    const QString folder = path(u"read_only"_s);
    const SmallDisk disk(folder);
    if (!disk.mounted()) {
        QSKIP("needs root, to mount a file system that can be made read-only");
    }
    const QString project = folder + u"/shop.perennial"_s;
    QVERIFY(QFile::copy(m_project, project));
    QVERIFY(disk.makeReadOnly());
    const QString orders = QStringLiteral(PERENNIAL_TEST_DATA "/cli/orders.csv");
    // Looking is possible, adding is not.
    const CliOutcome summary = runJson({u"summary"_s, u"--project"_s, project});
    QVERIFY2(summary.code == 0, summary.err.constData());
    QCOMPARE(summary.json, runJson({u"summary"_s, u"--project"_s, m_project}).json);
    QCOMPARE(runJson({u"import"_s, orders, u"--project"_s, project}).code, 3);
    verifyRefused(runJson({u"import"_s, orders, u"--project"_s, folder + u"/new.perennial"_s}),
                  u"folder_read_only"_s);
    QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList{u"shop.perennial"_s});
}

void CliRefusalsTest::fullDisk() {
    const QString folder = path(u"small"_s);
    const SmallDisk disk(folder);
    if (!disk.mounted()) {
        QSKIP("needs root, to mount a file system small enough to fill");
    }
    const QString sample = path(u"sample.perennial"_s);
    QCOMPARE(runCli({u"sample"_s, u"--out"_s, sample, u"--customers"_s, u"3000"_s, u"--csv"_s,
                     path(u"csv"_s)})
                 .code,
             0);
    const QString project = folder + u"/shop.perennial"_s;
    QVERIFY(QFile::copy(m_project, project));
    const QJsonObject before = runJson({u"summary"_s, u"--project"_s, project}).json;
    verifyRefused(runJson({u"import"_s, path(u"csv/orders.csv"_s), u"--project"_s, project}),
                  u"disk_full"_s);
    QCOMPARE(runJson({u"summary"_s, u"--project"_s, project}).json, before);
    QVERIFY(QFile::remove(project));
    verifyRefused(runJson({u"import"_s, path(u"csv/orders.csv"_s), u"--project"_s,
                           folder + u"/new.perennial"_s}),
                  u"disk_full"_s);
    QVERIFY(!QFile::exists(folder + u"/new.perennial"_s));
}

QTEST_GUILESS_MAIN(CliRefusalsTest)
#include "tst_cli_refusals.moc"
