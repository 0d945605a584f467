// The account of an import: every row once, every amount once.
#pragma once

#include "analytics/dataset/ledger.h"

#include <vector>

namespace perennial::import {

/// The account of the lines and of the rows that could not become lines.
/// `rejected_amounts`: by rejected row; 0 where the amount could not be read.
/// throws: Error{amount_overflow}
Ledger sum_ledger(const OrderLines& lines, const std::vector<RejectedRow>& rejected,
                  const std::vector<Money>& rejected_amounts);

} // namespace perennial::import
