#include "analytics/lifetime/model.h"

#include "analytics/core/error.h"
#include "analytics/core/quadrature.h"
#include "analytics/core/random.h"

#include <algorithm>
#include <cmath>

namespace perennial {

double PurchaseModel::p_alive_at(const History& history, double ahead) const {
    return p_alive(history) * p_survival(history, ahead);
}

// A new customer is one with an empty history, who may have left at the first purchase already.

double PurchaseModel::expected_new(double weeks) const {
    return p_alive({}) * expected_purchases({}, weeks);
}

double PurchaseModel::p_new(double n, double weeks) const {
    const double alive = p_alive({});
    return alive * p_purchases({}, n, weeks) + (n == 0.0 ? 1.0 - alive : 0.0);
}

Life PurchaseModel::draw_new(Random& random) const {
    return random.uniform() < p_alive({}) ? draw_life(random, {}, 0.0) : Life{};
}

double Life::draw_purchases(Random& random, double weeks) const {
    const double until = std::min(lifetime, weeks);
    const auto count = static_cast<double>(random.poisson(event_rate * until));
    const double purchases = events == 1 ? count : std::floor((count + waiting) / events);
    return std::min(purchases, purchases_left) +
           (ends_with_purchase && lifetime < weeks ? 1.0 : 0.0);
}

double discounted_purchases(const PurchaseModel& model, const History& history, double rate,
                            double horizon) {
    if (!(rate >= 0.0) || !(horizon >= 0.0) || (std::isinf(horizon) && !(rate > 0.0))) {
        throw Error(ErrorCode::bad_input,
                    "rate and horizon must be >= 0, and the rate > 0 for an infinite horizon");
    }
    if (rate == 0.0 || horizon == 0.0) {
        return model.expected_purchases(history, horizon);
    }
    // exp(-50) ends an infinite horizon below rounding.
    const double end = std::min(horizon, 50.0 / rate);
    const QuadratureRule rule = logarithmic_rule(end, model.time_scale(history), 0.5);
    double sum = 0.0;
    if (model.rate_is_uneven()) { // by parts: what quadrature misses is multiplied by the rate
        for (std::size_t k = 0; k < rule.size(); ++k) {
            sum += rule.weights[k] * rate * std::exp(-rate * rule.nodes[k]) *
                   model.expected_purchases(history, rule.nodes[k]);
        }
        return sum + std::exp(-rate * end) * model.expected_purchases(history, end);
    }
    for (std::size_t k = 0; k < rule.size(); ++k) {
        sum += rule.weights[k] * std::exp(-rate * rule.nodes[k]) *
               model.purchase_rate(history, rule.nodes[k]);
    }
    return sum;
}

} // namespace perennial
