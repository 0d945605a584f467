// The pieces of one date as text, whatever its writing, before day and month are told apart.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace perennial::import {

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

/// Nothing when `text` is no date in any convention. Parts may be impossible as yet: day 40.
std::optional<DateParts> date_parts(std::string_view text);

inline bool digit_at(std::string_view text, std::size_t i) {
    return i < text.size() && text[i] >= '0' && text[i] <= '9';
}
inline int two_digits(std::string_view text, std::size_t i) {
    return (text[i] - '0') * 10 + (text[i + 1] - '0');
}
/// Up to `most` digits; the rest stays in `text`.
int take_int(std::string_view& text, int most, int& digits);

} // namespace perennial::import
