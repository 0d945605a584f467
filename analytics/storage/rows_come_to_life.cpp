#include "analytics/storage/rows_come_to_life.h"

#include "analytics/storage/database.h"
#include "analytics/storage/ledger_rows.h"

#include <algorithm>

namespace perennial {

namespace {

std::vector<std::uint64_t> first_rows(Database& database, std::int64_t source,
                                      std::string_view exclusion) {
    std::vector<std::uint64_t> found;
    Statement rows(database,
                   "SELECT source_row FROM order_lines WHERE source_id = ?1 AND exclusion = ?2"
                   " AND disposition = 2 UNION ALL SELECT source_row FROM rejected_rows"
                   " WHERE source_id = ?1 AND reason = ?2 ORDER BY source_row LIMIT 10");
    rows.bind(1, source).bind(2, exclusion);
    while (rows.step()) {
        found.push_back(static_cast<std::uint64_t>(rows.integer(0)));
    }
    return found;
}

/// The entry of a reason, made when there is none.
LedgerExclusion& entry_of(Ledger& ledger, Exclusion reason) {
    const auto known = std::find_if(ledger.excluded.begin(), ledger.excluded.end(),
                                    [&](const auto& entry) { return entry.reason == reason; });
    return known != ledger.excluded.end()
               ? *known
               : ledger.excluded.emplace_back(LedgerExclusion{reason, 0, {}, {}});
}

} // namespace

void RowsComeToLife::count(std::int64_t source, std::int64_t disposition,
                           std::string_view exclusion, Money amount) {
    Entry& entry = m_sources[source][{disposition, std::string(exclusion)}];
    ++entry.rows;
    entry.amount += amount;
}

void RowsComeToLife::settle(Database& database) const {
    for (const auto& [source, entries] : m_sources) {
        Ledger ledger;
        read_ledger_entries(database, source, ledger);
        for (const auto& [what, entry] : entries) {
            const auto& [disposition, exclusion] = what;
            ledger.rows_merged -= entry.rows;
            ledger.amount_merged += -entry.amount;
            if (disposition == 0) {
                ledger.rows_kept += entry.rows;
                ledger.amount_kept += entry.amount;
            } else if (disposition == 1) {
                ledger.rows_refund += entry.rows;
                ledger.amount_refund += entry.amount;
            } else {
                ledger.rows_excluded += entry.rows;
                ledger.amount_excluded += entry.amount;
                LedgerExclusion& known = entry_of(ledger, exclusion_from_name(exclusion));
                known.rows += entry.rows;
                known.amount += entry.amount;
                known.first_rows = first_rows(database, source, exclusion);
            }
        }
        Statement(database, "DELETE FROM ledger_entries WHERE source_id = ?1")
            .bind(1, source)
            .run();
        write_ledger_entries(database, source, ledger);
    }
}

} // namespace perennial
