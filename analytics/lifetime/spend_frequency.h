// Whether customers who buy more often spend differently each time, which Gamma-Gamma assumes they
// do not. Knows nothing of models.
#pragma once

#include <cstddef>

namespace perennial {

struct CustomerSummary;

/// Correlation of ln(frequency) with monetary_value among customers with frequency > 0 and
/// monetary_value > 0. See docs/methods/spend.md.
struct SpendFrequency {
    std::size_t repeaters = 0;
    bool measurable = false;       ///< false below 10 repeaters, or where x or z does not vary
    double correlation = 0.0;      ///< -1..1
    double low = -1.0, high = 1.0; ///< 95 % interval of the correlation
    double p_value = 1.0;          ///< of no correlation, two-sided
};

/// The standard error allows for means of few purchases being more spread than means of many, which
/// Gamma-Gamma itself implies: an ordinary correlation test rejects it too often, and one of
/// logarithms or ranks finds a correlation where there is none. source: White (1980), A
/// heteroskedasticity-consistent covariance matrix estimator, Econometrica 48(4).
SpendFrequency spend_frequency(const CustomerSummary& summary);

} // namespace perennial
