// An undone import put back, cell by cell.
#include "analytics/storage/change_record.h"
#include "analytics/storage/database.h"
#include "analytics/storage/ledger_rows.h"
#include "analytics/storage/project.h"
#include "analytics/storage/side_rows.h"
#include "analytics/storage/snapshot.h"

namespace perennial {

bool Project::put_back(const RemovedSource& removed) {
    Database& database = *m_database;
    const ForeignKeysPaused paused(database);
    Transaction transaction(database);
    const bool of_orders = removed.kind == TableKind::orders;
    const bool orders_changed =
        of_orders && setting("dataset_version").value_or("") != removed.dataset_version;
    if (removed.changes.empty() || orders_changed || !take_back(database, removed.changes)) {
        return false;
    }
    if (!of_orders) {
        note_change_beside_orders(database, removed.kind);
    } else {
        database.execute("INSERT OR IGNORE INTO settings SELECT 'currency', currency FROM sources"
                         " WHERE currency <> '' ORDER BY source_id LIMIT 1");
        bump_dataset_version(database);
        rebuild_snapshot(database, {});
    }
    transaction.commit();
    return true;
}

} // namespace perennial
