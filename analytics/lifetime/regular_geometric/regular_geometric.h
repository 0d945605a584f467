// Purchase models of one family: as beta_geometric, but a customer buys at every k-th event of a
// Poisson process, so the times between purchases are Erlang-k: the larger k, the more regular.
// Knows nothing of spend, scenarios or other models.
//
// Times are weeks, parameters positive; all functions are finite for every history with
// 0 <= t_x <= T. At k = 1 everything is exactly that of beta_geometric. source: Platzer & Reutterer
// (2016), Ticking away the moments: timing regularity helps to better predict customer activity,
// Marketing Science 35(5); Reutterer, Platzer & Schroeder (2021), Leveraging purchase regularity
// for predicting customer behavior the easy way, International Journal of Research in Marketing
// 38(1). Derived in docs/methods/cnbd_k.md.
#pragma once

#include "analytics/core/progress.h"
#include "analytics/lifetime/beta_geometric/beta_geometric.h"
#include "analytics/lifetime/model.h"

#include <array>
#include <memory>
#include <string_view>
#include <vector>

namespace perennial::regular_geometric {

inline constexpr int largest_k = 12;

/// k as a number among other parameters. throws: Error{bad_input} unless it is whole, 1 to
/// largest_k
int whole_k(double value);

struct Params {
    int k = 1;          ///< events a purchase
    double r = 0.0;     ///< shape of the rate of events
    double alpha = 0.0; ///< scale of that rate, weeks: mean rate of purchases r / (k alpha)
    double a = 0.0;     ///< chance to leave at a purchase: mean a / (a + b)
    double b = 0.0;
    beta_geometric::Params plain() const { return {r, alpha, a, b}; }
};

/// What is known of an alive customer at T: that j events, 0 <= j < k, came since the last
/// purchase, with these chances; and given j, that the rate is gamma(shape + j, scale), the chance
/// to leave beta(a, b).
struct Standing {
    int k = 1;
    double shape = 0.0, scale = 0.0;
    double a = 0.0, b = 0.0;
    std::array<double, largest_k> chance{}; ///< of each j
};

class Process {
  public:
    constexpr Process(std::string_view id, beta_geometric::Leaving leaving)
        : m_plain(id, leaving) {}

    constexpr std::string_view id() const { return m_plain.id(); } ///< in the registry
    constexpr double chances(double x) const { return m_plain.chances(x); }
    const beta_geometric::Process& plain() const { return m_plain; } ///< the model of k = 1

    /// ln L of (x, t_x) alone, times between relative to those of a Poisson process: where only the
    /// last purchase is dated, so comparable between values of k.
    double log_likelihood(const Params& params, const History& history) const;
    double p_alive(const Params& params, const History& history) const;
    Standing standing(const Params& params, const History& history) const;

    /// Sum over all histories of what depends on the parameters, without the factor of the times
    /// between purchases; fills the gradient and the Hessian in ln(r, alpha, a, b).
    void total_log_likelihood(const Params& params, const Histories& histories, double& value,
                              std::vector<double>& gradient, std::vector<double>& hessian) const;
    /// The factor left out above: of the times between purchases where the histories know them,
    /// else of (x, t_x) as in log_likelihood().
    static double log_regularity(int k, const Histories& histories);
    /// Maximum likelihood, k from 1 up to largest_k until two in a row are worse than the one
    /// before. Always returns; FitSummary::note says how it ended.
    std::unique_ptr<PurchaseModel> fit(const Histories& histories,
                                       const Progress& progress = {}) const;
    /// The same with k from first_k to last_k. throws: Error{bad_input} unless they are 1 to
    /// largest_k
    std::unique_ptr<PurchaseModel> fit(const Histories& histories, int first_k, int last_k,
                                       const Progress& progress = {}) const;
    /// The model at given parameters. throws: Error{bad_input} unless all are positive and finite
    /// and k is 1 to largest_k.
    std::unique_ptr<PurchaseModel> model(const Params& params) const;

  private:
    beta_geometric::Process m_plain;
};

// All of the time after T, given alive at T.

double purchase_rate(const Standing& at, double ahead);
/// Expected pairs of purchases whose later one comes at `ahead`, a week, over `ahead`: what
/// PurchaseModel::squared_rate() is of a Poisson process that a purchase does not end.
double paired_rate(const Standing& at, double ahead);
double expected_purchases(const Standing& at, double weeks);
double p_purchases(const Standing& at, double n, double weeks);
double p_survival(const Standing& at, double ahead);

} // namespace perennial::regular_geometric
