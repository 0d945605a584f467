// Which reading of a text makes a table of it: delimiter, quotes, what ends a row.
#pragma once

#include "analytics/import/csv_reader.h"

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace perennial::import {

using TextRows = std::vector<std::vector<std::string>>;

/// The first rows of a text, how each ends, and in how many a field is quoted.
struct ReadRows {
    TextRows rows;
    std::array<std::size_t, 4> ends{}; ///< by LineEnd; of the last row of a text: any
    std::size_t quoted = 0;
    std::string quoted_example;
};

struct WidthVote {
    std::size_t width = 0;
    double share = 0.0; ///< of the rows that have this many fields
};

/// One reading of a text.
struct DialectVote {
    CsvDialect dialect;
    WidthVote width;
    double score = 0.0;
    TextRows rows;
    ReadRows read; ///< without its rows
};

/// The reading of the first half megabyte under which most rows agree on a number of fields;
/// what `options` say is not doubted.
DialectVote choose_dialect(const std::string& text, Encoding encoding,
                           const ImportOptions& options);

/// What ends the rows; several kinds in one text are `any`.
std::pair<LineEnd, Detected> found_line_end(const DialectVote& vote, const ImportOptions& options);

/// Why the quotes of the reading are what they are.
Detected found_quote(const DialectVote& vote, const ImportOptions& options);

} // namespace perennial::import
