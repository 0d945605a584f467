// The values of one row: dates and numbers, and whether they may be believed.
#include "analytics/import/amount_plan.h"
#include "analytics/import/date_text.h"
#include "analytics/import/further_status.h"
#include "analytics/import/line_cells.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace perennial::import {

std::string_view LineBuilder::cell(const Row& row, Role role) const {
    const int column = m_source->column(role);
    return column == no_column ? std::string_view() : row.fields[static_cast<std::size_t>(column)];
}

std::string_view LineBuilder::carried(const Row& row, Role role, bool same_order) {
    const int column = m_source->column(role);
    if (column == no_column) {
        return {};
    }
    const auto at = static_cast<std::size_t>(column);
    const std::string_view here = trimmed(row.fields[at]);
    if (!m_source->columns[at].first_line_only) {
        return is_absent(here) ? std::string_view() : here;
    }
    if (here.empty() && same_order) {
        return m_carry[position_of(role)];
    }
    m_carry[position_of(role)] = here;
    return here;
}

/// The word that decides: the status's own, unless it is a sale's and another column undoes it.
std::string_view LineBuilder::decide_status(const Row& row, bool same_order) {
    const std::string_view status = carried(row, Role::status, same_order);
    m_status_of_document = false;
    const GivingBack& back = m_source->giving_back;
    if (back.column != no_column &&
        std::find(back.cells.begin(), back.cells.end(),
                  trimmed(row.fields[static_cast<std::size_t>(back.column)])) != back.cells.end()) {
        m_status_of_document = true;
        return "credit note";
    }
    const auto& further = m_source->further_statuses;
    if (further.empty()) {
        return status;
    }
    const auto undone = [this](std::string_view word) {
        m_scratch = word;
        const auto [known, added] = m_meanings.try_emplace(m_scratch, StatusMeaning::sale);
        if (added) {
            known->second = status_meaning(word);
        }
        return known->second != StatusMeaning::sale;
    };
    std::string_view decisive = undone(status) ? status : std::string_view();
    for (std::size_t i = 0; i < further.size(); ++i) {
        std::string_view cell = trimmed(row.fields[further[i].column]);
        if (cell.empty() && same_order && further[i].first_line_only) {
            cell = m_status_before[i];
        } else {
            m_status_before[i] = cell;
        }
        if (!decisive.empty() || cell.empty()) {
            continue;
        }
        if (further[i].when_filled) {
            decisive = is_absent(cell) ? std::string_view() : "returned";
        } else if (!further[i].flag && undone(cell)) {
            decisive = cell;
            m_status_of_document = further[i].of_document;
        } else if (further[i].flag && is_raised(cell) != further[i].when_lowered) {
            decisive = further[i].when_lowered
                           ? std::string_view("not paid")
                           : m_source->inspection.columns[further[i].column].name;
        }
    }
    return decisive.empty() ? status : decisive;
}

std::optional<std::int64_t> LineBuilder::read_date(const Row& row, const DateValue& value,
                                                   Cells& cells) {
    const std::optional<std::int64_t> date = value.seconds;
    cells.utc_offset = value.utc_offset;
    cells.two_ways |= value.two_ways ? bit_of(Role::order_date) : 0U;
    cells.one_way |= value.one_way ? bit_of(Role::order_date) : 0U;
    const auto column = static_cast<std::size_t>(m_source->column(Role::order_date));
    if (value.swapped) {
        note(NoticeCode::days_swapped, m_source->inspection.columns[column].name);
    }
    const bool blank = !date && trimmed(row.fields[column]).empty();
    const bool of_above =
        blank &&
        (cells.same_order || (m_source->dates_fill_down &&
                              std::none_of(row.fields.begin(), row.fields.end(), is_total_word)));
    if (of_above) {
        cells.utc_offset = m_offset_before;
        return m_date_before; // further lines of an order that is dated on its first
    }
    m_date_before = date;
    m_offset_before = cells.utc_offset;
    return date;
}

/// What so many pieces of a line were sold for; all of them for the whole, to the millionth.
std::int64_t money_of_pieces(std::int64_t pieces, std::int64_t quantity, Money amount) {
    if (quantity == 0 || pieces == quantity) {
        return pieces == 0 ? 0 : amount.micros;
    }
    const double share = static_cast<double>(pieces) / static_cast<double>(quantity);
    constexpr double cent = 10'000.0;
    return static_cast<std::int64_t>(
        std::llround(static_cast<double>(amount.micros) * share / cent) * 10'000);
}

/// What stands beside the line's own money: after the line is appended.
void LineBuilder::read_beside(const Row& row, const Cells& cells) {
    const std::size_t line = m_lines.row.size() - 1;
    for (std::size_t i = 0; i < side_count; ++i) {
        const int column = m_source->column(role_of(static_cast<Side>(i)));
        if (column == no_column) {
            continue;
        }
        const auto at = static_cast<std::size_t>(column);
        const bool of_order = m_source->amounts.of_order[i];
        const bool booked = cells.is_refund && static_cast<Side>(i) == Side::refunded;
        std::int64_t value = 0; // also where it stands on the order's first line, or is the amount
        if (!booked && !(of_order && cells.same_order)) {
            const auto found = parse_micros(row.fields[at], m_source->columns[at].decimal);
            value = found.value_or(Micros{}).value;
        }
        SideMoney& side = m_result.sides[i];
        side.of_order = side.of_order || of_order;
        side.values.resize(line);
        const bool pieces = m_source->columns[at].pieces;
        side.values.push_back(
            Money{pieces ? money_of_pieces(value, cells.quantity, m_lines.amount.back())
                         : scaled(value, m_source->columns[at].power).value_or(0)});
    }
    if (m_source->has(Role::email) &&
        m_source->column(Role::email) != m_source->column(Role::customer_id)) {
        const std::string_view address = carried(row, Role::email, cells.same_order);
        m_result.email.resize(line, StringTable::npos);
        m_result.email.push_back(address.empty()
                                     ? StringTable::npos
                                     : m_result.emails.add(lower_case(address, m_scratch)));
    }
    if (cells.utc_offset != SourceRows::no_offset) {
        m_result.utc_offset.resize(line, SourceRows::no_offset);
        m_result.utc_offset.push_back(cells.utc_offset);
    }
}

bool LineBuilder::read_money(const Row& row, const RowValues& values, Cells& cells) const {
    const AmountPlan& plan = m_source->amounts;
    const auto read = [&](Role role, std::int64_t& value) {
        return cells.take(values.number(role), role, value);
    };
    const bool by_price = plan.basis == AmountBasis::quantity_price;
    if (by_price && m_source->orders_without_lines > 0 &&
        trimmed(cell(row, Role::unit_price)).empty()) {
        cells.at_fault = Role::amount;
        return read(Role::amount, cells.amount); // of the order
    }
    if (m_source->has(Role::quantity) && !read(Role::quantity, cells.quantity) && by_price) {
        cells.at_fault = Role::quantity;
        return false;
    }
    std::int64_t price = 0;
    if (read(Role::unit_price, price)) {
        cells.unit_price = price;
    }
    std::int64_t discount = 0;
    read(Role::discount, discount);
    read(Role::cost, cells.cost);
    if (by_price) {
        LineMoney money;
        cells.at_fault = Role::unit_price;
        if (!cells.unit_price ||
            !line_money(cells.quantity, price, discount, plan.discount, money)) {
            return false;
        }
        cells.amount = money.amount;
        cells.discount = money.discount;
        cells.rounded = cells.rounded || money.rounded;
        return true;
    }
    cells.at_fault = Role::amount;
    if (!read(Role::amount, cells.amount)) {
        const bool booked = plan.basis == AmountBasis::order_total && cells.same_order &&
                            trimmed(cell(row, Role::amount)).empty();
        return booked; // the order's total stands on its first line
    }
    if (plan.basis == AmountBasis::order_total && cells.same_order) {
        cells.amount = 0;
    }
    // Beside an amount the discount is information: it is already taken off.
    if (plan.discount == DiscountMeaning::money) {
        cells.discount = discount < 0 ? -discount : discount;
    } else if (plan.discount != DiscountMeaning::none && cells.unit_price) {
        LineMoney money;
        cells.discount =
            line_money(cells.quantity, price, discount, plan.discount, money) ? money.discount : 0;
    }
    return true;
}

/// A row called a refund, without money of its own, that tells what was given back is that refund.
/// A sale whose amount is 0 after its refund is not called so.
void LineBuilder::take_refund_as_amount(const Row& row, Cells& cells) const {
    std::int64_t back = 0;
    const int column = m_source->column(Role::refund);
    if (column == no_column || m_source->columns[static_cast<std::size_t>(column)].pieces ||
        !cells.take(number_value(*m_source, row, Role::refund), Role::refund, back) || back == 0) {
        return;
    }
    cells.amount = back < 0 ? back : -back;
    cells.is_refund = true;
}

/// A refund under a number of its own that names the order it belongs to.
void LineBuilder::take_order_of_parent(const Row& row, Cells& cells) {
    const auto column = static_cast<std::size_t>(m_source->parent_order);
    const std::string_view parent = identifier(row.fields[column], m_source->columns[column]);
    if (!is_absent(parent) && parent != "0") {
        cells.order_id = parent;
        cells.same_order = false;
        m_order_before = parent;
    }
}

/// Whether the values that read two ways may be believed.
bool LineBuilder::weigh(Cells& cells) {
    const auto line = static_cast<std::uint32_t>(m_lines.size());
    for (std::uint32_t left = cells.one_way; left != 0; left &= left - 1) {
        m_doubts[static_cast<std::size_t>(std::countr_zero(left))].confirm();
    }
    for (std::uint32_t left = cells.two_ways; left != 0; left &= left - 1) {
        const auto role = static_cast<std::size_t>(std::countr_zero(left));
        if (m_doubts[role].doubtful()) {
            cells.at_fault = static_cast<Role>(role);
            return false;
        }
    }
    for (std::uint32_t left = cells.two_ways; left != 0; left &= left - 1) {
        m_doubts[static_cast<std::size_t>(std::countr_zero(left))].leave_open(line);
    }
    return true;
}

/// A value that cannot be read as its column is, but as the other half of the world writes it.
void LineBuilder::note_contradiction(const Row& row, Role role) {
    const std::string_view text = trimmed(cell(row, role));
    const auto column = static_cast<std::size_t>(m_source->column(role));
    const ColumnReading& reading = m_source->columns[column];
    bool other_way = false;
    if (role == Role::order_date) {
        const bool counted = reading.date_numbers != DateNumbers::none;
        const auto shape = counted ? std::nullopt : date_shape(text);
        other_way =
            shape && ((reading.order == DateOrder::dmy && shape->evidence == OrderEvidence::mdy) ||
                      (reading.order == DateOrder::mdy && shape->evidence == OrderEvidence::dmy));
    } else {
        const auto shape = number_shape(text);
        const MarkEvidence other = reading.decimal == '.' ? MarkEvidence::comma : MarkEvidence::dot;
        other_way = shape && shape->evidence == other;
    }
    if (other_way) {
        m_doubts[position_of(role)].contradict(m_result.places.line_of(m_rows), text);
    }
}

} // namespace perennial::import
