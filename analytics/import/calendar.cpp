#include "analytics/import/calendar.h"

#include "analytics/import/date_parts.h"

#include <utility>

namespace perennial::import {
namespace {

/// Of the cycle of 33 years, which holds from 1244 to 1472. source: Borkowski (1996), "The Persian
/// calendar for 3000 years", Earth, Moon, and Planets 74, 223-230
bool is_leap_in_iran(int year) {
    return (25 * year + 11) % 33 < 8;
}

std::optional<std::chrono::sys_days> day_in_iran(int year, int month, int day) {
    using std::chrono::sys_days;
    constexpr int known_year = 1379;
    const sys_days known = sys_days(std::chrono::year(2000) / 3 / 20); // its first day
    const int longest = month <= 6 ? 31 : month < 12 || is_leap_in_iran(year) ? 30 : 29;
    if (month < 1 || month > 12 || day < 1 || day > longest) {
        return std::nullopt;
    }
    int days = day - 1 + 30 * (month - 1) + (month <= 6 ? month - 1 : 6);
    for (int before = known_year; before < year; ++before) {
        days += is_leap_in_iran(before) ? 366 : 365;
    }
    return known + std::chrono::days(days);
}

} // namespace

std::optional<std::chrono::sys_days> day_of_year(int year, int digits, int month, int day) {
    if (digits == 4 && year >= 1379 && year <= 1414) {
        return day_in_iran(year, month, day);
    }
    if (digits <= 2) {
        year = full_year(year);
    } else if (digits == 3) {
        constexpr int first = 80, last = 150; // less would be many a number with a day behind it
        year = year >= first && year <= last ? year + 1911 : 0;
    } else if (year >= 2533 && year <= 2643) { // of the Buddhist era
        year -= 543;
    }
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (digits > 4 || !date.ok() || year < 1900 || year > 2199) {
        return std::nullopt;
    }
    return std::chrono::sys_days(date);
}

int take_named_year(std::string_view& text) {
    constexpr std::pair<std::string_view, int> names[] = {
        {"令和", 2018}, {"平成", 1988}, {"昭和", 1925}, {"民國", 1911},
        {"民国", 1911}, {"R", 2018},    {"H", 1988}};
    for (const auto& [name, before] : names) {
        if (text.substr(0, name.size()) != name) {
            continue;
        }
        std::string_view rest = text.substr(name.size());
        const bool letter = name.size() == 1;
        int digits = 0;
        int year = 1;
        if (!letter && rest.substr(0, 3) == "元") {
            rest.remove_prefix(3);
        } else if (year = take_int(rest, letter ? 2 : 3, digits); digits == 0) {
            return 0;
        }
        if (letter &&
            (rest.empty() || (rest[0] != '.' && rest[0] != '/' && rest.substr(0, 3) != "年"))) {
            return 0; // a code
        }
        text = rest;
        return before + year;
    }
    return 0;
}

} // namespace perennial::import
