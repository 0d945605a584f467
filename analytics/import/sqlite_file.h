// Somebody else's SQLite file, opened to be read and not trusted.
#pragma once

#include "analytics/core/progress.h"
#include "analytics/import/row_reader.h"

#include <memory>
#include <string>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace perennial::import {

/// A name as an SQL identifier, whatever characters it has.
std::string quoted_name(std::string_view name);

class SqliteFile {
  public:
    /// Read-only, defensive, schema not trusted, no triggers; every page is checked first.
    /// throws: Error{sqlite_damaged}, Cancelled
    SqliteFile(const std::string& path, const Progress& progress);

    struct Closer {
        void operator()(sqlite3* database) const;
        void operator()(sqlite3_stmt* statement) const;
    };
    using Statement = std::unique_ptr<sqlite3_stmt, Closer>;

    /// throws: Error{sqlite_damaged} when the statement cannot be compiled
    Statement prepare(const std::string& sql) const;
    /// All rows as text; nothing when the statement fails or takes more than `most_steps` steps of
    /// SQLite's machine (0: no limit). throws: Cancelled
    std::vector<std::vector<std::string>> rows(const std::string& sql, long most_steps = 0) const;
    /// The next row of `statement`, as sqlite3_step(); stops on request. throws: Cancelled
    int step(const Statement& statement) const;
    /// Tables and views in the order they were made; no virtual tables: their modules would run on
    /// what a stranger wrote into them.
    std::vector<std::string> tables() const;
    /// Column names of a table or view; empty when it cannot be read.
    std::vector<std::string> columns(const std::string& table) const;

    sqlite3* handle() const { return m_database.get(); }
    const std::string& path() const { return m_path; }

  private:
    void open(const std::string& options);
    void check_pages() const;

    std::string m_path;
    Progress m_progress;
    std::unique_ptr<sqlite3, Closer> m_database;
};

/// Rows of one SELECT, values as text. Keeps the file open.
class SqliteReader : public RowReader {
  public:
    SqliteReader(std::shared_ptr<const SqliteFile> file, const std::string& sql,
                 std::uint64_t rows_expected);
    bool next(Row& row) override;
    double fraction() const override;

  private:
    std::shared_ptr<const SqliteFile> m_file;
    SqliteFile::Statement m_statement;
    std::string m_text; // the row's values between tabs
    std::vector<std::size_t> m_ends;
    std::uint64_t m_rows = 0;
    std::uint64_t m_rows_expected;
};

} // namespace perennial::import
