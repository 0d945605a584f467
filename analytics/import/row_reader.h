// One row of text at a time, whatever the source is made of.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace perennial::import {

struct Row {
    std::vector<std::string_view> fields; ///< UTF-8; valid until the next call of next()
    std::string_view raw;                 ///< the row as it stands in the source, without line end
    std::uint64_t line = 0;  ///< 1-based line where it begins; 0 when there are no lines
    std::size_t part = 0;    ///< of a source in several parts: a sheet, the rows below a header
    bool header = false;     ///< a header amid the rows
    bool rearranged = false; ///< stood under a header of another order (section_reader.h)
};

class RowReader {
  public:
    RowReader() = default;
    RowReader(const RowReader&) = delete;
    RowReader& operator=(const RowReader&) = delete;
    virtual ~RowReader() = default;

    /// False at the end. throws: Error{file_unreadable, file_truncated, sqlite_damaged}
    virtual bool next(Row& row) = 0;
    virtual double fraction() const = 0; ///< how much of the source is read, 0..1
};

} // namespace perennial::import
