// How long subscribers stay: models of customers who renew, period by period, until they leave and
// are seen to leave. Knows nothing of orders or money.
//
// source: the shifted-beta-geometric model (sBG) is Fader & Hardie (2007), How to project customer
// retention, J. of Interactive Marketing 21(1); the beta-discrete-Weibull model (BdW) is Fader,
// Hardie, Liu, Davin & Steenburgh (2018), "How to project customer retention" revisited, J. of
// Interactive Marketing 43. See docs/methods/contractual.md.
#pragma once

#include "analytics/core/progress.h"
#include "analytics/lifetime/fit.h"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace perennial::contractual {

/// The chance to leave at a renewal is beta(alpha, beta) over customers; c > 1: it grows with a
/// customer's tenure, c < 1: it falls, c = 1: it stays (sBG).
struct Params {
    double alpha = 0.0, beta = 0.0;
    double c = 1.0;
};

struct ModelEntry {
    std::string_view id;        ///< "shifted_beta_geometric", "beta_discrete_weibull"
    std::string_view title;     ///< a name, the same in every language
    std::string_view reference; ///< the paper
    std::span<const std::string_view> parameters;
};

std::span<const ModelEntry> models();

/// Customers who came up for their first, second, ... renewal, and those of them who left at it.
/// Cohorts of different age add up.
struct Renewals {
    std::vector<double> at_risk, lost;

    std::size_t periods() const { return at_risk.size(); }
};

/// customers[t]: those of one cohort still there after t renewals; customers[0]: all.
/// throws: Error{bad_input} naming the period when the counts rise, are negative or no numbers;
/// Error{too_little_data} below two counts or without customers.
Renewals renewals_of(const std::vector<double>& customers);

/// ln of the share of customers that renews t times or more. source: BdW eq. (3), sBG eq. (6).
double log_survival(const Params& params, double t);
double survival(const Params& params, double t);
/// Share of those who renewed t - 1 times that renews once more; t >= 1.
double retention_rate(const Params& params, double t);
/// Expected periods paid in the next `periods` ones, of a customer who renewed `renewals` times and
/// is about to decide again. With renewals 0 and one added for the first period, the expected
/// tenure of a new customer within periods + 1.
double expected_periods(const Params& params, double renewals, double periods);
/// The same without end, a period t after the coming one counted (1 + rate)^-t. rate: discount a
/// period. source: Fader & Hardie (2010), Customer-base valuation in a contractual setting,
/// Marketing Science 29(1), eq. (6), whose closed form for sBG this equals.
/// throws: Error{bad_input} unless rate > 0.
double discounted_residual_lifetime(const Params& params, double renewals, double rate);

/// Log-likelihood with exact gradient and Hessian in ln(alpha), ln(beta), ln(c).
void log_likelihood(const Params& params, const Renewals& renewals, double& value,
                    std::vector<double>& gradient, std::vector<double>& hessian);

struct Fit {
    FitSummary summary;
    Params params;
};

/// Maximum likelihood. Always returns; FitSummary::note says how it ended: no_dropout when nobody
/// left, too_few_customers when survival over as many periods again has a standard error of 0.3 or
/// more in logarithms. throws: Error{bad_input} for an unknown id or impossible counts;
/// Error{too_little_data} without renewals.
Fit fit(std::string_view id, const Renewals& renewals, const Progress& progress = {});

} // namespace perennial::contractual
