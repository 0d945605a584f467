// The BG/BB model: customers who get the same opportunities to buy, one a period, take each with a
// probability of their own until they leave, unseen. For donations, events, and shops whose
// customers buy at most once a period. Knows nothing of money or calendar days.
//
// source: Fader, Hardie & Shang (2010), Customer-base analysis in a discrete-time noncontractual
// setting, Marketing Science 29(6); equation numbers are theirs. See docs/methods/bg_bb.md.
#pragma once

#include "analytics/core/day.h"
#include "analytics/core/progress.h"
#include "analytics/lifetime/fit.h"

#include <cstddef>
#include <limits>
#include <vector>

namespace perennial {
struct Dataset;
}

namespace perennial::bg_bb {

struct Params {
    double alpha = 0.0, beta = 0.0;  ///< chance to buy at an opportunity: beta(alpha, beta)
    double gamma = 0.0, delta = 0.0; ///< chance to leave before one: beta(gamma, delta)
};

/// 0 <= x <= t_x <= n, all whole; t_x = 0 exactly where x = 0.
struct History {
    double x = 0.0;   ///< opportunities taken after the first purchase
    double t_x = 0.0; ///< the last one taken
    double n = 0.0;   ///< opportunities
};

/// Distinct histories with the customers who share each.
struct Histories {
    std::vector<History> history;
    std::vector<double> customers;

    std::size_t size() const { return history.size(); }
};

/// Every customer's time since the first purchase day in periods of `period_days`: an opportunity
/// is a whole period up to `end`, taken when it has a purchase day. Days after the last whole
/// period are left out. throws: Error{bad_input} below one day; Error{too_little_data} when nobody
/// has one whole period.
Histories discretise(const Dataset& dataset, Day end, int period_days,
                     const Progress& progress = {});

/// The paper's likelihood of a history: still there at n, or gone after any opportunity from t_x
/// on.
double log_likelihood(const Params& params, const History& history);
/// P(alive at opportunity n + ahead | history), ahead >= 0; ahead = 1: still there for
/// the next one. source: eq. (A10)
double p_alive(const Params& params, const History& history, double ahead = 1.0);
/// Expected purchases in the next `periods` opportunities. source: eq. (13)
double expected_purchases(const Params& params, const History& history, double periods);
/// The same of a new customer. source: eq. (8)
double expected_purchases(const Params& params, double periods);
/// P(X(n) = x) of a new customer. source: eq. (7)
double p_purchases(const Params& params, double n, double x);
/// Expected purchases without end, one at n + k counted (1 + rate)^-k. source: eq. (14). unit: rate
/// a period. throws: Error{bad_input} unless rate > 0.
double discounted_purchases(const Params& params, const History& history, double rate);

/// Sum over customers with exact gradient and Hessian in logarithms of the parameters.
void total_log_likelihood(const Params& params, const Histories& histories, double& value,
                          std::vector<double>& gradient, std::vector<double>& hessian);

struct Fit {
    FitSummary summary;
    Params params;
};

/// Maximum likelihood. Always returns; FitSummary::note says how it ended. throws: Error{bad_input}
/// naming an impossible history; Error{too_little_data} without opportunities.
Fit fit(const Histories& histories, const Progress& progress = {});

} // namespace perennial::bg_bb
