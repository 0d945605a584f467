#include "analytics/core/error.h"

#include <utility>

namespace perennial {

std::string_view name(ErrorCode code) {
    switch (code) {
    case ErrorCode::bad_input:
        return "bad_input";
    case ErrorCode::file_missing:
        return "file_missing";
    case ErrorCode::file_is_directory:
        return "file_is_directory";
    case ErrorCode::file_empty:
        return "file_empty";
    case ErrorCode::file_unreadable:
        return "file_unreadable";
    case ErrorCode::file_is_lfs_pointer:
        return "file_is_lfs_pointer";
    case ErrorCode::file_is_binary:
        return "file_is_binary";
    case ErrorCode::file_truncated:
        return "file_truncated";
    case ErrorCode::no_rows:
        return "no_rows";
    case ErrorCode::no_readable_row:
        return "no_readable_row";
    case ErrorCode::no_date_column:
        return "no_date_column";
    case ErrorCode::no_amount_column:
        return "no_amount_column";
    case ErrorCode::not_sales:
        return "not_sales";
    case ErrorCode::no_order_column:
        return "no_order_column";
    case ErrorCode::column_unknown:
        return "column_unknown";
    case ErrorCode::column_missing:
        return "column_missing";
    case ErrorCode::column_added:
        return "column_added";
    case ErrorCode::role_unknown:
        return "role_unknown";
    case ErrorCode::table_unknown:
        return "table_unknown";
    case ErrorCode::table_ambiguous:
        return "table_ambiguous";
    case ErrorCode::mixed_currencies:
        return "mixed_currencies";
    case ErrorCode::sqlite_damaged:
        return "sqlite_damaged";
    case ErrorCode::not_a_project:
        return "not_a_project";
    case ErrorCode::project_too_new:
        return "project_too_new";
    case ErrorCode::project_locked:
        return "project_locked";
    case ErrorCode::project_read_only:
        return "project_read_only";
    case ErrorCode::folder_read_only:
        return "folder_read_only";
    case ErrorCode::disk_full:
        return "disk_full";
    case ErrorCode::storage_failed:
        return "storage_failed";
    case ErrorCode::source_unknown:
        return "source_unknown";
    case ErrorCode::undo_later_first:
        return "undo_later_first";
    case ErrorCode::undo_not_kept:
        return "undo_not_kept";
    case ErrorCode::cannot_write:
        return "cannot_write";
    case ErrorCode::too_little_data:
        return "too_little_data";
    case ErrorCode::amount_overflow:
        return "amount_overflow";
    case ErrorCode::internal:
        return "internal";
    }
    return "internal";
}

Error::Error(ErrorCode code, std::string detail, std::string path, std::int64_t line)
    : m_code(code), m_detail(std::move(detail)), m_path(std::move(path)), m_line(line) {
    m_what = name(m_code);
    if (!m_path.empty()) {
        m_what += " " + m_path;
    }
    if (m_line > 0) {
        m_what += ":" + std::to_string(m_line);
    }
    if (!m_detail.empty()) {
        m_what += ": " + m_detail;
    }
}

} // namespace perennial
