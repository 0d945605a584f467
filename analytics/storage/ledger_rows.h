// The ledger and the data's version as rows of the project file.
#pragma once

#include "analytics/dataset/ledger.h"

#include <cstdint>

namespace perennial {

class Database;

/// One row an entry: read, kept, merged, refund, and excluded by reason.
void write_ledger_entries(Database& database, std::int64_t source_id, const Ledger& ledger);
void read_ledger_entries(Database& database, std::int64_t source_id, Ledger& ledger);

/// Marks the project's orders as changed, so that results made before are known to be stale.
void bump_dataset_version(Database& database);

} // namespace perennial
