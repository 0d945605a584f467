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
    m_is_calendar = std::all_of(m_speeds.begin(), m_speeds.end(),
                                [this](double s) { return s == m_speeds.front(); });
    double total = 0.0;
    for (std::size_t day = 0; day < common_year; ++day) {
        total += m_speeds[part_of_year(day)];
    }
    for (double& s : m_speeds) {
        s = m_is_calendar ? 1.0 : s * static_cast<double>(common_year) / total;
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

double SeasonClock::shop_weeks(Day from, Day to) const {
    if (m_is_calendar) {
        return weeks_between(from, to);
    }
    constexpr std::chrono::days one{1}; // the day `from` is not in, the day `to` is
    return (days_since_epoch(to + one) - days_since_epoch(from + one)) / 7.0;
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
