// The account of an import: every row once, every amount once.
#pragma once

#include "analytics/dataset/ledger.h"

#include <vector>

namespace perennial::import {

/// Rows, amounts, exclusions, currency and date span. Amounts of other currencies count as 0.
/// `rejected_amounts`: by rejected row; 0 where the amount could not be read.
/// throws: Error{amount_overflow}
Ledger sum_ledger(const OrderLines& lines, const std::vector<RejectedRow>& rejected,
                  const std::vector<Money>& rejected_amounts);

} // namespace perennial::import
