// A clock that runs fast in the weeks when a shop's customers buy much and slow when they buy
// little: purchase models fed with its weeks need know nothing of seasons. Knows nothing of how a
// season is measured. See docs/methods/season.md.
#pragma once

#include "analytics/core/day.h"

#include <array>
#include <cstddef>
#include <vector>

namespace perennial {

struct CustomerSummary;

/// Immutable. A year has 52 parts: 51 of seven days from 1 January, and the eight or nine days
/// left.
class SeasonClock {
  public:
    static constexpr std::size_t parts = 52;
    static std::size_t part_of(Day day); ///< 0..51

    /// The calendar itself: every week counts as one.
    SeasonClock();
    /// How fast the clock runs in each part, relative to the others; scaled so that a common year
    /// has as many shop weeks as weeks. throws: Error{bad_input} unless there are 52 positive
    /// numbers.
    explicit SeasonClock(const std::vector<double>& speeds);

    double speed(Day day) const { return m_speeds[part_of(day)]; } ///< purchases on it / on average
    const std::vector<double>& speeds() const { return m_speeds; }
    bool is_calendar() const { return m_is_calendar; }
    /// Weeks by this clock over the days (from, to]; negative when `to` is earlier.
    double shop_weeks(Day from, Day to) const;

  private:
    double days_since_epoch(Day day) const;

    std::vector<double> m_speeds;
    std::array<double, 367> m_days_before{}; ///< by the day of the year, by this clock
    bool m_is_calendar = true;
};

/// The summary with recency and T in shop weeks; all else is unchanged (gap_counts stay in days).
/// throws: Error{bad_input} when the summary lacks first_day or last_day.
CustomerSummary in_shop_time(CustomerSummary summary, const SeasonClock& clock);

} // namespace perennial
