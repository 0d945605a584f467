// What a project keeps about where its rows came from, so that the import can be understood and
// repeated.
#pragma once

#include "analytics/import/import.h"
#include "analytics/storage/project.h"

#include <optional>
#include <string>
#include <vector>

namespace perennial::app {

struct ImportRequest;

SourceRecord sourceRecord(const Inspection& inspection, const ImportOptions& options,
                          const ImportRequest& request, const RefundSales& sales = {});

/// An import as it was made, to be made again.
struct PastImport {
    std::vector<std::string> files;   ///< as they were named then
    std::vector<std::string> columns; ///< of the files: those with a meaning
    ImportMode mode = ImportMode::add;
    SourceRecord record = {};
};
/// The latest import of orders into the project at `path`; without files when there is none.
/// throws: Error as Project
PastImport lastImport(const std::string& path);

/// Whether day or month stood first in an import's dates, where these proved it.
std::optional<DateOrder> provenDateOrder(const SourceRecord& source);

} // namespace perennial::app
