// Sources may describe an order or a product differently; what the earliest of them says stands in
// orders and products, what the others say beside them.
#pragma once

#include "analytics/storage/import_record.h"

#include <cstdint>
#include <vector>

namespace perennial {

class Database;

/// What `source` said of orders and products passes to the next source that speaks of them. Called
/// before its lines go. others: the merged rows of all other sources.
void hand_over_facts(Database& database, std::int64_t source, const std::vector<MergedRun>& others);

} // namespace perennial
