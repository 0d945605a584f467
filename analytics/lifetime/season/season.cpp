#include "analytics/lifetime/season/season.h"

#include "analytics/dataset/dataset.h"
#include "analytics/lifetime/season/week_regression.h"

#include <cmath>
#include <limits>

namespace perennial {

Season season_of(const WeekCounts& counts, const Progress& progress) {
    Season result;
    result.evidence = std::numeric_limits<double>::quiet_NaN();
    if (counts.weeks() < season_weeks_needed) {
        return result;
    }
    const WeekRegression weeks(counts);
    const WeekRegression::Explanation found = weeks.explain(false, progress);
    result.evidence = found.season_gain;
    if (!found.has_season) {
        result.note = SeasonNote::none_found;
        return result;
    }
    std::vector<double> speeds;
    for (const Estimate& part : weeks.season(found.spread)) {
        speeds.push_back(std::exp(part.mean));
        result.standard_error.push_back(part.sd);
    }
    result.clock = SeasonClock(speeds);
    result.note = SeasonNote::found;
    return result;
}

Season estimate_season(const Dataset& dataset, Day end, const Progress& progress) {
    // The first and the last part may be days short of whole; two years of days are asked for.
    if (dataset.customers() == 0 || weeks_between(dataset.first_day, end) < 104.0) {
        return season_of({}, progress);
    }
    return season_of(count_weeks(dataset, end, progress), progress);
}

} // namespace perennial
