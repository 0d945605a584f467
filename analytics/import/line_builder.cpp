#include "analytics/import/line_builder.h"

#include "analytics/import/line_cells.h"
#include "analytics/import/notices.h"
#include "analytics/import/refit.h"
#include "analytics/import/status_words.h"

#include <algorithm>

namespace perennial::import {
namespace {

constexpr auto refunded_side = static_cast<std::size_t>(Side::refunded);

/// Empty last cells may be left off, but for those without which a row is no line of an order.
std::size_t fewest_fields(const Source& source) {
    int last = 0;
    for (const Role role : {Role::order_id, Role::customer_id, Role::order_date, Role::amount,
                            Role::unit_price, Role::quantity}) {
        last = std::max(last, source.column(role));
    }
    return static_cast<std::size_t>(last) + 1;
}

} // namespace

void LineBuilder::begin(const Source& source, std::size_t rows_expected) {
    if (m_source != nullptr) {
        end_file();
    }
    m_result.places.begin_file(source.inspection.path);
    m_source = &source;
    m_fewest_fields = fewest_fields(source);
    m_part = 0;
    m_order_before.clear();
    m_date_before.reset();
    m_carry.assign(role_count, {});
    m_status_before.assign(source.further_statuses.size(), {});
    for (Doubt& doubt : m_doubts) {
        doubt.confirm();
    }
    if (m_rows == 0) {
        m_result.notices = notices_of(source);
    }
    m_lines.has_cost = m_lines.has_cost || source.has(Role::cost);
    m_lines.has_discount = m_lines.has_discount || source.amounts.discount != DiscountMeaning::none;
    m_result.amounts_from_prices =
        m_result.amounts_from_prices || source.amounts.basis == AmountBasis::quantity_price;
    const std::size_t total = m_lines.size() + rows_expected;
    const auto reserve = [&](auto&... columns) {
        (columns.reserve(total), ...);
    };
    reserve(m_lines.row, m_lines.order, m_lines.customer, m_lines.product, m_lines.ordered_at,
            m_lines.quantity, m_lines.unit_price, m_lines.discount, m_lines.amount, m_lines.cost,
            m_lines.channel, m_lines.coupon, m_lines.country, m_lines.status, m_lines.disposition,
            m_lines.exclusion, m_result.currency, m_prints);
}

void LineBuilder::reject(const Row& row, Exclusion reason, Role column, Money amount) {
    RejectedRow rejected;
    rejected.row = m_rows;
    rejected.reason = reason;
    const int at = m_source->column(column);
    if (at != no_column) {
        rejected.column = m_source->inspection.columns[static_cast<std::size_t>(at)].name;
    }
    rejected.text = row.raw;
    rejected.amount = amount;
    m_result.rejected.push_back(std::move(rejected));
}

bool LineBuilder::is_repeated_header(const Row& row) const {
    const auto& header = m_source->header;
    if (!header.empty() && trimmed(row.fields[0]) == header[0] &&
        std::equal(header.begin(), header.end(), row.fields.begin(),
                   [](const std::string& there, std::string_view here) {
                       return trimmed(here) == there;
                   })) {
        return true;
    }
    return trimmed(cell(row, Role::order_date)).empty() &&
           std::any_of(row.fields.begin(), row.fields.end(), is_total_word);
}

/// A line without the cells of its order; not the total below them all.
bool LineBuilder::is_below_its_order(const Row& row) const {
    return trimmed(cell(row, Role::order_date)).empty() &&
           !(trimmed(cell(row, Role::product_id)).empty() &&
             trimmed(cell(row, Role::product_name)).empty()) &&
           std::none_of(row.fields.begin(), row.fields.end(), is_total_word);
}

/// A total that carries a date, told by the cell of its order, customer or product.
bool LineBuilder::is_dated_total(const Row& row, const Cells& cells) const {
    return is_total(cells.order_id.text) || is_total(cells.customer.text) ||
           is_total(trimmed(cell(row, Role::product_name))) ||
           is_total(trimmed(cell(row, Role::product_id)));
}

void LineBuilder::add(const Row& row, const RowValues& values) {
    ++m_rows;
    m_result.places.add(m_rows, row.line);
    if (row.part != m_part) { // as if it were a file of its own
        m_part = row.part;
        end_file();
    }
    const std::size_t width = m_source->columns.size();
    if (row.rearranged) {
        note(NoticeCode::rearranged_rows, {});
    }
    if (row.fields.size() > width && add_joined(row)) {
        return;
    }
    if (row.fields.size() < m_fewest_fields ||
        std::any_of(
            row.fields.begin() + static_cast<std::ptrdiff_t>(std::min(width, row.fields.size())),
            row.fields.end(), [](std::string_view extra) { return !trimmed(extra).empty(); })) {
        m_prints.push_back(no_print);
        reject(row, Exclusion::malformed, Role::none, {});
    } else if (row.fields.size() < width) {
        m_completed = row;
        m_completed.fields.resize(width);
        add_completed();
    } else {
        add_whole(row, values);
    }
}

/// Counts one more row of `code`.
void LineBuilder::note(NoticeCode code, const std::string& value) {
    const auto same =
        std::find_if(m_result.notices.begin(), m_result.notices.end(), [&](const Notice& notice) {
            return notice.code == code && notice.value == value;
        });
    Notice& notice =
        same == m_result.notices.end()
            ? m_result.notices.emplace_back(Notice{code, value, m_result.places.line_of(m_rows)})
            : *same;
    ++notice.count;
}

/// False unless the surplus fields of `row` belong to one text.
bool LineBuilder::add_joined(const Row& row) {
    if (trimmed(row.fields.back()).empty() && stands_in_its_columns(*m_source, row)) {
        return false; // a delimiter at the end of rows
    }
    m_completed = row;
    const auto column = join_surplus_fields(*m_source, m_completed);
    if (column) {
        note(NoticeCode::joined_fields, m_source->inspection.columns[*column].name);
        add_completed();
    }
    return column.has_value();
}

void LineBuilder::add_completed() {
    RowValues values;
    read_values(*m_source, m_completed, values);
    add_whole(m_completed, values);
}

void LineBuilder::add_whole(const Row& row, const RowValues& values) {
    Cells cells;
    cells.hash = values.print;
    cells.order_id = values.order;
    if (m_source->orders_fill_down && cells.order_id.empty() && is_below_its_order(row)) {
        cells.order_id = std::string_view(m_order_before);
        cells.hash +=
            3 * hash_text(m_order_before); // the same words below another order are no copy
    }
    m_prints.push_back(cells.hash);
    const bool same_order = !cells.order_id.empty() && cells.order_id.text == m_order_before;
    cells.same_order = same_order;
    if (!same_order) {
        m_order_before = cells.order_id.text;
    }
    cells.customer = values.customer;
    if (const int column = m_source->column(Role::customer_id); column != no_column) {
        const ColumnReading& reading = m_source->columns[static_cast<std::size_t>(column)];
        if (reading.first_line_only) {
            cells.customer = identifier(carried(row, Role::customer_id, same_order), reading);
        }
    }
    if (m_source->zero_is_guest && cells.customer.text == "0") {
        cells.customer = {};
    } else if (is_nobody(cells.customer.text)) {
        note(NoticeCode::guest_words, std::string(cells.customer.text));
        cells.customer = {};
    }
    const auto date = read_date(row, values.date, cells);
    const bool money = read_money(row, values, cells);
    cells.status = decide_status(row, same_order);
    if (money && cells.amount == 0 && m_source->has(Role::refund) &&
        !m_source->amounts.of_order[refunded_side] && gives_back(status_meaning(cells.status))) {
        take_refund_as_amount(row, cells);
    }
    if (m_source->parent_order != no_column &&
        (cells.amount < 0 || gives_back(status_meaning(cells.status)))) {
        take_order_of_parent(row, cells);
    }
    if (!date || !money || !weigh(cells)) {
        refuse(row, cells, date.has_value() && cells.at_fault != Role::order_date, money);
        return;
    }
    cells.ordered_at = *date;
    if (m_source->repeating.column != no_column &&
        m_source->repeating.holds(
            trimmed(row.fields[static_cast<std::size_t>(m_source->repeating.column)]))) {
        note(NoticeCode::repeating_kinds,
             m_source->inspection.columns[static_cast<std::size_t>(m_source->repeating.column)]
                 .name);
        reject(row, Exclusion::repeated_header, Role::none, Money{cells.amount});
        return;
    }
    if (is_dated_total(row, cells)) {
        reject(row, Exclusion::repeated_header, Role::none, Money{cells.amount});
        return;
    }
    append(row, values, cells);
}

void LineBuilder::refuse(const Row& row, const Cells& cells, bool dated, bool money) {
    if (is_repeated_header(row)) {
        reject(row, Exclusion::repeated_header, Role::none, {});
        return;
    }
    const Role at_fault = dated ? cells.at_fault : Role::order_date;
    note_contradiction(row, at_fault);
    // Shops blank the amount of what was cancelled before it was paid.
    const bool cancelled = dated && trimmed(cell(row, at_fault)).empty() &&
                           status_meaning(cells.status) == StatusMeaning::cancelled;
    reject(row,
           cancelled ? Exclusion::cancelled
           : dated   ? Exclusion::bad_amount
                     : Exclusion::bad_date,
           at_fault, Money{money && !dated ? cells.amount : 0});
    if (!cells.order_id.empty()) {
        m_rejected_orders.emplace(cells.order_id.text);
    }
    if (!cells.customer.empty()) {
        m_rejected_customers.emplace(cells.customer.text);
    }
}

void LineBuilder::append(const Row& row, const RowValues& values, const Cells& cells) {
    const bool same_order = cells.same_order;
    const auto word = [&](StringTable& table, Role role) {
        const std::string_view text = carried(row, role, same_order);
        return text.empty() ? StringTable::npos : table.add(text);
    };
    m_lines.row.push_back(m_rows);
    const bool again = same_order && !m_lines.order.empty() && m_last_line_row + 1 == m_rows;
    m_last_line_row = m_rows;
    m_lines.order.push_back(again ? m_lines.order.back() : OrderIndex{order_key(cells)});
    m_lines.customer.push_back({customer_key(cells.customer)});
    m_lines.product.push_back({product_key(row, values.product)});
    m_lines.ordered_at.push_back(cells.ordered_at);
    m_lines.quantity.push_back(static_cast<double>(cells.quantity) / 1e6);
    const auto line = static_cast<std::uint32_t>(m_lines.row.size() - 1);
    if (cells.amount == 0 && !cells.unit_price) {
        m_result.unpriced.push_back(line);
    }
    std::int64_t price = cells.unit_price.value_or(0);
    if (!cells.unit_price && cells.quantity != 0) {
        price = static_cast<std::int64_t>(static_cast<double>(cells.amount) /
                                          (static_cast<double>(cells.quantity) / 1e6));
    }
    m_lines.unit_price.push_back({price});
    m_lines.discount.push_back({cells.discount});
    m_lines.amount.push_back({cells.amount});
    m_lines.cost.push_back({cells.cost});
    m_lines.channel.push_back(word(m_lines.channels, Role::channel));
    m_lines.coupon.push_back(word(m_lines.coupons, Role::coupon));
    m_lines.country.push_back(word(m_lines.countries, Role::country));
    const std::uint32_t status =
        cells.status.empty() ? StringTable::npos : m_lines.statuses.add(cells.status);
    m_lines.status.push_back(status);
    if (m_status_of_document) {
        m_result.document_statuses.insert(status);
    }
    m_lines.disposition.push_back(Disposition::kept);
    m_lines.exclusion.push_back(Exclusion::none);
    m_result.currency.push_back(currency_key(row, same_order));
    read_beside(row, cells);
    m_result.rounded_amounts += cells.rounded ? 1U : 0U;
}

/// Lines whose values read two ways where the file contradicts itself are not believed after all.
void LineBuilder::settle_doubts() {
    FileFormat& format = m_result.inspection.format;
    const auto say = [](Detected& detected, const Doubt& doubt, ProblemCode code) {
        detected.confidence = std::min(detected.confidence, 0.5);
        detected.problems.push_back(
            {code, doubt.contradictions(), {{doubt.first_row(), doubt.first_text()}}});
    };
    for (std::size_t role = 0; role < role_count; ++role) {
        const Doubt& doubt = m_doubts[role];
        const bool date = role == position_of(Role::order_date);
        if (doubt.contradictions() > 0) {
            say(date ? format.date_evidence : format.decimal_evidence, doubt,
                date ? ProblemCode::other_order : ProblemCode::other_mark);
            format.date_order_assumed = format.date_order_assumed || date;
        }
        for (const std::uint32_t line : doubt.doubted_lines()) {
            m_lines.disposition[line] = Disposition::excluded;
            m_lines.exclusion[line] = date ? Exclusion::bad_date : Exclusion::bad_amount;
            if (!date) { // what was read may be a thousand times too much
                m_lines.amount[line] = Money{};
                m_lines.discount.set(line, Money{});
                m_lines.cost.set(line, Money{});
            }
        }
    }
}

void LineBuilder::end_file() {
    m_result.file_ends.push_back(static_cast<std::uint32_t>(m_lines.size()));
}

/// Columns that only some files have, or only some rows fill, as long as the others.
void LineBuilder::fill_columns_beside() {
    const auto fill = [this](auto& column, auto nothing) {
        if (!column.empty()) {
            column.resize(m_lines.size(), nothing);
        }
    };
    for (SideMoney& side : m_result.sides) {
        fill(side.values, Money{});
    }
    fill(m_result.email, StringTable::npos);
    fill(m_result.utc_offset, SourceRows::no_offset);
}

/// What no row says by itself: which are exact copies of an earlier one, rejected or not.
void LineBuilder::find_copies(const Progress& progress) {
    const std::vector<std::uint32_t> repeated = repeated_prints(m_prints, progress);
    m_result.duplicate_rows = repeated.size();
    std::vector<std::uint64_t>().swap(m_prints);
    std::uint32_t line = 0;
    for (const std::uint64_t position : repeated) {
        const std::uint64_t row = position + 1;
        while (line < m_lines.size() && m_lines.row[line] < row) {
            ++line;
        }
        if (line < m_lines.size() && m_lines.row[line] == row) {
            m_result.copies.push_back(line);
        }
    }
}

/// A source of which no row can be read is read in a wrong way.
void LineBuilder::require_a_line(const std::string& path) const {
    const auto unread = std::find_if(
        m_result.rejected.begin(), m_result.rejected.end(), [](const RejectedRow& row) {
            return row.reason == Exclusion::malformed || row.reason == Exclusion::bad_date ||
                   row.reason == Exclusion::bad_amount;
        });
    if (m_lines.row.empty() && unread != m_result.rejected.end()) {
        throw Error(ErrorCode::no_readable_row, unread->column, path,
                    static_cast<std::int64_t>(m_result.places.line_of(unread->row)));
    }
}

SourceRows LineBuilder::finish(Inspection inspection, const Progress& progress) {
    if (m_rows == 0) {
        throw Error(ErrorCode::no_rows, {}, inspection.path);
    }
    require_a_line(inspection.path);
    end_file();
    m_result.inspection = std::move(inspection);
    settle_doubts();
    find_copies(progress);
    fill_columns_beside();
    const auto with_rejected = [](const StringTable& table,
                                  const std::unordered_set<std::string>& rejected) {
        const auto absent = [&table](const std::string& key) {
            return table.find(key) == StringTable::npos;
        };
        return table.size() +
               static_cast<std::uint64_t>(std::count_if(rejected.begin(), rejected.end(), absent));
    };
    m_result.orders = with_rejected(m_lines.order_keys, m_rejected_orders);
    m_result.customers = with_rejected(m_lines.customer_keys, m_rejected_customers);
    return std::move(m_result);
}

} // namespace perennial::import
