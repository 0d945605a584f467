// Tables beside the orders, from the same files: typed rows and an account of each of them.
#pragma once

#include "analytics/dataset/side_table.h"
#include "analytics/import/import.h"

#include <map>
#include <optional>

namespace perennial {

struct TableOptions {
    ImportOptions reading;                   ///< of the file; its roles do not count
    std::optional<TableKind> kind;           ///< absent: what the columns say
    std::map<SideField, std::string> fields; ///< field -> column name; "" unassigns
};

struct TableLook {
    Inspection inspection;
    TableKind kind = TableKind::orders; ///< orders when the columns leave it open
    Evidence kind_evidence;             ///< none when they do, or when the kind was given
    /// By column; none for a column that is kept as a fact. How sure stands in inspection.columns.
    std::vector<SideField> fields;
};

/// What a file is as a table beside the orders. throws: as inspect(); Error{role_unknown} for a
/// field that tables of the kind do not have
TableLook look_at_table(const std::string& path, const TableOptions& options = {},
                        const Progress& progress = {});

struct TableResult {
    TableLook look; ///< of the first file
    SideTable table;
};

/// Reads all of `paths` (one source in several files: the same columns by name, in any order).
/// Columns without a field are kept as facts; so are values of optional fields that cannot be read.
/// throws: as look_at_table(); Error{column_unknown} with a field that no column holds;
/// Error{column_missing, column_added} as read_rows(); Error{file_truncated}; Error{bad_input} when
/// the kind is orders
TableResult read_table(const std::vector<std::string>& paths, const TableOptions& options = {},
                       const Progress& progress = {});

} // namespace perennial
