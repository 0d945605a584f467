// CSV that a spreadsheet opens without harm: RFC 4180 quoting, formula-like text escaped, numbers
// bare.
#pragma once

#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>

namespace perennial {

class CsvWriter {
  public:
    /// Writes beside the target and renames on close(), so a failure leaves no half file.
    /// bom: write a UTF-8 byte order mark, which Excel needs to read Chinese.
    /// throws: Error{cannot_write}
    explicit CsvWriter(const std::string& path, bool bom = false);
    ~CsvWriter();
    CsvWriter(const CsvWriter&) = delete;
    CsvWriter& operator=(const CsvWriter&) = delete;

    /// Text cell; starting with = + - @ tab or carriage return it gets a leading apostrophe.
    CsvWriter& text(std::string_view value);
    CsvWriter& number(double value,
                      int decimals = -1); ///< shortest exact form when decimals < 0; NaN is empty
    CsvWriter& number(std::int64_t value);
    CsvWriter& raw_number(
        std::string_view decimal); ///< already a decimal numeral, for example from to_decimal()
    void end_row();                ///< throws: as close()
    /// Flushes and moves into place. throws: Error{cannot_write, disk_full}
    void close();

  private:
    void separate();
    void flush();
    std::string m_path, m_temporary, m_buffer;
    std::ofstream m_file;
    bool m_row_started = false, m_closed = false;
};

} // namespace perennial
