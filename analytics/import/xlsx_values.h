// How a number in a spreadsheet is meant: its format says whether it is a day, a time or money.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace perennial::import {

struct XlsxFormat {
    enum class Kind : std::uint8_t {
        number,
        date,      ///< shows day, month or year
        date_time, ///< and hours
        time,      ///< hours, minutes, seconds alone
    };
    Kind kind = Kind::number;
    std::string currency; ///< the sign or code beside the number: "€", "USD"; "" when none
};

/// By the number of a built-in format (ECMA-376 part 1, 18.8.30).
XlsxFormat built_in_format(int id);
/// By the code of a format that the workbook defines: "dd/mm/yyyy hh:mm", "[$€-407] #,##0.00".
XlsxFormat format_of_code(std::string_view code);

/// The number as people see it: at most 15 significant digits, the precision of a spreadsheet, so
/// 2.3900000000000001 is 2.39. Whole numbers stay as written, and numbers of 1e15 and more that
/// are written with an exponent too: their digits are lost. Anything else stays as written.
void append_number(std::string& text, std::string_view written);

/// A serial day number as ISO text: 45356.5 is "2024-03-05 12:00:00". Days are counted from
/// 1899-12-30 (and the 1900 system's 29 February 1900 is the day before 1 March) or 1904-01-01.
/// False, and nothing appended, when it is no day of the years 1900 to 9999.
bool append_serial(std::string& text, std::string_view written, const XlsxFormat& format,
                   bool days_from_1904);

/// Text of a cell, with Excel's escapes undone: "_x000D_" is a carriage return.
void append_unescaped(std::string& text, std::string_view escaped);

} // namespace perennial::import
