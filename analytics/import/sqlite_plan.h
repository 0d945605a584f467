// Which table, view or join of a database holds the orders.
#pragma once

#include "analytics/dataset/side_table.h"
#include "analytics/import/source.h"
#include "analytics/import/sqlite_file.h"

#include <string>
#include <vector>

namespace perennial::import {

struct SqlitePlan {
    std::string label; ///< "Invoices" or "Orders+Order Details"
    std::string sql;   ///< SELECT with names quoted; values are never part of it
    std::vector<std::string> names;
    std::uint64_t rows = 0;
    std::uint64_t orders_without_lines = 0; ///< read as rows of their own
    std::string refund_table;               ///< its rows are read as rows of their own; "" none
    std::uint64_t refund_rows = 0;
    bool catalogue = false; ///< a list of products: no orders
    std::vector<TableInfo> tables;
    std::vector<TableJoin> joins;
};

/// `wanted`: a table, a view or a label as above; "" chooses by the roles found in each.
/// throws: Error{table_unknown, table_ambiguous, no_rows}, Cancelled
SqlitePlan plan_sqlite(const SqliteFile& file, const std::string& wanted, const Progress& progress);

/// One table as it stands: options.table, else the largest whose columns are of `kind`, else the
/// largest. throws: Error{table_unknown, no_rows}, Cancelled
SqlitePlan plan_sqlite_table(const SqliteFile& file, TableKind kind, const ImportOptions& options,
                             const Progress& progress);
/// That table as a source. throws: as SqliteFile and plan_sqlite_table()
Source open_sqlite_table(const std::string& path, TableKind kind, const ImportOptions& options,
                         const Progress& progress);

} // namespace perennial::import
