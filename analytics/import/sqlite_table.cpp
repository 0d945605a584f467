// One table of a database as it stands, for what is not orders.
#include "analytics/import/column_roles.h"
#include "analytics/import/side_fields.h"
#include "analytics/import/sqlite_links.h"
#include "analytics/import/sqlite_plan.h"

#include <algorithm>

namespace perennial::import {
namespace {

constexpr long side_view_budget = 50'000'000; // steps of SQLite's machine: about a second

struct Listed {
    std::string name;
    std::vector<std::string> columns;
    std::uint64_t rows = 0;
    bool fits = false; ///< its columns say that it is of the kind
};

Listed look_at(const SqliteFile& file, const std::string& name, TableKind kind) {
    Listed table{name, file.columns(name), 0, false};
    const std::string from = " FROM " + quoted_name(name);
    const Sample sample = first_rows(file, name, table.columns, side_view_budget);
    const auto counted = file.rows("SELECT count(*)" + from, side_view_budget);
    table.rows = counted.empty() ? sample.rows.size() : std::stoull(counted[0][0]);
    table.fits = !sample.rows.empty() &&
                 guess_table_kind(sample, assign_roles(sample, true, {})).kind == kind;
    return table;
}

} // namespace

SqlitePlan plan_sqlite_table(const SqliteFile& file, TableKind kind, const ImportOptions& options,
                             const Progress& progress) {
    std::vector<Listed> tables;
    std::vector<std::string> names;
    for (const std::string& name : file.tables()) {
        progress.check();
        Listed table = look_at(file, name, kind);
        if (!table.columns.empty()) {
            names.push_back(name);
            tables.push_back(std::move(table));
        }
    }
    if (tables.empty()) {
        throw Error(ErrorCode::no_rows, "no tables", file.path());
    }
    const int wanted = options.table.empty() ? no_column : find_column(names, options.table);
    if (wanted == no_column && !options.table.empty()) {
        throw Error(ErrorCode::table_unknown, options.table, file.path());
    }
    const auto chosen =
        wanted != no_column
            ? tables.begin() + wanted
            : std::max_element(tables.begin(), tables.end(), [](const Listed& a, const Listed& b) {
                  return a.fits != b.fits ? b.fits : a.rows < b.rows;
              });
    SqlitePlan plan;
    plan.label = chosen->name;
    plan.rows = chosen->rows;
    plan.names = chosen->columns;
    plan.sql = "SELECT * FROM " + quoted_name(chosen->name);
    for (const Listed& table : tables) {
        plan.tables.push_back({table.name, table.rows, table.name == chosen->name});
    }
    return plan;
}

} // namespace perennial::import
