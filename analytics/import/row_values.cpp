#include "analytics/import/row_values.h"

#include "analytics/import/date_text.h"
#include "analytics/import/number_text.h"
#include "analytics/import/row_prints.h"
#include "analytics/import/source.h"

#include <algorithm>

namespace perennial::import {
namespace {

DateValue date_value(const Source& source, const Row& row) {
    const auto column = static_cast<std::size_t>(source.column(Role::order_date));
    const ColumnReading& reading = source.columns[column];
    const std::string_view text = row.fields[column];
    DateValue date;
    if (reading.date_numbers != DateNumbers::none) {
        date.seconds = parse_date_number(text, reading.date_numbers);
        if (reading.date_numbers == DateNumbers::since_1970) {
            date.utc_offset = 0;
        }
    } else if (const auto other =
                   reading.days_swapped ? swapped_day(trimmed(text)) : std::nullopt) {
        date.seconds = parse_date(*other, DateOrder::ymd);
        date.swapped = true;
    } else if (const auto read = read_date(text, reading.order)) {
        date.seconds = read->seconds;
        date.utc_offset = read->utc_offset.value_or(SourceRows::no_offset);
        date.two_ways = read->evidence == OrderEvidence::ambiguous;
        date.one_way = read->evidence == OrderEvidence::dmy || read->evidence == OrderEvidence::mdy;
    }
    if (date.seconds && *date.seconds < first_believed_date) {
        date.seconds.reset();
    }
    return date;
}

} // namespace

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

NumberValue number_value(const Source& source, const Row& row, Role role) {
    NumberValue number;
    const int column = source.column(role);
    if (column == no_column) {
        return number;
    }
    const auto at = static_cast<std::size_t>(column);
    const char decimal = source.columns[at].decimal;
    const std::string_view text = row.fields[at];
    const auto micros = parse_micros(text, decimal);
    const auto value = micros ? scaled(micros->value, source.columns[at].power) : std::nullopt;
    if (!value) {
        return number;
    }
    number.read = true;
    number.micros = *value;
    number.rounded = micros->rounded;
    number.one_way = text.find(decimal) != std::string_view::npos;
    number.two_ways =
        !number.one_way && text.find(decimal == '.' ? ',' : '.') != std::string_view::npos;
    return number;
}

void read_values(const Source& source, const Row& row, RowValues& values) {
    values.print = hash_text(row.raw);
    const auto key = [&](Role role) -> KeyValue {
        const int column = source.column(role);
        if (column == no_column) {
            return {};
        }
        const auto at = static_cast<std::size_t>(column);
        return identifier(row.fields[at], source.columns[at]);
    };
    values.order = key(Role::order_id);
    values.customer = key(Role::customer_id);
    if (source.has(Role::product_id)) {
        values.product = key(Role::product_id);
    } else if (source.has(Role::product_name)) {
        values.product =
            trimmed(row.fields[static_cast<std::size_t>(source.column(Role::product_name))]);
    } else {
        values.product = {};
    }
    values.date = date_value(source, row);
    for (std::size_t i = 0; i < number_roles.size(); ++i) {
        values.numbers[i] = number_value(source, row, number_roles[i]);
    }
}

} // namespace perennial::import
