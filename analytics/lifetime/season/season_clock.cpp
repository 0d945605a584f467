#include "analytics/lifetime/season/season_clock.h"

#include "analytics/core/error.h"
#include "analytics/dataset/customer_summary.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace perennial {

namespace {

constexpr std::size_t common_year = 365;
constexpr std::chrono::days one_day{1};

std::chrono::year year_of(Day day) {
    return std::chrono::year_month_day(day).year();
}

/// 0 on 1 January.
std::size_t day_of_year(Day day) {
    const Day new_year = year_of(day) / std::chrono::January / 1;
    return static_cast<std::size_t>((day - new_year).count());
}

std::size_t part_of_year(std::size_t day_of_year) {
    return std::min(day_of_year / 7, SeasonClock::parts - 1);
}

/// Leap years before `year`, up to a constant.
double leap_years_before(std::chrono::year year) {
    const double last = static_cast<int>(year) - 1;
    return std::floor(last / 4.0) - std::floor(last / 100.0) + std::floor(last / 400.0);
}

} // namespace

std::size_t SeasonClock::part_of(Day day) {
    return part_of_year(day_of_year(day));
}

SeasonClock::SeasonClock() : SeasonClock(std::vector<double>(parts, 1.0)) {}

SeasonClock::SeasonClock(const std::vector<double>& speeds) : m_speeds(speeds) {
    if (m_speeds.size() != parts || !std::all_of(m_speeds.begin(), m_speeds.end(), [](double s) {
            return s > 0.0 && std::isfinite(s);
        })) {
        throw Error(ErrorCode::bad_input, "a season has 52 positive numbers");
    }
    m_no_season = std::all_of(m_speeds.begin(), m_speeds.end(),
                              [this](double s) { return s == m_speeds.front(); });
    m_is_calendar = m_no_season;
    double total = 0.0;
    for (std::size_t day = 0; day < common_year; ++day) {
        total += m_speeds[part_of_year(day)];
    }
    for (double& s : m_speeds) {
        s = m_no_season ? 1.0 : s * static_cast<double>(common_year) / total;
    }
    for (std::size_t day = 0; day + 1 < m_days_before.size(); ++day) {
        m_days_before[day + 1] = m_days_before[day] + m_speeds[part_of_year(day)];
    }
}

double SeasonClock::days_since_epoch(Day day) const {
    const std::chrono::year year = year_of(day);
    // A leap year has one more day in the last part.
    return static_cast<int>(year) * m_days_before[common_year] +
           leap_years_before(year) * m_speeds[parts - 1] + m_days_before[day_of_year(day)];
}

SeasonClock SeasonClock::with_promotions(std::vector<DaySpan> periods, double times,
                                         Day known_until, double usual_share) const {
    if (!(times > 0.0 && std::isfinite(times) && usual_share >= 0.0 && usual_share <= 1.0)) {
        throw Error(ErrorCode::bad_input, "promotions have a positive effect and a share of days");
    }
    SeasonClock clock = *this;
    clock.m_promotions = std::move(periods);
    clock.m_times = times;
    clock.m_known_until = known_until;
    clock.m_usual_share = usual_share;
    clock.m_is_calendar = m_no_season && times == 1.0;
    double weeks = 0.0;
    clock.m_promoted_before.clear();
    for (const DaySpan& period : clock.m_promotions) {
        clock.m_promoted_before.push_back(weeks);
        weeks += season_weeks(period.first - one_day, period.last);
    }
    return clock;
}

double SeasonClock::season_weeks(Day from, Day to) const {
    if (m_no_season) {
        return weeks_between(from, to);
    }
    // The day `from` is not in, the day `to` is.
    return (days_since_epoch(to + one_day) - days_since_epoch(from + one_day)) / 7.0;
}

double SeasonClock::extra_weeks(Day from, Day to) const {
    // Weeks of promotions until the end of a day.
    const auto promoted = [this](Day day) {
        const auto after =
            std::upper_bound(m_promotions.begin(), m_promotions.end(), day,
                             [](Day at, const DaySpan& period) { return at < period.first; });
        if (after == m_promotions.begin()) {
            return 0.0;
        }
        const auto last = static_cast<std::size_t>(after - m_promotions.begin()) - 1;
        const DaySpan& period = m_promotions[last];
        return m_promoted_before[last] +
               season_weeks(period.first - one_day, std::min(day, period.last));
    };
    const Day unknown = std::max(from, m_known_until);
    const double usual = to > unknown ? m_usual_share * season_weeks(unknown, to) : 0.0;
    return (m_times - 1.0) * (promoted(to) - promoted(from) + usual);
}

double SeasonClock::shop_weeks(Day from, Day to) const {
    if (m_is_calendar) {
        return weeks_between(from, to);
    }
    if (to < from) {
        return -shop_weeks(to, from);
    }
    return season_weeks(from, to) + (m_times == 1.0 ? 0.0 : extra_weeks(from, to));
}

CustomerSummary in_shop_time(CustomerSummary summary, const SeasonClock& clock) {
    const std::size_t n = summary.frequency.size();
    if (summary.first_day.size() != n || summary.last_day.size() != n) {
        throw Error(ErrorCode::bad_input, "shop time needs first_day and last_day of customers");
    }
    for (std::size_t i = 0; i < n; ++i) {
        summary.recency[i] = clock.shop_weeks(summary.first_day[i], summary.last_day[i]);
        summary.T[i] = clock.shop_weeks(summary.first_day[i], summary.end);
    }
    return summary;
}

} // namespace perennial
