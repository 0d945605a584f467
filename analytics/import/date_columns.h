// Dates whose year, month and day stand in columns of their own.
#pragma once

#include "analytics/import/row_reader.h"

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace perennial::import {

struct Sample;
struct Source;

struct DateColumns {
    std::array<std::size_t, 3> part{}; ///< columns of year, month and day
    std::size_t width = 0;             ///< of the source, without the whole date
};

/// Where no column holds dates and three do together: gives `sample` and the rows of `source` the
/// whole date as a last column, named after the three, which are named alike.
void join_date_columns(Sample& sample, Source& source);

/// Rows of `reader` with the whole date as one cell more. A day that cannot be made of the three
/// shows what stands there.
class DateColumnsReader : public RowReader {
  public:
    DateColumnsReader(std::unique_ptr<RowReader> reader, DateColumns columns)
        : m_reader(std::move(reader)), m_columns(columns) {}

    bool next(Row& row) override;
    double fraction() const override { return m_reader->fraction(); }

  private:
    std::unique_ptr<RowReader> m_reader;
    DateColumns m_columns;
    std::string m_date;
};

} // namespace perennial::import
