// Databases of shops: their tables, keys and views, found and joined with no option.
#include "analytics/core/error.h"
#include "analytics/import/import.h"
#include "tests/support/refusal.h"
#include "tests/support/run_sql.h"
#include "tests/support/test_files.h"

#include <QFile>
#include <QTest>

#include <string>

using namespace perennial;

class TestSqliteSource : public QObject, private test::TestFiles {
    Q_OBJECT

  private Q_SLOTS:
    void sqliteWithStrangeNames();
    void sqliteFollowsForeignKeys();
    void sqliteLooksUpPeopleAndProducts();
    void wordsOfStatesAndCurrenciesAreLookedUp();
    void damagedSqliteIsRefused();
    void sameTablesAreAmbiguous();
};

void TestSqliteSource::sqliteWithStrangeNames() {
    const std::string path = m_folder.filePath(QStringLiteral("names ?#%.db")).toStdString();
    test::run_sql(
        path,
        "create table \"my \"\"orders\"\"; drop table x\"(id integer primary key, "
        "\"customer id\" text, \"order date\" text);"
        "create table \"order lines\"(\"order id\" int, sku text, quantity int, \"unit price\" "
        "real);"
        ""
        "insert into \"my \"\"orders\"\"; drop table x\" "
        "values(1,'A','2021-01-01'),(2,'B','2021-01-02');"
        "insert into \"order lines\" values(1,'S1',2,2.5),(1,'S2',1,0.15),(2,'S1',1,2.5);");
    // The key's name does not say the table's; the foreign key is missing: no join, so no date.
    QCOMPARE(test::refusal_of(path), ErrorCode::no_date_column);
    test::run_sql(
        path, "alter table \"my \"\"orders\"\"; drop table x\" rename column id to \"order id\"");
    test::run_sql(path, "create view broken as select * from gone");
    const ImportResult joined = read_source({path});
    QCOMPARE(joined.ledger.orders, std::uint64_t{2});
    QCOMPARE(to_decimal(joined.ledger.amount_kept), std::string("7.65"));
    ImportOptions options;
    options.table = "nowhere";
    QCOMPARE(test::refusal_of(path, options), ErrorCode::table_unknown);
}

void TestSqliteSource::sqliteFollowsForeignKeys() {
    const std::string path = m_folder.filePath(QStringLiteral("keys.db")).toStdString();
    test::run_sql(path,
                  "create table orders(nr integer primary key, customer_id text, order_date text);"
                  "create table order_lines(parent int references orders, sku text, quantity int,"
                  " unit_price real);"
                  "insert into orders values(1,'A','2021-01-01'),(2,'B','2021-01-02');"
                  "insert into order_lines values(1,'S1',2,2.5),(2,'S1',1,2.5);");
    const ImportResult joined = read_source({path});
    QCOMPARE(joined.ledger.orders, std::uint64_t{2});
    QCOMPARE(joined.inspection.joins.size(), std::size_t{1});
    const TableJoin& join = joined.inspection.joins[0];
    QCOMPARE(join.from_table + "." + join.from_column + "=" + join.to_table + "." + join.to_column,
             std::string("order_lines.parent=orders.nr"));
    QVERIFY(join.declared);
}

void TestSqliteSource::sqliteLooksUpPeopleAndProducts() {
    const std::string path = m_folder.filePath(QStringLiteral("market.db")).toStdString();
    test::run_sql(
        path,
        "create table customers(customer_id text, customer_unique_id text, customer_state text);"
        "create table orders(order_id text, customer_id text, order_status text,"
        " order_purchase_timestamp text, order_delivered_customer_date text);"
        "create table order_items(order_id text, order_item_id int, product_id text,"
        " shipping_limit_date text, price real, freight_value real);"
        "create table products(product_id text, product_category_name text, product_name text);"
        "insert into customers values('c1','ann','SP'),('c2','ann','SP'),('c3','bob','RJ');"
        "insert into orders values('o1','c1','delivered','2017-10-02 10:56:33','2017-10-10'),"
        "('o2','c2','delivered','2018-01-05 08:00:00','2018-01-10'),"
        "('o3','c3','canceled','2018-02-01 09:00:00',null);"
        "insert into order_items values('o1',1,'p1','2017-10-06',29.99,8.72),"
        "('o1',2,'p1','2017-10-06',29.99,8.72),('o2',1,'p2','2018-01-09',118.7,22.76),"
        "('o3',1,'p2','2018-02-09',118.7,22.76);"
        "insert into products values('p1','toys','Kite'),('p2','home','Lamp');");
    const ImportResult result = read_source({path});
    QCOMPARE(result.inspection.format.table, std::string("orders+order_items"));
    QCOMPARE(result.ledger.customers, std::uint64_t{2}); // Ann has a new customer_id each time
    QCOMPARE(to_decimal(result.ledger.amount_kept), std::string("178.68"));
    QCOMPARE(to_decimal(result.ledger.amount_excluded), std::string("118.70"));
    QCOMPARE(result.lines.product_names.size(), std::size_t{2});
}

void TestSqliteSource::wordsOfStatesAndCurrenciesAreLookedUp() {
    const std::string path = m_folder.filePath(QStringLiteral("lookups.db")).toStdString();
    test::run_sql(
        path, "create table order_status(id integer primary key, name text);"
              "create table currency(id integer primary key, code text);"
              "create table orders(id integer primary key, customer_id int, created_at text,"
              " status_id int references order_status(id), currency_id int references currency(id),"
              " total real);"
              "insert into order_status values(1,'Completed'),(2,'Cancelled');"
              "insert into currency values(1,'EUR');"
              "insert into orders values(1,7,'2021-01-01',1,1,10),(2,8,'2021-01-02',2,1,20),"
              "(3,7,'2021-01-03',1,1,30);");
    const ImportResult result = read_source({path});
    QCOMPARE(to_decimal(result.ledger.amount_kept), std::string("40.00"));
    QCOMPARE(to_decimal(result.ledger.amount_excluded), std::string("20.00"));
    QCOMPARE(result.ledger.currency, std::string("EUR"));
    QCOMPARE(result.inspection.joins.size(), std::size_t{2});
}

void TestSqliteSource::damagedSqliteIsRefused() {
    const std::string path = m_folder.filePath(QStringLiteral("damaged.db")).toStdString();
    test::run_sql(path,
                  "create table orders(order_id int, order_date text, amount real);"
                  "with recursive n(i) as (select 1 union all select i+1 from n where i < 2000)"
                  "insert into orders select i, '2021-01-01', i from n;");
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    for (qsizetype i = 4096; i < bytes.size(); ++i) {
        bytes[i] = static_cast<char>(i * 31);
    }
    file.seek(0);
    file.write(bytes);
    file.close();
    QCOMPARE(test::refusal_of(path), ErrorCode::sqlite_damaged);
    QCOMPARE(test::refusal_of(write(QByteArray("SQLite format 3\0 and nothing else", 34))),
             ErrorCode::sqlite_damaged);
}

void TestSqliteSource::sameTablesAreAmbiguous() {
    const std::string path = m_folder.filePath(QStringLiteral("years.db")).toStdString();
    test::run_sql(
        path,
        "create table orders_2020(order_id int, customer_id int, order_date text, amount real);"
        "create table orders_2021(order_id int, customer_id int, order_date text, amount real);"
        "insert into orders_2020 values(1,1,'2020-01-01',5);"
        "insert into orders_2021 values(2,1,'2021-01-01',6);");
    QCOMPARE(test::refusal_of(path), ErrorCode::table_ambiguous);
    ImportOptions options;
    options.table = "ORDERS_2021";
    QCOMPARE(to_decimal(read_source({path}, options).ledger.amount_kept), std::string("6.00"));
}

QTEST_APPLESS_MAIN(TestSqliteSource)
#include "tst_sqlite_source.moc"
