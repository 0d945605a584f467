// Purchase models of one family: Poisson purchases at gamma distributed rates; at a purchase a
// customer leaves with a beta distributed probability. The members differ in whether the first
// purchase is such a chance to leave. Knows nothing of spend, scenarios or other models.
//
// Times are weeks, parameters positive; all functions are finite for every history with
// 0 <= t_x <= T. Equation numbers are those of Fader, Hardie & Lee (2005), "Counting your
// customers" the easy way, Marketing Science 24(2). See docs/methods/bg_nbd.md and mbg_nbd.md.
#pragma once

#include "analytics/core/progress.h"
#include "analytics/lifetime/model.h"

#include <memory>
#include <string_view>
#include <vector>

namespace perennial {
struct Histories;
}

namespace perennial::beta_geometric {

struct Params {
    double r = 0.0;     ///< shape of the purchase rate
    double alpha = 0.0; ///< scale of the purchase rate, weeks: mean rate r / alpha
    double a = 0.0;     ///< chance to leave at a purchase: mean a / (a + b)
    double b = 0.0;
};

enum class Leaving {
    after_repeat_purchases, ///< a customer who bought once is alive
    after_every_purchase,   ///< the first one included
};

class Process {
  public:
    constexpr Process(std::string_view id, Leaving leaving)
        : m_id(id), m_first(leaving == Leaving::after_every_purchase ? 1.0 : 0.0) {}

    constexpr std::string_view id() const { return m_id; } ///< in the registry
    /// How often a customer with x repeat purchases could have left: x or x + 1.
    constexpr double chances(double x) const { return x + m_first; }

    /// ln L of one history. source: eq. (6) with chances(x) for x in the beta functions.
    double log_likelihood(const Params& params, const History& history) const;
    /// P(alive at T | history); 1 without a chance to leave. source: eq. (7) of Fader, Hardie & Lee
    /// (2008), Computing P(alive) using the BG/NBD model.
    double p_alive(const Params& params, const History& history) const;
    /// Expected purchases a week at `ahead` weeks after T, given alive at T.
    double purchase_rate(const Params& params, double x, double T, double ahead) const;
    /// E[rate^2 x survival to `ahead`], given alive at T.
    double squared_rate(const Params& params, double x, double T, double ahead) const;
    /// Time over which purchase_rate changes: shorter where customers of this age leave fast.
    double time_scale(const Params& params, double x, double T) const;
    /// Expected purchases in (T, T + weeks], given alive at T.
    double expected_if_alive(const Params& params, double x, double T, double weeks) const;
    /// Probability of n purchases in (T, T + weeks], given alive at T. source: eq. (8) at the
    /// parameters r + x, alpha + T, a, b + chances(x), which make the future of such a customer
    /// that of a BG/NBD customer after the first purchase.
    double p_purchases(const Params& params, double x, double T, double n, double weeks) const;
    /// Probability of being alive at T + ahead, given alive at T.
    double p_survival(const Params& params, double x, double T, double ahead) const;
    /// Expected purchases in (T, T + weeks], given the history. With History{} it is E[X(weeks)] of
    /// a new customer. Equals eq. (10), and eq. (9) for History{}, but is computed as an integral
    /// of purchase_rate(): the closed forms divide by a - 1 and cancel for small times.
    double expected_purchases(const Params& params, const History& history, double weeks) const;
    /// Purchases in (T, T + horizon] with a purchase at T + t counted exp(-rate t), given the
    /// history. An infinite horizon gives the discounted expected residual transactions. unit: rate
    /// a week. throws: Error{bad_input} for a negative rate or horizon, or an infinite horizon at
    /// rate 0.
    double discounted_purchases(const Params& params, const History& history, double rate,
                                double horizon) const;

    /// Sum of log_likelihood over all histories; fills the gradient and the Hessian in ln(params).
    void total_log_likelihood(const Params& params, const Histories& histories, double& value,
                              std::vector<double>& gradient, std::vector<double>& hessian) const;
    /// Maximum likelihood. Always returns; FitSummary::note says how it ended.
    std::unique_ptr<PurchaseModel> fit(const Histories& histories,
                                       const Progress& progress = {}) const;
    /// The model at given parameters. throws: Error{bad_input} unless all are positive and finite.
    std::unique_ptr<PurchaseModel> model(const Params& params) const;

  private:
    double log_leaving_odds(const Params& params, const History& history) const;

    std::string_view m_id;
    double m_first;
};

} // namespace perennial::beta_geometric
