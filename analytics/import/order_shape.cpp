#include "analytics/import/order_shape.h"

#include "analytics/import/amount_plan.h"
#include "analytics/import/column_roles.h"
#include "analytics/import/letters.h"
#include "analytics/import/number_text.h"
#include "analytics/import/role_names.h"
#include "analytics/import/status_words.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>

namespace perennial::import {
namespace {

/// Shops number whoever has no account 0: then 0 has many addresses.
bool zero_is_guest(const Sample& sample, const Source& source) {
    const int customer = source.column(Role::customer_id);
    const int email = source.column(Role::email);
    if (customer == no_column || email == no_column || customer == email) {
        return false;
    }
    std::set<std::string_view> addresses;
    for (const auto& row : sample.rows) {
        const std::string& address = row[static_cast<std::size_t>(email)];
        if (row[static_cast<std::size_t>(customer)] == "0" && !address.empty()) {
            addresses.insert(address);
        }
    }
    return addresses.size() > 1;
}

/// Reports name an order on its first row and leave its cells blank on the rows below, the number
/// and the date among them. Marks the columns that do so.
void find_blanks_below(const Sample& sample, Source& source) {
    constexpr std::size_t fewest = 3;
    const bool lines = source.has(Role::product_id) || source.has(Role::product_name);
    if (!source.has(Role::order_id) || !source.has(Role::order_date) || !lines) {
        return;
    }
    const auto order = static_cast<std::size_t>(source.column(Role::order_id));
    std::vector<std::size_t> filled(sample.names.size());
    std::size_t blank = 0;
    for (const auto& row : sample.rows) {
        if (row[order].empty()) {
            ++blank;
            for (std::size_t c = 0; c < row.size(); ++c) {
                filled[c] += row[c].empty() ? 0U : 1U;
            }
        }
    }
    const auto date = static_cast<std::size_t>(source.column(Role::order_date));
    source.orders_fill_down =
        blank >= fewest && !sample.rows[0][order].empty() && filled[date] * 20 <= blank;
    for (std::size_t c = 0; source.orders_fill_down && c < filled.size(); ++c) {
        source.columns[c].first_line_only =
            source.columns[c].first_line_only ||
            (c != order && source.inspection.columns[c].role != Role::none &&
             filled[c] * 20 <= blank);
    }
}

/// Lists by day write the date on the first order of each day alone.
void find_dates_below(const Sample& sample, Source& source) {
    constexpr std::size_t fewest = 5;
    if (!source.has(Role::order_id) || !source.has(Role::order_date) || source.orders_fill_down ||
        source.inspection.format.format == "sqlite") {
        return;
    }
    const auto order = static_cast<std::size_t>(source.column(Role::order_id));
    const auto date = static_cast<std::size_t>(source.column(Role::order_date));
    std::set<std::string_view> undated; // orders
    std::set<std::string_view> dates;
    bool again = false; // a date comes back after another one: no list by day
    const std::string* before = nullptr;
    for (const auto& row : sample.rows) {
        if (std::any_of(row.begin(), row.end(), is_total_word)) {
            continue;
        }
        if (row[date].empty()) {
            undated.insert(row[order]);
            continue;
        }
        again = again || (before != nullptr && *before != row[date] && dates.contains(row[date]));
        again = again || undated.contains(row[order]);
        dates.insert(row[date]);
        before = &row[date];
    }
    source.dates_fill_down = !again && !sample.rows.empty() && !sample.rows[0][date].empty() &&
                             !sample.rows[0][order].empty() && undated.size() >= fewest &&
                             10 * undated.size() >= dates.size();
}

/// Shopify's way: what belongs to the order stands on its first line alone.
void find_first_line_only(const Sample& sample, Source& source) {
    if (!source.has(Role::order_id)) {
        return;
    }
    const auto order = static_cast<std::size_t>(source.column(Role::order_id));
    for (std::size_t c = 0; c < sample.names.size(); ++c) {
        if (c == order || source.inspection.columns[c].role == Role::none) {
            continue;
        }
        const Constancy same = constancy(sample, order, c);
        source.columns[c].first_line_only =
            same.pairs > 0 && same.blank_after_filled * 20 >= same.pairs * 19 && same.equal == 0;
    }
}

/// The same money off on every line of an order, and other money on those of other orders.
bool repeats_on_lines(const Sample& sample, const Source& source, std::size_t column) {
    constexpr std::size_t fewest = 5;
    if (!source.has(Role::order_id) || discount_meaning(sample, source) != DiscountMeaning::money) {
        return false;
    }
    const auto order = static_cast<std::size_t>(source.column(Role::order_id));
    std::unordered_map<std::string_view, std::string_view> first;
    std::set<std::string_view> values;
    std::size_t pairs = 0;
    std::size_t equal = 0;
    for (const auto& row : sample.rows) {
        const auto number = parse_micros(row[column], source.columns[column].decimal);
        if (!number || number->value == 0) {
            continue;
        }
        const auto [entry, added] = first.try_emplace(row[order], row[column]);
        pairs += added ? 0U : 1U;
        equal += !added && entry->second == row[column] ? 1U : 0U;
        if (!added) {
            values.insert(row[column]);
        }
    }
    return pairs >= fewest && equal * 20 >= pairs * 19 && values.size() >= fewest;
}

/// A discount on the first line of an order alone, or repeated on each, is the order's.
void take_discount_for_the_order(const Sample& sample, Source& source,
                                 const ImportOptions& options) {
    const int column = source.column(Role::discount);
    if (column == no_column || source.has(Role::order_discount) ||
        options.roles.count(Role::discount) > 0 ||
        (!source.columns[static_cast<std::size_t>(column)].first_line_only &&
         !repeats_on_lines(sample, source, static_cast<std::size_t>(column)))) {
        return;
    }
    source.inspection.columns[static_cast<std::size_t>(column)].role = Role::order_discount;
    source.column_of[static_cast<std::size_t>(Role::discount)] = no_column;
    source.column_of[static_cast<std::size_t>(Role::order_discount)] = column;
}

} // namespace

int find_parent_order(const Sample& sample, const Source& source) {
    constexpr std::string_view names[] = {"parent order id",
                                          "parent order no",
                                          "parent id",
                                          "original order id",
                                          "original order no",
                                          "refunded order id",
                                          "related order id",
                                          "reference txn id",
                                          "reference id",
                                          "original transaction id",
                                          "zugehoriger transaktionscode",
                                          "原订单号",
                                          "原单号",
                                          "原始订单号",
                                          "关联订单号"};
    if (!source.has(Role::order_id)) {
        return no_column;
    }
    const auto order = static_cast<std::size_t>(source.column(Role::order_id));
    for (std::size_t c = 0; c < sample.names.size(); ++c) {
        const std::string words = simplified(header_words(sample.names[c]));
        if (source.inspection.columns[c].role != Role::none ||
            std::find(std::begin(names), std::end(names), words) == std::end(names)) {
            continue;
        }
        std::set<std::string_view> orders;
        for (const auto& row : sample.rows) {
            orders.insert(row[order]);
        }
        if (std::any_of(sample.rows.begin(), sample.rows.end(), [&](const auto& row) {
                return !row[c].empty() && row[c] != row[order] && orders.contains(row[c]);
            })) {
            return static_cast<int>(c);
        }
    }
    return no_column;
}

void find_order_shape(const Sample& sample, Source& source, const ImportOptions& options) {
    source.zero_is_guest = zero_is_guest(sample, source);
    find_first_line_only(sample, source);
    find_blanks_below(sample, source);
    find_dates_below(sample, source);
    take_discount_for_the_order(sample, source, options);
}

} // namespace perennial::import
