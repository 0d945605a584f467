// Why a customer's value is what it is, for any way of forecasting: being active, buying often and
// spending much, each against the mean customer. Knows value tables by their interface only. See
// docs/methods/reasons.md.
#pragma once

#include "analytics/lifetime/lifetime.h"

#include <array>
#include <cstddef>

namespace perennial {

/// CLV as a product of three numbers.
enum class ValuePart {
    p_alive,   ///< at the end of observation
    purchases, ///< expected in the horizon, were the customer surely active
    purchase,  ///< what one of them adds to the CLV, major units
};
inline constexpr std::size_t value_part_count = 3;
using ValueParts = std::array<double, value_part_count>; ///< by ValuePart

/// Of the mean customer: its product is the mean CLV exactly. All 0 without customers.
ValueParts mean_parts(const ValueTable& table, const ScenarioResult& values);

struct ValueFactors {
    ValueParts own{}, mean{};
    /// Major units; they add up to the customer's CLV less the mean CLV.
    ValueParts effect{};
};

/// position: in the summary. throws: std::out_of_range for one that is not there
ValueFactors value_factors(const ValueTable& table, const ScenarioResult& values,
                           const ValueParts& mean, std::size_t position);

} // namespace perennial
