#include "analytics/import/date_text.h"

#include "analytics/import/number_text.h"

#include <array>
#include <charconv>
#include <chrono>

namespace perennial::import {
namespace {

struct DateParts {
    std::array<int, 3> number{};
    std::array<int, 3> digits{};
    int count = 0;
    int month_at = -1; ///< which of the three is a month by name
    char separator = '\0';
    bool compact = false;
    bool has_time = false;
    bool half_day = false;
    int seconds = 0; ///< since midnight
    std::optional<std::int16_t> utc_offset;
};

bool digit_at(std::string_view text, std::size_t i) {
    return i < text.size() && text[i] >= '0' && text[i] <= '9';
}

int two_digits(std::string_view text, std::size_t i) {
    return (text[i] - '0') * 10 + (text[i + 1] - '0');
}

/// Up to `most` digits; the rest stays in `text`.
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

bool take_part(std::string_view& text, std::string_view part) {
    if (text.substr(0, part.size()) != part) {
        return false;
    }
    text.remove_prefix(part.size());
    return true;
}

std::string_view take_word(std::string_view& text) {
    std::size_t count = 0;
    while (count < text.size() && ((text[count] | 0x20) >= 'a' && (text[count] | 0x20) <= 'z')) {
        ++count;
    }
    // Accented letters within month names: "février", "März".
    while (count > 0 && count < text.size() &&
           ((static_cast<unsigned char>(text[count]) & 0x80U) != 0 ||
            ((text[count] | 0x20) >= 'a' && (text[count] | 0x20) <= 'z'))) {
        ++count;
    }
    const std::string_view word = text.substr(0, count);
    text.remove_prefix(count);
    return word;
}

bool same_letters(std::string_view word, std::string_view lower) {
    if (word.size() < lower.size()) {
        return false;
    }
    for (std::size_t i = 0; i < lower.size(); ++i) {
        const char c =
            word[i] >= 'A' && word[i] <= 'Z' ? static_cast<char>(word[i] | 0x20) : word[i];
        if (c != lower[i]) {
            return false;
        }
    }
    return true;
}

/// By its first letters, in English, German, French, Spanish and Portuguese; 0 when none.
int month_by_name(std::string_view word) {
    constexpr std::array<std::pair<std::string_view, int>, 38> names{{{"jan", 1},
                                                                      {"ene", 1},
                                                                      {"j\xC3\xA4n", 1},
                                                                      {"feb", 2},
                                                                      {"fev", 2},
                                                                      {"f\xC3\xA9v", 2},
                                                                      {"mar", 3},
                                                                      {"m\xC3\xA4r", 3},
                                                                      {"mrz", 3},
                                                                      {"apr", 4},
                                                                      {"avr", 4},
                                                                      {"abr", 4},
                                                                      {"may", 5},
                                                                      {"mai", 5},
                                                                      {"jun", 6},
                                                                      {"juin", 6},
                                                                      {"juil", 7},
                                                                      {"jul", 7},
                                                                      {"aug", 8},
                                                                      {"ago", 8},
                                                                      {"ao\xC3\xBB", 8},
                                                                      {"aou", 8},
                                                                      {"sep", 9},
                                                                      {"set", 9},
                                                                      {"oct", 10},
                                                                      {"okt", 10},
                                                                      {"out", 10},
                                                                      {"nov", 11},
                                                                      {"dec", 12},
                                                                      {"dez", 12},
                                                                      {"dic", 12},
                                                                      {"d\xC3\xA9"
                                                                       "c",
                                                                       12},
                                                                      {"maio", 5},
                                                                      {"mayo", 5},
                                                                      {"marz", 3},
                                                                      {"mars", 3},
                                                                      {"julho", 7},
                                                                      {"junho", 6}}};
    for (const auto& [letters, month] : names) {
        if (same_letters(word, letters)) {
            return month;
        }
    }
    return 0;
}

bool is_weekday(std::string_view word) {
    for (const std::string_view day : {"mon", "tue", "wed", "thu", "fri", "sat", "sun", "lun",
                                       "mie", "jue", "vie", "sab", "dom"}) {
        if (same_letters(word, day)) {
            return true;
        }
    }
    return false;
}

/// What may stand between the parts of a date. Remembers the first mark that is no blank.
void take_separators(std::string_view& text, char& separator) {
    for (;;) {
        if (!text.empty() && (text[0] == '-' || text[0] == '/' || text[0] == '.' ||
                              text[0] == ',' || text[0] == ' ')) {
            if (separator == '\0' && text[0] != ' ' && text[0] != ',') {
                separator = text[0];
            }
            text.remove_prefix(1);
        } else if (!take_part(text, "\xE5\xB9\xB4") && !take_part(text, "\xE6\x9C\x88") &&
                   !take_part(text, "\xE6\x97\xA5")) { // 年 月 日
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

/// "7:45", "07:45:00.123", "7.45 PM", "14时03分22秒"
bool take_time(std::string_view text, DateParts& parts) {
    int hour_digits = 0;
    int digits = 0;
    int hour = take_int(text, 2, hour_digits);
    const bool colon = take_part(text, ":") || take_part(text, ".") || take_part(text, "h") ||
                       take_part(text, "\xE6\x97\xB6");
    const int minute = take_int(text, 2, digits);
    if (hour_digits == 0 || !colon || digits != 2) {
        return false;
    }
    int second = 0;
    take_part(text, "\xE5\x88\x86");
    if (take_part(text, ":") || take_part(text, ".") || digit_at(text, 0)) {
        second = take_int(text, 2, digits);
        take_part(text, "\xE7\xA7\x92");
        if (take_part(text, ".") || take_part(text, ",")) {
            while (digit_at(text, 0)) {
                text.remove_prefix(1);
            }
        }
    }
    text = trimmed(text);
    if (!text.empty() && ((text[0] | 0x20) == 'a' || (text[0] | 0x20) == 'p') &&
        (same_letters(text, "am") || same_letters(text, "pm") || same_letters(text, "a.m.") ||
         same_letters(text, "p.m."))) {
        const bool pm = (text[0] | 0x20) == 'p';
        text.remove_prefix(text.size() > 1 && text[1] == '.' ? 4 : 2);
        if (hour < 1 || hour > 12) {
            return false;
        }
        hour = hour % 12 + (pm ? 12 : 0);
        parts.half_day = true;
    }
    if (hour > 24 || minute > 59 || second > 60 || !take_zone(text, parts.utc_offset)) {
        return false;
    }
    parts.has_time = true;
    parts.seconds = hour * 3600 + minute * 60 + second;
    return true;
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

std::optional<DateParts> date_parts(std::string_view text) {
    DateParts parts;
    text = trimmed(text);
    if (text.size() < 5 || text.size() > 48) {
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
    while (parts.count < 3) {
        const auto at = static_cast<std::size_t>(parts.count);
        if (digit_at(text, 0)) {
            parts.number[at] = take_int(text, 4, parts.digits[at]);
            if (digit_at(text, 0)) {
                return std::nullopt;
            }
            ++parts.count;
            for (const std::string_view ordinal : {"st", "nd", "rd", "th"}) {
                take_part(text, ordinal);
            }
        } else {
            const std::string_view word = take_word(text);
            if (const int month = word.empty() ? 0 : month_by_name(word);
                month > 0 && parts.month_at < 0) {
                parts.month_at = parts.count;
                parts.number[at] = month;
                ++parts.count;
            } else if (!is_weekday(word) && word != "de" && word != "of") {
                return std::nullopt;
            }
        }
        const bool bare = text.empty();
        char separator = parts.separator;
        const std::size_t before = text.size();
        if (parts.count < 3) {
            take_separators(text, separator);
            parts.separator = separator;
            if (bare || text.size() == before) {
                return std::nullopt;
            }
        }
    }
    take_part(text, "\xE6\x97\xA5"); // 日
    take_part(text, ".");
    take_part(text, ",");
    if (text.empty()) {
        return parts;
    }
    if (text[0] != ' ' && text[0] != 'T' && text[0] != 't' && text[0] != ':') {
        return std::nullopt;
    }
    text = trimmed(text.substr(1));
    return text.empty() || take_time(text, parts) ? std::optional(parts) : std::nullopt;
}

bool four_digit_or_named(const DateParts& parts) {
    return parts.digits[0] == 4;
}

OrderEvidence order_evidence(const DateParts& parts) {
    if (four_digit_or_named(parts) || parts.month_at >= 0 || parts.number[0] > 31) {
        return OrderEvidence::none;
    }
    if (parts.number[0] > 12) {
        return OrderEvidence::dmy;
    }
    if (parts.number[1] > 12) {
        return OrderEvidence::mdy;
    }
    return parts.number[0] == parts.number[1] ? OrderEvidence::same : OrderEvidence::ambiguous;
}

std::optional<std::int64_t> seconds_of(int year, int digits, int month, int day, int seconds) {
    if (digits <= 2) {
        year += year < 70 ? 2000 : 1900;
    } else if (digits != 4) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok() || year < 1900 || year > 2199) {
        return std::nullopt;
    }
    return std::chrono::sys_days(date).time_since_epoch().count() * std::int64_t{86400} + seconds;
}

std::optional<std::int64_t> assemble(const DateParts& parts, DateOrder order) {
    const auto& n = parts.number;
    const auto& d = parts.digits;
    if (parts.month_at >= 0) {
        const std::size_t month = static_cast<std::size_t>(parts.month_at);
        const std::size_t first = month == 0 ? 1 : 0;
        const std::size_t second = month == 2 ? 1 : 2;
        return d[first] == 4 ? seconds_of(n[first], 4, n[month], n[second], parts.seconds)
                             : seconds_of(n[second], d[second], n[month], n[first], parts.seconds);
    }
    if (d[0] == 4 || (n[0] > 31 && d[0] == 2)) {
        return seconds_of(n[0], d[0], n[1], n[2], parts.seconds);
    }
    switch (order_evidence(parts)) {
    case OrderEvidence::ambiguous:
        if (order != DateOrder::dmy && order != DateOrder::mdy) {
            return std::nullopt;
        }
        break;
    case OrderEvidence::dmy:
        if (order == DateOrder::mdy) {
            return std::nullopt; // 13/1/2009 in a column of month first: say so, do not swap
        }
        order = DateOrder::dmy;
        break;
    case OrderEvidence::mdy:
        if (order == DateOrder::dmy) {
            return std::nullopt;
        }
        order = DateOrder::mdy;
        break;
    case OrderEvidence::none:
    case OrderEvidence::same:
        break;
    }
    return order == DateOrder::mdy ? seconds_of(n[2], d[2], n[0], n[1], parts.seconds)
                                   : seconds_of(n[2], d[2], n[1], n[0], parts.seconds);
}

/// "2009-12-01 07:45:00" and "2009-12-01" without the general machinery.
std::optional<std::int64_t> parse_plain_iso(std::string_view text) {
    if (text.size() != 19 && text.size() != 10) {
        return std::nullopt;
    }
    constexpr std::string_view pattern = "0000-00-00 00:00:00";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool fits = pattern[i] == '0' ? digit_at(text, i)
                                            : text[i] == pattern[i] || (i == 10 && text[i] == 'T');
        if (!fits) {
            return std::nullopt;
        }
    }
    int seconds = 0;
    if (text.size() == 19) {
        seconds = two_digits(text, 11) * 3600 + two_digits(text, 14) * 60 + two_digits(text, 17);
        if (two_digits(text, 11) > 24 || two_digits(text, 14) > 59 || two_digits(text, 17) > 60) {
            return std::nullopt;
        }
    }
    return seconds_of(two_digits(text, 0) * 100 + two_digits(text, 2), 4, two_digits(text, 5),
                      two_digits(text, 8), seconds);
}

/// "1/12/2009 7:45", "01.12.2009" and "1-12-2009 07:45:00" without the general machinery.
std::optional<DateParts> plain_day_month(std::string_view text) {
    DateParts parts;
    for (std::size_t i = 0; i < 3; ++i) {
        parts.number[i] = take_int(text, i < 2 ? 2 : 4, parts.digits[i]);
        if (parts.digits[i] == 0 || (i == 2 && parts.digits[2] != 4)) {
            return std::nullopt;
        }
        if (i < 2) {
            const char mark = text.empty() ? '\0' : text[0];
            if ((mark != '/' && mark != '.' && mark != '-') ||
                (i == 1 && mark != parts.separator)) {
                return std::nullopt;
            }
            parts.separator = mark;
            text.remove_prefix(1);
        }
    }
    parts.count = 3;
    if (text.empty()) {
        return parts;
    }
    if (text[0] != ' ' && text[0] != 'T') {
        return std::nullopt;
    }
    int digits = 0;
    text.remove_prefix(1);
    const int hour = take_int(text, 2, digits);
    const bool short_time = digits > 0 && text.size() == 3;
    const bool long_time = digits > 0 && text.size() == 6 && text[3] == ':';
    if ((!short_time && !long_time) || text[0] != ':' || !digit_at(text, 1) || !digit_at(text, 2) ||
        (long_time && (!digit_at(text, 4) || !digit_at(text, 5)))) {
        return std::nullopt;
    }
    const int minute = two_digits(text, 1);
    const int second = long_time ? two_digits(text, 4) : 0;
    parts.has_time = true;
    parts.seconds = hour * 3600 + minute * 60 + second;
    return hour > 24 || minute > 59 || second > 60 ? std::nullopt : std::optional(parts);
}

} // namespace

std::optional<DateShape> date_shape(std::string_view text) {
    if (has_full_width(text)) {
        const std::string plain = narrow(text);
        return has_full_width(plain) ? std::nullopt : date_shape(plain);
    }
    const auto parts = date_parts(text);
    if (!parts) {
        return std::nullopt;
    }
    DateShape shape;
    shape.evidence = order_evidence(*parts);
    shape.has_time = parts->has_time;
    shape.compact = parts->compact;
    shape.separator = parts->separator;
    shape.half_day = parts->half_day;
    const DateOrder either = shape.evidence == OrderEvidence::mdy ? DateOrder::mdy : DateOrder::dmy;
    return assemble(*parts, either) ? std::optional(shape) : std::nullopt;
}

std::optional<DateReading> read_date(std::string_view text, DateOrder order) {
    if (const auto plain = parse_plain_iso(text)) {
        return DateReading{*plain, OrderEvidence::none, std::nullopt};
    }
    if (has_full_width(text)) {
        const std::string plain = narrow(text);
        return has_full_width(plain) ? std::nullopt : read_date(plain, order);
    }
    auto parts = plain_day_month(text);
    parts = parts ? parts : date_parts(text);
    const auto seconds = parts ? assemble(*parts, order) : std::nullopt;
    return seconds ? std::optional(DateReading{*seconds, order_evidence(*parts), parts->utc_offset})
                   : std::nullopt;
}

std::optional<std::int64_t> parse_date(std::string_view text, DateOrder order) {
    const auto reading = read_date(text, order);
    return reading ? std::optional(reading->seconds) : std::nullopt;
}

std::optional<std::int64_t> parse_epoch(std::string_view text) {
    text = trimmed(text);
    std::int64_t value = 0;
    const auto [stop, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || stop != text.data() + text.size()) {
        return std::nullopt;
    }
    if (text.size() == 13) {
        value /= 1000;
    } else if (text.size() != 9 && text.size() != 10) {
        return std::nullopt;
    }
    const bool plausible = value >= 315532800 && value < 4102444800;
    return plausible ? std::optional(value) : std::nullopt;
}

} // namespace perennial::import
