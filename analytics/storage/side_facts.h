// What tables beside the orders tell of customers, for a dataset in the making.
#pragma once

#include "analytics/core/progress.h"
#include "analytics/dataset/assemble.h"

namespace perennial {

class Database;

/// Adds countries of the table of customers and visits of the tables of web events, of the
/// customers that the draft knows, and the days of campaigns. throws: Cancelled
void read_side_facts(Database& database, DatasetDraft& draft, const Progress& progress);

} // namespace perennial
