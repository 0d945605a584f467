#include "analytics/import/number_parts.h"

#include "analytics/import/number_text.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace perennial::import {
namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Currencies whose words are longer than a code.
bool is_long_currency(std::string_view word) {
    constexpr std::string_view words[] = {"Euro",  "EURO",  "euro",  "Euros", "euros", "Yuan",
                                          "yuan",  "YUAN",  "Peso",  "Pesos", "pesos", "Reais",
                                          "reais", "Rupee", "rupee", "baht",  "Baht"};
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

/// Currency letters ("EUR", "R$", "kr.") or symbols (any non-ASCII letters) at one end.
std::string_view take_currency(std::string_view& core, bool front) {
    const auto part_of_it = [&](char c) {
        return is_letter(c) || c == '$' || (static_cast<unsigned char>(c) & 0x80U) != 0;
    };
    std::size_t count = 0;
    while (count < core.size() && part_of_it(front ? core[count] : core[core.size() - 1 - count])) {
        ++count;
    }
    if (count == 0 || count > 6) {
        return {};
    }
    const std::string_view taken = front ? core.substr(0, count) : core.substr(core.size() - count);
    if (count > 3 && std::all_of(taken.begin(), taken.end(), is_letter) &&
        !is_long_currency(taken)) {
        return {}; // "Item 7" is no amount
    }
    if (front) {
        core.remove_prefix(count);
    } else {
        core.remove_suffix(count);
    }
    core = trimmed(core);
    return taken;
}

/// "万", "亿": ten thousand, a hundred million.
void take_multiple(NumberParts& parts) {
    constexpr std::pair<std::string_view, int> words[] = {
        {"万", 4}, {"萬", 4}, {"亿", 8}, {"億", 8}};
    for (const auto& [word, exponent] : words) {
        if (drop_front(parts.currency, word)) {
            parts.exponent = exponent;
            return;
        }
    }
}

bool take_sign(NumberParts& parts) {
    for (const std::string_view minus : {"-", "\xE2\x88\x92"}) {
        if (drop_front(parts.core, minus) || drop_back(parts.core, minus)) {
            parts.core = trimmed(parts.core);
            parts.negative = !parts.negative;
            return true;
        }
    }
    if (drop_front(parts.core, "+")) {
        parts.core = trimmed(parts.core);
        return true;
    }
    return false;
}

} // namespace

std::optional<NumberParts> take_apart(std::string_view text) {
    NumberParts parts;
    parts.core = trimmed(text);
    if (parts.core.size() > 2 && parts.core.front() == '(' && parts.core.back() == ')') {
        parts.core = trimmed(parts.core.substr(1, parts.core.size() - 2));
        parts.negative = true;
    }
    for (const std::string_view no_cents : {",-", ".-", ",–", ",—", ",--"}) { // "51,-"
        if (parts.core.size() > no_cents.size() && drop_back(parts.core, no_cents)) {
            break;
        }
    }
    drop_front(parts.core, "\\"); // where Shift-JIS has the yen sign
    bool signed_already = take_sign(parts);
    if (!parts.core.empty() && !is_digit(parts.core.front())) {
        parts.currency = take_currency(parts.core, true);
    }
    if (!parts.core.empty() && !is_digit(parts.core.back())) {
        if (drop_back(parts.core, "%")) {
            parts.percent = true;
            parts.core = trimmed(parts.core);
        } else if (drop_back(parts.core, " CR")) { // beside DR: what is given back
            parts.core = trimmed(parts.core);
            parts.negative = !parts.negative;
        } else if (drop_back(parts.core, " DR")) {
            parts.core = trimmed(parts.core);
        } else if (parts.currency.empty()) {
            const std::string_view whole = parts.core;
            if (drop_back(parts.core, ".") && !parts.core.empty() &&
                !is_letter(parts.core.back())) {
                parts.core = whole; // the point is no "kr."
            }
            parts.currency = take_currency(parts.core, false);
            take_multiple(parts);
        }
    }
    if (!signed_already) {
        signed_already = take_sign(parts);
    }
    const bool ok =
        !parts.core.empty() && (is_digit(parts.core.front()) ||
                                ((parts.core.front() == '.' || parts.core.front() == ',') &&
                                 parts.core.size() > 1 && is_digit(parts.core[1])));
    return ok ? std::optional(parts) : std::nullopt;
}

} // namespace perennial::import
