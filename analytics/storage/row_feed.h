// Columns in memory as a table that SQLite reads by itself: INSERT ... SELECT from it takes a third
// of the time of a prepared INSERT a row.
#pragma once

#include "analytics/core/progress.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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

/// A column of a table, and what rows have in it.
struct FeedColumn {
    using Answer = std::function<void(const Cell&, std::size_t row)>;

    FeedColumn(std::string column, Answer answer)
        : name(std::move(column)), cell(std::move(answer)) {}
    /// All rows have the same, which costs next to nothing; nothing: NULL.
    FeedColumn(std::string column, std::optional<std::int64_t> of_all)
        : name(std::move(column)), even(of_all) {}

    std::string name;
    Answer cell;
    std::optional<std::int64_t> even; ///< without `cell`
};

struct RowRange {
    std::size_t begin, end;
};

/// Runs INSERT INTO `table` for `rows`. throws: as Database::fail(); whatever a cell throws;
/// Cancelled
void insert_rows(Database& database, const std::string& table,
                 const std::vector<FeedColumn>& columns, RowRange rows,
                 const Progress& progress = {});

} // namespace perennial
