// Columns beside the status that tell of an order's undoing: a second status, a flag, a date.
#pragma once

#include "analytics/import/source.h"

namespace perennial::import {

/// Finds them among the columns without a meaning. After the roles.
void find_further_statuses(const Sample& sample, Source& source);

/// "yes", "1", a date: the cell of a flag says so.
bool is_raised(std::string_view cell);

} // namespace perennial::import
