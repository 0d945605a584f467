// How well the values of a column suit a role, whatever its name.
#pragma once

#include "analytics/import/column_profile.h"

namespace perennial::import {

bool date_like(ColumnType type);
/// A number of its own in every row; products come back.
bool is_row_number(const ColumnProfile& profile);
/// part / whole; 0 of nothing.
double percent_of(std::uint64_t part, std::uint64_t whole);

/// Whether values of this type can play the role: 0 never, 1 as expected. `name`: how well the
/// header names it.
double type_fit(Role role, const ColumnProfile& profile, double name);

} // namespace perennial::import
