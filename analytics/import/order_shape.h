// How the rows of an order share what belongs to it: cells that stand on its first row alone.
#pragma once

#include "analytics/import/source.h"

namespace perennial::import {

/// Marks the columns that are filled on an order's first row alone, and says whether rows without
/// a number belong to the order above, whether such a discount is the order's, and whether the
/// customer 0 is nobody. After the roles.
void find_order_shape(const Sample& sample, Source& source, const ImportOptions& options);

/// "Parent order": a column that names other orders of the sample, as refunds under a number of
/// their own do; no_column when there is none.
int find_parent_order(const Sample& sample, const Source& source);

} // namespace perennial::import
