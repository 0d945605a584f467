// From sample rows to the reading of every column: decimal marks, date orders, roles, amounts.
#pragma once

#include "analytics/import/column_profile.h"
#include "analytics/import/source.h"

#include <functional>
#include <string>
#include <vector>

namespace perennial::import {

constexpr std::size_t sample_rows = 4000;
constexpr std::size_t preview_rows = 200;

/// Reads up to sample_rows rows of the right width.
Sample take_sample(RowReader& reader, std::vector<std::string> names, const Progress& progress);

/// Gives the sample one more column, as a reader does that makes a cell of its own.
void add_column(Sample& sample, const std::string& name,
                const std::function<std::string(const std::vector<std::string>& row)>& cell);

/// Fills everything of `source` that the rows decide. Where a date order or decimal mark that
/// matters stays open after the sample, reads on until it is decided or the source ends.
/// throws: Error{column_unknown}
void detect_columns(Sample& sample, Source& source, const ImportOptions& options,
                    const Progress& progress);

/// How the dates of a column are read, and why, into the format of `source`; no dates for
/// no_column.
void decide_dates(const Sample& sample, int date_column, Source& source,
                  const ImportOptions& options);

} // namespace perennial::import
