#include "analytics/storage/import_record.h"

#include "analytics/core/error.h"
#include "analytics/storage/database.h"
#include "analytics/storage/row_feed.h"

#include <algorithm>

namespace perennial {

namespace {

/// Takes one row out of a ledger entry and counts it as merged.
void move_to_merged(Ledger& ledger, std::uint64_t& rows, Money& amount, Money row_amount) {
    if (rows == 0) {
        throw Error(ErrorCode::bad_input, "the ledger does not cover the rows given");
    }
    --rows;
    amount += -row_amount;
    ++ledger.rows_merged;
    ledger.amount_merged += row_amount;
}

void merge_excluded(Ledger& ledger, Exclusion reason, std::uint64_t row, Money row_amount) {
    move_to_merged(ledger, ledger.rows_excluded, ledger.amount_excluded, row_amount);
    const auto entry = std::find_if(ledger.excluded.begin(), ledger.excluded.end(),
                                    [&](const auto& e) { return e.reason == reason; });
    if (entry == ledger.excluded.end()) {
        return;
    }
    --entry->rows;
    entry->amount += -row_amount;
    std::erase(entry->first_rows, row);
    if (entry->rows == 0) {
        ledger.excluded.erase(entry);
    }
}

} // namespace

void count_as_merged(Ledger& ledger, const OrderLines& lines, const StoredMatches& matches,
                     const std::vector<RejectedRow>& rejected,
                     const std::vector<std::int64_t>& merged_rejects) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (matches.line[i] == 0) {
            continue;
        }
        switch (lines.disposition[i]) {
        case Disposition::kept:
            move_to_merged(ledger, ledger.rows_kept, ledger.amount_kept, lines.amount[i]);
            break;
        case Disposition::refund:
            move_to_merged(ledger, ledger.rows_refund, ledger.amount_refund, lines.amount[i]);
            break;
        case Disposition::excluded:
            merge_excluded(ledger, lines.exclusion[i], lines.row[i], lines.amount[i]);
            break;
        case Disposition::merged:
            break; // the import counted it so
        }
    }
    for (std::size_t i = 0; i < rejected.size(); ++i) {
        if (merged_rejects[i] != 0) {
            merge_excluded(ledger, rejected[i].reason, rejected[i].row, rejected[i].amount);
        }
    }
}

void append(std::vector<MergedRun>& runs, std::int64_t source_id, std::int64_t source_row,
            std::int64_t line_id) {
    if (!runs.empty() && runs.back().source_id == source_id &&
        runs.back().source_row + runs.back().rows == source_row &&
        runs.back().line_id + runs.back().rows == line_id) {
        ++runs.back().rows;
    } else {
        runs.push_back({source_id, source_row, 1, line_id});
    }
}

void write_merged_runs(Database& database, const std::vector<MergedRun>& runs) {
    const auto field = [&](std::int64_t MergedRun::*member) {
        return [&runs, member](const Cell& cell, std::size_t row) {
            cell.integer(runs[row].*member);
        };
    };
    insert_rows(database, "merged_rows",
                {{"source_id", field(&MergedRun::source_id)},
                 {"source_row", field(&MergedRun::source_row)},
                 {"rows", field(&MergedRun::rows)},
                 {"line_id", field(&MergedRun::line_id)}},
                {0, runs.size()});
}

void record_merges(Database& database, std::int64_t source_id, const OrderLines& lines,
                   const StoredMatches& matches) {
    std::vector<MergedRun> runs;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (matches.line[i] != 0 && !matches.differs[i]) {
            append(runs, source_id, static_cast<std::int64_t>(lines.row[i]), matches.line[i]);
        }
    }
    write_merged_runs(database, runs);
}

void record_merged_rejects(Database& database, std::int64_t source_id,
                           const std::vector<RejectedRow>& rejected,
                           const std::vector<std::int64_t>& merged_rejects) {
    Statement insert(database, "INSERT INTO merged_rejects (source_id, source_row, reject_id)"
                               " VALUES (?1, ?2, ?3)");
    for (std::size_t i = 0; i < rejected.size(); ++i) {
        if (merged_rejects[i] != 0) {
            insert.bind(1, source_id).bind(2, static_cast<std::int64_t>(rejected[i].row));
            insert.bind(3, merged_rejects[i]).run();
        }
    }
}

void supersede(Database& database, std::int64_t source_id,
               const std::vector<std::int64_t>& line_ids) {
    Statement keep(database,
                   "INSERT INTO hidden_lines (line_id, disposition, superseded_by)"
                   " SELECT line_id, disposition, ?2 FROM order_lines WHERE line_id = ?1");
    Statement hide(database, "UPDATE order_lines SET disposition = 4 WHERE line_id = ?1");
    for (const std::int64_t line : line_ids) {
        keep.bind(1, line).bind(2, source_id).run();
        hide.bind(1, line).run();
    }
}

} // namespace perennial
