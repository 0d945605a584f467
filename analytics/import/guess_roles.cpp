#include "analytics/import/column_fit.h"
#include "analytics/import/column_roles.h"
#include "analytics/import/date_text.h"
#include "analytics/import/role_names.h"
#include "analytics/import/side_fields.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace perennial::import {
namespace {

bool holds_role(const std::vector<ColumnInfo>& columns, Role role) {
    return std::any_of(columns.begin(), columns.end(),
                       [&](const ColumnInfo& column) { return column.role == role; });
}

bool is_free(const ColumnInfo& column) {
    return column.role == Role::none && !names_other_thing(column.name);
}

/// The rows name a customer or an order; a bare "id" may be anything's.
bool names_buyer_or_order(const std::vector<ColumnInfo>& columns) {
    return std::any_of(columns.begin(), columns.end(), [](const ColumnInfo& column) {
        return column.role == Role::customer_id ||
               (column.role == Role::order_id && header_words(column.name) != "id");
    });
}

/// Free columns of dates that are filled as often as any of them.
std::vector<std::size_t> complete_dates(const Sample& sample,
                                        const std::vector<ColumnInfo>& columns) {
    std::vector<std::size_t> dates;
    std::uint64_t most = 0;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (date_like(sample.profiles[c].type()) && is_free(columns[c])) {
            dates.push_back(c);
            most = std::max(most, sample.profiles[c].filled());
        }
    }
    std::erase_if(dates, [&](std::size_t c) { return sample.profiles[c].filled() < most; });
    return dates;
}

std::optional<std::int64_t> date_in(const Sample& sample, std::size_t row, std::size_t column) {
    const auto& counts = sample.profiles[column].counts();
    return parse_date(sample.rows[row][column],
                      counts.mdy > counts.dmy ? DateOrder::mdy : DateOrder::dmy);
}

/// An order comes before what is done about it: no row has an earlier date in another column, and
/// some rows a later one.
bool comes_first(const Sample& sample, std::size_t column, const std::vector<std::size_t>& dates) {
    return std::all_of(dates.begin(), dates.end(), [&](std::size_t other) {
        bool later = other == column;
        for (std::size_t row = 0; row < sample.rows.size(); ++row) {
            const auto here = date_in(sample, row, column);
            const auto there = date_in(sample, row, other);
            if (here && there && *there < *here) {
                return false;
            }
            later = later || (here && there && *there > *here);
        }
        return later;
    });
}

void guess_date(const Sample& sample, std::vector<ColumnInfo>& columns) {
    const std::vector<std::size_t> dates = complete_dates(sample, columns);
    if (dates.empty()) {
        return;
    }
    const auto first = std::find_if(dates.begin(), dates.end(), [&](std::size_t column) {
        return comes_first(sample, column, dates);
    });
    ColumnInfo& column = columns[first == dates.end() ? dates.front() : *first];
    column.role = Role::order_date;
    column.confidence = dates.size() == 1 ? 0.6 : 0.5;
    column.evidence.code = EvidenceCode::only_dates;
    column.evidence.count = dates.size();
    column.evidence.total = first == dates.end() ? 0 : 1;
}

/// The one free column with decimals; nothing when there are several, or none.
ColumnInfo* only_money(const Sample& sample, std::vector<ColumnInfo>& columns) {
    ColumnInfo* found = nullptr;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const ColumnProfile& profile = sample.profiles[c];
        const bool money = profile.type() == ColumnType::decimal && profile.largest() > 1.0 &&
                           profile.distinct() > 2 && profile.counts().percents == 0 &&
                           !profile.is_float_identifier() && !profile.is_mangled_identifier();
        if (!money || !is_free(columns[c])) {
            continue;
        }
        if (found != nullptr) {
            return nullptr;
        }
        found = &columns[c];
    }
    return found;
}

/// The one column without a meaning whose values come back in other orders on other days, as only
/// customers do. Too few values are shops or cities, too many are anything.
ColumnInfo* only_comes_back(const Sample& sample, std::vector<ColumnInfo>& columns) {
    constexpr std::size_t fewest = 10;
    const auto date = std::find_if(columns.begin(), columns.end(), [](const ColumnInfo& column) {
        return column.role == Role::order_date;
    });
    const auto order = std::find_if(columns.begin(), columns.end(), [](const ColumnInfo& column) {
        return column.role == Role::order_id;
    });
    if (date == columns.end() || order == columns.end()) {
        return nullptr;
    }
    const auto date_at = static_cast<std::size_t>(date - columns.begin());
    const auto order_at = static_cast<std::size_t>(order - columns.begin());
    ColumnInfo* found = nullptr;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const ColumnProfile& profile = sample.profiles[c];
        const bool key = profile.type() == ColumnType::text ||
                         profile.type() == ColumnType::identifier ||
                         profile.type() == ColumnType::integer;
        if (!key || !is_free(columns[c]) || profile.distinct() < fewest) {
            continue;
        }
        std::unordered_map<std::string_view, std::set<std::string_view>> orders;
        std::unordered_map<std::string_view, std::set<std::string_view>> days;
        for (const auto& row : sample.rows) {
            if (!row[c].empty()) {
                orders[row[c]].insert(row[order_at]);
                days[row[c]].insert(std::string_view(row[date_at]).substr(0, 10));
            }
        }
        std::size_t back = 0;
        std::size_t of_all = 0;
        for (const auto& [value, own] : orders) {
            back += own.size() > 1 && days[value].size() > 1 ? 1U : 0U;
            of_all += own.size();
        }
        const Constancy same = constancy(sample, order_at, c);
        const bool one_an_order = same.pairs == 0 || same.equal * 20 >= same.pairs * 19;
        if (!one_an_order || 5 * back < orders.size() || of_all > 20 * orders.size()) {
            continue;
        }
        if (found != nullptr) {
            return nullptr;
        }
        found = &columns[c];
    }
    return found;
}

} // namespace

void guess_roles(const Sample& sample, const ImportOptions& options,
                 std::vector<ColumnInfo>& columns, bool money_elsewhere) {
    const auto open = [&](Role role) {
        return !holds_role(columns, role) && !options.roles.contains(role);
    };
    if (!names_buyer_or_order(columns) ||
        guess_table_kind(sample, columns).kind != TableKind::orders) {
        return; // a list of customers has a column of dates, too
    }
    const bool priced = holds_role(columns, Role::amount) || holds_role(columns, Role::unit_price);
    ColumnInfo* money = !priced && open(Role::amount) && !holds_role(columns, Role::quantity)
                            ? only_money(sample, columns)
                            : nullptr;
    if ((priced || money != nullptr || money_elsewhere) && open(Role::order_date)) {
        guess_date(sample, columns);
    }
    if (open(Role::customer_id) && !holds_role(columns, Role::email)) {
        if (ColumnInfo* customer = only_comes_back(sample, columns)) {
            customer->role = Role::customer_id;
            customer->confidence = 0.5;
            customer->evidence.code = EvidenceCode::id_comes_back;
            customer->evidence.count = 1;
        }
    }
    if (money != nullptr && holds_role(columns, Role::order_date)) {
        money->role = Role::amount;
        money->confidence = 0.5;
        money->evidence.code = EvidenceCode::last_money;
        money->evidence.count = 1;
    }
}

} // namespace perennial::import
