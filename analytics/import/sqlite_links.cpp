#include "analytics/import/sqlite_links.h"

#include "analytics/import/column_roles.h"
#include "analytics/import/number_text.h"
#include "analytics/import/role_names.h"

#include <iterator>
#include <string_view>

namespace perennial::import {
namespace {

constexpr long view_budget = 50'000'000; // steps of SQLite's machine: about a second
constexpr std::size_t most_tables = 300;

std::uint64_t count_in(const SqliteFile& file, const std::string& sql, long budget) {
    const auto rows = file.rows(sql, budget);
    return rows.empty() || rows[0].empty() || rows[0][0].empty() ? 0 : std::stoull(rows[0][0]);
}

/// The foreign key of one column that `from` declares to `to`.
TableLink declared_link(const SqliteFile& file, const DatabaseTable& from,
                        const DatabaseTable& to) {
    for (const auto& key :
         file.rows("SELECT \"from\", \"table\", \"to\" FROM pragma_foreign_key_list(" +
                   quoted_name(from.name) + ") GROUP BY id HAVING count(*) = 1")) {
        if (header_words(key[1]) != header_words(to.name)) {
            continue;
        }
        std::string to_key = key[2];
        if (to_key.empty()) { // the primary key
            const auto primary = file.rows("SELECT name FROM pragma_table_info(" +
                                           quoted_name(to.name) + ") WHERE pk = 1");
            to_key = primary.empty() ? key[0] : primary[0][0];
        }
        return {&from, &to, key[0], to_key, true};
    }
    return {};
}

/// The column of `to` that the name of `column` means; "" when none.
std::string linked_column(const std::string& column, const DatabaseTable& to) {
    const std::string words = header_words(column);
    const auto same =
        std::find_if(to.columns.begin(), to.columns.end(),
                     [&](const std::string& name) { return header_words(name) == words; });
    if (same != to.columns.end()) {
        return *same;
    }
    // orders.id <- order_items.order_id
    const bool names_table = words.size() > 3 && words.substr(words.size() - 3) == " id" &&
                             header_words(to.name).find(words.substr(0, words.size() - 3)) == 0;
    const int id = names_table ? find_column(to.columns, "id") : no_column;
    return id == no_column ? std::string() : to.columns[static_cast<std::size_t>(id)];
}

/// Each key stands once in `link.to`, and most of the first keys of `from` are there.
bool link_holds(const SqliteFile& file, const DatabaseTable& from, const TableLink& link) {
    const std::string key = quoted_name(link.to_key);
    const std::string to = quoted_name(link.to->name);
    const auto distinct =
        file.rows("SELECT count(" + key + ") = count(DISTINCT " + key + ") FROM " + to);
    if (distinct.empty() || distinct[0][0] != "1") {
        return false;
    }
    const auto found =
        file.rows("SELECT count(*), sum(k IN (SELECT " + key + " FROM " + to + ")) FROM (SELECT " +
                  quoted_name(link.key) + " AS k FROM " + quoted_name(from.name) + " LIMIT 200)");
    return !found.empty() && !found[0][1].empty() &&
           2 * std::stoull(found[0][1]) >= std::stoull(found[0][0]) && found[0][0] != "0";
}

} // namespace

Sample first_rows(const SqliteFile& file, const std::string& table,
                  const std::vector<std::string>& columns, long most_steps) {
    Sample sample;
    sample.names = columns;
    sample.profiles.resize(columns.size());
    sample.rows = file.rows("SELECT * FROM " + quoted_name(table) + " LIMIT 500", most_steps);
    for (const auto& row : sample.rows) {
        for (std::size_t c = 0; c < row.size(); ++c) {
            sample.profiles[c].add(row[c], 0);
        }
    }
    return sample;
}

std::vector<DatabaseTable> look_at_tables(const SqliteFile& file, const Progress& progress) {
    std::vector<DatabaseTable> tables;
    const auto listed =
        file.rows("SELECT name, type FROM sqlite_schema WHERE type IN ('table','view') "
                  "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
                  "AND sql NOT LIKE 'CREATE VIRTUAL TABLE%' ORDER BY rowid");
    for (const auto& entry : listed) {
        if (tables.size() == most_tables) {
            break;
        }
        progress.step(static_cast<double>(tables.size()) / static_cast<double>(listed.size()),
                      Stage::detecting);
        DatabaseTable table{entry[0], entry[1] == "view", file.columns(entry[0]), {}, {}, 0};
        if (table.columns.empty()) {
            continue;
        }
        const std::string from = " FROM " + quoted_name(table.name);
        const long budget = table.view ? view_budget : 0;
        const Sample sample = first_rows(file, table.name, table.columns, budget);
        table.roles = assign_roles(sample, true, {});
        table.guessed = table.roles;
        guess_roles(sample, {}, table.guessed, true);
        table.rows = sample.rows.size() < 500 ? sample.rows.size()
                                              : count_in(file, "SELECT count(*)" + from, budget);
        tables.push_back(std::move(table));
    }
    return tables;
}

bool is_catalogue(const DatabaseTable& table) {
    const std::string words = header_words(table.name);
    const int order = table.with(Role::order_id);
    return !table.has(Role::customer_id) &&
           (order == no_column ||
            header_words(table.columns[static_cast<std::size_t>(order)]) == "id" ||
            header_words(table.columns[static_cast<std::size_t>(order)]) == "name") &&
           (words.starts_with("product") || words.starts_with("article") ||
            words.starts_with("artikel") || words.starts_with("produkt") ||
            words.starts_with("catalog"));
}

TableLink find_link(const SqliteFile& file, const DatabaseTable& from, int column,
                    const DatabaseTable& to) {
    if (to.view || &from == &to) {
        return {};
    }
    TableLink link = declared_link(file, from, to);
    if (link.to == nullptr && column != no_column) {
        const std::string& key = from.columns[static_cast<std::size_t>(column)];
        link = {&from, &to, key, linked_column(key, to), false};
    }
    return link.to != nullptr && !link.to_key.empty() && link_holds(file, from, link) ? link
                                                                                      : TableLink{};
}

std::string word_column(const DatabaseTable& lookup) {
    constexpr std::string_view names[] = {
        "name",        "label", "title",  "technical name", "status", "status name", "description",
        "bezeichnung", "nom",   "nombre", "nome",           "code",   "iso code"};
    for (const std::string_view name : names) {
        for (std::size_t c = 0; c < lookup.columns.size(); ++c) {
            if (header_words(lookup.columns[c]) == name &&
                lookup.roles[c].type != ColumnType::integer) {
                return lookup.columns[c];
            }
        }
    }
    return {};
}

std::string lookup_name(const std::string& key) {
    std::string words = header_words(key);
    for (const std::string_view end : {" id", " no", " code"}) {
        if (words.size() > end.size() && words.ends_with(end)) {
            words.resize(words.size() - end.size());
        }
    }
    return words.starts_with("id ") ? words.substr(3) : words;
}

bool names_lookup(const std::string& key) {
    constexpr std::string_view things[] = {
        "status",  "state",  "statut", "stat",    "estado", "stato", "currency",
        "wahrung", "devise", "moneda", "type",    "typ",    "tipo",  "kind",
        "channel", "kanal",  "canal",  "country", "land",   "pays",  "pais"};
    const std::string thing = lookup_name(key);
    return std::any_of(std::begin(things), std::end(things), [&](std::string_view each) {
        return thing == each || thing.ends_with(' ' + std::string(each));
    });
}

std::vector<TableLink> find_lookups(const SqliteFile& file, const DatabaseTable& from,
                                    const std::vector<DatabaseTable>& tables) {
    constexpr std::uint64_t most_words = 300;
    std::vector<TableLink> links;
    for (std::size_t c = 0; c < from.columns.size(); ++c) {
        if (!names_lookup(from.columns[c]) || from.roles[c].type == ColumnType::text) {
            continue;
        }
        for (const DatabaseTable& table : tables) {
            if (table.rows == 0 || table.rows > most_words || word_column(table).empty() ||
                table.has(Role::order_date)) {
                continue;
            }
            const TableLink link = find_link(file, from, static_cast<int>(c), table);
            if (link.to != nullptr && link.key == from.columns[c]) {
                links.push_back(link);
                break;
            }
        }
    }
    return links;
}

} // namespace perennial::import
