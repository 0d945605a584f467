#include "analytics/forecast/clv_outlook.h"

#include "analytics/core/error.h"
#include "analytics/core/parallel_for.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/dataset/dataset.h"
#include "analytics/forecast/probability.h"
#include "analytics/lifetime/predictive.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace perennial {

namespace {

/// When each customer's chance of an order reaches one half, by a line between the days asked for.
std::vector<double> median_days(const ValueTable& table, const Progress& progress) {
    constexpr double longest = 5.0 * 365.25;
    constexpr double growth = 1.2;
    std::vector<double> found(table.p_alive().size(), std::numeric_limits<double>::quiet_NaN());
    std::vector<double> before(found.size(), 0.0);
    double day_before = 0.0;
    for (double day = 1.0; day_before < longest; day = std::max(day + 1.0, day * growth)) {
        progress.check();
        const double at = std::min(day, longest);
        const std::vector<double> chance = table.p_purchase(at / 7.0);
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (std::isnan(found[i]) && chance[i] >= 0.5) {
                const double share = (0.5 - before[i]) / (chance[i] - before[i]);
                found[i] = std::max(1.0, std::round(day_before + share * (at - day_before)));
            }
        }
        before = chance;
        day_before = at;
    }
    return found;
}

IntervalLevels levels_for(const Dataset& dataset, const CustomerSummary& summary,
                          const LifetimeModel& model, const Predictive& predictive,
                          int horizon_days, const Progress& progress) {
    try {
        if (const auto levels = past_levels({model.purchase_fit().model, model.spend_fit().model},
                                            dataset, summary, horizon_days, progress)) {
            return *levels;
        }
    } catch (const Error&) {
        // Too little by then; the models speak for themselves.
    }
    return expected_levels(predictive);
}

} // namespace

CustomerIntervals customer_intervals(const Dataset& dataset, const CustomerSummary& summary,
                                     const LifetimeModel& model, const ValueTable& table,
                                     const ScenarioResult& values, const Progress& progress) {
    const double weeks = values.horizon_weeks;
    const Predictive predictive =
        predictive_of(summary, model, table.p_purchase(weeks), weeks, values.scenario.churn_change,
                      progress.part(0.0, 0.3));
    const IntervalLevels levels =
        levels_for(dataset, summary, model, predictive, static_cast<int>(std::lround(7.0 * weeks)),
                   progress.part(0.3, 0.9));
    const double zero = predictive.zero_threshold(levels);
    CustomerIntervals intervals;
    intervals.clv.resize(values.clv.size());
    intervals.purchases.resize(values.clv.size());
    parallel_for(values.clv.size(), 2048, [&](std::size_t, std::size_t begin, std::size_t end) {
        progress.check();
        for (std::size_t i = begin; i < end; ++i) {
            // Discount, margin and a better judge's level move the whole distribution alike.
            const double mean = predictive.mean_money(i);
            const double factor = mean > 0.0 ? values.clv[i] / mean : 0.0;
            const Interval money = predictive.money_interval(i, levels, zero);
            intervals.clv[i] = {factor * money.low, factor * money.high};
            intervals.purchases[i] = predictive.purchases_interval(i, levels, zero);
        }
    });
    return intervals;
}

ClvOutlook clv_outlook(const Dataset& dataset, const CustomerSummary& summary,
                       const LifetimeModel* model, const ValueTable& table,
                       const ScenarioResult& values, const Progress& progress) {
    ClvOutlook outlook;
    if (model != nullptr) {
        outlook.clv =
            customer_intervals(dataset, summary, *model, table, values, progress.part(0.0, 0.8))
                .clv;
    } else {
        for (std::size_t i = 0; i < values.clv.size(); ++i) {
            progress.check();
            outlook.clv.push_back(table.clv_interval(i, values.scenario));
        }
    }
    outlook.next_order_p50 = median_days(table, progress.part(0.8, 1.0));
    return outlook;
}

} // namespace perennial
