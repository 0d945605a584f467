#include "analytics/report/csv_writer.h"

#include "analytics/core/error.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

namespace perennial {

namespace {

constexpr std::size_t buffer_bytes = 1U << 18U;

std::string reason_of(int code) {
    return std::system_category().message(code);
}

} // namespace

CsvWriter::CsvWriter(const std::string& path, bool bom)
    : m_path(path), m_temporary(path + ".part") {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
        throw Error(ErrorCode::cannot_write, reason_of(EISDIR), path);
    }
    errno = 0;
    m_file.open(m_temporary, std::ios::binary | std::ios::trunc);
    if (!m_file) {
        throw Error(ErrorCode::cannot_write, reason_of(errno), path);
    }
    m_buffer = bom ? "\xEF\xBB\xBF" : "";
}

CsvWriter::~CsvWriter() {
    if (!m_closed) {
        m_file.close();
        std::error_code ignored;
        std::filesystem::remove(m_temporary, ignored);
    }
}

void CsvWriter::separate() {
    if (std::exchange(m_row_started, true)) {
        m_buffer += ',';
    }
}

CsvWriter& CsvWriter::text(std::string_view value) {
    separate();
    // A spreadsheet would run such a cell as a formula; the apostrophe makes it text.
    const bool formula = !value.empty() && std::strchr("=+-@\t\r", value.front()) != nullptr;
    if (value.find_first_of(",\"\r\n") == std::string_view::npos) {
        m_buffer.append(formula ? "'" : "").append(value);
        return *this;
    }
    m_buffer.append(formula ? "\"'" : "\"");
    for (const char c : value) {
        m_buffer.append(c == '"' ? 2 : 1, c);
    }
    m_buffer += '"';
    return *this;
}

CsvWriter& CsvWriter::number(double value, int decimals) {
    separate();
    if (!std::isfinite(value)) {
        return *this;
    }
    char digits[512]; // the largest double has 309 digits before the point
    const auto end = decimals < 0
                         ? std::to_chars(digits, digits + sizeof digits, value)
                         : std::to_chars(digits, digits + sizeof digits, value,
                                         std::chars_format::fixed, std::min(decimals, 100));
    m_buffer.append(digits, end.ptr);
    return *this;
}

CsvWriter& CsvWriter::number(std::int64_t value) {
    separate();
    m_buffer += std::to_string(value);
    return *this;
}

CsvWriter& CsvWriter::raw_number(std::string_view decimal) {
    separate();
    m_buffer += decimal;
    return *this;
}

void CsvWriter::end_row() {
    m_buffer += "\r\n";
    m_row_started = false;
    if (m_buffer.size() >= buffer_bytes) {
        flush();
    }
}

void CsvWriter::flush() {
    errno = 0;
    m_file.write(m_buffer.data(), static_cast<std::streamsize>(m_buffer.size()));
    m_file.flush(); // a full disk shows here, while errno still says so
    m_buffer.clear();
    if (!m_file) {
        const int reason = errno;
        const bool full = reason == ENOSPC || reason == EDQUOT || reason == EFBIG;
        throw Error(full ? ErrorCode::disk_full : ErrorCode::cannot_write, reason_of(reason),
                    m_path);
    }
}

void CsvWriter::close() {
    if (m_closed) {
        return;
    }
    flush();
    m_file.close();
    std::error_code error;
    std::filesystem::rename(m_temporary, m_path, error);
    if (error) {
        throw Error(ErrorCode::cannot_write, error.message(), m_path);
    }
    m_closed = true;
}

} // namespace perennial
