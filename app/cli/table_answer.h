// The account of a table beside the orders, as JSON and as text.
#pragma once

#include "analytics/dataset/side_table.h"
#include "analytics/import/import.h"
#include "app/cli/verb.h"

#include <string>
#include <vector>

namespace perennial::app::cli {

Json tableJson(const TableLedger& ledger);
std::string tableText(const TableLedger& ledger);

/// Columns of further files that the first file lacks.
Json extraColumnsJson(const std::vector<ExtraColumns>& extra);
std::string extraColumnsText(const std::vector<ExtraColumns>& extra);

} // namespace perennial::app::cli
