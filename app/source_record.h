// What a project keeps about where its rows came from, so that the import can be understood and
// repeated.
#pragma once

#include "analytics/import/import.h"
#include "analytics/storage/project.h"

namespace perennial::app {

struct ImportRequest;

SourceRecord sourceRecord(const Inspection& inspection, const ImportOptions& options,
                          const ImportRequest& request);

} // namespace perennial::app
