#include "analytics/dataset/dataset.h"
#include "analytics/lifetime/season/season.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace perennial {

namespace {

/// Bins of a customer's age in days: rates fall fast at first and slowly later.
std::size_t age_bin(std::size_t days) {
    constexpr double first_week = 7.0;
    return static_cast<std::size_t>(4.0 * std::log2(1.0 + static_cast<double>(days) / first_week));
}

/// Purchase days after the first and customer days at risk, by age and by calendar part.
struct AgeByWeek {
    std::size_t ages = 0, weeks = 0;
    std::vector<double> purchases; ///< by age, all weeks
    std::vector<double> seen;      ///< by week, all ages
    std::vector<double> at_risk;   ///< customer days, week by week
};

/// The consecutive parts of years that the days `first`..`last` lie in, cut where promotions begin
/// and end.
struct Parts {
    std::vector<std::size_t> of_day; ///< by days since `first`
    std::vector<std::size_t> part;   ///< of the year
    std::vector<std::size_t> week;
    std::vector<std::uint8_t> promotion;

    Parts(Day first, Day last, std::span<const DaySpan> promotions) {
        auto next = promotions.begin();
        for (Day day = first; day <= last; day += std::chrono::days(1)) {
            while (next != promotions.end() && next->last < day) {
                ++next;
            }
            const std::uint8_t promoted = next != promotions.end() && next->first <= day ? 1 : 0;
            const std::size_t p = SeasonClock::part_of(day);
            const bool new_week = part.empty() || part.back() != p;
            if (new_week || promotion.back() != promoted) {
                week.push_back(part.empty() ? 0 : week.back() + (new_week ? 1 : 0));
                part.push_back(p);
                promotion.push_back(promoted);
            }
            of_day.push_back(part.size() - 1);
        }
    }
};

std::size_t days_from(Day first, Day day) {
    return static_cast<std::size_t>((day - first).count());
}

/// Purchases a known customer on each day of the week, outside promotions: a sale that starts on
/// Fridays is not to be credited with weekends. All 1 without promotions: whole weeks need no such
/// care.
std::array<double, 7> by_weekday(const Parts& parts, const std::vector<double>& started,
                                 const std::vector<double>& repeats) {
    std::array<double, 7> busy{1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0};
    if (std::find(parts.promotion.begin(), parts.promotion.end(), 1) == parts.promotion.end()) {
        return busy;
    }
    std::array<double, 7> seen{};
    std::array<double, 7> customer_days{};
    double known = 0.0;
    for (std::size_t day = 0; day < started.size(); ++day) {
        if (parts.promotion[parts.of_day[day]] == 0) {
            seen[day % 7] += repeats[day];
            customer_days[day % 7] += known;
        }
        known += started[day];
    }
    const double all = std::accumulate(seen.begin(), seen.end(), 1.0) /
                       std::accumulate(customer_days.begin(), customer_days.end(), 1.0);
    constexpr double prior = 5.0; // purchases at the usual rate: no weekday is without any
    for (std::size_t d = 0; d < busy.size(); ++d) {
        busy[d] = (seen[d] + prior) / (customer_days[d] * all + prior);
    }
    return busy;
}

AgeByWeek tally(const Dataset& dataset, const Parts& parts, Day first, const Progress& progress) {
    const std::size_t days = parts.of_day.size();
    AgeByWeek result;
    result.ages = age_bin(days) + 1;
    result.weeks = parts.part.size();
    result.purchases.assign(result.ages, 0.0);
    result.seen.assign(result.weeks, 0.0);
    result.at_risk.assign(result.ages * result.weeks, 0.0);
    std::vector<double> started(days, 0.0); // customers by the day of their first purchase
    std::vector<double> repeats(days, 0.0);
    const Orders& orders = dataset.orders;
    for (std::size_t customer = 0; customer < dataset.customers(); ++customer) {
        if (customer % 4096 == 0) {
            progress.check();
        }
        std::size_t born = days;
        std::size_t previous = days;
        for (std::size_t i = dataset.first_order[customer]; i < dataset.first_order[customer + 1];
             ++i) {
            if (orders.sale_lines[i] == 0 || days_from(first, orders.day[i]) >= days) {
                continue;
            }
            const std::size_t day = days_from(first, orders.day[i]);
            if (born == days) {
                born = day;
                started[day] += 1.0;
            } else if (day != previous) {
                result.purchases[age_bin(day - born)] += 1.0;
                result.seen[parts.of_day[day]] += 1.0;
                repeats[day] += 1.0;
            }
            previous = day;
        }
    }
    std::vector<std::size_t> bin_of(days);
    for (std::size_t age = 0; age < days; ++age) {
        bin_of[age] = age_bin(age);
    }
    const std::array<double, 7> busy = by_weekday(parts, started, repeats);
    for (std::size_t born = 0; born < days; ++born) {
        progress.check();
        for (std::size_t day = born + 1; started[born] > 0.0 && day < days; ++day) {
            result.at_risk[parts.of_day[day] * result.ages + bin_of[day - born]] +=
                started[born] * busy[day % 7];
        }
    }
    return result;
}

} // namespace

WeekCounts count_weeks(const Dataset& dataset, Day end, const Progress& progress,
                       std::span<const DaySpan> promotions) {
    const Day first = dataset.first_day;
    if (end < first) {
        return {};
    }
    const Parts parts(first, end, promotions);
    const AgeByWeek table = tally(dataset, parts, first, progress);
    // Rate = age effect x week effect, fitted by turns until it stands still: the maximum of the
    // Poisson likelihood.
    std::vector<double> rate(table.ages, 1.0);
    std::vector<double> effect(table.weeks, 1.0);
    WeekCounts counts{parts.part, table.seen, std::vector<double>(table.weeks, 0.0), parts.week,
                      parts.promotion};
    for (int turn = 0; turn < 200; ++turn) {
        progress.check();
        std::vector<double> at_risk(table.ages, 0.0);
        for (std::size_t w = 0; w < table.weeks; ++w) {
            for (std::size_t a = 0; a < table.ages; ++a) {
                at_risk[a] += table.at_risk[w * table.ages + a] * effect[w];
            }
        }
        for (std::size_t a = 0; a < table.ages; ++a) {
            rate[a] = at_risk[a] > 0.0 ? table.purchases[a] / at_risk[a] : 0.0;
        }
        double change = 0.0;
        for (std::size_t w = 0; w < table.weeks; ++w) {
            double expected = 0.0;
            for (std::size_t a = 0; a < table.ages; ++a) {
                expected += table.at_risk[w * table.ages + a] * rate[a];
            }
            counts.expected[w] = expected;
            const double next = (table.seen[w] + 0.5) / (expected + 0.5);
            change = std::max(change, std::abs(std::log(next / effect[w])));
            effect[w] = next;
        }
        if (change < 1e-6) {
            break;
        }
    }
    return counts;
}

} // namespace perennial
