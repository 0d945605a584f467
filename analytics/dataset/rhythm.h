// How often customers come back: the shop's gaps between purchases, and each customer's own,
// steadied by the shop's where the customer has bought too seldom to tell. Knows purchase
// histories, no models.
#pragma once

#include <vector>

namespace perennial {

struct CustomerSummary;

struct Rhythm {
    /// Days between consecutive purchase days, over all repeat buyers: 50, 75 and 90 % are shorter.
    double gap_p50_days = 0.0, gap_p75_days = 0.0, gap_p90_days = 0.0;
    bool measured = false; ///< somebody bought twice; else the gaps are assumed
    /// One entry a customer: the mean gap to expect, days; the shop's median for one purchase.
    std::vector<double> usual_gap_days;
};

/// Empirical Bayes: gaps of a customer are exponential, their mean inverse-gamma over customers
/// with moments taken from the repeat buyers. Where nobody bought twice, gaps are those of a shop
/// whose customers come back every 30 (median), 60 and 120 days. Source: docs/methods/churn.md.
Rhythm measure_rhythm(const CustomerSummary& summary);

} // namespace perennial
