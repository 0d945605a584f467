// Days as the calendars count them that shops write: of the Buddhist era in Thailand, of Iran, of
// the Republic in Taiwan, of the reigns in Japan, and the common one.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace perennial::import {

/// Two digits of a year: 20xx below 70, else 19xx.
inline int full_year(int two_digits) {
    return two_digits + (two_digits < 70 ? 2000 : 1900);
}

/// A day of a year as it is written, with `digits` digits: two of them as full_year(); three
/// count from 1912; 1379 to 1414 are Iran's, 2533 to 2643 the Buddhist era's. Nothing
/// for a day that is none, or not of 1900 to 2199.
std::optional<std::chrono::sys_days> day_of_year(int year, int digits, int month, int day);

/// The year that is called `text`, and `text` behind it: "令和5", "平成元", "民國112", and, before
/// a point, a slash or 年, "R5"; 0 where it does not begin with one.
int take_named_year(std::string_view& text);

} // namespace perennial::import
