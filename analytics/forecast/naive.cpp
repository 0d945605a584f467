#include "analytics/forecast/naive.h"

#include "analytics/core/error.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/dataset/dataset.h"
#include "analytics/forecast/horizon.h"

#include <algorithm>

namespace perennial::naive {

namespace {

Forecast empty_forecast(const CustomerSummary& calibration, int horizon_days,
                        const Progress& progress) {
    check_horizon(calibration, horizon_days);
    progress.step(0.0, Stage::valuing);
    Forecast forecast;
    forecast.horizon_days = horizon_days;
    forecast.expected_purchases.resize(calibration.size());
    forecast.expected_revenue.resize(calibration.size());
    return forecast;
}

/// What a customer's repeat purchases were worth.
double repeat_revenue(const CustomerSummary& calibration, std::size_t i) {
    return calibration.frequency[i] * calibration.monetary_value[i];
}

} // namespace

Forecast same_as_before(const Dataset&, const CustomerSummary& calibration, int horizon_days,
                        const Progress& progress) {
    Forecast forecast = empty_forecast(calibration, horizon_days, progress);
    for (std::size_t i = 0; i < calibration.size(); ++i) {
        forecast.expected_purchases[i] = calibration.frequency[i];
        forecast.expected_revenue[i] = std::max(0.0, repeat_revenue(calibration, i));
    }
    return forecast;
}

Forecast same_as_last_period(const Dataset& dataset, const CustomerSummary& calibration,
                             int horizon_days, const Progress& progress) {
    Forecast forecast = empty_forecast(calibration, horizon_days, progress);
    const Day start = calibration.end - std::chrono::days{horizon_days};
    const Orders& orders = dataset.orders;
    for (std::size_t i = 0; i < calibration.size(); ++i) {
        const std::size_t customer = calibration.customer[i].at();
        Day previous = calibration.first_day[i]; // whose purchase is not a repeat
        double revenue = 0.0;
        for (std::size_t o = dataset.first_order[customer];
             o < dataset.first_order[customer + 1] && orders.day[o] <= calibration.end; ++o) {
            if (orders.sale_lines[o] == 0 || orders.day[o] <= start ||
                orders.day[o] == calibration.first_day[i]) {
                continue;
            }
            forecast.expected_purchases[i] += orders.day[o] != previous ? 1.0 : 0.0;
            previous = orders.day[o];
            revenue += to_major(orders.revenue[o]);
        }
        forecast.expected_revenue[i] = revenue;
    }
    return forecast;
}

Forecast own_rate(const Dataset&, const CustomerSummary& calibration, int horizon_days,
                  const Progress& progress) {
    Forecast forecast = empty_forecast(calibration, horizon_days, progress);
    const double horizon = horizon_days / 7.0;
    for (std::size_t i = 0; i < calibration.size(); ++i) {
        // Nobody has a rate on the first day.
        const double periods = calibration.T[i] > 0.0 ? horizon / calibration.T[i] : 0.0;
        forecast.expected_purchases[i] = calibration.frequency[i] * periods;
        forecast.expected_revenue[i] = std::max(0.0, repeat_revenue(calibration, i)) * periods;
    }
    return forecast;
}

Forecast mean_of_all(const Dataset&, const CustomerSummary& calibration, int horizon_days,
                     const Progress& progress) {
    Forecast forecast = empty_forecast(calibration, horizon_days, progress);
    double purchases = 0.0;
    double revenue = 0.0;
    double weeks = 0.0;
    for (std::size_t i = 0; i < calibration.size(); ++i) {
        purchases += calibration.frequency[i];
        revenue += repeat_revenue(calibration, i);
        weeks += calibration.T[i];
    }
    if (!(weeks > 0.0)) {
        throw Error(ErrorCode::too_little_data, "orders of more than one day");
    }
    const double periods = horizon_days / 7.0 / weeks;
    std::fill(forecast.expected_purchases.begin(), forecast.expected_purchases.end(),
              purchases * periods);
    std::fill(forecast.expected_revenue.begin(), forecast.expected_revenue.end(),
              std::max(0.0, revenue) * periods);
    return forecast;
}

} // namespace perennial::naive
