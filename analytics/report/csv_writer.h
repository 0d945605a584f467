// CSV that a spreadsheet opens without harm: RFC 4180 quoting, formula-like text escaped, numbers
// bare.
#pragma once

#include "analytics/report/table_writer.h"

#include <fstream>

namespace perennial {

class CsvWriter : public TableWriter {
  public:
    /// Writes beside the target and renames on close(), so a failure leaves no half file.
    /// bom: write a UTF-8 byte order mark, which Excel needs to read Chinese.
    /// throws: Error{cannot_write}
    explicit CsvWriter(const std::string& path, bool bom = false);
    ~CsvWriter() override;

    /// Starting with = + - @ tab or carriage return it gets a leading apostrophe.
    CsvWriter& text(std::string_view value) override;
    CsvWriter& number(double value, int decimals = -1) override;
    CsvWriter& number(std::int64_t value) override;
    CsvWriter& raw_number(std::string_view decimal) override;
    void end_row() override;
    void close() override;

  private:
    void separate();
    void flush();
    std::string m_path, m_temporary, m_buffer;
    std::ofstream m_file;
    bool m_row_started = false, m_closed = false;
};

} // namespace perennial
