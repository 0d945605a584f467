// Tables beside the orders: what they are taken for, how their rows are read, and that the account
// of them balances.
#include "analytics/import/tables.h"
#include "tests/support/run_sql.h"
#include "tests/support/shared_data.h"
#include "tests/support/test_files.h"
#include "tests/support/xlsx_file.h"

#include <QTest>

using namespace perennial;
using namespace Qt::StringLiterals;

class TestTables : public QObject, private test::TestFiles {
    Q_OBJECT

  private Q_SLOTS:
    void kinds_data();
    void kinds();
    void publicTables_data();
    void publicTables();
    void everyRowIsAccountedFor();
    void unknownColumnsAreFacts();
    void keysAreSettled();
    void overrides();
    void refusals();
    void filesOfOneSource();
    void furtherFilesHaveTheSameColumns_data();
    void furtherFilesHaveTheSameColumns();
    void tablesOfADatabase();
    void sheetsOfAWorkbook();
};

namespace {

/// The value of a field in a row, as text.
std::string cell(const SideTable& table, SideField field, std::size_t row) {
    for (const SideTable::Column& column : table.columns) {
        if (column.spec.field == field) {
            const std::int64_t value = column.values.at(row);
            return value == SideTable::missing ? "-"
                   : column.spec.type == SideType::text
                       ? std::string(table.texts[std::size_t(value)])
                       : std::to_string(value);
        }
    }
    return "no such field";
}

std::string facts(const SideTable& table, std::size_t row) {
    return std::string(table.texts[table.facts.at(row)]);
}

TableOptions as(TableKind kind) {
    TableOptions options;
    options.kind = kind;
    return options;
}

ErrorCode code_of(const std::vector<std::string>& files, const TableOptions& options = {}) {
    try {
        read_table(files, options);
    } catch (const Error& error) {
        return error.code();
    }
    return ErrorCode::internal;
}

} // namespace

void TestTables::kinds_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char* name, const char* text, const char* kind) {
        QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(kind);
    };
    row("orders", "order_id,customer_id,order_date,amount\n1,a,2024-01-02,3.50\n2,b,2024-01-03,4\n",
        "orders");
    row("orders with a coupon",
        "order_id,customer_id,order_date,amount,coupon\n1,a,2024-01-02,3.50,X\n2,b,2024-01-03,4,\n",
        "orders");
    row("products", "product_id,product_name,category,unit_price\np1,Tea,Food,2.5\np2,Cup,Home,4\n",
        "products");
    row("products by sku", "SKU;Produktname;Kategorie\np1;Tee;Essen\np2;Tasse;Haus\n", "products");
    row("customers", "customer_id,age,gender,city\nc1,30,f,Bonn\nc2,41,m,Ulm\n", "customers");
    row("customers by id", "ID,Year_Birth,Education,Income\n1,1970,PhD,5\n2,1980,Master,6\n",
        "customers");
    row("customers in German", "Kundennummer;Geschlecht;Ort\n1;w;Ulm\n2;m;Bonn\n", "customers");
    row("campaigns",
        "campaign_id,campaign_type,start_date,end_date\n1,A,2024-01-01,2024-02-01\n"
        "2,B,2024-03-01,2024-04-01\n",
        "campaigns");
    row("exposures", "campaign_id,household_id\n1,7\n1,8\n2,7\n", "exposures");
    row("coupons", "coupon_upc,product_id,campaign_id\n9,1,2\n9,3,2\n", "coupons");
    row("redemptions", "household_id,coupon_upc,campaign_id,redemption_date\n7,9,2,2024-01-05\n",
        "redemptions");
    row("reviews",
        "review_id,order_id,review_score,review_comment_message\nr1,o1,5,fine\nr2,o2,1,\n",
        "reviews");
    row("web events",
        "session_id,user_id,event,page,timestamp\ns1,u1,view,/a,2024-01-05 10:00:00\n",
        "web_events");
    row("orders without a date", "order_id,customer_id,amount\n1,ann,10.00\n2,bob,12.50\n",
        "orders");
    row("anything", "a,b\n1,2\n3,4\n", "orders");
}

void TestTables::kinds() {
    QFETCH(QByteArray, text);
    QFETCH(QString, kind);
    const TableLook seen = look_at_table(write(text));
    QCOMPARE(QString::fromStdString(std::string(name(seen.kind))), kind);
    QCOMPARE(seen.fields.size(),
             seen.kind == TableKind::orders ? std::size_t{0} : seen.inspection.columns.size());
}

void TestTables::publicTables_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<quint64>("rows");
    const auto row = [](const char* file, const char* kind, quint64 rows) {
        QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(kind) << rows;
    };
    row("complete_journey/products.csv", "products", 0);
    row("complete_journey/demographics.csv", "customers", 0);
    row("complete_journey/campaigns.csv", "exposures", 6589);
    row("complete_journey/campaign_descriptions.csv", "campaigns", 27);
    row("complete_journey/coupons.csv", "coupons", 0);
    row("complete_journey/coupon_redemptions.csv", "redemptions", 2102);
    row("online_shoppers/online_shoppers_intention.csv", "web_events", 12330);
    row("marketing_campaign/marketing_campaign_tab.csv", "customers", 2240);
    row("marketing_campaign/marketing_campaign_bom_semicolon.csv", "customers", 2240);
}

void TestTables::publicTables() {
    QFETCH(QString, file);
    QFETCH(QString, kind);
    QFETCH(quint64, rows);
    if (!test::has_shared(file.toStdString())) {
        QSKIP("public data set not on this machine");
    }
    const SideTable table = read_table({test::shared_path(file.toStdString())}).table;
    QCOMPARE(QString::fromStdString(std::string(name(table.kind))), kind);
    QCOMPARE(int(table.ledger.kind), int(table.kind));
    QVERIFY(table.ledger.balances());
    QVERIFY(rows == 0 || table.ledger.rows_read == rows);
    QVERIFY(table.ledger.rows_read > 20);
    QCOMPARE(table.ledger.rows_excluded, std::uint64_t{0});
    QCOMPARE(table.size(), std::size_t(table.ledger.rows_kept));
}

void TestTables::everyRowIsAccountedFor() {
    const SideTable table = read_table({write("coupon_code,customer_id,redemption_date,amount\n"
                                              "X,007,2024-01-05,\"1,234.50\"\n"
                                              ",008,2024-01-06,1\n"
                                              "Y,009,not a day,2\n"
                                              "Z,010\n"
                                              "coupon_code,customer_id,redemption_date,amount\n"
                                              "W,011,2024-01-07,unknown,,\n")},
                                       as(TableKind::redemptions))
                                .table;
    QVERIFY(table.ledger.balances());
    QCOMPARE(table.ledger.rows_read, std::uint64_t{6});
    QCOMPARE(table.ledger.rows_kept, std::uint64_t{2});
    QCOMPARE(cell(table, SideField::customer_id, 0), std::string("007"));
    QCOMPARE(cell(table, SideField::amount, 0), std::string("1234500000"));
    QCOMPARE(cell(table, SideField::happened_at, 0), std::string("1704412800"));
    QCOMPARE(cell(table, SideField::amount, 1), std::string("-"));
    QVERIFY(facts(table, 1).find("unknown") != std::string::npos); // kept, if not as an amount
    std::vector<std::string> reasons;
    for (const SideRejected& row : table.rejected) {
        reasons.push_back(std::to_string(row.row) + " " + std::string(name(row.reason)));
    }
    QCOMPARE(reasons, (std::vector<std::string>{"2 missing_key", "3 bad_date", "4 malformed",
                                                "5 repeated_header"}));
}

void TestTables::unknownColumnsAreFacts() {
    const SideTable table = read_table({write("customer_id,age,shoe \"size\",city\n"
                                              "c1,30,\"4\\2\",Bonn\n"
                                              "c2,,,\n")},
                                       as(TableKind::customers))
                                .table;
    QCOMPARE(facts(table, 0), std::string(R"({"age":"30","shoe \"size\"":"4\\2"})"));
    QCOMPARE(facts(table, 1), std::string("{}"));
    QCOMPARE(cell(table, SideField::city, 0), std::string("Bonn"));
    QCOMPARE(cell(table, SideField::city, 1), std::string("-"));
}

void TestTables::keysAreSettled() {
    const SideTable table = read_table({write("product_id,product_name\n1,Tea\n2,Cup\n1,Tea\n"
                                              "2,Mug\n3,Pot\n")},
                                       as(TableKind::products))
                                .table;
    QCOMPARE(table.ledger.rows_kept, std::uint64_t{3});
    QCOMPARE(table.ledger.rows_merged, std::uint64_t{1});
    QCOMPARE(table.ledger.rows_excluded, std::uint64_t{1});
    QVERIFY(table.ledger.balances());
    QCOMPARE(table.row, (std::vector<std::uint64_t>{1, 2, 5}));
    QCOMPARE(cell(table, SideField::product_name, 1), std::string("Cup"));
    QCOMPARE(int(table.rejected.at(0).reason), int(SideExclusion::conflicting_key));
}

void TestTables::overrides() {
    const std::string file = write("1|Anna|Bonn\n2|Bert|Ulm\n");
    TableOptions options = as(TableKind::customers);
    options.fields = {{SideField::customer_id, "column_1"}, {SideField::city, "COLUMN_3"}};
    const SideTable table = read_table({file}, options).table;
    QCOMPARE(cell(table, SideField::customer_id, 1), std::string("2"));
    QCOMPARE(cell(table, SideField::city, 1), std::string("Ulm"));
    QCOMPARE(facts(table, 1), std::string(R"({"column_2":"Bert"})"));

    options.fields = {{SideField::coupon, "column_1"}};
    QCOMPARE(int(code_of({file}, options)), int(ErrorCode::role_unknown));
    options.fields = {{SideField::customer_id, "column_9"}};
    QCOMPARE(int(code_of({file}, options)), int(ErrorCode::column_unknown));
}

void TestTables::refusals() {
    QCOMPARE(int(code_of({write("1|Anna|Bonn\n2|Bert|Ulm\n")}, as(TableKind::customers))),
             int(ErrorCode::column_unknown));
    QCOMPARE(int(code_of({write("a,b\n1,2\n")})), int(ErrorCode::bad_input));
    QCOMPARE(int(code_of({})), int(ErrorCode::file_missing));
}

void TestTables::filesOfOneSource() {
    const std::string monday = write("campaign_id,customer_id\n1,a\n1,b\n");
    const std::string tuesday = write("Customer_ID,note,campaign_id\nc,x,1\n");
    const SideTable table = read_table({monday, tuesday}).table;
    QCOMPARE(table.ledger.rows_read, std::uint64_t{3});
    QCOMPARE(cell(table, SideField::customer_id, 2), std::string("c"));
    QCOMPARE(cell(table, SideField::campaign_id, 2), std::string("1"));
}

void TestTables::furtherFilesHaveTheSameColumns_data() {
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QStringList>("extra");
    const auto row = [](const char* title, const char* header, int code, const QString& column,
                        const QStringList& extra = {}) {
        QTest::newRow(title) << QByteArray(header) + "\n2,x,1,y,z\n" << code << column << extra;
    };
    const int missing = int(ErrorCode::column_missing), added = int(ErrorCode::column_added);
    row("same", "customer_id,channel,CAMPAIGN_ID,note,tag", -1, {}, {u"tag"_s});
    row("lacks a field", "customer_id,channel,note,tag,label", missing, u"campaign_id"_s);
    row("has a field more", "customer_id,channel,campaign_id,note,variant", added, u"variant"_s);
    row("lacks a fact", "customer_id,channel,campaign_id,a,b", -1, {}, {u"a"_s, u"b"_s});
}

void TestTables::furtherFilesHaveTheSameColumns() {
    QFETCH(QByteArray, second);
    QFETCH(int, code);
    QFETCH(QString, column);
    QFETCH(QStringList, extra);
    const std::string monday = write("campaign_id,customer_id,channel,note\n1,a,mail,n\n");
    const std::string tuesday = write(second);
    try {
        const TableResult both = read_table({monday, tuesday});
        QCOMPARE(code, -1);
        QCOMPARE(both.table.size(), std::size_t{2});
        const auto& told = both.look.inspection.extra_columns;
        QCOMPARE(told.size(), std::size_t{1});
        QCOMPARE(told[0].path, tuesday);
        QStringList names;
        for (const std::string& name : told[0].columns) {
            names.append(QString::fromStdString(name));
        }
        QCOMPARE(names, extra);
    } catch (const Error& error) {
        QCOMPARE(int(error.code()), code);
        QCOMPARE(QString::fromStdString(error.detail()), column);
        QCOMPARE(error.path(), tuesday);
    }
}

void TestTables::tablesOfADatabase() {
    const QString path = m_folder.filePath(QStringLiteral("shop.db"));
    test::run_sql(path.toStdString(),
                  "CREATE TABLE \"se\"\"lect\" (customer_id TEXT, gender TEXT, age INT);"
                  "INSERT INTO \"se\"\"lect\" VALUES ('c1','f',30), ('c2','m',40);"
                  "CREATE TABLE items (product_id INT, product_name TEXT, price REAL);"
                  "INSERT INTO items VALUES (1,'Tea',2.5), (2,'Cup',4);");
    const TableResult people = read_table({path.toStdString()}, as(TableKind::customers));
    QCOMPARE(people.look.inspection.format.table, std::string("se\"lect"));
    QCOMPARE(people.table.size(), std::size_t{2});
    TableOptions options = as(TableKind::products);
    options.reading.table = "ITEMS";
    const TableResult items = read_table({path.toStdString()}, options);
    QCOMPARE(cell(items.table, SideField::unit_price, 0), std::string("2500000"));
    options.reading.table = "nothing";
    QCOMPARE(int(code_of({path.toStdString()}, options)), int(ErrorCode::table_unknown));
}

void TestTables::sheetsOfAWorkbook() {
    const std::string file = m_folder.filePath(QStringLiteral("shop.xlsx")).toStdString();
    test::write_xlsx(
        file, {.sheet = test::sheet_data({{"Order ID", "Customer ID", "Order date", "Amount"},
                                          {"A1", "c1", "2024-01-05", "=10.5"},
                                          {"A2", "c2", "2024-01-07", "=3"}}),
               .second_sheet = test::sheet_data(
                   {{"Customer ID", "Gender", "City"}, {"=7", "f", "Bonn"}, {"=8", "m", "Ulm"}})});
    QCOMPARE(inspect(file).format.table, std::string("First"));
    const TableResult people = read_table({file}, as(TableKind::customers));
    QCOMPARE(people.look.inspection.format.table, std::string("Second"));
    QCOMPARE(cell(people.table, SideField::customer_id, 1), std::string("8"));
}

QTEST_APPLESS_MAIN(TestTables)
#include "tst_tables.moc"
