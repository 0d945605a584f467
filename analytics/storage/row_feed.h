// Columns in memory as a table that SQLite reads by itself: INSERT ... SELECT from it takes a third
// of the time of a prepared INSERT a row.
#pragma once

#include "analytics/core/progress.h"

#include <cstdint>
#include <functional>
#include <string_view>

struct sqlite3_context;

namespace perennial {

class Database;

/// Answers one cell; a thin skin over sqlite3_result_*.
class Cell {
  public:
    explicit Cell(sqlite3_context* context) : m_context(context) {}
    void integer(std::int64_t value) const;
    void real(double value) const;
    void text(std::string_view value) const; ///< must outlive the insertion
    void null() const {}                     ///< a cell not answered is NULL

  private:
    sqlite3_context* m_context;
};

/// Runs INSERT INTO `target` (a table with its columns in parentheses) with `rows` rows whose cells
/// `cell(answer, row, column)` gives. throws: as Database::fail(); whatever `cell` throws;
/// Cancelled
void insert_rows(Database& database, std::string_view target, int columns, std::size_t rows,
                 const std::function<void(const Cell&, std::size_t row, int column)>& cell,
                 const Progress& progress = {});

} // namespace perennial
