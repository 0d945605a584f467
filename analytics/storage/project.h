// The project file: one SQLite database a curious user can open. The only room that speaks SQL on
// it. One Project is one connection; use it from one thread at a time.
#pragma once

#include "analytics/core/index.h"
#include "analytics/core/progress.h"
#include "analytics/dataset/dataset.h"
#include "analytics/dataset/ledger.h"
#include "analytics/dataset/order_lines.h"
#include "analytics/dataset/side_table.h"
#include "analytics/storage/import_diff.h"
#include "analytics/storage/import_mode.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace perennial {

class Database;
struct Forecast;

/// Where rows came from, kept with the project.
struct SourceRecord {
    std::int64_t source_id = 0;
    std::string path;        ///< file name(s) as given
    std::string imported_at; ///< ISO date-time UTC, given by the caller (no clock in the engine)
    std::string format_json, mapping_json; ///< how it was read: recorded so that it can be repeated
    ImportMode mode = ImportMode::add;
    Ledger ledger;
    // Given by sources(), not by the caller of store():
    std::uint64_t rows_replaced = 0;   ///< stored rows this import took the place of
    Money amount_replaced;             ///< of those that counted
    std::uint64_t rows_superseded = 0; ///< rows of it that later imports took the place of
    /// File of a later import whose undo has to come first (remove_source); "" when none.
    std::string undo_after;
    Money amount_superseded; ///< of those that counted
};

/// An import of a table beside the orders.
struct TableImport {
    std::int64_t import_id = 0;
    std::string path, imported_at, format_json, mapping_json; ///< as in SourceRecord
    TableLedger ledger; ///< as stored; orphans as they are now, of the rows that are there
    std::uint64_t rows_there = 0; ///< that stand in the project for it now
};

/// Orders of one week by the import that brought their first line.
struct SourceWeek {
    std::int64_t source_id = 0;
    Day week{}; ///< its Monday
    std::uint64_t orders = 0;
};

/// What put_back() needs.
struct RemovedSource {
    std::string changes; ///< empty when they were not kept
    std::string dataset_version;
    TableKind kind = TableKind::orders;
};

/// Totals of the project; the CLI's `summary`.
struct ProjectTotals {
    std::uint64_t orders = 0;      ///< distinct order keys, all dispositions
    std::uint64_t order_lines = 0; ///< stored rows, all dispositions
    std::uint64_t customers = 0, products = 0;
    Money revenue, refunds, net_revenue, guest_revenue; ///< guest_revenue: part of revenue
    std::string currency;
    std::optional<Day> first_order_date, last_order_date;
};

class Project {
  public:
    enum class Mode { open, create, open_or_create, read_only };

    /// create: there must be nothing at `path` yet. read_only: nothing is written but
    /// today's schema, nothing stays beside the file; works in read-only folders. throws:
    /// Error{file_missing, file_is_directory, file_unreadable, not_a_project, project_too_new,
    ///         project_locked, project_read_only, folder_read_only, disk_full, storage_failed};
    ///         Error{cannot_write} from create when something is there
    explicit Project(const std::string& path, Mode mode = Mode::open);
    ~Project();
    Project(Project&&) noexcept;
    Project& operator=(Project&&) noexcept;

    const std::string& path() const;

    /// Stores a source in one transaction: after a kill at any instant the project is as before or
    /// as after. Rows already stored (same content, counted as a multiset) are merged, so importing
    /// a file twice changes nothing; source.mode says what happens to stored rows beside them.
    /// Fills ledger.rows_merged and amount_merged from what was found. Merged rows leave the ledger
    /// entry they were counted in, so it balances as before. throws: Error{disk_full,
    /// project_read_only, project_locked, mixed_currencies, storage_failed};
    ///         Error{bad_input} when `ledger` does not balance or does not cover the rows
    Ledger store(const OrderLines& lines, const std::vector<RejectedRow>& rejected, Ledger ledger,
                 SourceRecord source, const Progress& progress = {});

    /// What store() would meet, without changing anything. mapping_json: how the rows were read.
    ImportDiff compare(const OrderLines& lines, const std::string& mapping_json,
                       const Progress& progress = {}) const;

    /// Takes an import out again, in one transaction: the project is as if it had never been made.
    /// Rows of later imports that were merged into its rows stand for themselves from then on,
    /// rows it took the place of are back, and what nothing refers to any more is gone.
    /// throws: Error{source_unknown}; Error{undo_later_first}, detail the file of a later import
    /// that updated or replaced orders on the same days (or met orders this one updated): undo that
    /// first; as store()
    /// keep_changes: so that put_back() can follow; about 100 bytes of memory a row.
    RemovedSource remove_source(std::int64_t source_id, const Progress& progress = {},
                                bool keep_changes = false);
    /// The import is back, and every cell as it was before its removal. False, and nothing has
    /// changed, when the changes were not kept or the orders have changed since. throws: as store()
    bool put_back(const RemovedSource& removed);

    /// Stores a table beside the orders, in one transaction. A row that is there already is merged;
    /// of kinds with a key, a row of a known key takes the place of the earlier one. Orphans are
    /// the rows whose customer, product, order or campaign the project does not know. Of `source`
    /// only path, imported_at and the two JSON texts count. throws: as store()
    TableLedger store_table(const SideTable& table, const SourceRecord& source,
                            const Progress& progress = {});
    /// What store_table() would answer; nothing is changed.
    TableLedger compare_table(const SideTable& table, const Progress& progress = {}) const;
    /// Takes such an import out again, in one transaction: the tables are as if it had never been
    /// made. put_back() brings it back as long as nothing else has changed its tables.
    /// throws: Error{source_unknown}; Error{undo_not_kept} when an import of an earlier Perennial
    /// is in the way; as store()
    RemovedSource remove_table(std::int64_t import_id, const Progress& progress = {},
                               bool keep_changes = false);
    std::vector<TableImport> table_imports(const Progress& progress = {}) const;
    std::uint64_t table_rows(TableKind kind) const; ///< that stand in the project

    std::shared_ptr<const Dataset> read_dataset(const Progress& progress = {}) const;
    ProjectTotals totals() const;
    std::vector<SourceRecord> sources() const;
    /// Sale orders, by week, then source.
    std::vector<SourceWeek> weekly_orders(const Progress& progress = {}) const;

    /// Small key/value settings that belong to the data, for example "baseline.margin".
    /// "refund_policy" is refund_date, order_date or exclude and decides how read_dataset() books.
    std::optional<std::string> setting(const std::string& key) const;
    void set_setting(const std::string& key, const std::string& value);

    /// Keeps what a forecaster said of `customers` (ascending) of the orders as they are now, so
    /// that it need not learn again. basis: what else the forecast rests on; forecasts of other
    /// orders or another basis are forgotten. throws: Error as set_setting()
    void keep_forecast(const std::string& forecaster, const std::string& basis,
                       const std::vector<CustomerIndex>& customers, const Forecast& forecast,
                       const Progress& progress = {});
    /// The forecast kept for just these orders and this basis; null when there is none.
    std::shared_ptr<const Forecast> kept_forecast(const std::string& forecaster,
                                                  const std::string& basis,
                                                  const Progress& progress = {}) const;

    /// A consistent copy at `path`, whatever others do meanwhile; takes the place of a file there.
    /// throws: Error{bad_input} when `path` is this file; Error{folder_read_only, cannot_write,
    /// disk_full,
    ///         storage_failed}
    void copy_to(const std::string& path) const;

  private:
    std::unique_ptr<Database> m_database;
};

} // namespace perennial
