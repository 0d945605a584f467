// Delimited text to rows of fields: RFC 4180 and what files really contain.
#pragma once

#include "analytics/import/import.h"
#include "analytics/import/row_reader.h"
#include "analytics/import/text_encoding.h"

#include <array>
#include <memory>
#include <string>

namespace perennial::import {

struct CsvDialect {
    Encoding encoding = Encoding::utf8;
    char delimiter = ','; ///< ' ': runs of blanks, also before the first field
    char quote = '"';     ///< '\0': a quotation mark is a letter like any other
    LineEnd line_end = LineEnd::any;
    bool backslash = false; ///< \" within quotes is the mark itself, as databases write it
};

struct SampleText {
    std::string text; ///< may end within a row
};

class CsvReader : public RowReader {
  public:
    /// throws: Error{file_unreadable}
    CsvReader(const std::string& path, CsvDialect dialect);
    /// Reads the text itself; for trying dialects.
    CsvReader(SampleText sample, CsvDialect dialect);

    /// Blank lines are skipped. With `columns` > 0, a row whose quoted field runs over lines and
    /// that then has another number of fields is read again line by line with quotes as letters:
    /// one stray quotation mark does not swallow the rows after it.
    bool next(Row& row) override;
    double fraction() const override;
    void expect_columns(std::size_t columns) { m_columns = columns; }

  private:
    enum class Outcome { row, blank, more, end };
    struct Unescaped {
        std::size_t field, offset, length;
    };

    Outcome parse(Row& row, char quote);
    Outcome parse_blanks(Row& row);
    Outcome finish(Row& row, const char* record_end, const char* next);
    /// Past the field that opens with a quotation mark at `at`; nullptr when text runs out.
    const char* quoted(Row& row, const char* at);
    static bool escaped(const char* content, const char* mark);
    void unescape(Row& row, std::string_view text);
    bool refill();
    bool special(char c) const { return m_special[static_cast<unsigned char>(c)]; }
    bool ends_row(const char* mark) const;
    bool ends_field(const char* mark) const;
    /// The mark that ends the field, or the end of the text.
    const char* field_end(const char* p) const;

    std::string m_path;
    CsvDialect m_dialect;
    std::unique_ptr<TextStream> m_stream; // none when reading a given text
    std::string m_text;
    std::size_t m_position = 0;
    bool m_ended = false;
    std::uint64_t m_line = 1;
    std::uint64_t m_lines_within = 0; // line ends inside quoted fields of this row
    std::size_t m_columns = 0;
    std::array<bool, 256> m_special{};
    std::string m_scratch; // fields with doubled quotation marks, without the doubling
    std::vector<Unescaped> m_unescaped;
};

} // namespace perennial::import
