// Letters as names of columns are compared.
#pragma once

#include <string>
#include <string_view>

namespace perennial::import {

/// Latin letters without their accents (as ASCII), Cyrillic ones in
/// lower case, ё as е; everything else as it is. UTF-8.
std::string plain_letters(std::string_view text);

/// Traditional Chinese characters as their simplified ones.
std::string simplified(std::string text);

/// Chinese, Japanese and Korean: words stand without blanks, or with blanks as it pleases.
bool has_unspaced_letters(std::string_view text);

} // namespace perennial::import
