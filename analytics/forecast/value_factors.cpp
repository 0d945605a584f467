#include "analytics/forecast/value_factors.h"

#include <algorithm>
#include <cmath>

namespace perennial {

namespace {

double product(const ValueParts& parts) {
    return parts[0] * parts[1] * parts[2];
}

double ratio(double a, double b) {
    return b > 0.0 ? a / b : 0.0;
}

/// (a - b) / (ln a - ln b): what one unit of logarithm between a and b is worth.
double logarithmic_mean_of(double a, double b) {
    const double difference = std::log(a / b);
    return std::abs(difference) < 1e-9 ? 0.5 * (a + b) : (a - b) / difference;
}

} // namespace

ValueParts mean_parts(const ValueTable& table, const ScenarioResult& values) {
    double alive = 0.0;
    for (const double p : table.p_alive()) {
        alive += p;
    }
    const auto customers = static_cast<double>(values.clv.size());
    return {ratio(alive, customers), ratio(values.total_expected_purchases, alive),
            ratio(values.total_clv, values.total_expected_purchases)};
}

ValueFactors value_factors(const ValueTable& table, const ScenarioResult& values,
                           const ValueParts& mean, std::size_t position) {
    const double alive = table.p_alive().at(position);
    const double purchases = values.expected_purchases.at(position);
    ValueFactors factors;
    factors.mean = mean;
    factors.own = {alive, ratio(purchases, alive), ratio(values.clv.at(position), purchases)};
    if (!(product(mean) > 0.0)) {
        return factors;
    }
    // A part of nothing has no logarithm: it counts as a millionth of the mean's.
    constexpr double least = 1e-6;
    ValueParts shown{};
    for (std::size_t k = 0; k < value_part_count; ++k) {
        shown[k] = std::max(factors.own[k], least * mean[k]);
    }
    const double worth = logarithmic_mean_of(product(shown), product(mean));
    for (std::size_t k = 0; k < value_part_count; ++k) {
        factors.effect[k] = worth * std::log(shown[k] / mean[k]);
    }
    return factors;
}

} // namespace perennial
