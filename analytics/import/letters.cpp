#include "analytics/import/letters.h"

#include <algorithm>
#include <utility>

namespace perennial::import {
namespace {

/// U+00C0 to U+017F; a blank is no letter.
constexpr std::string_view latin = "AAAAAAACEEEEIIIIDNOOOOO OUUUUYTsaaaaaaaceeeeiiii"
                                   "dnooooo ouuuuytyAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGg"
                                   "GgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlllLlNnNnNnnNnOoOo"
                                   "OoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

/// Traditional characters and their simplified ones.
constexpr std::pair<std::string_view, std::string_view> simple_characters[] = {
    {"計", "计"}, {"稅", "税"}, {"現", "现"}, {"動", "动"}, {"區", "区"}, {"項", "项"},
    {"載", "载"}, {"錄", "录"}, {"細", "细"}, {"戶", "户"}, {"筆", "笔"}, {"還", "还"},
    {"級", "级"}, {"鋪", "铺"}, {"錢", "钱"}, {"預", "预"}, {"淨", "净"}, {"敗", "败"},
    {"訂", "订"}, {"單", "单"}, {"編", "编"}, {"號", "号"}, {"碼", "码"}, {"顧", "顾"},
    {"會", "会"}, {"員", "员"}, {"買", "买"}, {"賣", "卖"}, {"價", "价"}, {"數", "数"},
    {"額", "额"}, {"總", "总"}, {"實", "实"}, {"時", "时"}, {"間", "间"}, {"購", "购"},
    {"貨", "货"}, {"幣", "币"}, {"別", "别"}, {"國", "国"}, {"類", "类"}, {"產", "产"},
    {"稱", "称"}, {"狀", "状"}, {"態", "态"}, {"電", "电"}, {"郵", "邮"}, {"優", "优"},
    {"條", "条"}, {"帳", "帐"}, {"賬", "账"}, {"銷", "销"}, {"結", "结"}, {"應", "应"},
    {"訊", "讯"}, {"點", "点"}, {"貼", "贴"}, {"費", "费"}, {"運", "运"}, {"發", "发"},
    {"開", "开"}, {"門", "门"}, {"話", "话"}, {"備", "备"}, {"註", "注"}, {"標", "标"},
    {"題", "题"}, {"規", "规"}, {"滿", "满"}, {"減", "减"}, {"來", "来"}, {"貴", "贵"},
    {"轉", "转"}, {"認", "认"}, {"證", "证"}, {"親", "亲"}, {"機", "机"}, {"裝", "装"}};

constexpr unsigned first_latin = 0xC0;
constexpr unsigned first_cyrillic = 0x400;
constexpr unsigned last_cyrillic = 0x45F;
constexpr unsigned first_greek = 0x386;
constexpr unsigned last_greek = 0x3CE;
constexpr unsigned first_vietnamese = 0x1EA0;
constexpr unsigned last_vietnamese = 0x1EF9;
constexpr unsigned first_comma_below = 0x218; // Ș ș Ț ț
constexpr unsigned last_comma_below = 0x21B;
constexpr unsigned horned_o = 0x1A1;   // ơ
constexpr unsigned horned_u = 0x1B0;   // ư
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

unsigned plain_greek(unsigned letter) {
    constexpr std::pair<unsigned, unsigned> accented[] = {
        {0x386, 0x3B1}, {0x3AC, 0x3B1}, {0x388, 0x3B5}, {0x3AD, 0x3B5}, {0x389, 0x3B7},
        {0x3AE, 0x3B7}, {0x38A, 0x3B9}, {0x3AF, 0x3B9}, {0x3CA, 0x3B9}, {0x390, 0x3B9},
        {0x38C, 0x3BF}, {0x3CC, 0x3BF}, {0x38E, 0x3C5}, {0x3CD, 0x3C5}, {0x3CB, 0x3C5},
        {0x3B0, 0x3C5}, {0x38F, 0x3C9}, {0x3CE, 0x3C9}, {0x3C2, 0x3C3}};
    const auto* found = std::find_if(std::begin(accented), std::end(accented),
                                     [&](const auto& pair) { return pair.first == letter; });
    if (found != std::end(accented)) {
        return found->second;
    }
    return letter >= 0x391 && letter <= 0x3A9 ? letter + 0x20 : letter;
}

/// U+1EA0 to U+1EF9: vowels with two marks.
char plain_vietnamese(unsigned letter) {
    constexpr std::pair<unsigned, char> ends[] = {{0x1EB8, 'a'}, {0x1EC8, 'e'}, {0x1ECC, 'i'},
                                                  {0x1EE4, 'o'}, {0x1EF2, 'u'}, {0x1EFA, 'y'}};
    return std::find_if(std::begin(ends), std::end(ends),
                        [&](const auto& end) { return letter < end.first; })
        ->second;
}

} // namespace

std::string plain_letters(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto lead = static_cast<unsigned char>(text[i]);
        if (lead == 0xE1U && i + 2 < text.size()) {
            const unsigned letter = 0x1000U |
                                    (static_cast<unsigned char>(text[i + 1]) & 0x3FU) << 6U |
                                    (static_cast<unsigned char>(text[i + 2]) & 0x3FU);
            if (letter >= first_vietnamese && letter <= last_vietnamese) {
                plain += plain_vietnamese(letter);
                i += 2;
                continue;
            }
        }
        if ((lead & 0xE0U) != 0xC0U || i + 1 == text.size()) {
            plain += text[i];
            continue;
        }
        const auto second = static_cast<unsigned char>(text[++i]);
        const unsigned letter = (lead & 0x1FU) << 6U | (second & 0x3FU);
        if (letter >= first_latin && letter < first_latin + latin.size() &&
            latin[letter - first_latin] != ' ') {
            plain += latin[letter - first_latin];
        } else if (letter >= first_comma_below && letter <= last_comma_below) {
            plain += letter <= first_comma_below + 1 ? 's' : 't';
        } else if (letter == horned_o || letter == horned_u) {
            plain += letter == horned_o ? 'o' : 'u';
        } else if ((letter >= first_cyrillic && letter <= last_cyrillic) ||
                   (letter >= first_greek && letter <= last_greek)) {
            const unsigned low =
                letter <= last_greek ? plain_greek(letter) : lower_cyrillic(letter);
            plain += static_cast<char>(0xC0U | low >> 6U);
            plain += static_cast<char>(0x80U | (low & 0x3FU));
        } else if (letter < first_mark || letter > last_mark) {
            plain += text.substr(i - 1, 2);
        }
    }
    return plain;
}

std::string simplified(std::string text) {
    if (!has_unspaced_letters(text)) {
        return text;
    }
    for (const auto& [traditional, simple] : simple_characters) {
        for (std::size_t at = text.find(traditional); at != std::string::npos;
             at = text.find(traditional, at)) {
            text.replace(at, traditional.size(), simple);
        }
    }
    return text;
}

bool has_unspaced_letters(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const bool thai = lead == 0xE0 && i + 1 < text.size() &&
                          (static_cast<unsigned char>(text[i + 1]) & 0xFCU) == 0xB8;
        if (thai || (lead >= 0xE3 && lead <= 0xED)) {
            return true;
        }
    }
    return false;
}

bool has_full_width(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return c == '\xEF' || c == '\xD9' || c == '\xDB'; });
}

std::string narrow(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = [&](std::size_t ahead) {
            return i + ahead < text.size() ? static_cast<unsigned char>(text[i + ahead]) : 0U;
        };
        const unsigned mark = byte(1);
        if (byte(0) == 0xD9 && (mark == 0xAB || mark == 0xAC)) { // U+066B, U+066C
            result += mark == 0xAB ? '.' : ',';
            ++i;
            continue;
        }
        // U+0660..0669, U+06F0..06F9
        if (const unsigned zero = byte(0) == 0xD9   ? 0xA0U
                                  : byte(0) == 0xDB ? 0xB0U
                                                    : 0x100U;
            mark >= zero && mark <= zero + 9) {
            result += static_cast<char>('0' + mark - zero);
            ++i;
            continue;
        }
        // U+FF01..FF5E are '!'..'~'.
        const unsigned code = ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
        if (byte(0) == 0xEF && code >= 0xF01 && code <= 0xF5E) {
            result += static_cast<char>(code - 0xF01 + '!');
            i += 2;
        } else if (byte(0) == 0xEF && code == 0xFE5) {
            result += "\xC2\xA5";
            i += 2;
        } else {
            result += text[i];
        }
    }
    return result;
}

} // namespace perennial::import
