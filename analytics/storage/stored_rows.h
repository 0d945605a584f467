// Which rows of a new source a project already holds. A row is recognised by what it says, not by
// where it stood: order key, customer, time, product, quantity, unit price and amount. Rows are
// compared as a multiset, so two equal lines in one file stay two lines, and the same file again
// adds none.
#pragma once

#include "analytics/core/day.h"
#include "analytics/core/even_column.h"
#include "analytics/core/progress.h"
#include "analytics/dataset/ledger.h"
#include "analytics/dataset/order_lines.h"
#include "analytics/storage/import_mode.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace perennial {

class Database;

/// The stored lines of order_lines.disposition below this count or are shown as excluded; the
/// others are kept for the undo of imports.
inline constexpr int merged_disposition = 3;     ///< a row of a later source, equal but for details
inline constexpr int superseded_disposition = 4; ///< a later source put other content in its place

struct StoredMatches {
    EvenColumn<std::int64_t> line;        ///< by row: the stored line it is; 0 when it is new
    std::vector<bool> differs;            ///< by row: status, discount, cost or use are others
    std::vector<std::int64_t> superseded; ///< stored lines that the source takes the place of
};

/// First and last day of the rows that count; nothing when none does.
struct DayRange {
    Day first, last;
    bool holds(Day day) const { return first <= day && day <= last; }
};
std::optional<DayRange> counted_days(const OrderLines& lines);

/// mapping_json: how the source was read, which tells sources of one kind from others (replace).
/// In the modes update and replace rows with other details do not match. throws: Cancelled
StoredMatches match_stored_lines(Database& database, const OrderLines& lines, ImportMode mode,
                                 std::string_view mapping_json, const Progress& progress);

/// The same for rows kept as text: by row, the reject_id it is; 0 when it is new.
std::vector<std::int64_t> match_stored_rejects(Database& database,
                                               const std::vector<RejectedRow>& rejected);

/// Row ids of the texts of a table, by position in the table; 0 while the text is not stored.
struct TextIds {
    std::vector<std::int64_t> id;
    std::int64_t last = 0; ///< largest id stored
};

/// sql selects (id, text) of everything stored.
TextIds find_text_ids(Database& database, const char* sql, const StringTable& texts);

} // namespace perennial
