#include "analytics/forecast/probability.h"

#include "analytics/core/parallel_for.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/forecast/horizon.h"
#include "analytics/lifetime/discounting.h"
#include "analytics/lifetime/histories.h"
#include "analytics/lifetime/registry.h"

namespace perennial {

Forecast forecast_by_models(std::string_view purchase_model, std::string_view spend_model,
                            const CustomerSummary& calibration, int horizon_days,
                            const Progress& progress) {
    check_horizon(calibration, horizon_days);
    const double horizon = horizon_days / 7.0;
    const auto purchases =
        find_model(purchase_model).fit_purchase(calibration, progress.part(0.0, 0.5));
    const auto spend = find_model(spend_model).fit_spend(calibration, progress.part(0.5, 0.6));
    const RateTable rates(*purchases, calibration.frequency, calibration.T, horizon,
                          progress.part(0.6, 0.8));
    const std::vector<double> orders = rates.integrate(0.0, 0.0, horizon);
    const HistoryPairs& pairs = rates.pairs();
    std::vector<double> any(pairs.size());
    parallel_for(any.size(), 4096, [&](std::size_t, std::size_t begin, std::size_t end) {
        progress.check();
        for (std::size_t k = begin; k < end; ++k) {
            any[k] = 1.0 - purchases->p_no_purchase(pairs.x[k], pairs.T[k], horizon);
        }
    });
    const std::size_t n = calibration.frequency.size();
    Forecast forecast;
    forecast.horizon_days = horizon_days;
    forecast.p_purchase.resize(n);
    forecast.p_alive.resize(n);
    forecast.expected_purchases.resize(n);
    forecast.expected_revenue.resize(n);
    parallel_for(n, 8192, [&](std::size_t, std::size_t begin, std::size_t end) {
        progress.check();
        for (std::size_t i = begin; i < end; ++i) {
            const double alive = purchases->p_alive(history_of(calibration, i));
            const std::uint32_t pair = rates.pair_of(i);
            forecast.p_alive[i] = alive;
            forecast.p_purchase[i] = alive * any[pair];
            forecast.expected_purchases[i] = alive * orders[pair];
            forecast.expected_revenue[i] = forecast.expected_purchases[i] *
                                           spend->expected_spend(spend_history_of(calibration, i));
        }
    });
    progress.step(1.0, Stage::valuing);
    return forecast;
}

} // namespace perennial
