#include "analytics/lifetime/retention.h"

#include "analytics/core/error.h"

#include <cmath>

namespace perennial {

RetentionValue textbook_retention(const RetentionInput& input) {
    if (!(input.churn_rate >= 0.0 && input.churn_rate <= 1.0)) {
        throw Error(ErrorCode::bad_input, "churn_rate must be 0..1");
    }
    if (!(input.discount_rate > -1.0) || !std::isfinite(input.discount_rate)) {
        throw Error(ErrorCode::bad_input, "discount_rate must be above -1");
    }
    if (input.periods < 0 || input.periods > 10'000) {
        throw Error(ErrorCode::bad_input, "periods must be 0..10000");
    }
    if (!std::isfinite(input.revenue) || !std::isfinite(input.cost_of_service) ||
        !std::isfinite(input.acquisition_cost)) {
        throw Error(ErrorCode::bad_input, "revenue and costs must be numbers");
    }
    RetentionValue value;
    double active = 1.0;
    double factor = 1.0;
    for (int period = 0; period < input.periods; ++period) {
        factor /= 1.0 + input.discount_rate;
        value.survival.push_back(active);
        value.discounted.push_back((input.revenue - input.cost_of_service) * active * factor);
        value.clv += value.discounted.back();
        active *= 1.0 - input.churn_rate;
    }
    value.clv -= input.acquisition_cost;
    return value;
}

} // namespace perennial
