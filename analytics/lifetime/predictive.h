// What single customers may do in a horizon, as distributions: how many purchases, how much money;
// and intervals with a stated coverage from them. Knows models by their interface only. See
// docs/methods/intervals.md.
//
// A customer buys at all with chance p; given that, the number of purchases has the chances of a
// cell of alike customers, simulated once for all of them with the parameters drawn anew; given
// the number, money is lognormal with the spend model's moments.
#pragma once

#include "analytics/core/progress.h"
#include "analytics/lifetime/lifetime.h"
#include "analytics/lifetime/model.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace perennial {

struct CustomerSummary;

/// Where intervals end, as chances; common to all customers. See learn_levels().
struct IntervalLevels {
    /// Share of those expected to buy nothing for whom 0 is left out: those with the least chance
    /// of nothing, so many that their chances add up to this share of all chances of nothing.
    double zero_left_out = 0.05;
    double count_high = 0.95; ///< the upper end is the quantile at this level
    double money_high = 0.95;
};

/// How many purchases, given at least one: the part of a predictive distribution that knows nothing
/// of money, and takes the time.
struct PurchaseCounts {
    PurchaseCounts(const PurchaseModel& purchases, const CustomerSummary& summary,
                   double horizon_weeks, double churn_change = 0.0, const Progress& progress = {});

    /// Chances of 1, 2, ... purchases given at least one; the numbers are means of bands above 16.
    struct Cell {
        std::vector<double> number, cumulative;
    };
    std::vector<std::uint32_t> cell; ///< of every customer
    std::vector<Cell> cells;
};

class Predictive {
  public:
    /// p_purchase: of each customer in the horizon, by `purchases` or by a better judge.
    Predictive(const PurchaseModel& purchases, const SpendModel& spend,
               const CustomerSummary& summary, std::vector<double> p_purchase, double horizon_weeks,
               double churn_change = 0.0, const Progress& progress = {});
    /// The same from counts that may serve several spend models.
    Predictive(std::shared_ptr<const PurchaseCounts> counts, const SpendModel& spend,
               const CustomerSummary& summary, std::vector<double> p_purchase);

    std::size_t size() const { return m_p.size(); }
    double p_purchase(std::size_t i) const { return m_p[i]; }
    double mean_purchases(std::size_t i) const; ///< E[N]
    double mean_money(std::size_t i) const;     ///< E[R]

    /// The same customers as another judge sees them: the chance to buy at all, and how many times
    /// as much money as here, given a purchase.
    Predictive judged_anew(std::vector<double> p_purchase, std::vector<double> money_factors) const;

    /// The chance of nothing below which 0 is left out. It depends on all customers: the levels
    /// learned over one horizon say the same over another.
    double zero_threshold(const IntervalLevels& levels) const;

    /// Whether the intervals begin at 0; zero: as zero_threshold() says. They do for all whose
    /// expected money would otherwise lie below.
    bool includes_zero(std::size_t i, double zero) const;

    double p_fewer_than(std::size_t i, double purchases) const; ///< P(N < purchases)
    double p_money_below(std::size_t i, double money) const;    ///< P(R <= money), money >= 0
    /// Smallest n with P(N <= n) >= level.
    double purchases_at(std::size_t i, double level) const;
    double money_at(std::size_t i, double level) const;

    /// What is expected lies inside, of purchases rounded to a whole number.
    Interval purchases_interval(std::size_t i, const IntervalLevels& levels, double zero) const;
    Interval money_interval(std::size_t i, const IntervalLevels& levels, double zero) const;

    /// One possible outcome of every customer. The same for the same seed.
    void simulate(std::uint64_t seed, std::vector<double>& purchases,
                  std::vector<double>& money) const;

  private:
    double money_given_purchase(std::size_t i, double money) const; ///< P(R <= money | N >= 1)
    double money_quantile_given_purchase(std::size_t i, double share) const;

    const PurchaseCounts::Cell& cell_at(std::size_t i) const {
        return m_counts->cells[m_counts->cell[i]];
    }

    std::vector<double> m_p;
    std::vector<double> m_scale; ///< empty: 1
    std::shared_ptr<const PurchaseCounts> m_counts;
    std::vector<SpendMoments> m_spend;
};

/// From a fitted pair. throws: Error{bad_input} unless `model` was made by fit_lifetime.
Predictive predictive_of(const CustomerSummary& summary, const LifetimeModel& model,
                         std::vector<double> p_purchase, double horizon_weeks, double churn_change,
                         const Progress& progress = {});

/// What a fitted pair expects of each customer in the horizon, not discounted.
struct Means {
    std::vector<double> purchases, revenue;
};
Means expected_in(const CustomerSummary& summary, const LifetimeModel& model, double horizon_weeks,
                  const Progress& progress = {});

/// Levels at which the intervals would have covered 91.5 % of all these outcomes and 91 % of those
/// of buyers. Both: a lower end above 0 and a higher upper end have to pay for each other.
IntervalLevels learn_levels(const Predictive& predictive, const std::vector<double>& purchases,
                            const std::vector<double>& money);

/// The same where nothing is known but the distributions themselves.
IntervalLevels expected_levels(const Predictive& predictive);

} // namespace perennial
