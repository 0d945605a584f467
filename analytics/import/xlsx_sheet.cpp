#include "analytics/import/xlsx_sheet.h"

#include <algorithm>
#include <charconv>

namespace perennial::import {
namespace {

constexpr std::uint32_t most_rows = 1'048'576; // of the format
constexpr std::uint32_t most_columns = 16'384;
constexpr std::size_t sheet_block = 1 << 14; // rows of a block are kept until they are asked for
constexpr std::size_t most_cell_bytes = 1 << 20; // the format allows 32,767 characters
constexpr std::size_t most_row_bytes = std::size_t{64} << 20;
constexpr std::size_t most_noted = 10'000;

std::size_t style_number(std::string_view text) {
    std::size_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

} // namespace

bool parse_reference(std::string_view reference, std::uint32_t& column, std::uint32_t& row) {
    std::size_t i = 0;
    std::uint32_t letters = 0;
    for (; i < reference.size() && reference[i] >= 'A' && reference[i] <= 'Z' && i < 4; ++i) {
        letters = letters * 26 + static_cast<std::uint32_t>(reference[i] - 'A') + 1;
    }
    const char* const end = reference.data() + reference.size();
    const auto [stop, failed] = std::from_chars(reference.data() + i, end, row);
    column = letters - 1;
    return i > 0 && letters <= most_columns && failed == std::errc() && stop == end && row >= 1 &&
           row <= most_rows;
}

XlsxReader::XlsxReader(std::shared_ptr<const XlsxWorkbook> workbook, const XlsxSheet& sheet,
                       SheetFrame frame)
    : m_workbook(std::move(workbook)), m_frame(std::move(frame)), m_zip(m_workbook->path),
      m_part(m_zip.open(sheet.part)), m_parser(*this, m_workbook->path),
      m_block(sheet_block, '\0') {}

Error XlsxReader::damage(const std::string& what) const {
    return workbook_damage(what, m_workbook->path, m_row);
}

bool XlsxReader::next(Row& row) {
    while (m_next_ready == m_ready.size()) {
        if (m_ended) {
            return false;
        }
        m_ready.clear();
        m_next_ready = 0;
        m_lines.clear();
        m_fields.clear();
        const std::size_t count = m_part.read(m_block.data(), m_block.size());
        m_ended = count == 0;
        m_parser.feed(std::string_view(m_block).substr(0, count), m_ended);
    }
    const ReadyRow& ready = m_ready[m_next_ready++];
    const std::string_view lines(m_lines);
    row.line = ready.line;
    row.raw = lines.substr(ready.begin, ready.end - ready.begin);
    row.fields.clear();
    for (std::size_t i = 0; i < ready.fields; ++i) {
        const auto [begin, end] = m_fields[ready.first_field + i];
        row.fields.push_back(lines.substr(begin, end - begin));
    }
    return true;
}

void XlsxReader::start(std::string_view name, const XmlAttributes& attributes) {
    if (name == "sheetData") {
        m_in_data = true;
    } else if (name == "dimension") {
        const std::string_view range = attributes.get("ref");
        std::uint32_t column = 0;
        parse_reference(range.substr(range.find(':') + 1), column, m_last_row);
    } else if (!m_in_data) {
        return;
    } else if (name == "c") {
        start_cell(attributes);
    } else if (name == "v" || name == "t") {
        m_in_value = !m_in_phonetic;
    } else if (name == "f") {
        m_has_formula = true;
    } else if (name == "row") {
        start_row(attributes);
    } else if (name == "rPh") {
        m_in_phonetic = true;
    }
}

void XlsxReader::text(std::string_view text) {
    if (m_in_value) {
        m_text += text;
        if (m_text.size() > most_cell_bytes) {
            throw damage("a cell of more than 1 MiB");
        }
    }
}

void XlsxReader::end(std::string_view name) {
    if (!m_in_data) {
        return;
    }
    if (name == "v" || name == "t") {
        m_in_value = false;
    } else if (name == "c") {
        end_cell();
    } else if (name == "row") {
        end_row();
    } else if (name == "rPh") {
        m_in_phonetic = false;
    } else if (name == "sheetData") {
        m_in_data = false;
    }
}

/// Rows may leave out their number, and then follow each other.
void XlsxReader::start_row(const XmlAttributes& attributes) {
    const std::string_view number = attributes.get("r");
    std::uint32_t row = m_row + 1;
    if (!number.empty()) {
        const auto [end, failed] =
            std::from_chars(number.data(), number.data() + number.size(), row);
        if (failed != std::errc() || end != number.data() + number.size() || row <= m_row) {
            throw damage("a row out of order");
        }
    }
    m_row = row;
    if (m_row > most_rows) {
        throw damage("too many rows");
    }
    m_next_column = 0;
    m_cells.clear();
    m_values.clear();
}

void XlsxReader::start_cell(const XmlAttributes& attributes) {
    m_cell = {m_next_column, m_values.size(), m_values.size(), false, false};
    std::uint32_t row = 0;
    const std::string_view reference = attributes.get("r");
    if (!reference.empty() && (!parse_reference(reference, m_cell.column, row) || row != m_row)) {
        throw damage("a cell out of place: " + std::string(reference.substr(0, 20)));
    }
    if (m_cell.column >= most_columns || m_cell.column < m_next_column) {
        throw damage("a cell out of order");
    }
    m_next_column = m_cell.column + 1;
    const std::string_view type = attributes.get("t");
    m_type = type == "s"                            ? CellType::shared
             : type == "inlineStr" || type == "str" ? CellType::text
             : type == "b"                          ? CellType::boolean
             : type == "e"                          ? CellType::error
             : type == "d"                          ? CellType::date
                                                    : CellType::number;
    m_style = style_number(attributes.get("s"));
    m_text.clear();
    m_has_formula = false;
}

void XlsxReader::note(std::string_view text) {
    if (m_problems.cells.size() < most_noted) {
        m_problems.cells.push_back({m_row, m_cell.column, std::string(text)});
    }
}

void XlsxReader::append_number_cell(Cell& cell) {
    const XlsxFormat plain;
    const XlsxFormat& format =
        m_style < m_workbook->formats.size() ? m_workbook->formats[m_style] : plain;
    cell.text = format.kind != XlsxFormat::Kind::number &&
                append_serial(m_values, m_text, format, m_workbook->days_from_1904);
    if (!cell.text) {
        append_number(m_values, m_text);
        m_values += format.currency.empty() ? "" : " " + format.currency;
    }
}

/// False when the cell has no value.
bool XlsxReader::append_value(Cell& cell) {
    if (m_text.empty()) {
        if (m_has_formula && m_type != CellType::text) {
            note("formula without value");
        }
        return false;
    }
    cell.text = m_type != CellType::number;
    switch (m_type) {
    case CellType::shared: {
        const auto index = style_number(m_text);
        if (index >= m_workbook->texts.size()) {
            throw damage("no text " + m_text.substr(0, 20));
        }
        m_values += m_workbook->texts[index];
        break;
    }
    case CellType::text:
        append_unescaped(m_values, m_text);
        break;
    case CellType::boolean:
        m_values += m_text == "0" || m_text == "false" ? "FALSE" : "TRUE";
        break;
    case CellType::error:
        note(m_text);
        cell.error = true;
        m_values += m_text;
        break;
    case CellType::date:
        m_values += m_text;
        break;
    case CellType::number:
        append_number_cell(cell);
        break;
    }
    return m_values.size() > cell.begin;
}

void XlsxReader::end_cell() {
    if (m_row < m_frame.first_row || m_cell.column < m_frame.left || !append_value(m_cell)) {
        return;
    }
    m_cell.end = m_values.size();
    if (m_values.size() > most_row_bytes) {
        throw damage("a row of more than 64 MiB");
    }
    m_cells.push_back(m_cell);
}

/// What merged cells that begin in this row hold for the rows below: words and days, and numbers
/// only in the first column of the table, where they are ids. An amount holds once.
void XlsxReader::hold_merged() {
    const auto& merged = m_frame.merged; // cells cannot overlap: one value a column
    const auto forget = [this](std::uint32_t column) {
        m_held.erase(std::remove_if(m_held.begin(), m_held.end(),
                                    [&](const Held& held) { return held.where.column == column; }),
                     m_held.end());
    };
    for (; m_next_merged < merged.size() && merged[m_next_merged].first_row <= m_row;
         ++m_next_merged) {
        const MergedCells& cells = merged[m_next_merged];
        const auto found = std::find_if(m_cells.begin(), m_cells.end(), [&](const Cell& cell) {
            return cell.column == cells.column;
        });
        if (cells.first_row == m_row && found != m_cells.end() && !found->error &&
            (found->text || cells.column == m_frame.left)) {
            forget(cells.column);
            m_held.push_back({cells, m_values.substr(found->begin, found->end - found->begin)});
        }
    }
}

void XlsxReader::fill_merged() {
    m_held.erase(std::remove_if(m_held.begin(), m_held.end(),
                                [&](const Held& held) { return held.where.last_row < m_row; }),
                 m_held.end());
    for (const Held& held : m_held) {
        const auto place = std::lower_bound(
            m_cells.begin(), m_cells.end(), held.where.column,
            [](const Cell& cell, std::uint32_t column) { return cell.column < column; });
        if (place == m_cells.end() || place->column != held.where.column) {
            m_cells.insert(place, {held.where.column, m_values.size(),
                                   m_values.size() + held.text.size(), true, false});
            m_values += held.text;
        }
    }
}

void XlsxReader::end_row() {
    if (m_row < m_frame.first_row || m_cells.empty()) {
        return;
    }
    fill_merged();
    hold_merged();
    put_row();
}

void XlsxReader::put_row() {
    ReadyRow ready{m_row, m_lines.size(), 0, m_fields.size(), 0};
    const std::size_t filled = m_cells.back().column - m_frame.left + 1;
    ready.fields = m_frame.width == 0 ? filled : m_frame.width;
    std::size_t cell = 0;
    for (std::size_t i = 0; i < ready.fields; ++i) {
        m_lines += i == 0 ? "" : "\t";
        const std::size_t begin = m_lines.size();
        std::size_t end = begin;
        if (cell < m_cells.size() && m_cells[cell].column - m_frame.left == i) {
            m_lines.append(m_values, m_cells[cell].begin, m_cells[cell].end - m_cells[cell].begin);
            end = m_cells[cell].error ? begin : m_lines.size();
            ++cell;
        }
        m_fields.emplace_back(begin, end);
    }
    for (; cell < m_cells.size(); ++cell) {
        m_lines += '\t';
        const std::size_t begin = m_lines.size();
        m_lines.append(m_values, m_cells[cell].begin, m_cells[cell].end - m_cells[cell].begin);
        if (ready.fields == m_frame.width) {
            m_fields.emplace_back(begin, m_lines.size());
            ++ready.fields;
        }
    }
    ready.end = m_lines.size();
    m_ready.push_back(ready);
}

} // namespace perennial::import
