// The rows of one sheet of a workbook, as text, a block of the file at a time.
#pragma once

#include "analytics/import/row_reader.h"
#include "analytics/import/xlsx_workbook.h"
#include "analytics/import/xml_events.h"
#include "analytics/import/zip_file.h"

#include <memory>
#include <string>
#include <vector>

namespace perennial::import {

/// Cells of a sheet that are one by their look: the value stands in the first of them.
struct MergedCells {
    std::uint32_t first_row = 0, last_row = 0; ///< 1-based
    std::uint32_t column = 0;                  ///< 0-based, of the leftmost cells
};

/// The part of a sheet that is a table.
struct SheetFrame {
    std::uint32_t first_row = 1; ///< rows before are skipped
    std::uint32_t left = 0;      ///< columns before are skipped
    std::size_t width = 0;       ///< rows are filled up to this many fields; 0: as long as they are
    std::vector<MergedCells> merged; ///< over several rows, by first_row
};

/// Cells read as empty that show something else: errors (#N/A, #REF! ...), and formulas that the
/// program which wrote the file never computed.
struct SheetProblems {
    struct Cell {
        std::uint32_t row = 0, column = 0; ///< of the sheet: 1-based, 0-based
        std::string text;
    };
    std::vector<Cell> cells; ///< the first of them
};

/// Empty rows are skipped. Cells right of the frame stand in Row::raw and make the row one field
/// too long. Row::line is the row's number in the sheet.
class XlsxReader : public RowReader, private XmlEvents {
  public:
    /// throws: as ZipFile::open()
    XlsxReader(std::shared_ptr<const XlsxWorkbook> workbook, const XlsxSheet& sheet,
               SheetFrame frame);

    /// throws: Error{file_is_binary}: damaged, or a zip bomb
    bool next(Row& row) override;
    double fraction() const override { return m_part.fraction(); }
    const SheetProblems& problems() const { return m_problems; }
    /// As the sheet itself says at its beginning; 0 when it does not.
    std::uint32_t last_row() const { return m_last_row; }

  private:
    enum class CellType : std::uint8_t { number, shared, text, boolean, error, date };
    struct Cell {
        std::uint32_t column = 0;
        std::size_t begin = 0, end = 0; // in m_values
        bool text = false;              // words, a day or a time: no amount
        bool error = false;             // shown in the raw row, but no value
    };
    struct ReadyRow {
        std::uint32_t line;
        std::size_t begin, end;          // in m_lines
        std::size_t first_field, fields; // in m_fields
    };
    struct Held { // the value of merged cells, for the rows below the first
        MergedCells where;
        std::string text;
    };

    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view text) override;

    void start_row(const XmlAttributes& attributes);
    void start_cell(const XmlAttributes& attributes);
    void end_cell();
    void end_row();
    bool append_value(Cell& cell);
    void append_number_cell(Cell& cell);
    void note(std::string_view text);
    void hold_merged();
    void fill_merged();
    void put_row();
    Error damage(const std::string& what) const;

    std::shared_ptr<const XlsxWorkbook> m_workbook;
    SheetFrame m_frame;
    ZipFile m_zip;
    ZipFile::Part m_part;
    XmlParser m_parser;
    std::string m_block;
    bool m_ended = false;

    // Rows that are ready; their bytes live until the last of them was handed out.
    std::string m_lines;
    std::vector<std::pair<std::size_t, std::size_t>> m_fields;
    std::vector<ReadyRow> m_ready;
    std::size_t m_next_ready = 0;

    // The row and cell being read.
    bool m_in_data = false, m_in_value = false, m_in_phonetic = false, m_has_formula = false;
    std::uint32_t m_row = 0, m_last_row = 0;
    std::uint32_t m_next_column = 0;
    std::vector<Cell> m_cells;
    std::string m_values;
    std::string m_text;
    CellType m_type = CellType::number;
    std::size_t m_style = 0;
    Cell m_cell;

    std::size_t m_next_merged = 0;
    std::vector<Held> m_held;
    SheetProblems m_problems;
};

/// "AB12" as 0-based column and 1-based row; false when it is no reference.
bool parse_reference(std::string_view reference, std::uint32_t& column, std::uint32_t& row);

/// Cells of the sheet merged over several rows, found at the end of its part.
/// throws: as ZipFile::Part::read(), Cancelled
std::vector<MergedCells> find_merged(const ZipFile& zip, const std::string& part,
                                     const Progress& progress);

} // namespace perennial::import
