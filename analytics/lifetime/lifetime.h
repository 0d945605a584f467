// From a customer summary to value per customer: fit, tabulate once, then answer any scenario fast.
// Knows models only through this room's registry; knows nothing of segments or of the window.
#pragma once

#include "analytics/core/day.h"
#include "analytics/core/progress.h"
#include "analytics/lifetime/fit.h"
#include "analytics/lifetime/scenario.h"

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace perennial {

struct CustomerSummary;

/// A fitted purchase model and a fitted spend model, ready to value customers. Immutable.
class LifetimeModel {
  public:
    virtual ~LifetimeModel() = default;
    virtual const FitSummary& purchase_fit() const = 0; ///< for example bg_nbd
    virtual const FitSummary& spend_fit() const = 0;    ///< for example gamma_gamma
    /// Covariance of the logarithms of purchase_fit().parameters, row by row; empty or NaN where
    /// it is not known.
    virtual std::vector<double> purchase_covariance() const { return {}; }
};

/// Fits the purchase model `id` (registry id) and the spend model to all customers of `summary`.
/// throws: Error{bad_input} for an unknown id; Error{too_little_data} when there is nothing to fit.
std::shared_ptr<const LifetimeModel>
fit_lifetime(const CustomerSummary& summary, std::string_view id, const Progress& progress = {});
/// The same with the spend model `spend_id` instead of gamma_gamma.
std::shared_ptr<const LifetimeModel> fit_lifetime(const CustomerSummary& summary,
                                                  std::string_view id, std::string_view spend_id,
                                                  const Progress& progress = {});

struct Interval {
    double low = 0.0, high = 0.0; ///< 5 % and 95 % points
};

/// Values of one scenario, one entry a customer in the order of the summary.
struct ScenarioResult {
    Scenario scenario;
    double horizon_weeks = 0.0;
    std::vector<double>
        expected_purchases;  ///< purchase days in (end, end + horizon], not discounted
    std::vector<double> clv; ///< discounted expected margin in the horizon, major units
    double total_clv = 0.0;
    double total_expected_purchases = 0.0;
};

/// Of the customers in `positions`, all when empty.
double total_of(const std::vector<double>& values, const std::vector<std::uint32_t>& positions);

/// Everything about customers that does not change with a scenario, tabulated so that evaluate() is
/// a few multiplications a customer. Immutable; shared by the window's baseline and scenario.
class ValueTable {
  public:
    virtual ~ValueTable() = default;
    virtual const std::vector<double>& p_alive() const = 0; ///< at the end of observation
    virtual const std::vector<double>&
    expected_spend() const = 0; ///< of one purchase day, major units
    /// Whether expected_spend() of this customer is the mean of all customers, because the
    /// customer's own purchases say nothing to the spend model.
    virtual bool spend_is_population_mean(std::size_t /*position*/) const { return false; }
    /// Probability of at least one purchase in (end, end + weeks] at no churn change; one a
    /// customer.
    virtual std::vector<double> p_purchase(double weeks) const = 0;
    /// Exact recomputation for the scenario; <= 50 ms a million customers on one core.
    /// throws: Error{bad_input} when a knob is out of its range.
    virtual ScenarioResult evaluate(const Scenario& scenario,
                                    const Progress& progress = {}) const = 0;
    /// 90 % predictive interval of one customer's CLV: parameter, lifetime and order-count
    /// uncertainty. Deterministic for a given table. position: in the summary.
    virtual Interval clv_interval(std::size_t position, const Scenario& scenario) const = 0;
    /// 90 % interval of the total CLV of the customers in `positions` (all when empty). The first
    /// one may take a fit.
    virtual Interval total_interval(const ScenarioResult& result,
                                    const std::vector<std::uint32_t>& positions = {},
                                    const Progress& progress = {}) const = 0;
    /// The same of the number of purchases.
    virtual Interval total_purchases_interval(const ScenarioResult& result,
                                              const std::vector<std::uint32_t>& positions = {},
                                              const Progress& progress = {}) const = 0;
};

std::shared_ptr<const ValueTable> tabulate(std::shared_ptr<const CustomerSummary> summary,
                                           std::shared_ptr<const LifetimeModel> model,
                                           const Progress& progress = {});

/// Continuous discount rate a week of an annual rate: ln(1 + rate) / (365.25 / 7).
double weekly_discount_rate(double annual_rate);

} // namespace perennial
