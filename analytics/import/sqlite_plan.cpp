#include "analytics/import/sqlite_plan.h"

#include "analytics/import/column_roles.h"
#include "analytics/import/number_text.h"
#include "analytics/import/role_names.h"

#include <algorithm>
#include <set>

namespace perennial::import {
namespace {

constexpr long view_budget = 50'000'000; // steps of SQLite's machine: about a second
constexpr std::size_t most_tables = 300;

struct Table {
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
struct Link {
    const Table* from = nullptr;
    const Table* to = nullptr;
    std::string key, to_key;
    bool declared = false;
};

struct Choice {
    const Table* lines = nullptr;
    Link orders; ///< to == nullptr: the one table says all
    double score = 0.0;
};

std::string label_of(const Choice& choice) {
    return choice.orders.to == nullptr ? choice.lines->name
                                       : choice.orders.to->name + "+" + choice.lines->name;
}

std::uint64_t count_in(const SqliteFile& file, const std::string& sql, long budget) {
    const auto rows = file.rows(sql, budget);
    return rows.empty() || rows[0].empty() || rows[0][0].empty() ? 0 : std::stoull(rows[0][0]);
}

std::vector<Table> look_at_tables(const SqliteFile& file, const Progress& progress) {
    std::vector<Table> tables;
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
        Table table{entry[0], entry[1] == "view", file.columns(entry[0]), {}, {}, 0};
        if (table.columns.empty()) {
            continue;
        }
        const std::string from = " FROM " + quoted_name(table.name);
        const long budget = table.view ? view_budget : 0;
        Sample sample;
        sample.names = table.columns;
        sample.profiles.resize(sample.names.size());
        sample.rows = file.rows("SELECT *" + from + " LIMIT 500", budget);
        for (const auto& row : sample.rows) {
            for (std::size_t c = 0; c < row.size(); ++c) {
                sample.profiles[c].add(row[c], 0);
            }
        }
        table.roles = assign_roles(sample, true, {});
        table.guessed = table.roles;
        guess_roles(sample, {}, table.guessed, true);
        table.rows = sample.rows.size() < 500 ? sample.rows.size()
                                              : count_in(file, "SELECT count(*)" + from, budget);
        tables.push_back(std::move(table));
    }
    return tables;
}

/// The foreign key of one column that `from` declares to `to`.
Link declared_link(const SqliteFile& file, const Table& from, const Table& to) {
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
std::string linked_column(const std::string& column, const Table& to) {
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
bool link_holds(const SqliteFile& file, const Table& from, const Link& link) {
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

/// By a foreign key; without one by the names of `column` and the other table's columns.
Link find_link(const SqliteFile& file, const Table& from, int column, const Table& to) {
    if (to.view || &from == &to) {
        return {};
    }
    Link link = declared_link(file, from, to);
    if (link.to == nullptr && column != no_column) {
        const std::string& key = from.columns[static_cast<std::size_t>(column)];
        link = {&from, &to, key, linked_column(key, to), false};
    }
    return link.to != nullptr && !link.to_key.empty() && link_holds(file, from, link) ? link
                                                                                      : Link{};
}

/// A list of what is on sale has dates and prices, too.
bool is_catalogue(const Table& table) {
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

double score_of(const Table& lines, const Table* orders) {
    const auto either = [&](Role role) {
        return lines.has(role) || (orders != nullptr && orders->has(role));
    };
    if (!either(Role::order_date) ||
        !(lines.has_money() || (orders != nullptr && orders->has_money())) || lines.rows == 0 ||
        (orders == nullptr && is_catalogue(lines))) {
        return 0.0;
    }
    double score = 6.0;
    score += either(Role::customer_id) ? 2.0 : 0.0;
    score += either(Role::order_id) ? 1.0 : 0.0;
    score += either(Role::product_id) || either(Role::product_name) ? 1.0 : 0.0;
    score += either(Role::quantity) ? 1.0 : 0.0;
    return score + (lines.view ? 0.0 : 0.5);
}

std::vector<Choice> find_choices(const SqliteFile& file, const std::vector<Table>& tables) {
    std::vector<Choice> choices;
    for (const Table& lines : tables) {
        if (const double score = score_of(lines, nullptr); score > 0.0) {
            choices.push_back({&lines, {}, score});
        }
        if (lines.view || lines.has(Role::order_date) ||
            !(lines.has_money() || lines.has(Role::quantity))) {
            continue;
        }
        for (const Table& orders : tables) {
            const double score = orders.has(Role::order_date) ? score_of(lines, &orders) : 0.0;
            if (score == 0.0) {
                continue;
            }
            const Link link = find_link(file, lines, lines.with(Role::order_id), orders);
            if (link.to != nullptr) {
                choices.push_back({&lines, link, score});
            }
        }
    }
    std::stable_sort(choices.begin(), choices.end(), [](const Choice& a, const Choice& b) {
        return a.score != b.score ? a.score > b.score : a.lines->rows > b.lines->rows;
    });
    return choices;
}

bool same_name(const std::string& a, const std::string& b) {
    return find_column({a}, b) != no_column;
}

Choice choose(const std::vector<Choice>& choices, const std::vector<Table>& tables,
              const std::string& wanted, const std::string& path) {
    if (!wanted.empty()) {
        for (const Choice& choice : choices) {
            if (same_name(label_of(choice), wanted)) {
                return choice;
            }
        }
        for (const Choice& choice : choices) { // the lines' table alone stands for its join
            if (same_name(choice.lines->name, wanted)) {
                return choice;
            }
        }
        const auto table = std::find_if(tables.begin(), tables.end(),
                                        [&](const Table& t) { return same_name(t.name, wanted); });
        if (table == tables.end()) {
            throw Error(ErrorCode::table_unknown, wanted, path);
        }
        return {&*table, {}, 0.0};
    }
    if (choices.empty()) {
        const auto largest =
            std::max_element(tables.begin(), tables.end(),
                             [](const Table& a, const Table& b) { return a.rows < b.rows; });
        if (largest == tables.end()) {
            throw Error(ErrorCode::no_rows, "no tables", path);
        }
        return {&*largest, {}, 0.0};
    }
    // Two tables that say the same much, with the same columns: only the user knows which.
    if (choices.size() > 1 && choices[0].score == choices[1].score && !choices[0].lines->view &&
        choices[0].lines != choices[1].lines &&
        choices[0].lines->columns == choices[1].lines->columns) {
        throw Error(ErrorCode::table_ambiguous, label_of(choices[0]) + ", " + label_of(choices[1]),
                    path);
    }
    return choices[0];
}

/// A condition on an order "o": no line names it.
std::string is_without_lines(const Link& link) {
    const std::string key = quoted_name(link.key);
    return "o." + quoted_name(link.to_key) + " NOT IN (SELECT " + key + " FROM " +
           quoted_name(link.from->name) + " WHERE " + key + " IS NOT NULL)";
}

std::uint64_t count_without_lines(const SqliteFile& file, const Link& link) {
    const auto found = file.rows("SELECT count(*) FROM " + quoted_name(link.to->name) +
                                 " AS o WHERE " + is_without_lines(link));
    return found.empty() || found[0][0].empty() ? 0 : std::stoull(found[0][0]);
}

/// SELECT parts as they are collected: expressions, the names they get, and joins.
struct Select {
    std::string expressions, from;
    Link orders; ///< from lines to their orders, when these stand in a table of their own
    std::string of_orders, from_orders; ///< the same for an order without lines
    std::vector<std::string> names;
    std::set<std::string> taken;
    std::vector<TableJoin> joins;

    void add(const std::string& alias, const std::string& column, const std::string& name) {
        if (!taken.insert(header_words(name)).second) {
            return;
        }
        expressions += (expressions.empty() ? "" : ", ") + alias + "." + quoted_name(column);
        const std::string of_order =
            orders.to == nullptr || (alias == "l" && column != orders.key) || alias == "p" ? "NULL"
            : alias == "l" ? "o." + quoted_name(orders.to_key)
                           : alias + "." + quoted_name(column);
        of_orders += (of_orders.empty() ? "" : ", ") + of_order;
        names.push_back(name);
    }
    void join(const Link& link, const std::string& alias, const std::string& key_alias) {
        const std::string join = " LEFT JOIN " + quoted_name(link.to->name) + " AS " + alias +
                                 " ON " + alias + "." + quoted_name(link.to_key) + " = " +
                                 key_alias + "." + quoted_name(link.key);
        from += join;
        from_orders += key_alias == "o" ? join : std::string();
        joins.push_back({link.from->name, link.key, link.to->name, link.to_key, link.declared});
    }
};

/// Names and categories of products stand in a table of their own.
void add_products(const SqliteFile& file, const std::vector<Table>& tables, const Table& lines,
                  Select& select) {
    if (lines.has(Role::product_name)) {
        return;
    }
    for (const Table& table : tables) {
        int name = table.with(Role::product_name);
        name = name == no_column ? find_column(table.columns, "name") : name;
        if (name == no_column || table.has(Role::order_date)) {
            continue;
        }
        const Link link = find_link(file, lines, lines.with(Role::product_id), table);
        if (link.to == nullptr) {
            continue;
        }
        select.join(link, "p", "l");
        select.add("p", table.columns[static_cast<std::size_t>(name)], "product_name");
        const int category = table.with(Role::category);
        if (category != no_column &&
            table.roles[static_cast<std::size_t>(category)].type == ColumnType::text) {
            select.add("p", table.columns[static_cast<std::size_t>(category)], "category");
        }
        return;
    }
}

/// A shop may give each order a new customer number and keep the person in another table.
void add_customers(const SqliteFile& file, const std::vector<Table>& tables, const Table& orders,
                   const std::string& alias, Select& select) {
    for (const Table& table : tables) {
        if (table.has(Role::order_date) || &table == &orders) {
            continue;
        }
        const auto person =
            std::find_if(table.columns.begin(), table.columns.end(), [](const auto& name) {
                return header_words(name).find("unique id") != std::string::npos;
            });
        const int country = table.with(Role::country);
        const bool country_new = country != no_column && !orders.has(Role::country);
        if (person == table.columns.end() && !country_new) {
            continue;
        }
        const Link link = find_link(file, orders, orders.with(Role::customer_id), table);
        if (link.to == nullptr) {
            continue;
        }
        select.join(link, "c", alias);
        if (person != table.columns.end()) {
            select.add("c", *person, *person);
        }
        if (country_new) {
            select.add("c", table.columns[static_cast<std::size_t>(country)], "country");
        }
        return;
    }
}

} // namespace

SqlitePlan plan_sqlite(const SqliteFile& file, const std::string& wanted,
                       const Progress& progress) {
    std::vector<Table> tables = look_at_tables(file, progress);
    std::vector<Choice> choices = find_choices(file, tables);
    if (choices.empty()) {
        for (Table& table : tables) {
            table.roles.swap(table.guessed);
        }
        choices = find_choices(file, tables);
    }
    const Choice choice = choose(choices, tables, wanted, file.path());
    SqlitePlan plan;
    plan.label = label_of(choice);
    plan.rows = choice.lines->rows;
    Select select;
    select.orders = choice.orders;
    select.from = " FROM " + quoted_name(choice.lines->name) + " AS l";
    for (const std::string& column : choice.lines->columns) {
        select.add("l", column, column);
    }
    if (choice.orders.to != nullptr) {
        const Table& orders = *choice.orders.to;
        select.join(choice.orders, "o", "l");
        for (const std::string& column : orders.columns) {
            if (column != choice.orders.to_key) {
                select.add("o", column, column);
            }
        }
    }
    if (!choice.lines->view) {
        const bool joined = choice.orders.to != nullptr;
        add_products(file, tables, *choice.lines, select);
        add_customers(file, tables, joined ? *choice.orders.to : *choice.lines, joined ? "o" : "l",
                      select);
    }
    plan.sql = "SELECT " + select.expressions + select.from;
    if (choice.orders.to != nullptr) {
        plan.orders_without_lines = count_without_lines(file, choice.orders);
        if (plan.orders_without_lines > 0) {
            plan.sql += " UNION ALL SELECT " + select.of_orders + " FROM " +
                        quoted_name(choice.orders.to->name) + " AS o" + select.from_orders +
                        " WHERE " + is_without_lines(choice.orders);
        }
    }
    plan.names = select.names;
    plan.joins = select.joins;
    for (const Table& table : tables) {
        const bool used = &table == choice.lines || &table == choice.orders.to;
        plan.tables.push_back({table.name, table.rows, used && choice.score > 0.0});
    }
    return plan;
}

} // namespace perennial::import
