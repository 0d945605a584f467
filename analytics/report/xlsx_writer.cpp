#include "analytics/report/xlsx_writer.h"

#include "analytics/core/error.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <string>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <xlsxwriter.h>

namespace perennial {

namespace {

constexpr std::size_t narrowest_cell = 9, widest_cell = 40, longest_text = 32'000;
constexpr lxw_row_t rows_that_set_widths = 1000;

/// Length of the UTF-8 sequence at the beginning that XML may hold; 0 for anything else.
std::size_t xml_letter(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    if (lead < 0x80) {
        return lead >= 0x20 || lead == '\t' || lead == '\n' || lead == '\r' ? 1 : 0;
    }
    const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    if (size == 0 || lead > 0xF4 || text.size() < size) {
        return 0;
    }
    std::uint32_t code = lead & (0xFFU >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        const auto next = static_cast<unsigned char>(text[i]);
        if ((next & 0xC0U) != 0x80U) {
            return 0;
        }
        code = (code << 6U) | (next & 0x3FU);
    }
    constexpr std::uint32_t shortest[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    return code < shortest[size] || surrogate || code > 0x10FFFF || (code & 0xFFFEU) == 0xFFFEU
               ? 0
               : size;
}

struct CleanText {
    std::string text;
    std::size_t width = 0;
};

/// What a cell can hold: letters that XML cannot hold become U+FFFD, Chinese takes the room of two.
CleanText clean(std::string_view text) {
    CleanText result;
    while (!text.empty() && result.text.size() < longest_text) {
        const std::size_t size = xml_letter(text);
        result.text.append(size == 0 ? std::string_view("\xEF\xBF\xBD") : text.substr(0, size));
        text.remove_prefix(std::max<std::size_t>(size, 1));
        result.width += size > 2 ? 2 : 1;
    }
    return result;
}

Error cannot_write(int reason, const std::string& path) {
    const bool full = reason == ENOSPC || reason == EDQUOT || reason == EFBIG;
    return Error(full ? ErrorCode::disk_full : ErrorCode::cannot_write,
                 std::system_category().message(reason), path);
}

} // namespace

struct XlsxWriter::Book {
    lxw_workbook* workbook = nullptr;
    lxw_worksheet* sheet = nullptr;
    lxw_format* header = nullptr;
    lxw_format* letters = nullptr;
    std::array<lxw_format*, 4> decimals{}; ///< none, one, two, four
};

XlsxWriter::XlsxWriter(const std::string& path)
    : m_path(path), m_temporary(path + ".part"), m_book(std::make_unique<Book>()) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
        throw cannot_write(EISDIR, path);
    }
    std::string folder = std::filesystem::absolute(path).parent_path().string();
    if (::access(folder.c_str(), W_OK) != 0) {
        throw cannot_write(errno, path);
    }
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE; // rows wait in a file beside the target
    options.tmpdir = folder.data();
    m_book->workbook = workbook_new_opt(m_temporary.c_str(), &options);
    m_book->sheet = m_book->workbook == nullptr
                        ? nullptr
                        : workbook_add_worksheet(m_book->workbook, "Customers");
    if (m_book->sheet == nullptr) {
        throw cannot_write(errno != 0 ? errno : EIO, path);
    }
    m_book->header = workbook_add_format(m_book->workbook);
    format_set_bold(m_book->header);
    m_book->letters = workbook_add_format(m_book->workbook);
    format_set_num_format(m_book->letters, "@");
    constexpr const char* formats[] = {"0", "0.0", "#,##0.00", "0.0000"};
    for (std::size_t i = 0; i < m_book->decimals.size(); ++i) {
        m_book->decimals[i] = workbook_add_format(m_book->workbook);
        format_set_num_format(m_book->decimals[i], formats[i]);
    }
    worksheet_freeze_panes(m_book->sheet, 1, 0);
}

XlsxWriter::~XlsxWriter() {
    lxw_workbook_free(m_book->workbook); // of a list that was not finished
    std::error_code ignored;
    std::filesystem::remove(m_temporary, ignored);
}

void XlsxWriter::took(std::size_t letters) {
    m_widths.resize(std::max<std::size_t>(m_widths.size(), m_column + 1U));
    if (m_row < rows_that_set_widths) {
        m_widths[m_column] = std::max(m_widths[m_column], letters);
    }
    ++m_column;
}

XlsxWriter& XlsxWriter::text(std::string_view value) {
    const CleanText cell = clean(value);
    worksheet_write_string(m_book->sheet, m_row, m_column, cell.text.c_str(),
                           m_row == 0 ? m_book->header : m_book->letters);
    took(cell.width);
    return *this;
}

XlsxWriter& XlsxWriter::number(double value, int decimals) {
    lxw_format* const format =
        decimals < 0 ? nullptr : m_book->decimals[static_cast<std::size_t>(std::min(decimals, 3))];
    if (std::isfinite(value)) {
        worksheet_write_number(m_book->sheet, m_row, m_column, value, format);
    }
    const double digits = std::floor(std::log10(std::max(1.0, std::abs(value))));
    took(std::isfinite(value) ? static_cast<std::size_t>(digits) + 3 : 0);
    return *this;
}

XlsxWriter& XlsxWriter::number(std::int64_t value) {
    return number(static_cast<double>(value), 0);
}

XlsxWriter& XlsxWriter::raw_number(std::string_view decimal) {
    double value = std::nan("");
    std::from_chars(decimal.data(), decimal.data() + decimal.size(), value);
    return number(value, 2);
}

void XlsxWriter::end_row() {
    m_columns = std::max(m_columns, m_column);
    m_column = 0;
    if (++m_row > LXW_ROW_MAX) {
        throw Error(ErrorCode::cannot_write, "a sheet holds 1,048,576 rows", m_path);
    }
}

void XlsxWriter::close() {
    if (m_book->workbook == nullptr) {
        return;
    }
    for (lxw_col_t column = 0; column < m_columns; ++column) {
        const std::size_t width = std::clamp(m_widths[column] + 3, narrowest_cell, widest_cell);
        worksheet_set_column(m_book->sheet, column, column, static_cast<double>(width), nullptr);
    }
    if (m_columns > 0 && m_row > 0) {
        worksheet_autofilter(m_book->sheet, 0, 0, m_row - 1, static_cast<lxw_col_t>(m_columns - 1));
    }
    errno = 0;
    const lxw_error result = workbook_close(std::exchange(m_book->workbook, nullptr));
    if (result != LXW_NO_ERROR) {
        throw cannot_write(errno != 0 ? errno : EIO, m_path);
    }
    std::error_code error;
    std::filesystem::rename(m_temporary, m_path, error);
    if (error) {
        throw Error(ErrorCode::cannot_write, error.message(), m_path);
    }
}

} // namespace perennial
