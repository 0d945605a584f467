// An amount as a person types it, in whichever notation.
#pragma once

#include "analytics/core/money.h"

#include <QString>

#include <optional>

namespace perennial::ui {

/// "1,234.56", "1.234,56", "1 234.5", "-12", "(12.00)", "£799,847.110"; nothing for what is no
/// amount. One mark before three digits groups them, as people write totals.
std::optional<Money> typedMoney(const QString& text);

} // namespace perennial::ui
