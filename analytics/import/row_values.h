// What the cells of one row say by themselves, whatever rows stand before it: the part of reading
// that any thread can do.
#pragma once

#include "analytics/import/row_reader.h"
#include "analytics/import/source_rows.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace perennial::import {

struct Source;

struct DateValue {
    std::optional<std::int64_t> seconds; ///< nothing when it cannot be read or believed
    std::int16_t utc_offset = SourceRows::no_offset;
    bool one_way = false; ///< only one order of day and month explains it
    bool two_ways = false;
    bool swapped = false; ///< a spreadsheet's day and month, changed back
};

struct NumberValue {
    std::int64_t micros = 0;
    bool read = false; ///< there is such a column, and the cell is a number
    bool rounded = false;
    bool one_way = false; ///< has the column's decimal mark
    bool two_ways = false;
};

/// The numbers that money is made of; the others are read where they are asked for.
inline constexpr std::array number_roles{Role::quantity, Role::unit_price, Role::discount,
                                         Role::cost, Role::amount};

struct RowValues {
    std::uint64_t print = 0; ///< hash_text() of the row
    DateValue date;
    std::array<NumberValue, number_roles.size()> numbers; ///< as number_roles

    const NumberValue& number(Role role) const {
        const auto at = std::find(number_roles.begin(), number_roles.end(), role);
        return numbers[static_cast<std::size_t>(at - number_roles.begin())];
    }
};

NumberValue number_value(const Source& source, const Row& row, Role role);

/// Of a row that has all columns of `source`.
RowValues row_values(const Source& source, const Row& row);

} // namespace perennial::import
