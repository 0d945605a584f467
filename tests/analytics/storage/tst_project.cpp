#include "analytics/core/error.h"
#include "analytics/dataset/assemble.h"
#include "analytics/storage/database.h"
#include "analytics/storage/project.h"
#include "analytics/storage/schema.h"
#include "tests/support/lines_builder.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>
#include <functional>

using namespace perennial;
using namespace perennial::test;

namespace {

/// The code of the error `work` ends with; internal when it does not.
ErrorCode code_of(const std::function<void()>& work) {
    try {
        work();
    } catch (const Error& error) {
        return error.code();
    }
    return ErrorCode::internal;
}

LinesBuilder small_shop() {
    LinesBuilder b;
    b.add({.order = "1",
           .customer = "anna",
           .date = "2024-01-01",
           .amount = 10.5,
           .product = "X",
           .quantity = 2,
           .seconds = 3600,
           .discount = 1.25,
           .cost = 4,
           .channel = "web",
           .coupon = "SAVE",
           .category = "Toys",
           .name = "A \"red\" ball"});
    b.add({.order = "1",
           .customer = "anna",
           .date = "2024-01-01",
           .amount = 3.001,
           .product = "Y",
           .seconds = 3600});
    b.add({.order = "1",
           .customer = "anna",
           .date = "2024-01-01",
           .amount = 3.001,
           .product = "Y",
           .seconds = 3600}); // the same line twice: two lines
    b.add({.order = "2", .customer = "", .date = "2024-02-01", .amount = 20, .product = ""});
    b.add({.order = "3", .customer = "李雷", .date = "2024-03-01", .amount = 7, .product = "X"});
    b.add({.order = "C3",
           .customer = "李雷",
           .date = "2024-03-05",
           .amount = -7,
           .product = "X",
           .quantity = -1});
    b.add({.order = "4",
           .customer = "ben",
           .date = "2024-12-24",
           .amount = 99,
           .product = "X",
           .exclusion = Exclusion::cancelled});
    return b;
}

Ledger store_lines(Project& project, const LinesBuilder& b,
                   const std::vector<RejectedRow>& rejected = {}) {
    Ledger ledger = account_for(b.lines());
    for (const RejectedRow& row : rejected) {
        ++ledger.rows_read;
        ++ledger.rows_excluded;
        ledger.amount_read += row.amount;
        ledger.amount_excluded += row.amount;
        LedgerExclusion* entry = nullptr;
        for (LedgerExclusion& known : ledger.excluded) {
            entry = known.reason == row.reason ? &known : entry;
        }
        if (entry == nullptr) {
            entry = &ledger.excluded.emplace_back(LedgerExclusion{row.reason, 0, {}, {}});
        }
        ++entry->rows;
        entry->amount += row.amount;
        entry->first_rows.push_back(row.row);
    }
    SourceRecord source;
    source.path = "orders.csv";
    source.imported_at = "2024-12-31T12:00:00Z";
    source.format_json = R"({"delimiter":","})";
    source.mapping_json = R"({"amount":"Total"})";
    return project.store(b.lines(), rejected, ledger, source);
}

} // namespace

class TestProject : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void roundTrip();
    void totalsAreThoseOfTheRows();
    void emptyProjectReads();
    void sameFileTwiceChangesNothing();
    void overlapAddsOnlyWhatIsNew();
    void growingOrderJoinsItsOrder();
    void rejectedRowsAreKeptOnce();
    void sourcesRememberTheirLedger();
    void currencyIsFixedByTheFirstSource();
    void ledgerMustBalance();
    void ledgerMustCoverTheRows();
    void refundPolicyIsASetting();
    void settingsRoundTrip();
    void cancelledStoreLeavesNothing();
    void readableViewsAgree();
    void foreignKeysHold();

  private:
    std::string path(const char* name = "p.perennial") const {
        return m_dir->filePath(QString::fromLatin1(name)).toStdString();
    }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestProject::roundTrip() {
    const LinesBuilder b = small_shop();
    const Dataset expected = dataset_of(b.lines());
    Project project(path(), Project::Mode::create);
    store_lines(project, b);
    const auto d = project.read_dataset();
    QCOMPARE(d->currency, "EUR");
    QCOMPARE(d->version, 1U);
    QVERIFY(d->has_cost && d->has_discount);
    QCOMPARE(d->orders.size(), expected.orders.size());
    QCOMPARE(d->lines.amount, expected.lines.amount);
    QCOMPARE(d->lines.quantity, expected.lines.quantity);
    QCOMPARE(d->orders.ordered_at, expected.orders.ordered_at);
    QCOMPARE(d->orders.revenue, expected.orders.revenue);
    QCOMPARE(d->orders.discount, expected.orders.discount);
    QCOMPARE(d->orders.cost, expected.orders.cost);
    QCOMPARE(d->refunds.day, expected.refunds.day);
    QCOMPARE(d->first_order, expected.first_order);
    QCOMPARE(d->customer_keys[1], "李雷");
    QCOMPARE(d->product_names[0], "A \"red\" ball");
    QCOMPARE(d->categories[d->product_category[0]], "Toys");
    QCOMPARE(d->channels[d->orders.channel[0]], "web");
    QCOMPARE(d->coupons[d->orders.coupon[0]], "SAVE");
    QVERIFY(
        !d->lines.product[d->orders.first_line[3]].valid()); // the guest's line names no product
    QCOMPARE(d->revenue, money(43.502));
    QCOMPARE(d->guest_revenue, money(20));
    QCOMPARE(d->costed_revenue, money(10.5));
}

void TestProject::totalsAreThoseOfTheRows() {
    Project project(path(), Project::Mode::create);
    const Ledger ledger = store_lines(project, small_shop());
    const ProjectTotals t = project.totals();
    QCOMPARE(t.orders, 5U);
    QCOMPARE(t.order_lines, 7U);
    QCOMPARE(t.order_lines, ledger.rows_read);
    QCOMPARE(t.customers, 3U);
    QCOMPARE(t.products, 2U);
    QCOMPARE(t.revenue, ledger.amount_kept);
    QCOMPARE(t.refunds, ledger.amount_refund);
    QCOMPARE(t.net_revenue, money(36.502));
    QCOMPARE(t.guest_revenue, money(20));
    QCOMPARE(t.currency, "EUR");
    QCOMPARE(*t.first_order_date, day("2024-01-01"));
    QCOMPARE(*t.last_order_date,
             day("2024-03-05")); // the cancelled order of December does not count
}

void TestProject::emptyProjectReads() {
    Project project(path(), Project::Mode::create);
    const auto d = project.read_dataset();
    QCOMPARE(d->orders.size(), 0U);
    QCOMPARE(d->customers(), 0U);
    QCOMPARE(d->first_order, (std::vector<std::uint32_t>{0}));
    QVERIFY(!project.totals().first_order_date);
    QVERIFY(project.sources().empty());
}

void TestProject::sameFileTwiceChangesNothing() {
    Project project(path(), Project::Mode::create);
    const LinesBuilder b = small_shop();
    const std::vector<RejectedRow> rejected{{8, Exclusion::bad_date, "date", "x;y", money(3)}};
    store_lines(project, b, rejected);
    const ProjectTotals before = project.totals();
    const Ledger again = store_lines(project, b, rejected);
    QVERIFY(again.balances());
    QCOMPARE(again.rows_read, 8U);
    QCOMPARE(again.rows_merged, 8U);
    QCOMPARE(again.rows_kept + again.rows_refund + again.rows_excluded, 0U);
    QCOMPARE(again.amount_merged, again.amount_read);
    QVERIFY(again.excluded.empty());
    const ProjectTotals after = project.totals();
    QCOMPARE(after.order_lines, before.order_lines);
    QCOMPARE(after.orders, before.orders);
    QCOMPARE(after.customers, before.customers);
    QCOMPARE(after.net_revenue, before.net_revenue);
    QCOMPARE(project.read_dataset()->version, 1U);
}

void TestProject::overlapAddsOnlyWhatIsNew() {
    Project project(path(), Project::Mode::create);
    LinesBuilder january;
    january.add({"1", "anna", "2024-01-01", 10}).add({"2", "ben", "2024-01-02", 20});
    january.add({"2", "ben", "2024-01-02", 20});
    store_lines(project, january);
    LinesBuilder later; // in another order, with one more copy of a line and one new order
    later.add({"3", "carl", "2024-02-01", 30}).add({"2", "ben", "2024-01-02", 20});
    later.add({"2", "ben", "2024-01-02", 20}).add({"2", "ben", "2024-01-02", 20});
    const Ledger ledger = store_lines(project, later);
    QVERIFY(ledger.balances());
    QCOMPARE(ledger.rows_merged, 2U);
    QCOMPARE(ledger.rows_kept, 2U);
    QCOMPARE(ledger.amount_merged, money(40));
    const ProjectTotals totals = project.totals();
    QCOMPARE(totals.order_lines, 5U);
    QCOMPARE(totals.revenue, money(100));
    QCOMPARE(project.read_dataset()->version, 2U);
}

void TestProject::growingOrderJoinsItsOrder() {
    Project project(path(), Project::Mode::create);
    store_lines(project, LinesBuilder().add({"1", "anna", "2024-01-01", 10, "X"}));
    store_lines(project, LinesBuilder().add({"1", "anna", "2024-01-01", 5, "Y"}));
    const auto d = project.read_dataset();
    QCOMPARE(d->orders.size(), 1U);
    QCOMPARE(d->orders.revenue[0], money(15));
    QCOMPARE(d->customers(), 1U);
}

void TestProject::rejectedRowsAreKeptOnce() {
    const std::vector<RejectedRow> rejected{{2, Exclusion::bad_date, "date", "?,?", {}},
                                            {3, Exclusion::malformed, "", "a,b,c", {}},
                                            {4, Exclusion::malformed, "", "a,b,c", {}}};
    {
        Project project(path(), Project::Mode::create);
        store_lines(project, small_shop(), rejected);
        const Ledger again = store_lines(project, small_shop(), {rejected[1]});
        QCOMPARE(again.rows_merged, 8U);
        const Ledger moved =
            store_lines(project, small_shop(), {{9, Exclusion::malformed, "", "new", {}}});
        QCOMPARE(moved.rows_excluded, 1U);
        QCOMPARE(moved.excluded.size(), 1U);
        QCOMPARE(moved.excluded[0].first_rows, (std::vector<std::uint64_t>{9}));
    }
    Database database(path(), Database::Access::read_only);
    QCOMPARE(database.value("SELECT count(*) FROM rejected_rows"), 4);
    QCOMPARE(database.value("SELECT count(*) FROM rejected_rows WHERE row_text = 'a,b,c'"), 2);
}

void TestProject::sourcesRememberTheirLedger() {
    Project project(path(), Project::Mode::create);
    const Ledger ledger = store_lines(project, small_shop());
    store_lines(project, LinesBuilder().add({"9", "zoe", "2025-01-01", 1}));
    const std::vector<SourceRecord> sources = project.sources();
    QCOMPARE(sources.size(), 2U);
    QCOMPARE(sources[0].path, "orders.csv");
    QCOMPARE(sources[0].imported_at, "2024-12-31T12:00:00Z");
    QCOMPARE(sources[0].mapping_json, R"({"amount":"Total"})");
    const Ledger& kept = sources[0].ledger;
    QVERIFY(kept.balances());
    QCOMPARE(kept.rows_read, ledger.rows_read);
    QCOMPARE(kept.rows_excluded, 1U);
    QCOMPARE(kept.amount_kept, ledger.amount_kept);
    QCOMPARE(kept.amount_refund, ledger.amount_refund);
    QCOMPARE(kept.excluded.size(), 1U);
    QCOMPARE(kept.excluded[0].reason, Exclusion::cancelled);
    QCOMPARE(kept.excluded[0].amount, money(99));
    QCOMPARE(kept.excluded[0].first_rows, (std::vector<std::uint64_t>{7}));
    QCOMPARE(*kept.last_order_date, day("2024-03-05"));
    QCOMPARE(sources[1].ledger.rows_read, 1U);
}

void TestProject::currencyIsFixedByTheFirstSource() {
    Project project(path(), Project::Mode::create);
    store_lines(project, LinesBuilder("EUR").add({"1", "anna", "2024-01-01", 10}));
    QCOMPARE(code_of([&] {
                 store_lines(project, LinesBuilder("USD").add({"2", "anna", "2024-01-01", 10}));
             }),
             ErrorCode::mixed_currencies);
    QCOMPARE(project.totals().order_lines, 1U);
    store_lines(project, LinesBuilder("").add({"3", "anna", "2024-01-01", 10}));
    QCOMPARE(project.totals().currency, "EUR");
    QCOMPARE(project.totals().order_lines, 2U);
}

void TestProject::ledgerMustBalance() {
    Project project(path(), Project::Mode::create);
    const LinesBuilder b = small_shop();
    Ledger ledger = account_for(b.lines());
    ++ledger.rows_read;
    QCOMPARE(code_of([&] { project.store(b.lines(), {}, ledger, {}); }), ErrorCode::bad_input);
    QCOMPARE(project.totals().order_lines, 0U);
}

void TestProject::ledgerMustCoverTheRows() {
    Project project(path(), Project::Mode::create);
    const LinesBuilder b = small_shop();
    store_lines(project, b);
    QCOMPARE(code_of([&] { project.store(b.lines(), {}, Ledger{}, {}); }), ErrorCode::bad_input);
    QCOMPARE(project.sources().size(), 1U);
}

void TestProject::refundPolicyIsASetting() {
    Project project(path(), Project::Mode::create);
    LinesBuilder b;
    b.add({"1", "anna", "2024-01-01", 10, "X"}).add({"2", "anna", "2024-02-01", 10, "Y"});
    b.add({"R", "anna", "2024-03-01", -10, "X", -1});
    store_lines(project, b);
    QCOMPARE(project.read_dataset()->refunds.day[0], day("2024-03-01"));
    project.set_setting("refund_policy", "order_date");
    QCOMPARE(project.read_dataset()->refunds.day[0], day("2024-01-01"));
    QCOMPARE(project.read_dataset()->refund_policy, RefundPolicy::order_date);
    QCOMPARE(project.read_dataset()->version, 2U); // results made before are stale
    project.set_setting("refund_policy", "exclude");
    QCOMPARE(project.read_dataset()->refunds.size(), 0U);
    QCOMPARE(project.read_dataset()->refund_total, Money{});
    QCOMPARE(project.totals().net_revenue, money(20));
}

void TestProject::settingsRoundTrip() {
    {
        Project project(path(), Project::Mode::create);
        QVERIFY(!project.setting("baseline.margin"));
        project.set_setting("baseline.margin", "0.25");
        project.set_setting("baseline.margin", "0.35");
    }
    QCOMPARE(*Project(path()).setting("baseline.margin"), "0.35");
}

void TestProject::cancelledStoreLeavesNothing() {
    Project project(path(), Project::Mode::create);
    LinesBuilder b;
    for (int i = 0; i < 40'000; ++i) {
        b.add({std::to_string(i), "anna", "2024-01-01", 1});
    }
    // Stops at the given report, so that every phase of the import is interrupted once.
    for (int stop_at = 1;; ++stop_at) {
        std::stop_source stop;
        int reports = 0;
        const Progress progress(stop.get_token(), [&](double, Stage) {
            if (++reports == stop_at) {
                stop.request_stop();
            }
        });
        bool cancelled = false;
        try {
            project.store(b.lines(), {}, account_for(b.lines()), {}, progress);
        } catch (const Cancelled&) {
            cancelled = true;
        }
        if (!cancelled) {
            QVERIFY(stop_at > 10);
            break;
        }
        QCOMPARE(project.totals().order_lines, 0U);
        QVERIFY(project.sources().empty());
    }
    QCOMPARE(project.totals().order_lines, 40'000U);
}

void TestProject::readableViewsAgree() {
    {
        Project project(path(), Project::Mode::create);
        store_lines(project, small_shop());
    }
    Database database(path(), Database::Access::read_only);
    Statement row(database, "SELECT order_key, customer_key, ordered_at, product_name, category,"
                            " quantity, amount, discount, disposition, channel"
                            " FROM order_lines_readable LIMIT 1");
    QVERIFY(row.step());
    QCOMPARE(row.text(0), "1");
    QCOMPARE(row.text(1), "anna");
    QCOMPARE(row.text(2), "2024-01-01 01:00:00");
    QCOMPARE(row.text(3), "A \"red\" ball");
    QCOMPARE(row.text(4), "Toys");
    QCOMPARE(row.real(6), 10.5);
    QCOMPARE(row.real(7), 1.25);
    QCOMPARE(row.text(8), "kept");
    QCOMPARE(row.text(9), "web");
    QCOMPARE(database.value("SELECT count(*) FROM order_lines_readable"), 7);
    QCOMPARE(database.value("SELECT rows FROM ledger_readable WHERE entry = 'kept'"), 5);
    Statement source(database, "SELECT last_order_date FROM sources_readable");
    QVERIFY(source.step());
    QCOMPARE(source.text(0), "2024-03-05");
}

void TestProject::foreignKeysHold() {
    {
        Project project(path(), Project::Mode::create);
        store_lines(project, small_shop());
        store_lines(project, LinesBuilder().add({"9", "zoe", "2025-01-01", 1, "New"}));
    }
    Database database(path(), Database::Access::read_only);
    Statement check(database, "PRAGMA foreign_key_check");
    QVERIFY(!check.step());
    Statement integrity(database, "PRAGMA integrity_check");
    QVERIFY(integrity.step());
    QCOMPARE(integrity.text(0), "ok");
}

QTEST_APPLESS_MAIN(TestProject)
#include "tst_project.moc"
