// Databases that somebody made to do harm, or that time did: refused or read, and nothing runs.
#include "analytics/core/error.h"
#include "analytics/import/import.h"
#include "analytics/import/sqlite_file.h"
#include "analytics/import/tables.h"
#include "tests/support/run_sql.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace perennial;

class TestSqliteHostile : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void namesAreData_data();
    void namesAreData();
    void unusualTables_data();
    void unusualTables();
    void damagedSchemas_data();
    void damagedSchemas();
    void viewsRunNothing_data();
    void viewsRunNothing();
    void endlessViewsCanBeStopped();
    void virtualTablesAreLeftAlone();
    void flippedBitsAreRefusedOrBalance();
    void theFileIsNotWritten();

  private:
    std::string make(const std::string& sql) {
        const QString path = m_folder.filePath(QStringLiteral("f%1.db").arg(++m_files));
        test::run_sql(path.toStdString(), sql);
        return path.toStdString();
    }
    QTemporaryDir m_folder;
    int m_files = 0;
};

namespace {

const std::string plain_orders =
    "CREATE TABLE orders (order_id TEXT, customer_id TEXT, order_date TEXT, amount REAL);"
    "INSERT INTO orders VALUES ('1','a','2024-01-02',3.5), ('2','b','2024-01-03',4.25);";

QByteArray bytes_of(const std::string& path) {
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestSqliteHostile::namesAreData_data() {
    QTest::addColumn<QByteArray>("name");
    for (const char* name :
         {"select", "a\"b", "it's", "[x]", "`y`", "line\nbreak", "tab\there", " blank ", "",
          "a\"; DROP TABLE orders; --", "'); DELETE FROM orders; --", "订单 \"表\"", "\xC3\x28",
          "%s%n", "a.b", "?1", ":name", "sqlitex"}) {
        QTest::newRow(QByteArray(name).toHex().constData()) << QByteArray(name);
    }
}

void TestSqliteHostile::namesAreData() {
    QFETCH(QByteArray, name);
    const std::string quoted = import::quoted_name(name.toStdString());
    const std::string column = import::quoted_name("c" + name.toStdString());
    const std::string file =
        make("CREATE TABLE " + quoted +
             " (order_id TEXT, customer_id TEXT, order_date TEXT, amount REAL, " + column +
             " TEXT); INSERT INTO " + quoted +
             " VALUES ('1','a','2024-01-02',3.5,'x'), "
             "('2','b','2024-01-03',4.25,'y');");
    ImportOptions options;
    options.roles[Role::coupon] = "c" + name.toStdString();
    const ImportResult result = read_source({file}, options);
    QCOMPARE(result.inspection.format.table, name.toStdString());
    QCOMPARE(to_decimal(result.ledger.amount_kept), std::string("7.75"));
    QCOMPARE(result.lines.coupons.size(), std::size_t{2});
}

void TestSqliteHostile::unusualTables_data() {
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("without rowid") << QByteArray(
        "CREATE TABLE orders (order_id TEXT PRIMARY KEY, customer_id TEXT, order_date "
        "TEXT, amount REAL) WITHOUT ROWID; INSERT INTO orders VALUES "
        "('1','a','2024-01-02',3.5), ('2','b','2024-01-03',4.25);");
    QTest::newRow("generated columns")
        << QByteArray("CREATE TABLE orders (order_id TEXT, customer_id TEXT, order_date TEXT, "
                      "cents INT, amount REAL AS (cents / 100.0), twice REAL AS (amount * 2) "
                      "STORED); INSERT INTO orders (order_id, customer_id, order_date, cents) "
                      "VALUES ('1','a','2024-01-02',350), ('2','b','2024-01-03',425);");
    QTest::newRow("strict") << QByteArray(
        "CREATE TABLE orders (order_id TEXT, customer_id TEXT, order_date TEXT, amount REAL) "
        "STRICT; INSERT INTO orders VALUES ('1','a','2024-01-02',3.5), "
        "('2','b','2024-01-03',4.25);");
    QTest::newRow("pictures") << QByteArray(
        "CREATE TABLE orders (order_id TEXT, customer_id TEXT, order_date TEXT, amount REAL, "
        "picture BLOB); INSERT INTO orders VALUES ('1','a','2024-01-02',3.5,zeroblob(3000000)), "
        "('2','b','2024-01-03',4.25,NULL);");
    QTest::newRow("any type anywhere")
        << QByteArray("CREATE TABLE orders (order_id, customer_id, order_date, amount); INSERT "
                      "INTO orders VALUES "
                      "(1,'a','2024-01-02','3.5'), ('2',x'00','2024-01-03',4.25);");
    QTest::newRow("triggers") << QByteArray(
        (plain_orders + "CREATE TRIGGER t AFTER INSERT ON orders BEGIN DELETE FROM orders; END;")
            .c_str());
    QTest::newRow("text with zeros") << QByteArray(
        "CREATE TABLE orders (order_id TEXT, customer_id TEXT, order_date TEXT, amount REAL); "
        "INSERT INTO orders VALUES (CAST(x'310032' AS TEXT),'a','2024-01-02',3.5), "
        "('2','b','2024-01-03',4.25);");
}

void TestSqliteHostile::unusualTables() {
    QFETCH(QByteArray, sql);
    const ImportResult result = read_source({make(sql.toStdString())});
    QVERIFY(result.ledger.balances());
    QCOMPARE(to_decimal(result.ledger.amount_kept), std::string("7.75"));
}

void TestSqliteHostile::damagedSchemas_data() {
    QTest::addColumn<QByteArray>("sql");
    const auto row = [](const char* name, const char* update) {
        QTest::newRow(name) << QByteArray((plain_orders +
                                           "CREATE TABLE other (x TEXT);"
                                           "PRAGMA writable_schema = ON;" +
                                           update)
                                              .c_str());
    };
    row("no sql", "UPDATE sqlite_schema SET sql = 'garbage' WHERE name = 'other'");
    row("another statement",
        "UPDATE sqlite_schema SET sql = 'DROP TABLE orders' WHERE name = 'other'");
    row("root page of another", "UPDATE sqlite_schema SET rootpage = 2 WHERE name = 'other'");
    row("root page far away", "UPDATE sqlite_schema SET rootpage = 99999 WHERE name = 'other'");
    row("name with a zero",
        "UPDATE sqlite_schema SET name = 'o' || char(0) || 'x', tbl_name = name WHERE name = "
        "'other'");
    row("unknown type", "UPDATE sqlite_schema SET type = 'thing' WHERE name = 'other'");
    row("no type", "UPDATE sqlite_schema SET type = NULL, name = NULL WHERE name = 'other'");
}

void TestSqliteHostile::damagedSchemas() {
    QFETCH(QByteArray, sql);
    try {
        const ImportResult result = read_source({make(sql.toStdString())});
        QVERIFY(result.ledger.balances());
        QCOMPARE(to_decimal(result.ledger.amount_kept), std::string("7.75"));
    } catch (const Error& error) {
        QCOMPARE(int(error.code()), int(ErrorCode::sqlite_damaged));
    }
}

void TestSqliteHostile::viewsRunNothing_data() {
    QTest::addColumn<QByteArray>("select");
    QTest::newRow("extension") << QByteArray("load_extension('/tmp/x.so')");
    QTest::newRow("tokenizer") << QByteArray("fts3_tokenizer('simple', x'4141414141414141')");
    QTest::newRow("unknown function") << QByteArray("writefile('/tmp/x', 'y')");
    QTest::newRow("unknown table") << QByteArray("(SELECT 1 FROM nowhere)");
    QTest::newRow("itself") << QByteArray("(SELECT 1 FROM harm)");
}

void TestSqliteHostile::viewsRunNothing() {
    QFETCH(QByteArray, select);
    const std::string file = make(
        plain_orders + "CREATE VIEW harm AS SELECT order_id, customer_id, order_date, amount, " +
        select.toStdString() + " AS x FROM orders;");
    QCOMPARE(to_decimal(read_source({file}).ledger.amount_kept), std::string("7.75"));
    ImportOptions options;
    options.table = "harm";
    try {
        read_source({file}, options);
        QFAIL("a view that must not work was read");
    } catch (const Error& error) {
        QVERIFY(error.code() == ErrorCode::sqlite_damaged ||
                error.code() == ErrorCode::table_unknown);
    }
}

void TestSqliteHostile::endlessViewsCanBeStopped() {
    const std::string file = make(
        plain_orders + "CREATE VIEW endless AS SELECT * FROM orders UNION ALL SELECT 1, 2, 3, 4 "
                       "FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                       "SELECT i FROM n WHERE i < 0);");
    std::stop_source stop;
    const auto database = std::make_shared<const import::SqliteFile>(
        file, Progress(stop.get_token(), Progress::Report()));
    import::SqliteReader reader(database, "SELECT * FROM endless", 0);
    import::Row row;
    QVERIFY(reader.next(row));
    QVERIFY(reader.next(row));
    stop.request_stop();
    QVERIFY_EXCEPTION_THROWN(reader.next(row), Cancelled);
    QCOMPARE(to_decimal(read_source({file}).ledger.amount_kept), std::string("7.75"));
}

void TestSqliteHostile::virtualTablesAreLeftAlone() {
    const std::string file =
        make(plain_orders + "CREATE VIRTUAL TABLE words USING fts5(order_id, order_date, amount);"
                            "INSERT INTO words VALUES ('1', '2024-01-02', '3');");
    for (const TableInfo& table : inspect(file).tables) {
        QVERIFY(table.name != "words");
    }
    ImportOptions options;
    options.table = "words";
    QVERIFY_EXCEPTION_THROWN(read_source({file}, options), Error);
}

void TestSqliteHostile::flippedBitsAreRefusedOrBalance() {
    std::string sql = plain_orders;
    for (int i = 3; i < 300; ++i) {
        sql += "INSERT INTO orders VALUES ('" + std::to_string(i) + "','c','2024-01-03',1);";
    }
    const std::string good = make("BEGIN;" + sql + "COMMIT;");
    const QByteArray bytes = bytes_of(good);
    for (int i = 0; i < 150; ++i) {
        QByteArray damaged = bytes;
        const auto at =
            static_cast<int>(16 + (static_cast<qint64>(i) * 104729) % (damaged.size() - 16));
        damaged[at] = static_cast<char>(damaged[at] ^ (1 << (i % 8)));
        const std::string path = m_folder.filePath(QStringLiteral("damaged.db")).toStdString();
        QFile file(QString::fromStdString(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(i % 7 == 0 ? damaged.left(at) : damaged);
        file.close();
        try {
            QVERIFY(read_source({path}).ledger.balances());
        } catch (const Error& error) {
            QVERIFY2(error.code() != ErrorCode::internal, error.what());
        }
    }
}

void TestSqliteHostile::theFileIsNotWritten() {
    const std::string file = make("PRAGMA journal_mode = WAL;" + plain_orders);
    const QByteArray before = bytes_of(file);
    read_source({file});
    TableOptions options;
    options.kind = TableKind::customers;
    options.fields = {{SideField::customer_id, "customer_id"}};
    read_table({file}, options);
    QCOMPARE(bytes_of(file), before);
}

QTEST_APPLESS_MAIN(TestSqliteHostile)
#include "tst_sqlite_hostile.moc"
