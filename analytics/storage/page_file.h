// A database in a temporary file that goes with this object, and tables added to it as ready-made
// pages, which exist only while SQLite reads them. copy_over() brings all of it into another
// database by SQLite's own backup: one transaction there, however it ends.
#pragma once

#include "analytics/core/progress.h"
#include "analytics/storage/table_pages.h"

#include <sqlite3.h>

#include <cstddef>
#include <cstdint>
#include <exception>
#include <future>
#include <memory>
#include <string>
#include <vector>

namespace perennial {

class Database;

class PageFile {
  public:
    /// Begins as a copy of `original`, which keeps no log, and which nothing else may change until
    /// copy_over() is done.
    /// throws: as Database::fail()
    explicit PageFile(Database& original);
    ~PageFile();
    PageFile(const PageFile&) = delete;
    PageFile& operator=(const PageFile&) = delete;

    /// To write the other tables. Valid until copy_over().
    Database& database() { return *m_database; }
    /// Whether rows can be added as pages: the usual kind of file, and `table` is empty, without an
    /// index, and has `cells` columns.
    bool takes_pages(const std::string& table, std::size_t cells);
    /// What the rows ask for must stay until copy_over() is done. throws: Cancelled
    void add(TableRows rows, const Progress& progress = {});

    /// Replaces what is in `target`. throws: as Database::fail(), Cancelled
    void copy_over(Database& target, const Progress& progress);

  private:
    struct Table {
        TablePages pages;
        std::uint32_t root;
        std::size_t first; ///< of its pages among all that were added
    };
    struct Block { ///< pages made ahead
        std::size_t first = 0;
        std::vector<char> bytes;
    };
    friend struct PageFileMethods;

    int read(char* to, std::size_t bytes, std::uint64_t offset);
    void make_page(std::uint64_t number, char* to);
    void patch_header(char* to, std::size_t size, std::uint64_t offset) const;
    Block make_block(std::size_t first) const;
    std::uint32_t number_of(std::size_t added) const;
    std::size_t added_of(std::uint64_t number) const;
    std::uint64_t bytes() const;
    void look_at_first_page();

    std::string m_name; ///< of the virtual file system
    sqlite3_vfs m_system{};
    std::vector<std::uint64_t> m_base_memory; ///< aligned for m_base
    sqlite3_file* m_base = nullptr;           ///< the temporary file
    std::unique_ptr<Database> m_database;
    std::size_t m_page_bytes = 0;
    bool m_usual = false;
    std::uint32_t m_base_pages = 0; ///< 0 while there are no added ones to be seen
    std::size_t m_added = 0;
    std::vector<Table> m_tables;
    Block m_block;
    std::future<Block> m_next;
    std::exception_ptr m_failure;
};

} // namespace perennial
