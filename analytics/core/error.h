// What stops work, as codes and facts. Sentences for people are made in ui/format, in their
// language. Knows nothing of the other rooms. Expected outcomes (bad rows, a fit that did not
// converge) are fields of results, never exceptions.
#pragma once

#include <cstdint>
#include <exception>
#include <string>
#include <string_view>

namespace perennial {

enum class ErrorCode {
    bad_input, ///< an argument out of its documented range; detail says which
    file_missing,
    file_is_directory,
    file_empty,
    file_unreadable,
    file_is_lfs_pointer, ///< a Git LFS pointer instead of the data
    file_is_binary,
    file_truncated, ///< ends inside a quoted field or a multi-byte character
    no_rows,
    no_readable_row, ///< detail: the column that cannot be read, "" where widths differ; line: row
    no_date_column,
    no_amount_column,
    not_sales,        ///< a column says that the rows are none [detail]
    no_order_column,  ///< nothing names the order or the customer
    column_unknown,   ///< detail: the column asked for
    column_missing,   ///< a further file of a source lacks a column of the first; detail: its name
    column_added,     ///< a further file has a column with a meaning that the first lacks
    role_unknown,     ///< detail: the role asked for
    table_unknown,    ///< detail: the table asked for
    table_ambiguous,  ///< several tables could hold orders; detail: their names
    mixed_currencies, ///< detail: the currencies found
    sqlite_damaged,   ///< not a readable SQLite database; detail: what SQLite said
    not_a_project,
    project_too_new, ///< detail: schema version found
    project_locked,
    project_read_only,
    folder_read_only,
    disk_full,
    storage_failed,   ///< any other SQLite failure on the project; detail: what SQLite said
    source_unknown,   ///< no import of this number in the project; detail: the number
    undo_later_first, ///< an import that later ones build upon; detail: file of the later one
    undo_not_kept,    ///< an earlier version did not keep what the undo needs; detail: the number
    cannot_write,     ///< an export target; detail: why
    too_little_data,  ///< detail: what is needed and what there is
    amount_overflow,
    internal,
};

/// "file_missing" for ErrorCode::file_missing: stable, for logs and JSON.
std::string_view name(ErrorCode code);

/// The engine's one exception for work that cannot go on.
class Error : public std::exception {
  public:
    Error(ErrorCode code, std::string detail = {}, std::string path = {}, std::int64_t line = 0);
    const char* what() const noexcept override { return m_what.c_str(); }
    ErrorCode code() const { return m_code; }
    const std::string& detail() const { return m_detail; }
    const std::string& path() const { return m_path; }
    std::int64_t line() const { return m_line; } ///< 1-based line in `path`; 0 when not known

  private:
    ErrorCode m_code;
    std::string m_detail;
    std::string m_path;
    std::int64_t m_line;
    std::string m_what;
};

/// Thrown by Progress when the caller asked to stop. Silent: never shown as an error.
class Cancelled : public std::exception {
  public:
    const char* what() const noexcept override { return "cancelled"; }
};

} // namespace perennial
