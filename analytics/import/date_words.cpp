#include "analytics/import/date_words.h"

#include "analytics/import/number_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace perennial::import {
namespace {

bool is_ascii_letter(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

/// Length of the letter that `text` begins with: ASCII, or two bytes of Latin or Cyrillic.
std::size_t letter_length(std::string_view text) {
    if (text.empty()) {
        return 0;
    }
    const auto lead = static_cast<unsigned char>(text[0]);
    return is_ascii_letter(text[0]) ? 1 : lead >= 0xC3 && lead <= 0xD1 && text.size() > 1 ? 2 : 0;
}

/// Whether `word` begins with these letters; ASCII capitals count as small.
bool begins_with(std::string_view word, std::string_view lower) {
    return word.size() >= lower.size() &&
           std::equal(lower.begin(), lower.end(), word.begin(), [](char low, char c) {
               return (c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c) == low;
           });
}

bool is_word(std::string_view word, std::string_view lower) {
    return word.size() == lower.size() && begins_with(word, lower);
}

constexpr std::array<std::string_view, 12> month_beginnings{
    "jan ian ene jän gen oca sty led янв Янв",
    "feb fev fév lut şub Şub úno Úno фев Фев",
    "mar mär mrz maa mrt mac bře Bře márc Márc мар Мар",
    "apr avr abr kwi nis dub ápr Ápr апр Апр",
    "may mai maj mei mag kvě Kvě máj Máj май мая Май Мая",
    "jun iun juin giu cze haz červn Červn jún Jún июн Июн",
    "jul iul juil lug lip tem červenc Červenc júl Júl июл Июл",
    "aug ago agu ogo aoû aou sie ağu srp авг Авг",
    "sep set sze wrz eyl zář Zář сен Сен",
    "oct okt out ott paź eki říj Říj окт Окт",
    "nov noi lis kas ноя Ноя",
    "dec dez dic dis des déc gru ara pro дек Дек"};

constexpr std::string_view weekday_beginnings = "mon tue wed thu fri sat sun die mit don fre sam "
                                                "son lun mie mié jue vie sab sáb dom mer jeu ven "
                                                "dim gio seg ter qua qui sex din woe vri zat zon";

constexpr std::string_view fillers =
    "de of del at um à as às alle om on le uhr uur hs hrs h ч г tháng thg ngày năm";

/// Calls `use` with each of the words between blanks until it says true.
template <class Use>
bool any_of_words(std::string_view words, Use use) {
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        if (use(words.substr(0, end))) {
            return true;
        }
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return false;
}

} // namespace

std::string_view take_word(std::string_view& text) {
    std::size_t count = 0;
    while (const std::size_t length = letter_length(text.substr(count))) {
        count += length;
    }
    const std::string_view word = text.substr(0, count);
    text.remove_prefix(count);
    return word;
}

int month_by_name(std::string_view word) {
    constexpr std::array<std::string_view, 12> roman{"I",   "II",   "III", "IV", "V",  "VI",
                                                     "VII", "VIII", "IX",  "X",  "XI", "XII"};
    if (const auto* const at = std::find(roman.begin(), roman.end(), word); at != roman.end()) {
        return static_cast<int>(at - roman.begin()) + 1;
    }
    // "juin" and "juil" begin like "jun" and "jul" do not, so the order does not matter.
    for (std::size_t month = 0; month < month_beginnings.size(); ++month) {
        if (any_of_words(month_beginnings[month],
                         [&](std::string_view letters) { return begins_with(word, letters); })) {
            return static_cast<int>(month) + 1;
        }
    }
    return 0;
}

bool is_weekday(std::string_view word) {
    return any_of_words(weekday_beginnings,
                        [&](std::string_view letters) { return begins_with(word, letters); });
}

bool is_filler(std::string_view word) {
    return any_of_words(fillers, [&](std::string_view filler) { return is_word(word, filler); });
}

HalfDay take_half_day(std::string_view& text) {
    constexpr std::array<std::pair<std::string_view, HalfDay>, 2> words{
        {{"凌晨 早上 上午 午前 오전", HalfDay::first},
         {"中午 下午 傍晚 晚上 午後 오후", HalfDay::second}}};
    for (const auto& [writings, half] : words) {
        if (any_of_words(writings, [&](std::string_view word) {
                const bool here = text.substr(0, word.size()) == word;
                text = here ? trimmed(text.substr(word.size())) : text;
                return here;
            })) {
            return half;
        }
    }
    // "AM", "a.m.", "p. m.", with a blank that may be a hard one.
    const char first = text.empty() ? '\0' : static_cast<char>(text[0] | 0x20);
    if (first != 'a' && first != 'p') {
        return HalfDay::none;
    }
    std::string_view rest = text.substr(1);
    while (!rest.empty() &&
           (rest[0] == '.' || rest[0] == ' ' || rest[0] == '\xC2' || rest[0] == '\xA0')) {
        rest.remove_prefix(1);
    }
    if (rest.empty() || (rest[0] | 0x20) != 'm' || letter_length(rest.substr(1)) > 0) {
        return HalfDay::none;
    }
    rest.remove_prefix(1);
    if (!rest.empty() && rest[0] == '.') {
        rest.remove_prefix(1);
    }
    text = trimmed(rest);
    return first == 'a' ? HalfDay::first : HalfDay::second;
}

} // namespace perennial::import
