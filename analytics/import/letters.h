// Letters as names of columns are compared.
#pragma once

#include <string>
#include <string_view>

namespace perennial::import {

/// Latin letters without their accents (as ASCII), Vietnamese and
/// Greek ones likewise, Cyrillic ones in lower case, ё as е; everything else as it is. UTF-8.
std::string plain_letters(std::string_view text);

/// Traditional Chinese characters as their simplified ones.
std::string simplified(std::string text);

/// Full-width letters, digits and marks (￥１，０８２．００), and the digits and marks of numbers
/// of Arabic and Persian (٤٬٩٣١٫١٦), as their ASCII twins; others stay.
std::string narrow(std::string_view text);
/// Whether narrow() may change the text.
bool has_full_width(std::string_view text);

/// Chinese, Japanese, Korean and Thai: words stand without blanks, or with blanks as it pleases.
bool has_unspaced_letters(std::string_view text);

} // namespace perennial::import
