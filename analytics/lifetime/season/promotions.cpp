#include "analytics/lifetime/season/promotions.h"

#include "analytics/dataset/dataset.h"
#include "analytics/lifetime/season/season.h"
#include "analytics/lifetime/season/week_regression.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace perennial {

namespace {

constexpr double z_90 = 1.6448536269514722; // standard normal, 5 % above

/// Share of the last year's days, or of all days known if fewer, that were promotions.
double share_of_days(const std::vector<DaySpan>& periods, Day first, Day end) {
    constexpr std::chrono::days one{1};
    const Day from = std::max(first, end - std::chrono::days{364});
    int promoted = 0;
    for (const DaySpan& period : periods) {
        const Day begin = std::max(period.first, from);
        const Day last = std::min(period.last, end);
        promoted += begin <= last ? static_cast<int>((last - begin + one).count()) : 0;
    }
    return promoted / static_cast<double>((end - from + one).count());
}

} // namespace

double Promotions::times() const {
    return std::exp(log_times);
}
double Promotions::low() const {
    return std::exp(log_times - z_90 * standard_error);
}
double Promotions::high() const {
    return std::exp(log_times + z_90 * standard_error);
}

Promotions estimate_promotions(const Dataset& dataset, Day end, const Progress& progress) {
    Promotions result;
    if (dataset.customers() == 0 || end < dataset.first_day) {
        return result;
    }
    result.days = promotion_days(dataset, end, progress);
    for (const DaySpan& period : result.days.periods) {
        result.past += period.last >= dataset.first_day && period.first <= end ? 1 : 0;
        result.planned += period.first > end ? 1 : 0;
    }
    if (result.past < promotions_needed) {
        return result;
    }
    result.usual_share = share_of_days(result.days.periods, dataset.first_day, end);
    const WeekRegression weeks(count_weeks(dataset, end, progress, result.days.periods));
    const WeekRegression::Explanation without = weeks.explain(false, progress);
    const WeekRegression::Explanation with = weeks.explain(true, progress);
    const Estimate effect = weeks.promotion(with.spread);
    result.log_times = effect.mean;
    result.standard_error = effect.sd;
    result.evidence = with.evidence - without.evidence;
    if (!(result.evidence > weeks.penalty(1) && effect.mean > 0.0)) {
        result.note = PromotionNote::none_found;
        return result;
    }
    if (with.has_season) {
        std::vector<double> speeds;
        for (const Estimate& part : weeks.season(with.spread)) {
            speeds.push_back(std::exp(part.mean));
        }
        result.clock = SeasonClock(speeds);
        result.has_season = true;
    }
    result.clock = result.clock.with_promotions(result.days.periods, result.times(),
                                                result.days.known_until, result.usual_share);
    result.note = PromotionNote::found;
    return result;
}

} // namespace perennial
