#include "analytics/import/rule_words.h"

#include "analytics/import/role_names.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace perennial::import {
namespace {

using Words = std::string_view;

constexpr Words test_words[] = {"test",     "testing",        "tester",   "tests", "dummy",
                                "prueba",   "pruebas",        "teste",    "essai", "probe",
                                "testkauf", "testbestellung", "testorder"};
constexpr Words test_chinese[] = {"测试", "測試", "试单"};
constexpr Words product_words[] = {"product", "products", "item",     "article",
                                   "artikel", "produkt",  "producto", "produit"};
constexpr Words nobodys_domains[] = {"example.com", "example.org", "example.net", "test.com",
                                     "test.de"};

// Names that say it as a whole ...
constexpr Words whole_names[] = {"post",
                                 "postage",
                                 "dotcom postage",
                                 "carriage",
                                 "manual",
                                 "discount",
                                 "samples",
                                 "shipping",
                                 "freight",
                                 "delivery",
                                 "handling",
                                 "fee",
                                 "fees",
                                 "tip",
                                 "tips",
                                 "surcharge",
                                 "rounding",
                                 "adjust",
                                 "adjustment",
                                 "gift wrap",
                                 "gift wrapping",
                                 "gift card",
                                 "donation",
                                 "insurance",
                                 "bank charges",
                                 "amazon fee",
                                 "amazonfee",
                                 "cruk",
                                 "cruk commission",
                                 "dot",
                                 "versand",
                                 "porto",
                                 "fracht",
                                 "lieferung",
                                 "gebuhr",
                                 "rabatt",
                                 "trinkgeld",
                                 "livraison",
                                 "frais",
                                 "remise",
                                 "pourboire",
                                 "envio",
                                 "gastos",
                                 "descuento",
                                 "propina",
                                 "frete",
                                 "entrega",
                                 "desconto",
                                 "taxa",
                                 "geschenkverpackung",
                                 "emballage cadeau",
                                 "papel de regalo",
                                 "embrulho",
                                 "verpackung",
                                 "geschenkservice",
                                 "ajuste",
                                 "spedizione",
                                 "rundung"};
// ... or begin so.
constexpr Words name_starts[] = {
    "adjustment by",        "adjust bad debt",   "bank charge",        "amazon fee",
    "commission",           "shipping fee",      "shipping cost",      "shipping charge",
    "shipping and",         "shipping handling", "delivery charge",    "delivery fee",
    "delivery cost",        "standard shipping", "express shipping",   "free shipping",
    "gift wrapping",        "gift wrap service", "handling fee",       "handling charge",
    "payment fee",          "transaction fee",   "processing fee",     "service fee",
    "postage and",          "versandkosten",     "versandpauschale",   "porto und",
    "liefergebuhr",         "zahlungsgebuhr",    "bearbeitungsgebuhr", "nachnahmegebuhr",
    "mindermengenzuschlag", "frais de port",     "frais de livraison", "frais d envoi",
    "gastos de envio",      "coste de envio",    "taxa de entrega",    "custo de envio",
    "custos de envio"};
constexpr Words name_chinese[] = {"运费",   "邮费",   "快递费", "配送费", "手续费", "礼品包装",
                                  "包装费", "补差价", "差价",   "服务费", "运费险", "郵費"};
constexpr Words fee_keys[] = {"post",     "postage",  "dot",     "bank charges", "amazonfee",
                              "cruk",     "shipping", "ship",    "fee",          "freight",
                              "discount", "versand",  "porto",   "carriage",     "gift wrap",
                              "giftwrap", "adjust",   "adjust2", "handling",     "tip",
                              "delivery", "manual"};

template <std::size_t N>
bool among(Words text, const Words (&words)[N]) {
    return std::find(std::begin(words), std::end(words), text) != std::end(words);
}

template <std::size_t N>
bool holds_one(Words text, const Words (&words)[N]) {
    return std::any_of(std::begin(words), std::end(words),
                       [&](Words word) { return text.find(word) != Words::npos; });
}

/// Calls `found` with each word of text in lower case without accents; true when one is.
template <class Predicate>
bool any_word(const std::string& words, Predicate is) {
    Words rest = words;
    while (!rest.empty()) {
        const std::size_t blank = rest.find(' ');
        if (is(rest.substr(0, blank))) {
            return true;
        }
        rest.remove_prefix(blank == Words::npos ? rest.size() : blank + 1);
    }
    return false;
}

/// "test", "test2", "test001"
bool is_test_token(Words word) {
    const std::size_t end = word.find_last_not_of("0123456789");
    return end != Words::npos && among(word.substr(0, end + 1), test_words);
}

} // namespace

bool is_test_word(std::string_view text) {
    return any_word(header_words(text), is_test_token) || holds_one(text, test_chinese);
}

bool is_test_address(std::string_view text) {
    const std::size_t at = text.find('@');
    if (at == Words::npos) {
        return false;
    }
    std::string domain(text.substr(at + 1));
    std::transform(domain.begin(), domain.end(), domain.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    return is_test_word(text.substr(0, at)) || among(domain, nobodys_domains) ||
           domain.ends_with(".test") || domain.ends_with(".invalid");
}

bool is_test_product(std::string_view name) {
    const std::string words = header_words(name);
    if (is_test_token(words)) {
        return true;
    }
    return any_word(words, is_test_token) &&
           any_word(words, [](Words word) { return among(word, product_words); });
}

bool is_non_product(std::string_view key, std::string_view name) {
    const std::string named = header_words(name);
    const bool by_name =
        among(named, whole_names) ||
        std::any_of(std::begin(name_starts), std::end(name_starts),
                    [&](Words start) { return named.starts_with(start); }) ||
        (holds_one(name, name_chinese) && name.size() <= 24); // up to eight characters
    return by_name || among(header_words(key), fee_keys);
}

} // namespace perennial::import
