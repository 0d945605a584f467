// How regularly customers buy, by the times between purchases alone. Knows purchase histories, no
// models.
#pragma once

#include "analytics/core/day.h"

namespace perennial {

struct Dataset;

/// (1 - 4 v) / (8 v), v the variance of last gap / (last + one before) about one half, over the
/// customers with two gaps between purchase days until `end`: 1 where purchases come by chance, k
/// where the gaps are Erlang-k. NaN when fewer than two customers have two gaps. source: Wheat &
/// Morrison (1990), Estimating purchase regularity with two interpurchase times, J. Marketing
/// Research 27(1).
double purchase_regularity(const Dataset& dataset, Day end);

} // namespace perennial
