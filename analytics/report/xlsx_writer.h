// One sheet as an Excel workbook: numbers are numbers, the header stays in sight, columns are as
// wide as what stands in them.
#pragma once

#include "analytics/report/table_writer.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace perennial {

class XlsxWriter : public TableWriter {
  public:
    /// throws: Error{cannot_write}
    explicit XlsxWriter(const std::string& path);
    ~XlsxWriter() override;

    XlsxWriter& text(std::string_view value) override;
    XlsxWriter& number(double value, int decimals = -1) override;
    XlsxWriter& number(std::int64_t value) override;
    XlsxWriter& raw_number(std::string_view decimal) override;
    /// throws: also Error{cannot_write} beyond the 1,048,576 rows of a sheet
    void end_row() override;
    void close() override;

  private:
    struct Book; // the library's workbook, its sheet and formats
    void took(std::size_t letters);

    std::string m_path, m_temporary;
    std::unique_ptr<Book> m_book;
    std::vector<std::size_t> m_widths; // by column, in letters
    std::uint16_t m_column = 0, m_columns = 0;
    std::uint32_t m_row = 0;
};

} // namespace perennial
