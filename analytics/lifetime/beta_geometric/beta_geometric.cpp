#include "analytics/lifetime/beta_geometric/beta_geometric.h"

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

double Process::time_scale(const Params& p, double x, double T) const {
    // -g'(0) / g(0) is this slope over alpha + T.
    const double slope = (p.r + x + 1.0) * p.a / (p.a + p.b + chances(x));
    return (p.alpha + T) / std::max(1.0, slope);
}

double Process::p_survival(const Params& p, double x, double T, double ahead) const {
    return hyp2f1_minus(p.r + x, p.a, p.a + p.b + chances(x), ahead / (p.alpha + T));
}

double Process::p_purchases(const Params& p, double x, double T, double n, double weeks) const {
    const double shape = p.r + x;
    const double b = p.b + chances(x);
    const double odds = weeks / (p.alpha + T);
    // Stayed after each of the n purchases, all of them in time; or left at the n-th, had time for
    // more.
    const double log_stayed = log_gamma_ratio(b, n) - log_gamma_ratio(p.a + b, n);
    const double stayed = std::exp(log_stayed + log_negative_binomial(n, shape, odds));
    if (n == 0.0) {
        return stayed;
    }
    return stayed + p.a / (b + n - 1.0) * std::exp(log_stayed) * incomplete_beta(n, shape, odds);
}

double Process::expected_if_alive(const Params& p, double x, double T, double weeks) const {
    if (weeks == 0.0) {
        return 0.0;
    }
    const QuadratureRule rule = logarithmic_rule(weeks, time_scale(p, x, T), 0.5);
    double sum = 0.0;
    for (std::size_t k = 0; k < rule.size(); ++k) {
        sum += rule.weights[k] * purchase_rate(p, x, T, rule.nodes[k]);
    }
    return sum;
}

double Process::discounted_purchases(const Params& p, const History& h, double rate,
                                     double horizon) const {
    return p_alive(p, h) * perennial::discounted_purchases(*model(p), h, rate, horizon);
}

double Process::expected_purchases(const Params& p, const History& h, double weeks) const {
    const double alive = p_alive(p, h);
    return alive > 0.0 ? alive * expected_if_alive(p, h.x, h.T, weeks) : 0.0;
}

} // namespace perennial::beta_geometric
