// One sum of money over several lines, exactly, by largest remainder.
#pragma once

#include "analytics/core/money.h"

#include <span>
#include <vector>

namespace perennial::import {

/// Shares of `total` (>= 0) in proportion to `weights` (>= 0), which add up to it exactly. Whole
/// cents when the total is, else millionths; what is left goes to the largest remainders, earlier
/// lines first. Everything to the first line when all weights are 0.
std::vector<Money> spread_money(Money total, std::span<const Money> weights);

} // namespace perennial::import
