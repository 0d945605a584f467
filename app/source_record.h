// What a project keeps about where its rows came from, so that the import can be understood and
// repeated.
#pragma once

#include "analytics/import/import.h"
#include "analytics/storage/project.h"

#include <optional>

namespace perennial::app {

struct ImportRequest;

SourceRecord sourceRecord(const Inspection& inspection, const ImportOptions& options,
                          const ImportRequest& request, const RefundSales& sales = {});

/// Whether day or month stood first in an import's dates, where these proved it.
std::optional<DateOrder> provenDateOrder(const SourceRecord& source);

} // namespace perennial::app
