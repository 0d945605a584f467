// One sheet as an Excel workbook: numbers are numbers, the header stays in sight, columns are as
// wide as what stands in them. Why a writer of our own: docs/adr/0019-lists-as-workbooks.md
#pragma once

#include "analytics/report/table_writer.h"

#include <fstream>
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
    void cell(int style, std::string_view numeral);
    void open_cell(int style);
    void flush();
    void pack();

    std::string m_path, m_temporary, m_sheet, m_buffer;
    std::ofstream m_file;                    // the sheet, until it is packed
    std::vector<std::size_t> m_widths;       // by column, in letters, of what is not yet flushed
    std::size_t m_column = 0, m_columns = 0; // of this row; of the widest
    std::uint64_t m_row = 1;
    bool m_begun = false, m_closed = false;
};

} // namespace perennial
