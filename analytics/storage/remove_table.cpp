// Undo of an import of a table beside the orders. The imports before it stand as they stood; those
// after it, of the same kind, are stored anew from what the project keeps of them.
#include "analytics/core/error.h"
#include "analytics/storage/change_record.h"
#include "analytics/storage/database.h"
#include "analytics/storage/project.h"
#include "analytics/storage/side_rows.h"

#include <map>
#include <optional>

namespace perennial {
namespace {

struct LaterTable {
    std::int64_t import_id = 0;
    SideTable table;
};

class TableRemoval {
  public:
    TableRemoval(Database& database, std::int64_t import_id, TableKind kind,
                 const Progress& progress)
        : m_database(database), m_import(import_id), m_kind(kind), m_progress(progress),
          m_of_kind(" IN (SELECT import_id FROM table_imports WHERE kind = '" +
                    std::string(name(kind)) + "')") {}

    void run() {
        std::vector<LaterTable> later = read_later();
        m_progress.step(0.3, Stage::writing);
        take_back_to_before();
        for (std::size_t i = 0; i < later.size(); ++i) {
            const double share = 0.65 / static_cast<double>(later.size());
            store_again(later[i], m_progress.part(0.3 + share * static_cast<double>(i),
                                                  0.3 + share * static_cast<double>(i + 1)));
        }
    }

  private:
    /// `sql` with ?1 this import.
    void run_sql(const std::string& sql) { Statement(m_database, sql).bind(1, m_import).run(); }

    /// Columns of a superseded row, in the order of side_columns().
    std::string kept_columns() const {
        std::string columns;
        for (std::size_t i = 0; i <= side_fields(m_kind).size(); ++i) {
            columns += (i == 0 ? "" : ", ");
            columns += "json_extract(row_json, '$[" + std::to_string(i) + "]')";
        }
        return columns;
    }

    std::vector<LaterTable> read_later() {
        std::vector<LaterTable> later;
        Statement imports(m_database,
                          "SELECT import_id, rows_read, rows_excluded FROM table_imports"
                          " WHERE import_id > ?1 AND kind = ?2 ORDER BY import_id");
        imports.bind(1, m_import).bind(2, name(m_kind));
        while (imports.step()) {
            LaterTable& one = later.emplace_back();
            one.import_id = imports.integer(0);
            one.table = empty_side_table(m_kind);
            one.table.ledger.rows_read = static_cast<std::uint64_t>(imports.integer(1));
            one.table.ledger.rows_excluded = static_cast<std::uint64_t>(imports.integer(2));
        }
        if (!later.empty()) {
            read_rows_said();
        }
        for (LaterTable& one : later) {
            fill(one);
        }
        return later;
    }

    /// Every row of the kind, by the import that said it first.
    void read_rows_said() {
        m_all = empty_side_table(m_kind);
        const int id_at = static_cast<int>(m_all.columns.size()) + 1;
        Statement rows(m_database, "SELECT " + side_columns(m_kind) +
                                       ", import_id, source_row FROM " + side_target(m_kind) +
                                       " UNION ALL SELECT " + kept_columns() +
                                       ", import_id, source_row FROM table_superseded_rows"
                                       " WHERE import_id" +
                                       m_of_kind);
        while (rows.step()) {
            if (m_said.size() % 1024 == 0) {
                m_progress.step(0.1, Stage::matching);
            }
            m_said.emplace(SideRowId{rows.integer(id_at), rows.integer(id_at + 1)}, m_all.size());
            append_side_row(m_all, rows, rows.integer(id_at + 1));
        }
    }

    /// What the import said: its own rows, and those that merged with an earlier import's.
    void fill(LaterTable& later) {
        std::map<std::int64_t, std::size_t> rows; // by row of the source
        const auto first = m_said.lower_bound({later.import_id, 0});
        for (auto said = first; said != m_said.end() && said->first.import_id == later.import_id;
             ++said) {
            rows.emplace(said->first.source_row, said->second);
        }
        Statement runs(m_database, "SELECT source_row, rows, said_import_id, said_row"
                                   " FROM table_merged_rows WHERE import_id = ?1");
        runs.bind(1, later.import_id);
        while (runs.step()) {
            for (std::int64_t i = 0; i < runs.integer(1); ++i) {
                const auto said = m_said.find({runs.integer(2), runs.integer(3) + i});
                if (said == m_said.end()) {
                    throw Error(ErrorCode::storage_failed, "a merged row is gone",
                                m_database.path());
                }
                rows.emplace(runs.integer(0) + i, said->second);
            }
        }
        SideTable& table = later.table;
        for (const auto& [source_row, position] : rows) {
            append_side_row(table, m_all, position, source_row);
        }
        table.ledger.rows_kept = table.size();
        table.ledger.rows_merged =
            table.ledger.rows_read - table.ledger.rows_excluded - table.ledger.rows_kept;
    }

    /// As it was before the import was made, but for the records of the later ones.
    void take_back_to_before() {
        const std::string target = side_target(m_kind);
        run_sql("DELETE FROM " + target + " WHERE import_id >= ?1");
        run_sql("INSERT INTO " + target + " (" + side_columns(m_kind) +
                ", import_id, source_row) SELECT " + kept_columns() +
                ", import_id, source_row FROM table_superseded_rows"
                " WHERE import_id < ?1 AND superseded_by >= ?1 AND import_id" +
                m_of_kind);
        run_sql("DELETE FROM table_superseded_rows WHERE superseded_by >= ?1 AND import_id" +
                m_of_kind);
        run_sql("DELETE FROM table_merged_rows WHERE import_id >= ?1 AND import_id" + m_of_kind);
        for (const char* table : {"table_exclusions", "table_rejected_rows", "table_imports"}) {
            run_sql(std::string("DELETE FROM ") + table + " WHERE import_id = ?1");
        }
    }

    void store_again(LaterTable& later, const Progress& progress) {
        TableLedger ledger = later.table.ledger;
        insert_side_rows(m_database, later.table, later.import_id, ledger, progress);
        write_side_totals(m_database, ledger, later.import_id);
    }

    Database& m_database;
    std::int64_t m_import;
    TableKind m_kind;
    const Progress& m_progress;
    std::string m_of_kind;
    SideTable m_all;
    std::map<SideRowId, std::size_t> m_said; ///< position in m_all
};

/// Imports by a Perennial that did not keep what they merged with and took the place of.
bool can_be_taken_out(const Database& database, std::int64_t import_id, TableKind kind) {
    Statement old(database, "SELECT 1 FROM table_imports WHERE kind = ?2 AND rows_said IS NULL AND"
                            " (import_id = ?1 AND rows_updated > 0 OR"
                            "  import_id > ?1 AND rows_updated + rows_merged > 0)");
    old.bind(1, import_id).bind(2, name(kind));
    return !old.step();
}

TableKind kind_of_import(const Database& database, std::int64_t import_id) {
    Statement known(database, "SELECT kind FROM table_imports WHERE import_id = ?1");
    known.bind(1, import_id);
    if (!known.step()) {
        throw Error(ErrorCode::source_unknown, std::to_string(import_id), database.path());
    }
    return table_kind_from_name(known.text(0));
}

} // namespace

RemovedSource Project::remove_table(std::int64_t import_id, const Progress& progress,
                                    bool keep_changes) {
    Database& database = *m_database;
    const ForeignKeysPaused paused(database);
    Transaction transaction(database);
    const TableKind kind = kind_of_import(database, import_id);
    if (!can_be_taken_out(database, import_id, kind)) {
        throw Error(ErrorCode::undo_not_kept, std::to_string(import_id), path());
    }
    std::optional<ChangeRecord> record;
    if (keep_changes) {
        record.emplace(database);
    }
    TableRemoval(database, import_id, kind, progress).run();
    note_change_beside_orders(database, kind);
    RemovedSource removed{record ? record->changes() : std::string(), {}, kind};
    record.reset();
    progress.step(0.97, Stage::writing); // the last moment to stop: what follows is kept
    transaction.commit();
    return removed;
}

} // namespace perennial
