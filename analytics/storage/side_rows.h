// Rows of the tables beside the orders as they stand in the project file: what each says, which
// import said it first, and what later imports merged with it or put in its place.
#pragma once

#include "analytics/core/progress.h"
#include "analytics/dataset/side_table.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace perennial {

class Database;
class Statement;

/// throws: Error{bad_input} for orders
std::string side_target(TableKind kind);
/// customer_id -> customer_key, cost -> cost_micros: as everywhere in the project file.
std::string side_column(const SideFieldSpec& spec);
/// All columns of a kind and facts_json.
std::string side_columns(TableKind kind);
/// Where the keys of a reference are at home: a SELECT of one column.
const char* side_home(SideField field);

/// A row by the import that said it first.
struct SideRowId {
    std::int64_t import_id = 0, source_row = 0;
    friend auto operator<=>(const SideRowId&, const SideRowId&) = default;
};

/// Kinds with a key hold one row a key; others hold equal rows as often as a source has them.
class StoredSideRows {
  public:
    StoredSideRows(const Database& database, const SideTable& table);

    enum class State { added, updated, stored };
    struct Found {
        State state = State::added;
        SideRowId said;       ///< the row that says the same, or something else of the key
        std::string_view key; ///< of an updated row
    };
    /// Each stored row answers once.
    Found look_up(const SideTable& table, std::size_t i);

  private:
    struct Stored {
        std::string content;
        SideRowId id;
    };
    int m_key = -1;
    std::unordered_map<std::string, std::vector<SideRowId>> m_rows; ///< by content, last first
    std::unordered_map<std::string, Stored> m_rows_of_keys;
};

/// Stores the rows of an import that is recorded already, and what they merge with and supersede.
/// Settles `ledger` accordingly. Call it inside a transaction.
void insert_side_rows(Database& database, const SideTable& table, std::int64_t import_id,
                      TableLedger& ledger, const Progress& progress);
/// To be called with every change of such a table's rows: what was found out from tables that
/// read_dataset() reads does not hold any more (setting "facts_version").
void note_change_beside_orders(Database& database, TableKind kind);
void write_side_totals(Database& database, const TableLedger& ledger, std::int64_t import_id);

/// Appends what stands in the first columns of `row`, as side_columns() names them.
void append_side_row(SideTable& table, const Statement& row, std::int64_t source_row);
/// Appends row i of `from`, of the same kind.
void append_side_row(SideTable& table, const SideTable& from, std::size_t i,
                     std::int64_t source_row);
SideTable empty_side_table(TableKind kind);

} // namespace perennial
