// Tables that come in as ready-made pages: SQLite finds them sound, and in them what INSERT would
// have written.
#include "analytics/core/random.h"
#include "analytics/storage/database.h"
#include "analytics/storage/page_file.h"
#include "analytics/storage/project.h"
#include "analytics/storage/row_feed.h"
#include "tests/support/lines_builder.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <cmath>
#include <filesystem>
#include <limits>

using namespace perennial;
using namespace perennial::test;
namespace fs = std::filesystem;

namespace {

/// Every row of a query as SQL literals: types count, and the last bit of numbers.
std::vector<std::string> rows_of(Database& database, const std::string& table) {
    std::string cells;
    Statement columns(database, "SELECT name FROM pragma_table_info(?1)");
    columns.bind(1, table);
    while (columns.step()) {
        const std::string name(columns.text(0));
        cells += (cells.empty() ? "" : "||','||") + ("typeof(" + name + ")||quote(" + name + ")");
    }
    std::vector<std::string> rows;
    Statement all(database, "SELECT " + cells + " FROM " + table + " ORDER BY 1");
    while (all.step()) {
        rows.emplace_back(all.text(0));
    }
    return rows;
}

std::string checked(Database& database) {
    Statement check(database, "PRAGMA integrity_check");
    check.step();
    return std::string(check.text(0));
}

void make_table(Database& database, int page_bytes, const char* more = "") {
    database.execute(("PRAGMA page_size = " + std::to_string(page_bytes)).c_str());
    database.execute(more);
    database.execute("CREATE TABLE before (x); CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT,"
                     " b INTEGER, c REAL, d TEXT); CREATE TABLE after (x UNIQUE);"
                     " INSERT INTO after VALUES (1), (2)");
}

/// Texts of all lengths, whole numbers of all sizes, NULL here and there.
TableRows some_rows(std::size_t count, std::size_t longest, std::int64_t first_id) {
    static const std::string letters(100'000, 'x');
    const auto row = [longest](Record& record, std::size_t at) {
        const std::uint64_t random = Random(at).next();
        const auto part = [&](std::uint64_t from) {
            return std::string_view(letters).substr(0, random / from % (longest + 1));
        };
        random % 5 == 0 ? record.null() : record.text(part(7));
        record.integer(static_cast<std::int64_t>(Random(at + 1).next()) >> (random % 64));
        const double values[] = {0.1,    -3.0, 1e300, 140737488355327.0, 140737488355328.0, -0.25,
                                 1.0e15, 0.0,  -1.0};
        random % 11 > 8 ? record.null() : record.real(values[random % 11]);
        record.text(random % 3 == 0 ? "" : part(11));
    };
    return {"t", "id", "a, b, c, d", count, first_id, row};
}

OrderLines shop(int orders) {
    LinesBuilder b;
    for (int i = 0; i < orders; ++i) {
        const std::string order = std::to_string(100'000 + i);
        const std::string customer = i % 7 == 0 ? "" : "c" + std::to_string(i % 991);
        b.add({order, customer, i % 2 == 0 ? "2024-01-05" : "2023-07-31", 10.5 + i, "A", 2});
        b.add({order, customer, "2024-01-05", -1.25, "B", 0.25});
        b.add({order, customer, "2024-01-05", 3, "C", 1, 0, Exclusion::cancelled});
    }
    return b.lines();
}

void store(const std::string& path, const OrderLines& lines) {
    Project(path, Project::Mode::open_or_create).store(lines, {}, account_for(lines), {});
}

} // namespace

class TestPageFile : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void pages_hold_what_insert_writes_data() {
        QTest::addColumn<int>("page_bytes");
        QTest::addColumn<std::size_t>("count");
        QTest::addColumn<std::size_t>("longest");
        QTest::addColumn<std::int64_t>("first_id");
        const std::int64_t one = 1;
        QTest::newRow("one row") << 4096 << std::size_t{1} << std::size_t{9} << one;
        QTest::newRow("one page") << 4096 << std::size_t{20} << std::size_t{9} << one;
        QTest::newRow("two levels") << 4096 << std::size_t{5000} << std::size_t{30} << one;
        QTest::newRow("three levels") << 512 << std::size_t{40'000} << std::size_t{40} << one;
        QTest::newRow("many steps") << 512 << std::size_t{90'000} << std::size_t{20} << one;
        QTest::newRow("rests") << 512 << std::size_t{300} << std::size_t{3000} << one;
        QTest::newRow("edges of rests") << 512 << std::size_t{2000} << std::size_t{480} << one;
        QTest::newRow("one long row") << 1024 << std::size_t{1} << std::size_t{90'000} << one;
        QTest::newRow("large pages") << 65536 << std::size_t{3000} << std::size_t{70'000} << one;
        QTest::newRow("large ids") << 512 << std::size_t{3000} << std::size_t{9}
                                   << std::numeric_limits<std::int64_t>::max() - 3000;
    }
    void pages_hold_what_insert_writes() {
        QFETCH(int, page_bytes);
        QFETCH(std::size_t, count);
        QFETCH(std::size_t, longest);
        QFETCH(std::int64_t, first_id);
        const TableRows rows = some_rows(count, longest, first_id);
        Database inserted = Database::create(file("inserted"));
        make_table(inserted, page_bytes);
        insert_rows(inserted, rows);
        Database paged = Database::create(file("paged"));
        make_table(paged, page_bytes);
        {
            PageFile pages(paged);
            QVERIFY(pages.takes_pages("t", 5));
            QVERIFY(!pages.takes_pages("t", 6));
            QVERIFY(!pages.takes_pages("after", 1));
            pages.database().execute("INSERT INTO before VALUES ('also')");
            pages.add(rows);
            pages.copy_over(paged, {});
        }
        QCOMPARE(checked(paged), std::string("ok"));
        QCOMPARE(paged.value("SELECT count(*) FROM before"), std::int64_t{1});
        QCOMPARE(paged.value("SELECT count(*) FROM after"), std::int64_t{2});
        QCOMPARE(rows_of(paged, "t"), rows_of(inserted, "t"));
        QVERIFY(paged.value("PRAGMA page_count") <= 1 + inserted.value("PRAGMA page_count"));
        // SQLite goes on from there.
        paged.execute("DELETE FROM t WHERE id % 3 = 0; INSERT INTO t (a) VALUES ('more')");
        QCOMPARE(checked(paged), std::string("ok"));
    }

    void two_tables_share_a_file() {
        Database paged = Database::create(file("paged"));
        make_table(paged, 512);
        paged.execute("CREATE TABLE u (id INTEGER PRIMARY KEY, a, b, c, d)");
        {
            PageFile pages(paged);
            TableRows other = some_rows(20'000, 12, 1);
            other.table = "u";
            pages.add(some_rows(30'000, 40, 1));
            pages.add(std::move(other));
            pages.copy_over(paged, {});
        }
        QCOMPARE(checked(paged), std::string("ok"));
        QCOMPARE(paged.value("SELECT count(*) FROM t"), std::int64_t{30'000});
        QCOMPARE(paged.value("SELECT max(id) FROM u"), std::int64_t{20'000});
    }

    void only_the_usual_kind_of_file_takes_pages_data() {
        QTest::addColumn<QByteArray>("kind");
        QTest::newRow("points back") << QByteArray("PRAGMA auto_vacuum = FULL");
        QTest::newRow("UTF-16") << QByteArray("PRAGMA encoding = 'UTF-16'");
    }
    void only_the_usual_kind_of_file_takes_pages() {
        QFETCH(QByteArray, kind);
        Database database = Database::create(file("other"));
        make_table(database, 4096, kind.constData());
        QVERIFY(!PageFile(database).takes_pages("t", 5));
    }

    void stopping_leaves_the_file_as_it_was() {
        Database paged = Database::create(file("paged"));
        make_table(paged, 512);
        std::stop_source stop;
        int reports = 0;
        const Progress progress(stop.get_token(), [&](double, Stage) {
            if (++reports == 2) {
                stop.request_stop();
            }
        });
        {
            TableRows rows = some_rows(200'000, 40, 1);
            std::atomic<bool> gone{false};
            std::atomic<int> asked_late{0};
            rows.row = [&, row = rows.row](Record& record, std::size_t at) {
                asked_late += gone ? 1 : 0;
                row(record, at);
            };
            PageFile pages(paged);
            pages.add(rows);
            QVERIFY_EXCEPTION_THROWN(pages.copy_over(paged, progress), Cancelled);
            gone = true;
            QTest::qSleep(50);
            QCOMPARE(asked_late.load(), 0);
        }
        QCOMPARE(checked(paged), std::string("ok"));
        QCOMPARE(paged.value("SELECT count(*) FROM t"), std::int64_t{0});
        QCOMPARE(paged.value("SELECT count(*) FROM after"), std::int64_t{2});
    }

    void an_error_of_the_rows_comes_through() {
        Database paged = Database::create(file("paged"));
        make_table(paged, 512);
        TableRows rows = some_rows(5000, 40, 1);
        bool fail = false;
        rows.row = [&fail, row = rows.row](Record& record, std::size_t at) {
            if (fail) {
                throw std::runtime_error("no row");
            }
            row(record, at);
        };
        PageFile pages(paged);
        pages.add(rows);
        fail = true;
        QVERIFY_EXCEPTION_THROWN(pages.copy_over(paged, {}), std::runtime_error);
        QCOMPARE(paged.value("SELECT count(*) FROM t"), std::int64_t{0});
    }

    /// While somebody reads, a first source is inserted row by row.
    void a_first_source_is_the_same_either_way() {
        const OrderLines lines = shop(4000);
        store(file("paged"), lines);
        QVERIFY(!fs::exists(file("paged") + "-journal"));
        { Project(file("inserted"), Project::Mode::create); }
        {
            Project held(file("inserted"), Project::Mode::open);
            Database reader(file("inserted"), Database::Access::read_only);
            const Transaction reading(reader, Transaction::Kind::read);
            QCOMPARE(reader.value("SELECT count(*) FROM sources"), std::int64_t{0});
            held.store(lines, {}, account_for(lines), {});
        }
        Database paged(file("paged"), Database::Access::read_only);
        Database inserted(file("inserted"), Database::Access::read_only);
        QCOMPARE(checked(paged), std::string("ok"));
        Statement broken(paged, "PRAGMA foreign_key_check");
        QVERIFY(!broken.step());
        Statement tables(inserted, "SELECT name FROM sqlite_schema WHERE type = 'table'");
        while (tables.step()) {
            const std::string table(tables.text(0));
            QVERIFY2(rows_of(paged, table) == rows_of(inserted, table), table.c_str());
        }
    }

    /// With as many columns as FirstSource counts; else rows would be inserted unnoticed.
    void a_new_project_takes_pages() {
        { Project(file("new"), Project::Mode::create); }
        Database database(file("new"), Database::Access::read_write);
        database.value("PRAGMA journal_mode = DELETE");
        PageFile pages(database);
        QVERIFY(pages.takes_pages("orders", 7));
        QVERIFY(pages.takes_pages("order_lines", 14));
    }

    void a_table_with_an_index_of_the_users_own_is_inserted() {
        { Project(file("indexed"), Project::Mode::create); }
        Database(file("indexed"), Database::Access::read_write)
            .execute("CREATE INDEX mine ON order_lines (product_id)");
        store(file("indexed"), shop(300));
        Database database(file("indexed"), Database::Access::read_only);
        QCOMPARE(checked(database), std::string("ok"));
        QCOMPARE(database.value("SELECT count(*) FROM order_lines INDEXED BY mine"
                                " WHERE product_id > 0"),
                 std::int64_t{900});
    }

  private:
    std::string file(const char* name) const {
        return m_folder->filePath(QString::fromLatin1(name)).toStdString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_APPLESS_MAIN(TestPageFile)
#include "tst_page_file.moc"
