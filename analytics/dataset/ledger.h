// The account an import gives of every row it read: read = kept + merged + refund + excluded,
// in rows and, to the last millionth, in money.
#pragma once

#include "analytics/core/day.h"
#include "analytics/core/money.h"
#include "analytics/dataset/order_lines.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace perennial {

/// A row that could not become an order line: kept as text in the project, so nothing is lost.
struct RejectedRow {
    std::uint64_t row = 0; ///< 1-based data row in the source
    Exclusion reason = Exclusion::none;
    std::string column; ///< the column at fault; "" when the row as a whole is
    std::string text;   ///< the raw row
    Money amount;       ///< as counted in the ledger; 0 when it could not be read
};

struct LedgerExclusion {
    Exclusion reason = Exclusion::none;
    std::uint64_t rows = 0;
    Money amount; ///< 0 for rows without a readable amount, and for other currencies
    std::vector<std::uint64_t> first_rows; ///< up to 10 row numbers
};

struct Ledger {
    std::uint64_t rows_read = 0, rows_kept = 0, rows_merged = 0, rows_refund = 0, rows_excluded = 0;
    Money amount_read, amount_kept, amount_merged, amount_refund, amount_excluded;
    std::vector<LedgerExclusion> excluded; ///< by reason, most rows first
    std::uint64_t duplicate_rows =
        0; ///< exact copies of another row in the same source: kept, shown
    std::uint64_t rounded_amounts = 0; ///< amounts finer than a millionth, rounded half to even
    std::uint64_t orders = 0;          ///< distinct orders in the rows read
    std::uint64_t customers = 0;       ///< distinct identified customers in the rows read
    std::string currency;
    std::optional<Day> first_order_date, last_order_date; ///< over kept and refund rows

    /// The identity the user is promised, in rows and in money.
    bool balances() const {
        return rows_read == rows_kept + rows_merged + rows_refund + rows_excluded &&
               amount_read == amount_kept + amount_merged + amount_refund + amount_excluded;
    }
};

/// Counts rows one by one; a ledger balances at every moment.
class Account {
  public:
    /// throws: Error{amount_overflow}
    void add_line(std::uint64_t row, Money amount, std::int64_t ordered_at, Disposition disposition,
                  Exclusion exclusion);
    void add_rejected(const RejectedRow& rejected);
    Ledger finish(); ///< with the exclusions sorted

  private:
    void exclude(std::uint64_t row, Money amount, Exclusion reason);
    void note_date(std::int64_t ordered_at);
    Ledger m_ledger;
};

/// The account of order lines that need no reading: every row counted by its disposition.
/// throws: Error{amount_overflow}
Ledger account_for(const OrderLines& lines);

} // namespace perennial
