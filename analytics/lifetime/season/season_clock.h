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

    /// The same clock, running `times` as fast on the days of promotions, which are apart and in
    /// order. Of days after `known_until` it is not known which are: `usual_share` of each is.
    /// throws: Error{bad_input} unless times is positive and usual_share in 0..1.
    SeasonClock with_promotions(std::vector<DaySpan> periods, double times, Day known_until,
                                double usual_share) const;

    /// Purchases on it / on average, promotions aside.
    double speed(Day day) const { return m_speeds[part_of(day)]; }
    const std::vector<double>& speeds() const { return m_speeds; }
    bool is_calendar() const { return m_is_calendar; }
    /// Weeks by this clock over the days (from, to]; negative when `to` is earlier.
    double shop_weeks(Day from, Day to) const;

  private:
    double days_since_epoch(Day day) const;
    double season_weeks(Day from, Day to) const; ///< without promotions; from <= to
    double extra_weeks(Day from, Day to) const;  ///< by promotions; from <= to

    std::vector<double> m_speeds;
    std::array<double, 367> m_days_before{}; ///< by the day of the year, by this clock
    bool m_no_season = true;
    bool m_is_calendar = true;
    std::vector<DaySpan> m_promotions;
    std::vector<double> m_promoted_before; ///< weeks of promotions before each
    double m_times = 1.0, m_usual_share = 0.0;
    Day m_known_until{};
};

/// The summary with recency and T in shop weeks; all else is unchanged (gap_counts stay in days).
/// throws: Error{bad_input} when the summary lacks first_day or last_day.
CustomerSummary in_shop_time(CustomerSummary summary, const SeasonClock& clock);

} // namespace perennial
