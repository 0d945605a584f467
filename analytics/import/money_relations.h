// Whether columns of money are what their names say, told by how their numbers go together. Names
// mislead where a word has two meanings: "amount" counts pieces in one shop and is money in the
// next, "price" is of a piece or of the line, "sales" is before or after the discount.
#pragma once

#include "analytics/import/source.h"

namespace perennial::import {

/// Gives the columns of money other roles where the values leave no doubt; never one that the user
/// decided. Needs roles and readings of `source` in place.
void settle_money_roles(const Sample& sample, Source& source, const ImportOptions& options);

} // namespace perennial::import
