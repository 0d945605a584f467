#include "analytics/import/role_names.h"

#include "analytics/import/header_words.h"
#include "analytics/import/letters.h"
#include "analytics/import/role_synonyms.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace perennial::import {
namespace {

using HeaderWords = std::vector<std::string>;

bool upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool lower(char c) {
    return c >= 'a' && c <= 'z';
}

bool is_ascii(std::string_view text) {
    return std::none_of(text.begin(), text.end(),
                        [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; });
}

void add_word(HeaderWords& words, std::string_view word) {
    const auto* same = std::find_if(std::begin(same_words), std::end(same_words),
                                    [&](const auto& pair) { return pair.first == word; });
    words.emplace_back(same == std::end(same_words) ? word : same->second);
}

/// The words of a name in one spelling: "Bestell-Nr." and "Bestellnummer" are
/// "bestellung no".
HeaderWords folded_words(std::string_view text) {
    HeaderWords words;
    while (!text.empty()) {
        const std::size_t blank = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, blank);
        text.remove_prefix(std::min(text.size(), blank + 1));
        if (word.empty() ||
            std::find(little_words.begin(), little_words.end(), word) != little_words.end()) {
            continue;
        }
        const auto* part =
            std::find_if(last_parts.begin(), last_parts.end(), [&](std::string_view last) {
                return word.size() > last.size() + 2 &&
                       word.substr(word.size() - last.size()) == last;
            });
        if (part != last_parts.end() && is_ascii(word)) {
            add_word(words, word.substr(0, word.size() - part->size()));
            add_word(words, *part);
        } else if (word == "mail" && !words.empty() && words.back() == "e") {
            words.back() = "email";
        } else {
            add_word(words, word);
        }
    }
    return words;
}

/// A name, of a header or a synonym, ready to be compared.
struct HeaderName {
    HeaderWords words;     ///< sorted
    std::string joined;    ///< in their own order, without blanks
    bool unspaced = false; ///< Chinese, Japanese or Korean
};

HeaderName folded_name(std::string_view text) {
    HeaderName name;
    name.words = folded_words(text);
    for (const std::string& word : name.words) {
        name.joined += word;
    }
    std::sort(name.words.begin(), name.words.end());
    name.unspaced = has_unspaced_letters(name.joined);
    return name;
}

struct HeaderSynonym {
    Role role;
    double weight;
    bool whole; ///< only as the whole header
    HeaderName name;
};

/// "order|invoice no|id" -> "order no", "order id", "invoice no", "invoice id".
void expand_pattern(std::string_view pattern, std::string so_far, const SynonymGroup& group,
                    std::vector<HeaderSynonym>& synonyms) {
    if (pattern.empty()) {
        std::replace(so_far.begin(), so_far.end(), '_', ' ');
        const bool whole = so_far.front() == '=';
        synonyms.push_back({group.role, group.weight, whole,
                            folded_name(simplified(so_far.substr(whole ? 1 : 0)))});
        return;
    }
    const std::size_t blank = std::min(pattern.find(' '), pattern.size());
    std::string_view choices = pattern.substr(0, blank);
    pattern.remove_prefix(std::min(pattern.size(), blank + 1));
    while (!choices.empty()) {
        const std::size_t bar = std::min(choices.find('|'), choices.size());
        expand_pattern(pattern,
                       so_far + (so_far.empty() ? "" : " ") + std::string(choices.substr(0, bar)),
                       group, synonyms);
        choices.remove_prefix(std::min(choices.size(), bar + 1));
    }
}

void expand_patterns(const SynonymGroup& group, std::vector<HeaderSynonym>& synonyms) {
    std::string_view patterns = group.patterns;
    while (!patterns.empty()) {
        const std::size_t comma = std::min(patterns.find(','), patterns.size());
        std::string_view pattern = patterns.substr(0, comma);
        patterns.remove_prefix(std::min(patterns.size(), comma + 1));
        pattern.remove_prefix(std::min(pattern.find_first_not_of(' '), pattern.size()));
        expand_pattern(pattern, {}, group, synonyms);
    }
}

const std::vector<HeaderSynonym>& every_synonym() {
    static const std::vector<HeaderSynonym> all = [] {
        std::vector<HeaderSynonym> synonyms;
        for (const auto groups :
             {synonym_groups(), further_synonym_groups(), eastern_synonym_groups()}) {
            for (const SynonymGroup& group : groups) {
                expand_patterns(group, synonyms);
            }
        }
        return synonyms;
    }();
    return all;
}

/// Without blanks between words the synonym is a part of the header.
double unspaced_likeness(const std::string& header, const std::string& wanted) {
    if (header.find(wanted) == std::string::npos) {
        return 0.0;
    }
    const bool other = std::any_of(unspaced_other_things.begin(), unspaced_other_things.end(),
                                   [&](std::string_view thing) {
                                       return header.find(thing) != std::string::npos &&
                                              wanted.find(thing) == std::string::npos;
                                   });
    return other ? 0.0
                 : 0.85 * std::sqrt(static_cast<double>(wanted.size()) /
                                    static_cast<double>(header.size()));
}

/// How well the words of a header contain those of a synonym; 1 when they are the same.
double likeness(const HeaderName& header, const HeaderName& wanted) {
    if (header.joined == wanted.joined || header.words == wanted.words) {
        return 1.0;
    }
    if (wanted.unspaced) {
        return header.unspaced ? unspaced_likeness(header.joined, wanted.joined) : 0.0;
    }
    if (wanted.words.size() > header.words.size() ||
        !std::includes(header.words.begin(), header.words.end(), wanted.words.begin(),
                       wanted.words.end())) {
        return 0.0;
    }
    const bool other =
        std::any_of(header.words.begin(), header.words.end(), [&](const std::string& word) {
            return std::find(other_things.begin(), other_things.end(), word) !=
                       other_things.end() &&
                   std::find(wanted.words.begin(), wanted.words.end(), word) == wanted.words.end();
        });
    return other ? 0.0
                 : 0.95 * std::sqrt(static_cast<double>(wanted.words.size()) /
                                    static_cast<double>(header.words.size()));
}

} // namespace

bool has_any_part(std::string_view words, std::span<const std::string_view> parts) {
    return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) {
        return words.find(part) != std::string_view::npos;
    });
}

std::string header_words(std::string_view header) {
    std::string words;
    char before = ' ';
    // Ordinal signs are no letters: "N.º", "N°", "Nº", "№"; full-width brackets
    // neither.
    std::string plain = plain_letters(header);
    for (const std::string_view sign :
         {"\xC2\xBA", "\xC2\xB0", "\xC2\xAA", "（", "）", "　", "："}) {
        for (std::size_t at = plain.find(sign); at != std::string::npos; at = plain.find(sign)) {
            plain.replace(at, sign.size(), " ");
        }
    }
    for (const std::string_view sign : {"#", "№"}) {
        const std::size_t at = plain.find(sign);
        if (at != std::string::npos) {
            plain.replace(at, sign.size(), " no ");
        }
    }
    header = plain;
    for (std::size_t i = 0; i < header.size(); ++i) {
        const char c = header[i];
        const bool high = (static_cast<unsigned char>(c) & 0x80U) != 0;
        const bool word = lower(c) || upper(c) || (c >= '0' && c <= '9') || high;
        // A new word at "orderDate" and at the last capital of "SKUCode".
        const bool hump =
            upper(c) &&
            (lower(before) || (upper(before) && i + 1 < header.size() && lower(header[i + 1])));
        if ((!word || hump) && !words.empty() && words.back() != ' ') {
            words += ' ';
        }
        if (word) {
            words += upper(c) ? static_cast<char>(c | 0x20) : c;
        }
        before = word ? c : ' ';
    }
    while (!words.empty() && words.back() == ' ') {
        words.pop_back();
    }
    return words;
}

namespace {

/// "Grand Total (Base)": what stands in brackets qualifies the name; "" without brackets.
std::string without_brackets(std::string_view header) {
    std::string kept;
    int depth = 0;
    std::string narrow(header);
    for (const auto& [wide, plain] : {std::pair{"（", "("}, std::pair{"）", ")"}}) {
        for (std::size_t at = narrow.find(wide); at != std::string::npos; at = narrow.find(wide)) {
            narrow.replace(at, 3, plain);
        }
    }
    for (const char c : narrow) {
        const bool opens = c == '(' || c == '[';
        depth += opens ? 1 : 0;
        if (depth == 0) {
            kept += c;
        }
        depth -= (c == ')' || c == ']') && depth > 0 ? 1 : 0;
    }
    return kept.size() == narrow.size() ? std::string() : kept;
}

void merge_match(std::vector<NameMatch>& matches, const NameMatch& match) {
    const auto same = std::find_if(matches.begin(), matches.end(), [&](const NameMatch& other) {
        return other.role == match.role;
    });
    if (same == matches.end()) {
        matches.push_back(match);
    } else {
        same->score = std::max(same->score, match.score);
    }
}

bool is_beside_amount(Role role) {
    return role == Role::tax || role == Role::shipping || role == Role::order_discount ||
           role == Role::refund;
}

bool names_trait(const HeaderName& name) {
    return std::any_of(name.words.begin(), name.words.end(),
                       [](const std::string& word) {
                           return std::find(traits.begin(), traits.end(), word) != traits.end();
                       }) ||
           std::any_of(unspaced_traits.begin(), unspaced_traits.end(), [&](std::string_view trait) {
               return name.joined.find(trait) != std::string::npos;
           });
}

bool names_price_or_total(const HeaderName& name) {
    constexpr std::string_view words[] = {"price",  "prices", "prix",   "preis",    "precio",
                                          "preco",  "prezzo", "prijs",  "cena",     "after",
                                          "before", "total",  "amount", "turnover", "sales"};
    return std::any_of(name.words.begin(), name.words.end(), [&](const std::string& word) {
        return std::find(std::begin(words), std::end(words), word) != std::end(words);
    });
}

std::vector<NameMatch> matches_as_written(std::string_view header) {
    const HeaderName name = folded_name(simplified(header_words(header)));
    std::vector<NameMatch> matches;
    if (name.joined.empty()) {
        return matches;
    }
    const bool person =
        std::any_of(name.words.begin(), name.words.end(), [](const std::string& word) {
            return std::find(people_words.begin(), people_words.end(), word) != people_words.end();
        });
    for (const HeaderSynonym& synonym : every_synonym()) {
        if (person && (synonym.role == Role::product_name || synonym.role == Role::product_id)) {
            continue;
        }
        const double alike = likeness(name, synonym.name);
        if (alike < 1.0 &&
            (synonym.whole || (synonym.role == Role::customer_id && names_trait(name)))) {
            continue;
        }
        if (synonym.role == Role::status && alike < 1.0 && names_state_of_others(header)) {
            continue;
        }
        // "Price after discount" is a price.
        if (synonym.role == Role::discount && alike < 1.0 && names_price_or_total(name)) {
            continue;
        }
        // Money beside the amount: one more word makes a date, a method or an id of it.
        if (is_beside_amount(synonym.role) && alike < 1.0) {
            continue;
        }
        const double score = synonym.weight * alike;
        if (score >= 0.4) {
            merge_match(matches, {synonym.role, score});
        }
    }
    return matches;
}

} // namespace

std::vector<NameMatch> name_matches(std::string_view header) {
    // The same few headers are asked for again and again, each against thousands of names.
    constexpr std::size_t most = 1000;
    thread_local std::unordered_map<std::string, std::vector<NameMatch>> known;
    if (const auto found = known.find(std::string(header)); found != known.end()) {
        return found->second;
    }
    if (known.size() >= most) {
        known.clear();
    }
    std::vector<NameMatch> matches = matches_as_written(header);
    const std::string bare = without_brackets(header);
    for (const NameMatch& match :
         bare.empty() ? std::vector<NameMatch>() : matches_as_written(bare)) {
        merge_match(matches, {match.role, 0.97 * match.score});
    }
    std::stable_sort(matches.begin(), matches.end(),
                     [](const NameMatch& a, const NameMatch& b) { return a.score > b.score; });
    return known[std::string(header)] = std::move(matches);
}

bool names_other_thing(std::string_view header) {
    const HeaderName name = folded_name(simplified(header_words(header)));
    const auto among = [](const auto& list, const auto& test) {
        return std::any_of(list.begin(), list.end(), test);
    };
    return among(name.words,
                 [&](const std::string& word) {
                     return among(other_things, [&](std::string_view o) { return o == word; });
                 }) ||
           among(unspaced_other_things, [&](std::string_view thing) {
               return name.joined.find(thing) != std::string::npos;
           });
}

bool names_state_of_others(std::string_view header) {
    constexpr std::string_view things[] = {
        "kyc",    "email",     "mail",     "sync",    "loyalty",   "subscription", "tax",
        "review", "member",    "card",     "account", "marketing", "newsletter",   "sms",
        "stock",  "inventory", "export",   "upload",  "consent",   "verification", "customer",
        "user",   "vip",       "printing", "print",   "label"};
    return has_any_part(header_words(header), things);
}

NameMatch best_name_match(std::string_view header) {
    const auto matches = name_matches(header);
    return matches.empty() ? NameMatch{} : matches.front();
}

bool names_order_level(std::string_view header) {
    const std::string text = header_words(header);
    const std::string simple = simplified(text);
    return std::find(order_totals.begin(), order_totals.end(), text) != order_totals.end() ||
           has_any_part(simple, unspaced_order_totals) ||
           text.find("order total") != std::string::npos ||
           text.find("order subtotal") != std::string::npos;
}

} // namespace perennial::import
