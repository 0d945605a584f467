// What backtest and fit say of promotions.
#pragma once

#include "app/cli/verb.h"

namespace perennial {
struct Promotions;
}

namespace perennial::app::cli {

/// Null json and no text where the shop has no promotions, or a single one.
Answer promotionAnswer(const Promotions& promotions);

} // namespace perennial::app::cli
