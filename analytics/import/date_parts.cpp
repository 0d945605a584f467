#include "analytics/import/date_parts.h"

#include "analytics/import/calendar.h"
#include "analytics/import/date_words.h"
#include "analytics/import/number_text.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <utility>

namespace perennial::import {
namespace {

/// Dates as document databases export them.
constexpr std::pair<std::string_view, std::string_view> wrappings[] = {
    {"ISODate(\"", "\")"}, {"{\"$date\":\"", "\"}"}, {"{\"$date\": \"", "\"}"}};

bool take_part(std::string_view& text, std::string_view part) {
    if (text.substr(0, part.size()) != part) {
        return false;
    }
    text.remove_prefix(part.size());
    return true;
}

bool take_any(std::string_view& text, std::initializer_list<std::string_view> parts) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](std::string_view part) { return take_part(text, part); });
}

/// What may stand between the parts of a date. Remembers the first mark that is no blank.
void take_separators(std::string_view& text, char& separator) {
    for (;;) {
        if (!text.empty() &&
            (text[0] == '-' || text[0] == '/' || text[0] == '.' || text[0] == ',' ||
             text[0] == ' ' || text[0] == '_' || text[0] == '\'')) {
            if (separator == '\0' && text[0] != ' ' && text[0] != ',') {
                separator = text[0];
            }
            text.remove_prefix(1);
        } else if (!take_any(text, {"年", "月", "日", "년", "월", "일"})) {
            return;
        }
    }
}

/// "+2", "-0330", "+02:00" as minutes.
std::optional<std::int16_t> offset_minutes(std::string_view text) {
    const bool west = text[0] == '-';
    text.remove_prefix(1);
    int hour_digits = 0;
    int minute_digits = 0;
    const int hours = take_int(text, 2, hour_digits);
    take_part(text, ":");
    const int minutes = take_int(text, 2, minute_digits);
    if (!text.empty() || hour_digits == 0 || minute_digits == 1 || hours > 14 || minutes > 59) {
        return std::nullopt;
    }
    return static_cast<std::int16_t>((west ? -1 : 1) * (hours * 60 + minutes));
}

bool take_zone(std::string_view text, std::optional<std::int16_t>& offset) {
    text = trimmed(text);
    if (text.empty()) {
        return true;
    }
    if (text == "Z" || text == "z" || text == "UTC" || text == "GMT") {
        offset = 0;
        return true;
    }
    take_part(text, "UTC") || take_part(text, "GMT");
    if (text.size() > 1 && (text[0] == '+' || text[0] == '-')) {
        offset = offset_minutes(text);
        return offset.has_value();
    }
    // "CET", "PST": letters that name a zone say nothing about the day.
    const std::string_view word = take_word(text);
    return text.empty() && word.size() >= 2 && word.size() <= 4;
}

/// "7:45", "07:45:00.123", "下午 7:45", "7.45 p. m.", "14时03分22秒", "19h30"; what follows stays.
bool take_clock(std::string_view& text, DateParts& parts) {
    HalfDay half = take_half_day(text);
    int hour_digits = 0;
    int digits = 0;
    int hour = take_int(text, 2, hour_digits);
    const bool word = take_any(text, {"时", "時", "点", "시"});
    const bool colon = word || take_any(text, {":", ".", "h"});
    text = word ? trimmed(text) : text;
    const int minute = take_int(text, 2, digits);
    if (hour_digits == 2 && !colon && digits == 0 && text.empty() && hour < 24) { // "2014-12-06 02"
        parts.has_time = true;
        parts.seconds = hour * 3600;
        return true;
    }
    if (hour_digits == 0 || !colon || digits != 2) {
        return false;
    }
    int second = 0;
    text = take_any(text, {"分", "분"}) ? trimmed(text) : text;
    if (take_any(text, {":", "."}) || digit_at(text, 0)) {
        second = take_int(text, 2, digits);
        take_any(text, {"秒", "초"});
        if (take_part(text, ".") || take_part(text, ",")) {
            while (digit_at(text, 0)) {
                text.remove_prefix(1);
            }
        }
    }
    text = trimmed(text);
    half = half == HalfDay::none ? take_half_day(text) : half;
    if (half != HalfDay::none) {
        parts.half_day = hour <= 12;
        // "下午 14:05" is written as well: the clock of 24 hours says it already.
        hour = hour > 12 ? hour : hour % 12 + (half == HalfDay::second ? 12 : 0);
    }
    parts.has_time = true;
    parts.seconds = hour * 3600 + minute * 60 + second;
    return hour <= 24 && minute <= 59 && second <= 60;
}

/// The clock and all that may follow it: "7:45 Uhr", "07:45 +02:00", "07:45 GMT+0100 (CET)".
bool take_time(std::string_view text, DateParts& parts) {
    if (!take_clock(text, parts)) {
        return false;
    }
    if (!text.empty() && text.back() == ')') {
        text = trimmed(text.substr(0, text.rfind('(')));
    }
    std::string_view after = text;
    if (is_filler(take_word(after)) && (after.empty() || after == ".")) {
        return true;
    }
    return take_zone(text, parts.utc_offset);
}

bool take_compact(std::string_view text, DateParts& parts) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!digit_at(text, i)) {
            return false;
        }
    }
    if (text.size() != 8 && text.size() != 12 && text.size() != 14) {
        return false;
    }
    parts.number = {two_digits(text, 0) * 100 + two_digits(text, 2), two_digits(text, 4),
                    two_digits(text, 6)};
    parts.digits = {4, 2, 2};
    parts.count = 3;
    parts.compact = true;
    if (text.size() > 8) {
        const int second = text.size() == 14 ? two_digits(text, 12) : 0;
        parts.has_time = true;
        parts.seconds = two_digits(text, 8) * 3600 + two_digits(text, 10) * 60 + second;
        return two_digits(text, 8) < 24 && two_digits(text, 10) < 60 && second < 60;
    }
    return true;
}

/// A number, a month or a word to skip; false where a date has none of them.
bool take_piece(std::string_view& text, DateParts& parts) {
    const auto at = static_cast<std::size_t>(parts.count);
    if (const int year = at == 0 ? take_named_year(text) : 0; year > 0) {
        parts.number[0] = year;
        parts.digits[0] = 4;
        ++parts.count;
        return true;
    }
    if (digit_at(text, 0)) {
        parts.number[at] = take_int(text, 4, parts.digits[at]);
        if (digit_at(text, 0)) {
            return false;
        }
        ++parts.count;
        for (const std::string_view ordinal : {"st", "nd", "rd", "th"}) {
            take_part(text, ordinal);
        }
        return true;
    }
    const std::string_view word = take_word(text);
    if (const int month = word.empty() ? 0 : month_by_name(word); month > 0 && parts.month_at < 0) {
        parts.month_at = parts.count;
        parts.number[at] = month;
        ++parts.count;
        return true;
    }
    return is_weekday(word) || (is_filler(word) && (at > 0 || text.starts_with(' ')));
}

/// "Jan 4 09:12:00 CET 2023": the year after the time.
bool take_time_and_year(std::string_view text, DateParts& parts) {
    const std::size_t blank = text.rfind(' ');
    if (parts.month_at < 0 || blank == std::string_view::npos || text.size() - blank != 5) {
        return false;
    }
    std::string_view year = text.substr(blank + 1);
    parts.number[2] = take_int(year, 4, parts.digits[2]);
    parts.count = 3;
    return parts.digits[2] == 4 && take_time(trimmed(text.substr(0, blank)), parts);
}

bool is_clock(std::string_view text) {
    const std::size_t colon = digit_at(text, 1) ? 2 : 1;
    return digit_at(text, 0) && text.size() > colon && text[colon] == ':';
}

/// What stands between a date and its time: a blank, "T", "at", "(水)", ", um ".
bool take_between(std::string_view& text) {
    const std::size_t before = text.size();
    take_any(text, {"日", "일"});
    take_part(text, ".");
    take_part(text, ",");
    std::string_view rest = trimmed(text);
    if (take_part(rest, "r.") || take_part(rest, "г.")) { // "year" in Polish and Russian
        take_part(rest, ",");
        rest = trimmed(rest);
    }
    if (rest.size() > 2 && (rest[0] == '-' || rest[0] == '/') && rest[1] == ' ') {
        rest = trimmed(rest.substr(1));
    }
    if (!rest.empty() && rest[0] == '(') {
        const std::size_t end = rest.find(')');
        rest = end == std::string_view::npos ? rest : trimmed(rest.substr(end + 1));
    }
    if (!rest.empty() && (rest[0] == 'T' || rest[0] == 't' || rest[0] == ':' || rest[0] == '-') &&
        digit_at(rest, 1)) {
        rest.remove_prefix(1);
    }
    std::string_view after = rest;
    if (is_filler(take_word(after)) && !after.empty() && after[0] == ' ') {
        rest = trimmed(after);
    }
    text = rest;
    return text.size() < before;
}

/// "JAN23" behind a day, "23" behind a month: no mark stands between.
bool goes_on_without_mark(std::string_view text, const DateParts& parts) {
    if (parts.month_at == parts.count - 1) {
        return digit_at(text, 0);
    }
    const std::string_view word = take_word(text);
    return word.size() == 3 && month_by_name(word) > 0 && digit_at(text, 0);
}

/// Year, month and day in any order; false when these are none. What follows stays in `text`.
bool take_day(std::string_view& text, DateParts& parts) {
    while (parts.count < 3) {
        if (parts.count == 2 && is_clock(text)) {
            return take_time_and_year(std::exchange(text, {}), parts);
        }
        if (!take_piece(text, parts)) {
            return false;
        }
        if (parts.count < 3) {
            const std::size_t before = text.size();
            take_separators(text, parts.separator);
            if (text.empty() || (text.size() == before && !goes_on_without_mark(text, parts))) {
                return false;
            }
        }
    }
    return true;
}

} // namespace

int take_int(std::string_view& text, int most, int& digits) {
    int value = 0;
    digits = 0;
    while (digits < most && digit_at(text, 0)) {
        value = value * 10 + (text[0] - '0');
        text.remove_prefix(1);
        ++digits;
    }
    return value;
}

std::optional<DateParts> date_parts(std::string_view text) {
    DateParts parts;
    text = trimmed(text);
    take_part(text, "'"); // a spreadsheet's mark of text
    for (const auto& [before, after] : wrappings) {
        if (text.size() > before.size() + after.size() && text.starts_with(before) &&
            text.ends_with(after)) {
            text = text.substr(before.size(), text.size() - before.size() - after.size());
        }
    }
    if (text.size() < 5 || text.size() > 72) {
        return std::nullopt;
    }
    if (digit_at(text, 7)) {
        if (take_compact(text, parts)) {
            return parts;
        }
        if (text.size() > 9 && text[8] == ' ' && take_compact(text.substr(0, 8), parts)) {
            return take_time(trimmed(text.substr(8)), parts) ? std::optional(parts) : std::nullopt;
        }
    }
    if (digit_at(text, 7) && text.size() >= 15 && text[8] == 'T') { // "20230104T193420"
        const std::string digits = std::string(text.substr(0, 8)) + std::string(text.substr(9, 6));
        return take_compact(digits, parts) && take_zone(text.substr(15), parts.utc_offset)
                   ? std::optional(parts)
                   : std::nullopt;
    }
    if (is_clock(text)) { // "09:12 04/01/2023"
        std::string_view rest = text;
        if (!take_clock(rest, parts)) {
            return std::nullopt;
        }
        take_part(rest, ",");
        rest = trimmed(rest);
        return take_day(rest, parts) && trimmed(rest).empty() ? std::optional(parts) : std::nullopt;
    }
    if (!take_day(text, parts)) {
        return std::nullopt;
    }
    if (text.empty()) {
        return parts;
    }
    if (!take_between(text)) {
        return std::nullopt;
    }
    return text.empty() || take_time(text, parts) ? std::optional(parts) : std::nullopt;
}

} // namespace perennial::import
