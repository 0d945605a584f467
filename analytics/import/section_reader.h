// Exports written one after the other into one file: each part under its own header.
#pragma once

#include "analytics/import/row_reader.h"

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace perennial::import {

/// Rows of `reader`, whose first header was `names`. Where a row repeats most of these names in
/// another order or among others, the rows after it are given in the order of the first header;
/// what it does not name is empty. The header rows themselves come as the first header's text.
class SectionReader : public RowReader {
  public:
    SectionReader(std::unique_ptr<RowReader> reader, std::vector<std::string> names);

    bool next(Row& row) override;
    double fraction() const override { return m_reader->fraction(); }

  private:
    bool begins_section(const Row& row);
    void arrange(Row& row);

    std::unique_ptr<RowReader> m_reader;
    std::vector<std::string> m_names;
    std::array<bool, 256> m_first_letters{};
    std::vector<std::size_t> m_from; ///< by column of the first header: the field here
    std::size_t m_part = 0;
    std::size_t m_width = 0; ///< fields of this part; 0 while the first header holds
    std::vector<std::string_view> m_fields;
};

} // namespace perennial::import
