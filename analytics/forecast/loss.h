// How wrong a forecast was for each customer, as one number that rewards saying the true means.
// Knows nothing of who forecast. See docs/adr/0060-the-winner-of-a-backtest.md.
#pragma once

#include <vector>

namespace perennial {

struct Forecast;
struct Holdout;

/// Lower is better, and the expected loss is lowest for the true means. Half of it is the Poisson
/// deviance of purchases, half the Tweedie deviance (power 1.5) of revenue, each as a share of what
/// a forecast of the outcome's own mean for everyone would lose. One entry a customer.
std::vector<float> customer_losses(const Forecast& forecast, const Holdout& actual);

} // namespace perennial
