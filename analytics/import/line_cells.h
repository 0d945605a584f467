// What one row says, before it becomes a line. Shared by the parts of LineBuilder alone.
#pragma once

#include "analytics/import/line_builder.h"
#include "analytics/import/number_text.h"

namespace perennial::import {

constexpr std::size_t position_of(Role role) {
    return static_cast<std::size_t>(role);
}

constexpr std::uint32_t bit_of(Role role) {
    return 1U << position_of(role);
}

/// `text` with small Latin letters, in `buffer`.
const std::string& lower_case(std::string_view text, std::string& buffer);

/// What one row says, before it becomes a line.
struct LineBuilder::Cells {
    KeyValue order_id, customer;
    std::string_view status;
    std::int64_t ordered_at = 0;
    std::int64_t quantity = Money::scale; // millionths of a unit
    std::optional<std::int64_t> unit_price;
    std::int64_t amount = 0, discount = 0, cost = 0;
    std::int16_t utc_offset = SourceRows::no_offset;
    bool rounded = false;
    std::uint64_t hash = 0;
    bool is_refund = false;                  ///< its money is that of the refunded column
    bool same_order = false;                 ///< as the row before
    std::uint32_t two_ways = 0, one_way = 0; ///< bit by role: values that read so
    Role at_fault = Role::none;

    /// False, and `value` stays, when there is no number.
    bool take(const NumberValue& number, Role role, std::int64_t& value) {
        if (number.read) {
            value = number.micros;
            rounded = rounded || number.rounded;
            one_way |= number.one_way ? bit_of(role) : 0U;
            two_ways |= number.two_ways ? bit_of(role) : 0U;
        }
        return number.read;
    }
};

} // namespace perennial::import
