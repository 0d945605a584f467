// Tables beside the orders into the project file, and the account of what that does.
#include "analytics/core/error.h"
#include "analytics/storage/database.h"
#include "analytics/storage/project.h"
#include "analytics/storage/side_rows.h"

namespace perennial {
namespace {

std::vector<OrphanCount> orphans_in(const Database& database, const SideTable& table) {
    return count_orphans(table, [&](SideField field) {
        std::vector<bool> known(table.texts.size(), false);
        Statement keys(database, side_home(field));
        while (keys.step()) {
            const std::uint32_t position = table.texts.find(keys.text(0));
            if (position != StringTable::npos) {
                known[position] = true;
            }
        }
        return known;
    });
}

void write_exclusions(Database& database, const SideTable& table, std::int64_t import_id) {
    Statement exclusion(database, "INSERT INTO table_exclusions VALUES (?, ?, ?, ?)");
    for (const SideExcluded& entry : table.ledger.excluded) {
        std::string first_rows;
        for (const std::uint64_t row : entry.first_rows) {
            first_rows += (first_rows.empty() ? "" : ",") + std::to_string(row);
        }
        exclusion.bind(1, import_id).bind(2, name(entry.reason));
        exclusion.bind(3, static_cast<std::int64_t>(entry.rows)).bind(4, first_rows);
        exclusion.run();
    }
    Statement rejected(database, "INSERT INTO table_rejected_rows (import_id, source_row, reason,"
                                 " column_name, row_text) VALUES (?, ?, ?, ?, ?)");
    for (const SideRejected& row : table.rejected) {
        rejected.bind(1, import_id).bind(2, static_cast<std::int64_t>(row.row));
        rejected.bind(3, name(row.reason)).bind(4, row.column).bind(5, row.text);
        rejected.run();
    }
}

void require_balance(const SideTable& table) {
    if (!table.ledger.balances() || table.ledger.rows_kept != table.size()) {
        throw Error(ErrorCode::bad_input, "the ledger does not cover the rows given");
    }
}

} // namespace

TableLedger Project::store_table(const SideTable& table, const SourceRecord& source,
                                 const Progress& progress) {
    require_balance(table);
    Database& database = *m_database;
    TableLedger ledger = table.ledger;
    Transaction transaction(database);
    const std::int64_t import_id =
        database.value("SELECT coalesce(max(import_id), 0) + 1 FROM table_imports");
    Statement record(database,
                     "INSERT INTO table_imports VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, ?)");
    record.bind(1, import_id).bind(2, name(table.kind)).bind(3, source.path);
    record.bind(4, source.imported_at).bind(5, source.format_json).bind(6, source.mapping_json);
    record.bind(7, static_cast<std::int64_t>(table.size())).run();
    insert_side_rows(database, table, import_id, ledger, progress);
    ledger.orphans = orphans_in(database, table);
    write_side_totals(database, ledger, import_id);
    write_exclusions(database, table, import_id);
    if (ledger.rows_kept > 0) {
        note_change_beside_orders(database, table.kind);
    }
    progress.check();
    transaction.commit();
    return ledger;
}

TableLedger Project::compare_table(const SideTable& table, const Progress& progress) const {
    constexpr std::size_t rows_between_checks = 1024;
    require_balance(table);
    const Transaction snapshot(*m_database, Transaction::Kind::read);
    TableLedger ledger = table.ledger;
    StoredSideRows stored(*m_database, table);
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (i % rows_between_checks == 0) {
            progress.step(static_cast<double>(i) / static_cast<double>(table.size()),
                          Stage::matching);
        }
        const StoredSideRows::State state = stored.look_up(table, i).state;
        ledger.rows_updated += state == StoredSideRows::State::updated ? 1 : 0;
        ledger.rows_kept -= state == StoredSideRows::State::stored ? 1 : 0;
        ledger.rows_merged += state == StoredSideRows::State::stored ? 1 : 0;
    }
    ledger.orphans = orphans_in(*m_database, table);
    return ledger;
}

} // namespace perennial
