#include "analytics/forecast/probability.h"

#include "analytics/core/error.h"
#include "analytics/core/parallel_for.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/dataset/dataset.h"
#include "analytics/forecast/horizon.h"
#include "analytics/lifetime/discounting.h"
#include "analytics/lifetime/histories.h"
#include "analytics/lifetime/registry.h"
#include "analytics/lifetime/season/promotions.h"
#include "analytics/lifetime/season/season.h"

#include <algorithm>
#include <utility>

namespace perennial {

namespace {

struct OnClock {
    const CustomerSummary* summary = nullptr;
    CustomerSummary in_shop_weeks; ///< what `summary` points to, unless by the calendar
    double horizon = 0.0;          ///< weeks by the clock
};

SeasonClock season_clock(const Dataset& dataset, Day end, const Progress& progress) {
    Season season = estimate_season(dataset, end, progress);
    if (season.note != SeasonNote::found) {
        throw Error(ErrorCode::too_little_data, season.note == SeasonNote::too_short
                                                    ? "two years of orders, for a season"
                                                    : "orders that show a season; these show none");
    }
    return std::move(season.clock);
}

SeasonClock promotions_clock(const Dataset& dataset, Day end, const Progress& progress) {
    Promotions promotions = estimate_promotions(dataset, end, progress);
    if (promotions.note != PromotionNote::found) {
        throw Error(ErrorCode::too_little_data,
                    promotions.note == PromotionNote::too_few
                        ? "two promotions: campaigns with their days, or days of discounts"
                        : "promotions during which customers bought oftener; these had none");
    }
    return std::move(promotions.clock);
}

void set_clock(OnClock& clock, const ModelChoice& choice, const Dataset& dataset,
               const CustomerSummary& calibration, int horizon_days, const Progress& progress) {
    clock.summary = &calibration;
    clock.horizon = horizon_days / 7.0;
    if (choice.clock == Clock::calendar) {
        return;
    }
    const SeasonClock shop = choice.clock == Clock::season
                                 ? season_clock(dataset, calibration.end, progress)
                                 : promotions_clock(dataset, calibration.end, progress);
    clock.in_shop_weeks = in_shop_time(calibration, shop);
    clock.summary = &clock.in_shop_weeks;
    clock.horizon =
        shop.shop_weeks(calibration.end, calibration.end + std::chrono::days{horizon_days});
}

/// Chances and expected purchases of every customer.
Forecast forecast_purchases(const PurchaseModel& purchases, const CustomerSummary& calibration,
                            double horizon, const Progress& progress) {
    const DistinctHistories distinct =
        distinct_histories(histories_of(calibration), purchases.needs_recency(), progress);
    std::vector<double> orders(distinct.size());
    std::vector<double> any(distinct.size());
    parallel_for(any.size(), 64, [&](std::size_t, std::size_t begin, std::size_t end) {
        progress.check();
        for (std::size_t k = begin; k < end; ++k) {
            orders[k] = purchases.expected_purchases(distinct.at[k], horizon);
            any[k] = 1.0 - purchases.p_no_purchase(distinct.at[k], horizon);
        }
    });
    const std::size_t n = calibration.frequency.size();
    Forecast forecast;
    forecast.p_purchase.resize(n);
    forecast.p_alive.resize(n);
    forecast.expected_purchases.resize(n);
    parallel_for(n, 8192, [&](std::size_t, std::size_t begin, std::size_t end) {
        progress.check();
        for (std::size_t i = begin; i < end; ++i) {
            const double alive = purchases.p_alive(history_of(calibration, i));
            const std::uint32_t history = distinct.of[i];
            forecast.p_alive[i] = alive;
            forecast.p_purchase[i] = alive * any[history];
            forecast.expected_purchases[i] = alive * orders[history];
        }
    });
    return forecast;
}

void add_revenue(Forecast& forecast, const SpendModel& spend, const CustomerSummary& calibration,
                 const Progress& progress) {
    const std::size_t n = forecast.expected_purchases.size();
    forecast.expected_revenue.resize(n);
    parallel_for(n, 8192, [&](std::size_t, std::size_t begin, std::size_t end) {
        progress.check();
        for (std::size_t i = begin; i < end; ++i) {
            forecast.expected_revenue[i] = forecast.expected_purchases[i] *
                                           spend.expected_spend(spend_history_of(calibration, i));
        }
    });
}

} // namespace

Forecast forecast_means(const PurchaseModel& purchases, const SpendModel& spend,
                        const CustomerSummary& calibration, double horizon,
                        const Progress& progress) {
    Forecast forecast = forecast_purchases(purchases, calibration, horizon, progress);
    add_revenue(forecast, spend, calibration, progress);
    return forecast;
}

PurchaseOutlook purchase_outlook(const ModelChoice& choice, const Dataset& dataset,
                                 const CustomerSummary& calibration, int horizon_days,
                                 const Progress& progress) {
    check_horizon(calibration, horizon_days);
    OnClock clock;
    set_clock(clock, choice, dataset, calibration, horizon_days, progress.part(0.0, 0.2));
    const auto purchases =
        find_model(choice.purchases).fit_purchase(*clock.summary, progress.part(0.2, 0.6));
    PurchaseOutlook outlook;
    outlook.forecast =
        forecast_purchases(*purchases, *clock.summary, clock.horizon, progress.part(0.6, 0.8));
    outlook.forecast.horizon_days = horizon_days;
    outlook.counts = std::make_shared<const PurchaseCounts>(
        *purchases, *clock.summary, clock.horizon, 0.0, progress.part(0.8, 1.0));
    return outlook;
}

ModelForecast with_spend(const PurchaseOutlook& outlook, std::string_view spend_model,
                         const CustomerSummary& calibration, const Progress& progress) {
    const auto spend = find_model(spend_model).fit_spend(calibration, progress.part(0.0, 0.5));
    Forecast forecast = outlook.forecast;
    add_revenue(forecast, *spend, calibration, progress);
    Predictive predictive(outlook.counts, *spend, calibration, forecast.p_purchase);
    return {std::move(forecast), std::move(predictive)};
}

ModelForecast forecast_from_models(const ModelChoice& choice, const Dataset& dataset,
                                   const CustomerSummary& calibration, int horizon_days,
                                   const Progress& progress) {
    return with_spend(
        purchase_outlook(choice, dataset, calibration, horizon_days, progress.part(0.0, 0.8)),
        choice.spend, calibration, progress.part(0.8, 1.0));
}

Forecast forecast_by_models(std::string_view purchase_model, std::string_view spend_model,
                            const CustomerSummary& calibration, int horizon_days,
                            const Progress& progress) {
    check_horizon(calibration, horizon_days);
    const auto purchases =
        find_model(purchase_model).fit_purchase(calibration, progress.part(0.0, 0.48));
    const auto spend = find_model(spend_model).fit_spend(calibration, progress.part(0.48, 0.6));
    Forecast forecast = forecast_means(*purchases, *spend, calibration, horizon_days / 7.0,
                                       progress.part(0.6, 1.0));
    forecast.horizon_days = horizon_days;
    return forecast;
}

std::optional<EarlierCut> earlier_cut(const Dataset& dataset, const CustomerSummary& calibration,
                                      int horizon_days) {
    constexpr int shortest = 28;
    const auto known = static_cast<int>((calibration.end - dataset.first_day).count());
    const int horizon = std::min(horizon_days, known / 2);
    if (horizon < std::min(horizon_days, shortest) || known - horizon < shortest) {
        return std::nullopt;
    }
    return EarlierCut{calibration.end - std::chrono::days{horizon}, horizon};
}

void fill_intervals(Forecast& forecast, const Predictive& predictive, const IntervalLevels& levels,
                    const Progress& progress) {
    const std::size_t n = predictive.size();
    for (auto* ends : {&forecast.purchases_low, &forecast.purchases_high, &forecast.revenue_low,
                       &forecast.revenue_high}) {
        ends->resize(n);
    }
    const double zero = predictive.zero_threshold(levels);
    parallel_for(n, 2048, [&](std::size_t, std::size_t begin, std::size_t end) {
        progress.check();
        for (std::size_t i = begin; i < end; ++i) {
            const Interval purchases = predictive.purchases_interval(i, levels, zero);
            const Interval money = predictive.money_interval(i, levels, zero);
            forecast.purchases_low[i] = purchases.low;
            forecast.purchases_high[i] = purchases.high;
            forecast.revenue_low[i] = money.low;
            forecast.revenue_high[i] = money.high;
        }
    });
}

std::optional<IntervalLevels> past_levels(const ModelChoice& choice, const Dataset& dataset,
                                          const CustomerSummary& calibration, int horizon_days,
                                          const Progress& progress) {
    const auto cut = earlier_cut(dataset, calibration, horizon_days);
    if (!cut) {
        return std::nullopt;
    }
    const CustomerSummary before = summarise(dataset, cut->end, progress.part(0.0, 0.1));
    const ModelForecast earlier =
        forecast_from_models(choice, dataset, before, cut->horizon_days, progress.part(0.1, 1.0));
    const Holdout actual = holdout(dataset, before, calibration.end);
    return learn_levels(earlier.predictive, actual.purchases, actual.revenue);
}

Forecast forecast_by_models(const ModelChoice& choice, const Dataset& dataset,
                            const CustomerSummary& calibration, int horizon_days,
                            const Progress& progress) {
    ModelForecast now =
        forecast_from_models(choice, dataset, calibration, horizon_days, progress.part(0.0, 0.5));
    std::optional<IntervalLevels> levels;
    try {
        levels = past_levels(choice, dataset, calibration, horizon_days, progress.part(0.5, 0.9));
    } catch (const Error&) {
        // Too little by then; the models speak for themselves.
    }
    return with_intervals(std::move(now), levels, progress.part(0.9, 1.0));
}

Forecast with_intervals(ModelForecast from_models, const std::optional<IntervalLevels>& levels,
                        const Progress& progress) {
    fill_intervals(from_models.forecast, from_models.predictive,
                   levels ? *levels : expected_levels(from_models.predictive), progress);
    progress.step(1.0, Stage::valuing);
    return std::move(from_models.forecast);
}

} // namespace perennial
