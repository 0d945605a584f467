// What a customer does in the horizon as a distribution: nothing with some chance, else 1 + a
// negative binomial number of purchase days, worth a lognormal sum. The four outputs of the network
// move such a distribution away from a prior one. Knows no network and no customers.
#pragma once

#include <array>

namespace perennial::sequence {

/// source of the value part: Wang, Liu & Miao (2019), arXiv 1912.07753 (zero-inflated lognormal).
struct Outcome {
    double logit = 0.0;     ///< of the chance to purchase at all
    double log_extra = 0.0; ///< of the mean number of further purchase days of one who does
    double log_value = 0.0; ///< mean of the log revenue of one who purchases
    double log_sigma = 0.0; ///< of the standard deviation of that log revenue
};

/// What holds for all customers of a shop and a horizon.
struct OutcomeLimits {
    double days = 1.0;        ///< no more purchase days than the horizon has
    double value = 1.0;       ///< largest believable mean revenue of one who purchases
    double dispersion = 1.0;  ///< variance of the further purchase days over their mean, >= 1
    double value_scale = 1.0; ///< from lognormal means to actual ones, measured on unseen customers
};

using Correction = std::array<double, 4>; ///< the outputs of the network

Outcome corrected(const Outcome& prior, const Correction& correction);

double p_purchase(const Outcome& outcome);
double expected_purchases(const Outcome& outcome, const OutcomeLimits& limits);
/// Clipped at limits.value, so that a wide lognormal cannot promise absurd sums.
double expected_revenue(const Outcome& outcome, const OutcomeLimits& limits);

/// Smallest number of purchase days not exceeded with chance `level` (in (0, 1)).
double purchases_quantile(const Outcome& outcome, const OutcomeLimits& limits, double level);
double revenue_quantile(const Outcome& outcome, double level);

/// Minus the log-likelihood, up to terms without parameters: Bernoulli for purchasing, Poisson over
/// `dispersion` for further purchase days, normal for the log revenue when there is one. Writes the
/// derivatives by the correction into `slope`.
double loss(const Outcome& prior, const Correction& correction, const OutcomeLimits& limits,
            double purchases, double revenue, Correction& slope);

} // namespace perennial::sequence
