#include "analytics/lifetime/bg_nbd/bg_nbd.h"

#include "analytics/core/error.h"
#include "analytics/core/quadrature.h"
#include "analytics/core/special_functions.h"

#include <algorithm>
#include <cmath>

namespace perennial::bg_nbd {

namespace {

/// ln of the odds of having dropped out right after the last purchase; -inf for x = 0.
double log_dropout_odds(const Params& p, const History& h) {
    return std::log(p.a / (p.b + h.x - 1.0)) +
           (p.r + h.x) * std::log1p((h.T - h.t_x) / (p.alpha + h.t_x));
}

} // namespace

double log_likelihood(const Params& p, const History& h) {
    // r ln(alpha) - (r + x) ln(alpha + T) without the cancellation at large r and alpha.
    const double alive = -h.x * std::log(p.alpha) - (p.r + h.x) * std::log1p(h.T / p.alpha);
    const double counts = log_gamma(p.r + h.x) - log_gamma(p.r);
    const double survived =
        log_gamma(p.a + p.b) - log_gamma(p.b) + log_gamma(p.b + h.x) - log_gamma(p.a + p.b + h.x);
    double either = 0.0; // ln(1 + odds)
    if (h.x > 0.0) {
        const double odds = log_dropout_odds(p, h);
        either = odds > 0.0 ? odds + std::log1p(std::exp(-odds)) : std::log1p(std::exp(odds));
    }
    return counts + survived + alive + either;
}

double p_alive(const Params& p, const History& h) {
    return h.x > 0.0 ? 1.0 / (1.0 + std::exp(log_dropout_odds(p, h))) : 1.0;
}

double purchase_rate(const Params& p, double x, double T, double ahead) {
    const double age = p.alpha + T;
    return (p.r + x) / age * hyp2f1_minus(p.r + x + 1.0, p.a, p.a + p.b + x, ahead / age);
}

double discounted_purchases(const Params& p, const History& h, double rate, double horizon) {
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

double expected_purchases(const Params& p, const History& h, double weeks) {
    return discounted_purchases(p, h, 0.0, weeks);
}

} // namespace perennial::bg_nbd
