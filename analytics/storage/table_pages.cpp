#include "analytics/storage/table_pages.h"

#include "analytics/core/parallel_for.h"

#include <algorithm>
#include <cstring>
#include <numeric>
#include <utility>

namespace perennial {

namespace {

constexpr std::size_t leaf_header = 8, level_header = 12, pointer_bytes = 2, number_bytes = 4;
constexpr char leaf_type = 0x0D, level_type = 0x05;

/// Header of a page of a table, as far as leaves and levels share it.
void write_header(char* to, char type, std::size_t cells, std::size_t content) {
    *to = type;
    char* next = write_big_end(to + 1, 0, 2); // no free blocks
    next = write_big_end(next, cells, 2);
    next = write_big_end(next, content, 2); // 65,536 is written as 0
    *next = 0;                              // no fragments
}

} // namespace

TablePages::TablePages(TableRows rows, std::size_t page_bytes, const Progress& progress)
    : m_rows(std::move(rows)), m_bytes(page_bytes) {
    lay_leaves(progress);
    lay_levels();
}

std::size_t TablePages::local_bytes(std::size_t record) const {
    const std::size_t most = m_bytes - 35;
    if (record <= most) {
        return record;
    }
    const std::size_t least = (m_bytes - 12) * 32 / 255 - 23;
    const std::size_t local = least + (record - least) % (m_bytes - number_bytes);
    return local <= most ? local : least;
}

std::size_t TablePages::rests(std::size_t record) const {
    const std::size_t rest = m_bytes - number_bytes;
    return (record - local_bytes(record) + rest - 1) / rest;
}

void TablePages::fill(Record& record, std::size_t row) const {
    record.clear();
    record.null(); // the id is the row's key
    m_rows.row(record, row);
}

void TablePages::lay_leaves(const Progress& progress) {
    constexpr std::size_t rows_a_share = std::size_t{1} << 16;
    std::vector<std::uint16_t> cell(m_rows.count); // bytes, with its pointer
    std::vector<std::vector<Long>> longer(chunk_count(m_rows.count, rows_a_share));
    parallel_for(
        m_rows.count, rows_a_share, [&](std::size_t share, std::size_t begin, std::size_t end) {
            progress.check();
            Record record;
            for (std::size_t row = begin; row < end; ++row) {
                fill(record, row);
                const std::size_t bytes = record.bytes();
                const std::size_t local = local_bytes(bytes);
                const auto key = static_cast<std::uint64_t>(id(row));
                cell[row] =
                    static_cast<std::uint16_t>(varint_bytes(bytes) + varint_bytes(key) + local +
                                               pointer_bytes + (local < bytes ? number_bytes : 0));
                if (local < bytes) {
                    longer[share].push_back({row, rests(bytes)});
                }
            }
        });
    std::size_t room = 0;
    for (std::size_t row = 0; row < m_rows.count; ++row) {
        if (cell[row] > room) {
            m_leaf_row.push_back(static_cast<std::uint32_t>(row));
            room = m_bytes - leaf_header;
        }
        room -= cell[row];
    }
    m_leaf_row.push_back(static_cast<std::uint32_t>(m_rows.count));
    for (const std::vector<Long>& share : longer) {
        m_long.insert(m_long.end(), share.begin(), share.end());
    }
}

void TablePages::lay_levels() {
    Level level;
    level.first_leaf.resize(m_leaf_row.size());
    std::iota(level.first_leaf.begin(), level.first_leaf.end(), 0U);
    const std::size_t cell = pointer_bytes + number_bytes +
                             varint_bytes(static_cast<std::uint64_t>(id(m_rows.count - 1)));
    const std::size_t most_below = (m_bytes - level_header) / cell + 1;
    for (;;) {
        const std::size_t below = level.first_leaf.size() - 1;
        level.first_page = m_pages;
        m_levels.push_back(level);
        if (below == 1) {
            break; // the root, which stands elsewhere
        }
        m_pages += below;
        const std::size_t above = chunk_count(below, most_below);
        level = Level{};
        for (std::size_t page = 0; page <= above; ++page) {
            level.first_leaf.push_back(m_levels.back().first_leaf[below * page / above]);
        }
    }
    m_first_rest = m_pages;
    for (Long& one : m_long) {
        one.first_page = std::exchange(m_pages, m_pages + one.first_page);
    }
}

void TablePages::write(std::size_t page, const PageNumber& number, char* to) const {
    std::memset(to, 0, m_bytes);
    if (page == m_pages) {
        page = m_levels.back().first_page;
    } else if (page >= m_first_rest) {
        return write_rest(page, number, to);
    }
    std::size_t level = m_levels.size() - 1;
    while (m_levels[level].first_page > page) {
        --level;
    }
    const std::size_t at = page - m_levels[level].first_page;
    level == 0 ? write_leaf(at, number, to) : write_level(level, at, number, to);
}

void TablePages::write_leaf(std::size_t leaf, const PageNumber& number, char* to) const {
    const std::size_t begin = m_leaf_row[leaf];
    const std::size_t end = m_leaf_row[leaf + 1];
    std::size_t content = m_bytes;
    char* pointer = to + leaf_header;
    Record record;
    std::string whole;
    for (std::size_t row = begin; row < end; ++row) {
        fill(record, row);
        const std::size_t bytes = record.bytes();
        const std::size_t local = local_bytes(bytes);
        const auto key = static_cast<std::uint64_t>(id(row));
        content -=
            varint_bytes(bytes) + varint_bytes(key) + local + (local < bytes ? number_bytes : 0);
        pointer = write_big_end(pointer, content, pointer_bytes);
        char* next = write_varint(write_varint(to + content, bytes), key);
        if (local == bytes) {
            record.write(next);
            continue;
        }
        whole.resize(bytes);
        record.write(whole.data());
        std::memcpy(next, whole.data(), local);
        const auto one = std::lower_bound(
            m_long.begin(), m_long.end(), row,
            [](const Long& known, std::size_t wanted) { return known.row < wanted; });
        write_big_end(next + local, number(one->first_page), number_bytes);
    }
    write_header(to, leaf_type, end - begin, content);
}

void TablePages::write_level(std::size_t level, std::size_t page, const PageNumber& number,
                             char* to) const {
    const Level& below = m_levels[level - 1];
    const auto at = [&](std::uint32_t leaf) {
        return static_cast<std::size_t>(
            std::lower_bound(below.first_leaf.begin(), below.first_leaf.end(), leaf) -
            below.first_leaf.begin());
    };
    const std::size_t begin = at(m_levels[level].first_leaf[page]);
    const std::size_t end = at(m_levels[level].first_leaf[page + 1]);
    std::size_t content = m_bytes;
    char* pointer = to + level_header;
    for (std::size_t child = begin; child + 1 < end; ++child) {
        const auto key =
            static_cast<std::uint64_t>(id(m_leaf_row[below.first_leaf[child + 1]] - 1U));
        content -= number_bytes + varint_bytes(key);
        pointer = write_big_end(pointer, content, pointer_bytes);
        write_varint(write_big_end(to + content, number(below.first_page + child), number_bytes),
                     key);
    }
    write_header(to, level_type, end - begin - 1, content);
    write_big_end(to + leaf_header, number(below.first_page + end - 1), number_bytes);
}

void TablePages::write_rest(std::size_t page, const PageNumber& number, char* to) const {
    const auto one = std::upper_bound(m_long.begin(), m_long.end(), page,
                                      [](std::size_t wanted, const Long& known) {
                                          return wanted < known.first_page;
                                      }) -
                     1;
    Record record;
    fill(record, one->row);
    std::string whole(record.bytes(), '\0');
    record.write(whole.data());
    const std::size_t room = m_bytes - number_bytes;
    const std::size_t from = local_bytes(whole.size()) + (page - one->first_page) * room;
    const std::size_t bytes = std::min(room, whole.size() - from);
    write_big_end(to, from + bytes < whole.size() ? number(page + 1) : 0, number_bytes);
    std::memcpy(to + number_bytes, whole.data() + from, bytes);
}

} // namespace perennial
