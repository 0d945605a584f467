// Numbers as people and programs write them: 1.234,56  1 234,56  1'234.56  (12.00)  12-  ¥1,082.00
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace perennial::import {

/// What the writing of one number says about the decimal mark.
enum class MarkEvidence : std::uint8_t {
    none, ///< digits alone
    dot,
    comma, ///< certainly the decimal mark: "529,00"
    maybe_dot,
    maybe_comma, ///< "1.234": decimals or thousands
};

struct NumberShape {
    MarkEvidence evidence = MarkEvidence::none;
    char grouping = '\0';      ///< ',' '.' '\'' or ' ' when the number surely has grouped digits
    bool integer = true;       ///< no decimals, grouping or exponent
    bool leading_zero = false; ///< "00412", not "0" or "0.5"
    bool plain_float = false;  ///< digits and ".0" alone: an integer that passed through a float
    bool percent = false;
    bool negative = false;
    int digits = 0;
    std::string currency; ///< the symbol or code beside it, in narrow letters
};

/// Nothing when `text` is not a number in any convention.
std::optional<NumberShape> number_shape(std::string_view text);

struct Micros {
    std::int64_t value = 0;
    bool rounded = false; ///< had decimals below a millionth (float noise aside); half to even
};

/// `micros` times a power of ten, cut at the millionth; nothing when out of range.
std::optional<std::int64_t> scaled(std::int64_t micros, int power);

/// The number in millionths, read with the given decimal mark ('.' or ','); every other mark must
/// group digits properly. Percent signs divide by 100. Nothing when unreadable or out of range.
std::optional<Micros> parse_micros(std::string_view text, char decimal);

/// Without blanks, no-break blanks and tabs around it, and without the ="..." of spreadsheets and
/// the ` before the values of payment bills.
std::string_view trimmed(std::string_view text);

} // namespace perennial::import
