#include "analytics/import/number_text.h"

#include "analytics/import/letters.h"
#include "analytics/import/number_parts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <string>
#include <utility>

namespace perennial::import {
namespace {

constexpr std::array<std::string_view, 9> number_blanks{
    "\u00A0", "\u202F", "\u2009", "\u3000", "\u200B", "\u200E", "\u200F", "\u2060", "\uFEFF"};

/// Digits and marks with multi-byte blanks made ' ' and curly apostrophes made '\''.
struct PlainMarks {
    std::array<char, 48> text{};
    std::size_t size = 0;
    std::string_view view() const { return {text.data(), size}; }
};

std::optional<PlainMarks> plain_marks(std::string_view core) {
    PlainMarks plain;
    while (!core.empty()) {
        if (plain.size == plain.text.size()) {
            return std::nullopt;
        }
        char c = core.front();
        if (std::any_of(number_blanks.begin(), number_blanks.end(),
                        [&](std::string_view blank) { return drop_front(core, blank); })) {
            c = ' ';
        } else if (drop_front(core, "\xE2\x80\x99")) {
            c = '\'';
        } else {
            core.remove_prefix(1);
        }
        if (!is_digit(c) && c != '.' && c != ',' && c != ' ' && c != '\'' && c != 'e' && c != 'E' &&
            c != '+' && c != '-') {
            return std::nullopt;
        }
        plain.text[plain.size++] = c;
    }
    return plain;
}

/// Groups of digits before the decimal mark: the last of three, the others of two (India) or three.
bool well_grouped(std::string_view whole, char mark) {
    std::size_t end = whole.size();
    for (bool last = true;; last = false) {
        const std::size_t at = whole.substr(0, end).rfind(mark);
        const std::string_view group = at == std::string_view::npos
                                           ? whole.substr(0, end)
                                           : whole.substr(at + 1, end - at - 1);
        if (group.empty() || !std::all_of(group.begin(), group.end(), is_digit)) {
            return false;
        }
        if (at == std::string_view::npos) {
            return group.size() <= 3;
        }
        if (last ? group.size() != 3 : group.size() < 2 || group.size() > 3) {
            return false;
        }
        end = at;
    }
}

std::optional<char> only_grouping(std::string_view whole) {
    char mark = '\0';
    for (const char c : whole) {
        if (is_digit(c)) {
            continue;
        }
        if (mark != '\0' && c != mark) {
            return std::nullopt;
        }
        mark = c;
    }
    if (mark != '\0' && !well_grouped(whole, mark)) {
        return std::nullopt;
    }
    return mark;
}

/// "1.5E+02" split into its number and its power of ten.
bool take_exponent(std::string_view& number, int& exponent) {
    const std::size_t at = number.find_first_of("eE");
    if (at == std::string_view::npos) {
        return number.find_first_of("+-") == std::string_view::npos;
    }
    std::string_view power = number.substr(at + 1);
    drop_front(power, "+");
    const auto [stop, problem] =
        std::from_chars(power.data(), power.data() + power.size(), exponent);
    number = number.substr(0, at);
    return problem == std::errc() && stop == power.data() + power.size() && exponent > -30 &&
           exponent < 30 && !number.empty();
}

/// Digits as an integer of millionths, the rest rounded half to even.
std::optional<Micros> to_micros(std::string_view whole, std::string_view fraction, int exponent) {
    std::array<char, 128> digits{};
    std::size_t count = 0;
    int point = exponent; // decimal point position relative to the digits collected
    for (const char c : whole) {
        if (is_digit(c)) {
            digits[count++] = c;
            ++point;
        }
    }
    for (const char c : fraction) {
        digits[count++] = c;
    }
    std::uint64_t value = 0;
    const int wanted = point + 6; // digits that make millionths
    for (int i = 0; i < wanted; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const auto digit = static_cast<std::uint64_t>(at < count ? digits[at] - '0' : 0);
        if (value > (std::numeric_limits<std::int64_t>::max() - digit) / 10) {
            return std::nullopt;
        }
        value = value * 10 + digit;
    }
    Micros result;
    if (wanted < static_cast<int>(count)) {
        const auto from = static_cast<std::size_t>(std::max(wanted, 0));
        std::string_view rest(digits.data() + from, count - from);
        const bool shifted = wanted < 0; // leading zeros between the point and the digits
        const bool tail = rest.substr(1).find_first_not_of('0') != std::string_view::npos;
        const char first = shifted ? '0' : rest.front();
        const bool any = first != '0' || tail || (shifted && rest.front() != '0');
        const std::string_view two = rest.substr(0, 2);
        const bool noise = rest.size() >= 3 && (two == "00" || two == "99");
        const bool up = first > '5' || (first == '5' && (tail || value % 2 == 1));
        value += up ? 1U : 0U;
        result.rounded = any && !noise;
    }
    result.value = static_cast<std::int64_t>(value);
    return result;
}

} // namespace

std::string_view trimmed(std::string_view text) {
    for (bool again = true; again;) {
        again = false;
        while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) {
            text.remove_prefix(1);
        }
        while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) {
            text.remove_suffix(1);
        }
        if (text.empty() || ((static_cast<unsigned char>(text.front()) & 0x80U) == 0 &&
                             (static_cast<unsigned char>(text.back()) & 0x80U) == 0)) {
            break;
        }
        for (const std::string_view blank : number_blanks) {
            again = drop_front(text, blank) || drop_back(text, blank) || again;
        }
    }
    if (text.size() > 3 && text[0] == '=' && text[1] == '"' && text.back() == '"') {
        return trimmed(text.substr(2, text.size() - 3)); // ="0815": text to a spreadsheet
    }
    if (!text.empty() && text[0] == '`') {
        return trimmed(text.substr(1)); // WeChat's way of the same
    }
    return text;
}

std::optional<NumberShape> number_shape(std::string_view text) {
    if (has_full_width(text)) {
        if (const std::string plain_text = narrow(text); plain_text != text) {
            return number_shape(plain_text);
        }
    }
    const auto parts = take_apart(text);
    const auto plain = parts ? plain_marks(parts->core) : std::nullopt;
    if (!plain) {
        return std::nullopt;
    }
    NumberShape shape;
    shape.negative = parts->negative;
    shape.percent = parts->percent;
    shape.currency = parts->currency;
    std::string_view number = plain->view();
    int exponent = 0;
    if (!take_exponent(number, exponent)) {
        return std::nullopt;
    }
    shape.digits = static_cast<int>(std::count_if(number.begin(), number.end(), is_digit));
    shape.integer = std::all_of(plain->view().begin(), plain->view().end(), is_digit);
    const std::size_t last = number.find_last_of(".,");
    if (last == std::string_view::npos) {
        shape.leading_zero = number.size() > 1 && number[0] == '0' && is_digit(number[1]);
        const auto mark = only_grouping(number);
        shape.grouping = mark.value_or('\0');
        return mark ? std::optional(shape) : std::nullopt;
    }
    const char mark = number[last];
    const std::string_view whole = number.substr(0, last);
    const std::string_view decimals = number.substr(last + 1);
    if (!std::all_of(decimals.begin(), decimals.end(), is_digit)) {
        return std::nullopt;
    }
    if (whole.find(mark) != std::string_view::npos) { // "1.234.567": groups, no decimals
        const auto grouping = only_grouping(number);
        shape.grouping = mark;
        shape.evidence = mark == ',' ? MarkEvidence::dot : MarkEvidence::comma;
        return grouping ? std::optional(shape) : std::nullopt;
    }
    const auto grouping = whole.empty() ? std::optional('\0') : only_grouping(whole);
    if (!grouping) {
        return std::nullopt;
    }
    shape.grouping = *grouping;
    constexpr std::size_t most_of_money = 4; // "0000118785.1600000015" names somebody
    shape.leading_zero = whole.size() > 1 && whole[0] == '0' && decimals.size() > most_of_money;
    shape.plain_float = *grouping == '\0' && decimals == "0" && exponent == 0;
    const bool maybe = *grouping == '\0' && decimals.size() == 3 && !whole.empty() &&
                       whole.size() <= 3 && whole[0] != '0' && exponent == 0;
    shape.evidence = mark == ',' ? (maybe ? MarkEvidence::maybe_comma : MarkEvidence::comma)
                                 : (maybe ? MarkEvidence::maybe_dot : MarkEvidence::dot);
    return shape;
}

std::optional<std::int64_t> scaled(std::int64_t micros, int power) {
    for (; power < 0; ++power) {
        micros /= 10;
    }
    for (; power > 0; --power) {
        if (__builtin_mul_overflow(micros, 10, &micros)) {
            return std::nullopt;
        }
    }
    return micros;
}

std::optional<Micros> parse_micros(std::string_view text, char decimal) {
    // The common case: a sign, digits, and up to six decimals.
    std::size_t i = 0;
    const bool minus = !text.empty() && text[0] == '-';
    i += minus ? 1U : 0U;
    std::int64_t value = 0;
    std::size_t whole_end = i;
    for (; whole_end < text.size() && is_digit(text[whole_end]); ++whole_end) {
        value = value * 10 + (text[whole_end] - '0');
        if (whole_end - i > 11) {
            break;
        }
    }
    if (whole_end > i && whole_end - i <= 12) {
        int scale = 6;
        std::size_t p = whole_end;
        if (p < text.size() && text[p] == decimal) {
            for (++p; p < text.size() && is_digit(text[p]) && scale > 0; ++p, --scale) {
                value = value * 10 + (text[p] - '0');
            }
        }
        if (p == text.size()) {
            for (; scale > 0; --scale) {
                value *= 10;
            }
            return Micros{minus ? -value : value, false};
        }
    }
    if (has_full_width(text)) {
        if (const std::string plain_text = narrow(text); plain_text != text) {
            return parse_micros(plain_text, decimal);
        }
    }
    const auto parts = take_apart(text);
    const auto plain = parts ? plain_marks(parts->core) : std::nullopt;
    if (!plain) {
        return std::nullopt;
    }
    std::string_view number = plain->view();
    int exponent = 0;
    if (!take_exponent(number, exponent)) {
        return std::nullopt;
    }
    const std::size_t at = number.rfind(decimal);
    const std::string_view whole = number.substr(0, at);
    const std::string_view fraction =
        at == std::string_view::npos ? std::string_view() : number.substr(at + 1);
    const bool readable = std::all_of(fraction.begin(), fraction.end(), is_digit) &&
                          whole.find(decimal) == std::string_view::npos &&
                          (whole.empty() ? !fraction.empty() : only_grouping(whole).has_value());
    auto result =
        readable ? to_micros(whole, fraction, exponent + parts->exponent - (parts->percent ? 2 : 0))
                 : std::nullopt;
    if (result && parts->negative) {
        result->value = -result->value;
    }
    return result;
}

} // namespace perennial::import
