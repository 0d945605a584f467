// Dates and times as people and programs write them, to seconds since 1970 of the clock they show.
// Offsets from UTC are read beside the time, never added to it: the rules say what to do with them.
#pragma once

#include "analytics/import/import.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace perennial::import {

/// Programs that have no date write their zero: 1970-01-01, 1899-12-30, 0001-01-01.
constexpr std::int64_t first_believed_date = 24 * 60 * 60;

/// What the writing of one date says about the order of day and month.
enum class OrderEvidence : std::uint8_t {
    none, ///< year first, a month by name, or a single number
    dmy,
    mdy,       ///< certain, because one of the two is above 12
    ambiguous, ///< both are at most 12 and differ
    same,      ///< both readings are the same day: 5/5/2020
};

struct DateShape {
    OrderEvidence evidence = OrderEvidence::none;
    bool has_time = false;
    bool compact = false; ///< 20210131: digits alone
    bool epoch = false;   ///< seconds or milliseconds since 1970
    char separator = '\0';
    bool half_day = false; ///< AM/PM
};

/// Nothing when `text` is no date in any convention.
std::optional<DateShape> date_shape(std::string_view text);

/// Seconds since 1970 on the clock that `text` shows; nothing when unreadable or impossible.
/// Two-digit years below 70 are 20xx. `order` decides between day and month where the writing
/// does not: ymd reads "05/06/07" as 2005-06-07 and "5/6/2007" as nothing, none both as nothing.
std::optional<std::int64_t> parse_date(std::string_view text, DateOrder order);

struct DateReading {
    std::int64_t seconds = 0; ///< as parse_date()
    OrderEvidence evidence = OrderEvidence::none;
    std::optional<std::int16_t> utc_offset; ///< minutes east, when it is written: "+02:00", "Z"
};
/// parse_date() with what the value says about the order.
std::optional<DateReading> read_date(std::string_view text, DateOrder order);

/// Of "2023-03-01", as date cells are read: the same text with day and month changed over. Nothing
/// where the day is above 12, or for another writing.
std::optional<std::string> swapped_day(std::string_view text);

/// 10 digits of seconds, with or without a fraction, or 13 of milliseconds since 1970, UTC; years
/// 1980 to 2034.
std::optional<std::int64_t> parse_epoch(std::string_view text);

/// Days since 1899-12-30 as spreadsheets count them, "44930.38": seconds since 1970 of the clock;
/// years 1990 to 2099.
std::optional<std::int64_t> parse_serial(std::string_view text);

/// What a column of numbers counts when it is read as dates.
enum class DateNumbers : std::uint8_t { none, since_1970, since_1900 };
/// parse_epoch() or parse_serial(); for none nothing.
std::optional<std::int64_t> parse_date_number(std::string_view text, DateNumbers numbers);

} // namespace perennial::import
