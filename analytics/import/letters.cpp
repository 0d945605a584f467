#include "analytics/import/letters.h"

#include <algorithm>

namespace perennial::import {
namespace {

/// U+00C0 to U+017F; a blank is no letter.
constexpr std::string_view latin = "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiii"
                                   "dnooooo ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggg"
                                   "gggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooo"
                                   "oooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

constexpr unsigned first_latin = 0xC0;
constexpr unsigned first_cyrillic = 0x400;
constexpr unsigned last_cyrillic = 0x45F;
constexpr unsigned first_mark = 0x300; // accents of their own
constexpr unsigned last_mark = 0x36F;

unsigned lower_cyrillic(unsigned letter) {
    if (letter == 0x401 || letter == 0x451) {
        return 0x435;
    }
    if (letter < 0x410) {
        return letter + 0x50;
    }
    return letter < 0x430 ? letter + 0x20 : letter;
}

} // namespace

std::string plain_letters(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto lead = static_cast<unsigned char>(text[i]);
        if ((lead & 0xE0U) != 0xC0U || i + 1 == text.size()) {
            plain += text[i];
            continue;
        }
        const auto second = static_cast<unsigned char>(text[++i]);
        const unsigned letter = (lead & 0x1FU) << 6U | (second & 0x3FU);
        if (letter >= first_latin && letter < first_latin + latin.size() &&
            latin[letter - first_latin] != ' ') {
            plain += latin[letter - first_latin];
        } else if (letter >= first_cyrillic && letter <= last_cyrillic) {
            const unsigned low = lower_cyrillic(letter);
            plain += static_cast<char>(0xC0U | low >> 6U);
            plain += static_cast<char>(0x80U | (low & 0x3FU));
        } else if (letter < first_mark || letter > last_mark) {
            plain += text.substr(i - 1, 2);
        }
    }
    return plain;
}

bool has_unspaced_letters(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0xE3 && byte <= 0xED;
    });
}

} // namespace perennial::import
