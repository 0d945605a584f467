#include "analytics/import/refit.h"

#include "analytics/import/column_problems.h"
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

/// "1" and "583.86" of a number whose groups are told apart by the delimiter, "1,583.86".
bool is_grouped_number(const Source& source, const Row& row, std::size_t column,
                       std::size_t surplus) {
    if (!is_number(source.inspection.columns[column].type) ||
        !is_money(source.inspection.columns[column].role) ||
        source.inspection.format.delimiter != ',' || source.columns[column].decimal != '.') {
        return false;
    }
    const auto digits = [](std::string_view text) {
        return !text.empty() &&
               std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    std::string_view first = row.fields[column];
    first.remove_prefix(first.starts_with('-') ? 1 : 0);
    if (!digits(first) || first.size() > 3 || first.starts_with('0')) {
        return false;
    }
    for (std::size_t i = column + 1; i <= column + surplus; ++i) {
        std::string_view group = row.fields[i];
        if (i == column + surplus) {
            group = group.substr(0, group.find('.'));
        }
        if (!digits(group) || group.size() != 3 ||
            row.fields[i].data() != row.fields[i - 1].data() + row.fields[i - 1].size() + 1) {
            return false;
        }
    }
    return true;
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
        const bool text =
            source.inspection.columns[c].type == ColumnType::text && reads_on(row, c, surplus);
        if (!text && !is_grouped_number(source, row, c, surplus)) {
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
