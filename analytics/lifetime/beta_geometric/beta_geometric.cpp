#include "analytics/lifetime/beta_geometric/beta_geometric.h"

#include "analytics/core/error.h"
#include "analytics/core/quadrature.h"
#include "analytics/core/special_functions.h"

#include <algorithm>
#include <cmath>

namespace perennial::beta_geometric {

/// ln of the odds of having left right after the last purchase.
double Process::log_leaving_odds(const Params& p, const History& h) const {
    return std::log(p.a / (p.b + chances(h.x) - 1.0)) +
           (p.r + h.x) * std::log1p((h.T - h.t_x) / (p.alpha + h.t_x));
}

double Process::log_likelihood(const Params& p, const History& h) const {
    const double n = chances(h.x);
    // r ln(alpha) - (r + x) ln(alpha + T) without the cancellation at large r and alpha.
    const double alive = -h.x * std::log(p.alpha) - (p.r + h.x) * std::log1p(h.T / p.alpha);
    const double counts = log_gamma_ratio(p.r, h.x);
    const double survived = log_gamma_ratio(p.b, n) - log_gamma_ratio(p.a + p.b, n);
    double either = 0.0; // ln(1 + odds)
    if (n > 0.0) {
        const double odds = log_leaving_odds(p, h);
        either = odds > 0.0 ? odds + std::log1p(std::exp(-odds)) : std::log1p(std::exp(odds));
    }
    return counts + survived + alive + either;
}

double Process::p_alive(const Params& p, const History& h) const {
    return chances(h.x) > 0.0 ? 1.0 / (1.0 + std::exp(log_leaving_odds(p, h))) : 1.0;
}

double Process::purchase_rate(const Params& p, double x, double T, double ahead) const {
    const double age = p.alpha + T;
    return (p.r + x) / age * hyp2f1_minus(p.r + x + 1.0, p.a, p.a + p.b + chances(x), ahead / age);
}

double Process::squared_rate(const Params& p, double x, double T, double ahead) const {
    const double age = p.alpha + T;
    const double shape = p.r + x;
    return shape * (shape + 1.0) / (age * age) *
           hyp2f1_minus(shape + 2.0, p.a, p.a + p.b + chances(x), ahead / age);
}

double Process::discounted_purchases(const Params& p, const History& h, double rate,
                                     double horizon) const {
    if (!(rate >= 0.0) || !(horizon >= 0.0) || (std::isinf(horizon) && !(rate > 0.0))) {
        throw Error(ErrorCode::bad_input,
                    "rate and horizon must be >= 0, and the rate > 0 for an infinite horizon");
    }
    const double alive = p_alive(p, h);
    if (alive == 0.0 || horizon == 0.0) {
        return 0.0;
    }
    // exp(-50) ends an infinite horizon below rounding.
    const double end = rate > 0.0 ? std::min(horizon, 50.0 / rate) : horizon;
    const QuadratureRule rule = logarithmic_rule(end, p.alpha + h.T, 0.5);
    double sum = 0.0;
    for (std::size_t k = 0; k < rule.size(); ++k) {
        sum += rule.weights[k] * std::exp(-rate * rule.nodes[k]) *
               purchase_rate(p, h.x, h.T, rule.nodes[k]);
    }
    return alive * sum;
}

double Process::expected_purchases(const Params& p, const History& h, double weeks) const {
    return discounted_purchases(p, h, 0.0, weeks);
}

} // namespace perennial::beta_geometric
