#include "analytics/lifetime/bg_bb/bg_bb.h"

#include "analytics/core/error.h"
#include "analytics/core/special_functions.h"

#include <algorithm>
#include <cmath>

namespace perennial::bg_bb {

namespace {

/// ln of B(alpha + x, beta + y) / B(alpha, beta): the chance to take x given opportunities and to
/// leave y others.
double log_taken(const Params& p, double x, double y) {
    return log_gamma_ratio(p.alpha, x) + log_gamma_ratio(p.beta, y) -
           log_gamma_ratio(p.alpha + p.beta, x + y);
}

/// ln of B(gamma, delta + k) / B(gamma, delta): the chance to stay k opportunities.
double log_stayed(const Params& p, double k) {
    return log_gamma_ratio(p.delta, k) - log_gamma_ratio(p.gamma + p.delta, k);
}

/// ln of the chance to stay k opportunities and leave before the next.
double log_left(const Params& p, double k) {
    return log_stayed(p, k) + std::log(p.gamma / (p.gamma + p.delta + k));
}

double log_binomial(double n, double x) {
    return log_gamma(n + 1.0) - log_gamma(x + 1.0) - log_gamma(n - x + 1.0);
}

} // namespace

double log_likelihood(const Params& p, const History& h) {
    // Alive at n, or left after t_x + i opportunities: sum relative to the largest term.
    const double alive = log_taken(p, h.x, h.n - h.x) + log_stayed(p, h.n);
    double largest = alive;
    for (double k = h.t_x; k < h.n; k += 1.0) {
        largest = std::max(largest, log_taken(p, h.x, k - h.x) + log_left(p, k));
    }
    double sum = std::exp(alive - largest);
    for (double k = h.t_x; k < h.n; k += 1.0) {
        sum += std::exp(log_taken(p, h.x, k - h.x) + log_left(p, k) - largest);
    }
    return largest + std::log(sum);
}

double p_alive(const Params& p, const History& h, double ahead) {
    const double alive = log_taken(p, h.x, h.n - h.x) + log_stayed(p, h.n + ahead);
    return std::min(1.0, std::exp(alive - log_likelihood(p, h)));
}

double expected_purchases(const Params& p, const History& h, double periods) {
    const double likelihood = log_likelihood(p, h);
    const double taken = log_taken(p, h.x + 1.0, h.n - h.x);
    double sum = 0.0;
    for (double k = 1.0; k <= periods; k += 1.0) {
        sum += std::exp(taken + log_stayed(p, h.n + k) - likelihood);
    }
    return sum;
}

double expected_purchases(const Params& p, double periods) {
    return expected_purchases(p, History{}, periods);
}

double p_purchases(const Params& p, double n, double x) {
    if (!(x >= 0.0) || x > n) {
        return 0.0;
    }
    double sum = std::exp(log_binomial(n, x) + log_taken(p, x, n - x) + log_stayed(p, n));
    for (double k = x; k < n; k += 1.0) {
        sum += std::exp(log_binomial(k, x) + log_taken(p, x, k - x) + log_left(p, k));
    }
    return std::min(1.0, sum);
}

double discounted_purchases(const Params& p, const History& h, double rate) {
    if (!(rate > 0.0) || !std::isfinite(rate)) {
        throw Error(ErrorCode::bad_input, "the discount rate of a period must be a number > 0");
    }
    const double taken = log_taken(p, h.x + 1.0, h.n - h.x) - log_likelihood(p, h);
    double stays = std::exp(taken + log_stayed(p, h.n)); // takes opportunity n + k, so far
    double sum = 0.0;
    for (double k = 1.0;; k += 1.0) {
        stays *= (p.delta + h.n + k - 1.0) / (p.gamma + p.delta + h.n + k - 1.0) / (1.0 + rate);
        sum += stays;
        // Were nobody to leave any more, stays / rate would be left.
        if (stays <= 1e-13 * rate * sum) {
            return sum;
        }
    }
}

} // namespace perennial::bg_bb
