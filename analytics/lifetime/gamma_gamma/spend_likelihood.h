// What spend models are fitted by: the likelihood of all histories of spend, with derivatives.
#pragma once

#include "analytics/core/minimise.h"
#include "analytics/lifetime/gamma_gamma/gamma_gamma.h"

#include <vector>

namespace perennial::gamma_gamma {

/// A history that says something, sorted: the sums do not depend on the order of rows.
struct Spending {
    double x, n, mean;
    friend auto operator<=>(const Spending&, const Spending&) = default;
};

/// The parameters of customers with x repeat purchases as ones without a slope.
Params at_frequency(const Params& g, double x);

/// Mean log-likelihood, negated, with derivatives in ln p, ln q, ln v and, for a variant that has
/// it, the slope. A slope has a standard normal prior, so that customers who all bought equally
/// often give one too.
void mean_objective(const std::vector<Spending>& rows, const Params& g, Derivatives& out);

} // namespace perennial::gamma_gamma
