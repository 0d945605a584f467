#include "analytics/import/xlsx_values.h"

#include "analytics/core/day.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <optional>

namespace perennial::import {
namespace {

constexpr int spreadsheet_digits = 15;
constexpr double lost_digits_from = 1e15;
constexpr double last_serial = 2958466.0; // 10000-01-01
constexpr std::int64_t seconds_a_day = 86'400;

std::optional<double> serial_number(std::string_view written) {
    double value = 0.0;
    const auto [end, failed] =
        std::from_chars(written.data(), written.data() + written.size(), value);
    if (failed != std::errc() || end != written.data() + written.size() || !std::isfinite(value)) {
        return std::nullopt;
    }
    return value;
}

/// Which letters of a format code are its own: text in quotes, escaped or after _ and * is not.
struct CodeLetters {
    std::string own;      ///< lower case; one '[' for an elapsed time such as [h]
    std::string currency; ///< of [$€-407], [$USD] or a sign in the text
};

void read_bracket(std::string_view inside, CodeLetters& letters) {
    if (!inside.empty() && inside[0] == '$') {
        letters.currency = inside.substr(1, inside.substr(0, inside.rfind('-')).size() - 1);
    } else if (inside.find_first_not_of("hHmMsS") == std::string_view::npos) {
        letters.own += '[';
    }
}

/// Signs of money that stand in a code without brackets.
std::string_view sign_at(std::string_view code) {
    constexpr std::array<std::string_view, 6> signs{"$", "€", "£", "¥", "￥", "₹"};
    for (const std::string_view sign : signs) {
        if (code.substr(0, sign.size()) == sign) {
            return sign;
        }
    }
    return {};
}

CodeLetters letters_of(std::string_view code) {
    CodeLetters letters;
    bool quoted = false;
    for (std::size_t i = 0; i < code.size() && (quoted || code[i] != ';'); ++i) {
        const char c = code[i];
        if (const std::string_view sign = sign_at(code.substr(i)); !sign.empty()) {
            letters.currency = sign;
            i += sign.size() - 1;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (quoted) {
            continue;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == '[') {
            const std::size_t end = code.find(']', i);
            if (end == std::string_view::npos) {
                break;
            }
            read_bracket(code.substr(i + 1, end - i - 1), letters);
            i = end;
        } else {
            letters.own += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
        }
    }
    return letters;
}

int significant_digits(std::string_view written) {
    int digits = 0;
    bool leading = true;
    for (const char c : written) {
        leading = leading && (c < '1' || c > '9');
        digits += c >= '0' && c <= '9' && !leading ? 1 : 0;
    }
    return digits;
}

void append_clock(std::string& text, std::int64_t seconds) {
    std::array<char, 32> clock{};
    const int size = std::snprintf(
        clock.data(), clock.size(), "%02lld:%02lld:%02lld", static_cast<long long>(seconds / 3600),
        static_cast<long long>(seconds / 60 % 60), static_cast<long long>(seconds % 60));
    text.append(clock.data(), static_cast<std::size_t>(size));
}

} // namespace

XlsxFormat built_in_format(int id) {
    using Kind = XlsxFormat::Kind;
    const auto between = [id](int from, int to) {
        return id >= from && id <= to;
    };
    if (id == 22) {
        return {Kind::date_time, {}};
    }
    // 27 to 36 and 50 to 58 are the dates of Chinese, Japanese and Korean workbooks, of which 32 to
    // 35 (and 55, 56 in Chinese) are times.
    if (between(18, 21) || between(45, 47) || between(32, 35)) {
        return {Kind::time, {}};
    }
    return {between(14, 17) || between(27, 36) || between(50, 58) ? Kind::date : Kind::number, {}};
}

XlsxFormat format_of_code(std::string_view code) {
    CodeLetters letters = letters_of(code);
    const auto has = [&](const char* any) {
        return letters.own.find_first_of(any) != std::string::npos;
    };
    XlsxFormat format;
    if (letters.own.find("general") != std::string::npos || has("#0?")) {
        // "ss.000" has digits of its own, numbers have no days.
        if (!has("ydhs[") || letters.own.find("general") != std::string::npos) {
            format.currency = std::move(letters.currency);
            return format;
        }
    }
    const bool clock = has("hs[");
    const bool day = has("yd") || (has("me") && !clock && !has("#"));
    format.kind = day ? (clock ? XlsxFormat::Kind::date_time : XlsxFormat::Kind::date)
                      : (clock ? XlsxFormat::Kind::time : XlsxFormat::Kind::number);
    if (format.kind == XlsxFormat::Kind::number) {
        format.currency = std::move(letters.currency);
    }
    return format;
}

void append_number(std::string& text, std::string_view written) {
    const bool exponent = written.find_first_of("eE") != std::string_view::npos;
    const bool decimals = written.find('.') != std::string_view::npos;
    const auto value = serial_number(written);
    const bool as_written =
        !exponent && (!decimals || significant_digits(written) <= spreadsheet_digits);
    if (!value || as_written || (exponent && std::abs(*value) >= lost_digits_from)) {
        text += written;
        return;
    }
    // Rounded to what the program shows, then written out: no exponent, no zeros at the end.
    std::array<char, 40> rounded{};
    std::snprintf(rounded.data(), rounded.size(), "%.*e", spreadsheet_digits - 1, *value);
    double shown = 0.0;
    std::from_chars(rounded.data(), rounded.data() + rounded.size(), shown);
    std::array<char, 400> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), shown,
                                   std::chars_format::fixed);
    text.append(digits.data(), end.ptr);
}

bool append_serial(std::string& text, std::string_view written, const XlsxFormat& format,
                   bool days_from_1904) {
    const auto value = serial_number(written);
    if (!value || *value < 0.0 || *value >= last_serial) {
        return false;
    }
    const auto seconds =
        static_cast<std::int64_t>(std::llround(*value * static_cast<double>(seconds_a_day)));
    if (format.kind == XlsxFormat::Kind::time) {
        append_clock(text, seconds);
        return true;
    }
    std::int64_t day = seconds / seconds_a_day;
    using std::chrono::year;
    Day first = Day(year{1899} / 12 / 30);
    if (days_from_1904) {
        first = Day(year{1904} / 1 / 1);
    } else if (day == 0) {
        return false; // a time without a day
    } else if (day <= 60) {
        first = Day(year{1899} / 12 / 31); // before the 29 February 1900 that never was
        day -= day == 60 ? 1 : 0;
    }
    text += to_iso(first + std::chrono::days(day));
    if (format.kind == XlsxFormat::Kind::date_time || seconds % seconds_a_day != 0) {
        text += ' ';
        append_clock(text, seconds % seconds_a_day);
    }
    return true;
}

void append_unescaped(std::string& text, std::string_view escaped) {
    std::size_t from = 0;
    for (std::size_t at = escaped.find("_x"); at != std::string_view::npos;
         at = escaped.find("_x", at + 1)) {
        unsigned code = 0;
        const char* digits = escaped.data() + at + 2;
        if (at + 7 > escaped.size() || escaped[at + 6] != '_' ||
            std::from_chars(digits, digits + 4, code, 16).ptr != digits + 4 || code >= 0x80) {
            continue; // letters beyond ASCII are never written so
        }
        text += escaped.substr(from, at - from);
        text += static_cast<char>(code);
        from = at + 7;
        at += 6;
    }
    text += escaped.substr(from);
}

} // namespace perennial::import
