// What the room asks of any model of purchasing and of any model of spending. A new model
// implements one of these two and is named in registry.cpp; tables, scenarios and intervals then
// work with it. Knows nothing of particular models, of scenarios or of money units.
#pragma once

#include "analytics/lifetime/fit.h"

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

/// What is left of one customer's life with the shop, drawn at random: purchases arrive as a
/// Poisson process until `lifetime` weeks after the end of observation.
struct Life {
    double purchase_rate = 0.0;      ///< a week
    double lifetime = 0.0;           ///< weeks
    bool ends_with_purchase = false; ///< one more purchase, at the very end
};

/// A purchase process with an unobserved end, at fixed parameters. Immutable.
///
/// Given that a customer is alive at T, what follows depends on (x, T) alone in every model here,
/// and a churn change c multiplies the hazard of the end by (1 + c).
class PurchaseModel {
  public:
    virtual ~PurchaseModel() = default;
    virtual const FitSummary& summary() const = 0;
    virtual double log_likelihood(const History& history) const = 0;
    virtual double p_alive(const History& history) const = 0;
    /// Expected purchases a week at `ahead` weeks after T, given alive at T: g(t) = E[rate x
    /// survival to t].
    virtual double purchase_rate(double x, double T, double ahead) const = 0;
    /// E[rate^2 x survival to t] at t = `ahead`, given alive at T; with g it gives the variance of
    /// orders.
    virtual double squared_rate(double x, double T, double ahead) const = 0;
    /// Whether the end of a life comes with a purchase (BG/NBD) or between purchases (Pareto/NBD).
    virtual bool ends_with_purchase() const = 0;
    /// Probability of no purchase in (T, T + ahead], given alive at T.
    virtual double p_no_purchase(double x, double T, double ahead) const = 0;
    /// The smallest time over which g of a customer of age T changes: T plus this. unit: weeks.
    virtual double time_scale() const = 0;
    virtual Life draw_life(Random& random, double x, double T, double churn_change) const = 0;

    /// Parameters as logarithms, in the order of summary().parameters.
    virtual std::vector<double> log_parameters() const = 0;
    /// Covariance of log_parameters(), row by row; NaN rows where it is not known.
    virtual const std::vector<double>& covariance() const = 0;
    /// The same model elsewhere; its summary holds the parameters only.
    virtual std::unique_ptr<PurchaseModel> at(const std::vector<double>& log_parameters) const = 0;
};

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
