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

void LineBuilder::expect(const RowValues& values) const {
    m_lines.order_keys.expect(values.order.hash);
    m_lines.customer_keys.expect(values.customer.hash);
}

std::uint32_t LineBuilder::order_key(const Cells& cells) {
    if (!cells.order_id.empty()) {
        return m_lines.order_keys.add(cells.order_id.text, cells.order_id.hash);
    }
    const bool products = m_source->has(Role::product_id) || m_source->has(Role::product_name);
    if (!m_source->has(Role::order_id) && products && !cells.customer.empty()) {
        m_scratch = cells.customer.text;
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

std::uint32_t LineBuilder::customer_key(const KeyValue& customer) {
    if (customer.empty()) {
        return StringTable::npos;
    }
    if (customer.text.find('@') == std::string_view::npos) {
        return m_lines.customer_keys.add(customer.text, customer.hash);
    }
    // addresses differ in case
    return m_lines.customer_keys.add(lower_case(customer.text, m_scratch));
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

std::uint32_t LineBuilder::product_key(const Row& row, const KeyValue& product) {
    if (product.empty()) {
        return StringTable::npos;
    }
    const std::uint32_t key = m_lines.product_keys.add(product.text, product.hash);
    if (key == m_lines.product_name.size()) {
        m_lines.product_name.push_back(StringTable::npos);
        m_lines.product_category.push_back(StringTable::npos);
    }
    if (m_lines.product_name[key] == StringTable::npos) {
        const std::string_view name = trimmed(cell(row, Role::product_name));
        if (!name.empty()) {
            m_lines.product_name[key] = m_lines.product_names.add(name);
        }
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
