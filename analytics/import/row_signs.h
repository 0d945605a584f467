// Columns that say which rows give money back where all money is written without a sign: "+" and
// "-", debit and credit, kinds of documents by their short names.
#pragma once

#include "analytics/import/source.h"

namespace perennial::import {

/// Fills `source.giving_back` where a column of signs or of kinds has cells that fewer than two in
/// five rows have and that mean so. After the readings of numbers are decided and the statuses
/// found. Nothing where amounts have signs of their own.
void find_giving_back(const Sample& sample, Source& source);

} // namespace perennial::import
