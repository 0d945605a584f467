// 90 % intervals whose coverage was measured: the tail that is cut off on both sides is chosen so
// that enough unseen customers fell inside. Knows outcomes only.
#pragma once

#include "analytics/core/progress.h"
#include "analytics/learning/sequence/outcome.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace perennial::sequence {

/// Tails by chance to purchase: customers who hardly ever buy and those who surely do are covered
/// each for themselves. source: Vovk, Gammerman & Shafer (2005), Algorithmic learning in a random
/// world, ch. 2 and 4.5 (conformal prediction in categories).
class PredictiveInterval {
  public:
    PredictiveInterval() = default;
    /// One entry an unseen customer: what was forecast, and what happened. throws: Cancelled
    PredictiveInterval(const std::vector<Outcome>& forecast, const OutcomeLimits& limits,
                       const std::vector<double>& purchases, const std::vector<double>& revenue,
                       const Progress& progress = {});

    std::pair<double, double> purchases(const Outcome& outcome, const OutcomeLimits& limits) const;
    std::pair<double, double> revenue(const Outcome& outcome) const;

  private:
    struct Category {
        double up_to_p = 1.0; ///< chance to purchase
        double purchases_tail = 0.05, revenue_tail = 0.05;
    };
    const Category& category_of(const Outcome& outcome) const;
    std::vector<Category> m_categories{Category{}};
};

} // namespace perennial::sequence
