// What a workbook says outside its sheets: their names, the texts they share, the number formats.
#pragma once

#include "analytics/core/progress.h"
#include "analytics/import/xlsx_values.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace perennial::import {

/// Texts by number, in one piece of memory.
class SharedTexts {
  public:
    void append(std::string_view text) { m_text += text; }
    void finish() { m_ends.push_back(m_text.size()); }
    std::size_t size() const { return m_ends.size(); }
    std::size_t bytes() const { return m_text.size(); }
    std::string_view operator[](std::size_t i) const {
        const std::size_t from = i == 0 ? 0 : m_ends[i - 1];
        return std::string_view(m_text).substr(from, m_ends[i] - from);
    }

  private:
    std::string m_text;
    std::vector<std::size_t> m_ends;
};

struct XlsxSheet {
    std::string name;
    std::string part; ///< where it stands in the zip file
    bool hidden = false;
};

struct XlsxWorkbook {
    std::string path;
    std::vector<XlsxSheet> sheets; ///< worksheets in the order of their tabs; no chart sheets
    bool days_from_1904 = false;
    std::vector<XlsxFormat> formats; ///< by the style number of a cell
    SharedTexts texts;
};

/// throws: Error{file_is_binary}: damaged, encrypted, a zip bomb, "ods", "xlsb", or "zip" for no
/// workbook at all; Cancelled
XlsxWorkbook read_workbook(const std::string& path, const Progress& progress);

/// Why a compound file ("xls" by its first bytes) cannot be read.
/// throws: Error{file_is_binary}: encrypted, or "xls"
[[noreturn]] void refuse_compound_file(const std::string& path);

} // namespace perennial::import
