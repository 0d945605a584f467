// The account of an import as an answer.
#pragma once

#include "analytics/dataset/ledger.h"
#include "analytics/import/row_places.h"
#include "app/cli/verb.h"

#include <string>
#include <vector>

namespace perennial::app::cli {

/// The first rows, for people: "row 3, 9, 12, ...", "row 3 of may.csv, ...".
std::string rowList(const std::vector<std::uint64_t>& rows, const RowPlaces& places);

/// `places`: of the rows, where the files are at hand.
Json ledgerJson(const Ledger& ledger, const RowPlaces& places = {});
std::string ledgerText(const Ledger& ledger, const RowPlaces& places = {});

} // namespace perennial::app::cli
