// What the room asks of any model of purchasing and of any model of spending. A new model
// implements one of these two and is named in registry.cpp; tables, scenarios and intervals then
// work with it. Knows nothing of particular models, of scenarios or of money units.
#pragma once

#include "analytics/lifetime/fit.h"

#include <limits>
#include <memory>
#include <vector>

namespace perennial {

class Random;

/// One customer as purchase models see one. unit: weeks. 0 <= t_x <= T.
struct History {
    double x = 0.0; ///< frequency
    double t_x = 0.0;
    double T = 0.0;
};

/// What is left of one customer's life with the shop, drawn at random: purchases arrive as every
/// `events`-th event of a Poisson process until `lifetime` weeks after the end of observation.
struct Life {
    double event_rate = 0.0;         ///< a week
    double lifetime = 0.0;           ///< weeks; may be infinite
    bool ends_with_purchase = false; ///< one more purchase, at the very end
    int events = 1;                  ///< a purchase
    int waiting = 0;                 ///< of these, since the last purchase
    double purchases_left = std::numeric_limits<double>::infinity(); ///< at most

    /// How many purchases come in the next weeks.
    double draw_purchases(Random& random, double weeks) const;
};

/// A purchase process with an unobserved end, at fixed parameters. Immutable.
///
/// A churn change c multiplies the hazard of the end by (1 + c). Functions of `ahead` or `weeks`
/// speak of the time after T of a customer who is alive at T; `history` then matters by x and T
/// alone, unless needs_recency().
class PurchaseModel {
  public:
    virtual ~PurchaseModel() = default;
    virtual const FitSummary& summary() const = 0;
    virtual double log_likelihood(const History& history) const = 0;
    virtual double p_alive(const History& history) const = 0;

    /// Whether what an alive customer does next depends on how long ago the last purchase was.
    virtual bool needs_recency() const { return false; }
    /// Whether purchase_rate rises and falls as purchases fall due: its integral is then smoother.
    virtual bool rate_is_uneven() const { return false; }
    /// Expected purchases a week at `ahead` weeks after T: g(t) = E[rate x survival to t].
    virtual double purchase_rate(const History& history, double ahead) const = 0;
    /// E[rate^2 x survival to t] at t = `ahead`; with g it gives the variance of orders. Of
    /// purchases that are no Poisson process: expected pairs a week whose later one comes at t,
    /// over t.
    virtual double squared_rate(const History& history, double ahead) const = 0;
    /// Expected purchases in (T, T + weeks]: the integral of purchase_rate.
    virtual double expected_purchases(const History& history, double weeks) const = 0;
    /// Probability of exactly n purchases in (T, T + weeks].
    virtual double p_purchases(const History& history, double n, double weeks) const = 0;
    /// Probability of no purchase in (T, T + ahead].
    double p_no_purchase(const History& history, double ahead) const {
        return p_purchases(history, 0.0, ahead);
    }
    /// Probability of being alive at T + ahead.
    virtual double p_survival(const History& history, double ahead) const = 0;
    virtual Life draw_life(Random& random, const History& history, double churn_change) const = 0;
    /// Whether the end of a life comes with a purchase (BG/NBD) or between purchases (Pareto/NBD).
    virtual bool ends_with_purchase() const = 0;
    /// The smallest time over which g changes; g is smooth in ln(1 + t / this). unit: weeks.
    virtual double time_scale(const History& history) const = 0;

    /// P(alive at T + ahead | history).
    double p_alive_at(const History& history, double ahead) const;
    /// E[X(weeks)]: purchases of a new customer after the first one.
    double expected_new(double weeks) const;
    /// P(X(weeks) = n) of a new customer.
    double p_new(double n, double weeks) const;
    /// A new customer's life, from the first purchase on.
    Life draw_new(Random& random) const;

    /// Parameters as logarithms, in the order of summary().parameters.
    virtual std::vector<double> log_parameters() const = 0;
    /// Covariance of log_parameters(), row by row; NaN rows where it is not known.
    virtual const std::vector<double>& covariance() const = 0;
    /// The same model elsewhere; its summary holds the parameters only.
    virtual std::unique_ptr<PurchaseModel> at(const std::vector<double>& log_parameters) const = 0;
};

/// Purchases in (T, T + horizon] with one at T + t counted exp(-rate t), given alive at T. An
/// infinite horizon gives the discounted expected residual transactions. unit: rate a week,
/// horizon weeks. throws: Error{bad_input} for a negative rate or horizon, or an infinite horizon
/// at rate 0.
double discounted_purchases(const PurchaseModel& model, const History& history, double rate,
                            double horizon);

/// What a customer spent, as spend models see it. unit: major units.
struct SpendHistory {
    double x = 0.0;           ///< frequency
    double z = 0.0;           ///< monetary_value: mean of the repeat purchases
    double first_value = 0.0; ///< of the first purchase day; 0 when not known
};

/// Moments of the value of one purchase of a customer, given what the customer spent before.
struct SpendMoments {
    double mean = 0.0;
    double square = 0.0; ///< E[M^2] of one purchase
    double cross = 0.0;  ///< E[M M'] of two purchases of the same customer
};

/// A customer's spending drawn at random: purchases are gamma distributed with this mean and shape.
struct SpendDraw {
    double mean = 0.0;
    double shape = 1.0;
};

/// What a purchase is worth, at fixed parameters. Immutable.
class SpendModel {
  public:
    virtual ~SpendModel() = default;
    virtual const FitSummary& summary() const = 0;
    /// 0 for a history that says nothing to this model, such as a one-time buyer's to gamma_gamma.
    virtual double log_likelihood(const SpendHistory& history) const = 0;
    virtual double expected_spend(const SpendHistory& history) const = 0;
    /// Whether expected_spend is the mean of all customers because this one's own spending says
    /// nothing.
    virtual bool is_population_mean(const SpendHistory& history) const = 0;
    virtual SpendMoments moments(const SpendHistory& history) const = 0;
    virtual SpendDraw draw(Random& random, const SpendHistory& history) const = 0;

    /// As in PurchaseModel; a parameter that may be negative stands as it is.
    virtual std::vector<double> log_parameters() const = 0;
    virtual const std::vector<double>& covariance() const = 0; ///< as in PurchaseModel
    virtual std::unique_ptr<SpendModel> at(const std::vector<double>& log_parameters) const = 0;
};

} // namespace perennial
