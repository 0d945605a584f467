// Importing a table beside the orders, as a plain function that runs on a worker.
#pragma once

#include "analytics/core/progress.h"
#include "analytics/import/tables.h"
#include "analytics/storage/project.h"

#include <memory>
#include <string>
#include <vector>

namespace perennial::app {

struct TableRequest {
    std::vector<std::string> files;
    TableOptions options;
    std::string project;     ///< added to when it exists, made when it does not
    std::string imported_at; ///< ISO date-time UTC
    std::shared_ptr<const TableResult> rehearsal; ///< of just these files and options; or null
};

struct StoredTable {
    TableLedger ledger;
    std::vector<ExtraColumns> extra_columns; ///< of further files
};
/// Reads the files as one table, unless `rehearsal` holds what was read, and stores it. A project
/// that this call made is taken away again when nothing could be stored.
/// throws: Error as read_table() and Project::store_table()
StoredTable storeTable(const TableRequest& request, const Progress& progress);

/// What an import would make of the files; nothing is stored.
struct TableRehearsal {
    std::shared_ptr<const TableResult> read;
    TableLedger ledger; ///< against the project, or against an empty one
};
/// throws: Error as read_table() and Project
TableRehearsal rehearseTable(const TableRequest& request, const Progress& progress);

/// Takes such an import out of a project. Its rows are kept in memory, so that it can be put back,
/// up to two million of them. throws: Error as Project::remove_table()
RemovedSource removeTable(const std::string& path, std::int64_t import, const Progress& progress);
/// throws: Error{project_locked} when the tables have changed since; as Project
void putBackTable(const std::string& path, const RemovedSource& removed, const Progress& progress);

} // namespace perennial::app
