// Values that cannot be read as their column was decided, to be shown before anything is imported.
#pragma once

#include "analytics/import/source.h"

namespace perennial::import {

/// Roles whose values are numbers.
bool is_money(Role role);

/// Fills `problems` of the columns of `source` from the rows of the sample.
void find_problems(const Sample& sample, Source& source);

} // namespace perennial::import
