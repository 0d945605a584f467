#include "analytics/report/xlsx_writer.h"

#include "analytics/core/error.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <zip.h>

namespace perennial {

namespace {

constexpr std::uint64_t most_sheet_rows = 1'048'576;
constexpr std::size_t sheet_buffer_bytes = 1U << 18U, narrowest_cell = 9, widest_cell = 40;

/// Positions in cellXfs of `styles`.
enum Style { General, Header, Whole, Hundredths, TenThousandths, Tenths, Letters };

constexpr const char* content_types =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>)";
constexpr const char* package_relations =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>)";
constexpr const char* workbook_relations =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>)";
constexpr const char* workbook =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Customers" sheetId="1" r:id="rId1"/></sheets></workbook>)";
constexpr const char* styles =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="0.0000"/><numFmt numFmtId="165" formatCode="0.0"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="7"><xf xfId="0"/><xf fontId="1" applyFont="1" xfId="0"/><xf numFmtId="1" applyNumberFormat="1" xfId="0"/><xf numFmtId="4" applyNumberFormat="1" xfId="0"/><xf numFmtId="164" applyNumberFormat="1" xfId="0"/><xf numFmtId="165" applyNumberFormat="1" xfId="0"/><xf numFmtId="49" applyNumberFormat="1" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>)";
constexpr const char* sheet_begin =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>)";

std::string column_letters(std::size_t column) {
    std::string letters;
    for (std::size_t left = column + 1; left > 0; left = (left - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
    }
    return letters;
}

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

/// Letters that XML cannot hold become U+FFFD. Returns the number of letters.
std::size_t append_escaped(std::string& to, std::string_view text) {
    std::size_t letters = 0;
    while (!text.empty()) {
        const std::size_t size = xml_letter(text);
        const char c = text.front();
        if (size == 0) {
            to += "\xEF\xBF\xBD";
        } else if (c == '&' || c == '<' || c == '>') {
            to += c == '&' ? "&amp;" : c == '<' ? "&lt;" : "&gt;";
        } else {
            to.append(text.substr(0, size));
        }
        text.remove_prefix(std::max<std::size_t>(size, 1));
        letters += size > 2 ? 2 : 1; // Chinese takes the room of two
    }
    return letters;
}

Error cannot_write(int reason, const std::string& path) {
    const bool full = reason == ENOSPC || reason == EDQUOT || reason == EFBIG;
    return Error(full ? ErrorCode::disk_full : ErrorCode::cannot_write,
                 std::system_category().message(reason), path);
}

} // namespace

XlsxWriter::XlsxWriter(const std::string& path)
    : m_path(path), m_temporary(path + ".part"), m_sheet(path + ".sheet") {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
        throw cannot_write(EISDIR, path);
    }
    errno = 0;
    m_file.open(m_sheet, std::ios::binary | std::ios::trunc);
    if (!m_file) {
        throw cannot_write(errno, path);
    }
}

XlsxWriter::~XlsxWriter() {
    m_file.close();
    std::error_code ignored;
    std::filesystem::remove(m_sheet, ignored);
    if (!m_closed) {
        std::filesystem::remove(m_temporary, ignored);
    }
}

void XlsxWriter::open_cell(int style) {
    if (m_column == 0) {
        m_buffer += "<row r=\"" + std::to_string(m_row) + "\">";
    }
    m_buffer += "<c r=\"" + column_letters(m_column) + std::to_string(m_row) + "\" s=\"" +
                std::to_string(style) + '"';
    if (m_widths.size() <= m_column) {
        m_widths.resize(m_column + 1);
    }
    ++m_column;
}

void XlsxWriter::cell(int style, std::string_view numeral) {
    open_cell(style);
    if (numeral.empty()) {
        m_buffer += "/>";
        return;
    }
    m_widths[m_column - 1] = std::max(m_widths[m_column - 1], numeral.size());
    m_buffer.append("><v>").append(numeral).append("</v></c>");
}

XlsxWriter& XlsxWriter::text(std::string_view value) {
    open_cell(m_row == 1 ? Header : Letters);
    m_buffer += " t=\"inlineStr\"><is><t xml:space=\"preserve\">";
    std::size_t& width = m_widths[m_column - 1];
    width = std::max(width, append_escaped(m_buffer, value));
    m_buffer += "</t></is></c>";
    return *this;
}

XlsxWriter& XlsxWriter::number(double value, int decimals) {
    const int style = decimals < 0    ? General
                      : decimals == 0 ? Whole
                      : decimals == 1 ? Tenths
                      : decimals == 2 ? Hundredths
                                      : TenThousandths;
    char digits[512]; // the largest double has 309 digits before the point
    const auto end = decimals < 0
                         ? std::to_chars(digits, digits + sizeof digits, value)
                         : std::to_chars(digits, digits + sizeof digits, value,
                                         std::chars_format::fixed, std::min(decimals, 100));
    cell(style, std::isfinite(value)
                    ? std::string_view(digits, static_cast<std::size_t>(end.ptr - digits))
                    : std::string_view());
    return *this;
}

XlsxWriter& XlsxWriter::number(std::int64_t value) {
    cell(Whole, std::to_string(value));
    return *this;
}

XlsxWriter& XlsxWriter::raw_number(std::string_view decimal) {
    cell(Hundredths, decimal);
    return *this;
}

void XlsxWriter::end_row() {
    m_buffer += "</row>";
    m_columns = std::max(m_columns, m_column);
    m_column = 0;
    if (m_row++ == most_sheet_rows) {
        throw Error(ErrorCode::cannot_write, "a sheet holds 1,048,576 rows", m_path);
    }
    if (m_buffer.size() >= sheet_buffer_bytes) {
        flush();
    }
}

void XlsxWriter::flush() {
    std::string before;
    if (!m_begun) {
        m_begun = true;
        before = sheet_begin;
        for (std::size_t column = 0; column < m_widths.size(); ++column) {
            const std::string number = std::to_string(column + 1);
            const std::size_t letters =
                std::clamp(m_widths[column] + 3, narrowest_cell, widest_cell);
            before += "<col min=\"" + number + "\" max=\"" + number + "\" width=\"" +
                      std::to_string(letters) + "\" customWidth=\"1\"/>";
        }
        before += "</cols><sheetData>";
    }
    errno = 0;
    m_file << before << m_buffer;
    m_file.flush(); // a full disk shows here, while errno still says so
    m_buffer.clear();
    if (!m_file) {
        throw cannot_write(errno, m_path);
    }
}

void XlsxWriter::pack() {
    int code = 0;
    zip_t* const archive = zip_open(m_temporary.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    if (archive == nullptr) {
        throw cannot_write(errno, m_path);
    }
    const std::pair<const char*, const char*> parts[] = {
        {"[Content_Types].xml", content_types},
        {"_rels/.rels", package_relations},
        {"xl/workbook.xml", workbook},
        {"xl/_rels/workbook.xml.rels", workbook_relations},
        {"xl/styles.xml", styles}};
    const auto add = [archive](const char* part, zip_source_t* source) {
        if (source == nullptr || zip_file_add(archive, part, source, ZIP_FL_ENC_UTF_8) < 0) {
            zip_source_free(source);
            return false;
        }
        return true;
    };
    bool all = true;
    for (const auto& [part, text] : parts) {
        const std::string_view bytes(text);
        all = all && add(part, zip_source_buffer(archive, bytes.data(), bytes.size(), 0));
    }
    all = all && add("xl/worksheets/sheet1.xml", zip_source_file(archive, m_sheet.c_str(), 0, -1));
    errno = 0;
    if (!all || zip_close(archive) != 0) {
        const int reason = zip_error_code_system(zip_get_error(archive));
        zip_discard(archive);
        throw cannot_write(reason != 0 ? reason : EIO, m_path);
    }
}

void XlsxWriter::close() {
    if (m_closed) {
        return;
    }
    m_buffer += "</sheetData>";
    if (m_columns > 0) {
        m_buffer += "<autoFilter ref=\"A1:" + column_letters(m_columns - 1) +
                    std::to_string(m_row - 1) + "\"/>";
    }
    m_buffer += "</worksheet>";
    flush();
    m_file.close();
    pack();
    std::error_code error;
    std::filesystem::rename(m_temporary, m_path, error);
    if (error) {
        throw Error(ErrorCode::cannot_write, error.message(), m_path);
    }
    m_closed = true;
}

} // namespace perennial
