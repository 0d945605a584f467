// Three small owners over SQLite's C interface: connection, prepared statement, transaction.
// Knows SQL and how SQLite fails; knows nothing of orders. Stays inside this room.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace perennial {

class Database {
  public:
    enum class Access {
        read_write,
        read_only, ///< leaves nothing behind: SQLite's files beside it go when it is closed
        immutable, ///< read only, without locks or a journal: for folders that cannot be written
    };

    /// Opens an existing file, treating it as untrusted. throws: the errors of fail()
    Database(const std::string& path, Access access);
    /// Makes an empty database file.
    static Database create(const std::string& path);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Runs one or more statements without results.
    void execute(const char* sql);
    /// The first column of the first row; 0 when there is none.
    std::int64_t value(const char* sql);

    const std::string& path() const { return m_path; }
    sqlite3* handle() const { return m_handle; }
    bool writable() const { return m_writable; }

    /// Throws what `code` (a SQLite result code) means for a project file:
    /// Error{not_a_project, project_locked, project_read_only, folder_read_only, disk_full,
    /// storage_failed}
    [[noreturn]] void fail(int code) const;
    void check(int code) const {
        if (code != 0) {
            fail(code);
        }
    }

  private:
    Database(const std::string& path, Access access, bool create);
    void open(int flags, Access access);

    std::string m_path;
    bool m_writable = false;
    sqlite3* m_handle = nullptr;
};

class Statement {
  public:
    Statement(const Database& database, std::string_view sql);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    /// Parameters and columns count from 1 and 0, as in SQLite.
    Statement& bind(int parameter, std::int64_t value);
    Statement& bind(int parameter, std::string_view text);
    Statement& bind(int parameter, double value); ///< NaN becomes NULL
    /// The bytes must stay until the statement has run.
    Statement& bind_blob(int parameter, std::string_view bytes);
    Statement& bind_null(int parameter);
    /// True when there is a row to read.
    bool step();
    /// Runs to the end and makes the statement ready for new values.
    void run();
    /// Ready for new values, without reading on.
    void reset();

    bool is_null(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    /// Valid until the next step().
    std::string_view text(int column) const;
    std::string_view blob(int column) const;

  private:
    const Database& m_database;
    sqlite3_stmt* m_statement = nullptr;
};

/// Undone when it goes out of scope without commit(). A write takes the write lock at once; a read
/// sees one state of the file, whatever others write meanwhile.
class Transaction {
  public:
    enum class Kind { write, read };
    explicit Transaction(Database& database, Kind kind = Kind::write);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

  private:
    Database& m_database;
    bool m_open = true;
};

/// Looking every reference up again doubles the time of an import. Its ids are given out in the
/// same transaction, so the check has nothing to find there; it stays on for everything else.
/// Begin before the transaction: SQLite does not heed it inside.
class ForeignKeysPaused {
  public:
    explicit ForeignKeysPaused(Database& database);
    ~ForeignKeysPaused();
    ForeignKeysPaused(const ForeignKeysPaused&) = delete;
    ForeignKeysPaused& operator=(const ForeignKeysPaused&) = delete;

  private:
    Database& m_database;
};

/// True when a file of `bytes` bytes can be made in `folder`; it is removed again.
bool can_write_folder(const std::string& folder, std::size_t bytes = 0);
/// The folder a path lies in; "." for a bare name.
std::string folder_of(const std::string& path);

} // namespace perennial
