// What imports of tables beside the orders the project holds, and what stands in it for each.
#include "analytics/storage/database.h"
#include "analytics/storage/project.h"
#include "analytics/storage/side_rows.h"

#include <algorithm>
#include <sstream>

namespace perennial {
namespace {

std::vector<SideExcluded> read_exclusions(const Database& database, std::int64_t import_id) {
    std::vector<SideExcluded> excluded;
    Statement rows(database, "SELECT reason, rows, first_rows FROM table_exclusions"
                             " WHERE import_id = ?1 ORDER BY rows DESC, reason");
    rows.bind(1, import_id);
    while (rows.step()) {
        SideExcluded& entry = excluded.emplace_back();
        entry.reason = side_exclusion_from_name(rows.text(0));
        entry.rows = static_cast<std::uint64_t>(rows.integer(1));
        std::istringstream first{std::string(rows.text(2))};
        for (std::string row; std::getline(first, row, ',');) {
            entry.first_rows.push_back(std::strtoull(row.c_str(), nullptr, 10));
        }
    }
    return excluded;
}

TableImport* find_import(std::vector<TableImport>& imports, std::int64_t import_id) {
    const auto found = std::find_if(imports.begin(), imports.end(), [&](const TableImport& each) {
        return each.import_id == import_id;
    });
    return found == imports.end() ? nullptr : &*found;
}

/// Of the rows that stand in the project now, by import.
void count_stored(const Database& database, TableKind kind, std::vector<TableImport>& imports,
                  const Progress& progress) {
    const std::string target = side_target(kind);
    Statement rows(database, "SELECT import_id, count(*) FROM " + target + " GROUP BY import_id");
    while (rows.step()) {
        if (TableImport* import = find_import(imports, rows.integer(0))) {
            import->rows_there = static_cast<std::uint64_t>(rows.integer(1));
        }
    }
    for (const SideFieldSpec& spec : side_fields(kind)) {
        if (!is_reference(spec.field, kind)) {
            continue;
        }
        progress.check();
        const std::string key = side_column(spec);
        Statement keys(database, "SELECT import_id, " + key + ", count(*), " + key + " IN (" +
                                     side_home(spec.field) + ") FROM " + target + " WHERE " + key +
                                     " IS NOT NULL GROUP BY import_id, " + key);
        while (keys.step()) {
            TableImport* import = find_import(imports, keys.integer(0));
            if (import == nullptr) {
                continue;
            }
            std::vector<OrphanCount>& counts = import->ledger.orphans;
            if (counts.empty() || counts.back().key != spec.field) {
                counts.emplace_back().key = spec.field;
            }
            OrphanCount& orphans = counts.back();
            ++orphans.keys;
            if (keys.integer(3) != 0) {
                continue;
            }
            ++orphans.unknown_keys;
            orphans.rows += static_cast<std::uint64_t>(keys.integer(2));
            if (orphans.first.size() < most_orphans_named) {
                orphans.first.emplace_back(keys.text(1));
            }
        }
    }
}

} // namespace

std::vector<TableImport> Project::table_imports(const Progress& progress) const {
    const Transaction snapshot(*m_database, Transaction::Kind::read);
    std::vector<TableImport> imports;
    {
        Statement rows(*m_database,
                       "SELECT import_id, kind, path, imported_at, format_json, mapping_json,"
                       " rows_read, rows_kept, rows_updated, rows_merged, rows_excluded"
                       " FROM table_imports ORDER BY import_id");
        while (rows.step()) {
            TableImport& import = imports.emplace_back();
            import.import_id = rows.integer(0);
            import.ledger.kind = table_kind_from_name(rows.text(1));
            import.path = rows.text(2);
            import.imported_at = rows.text(3);
            import.format_json = rows.text(4);
            import.mapping_json = rows.text(5);
            const auto count = [&rows](int column) {
                return static_cast<std::uint64_t>(rows.integer(column));
            };
            import.ledger.rows_read = count(6);
            import.ledger.rows_kept = count(7);
            import.ledger.rows_updated = count(8);
            import.ledger.rows_merged = count(9);
            import.ledger.rows_excluded = count(10);
            import.ledger.excluded = read_exclusions(*m_database, import.import_id);
        }
    }
    for (int kind = 1; kind < table_kind_count; ++kind) {
        const auto wanted = static_cast<TableKind>(kind);
        if (std::any_of(imports.begin(), imports.end(),
                        [&](const TableImport& each) { return each.ledger.kind == wanted; })) {
            count_stored(*m_database, wanted, imports, progress);
        }
    }
    return imports;
}

std::uint64_t Project::table_rows(TableKind kind) const {
    return static_cast<std::uint64_t>(
        m_database->value(("SELECT count(*) FROM " + side_target(kind)).c_str()));
}

} // namespace perennial
