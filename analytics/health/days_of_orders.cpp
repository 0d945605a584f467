#include "analytics/health/days_of_orders.h"

#include "analytics/dataset/dataset.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace perennial {

namespace {

constexpr int days_a_week = 7;

/// Share of the weekday's days within half a year around `at` that had orders, leaving out the run
/// itself; half a day is added on both sides so that nothing is certain.
double p_open(const DaysOfOrders& days, int at, int run_begin, int run_end) {
    constexpr int reach = 13 * days_a_week;
    int open = 0;
    int all = 0;
    const auto size = static_cast<int>(days.orders.size());
    const int begin = std::max(at % days_a_week, at - reach);
    for (int day = at - ((at - begin) / days_a_week) * days_a_week;
         day < std::min(size, at + reach + 1); day += days_a_week) {
        if (day < run_begin || day >= run_end) {
            open += days.orders[static_cast<std::size_t>(day)] > 0 ? 1 : 0;
            ++all;
        }
    }
    return (open + 0.5) / (all + 1.0);
}

double median_level(std::span<const double> values) {
    std::vector<double> sorted(values.begin(), values.end());
    const std::size_t middle = sorted.size() / 2;
    std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(middle),
                     sorted.end());
    if (sorted.size() % 2 == 1) {
        return sorted[middle];
    }
    return 0.5 * (sorted[middle] +
                  *std::max_element(sorted.begin(),
                                    sorted.begin() + static_cast<std::ptrdiff_t>(middle)));
}

/// ln(1 + value) a whole week, weeks counted from the first day.
template <class Value>
std::vector<double> weekly_logs(const std::vector<Value>& daily) {
    std::vector<double> weeks;
    for (std::size_t day = 0; day + days_a_week <= daily.size(); day += days_a_week) {
        double sum = 0.0;
        for (std::size_t i = day; i < day + days_a_week; ++i) {
            sum += static_cast<double>(daily[i]);
        }
        weeks.push_back(std::log1p(std::max(0.0, sum)));
    }
    return weeks;
}

constexpr std::size_t weeks_a_side = 8;
constexpr std::size_t weeks_next = 3; ///< a jump shows at once, not over months

/// How far the level of the weeks from `at` lies above that of as many before, in logarithms.
double level_step(std::span<const double> weeks, std::size_t at, std::size_t side) {
    return median_level(weeks.subspan(at, side)) - median_level(weeks.subspan(at - side, side));
}

/// The smaller of what two months and what three weeks on each side say, 0 where they disagree in
/// sign.
double step_at(std::span<const double> weeks, std::size_t at) {
    const double wide = level_step(weeks, at, weeks_a_side);
    const double near = level_step(weeks, at, weeks_next);
    if (wide * near <= 0.0) {
        return 0.0;
    }
    return std::abs(wide) < std::abs(near) ? wide : near;
}

/// Median absolute deviation of the weeks from the level on their own side, as a standard
/// deviation.
double noise_around(std::span<const double> weeks, std::size_t at) {
    constexpr double mad_to_sd = 1.4826;
    std::vector<double> off;
    for (const auto side :
         {weeks.subspan(at - weeks_a_side, weeks_a_side), weeks.subspan(at, weeks_a_side)}) {
        const double level = median_level(side);
        for (const double week : side) {
            off.push_back(std::abs(week - level));
        }
    }
    return mad_to_sd * median_level(off);
}

/// The same jump a year before or after is a season, not an event.
bool is_season(std::span<const double> weeks, std::size_t at, double step) {
    for (const std::ptrdiff_t year : {-52, 52}) {
        for (std::ptrdiff_t shift = -2; shift <= 2; ++shift) {
            const std::ptrdiff_t other = static_cast<std::ptrdiff_t>(at) + year + shift;
            if (other >= static_cast<std::ptrdiff_t>(weeks_a_side) &&
                other + static_cast<std::ptrdiff_t>(weeks_a_side) <=
                    static_cast<std::ptrdiff_t>(weeks.size()) &&
                step_at(weeks, static_cast<std::size_t>(other)) / step > 0.5) {
                return true;
            }
        }
    }
    return false;
}

struct Step {
    std::size_t week;
    double size; ///< logarithm
};

std::vector<Step> find_steps(const std::vector<double>& weeks) {
    constexpr double least = 0.4;        // half as much again, or a third less
    constexpr double least_noises = 4.0; // standard errors of the difference of two medians
    const double error_of_difference = std::sqrt(1.5708 * 2.0 / weeks_a_side);
    std::vector<Step> steps;
    for (std::size_t at = weeks_a_side; at + weeks_a_side <= weeks.size(); ++at) {
        const double step = step_at(weeks, at);
        if (std::abs(step) >= least &&
            std::abs(step) >= least_noises * error_of_difference * noise_around(weeks, at) &&
            !is_season(weeks, at, step)) {
            steps.push_back({at, step});
        }
    }
    std::stable_sort(steps.begin(), steps.end(), [](const Step& a, const Step& b) {
        return std::abs(a.size) > std::abs(b.size);
    });
    std::vector<Step> apart; // neighbours of a strong one are its shadow
    for (const Step& step : steps) {
        const bool shadow = std::any_of(apart.begin(), apart.end(), [&](const Step& strong) {
            return std::max(strong.week, step.week) - std::min(strong.week, step.week) <
                   weeks_a_side;
        });
        if (!shadow) {
            apart.push_back(step);
        }
    }
    return apart;
}

} // namespace

DaysOfOrders days_of_orders(const Dataset& dataset) {
    const Orders& orders = dataset.orders;
    DaysOfOrders days;
    std::optional<Day> first;
    Day last = Day::min();
    for (std::size_t i = 0; i < orders.size(); ++i) {
        if (orders.sale_lines[i] > 0) {
            first = first ? std::min(*first, orders.day[i]) : orders.day[i];
            last = std::max(last, orders.day[i]);
        }
    }
    if (!first) {
        return days;
    }
    days.first = *first;
    const auto size = static_cast<std::size_t>((last - days.first).count()) + 1;
    days.orders.resize(size);
    days.revenue.resize(size);
    for (std::size_t i = 0; i < orders.size(); ++i) {
        if (orders.sale_lines[i] > 0) {
            const auto at = static_cast<std::size_t>((orders.day[i] - days.first).count());
            ++days.orders[at];
            days.revenue[at] += to_major(orders.revenue[i]);
        }
    }
    return days;
}

std::vector<HealthFinding> find_gaps(const DaysOfOrders& days) {
    constexpr double surprising = 0.01; // for one such run in the whole history
    constexpr std::uint64_t long_gap = 7;
    constexpr std::size_t most_gaps = 5;
    std::vector<HealthFinding> gaps;
    const auto size = static_cast<int>(days.orders.size());
    for (int begin = 0; begin < size; ++begin) {
        if (days.orders[static_cast<std::size_t>(begin)] > 0) {
            continue;
        }
        int end = begin;
        while (days.orders[static_cast<std::size_t>(end)] == 0) {
            ++end; // the last day has orders
        }
        double p = size;
        for (int day = begin; day < end; ++day) {
            p *= 1.0 - p_open(days, day, begin, end);
        }
        if (p < surprising) {
            HealthFinding gap;
            gap.code = HealthCode::gap;
            gap.count = static_cast<std::uint64_t>(end - begin);
            gap.severity = gap.count >= long_gap ? Severity::caution : Severity::note;
            gap.first = days.first + std::chrono::days{begin};
            gap.last = days.first + std::chrono::days{end - 1};
            gaps.push_back(gap);
        }
        begin = end;
    }
    std::stable_sort(gaps.begin(), gaps.end(),
                     [](const auto& a, const auto& b) { return a.count > b.count; });
    gaps.resize(std::min(gaps.size(), most_gaps));
    return gaps;
}

std::vector<HealthFinding> find_level_changes(const DaysOfOrders& days) {
    constexpr std::size_t most_changes = 3;
    constexpr double serious_step = 1.1; // three times as much, or a third
    std::vector<HealthFinding> changes;
    const auto add = [&](const std::vector<double>& weeks, const char* what) {
        for (const Step& step : find_steps(weeks)) {
            HealthFinding change;
            change.code = HealthCode::level_change;
            change.severity =
                std::abs(step.size) >= serious_step ? Severity::serious : Severity::caution;
            change.share = std::exp(level_step(weeks, step.week, weeks_a_side));
            change.first = days.first + std::chrono::weeks{step.week};
            change.text = what;
            // One event mostly moves both; it is told once.
            const bool told = std::any_of(changes.begin(), changes.end(), [&](const auto& other) {
                return std::chrono::abs(*other.first - *change.first) <
                       std::chrono::weeks{weeks_a_side};
            });
            if (!told) {
                changes.push_back(change);
            }
        }
    };
    add(weekly_logs(days.orders), "orders");
    add(weekly_logs(days.revenue), "revenue");
    std::stable_sort(changes.begin(), changes.end(), [](const auto& a, const auto& b) {
        return std::abs(std::log(a.share)) > std::abs(std::log(b.share));
    });
    changes.resize(std::min(changes.size(), most_changes));
    return changes;
}

std::vector<HealthFinding> find_partial_months(const DaysOfOrders& days) {
    std::vector<HealthFinding> found;
    if (days.orders.empty()) {
        return found;
    }
    // Days at the edge of a month without orders, more than the shop usually pauses, are missing.
    std::vector<int> pauses;
    int pause = 0;
    for (const std::uint32_t orders : days.orders) {
        if (orders > 0) {
            pauses.push_back(std::exchange(pause, 0));
        } else {
            ++pause;
        }
    }
    std::sort(pauses.begin(), pauses.end());
    constexpr int weekend = 2;
    const int longest_usual = std::max(weekend, pauses[(pauses.size() - 1) * 95 / 100]);
    const Day last = days.first + std::chrono::days{days.orders.size() - 1};
    const auto add = [&](HealthCode code, Day day, int missing, int present) {
        if (missing > longest_usual) {
            HealthFinding finding;
            finding.code = code;
            finding.severity =
                code == HealthCode::partial_last_month ? Severity::caution : Severity::note;
            finding.count = static_cast<std::uint64_t>(present);
            finding.share = static_cast<double>(present) / (present + missing);
            finding.first = finding.last = day;
            found.push_back(finding);
        }
    };
    const std::chrono::year_month_day begin(days.first);
    const auto before = static_cast<int>(static_cast<unsigned>(begin.day())) - 1;
    const auto length = [](const std::chrono::year_month_day& date) {
        return static_cast<int>(
            static_cast<unsigned>((date.year() / date.month() / std::chrono::last).day()));
    };
    add(HealthCode::partial_first_month, days.first, before, length(begin) - before);
    const std::chrono::year_month_day end(last);
    const auto reached = static_cast<int>(static_cast<unsigned>(end.day()));
    add(HealthCode::partial_last_month, last, length(end) - reached, reached);
    return found;
}

} // namespace perennial
