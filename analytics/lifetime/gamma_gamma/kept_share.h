// What refunds leave of spend: purchases that brought nothing, or less, have no place in a model of
// positive values and are left out of its fit; this says by how much its forecasts are too high for
// that. See docs/methods/spend.md.
#pragma once

#include "analytics/lifetime/gamma_gamma/gamma_gamma.h"

#include <functional>

namespace perennial::gamma_gamma {

/// What the known purchases brought, over the same with the ones left out at what `expected` says
/// of them. 1 where none was left out, never below a hundredth. unit: none.
double kept_share(const CustomerSummary& summary, const Variant& variant,
                  const std::function<double(const SpendHistory&)>& expected);

/// Moments of a purchase that is kept with chance `kept` and else brings nothing.
SpendMoments kept_of(const SpendMoments& whole, double kept);

} // namespace perennial::gamma_gamma
