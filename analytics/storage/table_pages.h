// The pages of a whole table at once, as SQLite would leave them after rows in the order of their
// ids: leaves, the levels above them, long rows' rests (sqlite.org/fileformat2.html, section 1.6).
// Where every page begins is known before the first one is made, so pages come in any order.
#pragma once

#include "analytics/core/progress.h"
#include "analytics/storage/record.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace perennial {

class TablePages {
  public:
    using PageNumber = std::function<std::uint32_t(std::size_t page)>;

    /// Of at least one row. `page_bytes`: without what a file reserves on every page.
    /// throws: Cancelled; whatever `rows.row` throws
    TablePages(TableRows rows, std::size_t page_bytes, const Progress& progress);

    const std::string& table() const { return m_rows.table; }
    std::size_t pages() const { return m_pages; } ///< beside the root
    /// All bytes of a page; pages() is the root. `number` tells where in the file pages stand.
    void write(std::size_t page, const PageNumber& number, char* to) const;

  private:
    /// A row too long for its leaf.
    struct Long {
        std::size_t row, first_page;
    };
    /// Pages that point to the pages below.
    struct Level {
        std::size_t first_page = 0;            ///< where the pages of this level begin
        std::vector<std::uint32_t> first_leaf; ///< by page, and one past the last
    };

    void lay_leaves(const Progress& progress);
    void lay_levels();
    std::size_t local_bytes(std::size_t record) const;
    std::size_t rests(std::size_t record) const; ///< pages for what is not local
    std::int64_t id(std::size_t row) const {
        return m_rows.first_id + static_cast<std::int64_t>(row);
    }
    void fill(Record& record, std::size_t row) const;
    void write_leaf(std::size_t leaf, const PageNumber& number, char* to) const;
    void write_level(std::size_t level, std::size_t page, const PageNumber& number, char* to) const;
    void write_rest(std::size_t page, const PageNumber& number, char* to) const;

    TableRows m_rows;
    std::size_t m_bytes;
    std::vector<std::uint32_t> m_leaf_row; ///< first row by leaf, and one past the last
    std::vector<Long> m_long;              ///< by row
    std::vector<Level> m_levels;           ///< from the leaves, which are the first, to the root
    std::size_t m_first_rest = 0, m_pages = 0;
};

} // namespace perennial
