// Undo of imports of tables beside the orders: exact, whatever came after, and taken back.
#include "analytics/core/error.h"
#include "analytics/core/random.h"
#include "analytics/import/tables.h"
#include "analytics/storage/project.h"
#include "tests/support/project_cells.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace perennial;
Q_DECLARE_METATYPE(perennial::TableKind)

class TestUndoTable : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void theLastOneIsUndoneExactly_data() { kinds(); }
    void theLastOneIsUndoneExactly();
    void fromTheMiddleTheOthersStandAlone_data() { kinds(); }
    void fromTheMiddleTheOthersStandAlone();
    void whatWasUpdatedIsBack();
    void rowsGoToWhoeverSaysThemNext();
    void isPutBackCellByCell();
    void isNotPutBackOverOtherChanges();
    void ofAnEarlierVersionIsRefused();
    void importsAreListed();
    void refusals();

  private:
    std::string file(const char* called) const {
        return m_folder->filePath(QLatin1String(called)).toStdString();
    }
    static void kinds() {
        QTest::addColumn<TableKind>("kind");
        for (const TableKind kind : {TableKind::products, TableKind::customers,
                                     TableKind::exposures, TableKind::reviews}) {
            QTest::newRow(std::string(name(kind)).c_str()) << kind;
        }
    }
    SideTable table(TableKind kind, const QByteArray& text) const {
        const std::string path = file("table.csv");
        QFile out(QString::fromStdString(path));
        if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size()) {
            qFatal("cannot write a test file");
        }
        out.close();
        TableOptions options;
        options.kind = kind;
        return std::move(read_table({path}, options).table);
    }
    static TableLedger store(const std::string& project, const SideTable& rows, int number = 0) {
        SourceRecord source;
        source.path = "table" + std::to_string(number) + ".csv";
        source.imported_at = "2024-01-01T00:00:00Z";
        source.format_json = source.mapping_json = "{}";
        return Project(project, Project::Mode::open_or_create).store_table(rows, source);
    }
    /// Few keys and few values, so that rows meet those of other imports in every way.
    static QByteArray random_rows(TableKind kind, Random& random) {
        const auto pick = [&](std::uint64_t below) {
            return QByteArray::number(static_cast<int>(random.below(below)));
        };
        QByteArray text = kind == TableKind::products    ? "product_id,name,price,size\n"
                          : kind == TableKind::customers ? "customer_id,city,since,size\n"
                          : kind == TableKind::exposures ? "campaign_id,customer_id,channel,size\n"
                                                         : "customer_id,comment,score,size\n";
        const bool dated = kind == TableKind::customers;
        for (int row = 0; row < 12; ++row) {
            text += pick(9) + "," + pick(2) + ",";
            text += (dated ? "2024-01-0" + QByteArray::number(1 + row % 3) : pick(3)) + ",";
            text += pick(2) + "\n";
        }
        return text + ",,,\nx\n"; // two that cannot be kept
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestUndoTable::theLastOneIsUndoneExactly() {
    QFETCH(TableKind, kind);
    Random random(7);
    const std::string project = file("p.perennial");
    std::vector<std::vector<std::string>> states;
    for (int i = 1; i <= 6; ++i) {
        store(project, table(kind, random_rows(kind, random)), i);
        states.push_back(test::cells(project));
    }
    for (int i = 6; i > 1; --i) {
        Project(project).remove_table(i);
        QCOMPARE(test::cells(project), states[static_cast<std::size_t>(i - 2)]);
    }
}

void TestUndoTable::fromTheMiddleTheOthersStandAlone() {
    QFETCH(TableKind, kind);
    const SideTable other =
        table(TableKind::coupons, "coupon,product_id\nX,1\n"); // keeps the numbers alike
    for (int gone = 1; gone <= 4; ++gone) {
        const std::string with = file("with.perennial"), without = file("without.perennial");
        Random random(static_cast<std::uint64_t>(gone));
        for (int i = 1; i <= 5; ++i) {
            const SideTable rows = table(kind, random_rows(kind, random));
            store(with, rows, i);
            store(without, i == gone ? other : rows, i);
        }
        Project(with).remove_table(gone);
        Project(without).remove_table(gone);
        test::compare_rows(test::cells(with), test::cells(without),
                           "import " + std::to_string(gone));
        for (const TableImport& import : Project(with).table_imports()) {
            QVERIFY(import.ledger.balances());
        }
        QFile::remove(QString::fromStdString(with));
        QFile::remove(QString::fromStdString(without));
    }
}

void TestUndoTable::whatWasUpdatedIsBack() {
    const std::string project = file("p.perennial");
    store(project, table(TableKind::products, "product_id,name,price\n1,Tea,2.50\n2,Cup,4\n"));
    store(project, table(TableKind::products, "product_id,name,price\n1,Green tea,3\n3,Pot,9\n"));
    Project(project).remove_table(2);
    Database database(project, Database::Access::read_only);
    QCOMPARE(database.value("SELECT count(*) FROM product_details"), 2);
    QCOMPARE(database.value("SELECT unit_price_micros FROM product_details WHERE product_name ="
                            " 'Tea' AND import_id = 1"),
             2'500'000);
}

void TestUndoTable::rowsGoToWhoeverSaysThemNext() {
    const std::string project = file("p.perennial");
    const SideTable rows = table(TableKind::reviews, "review_id,score\na,4\nb,5\n");
    store(project, rows);
    QCOMPARE(store(project, rows).rows_merged, std::uint64_t{2});
    {
        Database database(project, Database::Access::read_only);
        QCOMPARE(database.value("SELECT count(*) FROM table_merged_rows"), 1); // one run
    }
    Project open(project);
    open.remove_table(1);
    const auto imports = open.table_imports();
    QCOMPARE(imports.size(), std::size_t{1});
    QCOMPARE(imports[0].ledger.rows_kept, std::uint64_t{2});
    QCOMPARE(imports[0].ledger.rows_merged, std::uint64_t{0});
    QCOMPARE(imports[0].rows_there, std::uint64_t{2});
}

void TestUndoTable::isPutBackCellByCell() {
    const std::string project = file("p.perennial");
    Random random(3);
    for (int i = 1; i <= 4; ++i) {
        store(project, table(TableKind::products, random_rows(TableKind::products, random)), i);
    }
    const auto before = test::cells(project);
    Project open(project);
    const RemovedSource removed = open.remove_table(2, {}, true);
    QVERIFY(test::cells(project) != before);
    QVERIFY(open.put_back(removed));
    QCOMPARE(test::cells(project), before);
    QVERIFY(!open.put_back(open.remove_table(4))); // its changes were not kept
}

void TestUndoTable::isNotPutBackOverOtherChanges() {
    const std::string project = file("p.perennial");
    store(project, table(TableKind::products, "product_id,name\n1,Tea\n"), 1);
    const RemovedSource removed = Project(project).remove_table(1, {}, true);
    store(project, table(TableKind::products, "product_id,name\n1,Coffee\n"), 2);
    const auto before = test::cells(project);
    QVERIFY(!Project(project).put_back(removed));
    QCOMPARE(test::cells(project), before);
}

void TestUndoTable::ofAnEarlierVersionIsRefused() {
    const std::string project = file("p.perennial");
    const SideTable rows = table(TableKind::products, "product_id,name\n1,Tea\n");
    store(project, rows);
    store(project, rows);
    {
        Database database(project, Database::Access::read_write);
        database.execute("UPDATE table_imports SET rows_said = NULL");
    }
    Project open(project);
    try {
        open.remove_table(1); // the second may have merged with anything
        QFAIL("was undone");
    } catch (const Error& error) {
        QCOMPARE(int(error.code()), int(ErrorCode::undo_not_kept));
    }
    open.remove_table(2);
    open.remove_table(1);
    QCOMPARE(open.table_rows(TableKind::products), std::uint64_t{0});
}

void TestUndoTable::importsAreListed() {
    const std::string project = file("p.perennial");
    store(project, table(TableKind::campaigns, "campaign_id,campaign_name\n1,Spring\n"));
    store(project, table(TableKind::exposures, "campaign_id,customer_id\n1,a\n2,a\n2,b\n,c\n"));
    const Project open(project);
    const auto imports = open.table_imports();
    QCOMPARE(imports.size(), std::size_t{2});
    const TableImport& exposures = imports[1];
    QCOMPARE(int(exposures.ledger.kind), int(TableKind::exposures));
    QCOMPARE(exposures.ledger.rows_excluded, std::uint64_t{1});
    QCOMPARE(exposures.ledger.excluded.at(0).first_rows, (std::vector<std::uint64_t>{4}));
    QCOMPARE(exposures.rows_there, std::uint64_t{3});
    const OrphanCount& campaigns = exposures.ledger.orphans.at(0);
    QCOMPARE(int(campaigns.key), int(SideField::campaign_id));
    QCOMPARE(campaigns.keys, std::uint64_t{2});
    QCOMPARE(campaigns.unknown_keys, std::uint64_t{1});
    QCOMPARE(campaigns.rows, std::uint64_t{2});
    QCOMPARE(campaigns.first, (std::vector<std::string>{"2"}));
    QCOMPARE(open.table_rows(TableKind::exposures), std::uint64_t{3});
}

void TestUndoTable::refusals() {
    const std::string project = file("p.perennial");
    store(project, table(TableKind::products, "product_id,name\n1,Tea\n"));
    const auto before = test::cells(project);
    Project open(project);
    try {
        open.remove_table(7);
        QFAIL("was undone");
    } catch (const Error& error) {
        QCOMPARE(int(error.code()), int(ErrorCode::source_unknown));
    }
    std::stop_source stop;
    stop.request_stop();
    QVERIFY_EXCEPTION_THROWN(open.remove_table(1, Progress(stop.get_token(), {})), Cancelled);
    QCOMPARE(test::cells(project), before);
}

QTEST_APPLESS_MAIN(TestUndoTable)
#include "tst_undo_table.moc"
