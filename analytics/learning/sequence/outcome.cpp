#include "analytics/learning/sequence/outcome.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace perennial::sequence {

namespace {

constexpr double most_certain_logit = 12.0;
constexpr double least_log_extra = -10.0;
constexpr double least_log_sigma = -3.0; // 5 %: nobody's spending is steadier
constexpr double most_log_sigma = 0.7;   // a factor of 2; wider is a mixture, not a lognormal

/// The parts of an outcome within what can be believed, and whether each is free to move.
struct Bounded {
    Bounded(const Outcome& outcome, const OutcomeLimits& limits)
        : logit(std::clamp(outcome.logit, -most_certain_logit, most_certain_logit)),
          log_extra(std::clamp(outcome.log_extra, least_log_extra,
                               std::log(std::max(limits.days - 1.0, 1e-3)))),
          log_sigma(std::clamp(outcome.log_sigma, least_log_sigma, most_log_sigma)) {}

    double logit, log_extra, log_sigma;
};

/// ln(1 + e^a) without overflow.
double softplus(double a) {
    return std::max(a, 0.0) + std::log1p(std::exp(-std::abs(a)));
}

/// The standard normal's quantile by Newton's method on its distribution function.
double normal_quantile(double level) {
    double z = 0.0;
    const bool upper = level > 0.5;
    const double tail = upper ? 1.0 - level : level; // from the lower side: no cancellation
    if (tail < 0.5) {
        const double t = std::sqrt(-2.0 * std::log(tail)); // Abramowitz & Stegun 26.2.22
        z = -(t - (2.30753 + 0.27061 * t) / (1.0 + t * (0.99229 + 0.04481 * t)));
        for (int i = 0; i < 3; ++i) {
            const double error = 0.5 * std::erfc(-z / std::sqrt(2.0)) - tail;
            z -= error * std::sqrt(2.0 * std::numbers::pi) * std::exp(0.5 * z * z);
        }
    }
    return upper ? -z : z;
}

} // namespace

Outcome corrected(const Outcome& prior, const Correction& correction) {
    return {prior.logit + correction[0], prior.log_extra + correction[1],
            prior.log_value + correction[2], prior.log_sigma + correction[3]};
}

double p_purchase(const Outcome& outcome) {
    return 1.0 /
           (1.0 + std::exp(-std::clamp(outcome.logit, -most_certain_logit, most_certain_logit)));
}

double expected_purchases(const Outcome& outcome, const OutcomeLimits& limits) {
    return p_purchase(outcome) * (1.0 + std::exp(Bounded(outcome, limits).log_extra));
}

double expected_revenue(const Outcome& outcome, const OutcomeLimits& limits) {
    const double sigma = std::exp(Bounded(outcome, limits).log_sigma);
    const double log_mean = outcome.log_value + 0.5 * sigma * sigma;
    const double mean = std::exp(std::min(log_mean, std::log(limits.value)));
    return p_purchase(outcome) * mean * limits.value_scale;
}

double purchases_quantile(const Outcome& outcome, const OutcomeLimits& limits, double level) {
    const double p = p_purchase(outcome);
    const double among = (level - (1.0 - p)) / p; // the level among those who purchase
    if (among <= 0.0) {
        return 0.0;
    }
    // Negative binomial of mean e and variance e * dispersion: size e / (dispersion - 1).
    const double mean = std::exp(Bounded(outcome, limits).log_extra);
    const double over = std::max(limits.dispersion - 1.0, 1e-3);
    const double size = mean / over;
    double log_mass = -size * std::log1p(over);
    double sum = std::exp(log_mass);
    double extra = 0.0;
    while (sum < among && extra + 1.0 < limits.days) {
        log_mass += std::log((size + extra) / (extra + 1.0) * over / (1.0 + over));
        extra += 1.0;
        sum += std::exp(log_mass);
    }
    return 1.0 + extra;
}

double revenue_quantile(const Outcome& outcome, double level) {
    const double p = p_purchase(outcome);
    const double among = (level - (1.0 - p)) / p;
    if (among <= 0.0) {
        return 0.0;
    }
    const double sigma = std::exp(std::clamp(outcome.log_sigma, least_log_sigma, most_log_sigma));
    return std::exp(outcome.log_value + sigma * normal_quantile(std::min(among, 1.0 - 1e-13)));
}

double loss(const Outcome& prior, const Correction& correction, const OutcomeLimits& limits,
            double purchases, double revenue, Correction& slope) {
    const Outcome outcome = corrected(prior, correction);
    const Bounded b(outcome, limits);
    const double bought = purchases > 0.0 ? 1.0 : 0.0;
    double sum = softplus(b.logit) - bought * b.logit;
    slope = {p_purchase(outcome) - bought, 0.0, 0.0, 0.0};
    if (purchases > 0.0) {
        const double extra = std::exp(b.log_extra);
        const double actual = purchases - 1.0;
        sum += (extra - actual * b.log_extra) / limits.dispersion;
        slope[1] = (extra - actual) / limits.dispersion;
    }
    if (purchases > 0.0 && revenue > 0.0) {
        const double inverse = std::exp(-b.log_sigma);
        const double z = (std::log(revenue) - outcome.log_value) * inverse;
        sum += b.log_sigma + 0.5 * z * z;
        slope[2] = -z * inverse;
        slope[3] = 1.0 - z * z;
    }
    // Where a part sits at its bound it may come back, but not go further.
    const auto hold = [](double value, double bounded, double& d) {
        if ((value > bounded && d < 0.0) || (value < bounded && d > 0.0)) {
            d = 0.0;
        }
    };
    hold(outcome.logit, b.logit, slope[0]);
    hold(outcome.log_extra, b.log_extra, slope[1]);
    hold(outcome.log_sigma, b.log_sigma, slope[3]);
    return sum;
}

} // namespace perennial::sequence
