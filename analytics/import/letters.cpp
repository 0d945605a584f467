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
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0xE3 && byte <= 0xED;
    });
}

} // namespace perennial::import
