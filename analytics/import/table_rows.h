// From rows of text to the typed rows of a table beside the orders.
#pragma once

#include "analytics/dataset/side_table.h"
#include "analytics/import/source.h"

namespace perennial::import {

class TableRows {
  public:
    /// fields: by column of the source. The sample decides how numbers and dates are read.
    TableRows(const Source& source, const std::vector<SideField>& fields, const Sample& sample,
              const ImportOptions& options, SideTable& table);
    void add(const Row& row);

  private:
    struct Plan {               ///< of one column of the source
        std::size_t target = 0; ///< column of the table; `fact` when it has none
        ColumnReading reading;
    };
    static constexpr std::size_t fact = static_cast<std::size_t>(-1);

    bool is_header(const Row& row) const;
    bool read_value(const Plan& plan, std::string_view text, std::int64_t& value);
    void add_fact(std::size_t column, std::string_view text);
    void reject(SideExclusion reason, const std::string& column, const Row& row);

    const Source& m_source;
    SideTable& m_table;
    std::vector<Plan> m_plans;
    std::vector<std::int64_t> m_values; // of the row being read
    std::string m_facts;
};

/// Of rows with the same key: equal ones are merged, others are excluded as conflicting. Nothing to
/// do for kinds without a key.
void settle_keys(SideTable& table);

} // namespace perennial::import
