#include "app/cli/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace perennial::app::cli {

namespace {

/// "1234567.89" -> "1,234,567.89"
std::string grouped(std::string number) {
    const std::size_t first = number.front() == '-' ? 1 : 0;
    std::size_t at = std::min(number.find('.'), number.size());
    while (at > first + 3) {
        at -= 3;
        number.insert(at, 1, ',');
    }
    return number;
}

std::string fixed(double value, int places) {
    char buffer[400]; // the largest double has 309 digits before its mark
    const auto end =
        std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, places);
    std::string text(buffer, end.ptr);
    const bool zero = text.find_first_not_of("-0.") == std::string::npos;
    return zero && text.front() == '-' ? text.substr(1) : text;
}

std::string withCurrency(const std::string& amount, const std::string& currency) {
    return currency.empty() ? amount : amount + " " + currency;
}

/// Terminal columns: Chinese characters take two.
std::size_t width(const std::string& text) {
    std::size_t columns = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0U) != 0x80U) { // the first byte of a character
            columns += byte >= 0xE3U && byte <= 0xEFU ? 2 : 1;
        }
    }
    return columns;
}

} // namespace

Json json(Money amount) {
    return to_decimal(amount);
}

Json json(const std::optional<Day>& day) {
    return day ? Json(to_iso(*day)) : Json(nullptr);
}

Json textOrNull(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json modelMoney(double major) {
    return std::isfinite(major) ? Json(fixed(major, 6)) : Json(nullptr);
}

std::string count(std::uint64_t n) {
    return grouped(std::to_string(n));
}

std::string decimals(double value, int places) {
    return std::isfinite(value) ? grouped(fixed(value, places)) : "-";
}

std::string percent(double share, int places) {
    if (!std::isfinite(share)) {
        return "-";
    }
    return decimals(share * 100.0, places) + " %";
}

std::string money(Money amount, const std::string& currency) {
    return withCurrency(grouped(to_decimal(amount)), currency);
}

std::string money(double major, const std::string& currency) {
    return withCurrency(decimals(major, 2), currency);
}

std::string date(const std::optional<Day>& day) {
    return day ? to_iso(*day) : "-";
}

std::string Table::text() const {
    std::vector<std::size_t> widths(m_align.size());
    for (const auto& cells : m_rows) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            widths[i] = std::max(widths[i], width(cells[i]));
        }
    }
    std::string text;
    for (const auto& cells : m_rows) {
        std::string line;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const std::string padding(widths[i] - width(cells[i]), ' ');
            line += i == 0 ? "" : "  ";
            line += m_align[i] == Align::right ? padding + cells[i] : cells[i] + padding;
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + '\n';
    }
    return text;
}

} // namespace perennial::app::cli
