// Calendar days and the one conversion to model time. Model time is always weeks (double).
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace perennial {

using Day = std::chrono::sys_days; ///< a date in the shop's own time zone

/// Both days are in it.
struct DaySpan {
    Day first{}, last{};
};

/// "2009-12-31"
std::string to_iso(Day day);

/// Strict ISO date; nothing for anything else, including impossible days.
std::optional<Day> parse_iso(std::string_view text);

/// Weeks from one day to another; negative when `to` is earlier.
constexpr double weeks_between(Day from, Day to) {
    return static_cast<double>((to - from).count()) / 7.0;
}

/// The day `months` calendar months later; the last of the month where that day does not exist.
Day add_months(Day day, int months);

} // namespace perennial
