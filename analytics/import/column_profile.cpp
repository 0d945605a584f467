#include "analytics/import/column_profile.h"

#include "analytics/import/date_text.h"
#include "analytics/import/number_text.h"

#include <algorithm>
#include <array>

namespace perennial::import {
namespace {

constexpr std::size_t distinct_cap = 100'000;
constexpr std::size_t examples_shown = 5;

bool is_boolean_word(std::string_view value) {
    constexpr std::array<std::string_view, 12> words{
        "true", "false", "TRUE", "FALSE", "True", "False", "yes", "no", "Yes", "No", "YES", "NO"};
    return std::find(words.begin(), words.end(), value) != words.end();
}

bool is_decimal_digit(char c) {
    return c >= '0' && c <= '9';
}

} // namespace

bool is_mangled(std::string_view text) {
    // One digit, a mark and more digits, E+ and two digits: the last four letters
    // say no at once.
    const std::size_t size = text.size();
    if (size < 5 || text[size - 3] != '+' || (text[size - 4] | 0x20) != 'e' ||
        !is_decimal_digit(text[size - 2]) || !is_decimal_digit(text[size - 1]) ||
        !is_decimal_digit(text[0])) {
        return false;
    }
    const std::string_view rest = text.substr(1, size - 5);
    return rest.empty() || ((rest[0] == '.' || rest[0] == ',') &&
                            std::all_of(rest.begin() + 1, rest.end(), is_decimal_digit));
}

double ColumnProfile::share(std::uint64_t part) const {
    return filled() == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(filled());
}

bool is_missing(std::string_view value) {
    return value.empty() || value == "NULL" || value == "null" || value == "NaN" ||
           value == "nan" || value == "\\N" || value == "NaT" || value == "NA";
}

void ColumnProfile::add(std::string_view value, std::uint64_t row) {
    ++m_counts.rows;
    value = trimmed(value);
    if (is_missing(value)) {
        ++m_counts.empty;
        return;
    }
    if (m_distinct.size() < distinct_cap && m_distinct.emplace(value).second &&
        m_examples.size() < examples_shown) {
        m_examples.emplace_back(value.substr(0, 200));
    }
    m_counts.booleans += is_boolean_word(value) ? 1U : 0U;
    m_counts.with_digit +=
        std::any_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; }) ? 1U
                                                                                             : 0U;
    m_counts.with_at += value.find('@') != std::string_view::npos ? 1U : 0U;
    m_counts.with_blank += value.find(' ') != std::string_view::npos ? 1U : 0U;
    add_number(value, row);
    add_date(value, row);
}

void ColumnProfile::add_number(std::string_view value, std::uint64_t row) {
    const auto shape = number_shape(value);
    if (!shape) {
        return;
    }
    ++m_counts.numbers;
    m_counts.integers += shape->integer ? 1U : 0U;
    m_counts.leading_zeros += shape->leading_zero ? 1U : 0U;
    m_counts.plain_floats += shape->plain_float ? 1U : 0U;
    m_counts.negatives += shape->negative ? 1U : 0U;
    m_counts.mangled += is_mangled(value) ? 1U : 0U;
    m_counts.percents += shape->percent ? 1U : 0U;
    m_counts.longer_than_ten += shape->integer && shape->digits > 10 ? 1U : 0U;
    m_counts.epochs += parse_epoch(value) ? 1U : 0U;
    m_counts.serials += parse_serial(value) ? 1U : 0U;
    m_counts.thousands += shape->integer && shape->digits > 3 ? 1U : 0U;
    const MarkEvidence mark = shape->evidence;
    m_counts.dot += mark == MarkEvidence::dot ? 1U : 0U;
    m_counts.comma += mark == MarkEvidence::comma ? 1U : 0U;
    m_counts.maybe_dot += mark == MarkEvidence::maybe_dot ? 1U : 0U;
    m_counts.maybe_comma += mark == MarkEvidence::maybe_comma ? 1U : 0U;
    m_has_currency = m_has_currency || !shape->currency.empty();
    if (shape->grouping != '\0') {
        m_grouping = shape->grouping;
    }
    if (m_mark_example.row == 0 && (mark == MarkEvidence::dot || mark == MarkEvidence::comma)) {
        m_mark_example = {row, std::string(value)};
    }
    const bool comma = mark == MarkEvidence::comma;
    if (const auto micros = parse_micros(value, comma ? ',' : '.')) {
        const double number = static_cast<double>(micros->value) / 1e6;
        const bool first = m_counts.numbers == 1;
        m_smallest = first ? number : std::min(m_smallest, number);
        m_largest = first ? number : std::max(m_largest, number);
    }
}

void ColumnProfile::add_date(std::string_view value, std::uint64_t row) {
    const auto shape = date_shape(value);
    if (!shape) {
        return;
    }
    ++m_counts.dates;
    m_counts.compact += shape->compact ? 1U : 0U;
    m_counts.with_time += shape->has_time ? 1U : 0U;
    m_counts.half_day += shape->half_day ? 1U : 0U;
    if (shape->has_time) {
        auto reading = read_date(value, DateOrder::dmy);
        reading = reading ? reading : read_date(value, DateOrder::mdy);
        m_counts.with_offset += reading && reading->utc_offset ? 1U : 0U;
    }
    if (m_date_separator == '\0') {
        m_date_separator = shape->separator;
    }
    const OrderEvidence order = shape->evidence;
    m_counts.dmy += order == OrderEvidence::dmy ? 1U : 0U;
    m_counts.mdy += order == OrderEvidence::mdy ? 1U : 0U;
    m_counts.ambiguous += order == OrderEvidence::ambiguous ? 1U : 0U;
    if (m_order_example.row == 0 && (order == OrderEvidence::dmy || order == OrderEvidence::mdy)) {
        m_order_example = {row, std::string(value)};
    }
}

ColumnType ColumnProfile::type() const {
    if (filled() == 0) {
        return ColumnType::empty;
    }
    const auto nearly_all = [&](std::uint64_t part) {
        return share(part) >= 0.95;
    };
    if (nearly_all(m_counts.dates) &&
        (!nearly_all(m_counts.numbers) || nearly_all(m_counts.compact))) {
        return m_counts.with_time > 0 ? ColumnType::datetime : ColumnType::date;
    }
    if (nearly_all(m_counts.booleans)) {
        return ColumnType::boolean;
    }
    if (nearly_all(m_counts.numbers)) {
        if (m_counts.leading_zeros > 0 || share(m_counts.longer_than_ten) > 0.5) {
            return ColumnType::identifier;
        }
        return m_counts.integers == m_counts.numbers ? ColumnType::integer : ColumnType::decimal;
    }
    const bool code_like = share(m_counts.with_digit) >= 0.9 && share(m_counts.with_blank) <= 0.1;
    return code_like ? ColumnType::identifier : ColumnType::text;
}

char ColumnProfile::proven_decimal() const {
    if (m_counts.dot == 0 && m_counts.comma == 0) {
        return '\0';
    }
    return m_counts.comma > m_counts.dot ? ',' : '.';
}

bool ColumnProfile::decimal_undecided() const {
    return proven_decimal() == '\0' && m_counts.maybe_dot + m_counts.maybe_comma > 0;
}

bool ColumnProfile::order_undecided() const {
    return m_counts.ambiguous > 0 && m_counts.dmy == 0 && m_counts.mdy == 0;
}

bool ColumnProfile::is_float_identifier() const {
    return m_counts.plain_floats > 0 &&
           20 * (m_counts.integers + m_counts.plain_floats) >= 19 * filled();
}

bool ColumnProfile::is_mangled_identifier() const {
    return m_counts.mangled > 0 &&
           m_counts.integers + m_counts.plain_floats + m_counts.mangled == filled();
}

} // namespace perennial::import
