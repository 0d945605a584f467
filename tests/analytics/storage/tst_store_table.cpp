// Tables beside the orders in the project file: kept once, joined when their partner arrives.
#include "analytics/dataset/ledger.h"
#include "analytics/import/import.h"
#include "analytics/import/tables.h"
#include "analytics/storage/database.h"
#include "analytics/storage/project.h"
#include "tests/support/lines_builder.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace perennial;

class TestStoreTable : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void importingTwiceMerges_data();
    void importingTwiceMerges();
    void aKeyIsUpdated();
    void equalRowsCountAsOftenAsTheyStand();
    void orphansFindTheirPartnerLater();
    void viewsShowWhatPeopleWrote();
    void unbalancedTablesAreRefused();
    void cancelLeavesNothing();
    void theDatasetKnowsCountriesAndVisits();

  private:
    std::string path(const char* file) const {
        return m_folder->filePath(QLatin1String(file)).toStdString();
    }
    SideTable table(TableKind kind, const QByteArray& text) {
        const std::string file = path("table.csv");
        QFile out(QString::fromStdString(file));
        if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size()) {
            qFatal("cannot write a test file");
        }
        out.close();
        TableOptions options;
        options.kind = kind;
        return std::move(read_table({file}, options).table);
    }
    TableLedger store(const SideTable& rows) {
        SourceRecord source;
        source.path = "table.csv";
        source.imported_at = "2024-01-01T00:00:00Z";
        source.format_json = source.mapping_json = "{}";
        return Project(path("p.perennial"), Project::Mode::open_or_create)
            .store_table(rows, source);
    }
    std::int64_t value(const char* sql) {
        return Database(path("p.perennial"), Database::Access::read_only).value(sql);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};
Q_DECLARE_METATYPE(perennial::TableKind)

/// Of known customers only; a session without a name ends with half an hour of silence, any at
/// midnight.
void TestStoreTable::theDatasetKnowsCountriesAndVisits() {
    {
        test::LinesBuilder b;
        b.add({.order = "1", .customer = "anna", .date = "2024-01-01", .amount = 5});
        b.add({.order = "2",
               .customer = "bert",
               .date = "2024-01-01",
               .amount = 5,
               .country = "Fiji"});
        Project(path("p.perennial"), Project::Mode::create)
            .store(b.lines(), {}, account_for(b.lines()), {});
    }
    const auto facts = [&] {
        return Project(path("p.perennial")).setting("facts_version").value_or("0");
    };
    store(table(TableKind::customers, "customer_id,country\nanna,Malta\nbert,Chad\nzoe,Oman\n"));
    QCOMPARE(facts(), std::string("1"));
    store(table(TableKind::web_events, "session_id,customer_id,happened_at,duration\n"
                                       "s1,bert,2024-01-03 23:50:00,\n"
                                       "s1,bert,2024-01-03 23:58:00,\n"
                                       "s1,bert,2024-01-04 00:10:00,\n"
                                       ",anna,2024-01-05 10:00:00,30\n"
                                       ",anna,2024-01-05 10:20:00,40\n"
                                       ",anna,2024-01-05 11:00:00,5\n"
                                       "s2,anna,,1\ns3,zoe,2024-01-05 10:00:00,1\n"));
    QCOMPARE(facts(), std::string("2"));
    store(table(TableKind::campaigns,
                "campaign_id,start_date,end_date\n1,2024-03-01,2024-03-09\n"
                "2,2030-01-05,2030-01-05\n3,2024-01-07,\n4,2024-02-02,2024-02-01\n"
                "5,2023-12-30,2024-01-02\n"));
    QCOMPARE(facts(), std::string("3"));
    const auto dataset = Project(path("p.perennial")).read_dataset();
    const CustomerIndex anna{dataset->customer_keys.find("anna")};
    const CustomerIndex bert{dataset->customer_keys.find("bert")};
    QCOMPARE(dataset->countries[country_of(*dataset, anna)], std::string_view("Malta"));
    QCOMPARE(dataset->countries[country_of(*dataset, bert)], std::string_view("Fiji"));
    QCOMPARE(country_of(*dataset, CustomerIndex{}), StringTable::npos);
    QCOMPARE(dataset->campaigns.size(), std::size_t{3}); // those with days, the planned one too
    QCOMPARE(to_iso(dataset->campaigns[0].first), std::string("2023-12-30"));
    QCOMPARE(to_iso(dataset->campaigns[1].last), std::string("2024-03-09"));
    QCOMPARE(to_iso(dataset->campaigns[2].first), std::string("2030-01-05"));
    const Visits& visits = dataset->visits;
    QCOMPARE(visits.size(), std::size_t{4});
    const std::size_t first = visits.customer[0] == anna ? 0 : 2; // whose come first
    QCOMPARE(visits.events[first], 2U);
    QCOMPARE(visits.seconds[first], 70.0F);
    QCOMPARE(visits.events[first + 1], 1U);
    QCOMPARE(visits.seconds[first + 1], 5.0F);
    const std::size_t second = 2 - first;
    QCOMPARE(visits.events[second], 2U);
    QCOMPARE(visits.seconds[second], 480.0F);
    QCOMPARE(visits.events[second + 1], 1U);
    QVERIFY(std::isnan(visits.seconds[second + 1]));
    store(table(TableKind::products, "product_id,name\n1,Tea\n"));
    QCOMPARE(facts(), std::string("3")); // which no forecast goes by
}

void TestStoreTable::importingTwiceMerges_data() {
    QTest::addColumn<TableKind>("kind");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](TableKind kind, const char* text) {
        QTest::newRow(std::string(name(kind)).c_str()) << kind << QByteArray(text);
    };
    row(TableKind::products, "product_id,name,price,size\n1,Tea,2.50,S\n2,Cup,4,\n");
    row(TableKind::customers, "customer_id,city,since,age\nc1,Bonn,2020-02-01,30\nc2,,,\n");
    row(TableKind::campaigns, "campaign_id,start_date,cost\n1,2024-01-01,100\n2,,\n");
    row(TableKind::exposures, "campaign_id,customer_id,sent_at\n1,c1,2024-01-02\n1,c2,\n");
    row(TableKind::coupons, "coupon,product_id,campaign_id\nX,1,1\nX,2,\n");
    row(TableKind::redemptions, "coupon,customer_id,redeemed_at,amount\nX,c1,2024-01-02,5\nX,,,\n");
    row(TableKind::reviews, "review_id,customer_id,score,comment\nr1,c1,4.5,good\nr2,c2,1,\n");
    row(TableKind::web_events, "session_id,event,page,duration\ns1,view,/a,1.25\ns1,,/b,\n");
}

void TestStoreTable::importingTwiceMerges() {
    QFETCH(TableKind, kind);
    QFETCH(QByteArray, text);
    const SideTable rows = table(kind, text);
    QCOMPARE(rows.size(), std::size_t{2});
    const TableLedger first = store(rows);
    QVERIFY(first.balances());
    QCOMPARE(first.rows_kept, std::uint64_t{2});
    const TableLedger second = store(rows);
    QVERIFY(second.balances());
    QCOMPARE(second.rows_kept, std::uint64_t{0});
    QCOMPARE(second.rows_merged, std::uint64_t{2});
    QCOMPARE(value("SELECT sum(rows_kept) FROM table_imports"), 2);
}

void TestStoreTable::aKeyIsUpdated() {
    store(table(TableKind::products, "product_id,name\n1,Tea\n2,Cup\n"));
    const TableLedger second =
        store(table(TableKind::products, "product_id,name\n1,Green tea\n2,Cup\n3,Pot\n"));
    QCOMPARE(second.rows_kept, std::uint64_t{2});
    QCOMPARE(second.rows_updated, std::uint64_t{1});
    QCOMPARE(second.rows_merged, std::uint64_t{1});
    QCOMPARE(value("SELECT count(*) FROM product_details"), 3);
    QCOMPARE(value("SELECT product_name = 'Green tea' FROM product_details WHERE product_key = 1"),
             1);
}

void TestStoreTable::equalRowsCountAsOftenAsTheyStand() {
    store(table(TableKind::exposures, "campaign_id,customer_id\n1,a\n1,a\n"));
    QCOMPARE(value("SELECT count(*) FROM campaign_exposures"), 2);
    const TableLedger longer =
        store(table(TableKind::exposures, "campaign_id,customer_id\n1,a\n1,a\n1,a\n1,b\n"));
    QCOMPARE(longer.rows_merged, std::uint64_t{2});
    QCOMPARE(longer.rows_kept, std::uint64_t{2});
}

void TestStoreTable::orphansFindTheirPartnerLater() {
    const SideTable exposures =
        table(TableKind::exposures, "campaign_id,customer_id\n1,a\n1,stranger\n");
    const auto orphans = [](const TableLedger& ledger) {
        std::map<std::string, std::uint64_t> rows;
        for (const OrphanCount& orphan : ledger.orphans) {
            rows[std::string(name(orphan.key))] = orphan.rows;
        }
        return rows;
    };
    using Counts = std::map<std::string, std::uint64_t>;
    QCOMPARE(orphans(store(exposures)), (Counts{{"campaign_id", 2}, {"customer_id", 2}}));
    QCOMPARE(value("SELECT sum(in_orders) FROM campaign_exposures_readable"), 0);

    store(table(TableKind::campaigns, "campaign_id,campaign_name\n1,Spring\n"));
    const std::string file = path("orders.csv");
    QFile out(QString::fromStdString(file));
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write("order_id,customer_id,order_date,amount\n1,a,2024-01-02,3.50\n");
    out.close();
    const ImportResult orders = read_source({file});
    Project(path("p.perennial")).store(orders.lines, orders.rejected, orders.ledger, {});
    QCOMPARE(orphans(store(exposures)), (Counts{{"campaign_id", 0}, {"customer_id", 1}}));
    QCOMPARE(value("SELECT sum(in_orders) FROM campaign_exposures_readable"), 1);
    QCOMPARE(value("SELECT count(campaign_name) FROM campaign_exposures_readable"), 2);
}

void TestStoreTable::viewsShowWhatPeopleWrote() {
    store(table(TableKind::customers, "customer_id,since,shoe size\nc1,2020-02-01,42\n"));
    QCOMPARE(value("SELECT since = '2020-02-01' FROM customer_details_readable"), 1);
    QCOMPARE(value("SELECT value = '42' FROM customer_detail_facts WHERE fact = 'shoe size'"), 1);
    store(table(TableKind::products, "product_id,price\n1,2.50\n"));
    QCOMPARE(value("SELECT unit_price = 2.5 FROM product_details_readable"), 1);
    store(table(TableKind::reviews, "customer_id,score\nc1,4.5\n"));
    QCOMPARE(value("SELECT score = 4.5 FROM reviews_readable"), 1);
    for (const char* view : {"product_detail_facts", "campaigns_readable",
                             "coupon_redemptions_readable", "web_events_readable"}) {
        QCOMPARE(value((std::string("SELECT count(*) FROM ") + view).c_str()), 0);
    }
}

void TestStoreTable::unbalancedTablesAreRefused() {
    Project(path("p.perennial"), Project::Mode::create);
    SideTable rows = table(TableKind::products, "product_id,name\n1,Tea\n");
    ++rows.ledger.rows_read;
    QVERIFY_EXCEPTION_THROWN(store(rows), Error);
    QCOMPARE(value("SELECT count(*) FROM table_imports"), 0);
}

void TestStoreTable::cancelLeavesNothing() {
    const SideTable rows = table(TableKind::products, "product_id,name\n1,Tea\n");
    std::stop_source stop;
    stop.request_stop();
    Project(path("p.perennial"), Project::Mode::create);
    QVERIFY_EXCEPTION_THROWN(
        Project(path("p.perennial")).store_table(rows, {}, Progress(stop.get_token(), {})),
        Cancelled);
    QCOMPARE(value("SELECT count(*) FROM product_details"), 0);
    QCOMPARE(value("SELECT count(*) FROM table_imports"), 0);
}

QTEST_APPLESS_MAIN(TestStoreTable)
#include "tst_store_table.moc"
