// The words in dates: months, weekdays, halves of the day, and what stands between date and time.
#pragma once

#include <string_view>

namespace perennial::import {

/// The letters at the beginning of `text`, Latin or Cyrillic; they are taken off it.
std::string_view take_word(std::string_view& text);

/// By its first letters, in English, German, French, Spanish, Portuguese, Italian, Dutch, Polish,
/// Turkish, Romanian, Hungarian, Indonesian and Russian, or as a Roman numeral; 0 when none.
int month_by_name(std::string_view word);
bool is_weekday(std::string_view word);
/// "de", "of": within a date; "at", "um", "à": between date and time; "Uhr", "hs": after it.
bool is_filler(std::string_view word);

enum class HalfDay { none, first, second };
/// "AM", "p. m.", "下午" at the beginning of `text`; taken off it.
HalfDay take_half_day(std::string_view& text);

} // namespace perennial::import
