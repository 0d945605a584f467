// What the cells of one row say by themselves, whatever rows stand before it: the part of reading
// that any thread can do.
#pragma once

#include "analytics/import/row_reader.h"
#include "analytics/import/source_rows.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace perennial::import {

struct ColumnReading;
struct Source;

/// No value, in the words of programs.
inline bool is_absent(std::string_view text) {
    return text.empty() || text == "NULL" || text == "null" || text == "NaN" || text == "nan" ||
           text == "\\N" || text == "None" || text == "N/A" || text == "n/a" || text == "#N/A" ||
           text == "-";
}

/// An identifier as text: blanks off, and the ".0" of a column that passed through floats.
std::string_view identifier(std::string_view text, const ColumnReading& reading);

/// A text that a StringTable is asked for, with its hash there.
struct KeyValue {
    std::string_view text;
    std::uint32_t hash = 0;

    KeyValue() = default;
    KeyValue(std::string_view key) : text(key), hash(StringTable::hash_of(key)) {}
    bool empty() const { return text.empty(); }
};

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
    KeyValue order, customer;
    KeyValue product; ///< where the source has no ids of products, its name
    DateValue date;
    std::array<NumberValue, number_roles.size()> numbers; ///< as number_roles

    const NumberValue& number(Role role) const {
        const auto at = std::find(number_roles.begin(), number_roles.end(), role);
        return numbers[static_cast<std::size_t>(at - number_roles.begin())];
    }
};

NumberValue number_value(const Source& source, const Row& row, Role role);

/// Of a row that has all columns of `source`.
void read_values(const Source& source, const Row& row, RowValues& values);

} // namespace perennial::import
