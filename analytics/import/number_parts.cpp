#include "analytics/import/number_parts.h"

#include "analytics/import/number_text.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <utility>

namespace perennial::import {
namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_foreign(char c) {
    return (static_cast<unsigned char>(c) & 0x80U) != 0;
}

bool drop_any_back(std::string_view& text, std::initializer_list<std::string_view> parts) {
    return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) {
        return text.size() > part.size() && drop_back(text, part);
    });
}

/// Currencies whose words are longer than a code.
bool is_long_currency(std::string_view word) {
    constexpr std::string_view words[] = {
        "Euro",   "EURO",  "euro",  "Euros", "euros", "Yuan",  "yuan", "YUAN", "Peso",  "Pesos",
        "pesos",  "Reais", "reais", "Rupee", "rupee", "baht",  "Baht", "lakh", "lakhs", "crore",
        "рублей", "ریال",  "تومان", "ريال",  "درهم",  "دينار", "جنيه", "บาท"};
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

/// Currency letters ("EUR", "R$", "kr.", "د.إ") or symbols (any non-ASCII letters) at one end.
std::string_view take_currency(std::string_view& core, bool front) {
    const auto at = [&](std::size_t i) {
        return front ? core[i] : core[core.size() - 1 - i];
    };
    const auto part_of_it = [&](std::size_t i) {
        return is_letter(at(i)) || at(i) == '$' || is_foreign(at(i)) ||
               (at(i) == '.' && i > 0 && i + 1 < core.size() && is_foreign(at(i - 1)) &&
                is_foreign(at(i + 1)));
    };
    std::size_t count = 0;
    while (count < core.size() && part_of_it(count)) {
        ++count;
    }
    const std::string_view taken = front ? core.substr(0, count) : core.substr(core.size() - count);
    const std::size_t most = std::all_of(taken.begin(), taken.end(), is_letter) ? 3 : 6;
    if (count == 0 || (count > most && !is_long_currency(taken))) {
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

/// "万", "K", "lakh", and the hundredths of a dollar or a pound.
void take_multiple(NumberParts& parts) {
    constexpr std::pair<std::string_view, int> beginnings[] = {
        {"万", 4}, {"萬", 4}, {"亿", 8}, {"億", 8}, {"lakh", 5}, {"crore", 7}};
    for (const auto& [word, exponent] : beginnings) {
        if (drop_front(parts.currency, word)) {
            parts.exponent = exponent;
            return;
        }
    }
    constexpr std::pair<std::string_view, int> words[] = {
        {"K", 3}, {"k", 3}, {"M", 6}, {"p", -2}, {"¢", -2}};
    for (const auto& [word, exponent] : words) {
        if (parts.currency == word) {
            parts.exponent = exponent;
            parts.currency = {};
            return;
        }
    }
}

bool take_sign(NumberParts& parts) {
    for (const std::string_view minus : {"-", "\u2212", "\u2013", "\u2011", "\u2010"}) {
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

/// "51,-", "71:-", "1,499/-": nothing behind the mark.
void take_no_cents(std::string_view& core) {
    drop_any_back(core, {",-", ".-", ":-", ",–", ",—", ",--", ".--", "/-", "/="});
}

void take_front_currency(NumberParts& parts) {
    for (const std::string_view soles : {"S/.", "S/"}) {
        if (drop_front(parts.core, soles)) {
            parts.core = trimmed(parts.core);
            parts.currency = soles;
            return;
        }
    }
    if (parts.core.empty() || is_digit(parts.core.front())) {
        return;
    }
    parts.currency = take_currency(parts.core, true);
    const bool shortened =
        !parts.currency.empty() && parts.currency.back() >= 'a' && parts.currency.back() <= 'z';
    if (shortened && drop_front(parts.core, ".")) { // "Rs. 5"
        parts.core = trimmed(parts.core);
    }
    if (!parts.currency.empty() && drop_front(parts.core, "$")) { // "US $5"
        parts.core = trimmed(parts.core);
    }
}

void take_back(NumberParts& parts) {
    if (parts.core.empty() || is_digit(parts.core.back())) {
        return;
    }
    if (drop_back(parts.core, "%")) {
        parts.percent = true;
    } else if (drop_any_back(parts.core, {" CR", " Cr", " Cr."})) { // beside DR: given back
        parts.negative = !parts.negative;
    } else if (!drop_any_back(parts.core, {" DR", " Dr", " Dr."}) && parts.currency.empty()) {
        const std::string_view whole = parts.core;
        if (drop_back(parts.core, ".") && !parts.core.empty() && !is_letter(parts.core.back()) &&
            !is_foreign(parts.core.back())) {
            parts.core = whole; // the point is no "kr."
        }
        parts.currency = take_currency(parts.core, false);
        take_multiple(parts);
        take_no_cents(parts.core); // "51,- €"
    }
    parts.core = trimmed(parts.core);
}

} // namespace

std::optional<NumberParts> take_apart(std::string_view text) {
    NumberParts parts;
    parts.core = trimmed(text);
    if (parts.core.size() > 2 && parts.core.front() == '(' && parts.core.back() == ')') {
        parts.core = trimmed(parts.core.substr(1, parts.core.size() - 2));
        parts.negative = true;
    }
    take_no_cents(parts.core);
    drop_front(parts.core, "'");      // a spreadsheet's mark of text
    drop_front(parts.core, "\\");     // where Shift-JIS has the yen sign
    drop_any_back(parts.core, {"*"}); // a footnote
    const bool signed_already = take_sign(parts);
    take_front_currency(parts);
    take_back(parts);
    if (!signed_already) {
        take_sign(parts);
    }
    const bool ok =
        !parts.core.empty() && (is_digit(parts.core.front()) ||
                                ((parts.core.front() == '.' || parts.core.front() == ',') &&
                                 parts.core.size() > 1 && is_digit(parts.core[1])));
    return ok ? std::optional(parts) : std::nullopt;
}

} // namespace perennial::import
