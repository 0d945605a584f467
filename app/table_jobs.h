// Importing a table beside the orders, as a plain function that runs on a worker.
#pragma once

#include "analytics/core/progress.h"
#include "analytics/import/tables.h"

#include <string>
#include <vector>

namespace perennial::app {

struct TableRequest {
    std::vector<std::string> files;
    TableOptions options;
    std::string project;     ///< added to when it exists, made when it does not
    std::string imported_at; ///< ISO date-time UTC
};

/// Reads the files as one table and stores it. throws: Error as read_table() and store_table()
TableLedger storeTable(const TableRequest& request, const Progress& progress);

} // namespace perennial::app
