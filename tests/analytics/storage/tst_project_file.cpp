// The project as a file: what may lie at the path, who may write, what a kill or a full disk
// leaves.
#include "analytics/core/error.h"
#include "analytics/core/random.h"
#include "analytics/storage/database.h"
#include "analytics/storage/project.h"
#include "analytics/storage/schema.h"
#include "tests/support/lines_builder.h"

#include <QTemporaryDir>
#include <QTest>
#include <sqlite3.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace perennial;
using namespace perennial::test;
namespace fs = std::filesystem;

namespace {

ErrorCode error_of(const std::function<void()>& work) {
    try {
        work();
    } catch (const Error& error) {
        return error.code();
    }
    return ErrorCode::internal;
}

void write_file(const std::string& path, const std::string& content) {
    std::ofstream(path, std::ios::binary) << content;
}

Ledger store(Project& project, const LinesBuilder& b) {
    return project.store(b.lines(), {}, account_for(b.lines()), {});
}

LinesBuilder many_rows(int rows, const std::string& prefix) {
    LinesBuilder b;
    for (int i = 0; i < rows; ++i) {
        b.add({prefix + std::to_string(i), prefix + std::to_string(i % 500), "2024-01-01", 1});
    }
    return b;
}

/// Runs `work` in a child without root's rights over permissions; its exit code.
int as_nobody(const std::function<int()>& work) {
    const pid_t child = fork();
    if (child == 0) {
        constexpr uid_t nobody = 65534;
        if (geteuid() == 0 && (setgid(nobody) != 0 || setuid(nobody) != 0)) {
            _exit(99);
        }
        _exit(work());
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 98;
}

} // namespace

class TestProjectFile : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() {
        m_dir = std::make_unique<QTemporaryDir>();
        fs::permissions(m_dir->path().toStdString(), fs::perms::all);
    }
    void whatIsNotAProject_data();
    void whatIsNotAProject();
    void missingFiles();
    void createNeverReplaces();
    void newerVersionIsRefused();
    void migrationsRunInOrderAndOnce();
    void failedMigrationLeavesTheVersionBefore();
    void firstVersionIsBroughtForward();
    void lockedByAnotherProgram();
    void readOnlyFile();
    void readOnlyFileOfAnEarlierVersion();
    void readOnlyFolder();
    void readOnlyFolderStillReads();
    void readOnlyModeNeverWrites();
    void fullDiskLeavesTheProjectAsItWas();
    void damagedFileIsRefused();
    void hostileSchemaRunsNothing();
    void wildRowsAreRefused_data();
    void wildRowsAreRefused();
    void killedAtAnyInstant();
    void killedWhileCreating();
    void strangeNames();
    void strayLogsAreNotReplayed();
    void copies();

  private:
    std::string path(const std::string& name = "p.perennial") const {
        return (m_dir->path().toStdString() + "/") + name;
    }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestProjectFile::whatIsNotAProject_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("order,date,amount\n1,2024-01-01,5\n").repeated(20);
    QTest::newRow("header only") << QByteArray("SQLite format 3\0", 16);
    QTest::newRow("zeros") << QByteArray(4096, '\0');
    QTest::newRow("project id, nothing else") << QByteArray("SQLite format 3\0", 16) +
                                                     QByteArray(52, '\0') + QByteArray("PRNL") +
                                                     QByteArray(4000, '\x5A');
}

void TestProjectFile::whatIsNotAProject() {
    QFETCH(QByteArray, content);
    write_file(path(), content.toStdString());
    for (const auto mode :
         {Project::Mode::open, Project::Mode::open_or_create, Project::Mode::read_only}) {
        QCOMPARE(error_of([&] { Project(path(), mode); }), ErrorCode::not_a_project);
    }
    std::ifstream file(path(), std::ios::binary);
    const std::string left((std::istreambuf_iterator<char>(file)), {});
    QCOMPARE(left, content.toStdString()); // untouched
    Database::create(path("other.db")).execute("CREATE TABLE t (x)");
    QCOMPARE(error_of([&] { Project(path("other.db")); }), ErrorCode::not_a_project);
}

void TestProjectFile::missingFiles() {
    QCOMPARE(error_of([&] { Project(path("none")); }), ErrorCode::file_missing);
    QCOMPARE(error_of([&] { Project(path("none"), Project::Mode::read_only); }),
             ErrorCode::file_missing);
    QCOMPARE(error_of([&] { Project(path("no/folder"), Project::Mode::create); }),
             ErrorCode::file_missing);
    QCOMPARE(error_of([&] { Project(m_dir->path().toStdString()); }), ErrorCode::file_is_directory);
}

void TestProjectFile::createNeverReplaces() {
    write_file(path(), "precious");
    QCOMPARE(error_of([&] { Project(path(), Project::Mode::create); }), ErrorCode::cannot_write);
    QCOMPARE(fs::file_size(path()), 8U);
    Project(path("new"), Project::Mode::open_or_create);
    Project(path("new"), Project::Mode::open_or_create);
    QVERIFY(!fs::exists(path("new.new")));
}

void TestProjectFile::newerVersionIsRefused() {
    Project{path(), Project::Mode::create};
    Database(path(), Database::Access::read_write).execute("PRAGMA user_version = 999");
    for (const auto mode : {Project::Mode::open, Project::Mode::read_only}) {
        try {
            Project project(path(), mode);
            QFAIL("no error");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::project_too_new);
            QCOMPARE(error.detail(), "999");
        }
    }
}

void TestProjectFile::migrationsRunInOrderAndOnce() {
    Database database = Database::create(path());
    constexpr std::array first{"CREATE TABLE a (x); INSERT INTO a VALUES (1)"};
    constexpr std::array both{first[0], "INSERT INTO a SELECT x + 1 FROM a"};
    migrate(database, first);
    QCOMPARE(database.value("PRAGMA user_version"), 1);
    migrate(database, both);
    migrate(database, both);
    QCOMPARE(database.value("PRAGMA user_version"), 2);
    QCOMPARE(database.value("SELECT sum(x) FROM a"), 3);
}

void TestProjectFile::failedMigrationLeavesTheVersionBefore() {
    Database database = Database::create(path());
    constexpr std::array steps{"CREATE TABLE a (x)", "CREATE TABLE b (x); SELECT no_such_thing"};
    QCOMPARE(error_of([&] { migrate(database, steps); }), ErrorCode::storage_failed);
    QCOMPARE(database.value("PRAGMA user_version"), 1);
    QCOMPARE(database.value("SELECT count(*) FROM sqlite_schema WHERE name = 'b'"), 0);
}

void TestProjectFile::firstVersionIsBroughtForward() {
    {
        Database database = Database::create(path());
        database.execute(
            ("PRAGMA application_id = " + std::to_string(project_application_id)).c_str());
        migrate(database, migrations().first(1));
        database.execute(
            "INSERT INTO customers VALUES (1, 'anna');"
            "INSERT INTO sources VALUES (1, 'f', 't', '', '', 'EUR', 1, 1, 0, 0, 0, 0);"
            "INSERT INTO orders VALUES (1, 'A', 1, 86400, NULL, NULL, NULL);"
            "INSERT INTO order_lines VALUES"
            " (1, 1, NULL, 86400, 1, 2500000, 0, 0, 0, NULL, 2500000, NULL, 1, 1)");
    }
    QCOMPARE(Project(path(), Project::Mode::read_only).totals().revenue, money(2.5));
    QVERIFY(!fs::exists(path() + "-wal"));
    Database database(path(), Database::Access::read_only);
    QCOMPARE(database.value("PRAGMA user_version"), static_cast<qint64>(migrations().size()));
    QCOMPARE(database.value("SELECT amount FROM order_lines_readable"), 2);
}

void TestProjectFile::lockedByAnotherProgram() {
    Project project(path(), Project::Mode::create);
    Database other(path(), Database::Access::read_write);
    Transaction writing(other);
    QCOMPARE(error_of([&] { store(project, many_rows(1, "x")); }), ErrorCode::project_locked);
    QCOMPARE(error_of([&] { project.set_setting("a", "b"); }), ErrorCode::project_locked);
    QCOMPARE(project.totals().order_lines, 0U); // reading goes on
}

void TestProjectFile::readOnlyFile() {
    Project{path(), Project::Mode::create};
    fs::permissions(path(), fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read);
    const int code =
        as_nobody([&] { return static_cast<int>(error_of([&] { Project project(path()); })); });
    QCOMPARE(code, static_cast<int>(ErrorCode::project_read_only));
}

void TestProjectFile::readOnlyFileOfAnEarlierVersion() {
    Project{path(), Project::Mode::create};
    Database(path(), Database::Access::read_write).execute("PRAGMA user_version = 1");
    fs::permissions(path(), fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read);
    const int told = as_nobody([&] {
        try {
            Project project(path(), Project::Mode::read_only);
        } catch (const Error& error) {
            return error.detail() == "earlier version" ? static_cast<int>(error.code()) : 97;
        }
        return 96;
    });
    QCOMPARE(told, static_cast<int>(ErrorCode::project_read_only));
}

void TestProjectFile::readOnlyFolder() {
    Project{path(), Project::Mode::create};
    fs::permissions(path(), fs::perms::all);
    fs::permissions(m_dir->path().toStdString(), fs::perms(0555));
    const int open =
        as_nobody([&] { return static_cast<int>(error_of([&] { Project project(path()); })); });
    const int create = as_nobody([&] {
        return static_cast<int>(error_of([&] { Project(path("new"), Project::Mode::create); }));
    });
    fs::permissions(m_dir->path().toStdString(), fs::perms::all);
    QCOMPARE(open, static_cast<int>(ErrorCode::folder_read_only));
    QCOMPARE(create, static_cast<int>(ErrorCode::folder_read_only));
}

void TestProjectFile::readOnlyFolderStillReads() {
    {
        Project project(path(), Project::Mode::create);
        store(project, many_rows(3, "x"));
    }
    fs::permissions(path(), fs::perms(0444));
    fs::permissions(m_dir->path().toStdString(), fs::perms(0555));
    const int lines = as_nobody([&] {
        try {
            const Project project(path(), Project::Mode::read_only);
            return static_cast<int>(project.read_dataset()->lines.size());
        } catch (const Error& error) {
            std::fprintf(stderr, "%s\n", error.what());
            return 97;
        }
    });
    fs::permissions(m_dir->path().toStdString(), fs::perms::all);
    QCOMPARE(lines, 3);
}

void TestProjectFile::readOnlyModeNeverWrites() {
    Project{path(), Project::Mode::create};
    Project project(path(), Project::Mode::read_only);
    QCOMPARE(error_of([&] { store(project, many_rows(1, "x")); }), ErrorCode::project_read_only);
    QCOMPARE(error_of([&] { project.set_setting("a", "b"); }), ErrorCode::project_read_only);
}

void TestProjectFile::fullDiskLeavesTheProjectAsItWas() {
    Project project(path(), Project::Mode::create);
    store(project, many_rows(100, "a"));
    // A limit on the size of files: writing past it fails as a full disk does.
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit tight{400'000, before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
    const ErrorCode code = error_of([&] { store(project, many_rows(50'000, "b")); });
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QCOMPARE(code, ErrorCode::disk_full);
    QCOMPARE(project.totals().order_lines, 100U);
    store(project, many_rows(10, "c")); // and it works again once there is room
    QCOMPARE(project.totals().order_lines, 110U);
}

void TestProjectFile::damagedFileIsRefused() {
    {
        Project project(path(), Project::Mode::create);
        store(project, many_rows(5000, "x"));
    }
    {
        std::fstream file(path(), std::ios::binary | std::ios::in | std::ios::out);
        for (std::streamoff at = 4096;
             at + 4096 < static_cast<std::streamoff>(fs::file_size(path())); at += 4096) {
            file.seekp(at);
            file << "\x7F\x7F\x7F\x7F\x7F\x7F\x7F\x7F\x7F\x7F\x7F\x7F";
        }
    }
    QCOMPARE(error_of([&] { Project project(path()); }), ErrorCode::storage_failed);
}

void TestProjectFile::hostileSchemaRunsNothing() {
    Project{path(), Project::Mode::create};
    Database(path(), Database::Access::read_write)
        .execute("CREATE TABLE loot (x);"
                 "CREATE TRIGGER t AFTER INSERT ON order_lines BEGIN"
                 " INSERT INTO loot VALUES (NEW.line_id); END;");
    {
        Project project(path());
        store(project, many_rows(3, "x"));
    }
    Database database(path(), Database::Access::read_only);
    QCOMPARE(database.value("SELECT count(*) FROM order_lines"), 3);
    QCOMPARE(database.value("SELECT count(*) FROM loot"), 0);
}

void TestProjectFile::wildRowsAreRefused_data() {
    QTest::addColumn<QString>("sql");
    QTest::newRow("line without order") << "UPDATE order_lines SET order_id = 77";
    QTest::newRow("enormous id") << "UPDATE orders SET order_id = 9223372036854775807";
    QTest::newRow("negative id") << "UPDATE orders SET order_id = -5";
    QTest::newRow("no date") << "UPDATE orders SET ordered_at = 9223372036854775807";
    QTest::newRow("no tables") << "DROP TABLE order_lines";
}

void TestProjectFile::wildRowsAreRefused() {
    QFETCH(QString, sql);
    {
        Project project(path(), Project::Mode::create);
        store(project, many_rows(1, "x"));
    }
    // As another program would, with the schema's triggers: the packed copy is out of date then.
    Database other(path(), Database::Access::read_write);
    QCOMPARE(sqlite3_db_config(other.handle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, nullptr), 0);
    other.execute(("PRAGMA foreign_keys = OFF;" + sql.toStdString()).c_str());
    QCOMPARE(error_of([&] { Project(path()).read_dataset(); }), ErrorCode::storage_failed);
}

void TestProjectFile::killedAtAnyInstant() {
    constexpr int kills = 24;
    const LinesBuilder first = many_rows(2'000, "a");
    const LinesBuilder second = many_rows(30'000, "b");
    std::uint64_t before = 2'000;
    std::uint64_t after = 32'000;
    Random random(7);
    int interrupted = 0;
    for (int i = 0; i < kills; ++i) {
        const std::string file = path(std::to_string(i));
        {
            Project project(file, Project::Mode::create);
            store(project, first);
        }
        const pid_t child = fork();
        if (child == 0) {
            Project project(file);
            store(project, second);
            _exit(0);
        }
        usleep(static_cast<useconds_t>(random.uniform(0.0, 160'000.0)));
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        interrupted += WIFSIGNALED(status) ? 1 : 0;

        Project project(file);
        const ProjectTotals totals = project.totals();
        QVERIFY2(totals.order_lines == before || totals.order_lines == after,
                 std::to_string(totals.order_lines).c_str());
        QCOMPARE(totals.revenue, money(static_cast<double>(totals.order_lines)));
        QCOMPARE(project.sources().size(), totals.order_lines == before ? 1U : 2U);
        Database database(file, Database::Access::read_only);
        Statement check(database, "PRAGMA integrity_check");
        QVERIFY(check.step());
        QCOMPARE(check.text(0), "ok");
        Statement keys(database, "PRAGMA foreign_key_check");
        QVERIFY(!keys.step());
    }
    QVERIFY2(interrupted >= 3, "the kills came too late to prove anything");
}

void TestProjectFile::killedWhileCreating() {
    Random random(8);
    for (int i = 0; i < 12; ++i) {
        const std::string file = path(std::to_string(i));
        const pid_t child = fork();
        if (child == 0) {
            Project(file, Project::Mode::create);
            _exit(0);
        }
        usleep(static_cast<useconds_t>(random.uniform(0.0, 15'000.0)));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        Project project(file, Project::Mode::open_or_create); // whatever was left, it works
        QCOMPARE(store(project, many_rows(1, "x")).rows_kept, 1U);
    }
}

void TestProjectFile::strangeNames() {
    for (const char* name : {"50% off?#1.perennial", "mon projet été.perennial", "项目.perennial",
                             "file:x?mode=memory"}) {
        Project(path(name), Project::Mode::create).set_setting("a", name);
        QVERIFY(fs::exists(path(name)));
        QCOMPARE(*Project(path(name)).setting("a"), name);
    }
}

void TestProjectFile::strayLogsAreNotReplayed() {
    {
        Project project(path(), Project::Mode::create);
        store(project, many_rows(1, "first")); // the first source goes straight into the file
        store(project, many_rows(1000, "old"));
        fs::copy_file(path() + "-wal", path("kept")); // as a crash would leave it
    }
    fs::remove(path());
    fs::rename(path("kept"), path() + "-wal");
    Project project(path(), Project::Mode::create);
    QCOMPARE(project.totals().order_lines, 0U);
    QCOMPARE(store(project, many_rows(3, "new")).rows_kept, 3U);
}

void TestProjectFile::copies() {
    Project project(path(), Project::Mode::create);
    store(project, many_rows(10, "a"));
    write_file(path("copy"), "replaced when the copy is complete");
    project.copy_to(path("copy"));
    store(project, many_rows(10, "b"));
    Project copy(path("copy"));
    QCOMPARE(copy.totals().order_lines, 10U);
    QCOMPARE(project.totals().order_lines, 20U);
    QCOMPARE(error_of([&] { project.copy_to(path()); }), ErrorCode::bad_input);
    QCOMPARE(error_of([&] { project.copy_to(path("no/folder")); }), ErrorCode::folder_read_only);
}

QTEST_APPLESS_MAIN(TestProjectFile)
#include "tst_project_file.moc"
