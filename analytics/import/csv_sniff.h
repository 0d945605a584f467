// How a text file is laid out: delimiter, quotes, lines before the table, header or none.
#pragma once

#include "analytics/import/csv_dialect.h"

#include <string>
#include <utility>
#include <vector>

namespace perennial::import {

struct CsvLayout {
    CsvDialect dialect;
    bool header = true;
    std::size_t rows_before = 0; ///< lines above the header or the first data row: titles, notes
    std::vector<std::string> names;
    LineEnd line_end = LineEnd::any; ///< as found; the dialect's is the one to read by
    Detected encoding_evidence, delimiter_evidence, line_end_evidence, quote_evidence,
        header_evidence;
};

/// Whether row `first` names the columns: known column names, or words above columns of values.
std::pair<bool, Detected> has_header(const TextRows& rows, std::size_t first);

/// Names as given in `top`, or by position; repeated or missing ones made distinct.
std::vector<std::string> column_names(const std::vector<std::string>& top, bool header);

/// Refuses what is not a text table; decides from the first half megabyte and `options`.
/// throws: Error{file_empty, file_is_binary, file_is_lfs_pointer, file_unreadable, file_truncated}
CsvLayout sniff_csv(const std::string& path, const ImportOptions& options,
                    const Progress& progress);

} // namespace perennial::import
