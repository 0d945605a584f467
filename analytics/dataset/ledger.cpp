#include "analytics/dataset/ledger.h"

#include "analytics/dataset/assemble.h"

#include <algorithm>

namespace perennial {

void Account::exclude(std::uint64_t row, Money amount, Exclusion reason) {
    constexpr std::size_t rows_shown = 10;
    auto entry = std::find_if(m_ledger.excluded.begin(), m_ledger.excluded.end(),
                              [&](const auto& e) { return e.reason == reason; });
    if (entry == m_ledger.excluded.end()) {
        entry = m_ledger.excluded.insert(entry, LedgerExclusion{reason, 0, {}, {}});
    }
    ++entry->rows;
    entry->amount += amount;
    if (entry->first_rows.size() < rows_shown) {
        entry->first_rows.push_back(row);
    }
    ++m_ledger.rows_excluded;
    m_ledger.amount_excluded += amount;
}

void Account::note_date(std::int64_t ordered_at) {
    const Day day = day_of(ordered_at);
    m_ledger.first_order_date = std::min(m_ledger.first_order_date.value_or(day), day);
    m_ledger.last_order_date = std::max(m_ledger.last_order_date.value_or(day), day);
}

void Account::add_line(std::uint64_t row, Money amount, std::int64_t ordered_at,
                       Disposition disposition, Exclusion exclusion) {
    ++m_ledger.rows_read;
    m_ledger.amount_read += amount;
    switch (disposition) {
    case Disposition::kept:
        ++m_ledger.rows_kept;
        m_ledger.amount_kept += amount;
        note_date(ordered_at);
        break;
    case Disposition::refund:
        ++m_ledger.rows_refund;
        m_ledger.amount_refund += amount;
        note_date(ordered_at);
        break;
    case Disposition::excluded:
        exclude(row, amount, exclusion);
        break;
    case Disposition::merged:
        ++m_ledger.rows_merged;
        m_ledger.amount_merged += amount;
        break;
    }
}

void Account::add_rejected(const RejectedRow& rejected) {
    ++m_ledger.rows_read;
    m_ledger.amount_read += rejected.amount;
    exclude(rejected.row, rejected.amount, rejected.reason);
}

Ledger Account::finish() {
    std::stable_sort(m_ledger.excluded.begin(), m_ledger.excluded.end(),
                     [](const auto& a, const auto& b) { return a.rows > b.rows; });
    return std::move(m_ledger);
}

Ledger account_for(const OrderLines& lines) {
    Account account;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        account.add_line(lines.row[i], lines.amount[i], lines.ordered_at[i], lines.disposition[i],
                         lines.exclusion[i]);
    }
    Ledger ledger = account.finish();
    ledger.orders = lines.order_keys.size();
    ledger.customers = lines.customer_keys.size();
    ledger.currency = lines.currency;
    return ledger;
}

} // namespace perennial
