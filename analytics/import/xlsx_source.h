// A workbook as a source.
#pragma once

#include "analytics/dataset/side_table.h"
#include "analytics/import/source.h"

namespace perennial::import {

/// The sheet options.table; else the first that holds such a table, the first with rows, the first.
/// throws: Error{file_is_binary, table_unknown, no_rows}, Cancelled
Source open_xlsx_table(const std::string& path, TableKind kind, const ImportOptions& options,
                       const Progress& progress);
Source open_xlsx(const std::string& path, const ImportOptions& options, const Progress& progress);

} // namespace perennial::import
