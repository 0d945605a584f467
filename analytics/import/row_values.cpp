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
    if (!micros) {
        return number;
    }
    number.read = true;
    number.micros = source.columns[at].hundredths ? micros->value / 100 : micros->value;
    number.rounded = micros->rounded;
    number.one_way = text.find(decimal) != std::string_view::npos;
    number.two_ways =
        !number.one_way && text.find(decimal == '.' ? ',' : '.') != std::string_view::npos;
    return number;
}

RowValues row_values(const Source& source, const Row& row) {
    RowValues values;
    values.print = hash_text(row.raw);
    values.date = date_value(source, row);
    for (std::size_t i = 0; i < number_roles.size(); ++i) {
        values.numbers[i] = number_value(source, row, number_roles[i]);
    }
    return values;
}

} // namespace perennial::import
