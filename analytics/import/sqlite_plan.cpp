#include "analytics/import/sqlite_plan.h"

#include "analytics/import/column_fit.h"
#include "analytics/import/column_roles.h"
#include "analytics/import/role_names.h"
#include "analytics/import/sqlite_links.h"

#include <algorithm>
#include <set>

namespace perennial::import {
namespace {

struct Choice {
    const DatabaseTable* lines = nullptr;
    TableLink orders; ///< to == nullptr: the one table says all
    double score = 0.0;
};

std::string label_of(const Choice& choice) {
    return choice.orders.to == nullptr ? choice.lines->name
                                       : choice.orders.to->name + "+" + choice.lines->name;
}

double score_of(const DatabaseTable& lines, const DatabaseTable* orders) {
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

std::vector<Choice> find_choices(const SqliteFile& file, const std::vector<DatabaseTable>& tables) {
    std::vector<Choice> choices;
    for (const DatabaseTable& lines : tables) {
        if (const double score = score_of(lines, nullptr); score > 0.0) {
            choices.push_back({&lines, {}, score});
        }
        if (lines.view || lines.has(Role::order_date) ||
            !(lines.has_money() || lines.has(Role::quantity))) {
            continue;
        }
        for (const DatabaseTable& orders : tables) {
            const double score = orders.has(Role::order_date) ? score_of(lines, &orders) : 0.0;
            if (score == 0.0) {
                continue;
            }
            const TableLink link = find_link(file, lines, lines.with(Role::order_id), orders);
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

Choice choose(const std::vector<Choice>& choices, const std::vector<DatabaseTable>& tables,
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
        const auto table = std::find_if(tables.begin(), tables.end(), [&](const DatabaseTable& t) {
            return same_name(t.name, wanted);
        });
        if (table == tables.end()) {
            throw Error(ErrorCode::table_unknown, wanted, path);
        }
        return {&*table, {}, 0.0};
    }
    if (choices.empty()) {
        const auto largest = std::max_element(
            tables.begin(), tables.end(),
            [](const DatabaseTable& a, const DatabaseTable& b) { return a.rows < b.rows; });
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
std::string is_without_lines(const TableLink& link) {
    const std::string key = quoted_name(link.key);
    return "o." + quoted_name(link.to_key) + " NOT IN (SELECT " + key + " FROM " +
           quoted_name(link.from->name) + " WHERE " + key + " IS NOT NULL)";
}

std::uint64_t count_without_lines(const SqliteFile& file, const TableLink& link) {
    const auto found = file.rows("SELECT count(*) FROM " + quoted_name(link.to->name) +
                                 " AS o WHERE " + is_without_lines(link));
    return found.empty() || found[0][0].empty() ? 0 : std::stoull(found[0][0]);
}

/// Money given back, in a table of its own with a key of orders.
struct Refunds {
    const DatabaseTable* base = nullptr; ///< of orders, or of all that is known
    const DatabaseTable* lines = nullptr;
    TableLink link; ///< to the base; to == nullptr: there is no such table
    std::string line_key, amount, date;

    /// What stands for a column of lines "l", orders "o" or others in a row of a refund "r".
    std::string expression(const std::string& alias, const std::string& column) const {
        const bool of_base = alias == (base == lines ? "l" : "o");
        const DatabaseTable& table = alias == "l" ? *lines : *base;
        if ((of_base && column == link.to_key) || (alias == "l" && column == line_key)) {
            return "r." + quoted_name(link.key);
        }
        if (alias != "l" && alias != "o") {
            return alias == "p" ? "NULL" : alias + "." + quoted_name(column);
        }
        const int at = find_column(table.columns, column);
        const Role role =
            at == no_column ? Role::none : table.roles[static_cast<std::size_t>(at)].role;
        switch (role) {
        case Role::order_date:
            return date.empty() ? alias + "." + quoted_name(column) : "r." + quoted_name(date);
        case Role::amount:
            return "-abs(r." + quoted_name(amount) + ")";
        case Role::unit_price:
            return "abs(r." + quoted_name(amount) + ")";
        case Role::quantity:
            return "-1";
        case Role::discount:
        case Role::cost:
        case Role::tax:
        case Role::shipping:
        case Role::order_discount:
        case Role::refund:
        case Role::product_id:
        case Role::product_name:
            return "NULL";
        default:
            return of_base ? alias + "." + quoted_name(column) : "NULL";
        }
    }
};

bool names_refunds(const std::string& table) {
    const std::string words = header_words(table);
    constexpr std::string_view stems[] = {"refund",  "return",   "credit_note", "credit note",
                                          "erstatt", "retour",   "gutschrift",  "reembols",
                                          "devoluc", "rembours", "退款",        "退货"};
    return std::any_of(std::begin(stems), std::end(stems), [&](std::string_view stem) {
        return words.find(stem) != std::string::npos;
    });
}

/// The table of refunds that belongs to the choice, where its money is that of lines and none of it
/// is negative already.
Refunds find_refunds(const SqliteFile& file, const std::vector<DatabaseTable>& tables,
                     const Choice& choice) {
    const DatabaseTable& lines = *choice.lines;
    const DatabaseTable& base = choice.orders.to == nullptr ? lines : *choice.orders.to;
    const Role money = lines.has(Role::amount) ? Role::amount : Role::unit_price;
    if (base.view || lines.view || !lines.has(money) || !base.has(Role::order_date)) {
        return {};
    }
    const std::string& column = lines.columns[static_cast<std::size_t>(lines.with(money))];
    const auto negative = file.rows("SELECT EXISTS (SELECT 1 FROM " + quoted_name(lines.name) +
                                    " WHERE " + quoted_name(column) + " < 0)");
    if (negative.empty() || negative[0][0] != "0") {
        return {};
    }
    for (const DatabaseTable& table : tables) {
        if (table.view || table.rows == 0 || &table == &base || &table == &lines ||
            !names_refunds(table.name)) {
            continue;
        }
        const int amount =
            table.has(Role::refund) ? table.with(Role::refund) : table.with(Role::amount);
        const TableLink link = find_link(file, table, table.with(Role::order_id), base);
        if (amount == no_column || link.to == nullptr) {
            continue;
        }
        const int date = table.with(Role::order_date);
        const auto date_of =
            std::find_if(table.guessed.begin(), table.guessed.end(),
                         [](const ColumnInfo& each) { return date_like(each.type); });
        return {&base,
                &lines,
                link,
                choice.orders.key,
                table.columns[static_cast<std::size_t>(amount)],
                date != no_column                ? table.columns[static_cast<std::size_t>(date)]
                : date_of != table.guessed.end() ? date_of->name
                                                 : std::string()};
    }
    return {};
}

/// SELECT parts as they are collected: expressions, the names they get, and joins.
struct Select {
    std::string expressions, from;
    TableLink orders; ///< from lines to their orders, when these stand in a table of their own
    std::string of_orders, from_orders; ///< the same for an order without lines
    const Refunds* refunds = nullptr;   ///< rows of a table of their own
    std::string of_refunds, joined_to_lines;
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
        if (refunds != nullptr) {
            of_refunds += (of_refunds.empty() ? "" : ", ") + refunds->expression(alias, column);
        }
        names.push_back(name);
    }
    void join(const TableLink& link, const std::string& alias, const std::string& key_alias) {
        const std::string join = " LEFT JOIN " + quoted_name(link.to->name) + " AS " + alias +
                                 " ON " + alias + "." + quoted_name(link.to_key) + " = " +
                                 key_alias + "." + quoted_name(link.key);
        from += join;
        from_orders += key_alias == "o" ? join : std::string();
        joined_to_lines += key_alias == "l" ? join : std::string();
        joins.push_back({link.from->name, link.key, link.to->name, link.to_key, link.declared});
    }
};

/// Names and categories of products stand in a table of their own.
void add_products(const SqliteFile& file, const std::vector<DatabaseTable>& tables,
                  const DatabaseTable& lines, Select& select) {
    if (lines.has(Role::product_name)) {
        return;
    }
    for (const DatabaseTable& table : tables) {
        int name = table.with(Role::product_name);
        name = name == no_column ? find_column(table.columns, "name") : name;
        if (name == no_column || table.has(Role::order_date)) {
            continue;
        }
        const TableLink link = find_link(file, lines, lines.with(Role::product_id), table);
        if (link.to == nullptr || names_lookup(link.key)) {
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
void add_customers(const SqliteFile& file, const std::vector<DatabaseTable>& tables,
                   const DatabaseTable& orders, const std::string& alias, Select& select) {
    for (const DatabaseTable& table : tables) {
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
        const TableLink link = find_link(file, orders, orders.with(Role::customer_id), table);
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

/// States, currencies and kinds that orders name by a number: their words stand in small tables.
void add_lookups(const SqliteFile& file, const std::vector<DatabaseTable>& tables,
                 const DatabaseTable& orders, const std::string& alias, Select& select) {
    int lookups = 0;
    for (const TableLink& link : find_lookups(file, orders, tables)) {
        const std::string lookup = "k" + std::to_string(++lookups);
        select.join(link, lookup, alias);
        select.add(lookup, word_column(*link.to), lookup_name(link.key));
    }
}

} // namespace

SqlitePlan plan_sqlite(const SqliteFile& file, const std::string& wanted,
                       const Progress& progress) {
    std::vector<DatabaseTable> tables = look_at_tables(file, progress);
    std::vector<Choice> choices = find_choices(file, tables);
    if (choices.empty()) {
        for (DatabaseTable& table : tables) {
            table.roles.swap(table.guessed);
        }
        choices = find_choices(file, tables);
    }
    const Choice choice = choose(choices, tables, wanted, file.path());
    SqlitePlan plan;
    plan.label = label_of(choice);
    plan.rows = choice.lines->rows;
    plan.catalogue = choice.score == 0.0 && is_catalogue(*choice.lines);
    const Refunds refunds = choice.score > 0.0 ? find_refunds(file, tables, choice) : Refunds();
    Select select;
    select.orders = choice.orders;
    select.refunds = refunds.link.to == nullptr ? nullptr : &refunds;
    select.from = " FROM " + quoted_name(choice.lines->name) + " AS l";
    for (const std::string& column : choice.lines->columns) {
        select.add("l", column, column);
    }
    if (choice.orders.to != nullptr) {
        const DatabaseTable& orders = *choice.orders.to;
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
        const DatabaseTable& orders = joined ? *choice.orders.to : *choice.lines;
        add_customers(file, tables, orders, joined ? "o" : "l", select);
        add_lookups(file, tables, orders, joined ? "o" : "l", select);
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
    if (select.refunds != nullptr) {
        const std::string alias = choice.orders.to == nullptr ? "l" : "o";
        plan.refund_table = refunds.link.from->name;
        plan.refund_rows = refunds.link.from->rows;
        plan.sql += " UNION ALL SELECT " + select.of_refunds + " FROM " +
                    quoted_name(plan.refund_table) + " AS r LEFT JOIN " +
                    quoted_name(refunds.base->name) + " AS " + alias + " ON " + alias + "." +
                    quoted_name(refunds.link.to_key) + " = r." + quoted_name(refunds.link.key) +
                    (choice.orders.to == nullptr ? select.joined_to_lines : select.from_orders);
    }
    plan.names = select.names;
    plan.joins = select.joins;
    for (const DatabaseTable& table : tables) {
        const bool used =
            &table == choice.lines || &table == choice.orders.to || table.name == plan.refund_table;
        plan.tables.push_back({table.name, table.rows, used && choice.score > 0.0});
    }
    return plan;
}

} // namespace perennial::import
