// The BG/NBD model: Poisson purchases at gamma distributed rates; after each purchase a customer
// drops out with a beta distributed probability. Pure functions, the fit, and the model for the
// registry. Knows nothing of spend, scenarios or other models. See docs/methods/bg_nbd.md.
//
// source: Fader, Hardie & Lee (2005), "Counting your customers" the easy way, Marketing Science
// 24(2); equation numbers below are theirs. Times are weeks, parameters positive; all functions are
// finite for every history with 0 <= t_x <= T.
#pragma once

#include "analytics/core/progress.h"
#include "analytics/lifetime/model.h"

#include <memory>
#include <vector>

namespace perennial {
struct Histories;
}

namespace perennial::bg_nbd {

struct Params {
    double r = 0.0;     ///< shape of the purchase rate
    double alpha = 0.0; ///< scale of the purchase rate, weeks: mean rate r / alpha
    double a = 0.0;     ///< dropout probability: mean a / (a + b)
    double b = 0.0;
};

/// ln L of one history. source: eq. (6), in log space.
double log_likelihood(const Params& params, const History& history);

/// P(alive at T | history); 1 for x = 0, since only a purchase can end a life. source: eq. (7) of
/// Fader, Hardie & Lee (2008), Computing P(alive) using the BG/NBD model.
double p_alive(const Params& params, const History& history);

/// Expected purchases a week at `ahead` weeks after T, given alive at T.
double purchase_rate(const Params& params, double x, double T, double ahead);

/// Expected purchases in (T, T + weeks], given the history. With History{} it is E[X(weeks)] of a
/// new customer. Equals eq. (10), and eq. (9) for History{}, but is computed as an integral of
/// purchase_rate(): the closed forms divide by a - 1 and cancel for small times.
double expected_purchases(const Params& params, const History& history, double weeks);

/// Purchases in (T, T + horizon] with a purchase at T + t counted exp(-rate t), given the history.
/// An infinite horizon gives the discounted expected residual transactions. unit: rate a week.
/// throws: Error{bad_input} for a negative rate or horizon, or an infinite horizon at rate 0.
double discounted_purchases(const Params& params, const History& history, double rate,
                            double horizon);

/// Sum of log_likelihood over all histories; fills the gradient and the Hessian in ln(params).
void total_log_likelihood(const Params& params, const Histories& histories, double& value,
                          std::vector<double>& gradient, std::vector<double>& hessian);

/// Maximum likelihood. Always returns; FitSummary::note says how it ended.
std::unique_ptr<PurchaseModel> fit(const Histories& histories, const Progress& progress = {});

/// The model at given (r, alpha, a, b). throws: Error{bad_input} unless all are positive and
/// finite.
std::unique_ptr<PurchaseModel> model(const Params& params);

} // namespace perennial::bg_nbd
