// How the rows of an order share what belongs to it: cells that stand on its first row alone.
#pragma once

#include "analytics/import/source.h"

namespace perennial::import {

/// Marks the columns that are filled on an order's first row alone, and says whether rows without
/// a number belong to the order above, whether such a discount is the order's, and whether the
/// customer 0 is nobody. After the roles.
void find_order_shape(const Sample& sample, Source& source, const ImportOptions& options);

} // namespace perennial::import
