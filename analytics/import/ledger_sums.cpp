#include "analytics/import/ledger_sums.h"

#include <algorithm>

namespace perennial::import {

Ledger sum_ledger(const OrderLines& lines, const std::vector<RejectedRow>& rejected,
                  const std::vector<Money>& rejected_amounts) {
    constexpr std::size_t first_rows_shown = 10;
    Ledger ledger = account_for(lines);
    for (std::size_t i = 0; i < rejected.size(); ++i) {
        auto entry = std::find_if(ledger.excluded.begin(), ledger.excluded.end(),
                                  [&](const auto& e) { return e.reason == rejected[i].reason; });
        if (entry == ledger.excluded.end()) {
            entry = ledger.excluded.insert(entry, {rejected[i].reason, 0, {}, {}});
        }
        ++entry->rows;
        entry->amount += rejected_amounts[i];
        if (entry->first_rows.size() < first_rows_shown) {
            entry->first_rows.push_back(rejected[i].row);
        }
        ++ledger.rows_read;
        ++ledger.rows_excluded;
        ledger.amount_read += rejected_amounts[i];
        ledger.amount_excluded += rejected_amounts[i];
    }
    std::stable_sort(ledger.excluded.begin(), ledger.excluded.end(),
                     [](const auto& a, const auto& b) { return a.rows > b.rows; });
    return ledger;
}

} // namespace perennial::import
