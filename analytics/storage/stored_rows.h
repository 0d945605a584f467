// Which rows of a new source a project already holds. A row is recognised by what it says, not by
// where it stood: order key, customer, time, product, quantity, unit price and amount. Rows are
// compared as a multiset, so two equal lines in one file stay two lines, and the same file again
// adds none.
#pragma once

#include "analytics/core/progress.h"
#include "analytics/dataset/ledger.h"
#include "analytics/dataset/order_lines.h"

#include <cstdint>
#include <vector>

namespace perennial {

class Database;

/// One entry a row of `lines`: true when the row is already stored. throws: Cancelled
std::vector<bool> find_stored_lines(Database& database, const OrderLines& lines,
                                    const Progress& progress);

/// The same for rows kept as text.
std::vector<bool> find_stored_rejects(Database& database, const std::vector<RejectedRow>& rejected);

/// Row ids of the texts of a table, by position in the table; 0 while the text is not stored.
struct TextIds {
    std::vector<std::int64_t> id;
    std::int64_t last = 0; ///< largest id stored
};

/// sql selects (id, text) of everything stored.
TextIds find_text_ids(Database& database, const char* sql, const StringTable& texts);

} // namespace perennial
