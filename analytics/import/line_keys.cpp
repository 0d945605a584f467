// The identities of one row: its order, its product, its currency.
#include "analytics/core/day.h"
#include "analytics/import/line_cells.h"

#include <algorithm>

namespace perennial::import {
namespace {

std::string iso_second(std::int64_t seconds) {
    const auto day = std::chrono::floor<std::chrono::days>(
        std::chrono::sys_seconds(std::chrono::seconds(seconds)));
    const std::int64_t rest = seconds - day.time_since_epoch().count() * std::int64_t{86400};
    std::string text = to_iso(day) + "T";
    for (const std::int64_t part : {rest / 3600, rest / 60 % 60, rest % 60}) {
        text += static_cast<char>('0' + part / 10);
        text += static_cast<char>('0' + part % 10);
    }
    return text;
}

} // namespace

const std::string& lower_case(std::string_view text, std::string& buffer) {
    buffer.assign(text);
    std::transform(buffer.begin(), buffer.end(), buffer.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    return buffer;
}

/// An identifier as text: blanks off, and the ".0" of a column that passed through floats.
std::string_view identifier(std::string_view text, const ColumnReading& reading) {
    text = trimmed(text);
    if (is_absent(text) || is_mangled(text)) {
        return {}; // "2.10381E+18" could be anybody
    }
    if (reading.float_identifier && text.size() > 2 && text.back() == '0' &&
        (text[text.size() - 2] == '.' || text[text.size() - 2] == ',')) {
        text.remove_suffix(2);
    }
    return text;
}

void LineBuilder::expect(const Row& row) const {
    const auto look = [&](const StringTable& keys, Role role) {
        const auto column = static_cast<std::size_t>(m_source->column(role));
        if (column < row.fields.size()) {
            keys.expect(identifier(row.fields[column], m_source->columns[column]));
        }
    };
    look(m_lines.order_keys, Role::order_id);
    look(m_lines.customer_keys, Role::customer_id);
}

std::uint32_t LineBuilder::order_key(const Cells& cells) {
    if (!cells.order_id.empty()) {
        return m_lines.order_keys.add(cells.order_id);
    }
    const bool products = m_source->has(Role::product_id) || m_source->has(Role::product_name);
    if (!m_source->has(Role::order_id) && products && !cells.customer.empty()) {
        m_scratch = cells.customer;
        m_scratch += '@';
        m_scratch += iso_second(cells.ordered_at);
        return m_lines.order_keys.add(m_scratch);
    }
    // Content and occurrence, not position: the same row of a later, longer export has the same
    // key.
    constexpr std::string_view hex = "0123456789abcdef";
    m_scratch = "row-";
    for (int shift = 60; shift >= 0; shift -= 4) {
        m_scratch += hex[(cells.hash >> static_cast<unsigned>(shift)) & 15U];
    }
    const std::size_t before = m_lines.order_keys.size();
    const std::uint32_t key = m_lines.order_keys.add(m_scratch);
    if (key == before) {
        return key;
    }
    m_scratch += '-';
    m_scratch += std::to_string(++m_copies[key] + 1);
    return m_lines.order_keys.add(m_scratch);
}

std::uint32_t LineBuilder::customer_key(std::string_view customer) {
    if (customer.empty()) {
        return StringTable::npos;
    }
    if (customer.find('@') == std::string_view::npos) {
        return m_lines.customer_keys.add(customer);
    }
    return m_lines.customer_keys.add(lower_case(customer, m_scratch)); // addresses differ in case
}

std::uint32_t LineBuilder::currency_key(const Row& row, bool same_order) {
    std::string_view text = carried(row, Role::currency, same_order);
    std::optional<NumberShape> shape;
    if (!m_source->has(Role::currency)) {
        const int column = m_source->column(m_source->amounts.basis == AmountBasis::quantity_price
                                                ? Role::unit_price
                                                : Role::amount);
        const auto at = static_cast<std::size_t>(column);
        if (m_source->columns[at].currency_beside) {
            shape = number_shape(row.fields[at]);
            text = shape ? std::string_view(shape->currency) : text;
        }
    }
    return text.empty() ? StringTable::npos : m_result.currencies.add(text);
}

std::uint32_t LineBuilder::product_key(const Row& row) {
    const int id_column = m_source->column(Role::product_id);
    const std::string_view name = trimmed(cell(row, Role::product_name));
    const std::string_view id =
        id_column == no_column ? name
                               : identifier(cell(row, Role::product_id),
                                            m_source->columns[static_cast<std::size_t>(id_column)]);
    if (id.empty()) {
        return StringTable::npos;
    }
    const std::uint32_t key = m_lines.product_keys.add(id);
    if (key == m_lines.product_name.size()) {
        m_lines.product_name.push_back(StringTable::npos);
        m_lines.product_category.push_back(StringTable::npos);
    }
    if (m_lines.product_name[key] == StringTable::npos && !name.empty()) {
        m_lines.product_name[key] = m_lines.product_names.add(name);
    }
    if (m_lines.product_category[key] == StringTable::npos) {
        const std::string_view category = trimmed(cell(row, Role::category));
        if (!category.empty()) {
            m_lines.product_category[key] = m_lines.categories.add(category);
        }
    }
    return key;
}

} // namespace perennial::import
