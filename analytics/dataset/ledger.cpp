#include "analytics/dataset/ledger.h"

#include "analytics/dataset/assemble.h"

#include <algorithm>

namespace perennial {

namespace {

void add_exclusion(Ledger& ledger, const OrderLines& lines, std::size_t i) {
    constexpr std::size_t rows_shown = 10;
    auto entry = std::find_if(ledger.excluded.begin(), ledger.excluded.end(),
                              [&](const auto& e) { return e.reason == lines.exclusion[i]; });
    if (entry == ledger.excluded.end()) {
        entry = ledger.excluded.insert(entry, LedgerExclusion{lines.exclusion[i], 0, {}, {}});
    }
    ++entry->rows;
    entry->amount += lines.amount[i];
    if (entry->first_rows.size() < rows_shown) {
        entry->first_rows.push_back(lines.row[i]);
    }
}

void note_date(Ledger& ledger, Day day) {
    ledger.first_order_date = std::min(ledger.first_order_date.value_or(day), day);
    ledger.last_order_date = std::max(ledger.last_order_date.value_or(day), day);
}

} // namespace

Ledger account_for(const OrderLines& lines) {
    Ledger ledger;
    ledger.rows_read = lines.size();
    ledger.orders = lines.order_keys.size();
    ledger.customers = lines.customer_keys.size();
    ledger.currency = lines.currency;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        ledger.amount_read += lines.amount[i];
        switch (lines.disposition[i]) {
        case Disposition::kept:
            ++ledger.rows_kept;
            ledger.amount_kept += lines.amount[i];
            note_date(ledger, day_of(lines.ordered_at[i]));
            break;
        case Disposition::refund:
            ++ledger.rows_refund;
            ledger.amount_refund += lines.amount[i];
            note_date(ledger, day_of(lines.ordered_at[i]));
            break;
        case Disposition::excluded:
            ++ledger.rows_excluded;
            ledger.amount_excluded += lines.amount[i];
            add_exclusion(ledger, lines, i);
            break;
        case Disposition::merged:
            ++ledger.rows_merged;
            ledger.amount_merged += lines.amount[i];
            break;
        }
    }
    std::stable_sort(ledger.excluded.begin(), ledger.excluded.end(),
                     [](const auto& a, const auto& b) { return a.rows > b.rows; });
    return ledger;
}

} // namespace perennial
