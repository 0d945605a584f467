#include "analytics/import/ledger_sums.h"

#include <algorithm>
#include <array>

namespace perennial::import {
namespace {

constexpr std::size_t first_rows_shown = 10;
constexpr std::size_t reasons = 9;

struct Exclusions {
    std::array<LedgerExclusion, reasons> by_reason;

    void add(Exclusion reason, std::uint64_t row, Money amount) {
        LedgerExclusion& entry = by_reason[static_cast<std::size_t>(reason)];
        entry.reason = reason;
        ++entry.rows;
        entry.amount += amount;
        if (entry.first_rows.size() < first_rows_shown) {
            entry.first_rows.push_back(row);
        }
    }
};

Day day_of(std::int64_t seconds) {
    return std::chrono::floor<std::chrono::days>(
        std::chrono::sys_seconds(std::chrono::seconds(seconds)));
}

} // namespace

Ledger sum_ledger(const OrderLines& lines, const std::vector<RejectedRow>& rejected,
                  const std::vector<Money>& rejected_amounts) {
    Ledger ledger;
    Exclusions excluded;
    std::optional<std::int64_t> first;
    std::optional<std::int64_t> last;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool foreign = lines.exclusion[i] == Exclusion::other_currency;
        const Money amount = foreign ? Money{} : lines.amount[i];
        ++ledger.rows_read;
        ledger.amount_read += amount;
        switch (lines.disposition[i]) {
        case Disposition::kept:
            ++ledger.rows_kept;
            ledger.amount_kept += amount;
            break;
        case Disposition::refund:
            ++ledger.rows_refund;
            ledger.amount_refund += amount;
            break;
        case Disposition::merged:
            ++ledger.rows_merged;
            ledger.amount_merged += amount;
            break;
        case Disposition::excluded:
            excluded.add(lines.exclusion[i], lines.row[i], amount);
            continue;
        }
        first = std::min(first.value_or(lines.ordered_at[i]), lines.ordered_at[i]);
        last = std::max(last.value_or(lines.ordered_at[i]), lines.ordered_at[i]);
    }
    for (std::size_t i = 0; i < rejected.size(); ++i) {
        ++ledger.rows_read;
        ledger.amount_read += rejected_amounts[i];
        excluded.add(rejected[i].reason, rejected[i].row, rejected_amounts[i]);
    }
    for (LedgerExclusion& entry : excluded.by_reason) {
        if (entry.rows > 0) {
            ledger.rows_excluded += entry.rows;
            ledger.amount_excluded += entry.amount;
            std::sort(entry.first_rows.begin(), entry.first_rows.end());
            ledger.excluded.push_back(std::move(entry));
        }
    }
    std::stable_sort(ledger.excluded.begin(), ledger.excluded.end(),
                     [](const auto& a, const auto& b) { return a.rows > b.rows; });
    ledger.currency = lines.currency;
    if (first) {
        ledger.first_order_date = day_of(*first);
        ledger.last_order_date = day_of(*last);
    }
    return ledger;
}

} // namespace perennial::import
