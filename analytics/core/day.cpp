#include "analytics/core/day.h"

#include <charconv>
#include <cstdio>

namespace perennial {

std::string to_iso(Day day) {
    const std::chrono::year_month_day date{day};
    char text[24];
    const int length =
        std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                      static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return {text, static_cast<std::size_t>(length)};
}

std::optional<Day> parse_iso(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const auto number = [&](std::size_t from, std::size_t length) {
        int value = -1;
        const char* const end = text.data() + from + length;
        const auto result = std::from_chars(text.data() + from, end, value);
        return result.ec == std::errc{} && result.ptr == end ? value : -1;
    };
    const int year = number(0, 4);
    const int month = number(5, 2);
    const int day = number(8, 2);
    if (year < 0 || month < 0 || day < 0) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{std::chrono::year{year},
                                           std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    return date.ok() ? std::optional<Day>{Day{date}} : std::nullopt;
}

Day add_months(Day day, int months) {
    const std::chrono::year_month_day date =
        std::chrono::year_month_day{day} + std::chrono::months{months};
    return date.ok() ? Day{date} : Day{date.year() / date.month() / std::chrono::last};
}

} // namespace perennial
