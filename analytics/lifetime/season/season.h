// Measures a shop's season from its own orders, as far as they show one. Knows nothing of models of
// customers. See docs/methods/season.md.
#pragma once

#include "analytics/core/day.h"
#include "analytics/core/progress.h"
#include "analytics/lifetime/season/season_clock.h"

#include <cstdint>
#include <span>
#include <vector>

namespace perennial {

struct Dataset;

/// Below two years a season cannot be told from a single event.
inline constexpr std::size_t season_weeks_needed = 2 * SeasonClock::parts;

enum class SeasonNote {
    found,
    none_found, ///< no part of the year is busier or quieter than chance and trend explain
    too_short,  ///< less than two years of orders: a season cannot be told from a single event
};

struct Season {
    SeasonNote note = SeasonNote::too_short;
    SeasonClock clock; ///< the calendar unless `found`
    /// How much better a season explains the weeks than trend and chance alone, ln of the ratio of
    /// marginal likelihoods; NaN when too_short.
    double evidence = 0.0;
    /// Standard error of ln(speed), by part of the year; empty unless `found`.
    std::vector<double> standard_error;
};

/// Purchases after the first, seen and expected from customers' ages alone, in consecutive parts of
/// years; where a promotion begins or ends within a part, it is cut there.
struct WeekCounts {
    std::vector<std::size_t> part; ///< of the year, 0..51
    std::vector<double> seen, expected;
    std::vector<std::size_t> week;       ///< number of the part since the first one
    std::vector<std::uint8_t> promotion; ///< 1 on days of promotions

    std::size_t size() const { return part.size(); }
    std::size_t weeks() const { return week.empty() ? 0 : week.back() + 1; }
};

/// From the dataset's orders until `end`: a purchase rate by customer age and by calendar week, in
/// proportion. With promotions (apart and in order), also by day of the week, as on other days.
WeekCounts count_weeks(const Dataset& dataset, Day end, const Progress& progress = {},
                       std::span<const DaySpan> promotions = {});

/// The season of weeks counted; those of the last six years are used.
Season season_of(const WeekCounts& weeks, const Progress& progress = {});

/// Both; too_short below two years between the first purchase and `end`.
Season estimate_season(const Dataset& dataset, Day end, const Progress& progress = {});

} // namespace perennial
