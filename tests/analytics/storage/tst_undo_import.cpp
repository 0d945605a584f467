// Undo of imports, and the modes of importing again: after an import and its undo the project holds
// what it held before, row for row; an import from the middle leaves what the others alone make.
#include "analytics/core/error.h"
#include "analytics/core/random.h"
#include "analytics/dataset/assemble.h"
#include "analytics/storage/database.h"
#include "analytics/storage/project.h"
#include "tests/support/lines_builder.h"
#include "tests/support/project_cells.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>
#include <map>

using namespace perennial;
using namespace perennial::test;

namespace {

std::string failure_of(const std::function<void()>& work) {
    try {
        work();
    } catch (const Error& error) {
        return std::string(name(error.code())) + " " + error.detail();
    }
    return {};
}

/// Rows that can be copied, unlike order lines.
struct Rows {
    explicit Rows(std::string in = "EUR") : currency(std::move(in)) {}
    Rows& add(const Row& row) {
        rows.push_back(row);
        return *this;
    }
    LinesBuilder builder() const {
        LinesBuilder builder(currency);
        for (const Row& row : rows) {
            builder.add(row);
        }
        return builder;
    }
    std::string currency;
    std::vector<Row> rows;
};

struct Source {
    std::string path;
    Rows rows;
    std::vector<RejectedRow> rejected = {};
    ImportMode mode = ImportMode::add;
    std::string mapping = "{}";
};

Ledger store(Project& project, const Source& source) {
    const LinesBuilder builder = source.rows.builder();
    Ledger ledger = account_for(builder.lines());
    for (const RejectedRow& row : source.rejected) {
        ++ledger.rows_read;
        ++ledger.rows_excluded;
        ledger.amount_read += row.amount;
        ledger.amount_excluded += row.amount;
        auto known = std::find_if(ledger.excluded.begin(), ledger.excluded.end(),
                                  [&](const auto& entry) { return entry.reason == row.reason; });
        if (known == ledger.excluded.end()) {
            known = ledger.excluded.insert(known, {row.reason, 0, {}, {}});
        }
        ++known->rows;
        known->amount += row.amount;
        known->first_rows.push_back(row.row);
    }
    SourceRecord record;
    record.path = source.path;
    record.imported_at = "2024-12-31T12:00:00Z";
    record.format_json = "{}";
    record.mapping_json = source.mapping;
    record.mode = source.mode;
    return project.store(builder.lines(), source.rejected, ledger, record);
}

/// Everything a user can see of the project, without row ids.
std::vector<std::string> content(const std::string& path) {
    Database database(path, Database::Access::read_only);
    std::vector<std::string> rows;
    dump(database,
         "SELECT r.order_key, customer_key, r.ordered_at, product_key, product_name, category,"
         " quantity, unit_price, discount, amount, cost, disposition, exclusion, status, channel,"
         " coupon, country, source_row, s.path FROM order_lines_readable r JOIN sources s"
         " USING (source_id) WHERE disposition NOT IN ('merged', 'superseded')",
         19, rows);
    dump(database,
         "SELECT order_key, coalesce(customer_key, ''), ordered_at, channel, coupon FROM orders o"
         " LEFT JOIN customers USING (customer_id) LEFT JOIN channels USING (channel_id)"
         " LEFT JOIN coupons USING (coupon_id)",
         5, rows);
    dump(database, "SELECT path, entry, reason, rows, amount, first_rows FROM ledger_readable", 6,
         rows);
    dump(database,
         "SELECT path, reason, row_text, source_row, amount_micros FROM rejected_rows"
         " JOIN sources USING (source_id)",
         5, rows);
    for (const char* texts :
         {"customer_key FROM customers", "channel FROM channels", "coupon FROM coupons",
          "category FROM categories", "product_key FROM products", "status FROM statuses"}) {
        dump(database, std::string("SELECT ") + texts, 1, rows);
    }
    dump(database, "SELECT key, value FROM settings WHERE key NOT LIKE 'dataset_%'", 2, rows);
    return rows;
}

/// Few keys, days and details, so that sources meet in every way.
Source random_source(Random& random, int number, bool with_modes) {
    const auto pick = [&](int n) {
        return static_cast<int>(random.uniform() * n);
    };
    Source source{"source" + std::to_string(number) + ".csv", Rows()};
    const int rows = 1 + pick(7);
    for (int i = 0; i < rows; ++i) {
        Row row;
        row.order = std::to_string(pick(3));
        row.customer = pick(4) == 0 ? "" : row.order + "c" + std::to_string(pick(2));
        row.date = "2024-01-0" + std::to_string(1 + pick(3));
        row.amount = pick(5) == 0 ? -5.0 : 5.0;
        row.product = pick(3) == 0 ? "" : "P" + std::to_string(pick(2));
        row.seconds = 60 * pick(2);
        row.exclusion = pick(6) == 0 ? Exclusion::cancelled : Exclusion::none;
        row.discount = pick(3) == 0 ? 1.0 : 0.0;
        row.channel = pick(2) == 0 ? "web" : "";
        row.coupon = pick(4) == 0 ? "SAVE" : "";
        row.category = pick(3) == 0 ? "Toys" : "";
        row.name = pick(3) == 0 ? "Ball" : "";
        source.rows.add(row);
    }
    const int rejected = pick(3);
    for (int i = 0; i < rejected; ++i) {
        source.rejected.push_back({static_cast<std::uint64_t>(rows + 1 + i),
                                   Exclusion::bad_date,
                                   "date",
                                   "text" + std::to_string(pick(2)),
                                   {}});
    }
    source.mode = with_modes ? static_cast<ImportMode>(pick(3)) : ImportMode::add;
    source.mapping = pick(3) == 0 ? R"({"amount":"Total"})" : "{}";
    return source;
}

} // namespace

class TestUndoImport : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void lastImportLeavesEveryCellAsItWas();
    void anyImportLeavesWhatTheOthersMake();
    void onlyImportLeavesNothing();
    void mergedRowsComeToLife();
    void updateTakesTheNewContent();
    void updateLeavesOtherDaysAlone();
    void replaceDropsWhatIsGone();
    void sameFileChangesNothingInAnyMode();
    void comparisonTellsWhatEachModeWouldDo();
    void laterUpdatesComeFirst();
    void removedImportsComeBack();
    void nothingComesBackIntoAnotherProject();
    void ordersByWeekAndImport();
    void unknownImport();
    void cancelledUndoChangesNothing();

  private:
    std::string path(const std::string& name = "p.perennial") const {
        return m_dir->path().toStdString() + "/" + name;
    }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestUndoImport::lastImportLeavesEveryCellAsItWas() {
    Random random(7);
    for (int round = 0; round < 10; ++round) {
        const std::string file = path(std::to_string(round));
        Project project(file, Project::Mode::create);
        std::vector<std::vector<std::string>> before;
        for (int i = 0; i < 4; ++i) {
            before.push_back(cells(file));
            store(project, random_source(random, i, true));
        }
        for (int i = 4; i > 0; --i) {
            project.remove_source(i);
            compare_rows(cells(file), before[static_cast<std::size_t>(i - 1)],
                         "round " + std::to_string(round) + ", source " + std::to_string(i));
            if (QTest::currentTestFailed()) {
                return;
            }
        }
    }
}

void TestUndoImport::anyImportLeavesWhatTheOthersMake() {
    Random random(11);
    for (int round = 0; round < 24; ++round) {
        std::vector<Source> sources;
        for (int i = 0; i < 4; ++i) {
            sources.push_back(random_source(random, i, false));
        }
        const auto removed = static_cast<std::size_t>(round) % sources.size();
        const auto second = (removed + 1) % sources.size();
        const std::string file = path("a" + std::to_string(round));
        const std::string other = path("b" + std::to_string(round));
        Project project(file, Project::Mode::create);
        Project expected(other, Project::Mode::create);
        for (std::size_t i = 0; i < sources.size(); ++i) {
            store(project, sources[i]);
            if (i != removed && i != second) {
                store(expected, sources[i]);
            }
        }
        project.remove_source(static_cast<std::int64_t>(removed) + 1);
        project.remove_source(static_cast<std::int64_t>(second) + 1);
        compare_rows(content(file), content(other), "round " + std::to_string(round));
        if (QTest::currentTestFailed()) {
            return;
        }
        for (const SourceRecord& source : project.sources()) {
            QVERIFY(source.ledger.balances());
        }
    }
}

void TestUndoImport::onlyImportLeavesNothing() {
    Project project(path(), Project::Mode::create);
    const auto before = cells(path());
    store(project, {"a.csv", Rows().add({"1", "anna", "2024-01-01", 10})});
    QCOMPARE(project.read_dataset()->version, 1U);
    project.remove_source(1);
    compare_rows(cells(path()), before, "after undo");
    QCOMPARE(project.read_dataset()->version, 2U); // results made before are stale
    QCOMPARE(project.totals().currency, "");
    store(project, {"b.csv", Rows("USD").add({"1", "anna", "2024-01-01", 10})});
    QCOMPARE(project.totals().currency, "USD");
}

void TestUndoImport::mergedRowsComeToLife() {
    Project project(path(), Project::Mode::create);
    Rows january;
    january.add({"1", "anna", "2024-01-01", 10}).add({"2", "ben", "2024-01-20", 20});
    Rows later;
    later.add({"2", "ben", "2024-01-20", 20}).add({"3", "carl", "2024-02-01", 30});
    store(project, {"january.csv", january});
    QCOMPARE(store(project, {"later.csv", later}).rows_merged, 1U);
    project.remove_source(1);
    QCOMPARE(project.totals().revenue, money(50));
    QCOMPARE(project.totals().customers, 2U); // nobody but january.csv knew anna
    const SourceRecord left = project.sources().front();
    QCOMPARE(left.ledger.rows_merged, 0U);
    QCOMPARE(left.ledger.rows_kept, 2U);
    QCOMPARE(left.ledger.amount_kept, money(50));
    QCOMPARE(store(project, {"later.csv", later}).rows_merged, 2U);
}

void TestUndoImport::updateTakesTheNewContent() {
    Project project(path(), Project::Mode::create);
    Rows first;
    first.add({.order = "1", .customer = "anna", .date = "2024-01-01", .amount = 10});
    first.add({.order = "2", .customer = "ben", .date = "2024-01-02", .amount = 20});
    first.add({.order = "3", .customer = "carl", .date = "2024-01-03", .amount = 30});
    store(project, {"first.csv", first});
    const auto before = cells(path());
    Rows again; // order 1 stays, 2 was changed, 3 is not in it, 4 is new
    again.add({.order = "1", .customer = "anna", .date = "2024-01-01", .amount = 10});
    again.add(
        {.order = "2", .customer = "ben", .date = "2024-01-02", .amount = 25, .channel = "web"});
    again.add({.order = "4", .customer = "dora", .date = "2024-01-04", .amount = 40});
    const Ledger ledger = store(project, {"again.csv", again, {}, ImportMode::update});
    QVERIFY(ledger.balances());
    QCOMPARE(ledger.rows_merged, 1U);
    QCOMPARE(ledger.rows_kept, 2U);
    QCOMPARE(project.totals().revenue, money(105));
    QCOMPARE(project.read_dataset()->revenue, money(105));
    QCOMPARE(project.totals().order_lines, 4U);
    const auto sources = project.sources();
    QCOMPARE(sources[0].rows_superseded, 1U);
    QCOMPARE(sources[0].amount_superseded, money(20));
    QCOMPARE(sources[1].rows_replaced, 1U);
    QCOMPARE(sources[1].amount_replaced, money(20));
    QCOMPARE(sources[1].mode, ImportMode::update);
    project.remove_source(2);
    compare_rows(cells(path()), before, "after undo");
}

void TestUndoImport::updateLeavesOtherDaysAlone() {
    Project project(path(), Project::Mode::create);
    store(project, {"january.csv", Rows().add({"1", "anna", "2024-01-05", 10})});
    // February's export books the refund under the number of the sale; the sale is not in it.
    store(project,
          {"february.csv", Rows().add({"1", "anna", "2024-02-05", -10}), {}, ImportMode::update});
    QCOMPARE(project.totals().revenue, money(10));
    QCOMPARE(project.totals().refunds, money(-10));
}

void TestUndoImport::replaceDropsWhatIsGone() {
    Project project(path(), Project::Mode::create);
    Rows first;
    first.add({"1", "anna", "2024-01-01", 10}).add({"2", "ben", "2024-01-02", 20});
    first.add({"3", "carl", "2024-01-03", 30}).add({"9", "ida", "2024-03-01", 90});
    store(project, {"first.csv", first});
    store(project, {"market.csv",
                    Rows().add({"M1", "eve", "2024-01-02", 5}),
                    {},
                    ImportMode::add,
                    R"({"amount":"Price"})"});
    const auto before = cells(path());
    Rows again;
    again.add({"1", "anna", "2024-01-01", 10}).add({"3", "carl", "2024-01-03", 30});
    store(project, {"again.csv", again, {}, ImportMode::replace});
    // Order 2 is gone; order 9 lies on other days, M1 was read from other columns.
    QCOMPARE(project.totals().revenue, money(135));
    QCOMPARE(project.totals().customers, 4U);
    QCOMPARE(project.totals().orders, 4U);
    project.remove_source(3);
    compare_rows(cells(path()), before, "after undo");
}

void TestUndoImport::sameFileChangesNothingInAnyMode() {
    Random random(3);
    for (int round = 0; round < 10; ++round) {
        const std::string file = path(std::to_string(round));
        Project project(file, Project::Mode::create);
        Source source = random_source(random, 1, false);
        store(project, source);
        const ProjectTotals totals = project.totals();
        for (const ImportMode mode : {ImportMode::add, ImportMode::update, ImportMode::replace}) {
            source.mode = mode;
            const Ledger ledger = store(project, source);
            QCOMPARE(ledger.rows_merged, ledger.rows_read);
            QCOMPARE(project.totals().net_revenue, totals.net_revenue);
            QCOMPARE(project.totals().order_lines, totals.order_lines);
            QCOMPARE(project.read_dataset()->version, 1U);
        }
    }
}

void TestUndoImport::comparisonTellsWhatEachModeWouldDo() {
    Random random(5);
    for (int round = 0; round < 10; ++round) {
        const std::string file = path("c" + std::to_string(round));
        const Source before = random_source(random, 1, false);
        Source source = random_source(random, 2, false);
        ImportDiff diff;
        {
            Project project(file, Project::Mode::create);
            store(project, before);
            diff = project.compare(source.rows.builder().lines(), source.mapping);
            QCOMPARE(project.sources().size(), 1U);
        }
        QCOMPARE(diff.effect(ImportMode::update).change,
                 diff.new_amount + diff.changed_after - diff.changed_before);
        QCOMPARE(diff.effect(ImportMode::replace).change,
                 diff.effect(ImportMode::update).change - diff.missing_amount);
        for (const ImportMode mode : {ImportMode::add, ImportMode::update, ImportMode::replace}) {
            const std::string tried = file + std::string(name(mode));
            Project project(tried, Project::Mode::create);
            store(project, before);
            const ProjectTotals totals = project.totals();
            source.mode = mode;
            store(project, source);
            const ImportDiff::Effect& effect = diff.effect(mode);
            QCOMPARE(project.totals().net_revenue - totals.net_revenue, effect.change);
            QCOMPARE(project.totals().order_lines,
                     totals.order_lines + effect.rows_added - effect.rows_superseded);
        }
    }
}

void TestUndoImport::laterUpdatesComeFirst() {
    Project project(path(), Project::Mode::create);
    store(project, {"a.csv", Rows().add({"1", "anna", "2024-01-01", 10})});
    store(project, {"b.csv", Rows().add({"2", "ben", "2024-06-01", 10})});
    store(project,
          {"dir/c.csv", Rows().add({"1", "anna", "2024-01-01", 12}), {}, ImportMode::update});
    QCOMPARE(failure_of([&] { project.remove_source(1); }), "undo_later_first dir/c.csv");
    project.remove_source(2); // other days
    project.remove_source(3);
    project.remove_source(1);
    QCOMPARE(project.totals().order_lines, 0U);
}

void TestUndoImport::removedImportsComeBack() {
    Random random(23);
    for (int round = 0; round < 8; ++round) {
        const std::string file = path("back" + std::to_string(round));
        Project project(file, Project::Mode::create);
        for (int i = 0; i < 3; ++i) {
            store(project, random_source(random, i, false));
        }
        const auto before = cells(file);
        const auto version = project.read_dataset()->version;
        const RemovedSource removed = project.remove_source(1 + round % 3, {}, true);
        QCOMPARE(project.sources().size(), 2U);
        QVERIFY(project.put_back(removed));
        compare_rows(cells(file), before, "round " + std::to_string(round));
        QCOMPARE(project.read_dataset()->version, version + 2);
        if (QTest::currentTestFailed()) {
            return;
        }
    }
}

void TestUndoImport::nothingComesBackIntoAnotherProject() {
    Project project(path(), Project::Mode::create);
    store(project, {"a.csv", Rows().add({"1", "anna", "2024-01-01", 10})});
    QVERIFY(project.remove_source(1).changes.empty()); // not kept unless asked for
    store(project, {"a.csv", Rows().add({"1", "anna", "2024-01-01", 10})});
    const RemovedSource removed = project.remove_source(1, {}, true);
    store(project, {"b.csv", Rows().add({"2", "ben", "2024-01-01", 10})});
    const auto before = cells(path());
    QVERIFY(!project.put_back(removed));
    compare_rows(cells(path()), before, "after a refusal");
}

void TestUndoImport::ordersByWeekAndImport() {
    Project project(path(), Project::Mode::create);
    Rows first;
    first.add({"1", "anna", "2024-01-01", 10}).add({"1", "anna", "2024-01-01", 5, "B"});
    first.add({"2", "ben", "2024-01-07", 10}).add({"3", "ben", "2024-01-08", -3});
    store(project, {"a.csv", first});
    store(project, {"b.csv", Rows().add({"4", "carl", "2024-01-09", 10})});
    const std::vector<SourceWeek> weeks = project.weekly_orders();
    QCOMPARE(weeks.size(), 2U);
    QCOMPARE(weeks[0].orders, 2U);
    QCOMPARE(to_iso(weeks[0].week), "2024-01-01");
    QCOMPARE(to_iso(weeks[1].week), "2024-01-08");
    QCOMPARE(weeks[1].source_id, 2);
}

void TestUndoImport::unknownImport() {
    Project project(path(), Project::Mode::create);
    QCOMPARE(failure_of([&] { project.remove_source(4); }), "source_unknown 4");
}

void TestUndoImport::cancelledUndoChangesNothing() {
    Project project(path(), Project::Mode::create);
    Rows lines;
    for (int i = 0; i < 20'000; ++i) {
        lines.add({std::to_string(i), "anna", "2024-01-01", 1});
    }
    store(project, {"a.csv", lines});
    store(project, {"b.csv", lines});
    for (int stop_at = 1;; ++stop_at) {
        std::stop_source stop;
        int reports = 0;
        const Progress progress(stop.get_token(), [&](double, Stage) {
            if (++reports == stop_at) {
                stop.request_stop();
            }
        });
        try {
            project.remove_source(1, progress);
            QVERIFY(stop_at > 5);
            break;
        } catch (const Cancelled&) {
            QCOMPARE(project.sources().size(), 2U);
        }
    }
    QCOMPARE(project.totals().order_lines, 20'000U); // those of b.csv
    QCOMPARE(project.sources().front().ledger.rows_kept, 20'000U);
}

QTEST_GUILESS_MAIN(TestUndoImport)
#include "tst_undo_import.moc"
