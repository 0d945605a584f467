#include "analytics/import/date_text.h"

#include "analytics/import/calendar.h"
#include "analytics/import/date_parts.h"
#include "analytics/import/letters.h"
#include "analytics/import/number_text.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>

namespace perennial::import {
namespace {

bool year_first(const DateParts& parts) {
    return parts.digits[0] >= 3; // of a calendar that counts from 1912, three
}

/// "23/01/07" in a column whose dates begin with the year.
bool short_year_first(const DateParts& parts, DateOrder order) {
    return order == DateOrder::ymd && parts.month_at < 0 && parts.digits[0] == 2 &&
           parts.digits[2] <= 2;
}

OrderEvidence order_evidence(const DateParts& parts) {
    if (year_first(parts) || parts.month_at >= 0 || parts.number[0] > 31) {
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
    const auto date = day_of_year(year, digits, month, day);
    return date ? std::optional(date->time_since_epoch().count() * std::int64_t{86400} + seconds)
                : std::nullopt;
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
    if (year_first(parts) || (n[0] > 31 && d[0] == 2) || short_year_first(parts, order)) {
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
        if (const std::string plain = narrow(text); plain != text) {
            return date_shape(plain);
        }
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
        if (const std::string plain = narrow(text); plain != text) {
            return read_date(plain, order);
        }
    }
    auto parts = plain_day_month(text);
    parts = parts ? parts : date_parts(text);
    const auto seconds = parts ? assemble(*parts, order) : std::nullopt;
    if (!seconds) {
        return std::nullopt;
    }
    const OrderEvidence evidence =
        short_year_first(*parts, order) ? OrderEvidence::none : order_evidence(*parts);
    return DateReading{*seconds, evidence, parts->utc_offset};
}

std::optional<std::int64_t> parse_date(std::string_view text, DateOrder order) {
    const auto reading = read_date(text, order);
    return reading ? std::optional(reading->seconds) : std::nullopt;
}

std::optional<std::string> swapped_day(std::string_view text) {
    if (!parse_plain_iso(text) || two_digits(text, 8) > 12) {
        return std::nullopt;
    }
    std::string other(text);
    std::swap_ranges(other.begin() + 5, other.begin() + 7, other.begin() + 8);
    return other;
}

std::optional<std::int64_t> parse_epoch(std::string_view text) {
    text = trimmed(text);
    if (const std::size_t point = text.find('.'); point == 9 || point == 10) {
        if (text.find_first_not_of("0123456789", point + 1) != std::string_view::npos) {
            return std::nullopt;
        }
        text = text.substr(0, point); // fractions of a second
    }
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
    const bool plausible = value >= 315532800 && value < 2051222400; // "2301071600" is none
    return plausible ? std::optional(value) : std::nullopt;
}

std::optional<std::int64_t> parse_serial(std::string_view text) {
    constexpr double days_1970 = 25569.0, days_1990 = 32874.0, days_2100 = 73051.0;
    text = trimmed(text);
    double days = 0.0;
    const auto [stop, problem] =
        std::from_chars(text.data(), text.data() + text.size(), days, std::chars_format::fixed);
    if (problem != std::errc() || stop != text.data() + text.size() || days < days_1990 ||
        days >= days_2100) {
        return std::nullopt;
    }
    return std::llround((days - days_1970) * 86400.0);
}

std::optional<std::int64_t> parse_date_number(std::string_view text, DateNumbers numbers) {
    return numbers == DateNumbers::since_1970   ? parse_epoch(text)
           : numbers == DateNumbers::since_1900 ? parse_serial(text)
                                                : std::nullopt;
}

} // namespace perennial::import
