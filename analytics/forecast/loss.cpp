#include "analytics/forecast/loss.h"

#include "analytics/dataset/customer_summary.h"
#include "analytics/forecast/forecaster.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace perennial {

namespace {

double mean_over_customers(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) /
           static_cast<double>(std::max<std::size_t>(values.size(), 1));
}

double poisson_deviance(double mean, double y) {
    return 2.0 * (mean - y + (y > 0.0 ? y * std::log(y / mean) : 0.0));
}

/// Tweedie's with power 1.5: the shape of sums of a Poisson number of gamma amounts.
double tweedie_deviance(double mean, double y) {
    return 4.0 * (std::sqrt(mean) - 2.0 * std::sqrt(y) + y / std::sqrt(mean));
}

/// Adds each customer's deviance, relative to that of the outcome's mean for everyone.
template <class Deviance>
void add_losses(const std::vector<double>& forecast, const std::vector<double>& actual,
                Deviance deviance, std::vector<float>& losses) {
    std::vector<double> outcome(actual.size()); // more refunded than bought counts as nothing
    std::transform(actual.begin(), actual.end(), outcome.begin(),
                   [](double y) { return std::max(y, 0.0); });
    const double mean = mean_over_customers(outcome);
    if (!(mean > 0.0)) {
        return;
    }
    double reference = 0.0;
    for (const double y : outcome) {
        reference += deviance(mean, y);
    }
    reference /= static_cast<double>(outcome.size());
    // A forecast of nothing says "never", which a single purchase refutes without bound; it is
    // read as a fiftieth of the forecaster's own mean.
    const double own = mean_over_customers(forecast);
    const double least = 0.02 * (own > 0.0 ? own : mean);
    for (std::size_t i = 0; i < outcome.size(); ++i) {
        losses[i] += static_cast<float>(0.5 * deviance(std::max(forecast[i], least), outcome[i]) /
                                        std::max(reference, 1e-12));
    }
}

} // namespace

std::vector<float> customer_losses(const Forecast& forecast, const Holdout& actual) {
    std::vector<float> losses(actual.purchases.size(), 0.0F);
    add_losses(forecast.expected_purchases, actual.purchases, poisson_deviance, losses);
    add_losses(forecast.expected_revenue, actual.revenue, tweedie_deviance, losses);
    return losses;
}

} // namespace perennial
