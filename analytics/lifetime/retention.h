// The textbook retention formula of customer lifetime value, for teaching and for contracts.
// Knows nothing of fitted models. See docs/methods/textbook_retention.md.
#pragma once

#include <vector>

namespace perennial {

/// All amounts are of one customer and one period (a month or a year, as the caller likes), major
/// units.
struct RetentionInput {
    double revenue = 0.0;          ///< of an active customer
    double cost_of_service = 0.0;  ///< of an active customer
    double churn_rate = 0.0;       ///< share of active customers lost in a period; 0..1
    double discount_rate = 0.0;    ///< of a period; > -1
    int periods = 0;               ///< horizon; >= 0
    double acquisition_cost = 0.0; ///< paid once, now
};

struct RetentionValue {
    std::vector<double> survival;   ///< share active in period 1, 2, ...: (1 - churn)^(t - 1)
    std::vector<double> discounted; ///< margin of the period x survival x discount factor
    double clv = 0.0;               ///< sum of `discounted` less the acquisition cost
};

/// Margin earned at the end of each period by those who were active in it. Survival compounds by
/// period. throws: Error{bad_input} naming the argument out of range.
RetentionValue textbook_retention(const RetentionInput& input);

} // namespace perennial
