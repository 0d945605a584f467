// What is kept of an import beside its new rows, so that it can be taken out again exactly: which
// stored lines its rows are, what it says otherwise, and what it took the place of.
#pragma once

#include "analytics/dataset/ledger.h"
#include "analytics/dataset/order_lines.h"
#include "analytics/storage/stored_rows.h"

#include <cstdint>
#include <string>
#include <vector>

namespace perennial {

class Database;

/// Moves the rows that are stored already from their ledger entries to merged.
/// throws: Error{bad_input} when the ledger does not cover them
void count_as_merged(Ledger& ledger, const OrderLines& lines, const StoredMatches& matches,
                     const std::vector<RejectedRow>& rejected,
                     const std::vector<std::int64_t>& merged_rejects);

/// Consecutive rows of a source that are consecutive stored lines.
struct MergedRun {
    std::int64_t source_id, source_row, rows, line_id;
};

/// Appends one row, to the last run where it follows it.
void append(std::vector<MergedRun>& runs, std::int64_t source_id, std::int64_t source_row,
            std::int64_t line_id);
void write_merged_runs(Database& database, const std::vector<MergedRun>& runs);

/// The rows that are stored lines to the last detail.
void record_merges(Database& database, std::int64_t source_id, const OrderLines& lines,
                   const StoredMatches& matches);
void record_merged_rejects(Database& database, std::int64_t source_id,
                           const std::vector<RejectedRow>& rejected,
                           const std::vector<std::int64_t>& merged_rejects);

/// Takes stored lines out of what counts, because source_id has other content for them.
void supersede(Database& database, std::int64_t source_id,
               const std::vector<std::int64_t>& line_ids);

/// The file of a later import whose undo has to come before that of source_id; "" when none.
std::string undone_first(Database& database, std::int64_t source_id);

} // namespace perennial
