// A number as people write it, taken apart: sign, currency and multiple off, digits and marks left.
#pragma once

#include <optional>
#include <string_view>

namespace perennial::import {

inline bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// A beginning or an end that is taken off, where it is there.
inline bool drop_front(std::string_view& text, std::string_view part) {
    if (text.substr(0, part.size()) != part) {
        return false;
    }
    text.remove_prefix(part.size());
    return true;
}

inline bool drop_back(std::string_view& text, std::string_view part) {
    if (text.size() < part.size() || text.substr(text.size() - part.size()) != part) {
        return false;
    }
    text.remove_suffix(part.size());
    return true;
}

struct NumberParts {
    std::string_view core;
    std::string_view currency;
    bool negative = false;
    bool percent = false;
    int exponent = 0; ///< of ten, by a word: "1.38万"
};

/// Nothing for a text that is no number; whether digits and marks make one is not asked.
std::optional<NumberParts> take_apart(std::string_view text);

} // namespace perennial::import
