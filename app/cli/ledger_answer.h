// The account of an import as an answer.
#pragma once

#include "analytics/dataset/ledger.h"
#include "analytics/import/row_places.h"
#include "app/cli/verb.h"

#include <string>

namespace perennial::app::cli {

/// `places`: of the rows, where the files are at hand.
Json ledgerJson(const Ledger& ledger, const RowPlaces& places = {});
std::string ledgerText(const Ledger& ledger, const RowPlaces& places = {});

} // namespace perennial::app::cli
