#include "analytics/import/refit.h"

#include "analytics/import/number_text.h"

#include <algorithm>

namespace perennial::import {
namespace {

bool is_number(ColumnType type) {
    return type == ColumnType::integer || type == ColumnType::decimal;
}

bool has_letter(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
               (static_cast<unsigned char>(c) & 0x80U) != 0;
    });
}

bool fits(const Source& source, std::size_t column, std::string_view text) {
    text = trimmed(text);
    const ColumnInfo& info = source.inspection.columns[column];
    const ColumnReading& reading = source.columns[column];
    if (text.empty()) {
        return info.role != Role::order_date && info.role != Role::amount;
    }
    if (info.role == Role::order_date) {
        return reading.date_numbers != DateNumbers::none
                   ? parse_date_number(text, reading.date_numbers).has_value()
                   : parse_date(text, reading.order).has_value();
    }
    if (info.type == ColumnType::text) {
        return has_letter(text) || !std::all_of(info.examples.begin(), info.examples.end(),
                                                [](const auto& seen) { return has_letter(seen); });
    }
    return !is_number(info.type) || parse_micros(text, reading.decimal).has_value();
}

/// What the surplus fields hold reads on from a text: "Lamp, red" does, "12,50" would not.
bool reads_on(const Row& row, std::size_t column, std::size_t surplus) {
    for (std::size_t i = column; i < column + surplus; ++i) {
        const std::string_view here = row.fields[i];
        const std::string_view next = row.fields[i + 1];
        if (!has_letter(next) || next.data() != here.data() + here.size() + 1) {
            return false;
        }
    }
    return has_letter(row.fields[column]);
}

} // namespace

bool stands_in_its_columns(const Source& source, const Row& row) {
    for (std::size_t c = 0; c < source.columns.size(); ++c) {
        if (!fits(source, c, row.fields[c])) {
            return false;
        }
    }
    return true;
}

std::optional<std::size_t> join_surplus_fields(const Source& source, Row& row) {
    const std::size_t width = source.columns.size();
    const std::size_t surplus = row.fields.size() - width;
    std::optional<std::size_t> found;
    for (std::size_t c = 0; c < width; ++c) {
        if (source.inspection.columns[c].type != ColumnType::text || !reads_on(row, c, surplus)) {
            continue;
        }
        bool all = true;
        for (std::size_t other = 0; all && other < width; ++other) {
            all =
                other == c || fits(source, other, row.fields[other < c ? other : other + surplus]);
        }
        if (all && found) {
            return std::nullopt; // two ways
        }
        if (all) {
            found = c;
        }
    }
    if (found) {
        const std::string_view last = row.fields[*found + surplus];
        const char* begin = row.fields[*found].data();
        row.fields[*found] =
            std::string_view(begin, static_cast<std::size_t>(last.data() + last.size() - begin));
        const auto first = row.fields.begin() + static_cast<std::ptrdiff_t>(*found) + 1;
        row.fields.erase(first, first + static_cast<std::ptrdiff_t>(surplus));
    }
    return found;
}

} // namespace perennial::import
