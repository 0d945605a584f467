#include "analytics/import/status_words.h"

#include "analytics/import/number_text.h"
#include "analytics/import/role_names.h"

#include <algorithm>
#include <array>

namespace perennial::import {
namespace {

template <std::size_t N>
bool one_of(std::string_view text, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

template <std::size_t N>
bool contains_one_of(std::string_view text, const std::array<std::string_view, N>& words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return text.find(word) != std::string_view::npos;
    });
}

constexpr auto cancelled_words = std::to_array<std::string_view>(
    {"unpaid",         "unbezahlt",   "cancelled",  "canceled",    "cancel",     "cancellation",
     "void",           "voided",      "failed",     "refunded",    "expired",    "declined",
     "rejected",       "denied",      "reversed",   "abandoned",   "chargeback", "storniert",
     "storno",         "abgebrochen", "erstattet",  "cancelado",   "cancelada",  "anulado",
     "anulada",        "reembolsado", "annule",     "annulee",     "rembourse",  "remboursee",
     "fehlgeschlagen", "annullato",   "annullata",  "geannuleerd", "anulowane",  "anulowano",
     "iptal",          "rimborsato",  "rimborsata", "rifiutato",   "scaduto",    "fallito",
     "terugbetaald",   "mislukt",     "verlopen",   "zwrocone",    "zwrocono",   "nieoplacone",
     "odrzucone",      "zrusena",     "zruseno",    "stornovana",  "stornovano", "nezaplaceno",
     "iade",           "makulerad",   "annullerad", "avbruten",    "aterbetald", "annulleret",
     "kansellert",     "возвращен",   "refused",    "refuse",      "refusee",    "rechazado",
     "rechazada",      "recusado",    "recusada",   "abgelehnt",   "draft",      "entwurf",
     "borrador",       "brouillon",   "rascunho",   "bozza",       "quotation",  "devis",
     "presupuesto",    "angebot"});
constexpr auto cancelled_elsewhere = std::to_array<std::string_view>(
    {"等待付款", "等待买家付款", "待付款",   "未付款",     "已取消", "交易关闭", "交易關閉",
     "已关闭",   "已退款",       "退款成功", "交易取消",   "已作废", "付款失败", "不成立",
     "支付失败", "未支付",       "待支付",   "キャンセル", "草稿",   "отмен",    "报价",
     "注文取消", "取消済",       "취소",     "환불"});
constexpr auto refund_words = std::to_array<std::string_view>(
    {"refund", "return", "returned", "credit", "credit note", "credit memo", "gutschrift",
     "retoure", "erstattung", "ruckgabe", "reembolso", "devolucion", "devolucao", "remboursement",
     "retour"});
constexpr auto refund_chinese = std::to_array<std::string_view>({"退款", "退货", "退貨", "退单"});

/// Not paid as yet. As a whole: what is "pending shipment" is paid.
constexpr auto unpaid_texts = std::to_array<std::string_view>(
    {"wc pending", "pending payment", "payment pending", "awaiting payment", "zahlung ausstehend",
     "pendiente de pago", "pago pendiente", "aguardando pagamento", "en attente de paiement",
     "paiement en attente"});

struct Symbol {
    std::string_view text, code;
};
constexpr std::array<Symbol, 12> symbols{{{"€", "EUR"},
                                          {"£", "GBP"},
                                          {"R$", "BRL"},
                                          {"US$", "USD"},
                                          {"A$", "AUD"},
                                          {"C$", "CAD"},
                                          {"CA$", "CAD"},
                                          {"HK$", "HKD"},
                                          {"NT$", "TWD"},
                                          {"₹", "INR"},
                                          {"₩", "KRW"},
                                          {"人民币", "CNY"}}};

} // namespace

StatusMeaning status_meaning(std::string_view status) {
    const std::string words = header_words(status);
    if (words.find("partial") != std::string::npos ||
        status.find("部分") != std::string_view::npos) {
        return StatusMeaning::sale;
    }
    if (contains_one_of(status, cancelled_elsewhere) ||
        contains_one_of(words, cancelled_elsewhere) || status == "取消") {
        return StatusMeaning::cancelled;
    }
    if (one_of(words, refund_words) || contains_one_of(status, refund_chinese)) {
        return StatusMeaning::refund;
    }
    if (one_of(words, unpaid_texts)) {
        return StatusMeaning::cancelled;
    }
    std::string_view rest = words;
    while (!rest.empty()) {
        const std::size_t blank = rest.find(' ');
        const std::string_view word = rest.substr(0, blank);
        if (word == "not" || word == "nicht" || word == "no" || word == "un") {
            return StatusMeaning::sale;
        }
        if (one_of(word, cancelled_words)) {
            return StatusMeaning::cancelled;
        }
        rest.remove_prefix(blank == std::string_view::npos ? rest.size() : blank + 1);
    }
    return StatusMeaning::sale;
}

std::string currency_code(std::string_view text) {
    text = trimmed(text);
    for (const Symbol& symbol : symbols) {
        if (symbol.text == text) {
            return std::string(symbol.code);
        }
    }
    std::string code;
    for (const char c : text) {
        if ((c < 'A' || c > 'Z') && (c < 'a' || c > 'z')) {
            return {};
        }
        code += c >= 'a' ? static_cast<char>(c & ~0x20) : c;
    }
    if (code == "RMB") {
        return "CNY";
    }
    return code.size() == 3 ? code : std::string();
}

bool is_total_word(std::string_view text) {
    const std::string words = header_words(text);
    constexpr auto totals =
        std::to_array<std::string_view>({"total", "grand total", "sum", "summe", "gesamt",
                                         "gesamtsumme", "totals", "suma", "somme", "subtotal"});
    constexpr auto chinese = std::to_array<std::string_view>({"合计", "总计", "合計", "總計"});
    const std::string_view first = std::string_view(words).substr(0, words.find(' '));
    return one_of(words, totals) || one_of(first, totals) || contains_one_of(text, chinese);
}

} // namespace perennial::import
