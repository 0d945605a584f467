#include "analytics/import/row_kinds.h"

#include "analytics/import/amount_plan.h"
#include "analytics/import/letters.h"
#include "analytics/import/role_names.h"
#include "analytics/import/status_words.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

namespace perennial::import {
namespace {

constexpr std::uint64_t most_kinds = 8;
constexpr std::int64_t cent = 10'000; ///< in millionths

/// Money of a row, in millionths; nothing when it has none.
std::optional<std::int64_t> money_in(const Sample& sample, const Source& source, std::size_t row) {
    const auto number = [&](Role role) {
        return number_in(sample, source, row, source.column(role));
    };
    auto money = number(source.has(Role::amount) ? Role::amount : Role::unit_price);
    if (money && !source.has(Role::amount)) {
        *money *= number(Role::quantity).value_or(1.0);
    }
    return money ? std::optional<std::int64_t>(std::llround(*money * Money::scale)) : std::nullopt;
}

struct Kind {
    std::string word;
    std::size_t rows = 0, with_product = 0, groups = 0, last_row = 0;
    bool names_products() const { return 2 * with_product > rows; }
};

/// The kinds of one column, and what each comes to in every group of rows.
struct Kinds {
    std::vector<Kind> kinds;
    std::vector<std::map<std::size_t, std::int64_t>> groups; ///< kind, money
};

std::string group_of(const Sample& sample, const Source& source, std::size_t row, bool by_order) {
    const auto& cells = sample.rows[row];
    const auto cell = [&](Role role) -> const std::string& {
        return cells[static_cast<std::size_t>(source.column(role))];
    };
    return by_order ? cell(Role::order_id)
                    : cell(Role::customer_id) + '\n' + cell(Role::order_date).substr(0, 10);
}

Kinds kinds_of(const Sample& sample, const Source& source, std::size_t column, bool by_order) {
    const int product = source.has(Role::product_id) ? source.column(Role::product_id)
                                                     : source.column(Role::product_name);
    Kinds found;
    std::unordered_map<std::string_view, std::size_t> kind_at;
    std::unordered_map<std::string, std::size_t> group_at;
    for (std::size_t row = 0; row < sample.rows.size(); ++row) {
        const std::string& word = sample.rows[row][column];
        const auto money = money_in(sample, source, row);
        if (word.empty() || !money) {
            continue;
        }
        const auto [kind, new_kind] = kind_at.try_emplace(word, found.kinds.size());
        if (new_kind) {
            found.kinds.push_back({word});
        }
        const auto [group, new_group] =
            group_at.try_emplace(group_of(sample, source, row, by_order), found.groups.size());
        if (new_group) {
            found.groups.emplace_back();
        }
        Kind& same = found.kinds[kind->second];
        const auto [sum, first] = found.groups[group->second].try_emplace(kind->second, 0);
        sum->second += *money;
        same.groups += first ? 1U : 0U;
        ++same.rows;
        same.last_row = row;
        same.with_product +=
            product != no_column && !sample.rows[row][static_cast<std::size_t>(product)].empty()
                ? 1U
                : 0U;
    }
    return found;
}

bool come_to_the_same(const Kinds& found, std::size_t a, std::size_t b) {
    constexpr std::size_t fewest = 5;
    if (found.kinds[a].names_products() && found.kinds[b].names_products()) {
        return false; // a left and a right shoe
    }
    if (status_meaning(found.kinds[a].word) != StatusMeaning::sale ||
        status_meaning(found.kinds[b].word) != StatusMeaning::sale) {
        return false; // what takes a sale back comes to the same
    }
    std::size_t both = 0;
    std::size_t equal = 0;
    std::set<std::int64_t> sums;
    for (const auto& group : found.groups) {
        const auto of_a = group.find(a);
        const auto of_b = group.find(b);
        if (of_a == group.end() || of_b == group.end()) {
            continue;
        }
        ++both;
        if (std::abs(of_a->second - of_b->second) <= cent && of_a->second != 0) {
            ++equal;
            sums.insert(of_a->second);
        }
    }
    return both >= fewest && sums.size() >= fewest && equal * 20 >= both * 19 &&
           both * 10 >= 9 * std::min(found.kinds[a].groups, found.kinds[b].groups);
}

bool comes_to_nothing(const Kinds& found, std::size_t kind) {
    return std::all_of(found.groups.begin(), found.groups.end(), [&](const auto& group) {
        const auto sum = group.find(kind);
        return sum == group.end() || (sum->second == 0 && group.size() > 1);
    });
}

/// Of an order's papers the invoice is the sale.
bool is_invoice(std::string_view word) {
    constexpr std::string_view invoices[] = {"invoice", "rechnung", "factur", "fattur",
                                             "faktur",  "发票",     "счет"};
    const std::string words = simplified(header_words(word));
    return std::any_of(std::begin(invoices), std::end(invoices), [&](std::string_view stem) {
        return words.find(stem) != std::string::npos;
    });
}

/// Whether rows of `a` are rather the sales than those of `b`.
bool rather(const Kind& a, const Kind& b) {
    if (a.names_products() != b.names_products()) {
        return a.names_products();
    }
    if (a.rows != b.rows && (a.rows > a.groups || b.rows > b.groups)) {
        return a.rows > b.rows; // lines of orders
    }
    if (is_invoice(a.word) != is_invoice(b.word)) {
        return is_invoice(a.word);
    }
    return a.groups != b.groups ? a.groups > b.groups : a.last_row > b.last_row;
}

std::vector<std::string> repeating_words(const Kinds& found) {
    std::set<std::size_t> same;
    for (std::size_t a = 0; a < found.kinds.size(); ++a) {
        for (std::size_t b = a + 1; b < found.kinds.size(); ++b) {
            if (come_to_the_same(found, a, b)) {
                same.insert({a, b});
            }
        }
    }
    if (same.empty()) {
        return {};
    }
    const std::size_t kept =
        *std::min_element(same.begin(), same.end(), [&](std::size_t a, std::size_t b) {
            return rather(found.kinds[a], found.kinds[b]);
        });
    std::vector<std::string> words;
    for (std::size_t kind = 0; kind < found.kinds.size(); ++kind) {
        if (kind != kept && (same.contains(kind) || comes_to_nothing(found, kind))) {
            words.push_back(found.kinds[kind].word);
        }
    }
    return words;
}

/// "Deposit" and "balance", "1/3": each row pays a part of the order.
bool tells_parts(const ColumnProfile& profile) {
    constexpr std::string_view words[] = {
        "deposit",   "balance",     "instalment",      "installment",
        "anzahlung", "restzahlung", "schlussrechnung", "acompte",
        "solde",     "anticipo",    "sinal",           "定金",
        "尾款",      "分期"};
    const auto& examples = profile.examples();
    return std::any_of(examples.begin(), examples.end(), [&](const std::string& cell) {
        const bool share = cell.size() >= 3 && cell.find('/') != std::string::npos &&
                           cell.find_first_not_of("0123456789/ ") == std::string::npos;
        return share || has_any_part(simplified(header_words(cell)), words);
    });
}

bool may_tell_kinds(const Sample& sample, const Source& source, std::size_t column) {
    const ColumnProfile& profile = sample.profiles[column];
    const Role role = source.inspection.columns[column].role;
    return (role == Role::none || role == Role::status || role == Role::product_name) &&
           profile.type() != ColumnType::decimal && profile.type() != ColumnType::datetime &&
           profile.distinct() >= 2 && profile.distinct() <= most_kinds && !tells_parts(profile) &&
           profile.counts().empty * 20 <= profile.counts().rows;
}

} // namespace

RepeatingKinds find_repeating_kinds(const Sample& sample, const Source& source) {
    for (std::size_t column = 0; column < sample.names.size(); ++column) {
        if (!may_tell_kinds(sample, source, column)) {
            continue;
        }
        for (const bool by_order : {true, false}) {
            if (by_order ? !source.has(Role::order_id)
                         : !source.has(Role::customer_id) || !source.has(Role::order_date)) {
                continue;
            }
            RepeatingKinds found{static_cast<int>(column),
                                 repeating_words(kinds_of(sample, source, column, by_order))};
            if (!found.words.empty()) {
                return found;
            }
        }
    }
    return {};
}

std::optional<Sample> sales_of(const Sample& sample, const Source& source) {
    std::vector<std::size_t> statuses;
    if (source.has(Role::status)) {
        statuses.push_back(static_cast<std::size_t>(source.column(Role::status)));
    }
    for (const FurtherStatus& further : source.further_statuses) {
        if (!further.flag) {
            statuses.push_back(further.column);
        }
    }
    std::unordered_map<std::string_view, bool> undone;
    const auto is_sale = [&](const std::vector<std::string>& row) {
        if (source.repeating.column != no_column &&
            source.repeating.holds(row[static_cast<std::size_t>(source.repeating.column)])) {
            return false;
        }
        return std::none_of(statuses.begin(), statuses.end(), [&](std::size_t column) {
            const auto [known, added] = undone.try_emplace(row[column], false);
            if (added) {
                known->second = status_meaning(row[column]) != StatusMeaning::sale;
            }
            return known->second;
        });
    };
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < sample.rows.size(); ++i) {
        if (is_sale(sample.rows[i])) {
            kept.push_back(i);
        }
    }
    if (kept.empty() || kept.size() == sample.rows.size()) {
        return std::nullopt;
    }
    Sample sales;
    sales.names = sample.names;
    sales.profiles = sample.profiles;
    for (const std::size_t i : kept) {
        sales.rows.push_back(sample.rows[i]);
        sales.row.push_back(sample.row[i]);
    }
    return sales;
}

} // namespace perennial::import
