// Units of money in the names of columns: cents, thousands, millions.
#pragma once

#include <string>

namespace perennial::import {

/// The power of ten by which the numbers of a column count, as its name says: -2 for
/// "amount_cents", 3 for "Umsatz (T€)", 4 for "金额（万元）".
/// 0 where it says nothing.
int power_by_name(const std::string& name);

} // namespace perennial::import
