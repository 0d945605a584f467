// From rows of text to order lines, and what becomes of each: kept, refund, excluded or rejected.
#pragma once

#include "analytics/import/doubt.h"
#include "analytics/import/import.h"
#include "analytics/import/row_reader.h"
#include "analytics/import/seen_rows.h"
#include "analytics/import/source.h"
#include "analytics/import/status_words.h"

#include <array>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace perennial::import {

class LineBuilder {
  public:
    explicit LineBuilder(RefundPolicy refunds) : m_refunds(refunds) {}

    /// A further file of the same source. `source` must outlive the rows added.
    void begin(const Source& source, std::size_t rows_expected);
    void add(const Row& row);
    /// Chooses the currency, settles refunds written with positive money, makes the ledger.
    /// throws: Error{no_rows, amount_overflow}
    void finish(const std::string& project_currency, ImportResult& result);

  private:
    struct Cells;
    std::string_view cell(const Row& row, Role role) const;
    std::string_view carried(const Row& row, Role role, bool same_order);
    void reject(const Row& row, Exclusion reason, Role column, Money amount);
    bool is_repeated_header(const Row& row) const;
    bool read_number(const Row& row, Role role, Cells& cells, std::int64_t& value) const;
    bool read_money(const Row& row, Cells& cells) const;
    std::optional<std::int64_t> read_date(const Row& row, Cells& cells);
    bool weigh(Cells& cells);
    void note_contradiction(const Row& row, Role role);
    void refuse(const Row& row, const Cells& cells, bool dated, bool money);
    std::uint32_t order_key(const Cells& cells);
    std::uint32_t currency_key(const Row& row, bool same_order);
    std::uint32_t product_key(const Row& row);
    void append(const Row& row, const Cells& cells);
    void decide(const Cells& cells);
    void settle_positive_refunds();
    void settle_doubts(FileFormat& format);
    void settle_currency(const std::string& project_currency);

    RefundPolicy m_refunds;
    const Source* m_source = nullptr;
    OrderLines m_lines;
    std::vector<RejectedRow> m_rejected;
    std::vector<Money> m_rejected_amounts;
    std::uint64_t m_rows = 0;
    std::uint64_t m_rounded = 0;
    std::uint64_t m_last_line_row = 0; // the row that became the last line
    SeenRows m_seen;

    // The order being read, for cells that stand on its first line alone.
    std::string m_order_before;
    std::vector<std::string> m_carry; // by role
    std::optional<std::int64_t> m_date_before;
    std::string m_scratch;

    std::array<Doubt, role_count> m_doubts; // of the date and the numbers

    StringTable m_currencies;
    std::vector<std::uint32_t> m_currency;         // by line; npos when not given
    std::vector<StatusMeaning> m_status_meaning;   // by status
    std::vector<std::uint32_t> m_positive_refunds; // lines called refunds with money > 0
    std::uint64_t m_credit_ids = 0, m_plain_ids = 0, m_negative_refunds = 0;
    bool m_has_order_ids = false;
    std::unordered_set<std::string> m_rejected_orders, m_rejected_customers;
};

} // namespace perennial::import
