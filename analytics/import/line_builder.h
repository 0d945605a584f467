// From rows of text to order lines, before any rule: kept as yet, doubted or rejected.
#pragma once

#include "analytics/import/doubt.h"
#include "analytics/import/row_prints.h"
#include "analytics/import/row_reader.h"
#include "analytics/import/row_values.h"
#include "analytics/import/source.h"
#include "analytics/import/source_rows.h"
#include "analytics/import/status_words.h"

#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace perennial::import {

class LineBuilder {
  public:
    /// A further file of the same source. `source` must outlive the rows added.
    void begin(const Source& source, std::size_t rows_expected);
    /// Empty last cells may be left off; `values` count where none are.
    void add(const Row& row, const RowValues& values);
    /// A row that will be added soon: its keys are fetched from memory meanwhile.
    void expect(const RowValues& values) const;
    /// All rows; says in the format's evidence what contradicts it.
    /// throws: Error{no_rows, no_readable_row}, Cancelled
    SourceRows finish(Inspection inspection, const Progress& progress);

  private:
    struct Cells;
    bool add_joined(const Row& row);
    void add_completed();
    void add_whole(const Row& row, const RowValues& values);
    void note(NoticeCode code, const std::string& value);
    std::string_view cell(const Row& row, Role role) const;
    std::string_view decide_status(const Row& row, bool same_order);
    std::string_view carried(const Row& row, Role role, bool same_order);
    void reject(const Row& row, Exclusion reason, Role column, Money amount);
    bool is_repeated_header(const Row& row) const;
    bool is_dated_total(const Row& row, const Cells& cells) const;
    bool is_below_its_order(const Row& row) const;
    bool read_money(const Row& row, const RowValues& values, Cells& cells) const;
    std::optional<std::int64_t> read_date(const Row& row, const DateValue& value, Cells& cells);
    void read_beside(const Row& row, const Cells& cells);
    bool weigh(Cells& cells);
    void note_contradiction(const Row& row, Role role);
    void take_refund_as_amount(const Row& row, Cells& cells) const;
    void take_order_of_parent(const Row& row, Cells& cells);
    void refuse(const Row& row, const Cells& cells, bool dated, bool money);
    std::uint32_t order_key(const Cells& cells);
    std::uint32_t customer_key(const KeyValue& customer);
    std::uint32_t currency_key(const Row& row, bool same_order);
    std::uint32_t product_key(const Row& row, const KeyValue& product);
    void append(const Row& row, const RowValues& values, const Cells& cells);
    void require_a_line(const std::string& path) const;
    void settle_doubts();
    void end_file();
    void find_copies(const Progress& progress);
    void fill_columns_beside();

    const Source* m_source = nullptr;
    SourceRows m_result;
    OrderLines& m_lines = m_result.lines;
    std::size_t m_fewest_fields = 0;
    Row m_completed; // a row whose last cells were left off, or whose surplus ones were joined
    std::size_t m_part = 0; // of the file
    std::uint64_t m_rows = 0;
    std::uint64_t m_last_line_row = 0;                         // the row that became the last line
    std::vector<std::uint64_t> m_prints;                       // by row
    std::unordered_map<std::uint32_t, std::uint32_t> m_copies; // of orders without a number

    // The order being read, for cells that stand on its first line alone.
    std::string m_order_before;
    std::vector<std::string> m_carry; // by role
    std::optional<std::int64_t> m_date_before;
    std::int16_t m_offset_before = SourceRows::no_offset;
    std::vector<std::string> m_status_before;                  // by further status
    bool m_status_of_document = false;                         // of the row
    std::unordered_map<std::string, StatusMeaning> m_meanings; // of status words met
    std::string m_scratch;

    std::array<Doubt, role_count> m_doubts; // of the date and the numbers
    std::unordered_set<std::string> m_rejected_orders, m_rejected_customers;
};

} // namespace perennial::import
