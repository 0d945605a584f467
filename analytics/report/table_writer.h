// A list on its way into a file: cells from left to right, rows from top to bottom.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace perennial {

class TableWriter {
  public:
    TableWriter() = default;
    TableWriter(const TableWriter&) = delete;
    TableWriter& operator=(const TableWriter&) = delete;
    virtual ~TableWriter() = default;

    /// Text, whatever it looks like: never a formula, never a number.
    virtual TableWriter& text(std::string_view value) = 0;
    /// Shortest exact form when decimals < 0; NaN is empty.
    virtual TableWriter& number(double value, int decimals = -1) = 0;
    virtual TableWriter& number(std::int64_t value) = 0;
    /// Already a decimal numeral, for example from to_decimal().
    virtual TableWriter& raw_number(std::string_view decimal) = 0;
    /// throws: Error{cannot_write, disk_full}
    virtual void end_row() = 0;
    /// Moves into place what was written beside it: a failure leaves no half file.
    /// throws: Error{cannot_write, disk_full}
    virtual void close() = 0;
};

/// A workbook when the name ends in .xlsx, else CSV. bom: of CSV, for Excel.
/// throws: Error{cannot_write}
std::unique_ptr<TableWriter> open_table(const std::string& path, bool bom = false);

} // namespace perennial
