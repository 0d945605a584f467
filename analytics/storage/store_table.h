// Tables beside the orders into the project file.
#pragma once

#include "analytics/dataset/side_table.h"
#include "analytics/storage/project.h"

namespace perennial {

/// Stores a table in the project at `path` (made when absent), in one transaction. A row that is
/// there already is merged; of kinds with a key, a row of a known key takes the place of the
/// earlier one. Orphans are the rows whose customer, product, order or campaign the project does
/// not know. Of `source` only path, imported_at and the two JSON texts count. throws: as Project
/// and Project::store()
TableLedger store_table(const std::string& path, const SideTable& table, const SourceRecord& source,
                        const Progress& progress = {});

class Database;

/// To be called with every change of such a table's rows: what was found out from customers and web
/// events does not hold any more (setting "facts_version"). Within the caller's transaction.
void note_change_beside_orders(Database& database, TableKind kind);

} // namespace perennial
