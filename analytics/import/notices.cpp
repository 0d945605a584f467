#include "analytics/import/notices.h"

#include "analytics/dataset/assemble.h"
#include "analytics/import/status_words.h"

#include <climits>

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

namespace perennial {

std::string_view name(NoticeCode code) {
    constexpr std::string_view names[] = {
        "rows_unread",          "few_sales",        "rearranged_rows",   "joined_fields",
        "mended_bytes",         "sheets_together",  "sheets_left_out",   "dates_fill_down",
        "cells_of_order",       "read_as_cents",    "read_as_thousands", "guest_words",
        "orders_without_lines", "refunds_of_table", "numbers_restart",   "zero_is_guest",
        "mark_unproven",        "order_unproven",   "further_statuses",  "sale_statuses",
        "customer_guessed",     "days_swapped",     "repeating_kinds",   "no_customers",
        "amount_by_part",       "date_by_part",     "further_orders",    "rows_give_back",
        "may_be_returned",      "masked_customers", "one_for_many",      "other_currency"};
    return names[static_cast<std::size_t>(code)];
}

namespace import {
namespace {

/// A list of names under one code, when there are any.
class NameList {
  public:
    void add(const std::string& name) {
        m_names += (m_names.empty() ? "" : ", ") + name;
        ++m_count;
    }
    void tell(NoticeCode code, std::vector<Notice>& notices) const {
        if (m_count > 0) {
            notices.push_back({code, m_names, 0, m_count});
        }
    }
    std::uint64_t count() const { return m_count; }

  private:
    std::string m_names;
    std::uint64_t m_count = 0;
};

void add_sheets(const Inspection& inspection, std::vector<Notice>& notices) {
    NameList together;
    NameList left_out;
    for (const TableInfo& sheet : inspection.tables) {
        if (sheet.recommended) {
            together.add(sheet.name);
        } else if (sheet.rows > 0) {
            left_out.add(sheet.name);
        }
    }
    if (together.count() > 1) {
        together.tell(NoticeCode::sheets_together, notices);
    }
    left_out.tell(NoticeCode::sheets_left_out, notices);
}

/// Whether a status means what its word seems to say is for the user to see.
void add_statuses(const StringTable& statuses, std::vector<Notice>& notices) {
    constexpr std::size_t most_words = 12; ///< more are no statuses
    NameList sales;
    for (std::size_t i = 0; i < statuses.size() && statuses.size() <= most_words; ++i) {
        if (status_meaning(statuses[i]) == StatusMeaning::sale) {
            sales.add(std::string(statuses[i]));
        }
    }
    if (sales.count() > 1) {
        sales.tell(NoticeCode::sale_statuses, notices);
    }
}

/// Orders beyond the numbers they have: where a number names several customers, each of them and
/// each day is an order of its own.
std::uint64_t orders_beyond_numbers(const OrderLines& lines,
                                    const std::vector<Disposition>& disposition) {
    using Order = std::pair<std::uint32_t, std::int32_t>; // customer, day
    constexpr std::int32_t none = INT32_MIN;
    std::vector<Order> first(lines.order_keys.size(), {0, none});
    std::unordered_map<std::size_t, std::set<Order>> several; // by number
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (disposition[i] != Disposition::kept) {
            continue;
        }
        const Order here{
            lines.customer[i].value,
            static_cast<std::int32_t>(day_of(lines.ordered_at[i]).time_since_epoch().count())};
        Order& known = first[lines.order[i].at()];
        if (known.second == none) {
            known = here;
        } else if (known != here) {
            several[lines.order[i].at()].insert({known, here});
        }
    }
    std::uint64_t more = 0;
    for (const auto& [number, orders] : several) {
        const bool one_customer = orders.begin()->first == orders.rbegin()->first;
        more += one_customer ? 0 : orders.size() - 1;
    }
    return more;
}

/// "张**", "138****0003": most customers are hidden behind stars, so that people look alike.
void add_masked(const StringTable& customers, std::vector<Notice>& notices) {
    std::size_t masked = 0;
    std::string example;
    for (std::size_t i = 0; i < customers.size(); ++i) {
        if (customers[i].find("**") != std::string_view::npos) {
            masked += 1;
            example = customers[i];
        }
    }
    if (masked > 0 && 2 * masked >= customers.size()) {
        notices.push_back({NoticeCode::masked_customers, example});
    }
}

/// A customer with more rows than all shops give to one person: the till's, perhaps.
void add_one_for_many(const OrderLines& lines, std::vector<Notice>& notices) {
    constexpr std::uint64_t fewest_rows = 50;
    constexpr std::uint64_t share = 5;  ///< a fifth of all rows
    constexpr std::uint64_t times = 10; ///< the rows of the next
    std::vector<std::uint64_t> rows(lines.customer_keys.size());
    for (const CustomerIndex customer : lines.customer) {
        if (customer.valid()) {
            ++rows[customer.at()];
        }
    }
    if (rows.size() < 3) {
        return;
    }
    const auto most = std::max_element(rows.begin(), rows.end());
    const std::uint64_t count = std::exchange(*most, 0);
    const std::uint64_t next = *std::max_element(rows.begin(), rows.end());
    if (count >= fewest_rows && share * count >= lines.size() && count >= times * next) {
        const auto at = static_cast<std::size_t>(most - rows.begin());
        notices.push_back({NoticeCode::one_for_many, std::string(lines.customer_keys[at]), 0, count,
                           lines.size()});
    }
}

bool is_unread(Exclusion reason) {
    return reason == Exclusion::malformed || reason == Exclusion::bad_date ||
           reason == Exclusion::bad_amount;
}

} // namespace

std::vector<Notice> notices_of(const Source& source) {
    const Inspection& inspection = source.inspection;
    const FileFormat& format = inspection.format;
    std::vector<Notice> notices;
    if (format.format == "xlsx") {
        add_sheets(inspection, notices);
    }
    if (format.encoding_evidence.evidence.code == EvidenceCode::mostly_utf8) {
        notices.push_back(
            {NoticeCode::mended_bytes, {}, 0, format.encoding_evidence.evidence.count});
    }
    NameList of_order;
    NameList cents;
    NameList thousands;
    for (std::size_t c = 0; c < source.columns.size(); ++c) {
        const ColumnInfo& column = inspection.columns[c];
        if (column.role != Role::none && source.columns[c].first_line_only) {
            of_order.add(column.name);
        }
        if (column.role != Role::none && source.columns[c].power != 0) {
            (source.columns[c].power < 0 ? cents : thousands).add(column.name);
        }
    }
    if (source.dates_fill_down) {
        notices.push_back({NoticeCode::dates_fill_down});
    }
    NameList statuses;
    for (const FurtherStatus& status : source.further_statuses) {
        statuses.add(inspection.columns[status.column].name);
    }
    statuses.tell(NoticeCode::further_statuses, notices);
    of_order.tell(NoticeCode::cells_of_order, notices);
    cents.tell(NoticeCode::read_as_cents, notices);
    thousands.tell(NoticeCode::read_as_thousands, notices);
    for (const ColumnInfo& column : inspection.columns) {
        if (column.role == Role::customer_id &&
            column.evidence.code == EvidenceCode::id_comes_back && column.evidence.count == 1) {
            notices.push_back({NoticeCode::customer_guessed, column.name});
        }
    }
    for (const Rival& rival : source.rivals) {
        notices.push_back(
            {rival.role == Role::order_date ? NoticeCode::date_by_part : NoticeCode::amount_by_part,
             inspection.columns[static_cast<std::size_t>(source.column(rival.role))].name + " / " +
                 rival.column});
    }
    if (!source.further_order.empty()) {
        notices.push_back({NoticeCode::further_orders, source.further_order});
    }
    if (source.giving_back.column != no_column) {
        std::string value =
            inspection.columns[static_cast<std::size_t>(source.giving_back.column)].name + ": ";
        for (const std::string& cell : source.giving_back.cells) {
            value += (value.ends_with(": ") ? "" : ", ") + cell;
        }
        notices.push_back({NoticeCode::rows_give_back, value});
    }
    for (const std::string& column : source.return_marks) {
        notices.push_back({NoticeCode::may_be_returned, column});
    }
    if (source.orders_without_lines > 0) {
        notices.push_back({NoticeCode::orders_without_lines, {}, 0, source.orders_without_lines});
    }
    if (source.refund_rows > 0) {
        notices.push_back(
            {NoticeCode::refunds_of_table, source.refund_table, 0, source.refund_rows});
    }
    if (source.zero_is_guest) {
        notices.push_back({NoticeCode::zero_is_guest});
    }
    if (format.decimal_evidence.evidence.code == EvidenceCode::groups_of_three) {
        notices.push_back({NoticeCode::mark_unproven, format.decimal_evidence.evidence.value});
    }
    return notices;
}

void add_account_notices(const SourceRows& rows, const std::vector<Disposition>& disposition,
                         ImportResult& result) {
    if (const auto more = orders_beyond_numbers(rows.lines, disposition); more > 0) {
        result.ledger.orders += more;
        result.notices.push_back({NoticeCode::numbers_restart, {}, 0, more});
    }
    const Ledger& ledger = result.ledger;
    Notice unread{NoticeCode::rows_unread, "cells", 0, 0, ledger.rows_read};
    for (const LedgerExclusion& entry : ledger.excluded) {
        if (is_unread(entry.reason)) {
            unread.count += entry.rows;
            unread.value = entry.reason == Exclusion::malformed ? "" : unread.value;
            const std::uint64_t first = entry.first_rows.empty() ? 0 : entry.first_rows.front();
            unread.row = unread.row == 0 ? first : std::min(unread.row, first); // in the source
        }
    }
    unread.row = rows.places.line_of(unread.row);
    constexpr std::uint64_t one_in = 100; // more is no slip of the pen
    if (unread.count > 1 && one_in * unread.count > unread.total) {
        result.notices.insert(result.notices.begin(), unread);
    }
    const std::uint64_t undone = ledger.rows_refund + ledger.rows_excluded;
    if (2 * undone > ledger.rows_read && ledger.rows_read > 1) {
        result.notices.push_back({NoticeCode::few_sales, {}, 0, undone, ledger.rows_read});
    }
    for (const CurrencySeen& seen : result.currencies) {
        if (seen.rows_left_out > 0) {
            result.notices.push_back({NoticeCode::other_currency, seen.code, 0, seen.rows_left_out,
                                      ledger.rows_read, seen.amount_left_out});
        }
    }
    const FileFormat& format = result.inspection.format; // as all rows together leave it
    if (format.date_order_assumed) {
        result.notices.push_back(
            {NoticeCode::order_unproven, std::string(perennial::name(format.date_order))});
    }
    add_statuses(rows.lines.statuses, result.notices);
    add_masked(rows.lines.customer_keys, result.notices);
    add_one_for_many(rows.lines, result.notices);
    const auto& columns = result.inspection.columns;
    if (std::none_of(columns.begin(), columns.end(), [](const ColumnInfo& column) {
            return column.role == Role::customer_id || column.role == Role::email;
        })) {
        result.notices.push_back({NoticeCode::no_customers});
    }
}

} // namespace import
} // namespace perennial
