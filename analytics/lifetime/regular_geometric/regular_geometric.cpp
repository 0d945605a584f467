#include "analytics/lifetime/regular_geometric/regular_geometric.h"

#include "analytics/core/special_functions.h"

#include <algorithm>
#include <cmath>

namespace perennial::regular_geometric {

namespace {

/// The terms of sum over j < k of (shape)_j / j! u^j: that j events came since the last purchase.
std::array<double, largest_k> event_terms(int k, double shape, double u) {
    std::array<double, largest_k> terms{1.0};
    for (int j = 1; j < k; ++j) {
        const auto at = static_cast<std::size_t>(j);
        terms[at] = terms[at - 1] * (shape + j - 1.0) / j * u;
    }
    return terms;
}

double sum_of(const std::array<double, largest_k>& terms) {
    double sum = 0.0;
    for (const double term : terms) {
        sum += term;
    }
    return sum;
}

/// ln of the odds of having left right after the last purchase; `waiting`: the sum of event_terms.
double log_leaving_odds(const Params& p, double chances, double shape, const History& h,
                        double waiting) {
    return std::log(p.a / (p.b + chances - 1.0)) +
           shape * std::log1p((h.T - h.t_x) / (p.alpha + h.t_x)) - std::log(waiting);
}

} // namespace

double Process::log_likelihood(const Params& p, const History& h) const {
    if (p.k == 1) {
        return m_plain.log_likelihood(p.plain(), h);
    }
    const double events = p.k * h.x;
    const double shape = p.r + events;
    const double n = chances(h.x);
    const double waiting = sum_of(event_terms(p.k, shape, (h.T - h.t_x) / (p.alpha + h.T)));
    const double alive = -events * std::log(p.alpha) - shape * std::log1p(h.T / p.alpha) +
                         std::log(waiting) + log_gamma_ratio(p.r, events);
    const double survived = log_gamma_ratio(p.b, n) - log_gamma_ratio(p.a + p.b, n);
    double either = 0.0; // ln(1 + odds)
    if (n > 0.0) {
        const double odds = log_leaving_odds(p, n, shape, h, waiting);
        either = odds > 0.0 ? odds + std::log1p(std::exp(-odds)) : std::log1p(std::exp(odds));
    }
    const double regular = h.x > 0.0 ? (events - h.x) * std::log(std::max(h.t_x, 1e-300)) -
                                           log_gamma_ratio(h.x, events - h.x)
                                     : 0.0;
    return regular + survived + alive + either;
}

double Process::p_alive(const Params& p, const History& h) const {
    if (p.k == 1) {
        return m_plain.p_alive(p.plain(), h);
    }
    const double n = chances(h.x);
    if (n == 0.0) {
        return 1.0;
    }
    const double shape = p.r + p.k * h.x;
    const double waiting = sum_of(event_terms(p.k, shape, (h.T - h.t_x) / (p.alpha + h.T)));
    return 1.0 / (1.0 + std::exp(log_leaving_odds(p, n, shape, h, waiting)));
}

Standing Process::standing(const Params& p, const History& h) const {
    Standing at;
    at.k = p.k;
    at.shape = p.r + p.k * h.x;
    at.scale = p.alpha + h.T;
    at.a = p.a;
    at.b = p.b + chances(h.x);
    at.chance = event_terms(p.k, at.shape, (h.T - h.t_x) / at.scale);
    const double sum = sum_of(at.chance);
    for (double& chance : at.chance) {
        chance /= sum;
    }
    return at;
}

} // namespace perennial::regular_geometric
