#include "analytics/import/column_fit.h"
#include "analytics/import/column_roles.h"
#include "analytics/import/date_text.h"
#include "analytics/import/role_names.h"
#include "analytics/import/side_fields.h"

#include <algorithm>

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
    if (money != nullptr && holds_role(columns, Role::order_date)) {
        money->role = Role::amount;
        money->confidence = 0.5;
        money->evidence.code = EvidenceCode::last_money;
        money->evidence.count = 1;
    }
}

} // namespace perennial::import
