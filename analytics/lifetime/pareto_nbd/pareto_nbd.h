// The Pareto/NBD model: Poisson purchases at gamma distributed rates until the customer leaves, at
// any moment, after an exponential lifetime with gamma distributed hazards. Knows nothing of spend,
// scenarios or other models.
//
// Times are weeks, parameters positive; all functions are finite for every history with
// 0 <= t_x <= T. source: Schmittlein, Morrison & Colombo (1987), Counting your customers: who are
// they and what will they do next?, Management Science 33(1); equation numbers are those of Fader &
// Hardie (2005), A note on deriving the Pareto/NBD model and related expressions. See
// docs/methods/pareto_nbd.md.
#pragma once

#include "analytics/core/progress.h"
#include "analytics/lifetime/model.h"

#include <memory>
#include <vector>

namespace perennial {
struct Histories;
}

namespace perennial::pareto_nbd {

struct Params {
    double r = 0.0;     ///< shape of the purchase rate
    double alpha = 0.0; ///< scale of the purchase rate, weeks: mean rate r / alpha
    double s = 0.0;     ///< shape of the hazard of leaving
    double beta = 0.0;  ///< scale of the hazard, weeks: mean hazard s / beta
};

/// ln L of one history. source: the integral before eq. (19), by quadrature.
double log_likelihood(const Params& params, const History& history);
/// P(alive at T | history).
double p_alive(const Params& params, const History& history);
/// Sum of log_likelihood over all histories; fills the gradient and the Hessian in ln(params).
void total_log_likelihood(const Params& params, const Histories& histories, double& value,
                          std::vector<double>& gradient, std::vector<double>& hessian);
/// Maximum likelihood. Always returns; FitSummary::note says how it ended.
std::unique_ptr<PurchaseModel> fit(const Histories& histories, const Progress& progress = {});
/// The model at given parameters. throws: Error{bad_input} unless all are positive and finite.
std::unique_ptr<PurchaseModel> model(const Params& params);

/// One customer's likelihood, gamma functions and -x ln(alpha) apart, with its derivatives in
/// ln(r), ln(alpha), ln(s), ln(beta).
struct TimeTerm {
    double value = 0.0;
    double p_alive = 1.0;
    double gradient[4] = {};
    double hessian[10] = {}; ///< upper triangle by rows
};
TimeTerm time_term(const Params& params, const History& history, bool derivatives);

} // namespace perennial::pareto_nbd
