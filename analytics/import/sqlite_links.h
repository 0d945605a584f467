// The tables of a database, what their columns mean, and which keys lead from one to another.
#pragma once

#include "analytics/import/source.h"
#include "analytics/import/sqlite_file.h"

#include <algorithm>
#include <string>
#include <vector>

namespace perennial::import {

struct DatabaseTable {
    std::string name;
    bool view = false;
    std::vector<std::string> columns;
    std::vector<ColumnInfo> roles, guessed; ///< what is certain; by elimination too
    std::uint64_t rows = 0;

    int with(Role role) const {
        const auto found = std::find_if(roles.begin(), roles.end(),
                                        [&](const ColumnInfo& c) { return c.role == role; });
        return found == roles.end() ? no_column : static_cast<int>(found - roles.begin());
    }
    bool has(Role role) const { return with(role) != no_column; }
    bool has_money() const { return has(Role::amount) || has(Role::unit_price); }
};

/// from.key -> to.to_key
struct TableLink {
    const DatabaseTable* from = nullptr;
    const DatabaseTable* to = nullptr;
    std::string key, to_key;
    bool declared = false;
};

/// Up to 500 rows to decide from, nothing when they take more than `most_steps` (0: no limit).
Sample first_rows(const SqliteFile& file, const std::string& table,
                  const std::vector<std::string>& columns, long most_steps);

/// Tables and views with their first rows looked at; of views within a budget of steps.
std::vector<DatabaseTable> look_at_tables(const SqliteFile& file, const Progress& progress);

/// A list of what is on sale, which has dates and prices, too.
bool is_catalogue(const DatabaseTable& table);

/// By a foreign key; without one by the names of `column` and the other table's columns. `to` is
/// null when none holds.
TableLink find_link(const SqliteFile& file, const DatabaseTable& from, int column,
                    const DatabaseTable& to);

/// Links from numbers of states, currencies, kinds, channels and countries to the small tables that
/// hold their words.
std::vector<TableLink> find_lookups(const SqliteFile& file, const DatabaseTable& from,
                                    const std::vector<DatabaseTable>& tables);
/// The column of such a table that holds the words; "" when there is none.
std::string word_column(const DatabaseTable& lookup);
/// Whether a key names one of these: "status_id", "order_currency".
bool names_lookup(const std::string& key);
/// "status_id" -> "status".
std::string lookup_name(const std::string& key);

} // namespace perennial::import
