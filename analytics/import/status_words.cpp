#include "analytics/import/status_words.h"

#include "analytics/import/letters.h"
#include "analytics/import/number_text.h"
#include "analytics/import/role_names.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_set>
#include <vector>

namespace perennial::import {
namespace {

template <std::size_t N>
bool one_of(std::string_view text, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

/// Phrases between commas: words in this order, each by its beginning, or whole before a point.
/// Those of languages without blanks are parts of the text.
struct StatusPhrases {
    StatusMeaning meaning;
    std::string_view phrases;
};

/// The first that fits tells.
constexpr StatusPhrases status_phrases[] = {
    // Some of it came back, or nothing did.
    {StatusMeaning::sale,
     "partial, partiel, parcial, parzial, teil, gedeeltelijk, czesciow, castecn, delvis, kismi, "
     "частич, no return, no refund, no cancel, not refund, not return, kein retour, kein ruck, "
     "kein erstatt, kein storn, storno abgelehnt, ruckgabefrist, cancel refus, cancel declin, "
     "cancel reject, sin reembolso, sin devoluc, sans remboursement, sans retour, not cancel, "
     "credit card, return label, return shipping, "
     "nicht stornier, non refund, refund fail, refund declin, refund reject, "
     "refund denied, refund request, refund pending, return request, return window, return clos, "
     "return declin, return reject, return denied, "
     "部分, 一部, 부분, 无退款, 未退款, 非退款, 退款关闭, 退款失败, 退款取消, 取消退款, 没有, "
     "无售后, 拒绝退款, "
     "退款中, 申请退款, 退货关闭, 无退货, 未退货, 退货中, 申请退货, 未取消, 返金なし"},
    // The row itself gives money back.
    {StatusMeaning::credit_note,
     "accreccredit., sc., sales credit, credit., credit note, credit memo, creditnote., "
     "gutschrift., "
     "rechnungskorrektur., stornorechnung., avoir., nota credito, creditfactuur., korekta., "
     "dobropis., kreditfaktura., kreditnota., 退款单, 退货单"},
    {StatusMeaning::refund,
     "refund., refunds., return., returns., retouren., retours., devoluciones., rimborsi., "
     "retoure., ruckgabe., erstattung., ruckerstattung., ruckzahlung., remboursement., retour., "
     "reembolso., devolucion., devolucao., abono., rimborso., reso., zwrot., возврат., "
     "aterbetalning."},
    {StatusMeaning::transfer,
     "payout., payouts., withdrawal, bank transfer out, fee., fees., stripe fee, auszahlung., "
     "bankabbuchung, eingeleitete abbuchung, gebuhr., gebuhren., virement sortant, retiro., "
     "retirada., saque., =提现, =手续费, =转出, =充值"},
    // No money moved, or all of it went back.
    {StatusMeaning::cancelled,
     "view., page view, pageview, pv., fav., cart., add cart, addtocart, remove cart, "
     "cancel, void, fail, pay error, payment error, declin, reject, refus, denied, expir, abandon, "
     "incomplete, draft, quote., quotation, estimate., proforma, pro forma, deleted, unpaid, "
     "not paid, await payment, wait payment, awaiting payment, waiting payment, payment due, "
     "pending payment, payment pending, wc pending, refunded, returned, refund complet, "
     "rto, refund issued, return complet, return receiv, charged back, charge back, chargeback, "
     "reversed, fraud"},
    {StatusMeaning::cancelled,
     "storn, abgebroch, geloscht, entwurf, angebot, abgelehnt, fehlgeschlag, unbezahlt, "
     "nicht bezahlt, zahlung ausstehend, zahlung offen, warten zahlung, wartet zahlung, warte "
     "zahlung, zahlungseingang abwarten, "
     "erstattet, ruckerstattet, zuruckerstattet, zuruckgezahlt, retourniert, zuruckgesend, "
     "zuruckgeschickt, widerruf, ruckbuchung, ruckgebucht, abgelaufen"},
    {StatusMeaning::cancelled, "annul, brouillon, devis, echec, echou, erreur paiement, impay, "
                               "abandonn, non pay, attente paiement, "
                               "paiement attente, attente virement, rembours, retourne"},
    {StatusMeaning::cancelled,
     "anulad, borrador, presupuesto, fallid, error pago, rechazad, no pagad, sin pagar, impagad, "
     "cancelac, "
     "pendiente pago, pago pendiente, espera pago, reembolsad, devuelt, "
     "rascunho, orcamento, falhou, malsucedid, recusad, nao pag, cancelament, aguarda pagamento, "
     "pagamento pendente, estornad, devolvid"},
    {StatusMeaning::cancelled,
     "bozza, preventivo, errore pagamento, attesa pagamento, rimborsat, rifiutat, scadut, "
     "restituit, non pagat, fallit, geannuleerd, concept., offerte, mislukt, niet betaald, "
     "onbetaald, wacht betaling, wachtend betaling, annuler, "
     "verlopen, terugbetaald, geretourneerd, geweigerd"},
    {StatusMeaning::cancelled,
     "anulow, szkic, nieoplacon, oczekuje platn, nieudan, zwrocon, odrzucon, zrusen, koncept, "
     "nezaplac, ceka platb, vracen, odmitnut, iptal, taslak, odeme beklen, basarisiz, odenmedi, "
     "iade"},
    {StatusMeaning::cancelled,
     "avbrut, makuler, utkast, obetal, vantar betalning, misslyck, aterbetal, returnerad, "
     "kansell, отмен, отказ, черновик, не оплач, ожида оплат, возвращен, просроч, удален"},
    {StatusMeaning::cancelled,
     "not deliver, undeliver, unsuccess, nullif, invalid, withdrawn, money back, written off, "
     "dispute lost, bounced, terminat, timeout, timed out, recalled, auth only, uncollect, "
     "no show"},
    {StatusMeaning::cancelled,
     "peruut, palautet, palautus, hylat, maksamatta, anulat, returnat, stornat, rambursat, "
     "neplatit, скасован, повернен, відхилен, неоплач, otkaz, storniran, vracen, odbijen, "
     "neplacen, preklican, vrnjen, zavrnjen, atsaukt, grazint, atcelt, atgriezt, tuhistat, "
     "tagastat, анулир, отказан, върнат, неплатен, отменен, ακυρ, επιστρ, μη πληρωμ, "
     "torol, lemond, visszakuld, visszater, visszautasit, sztornoz, fizetesre var"},
    {StatusMeaning::cancelled, "בוטל, מבוטל, הוחזר, נדחה, לא שולם, रद्द, वापस, लौटाया, अस्वीकृत, لغو, "
                               "کنسل, مرجوع, برگشت, پرداخت نشده"},
    {StatusMeaning::cancelled, "ملغ, مسترجع, مسترد, مرتجع, مرفوض, فشل, غير مدفوع, بانتظار الدفع, "
                               "ยกเลิก, คืนเงิน, คืนสินค้า, ยังไม่ชำระ, "
                               "huy, da huy, hoan tien, tra hang, batal, dibatalkan, dikembalikan, "
                               "belum bayar, belum dibayar"},
    {StatusMeaning::refund, "=退款, =退货, 退单, =返金, =返品, =환불, =반품"},
    {StatusMeaning::cancelled,
     "退款, 退货, 取消, 关闭, 作废, 删除, 草稿, 报价, 待付, 待买家付款, 等待买家付款, 等待付款, "
     "未付, 尚未付款, 未支付, 待支付, 付款超时, 支付超时, 付款失败, 支付失败, 不成立, 拒收, "
     "キャンセル, 未払, 入金待, 未入金, 下書, 返金, 返品, 見積, 취소, 환불, 반품, 입금대기, "
     "미입금, 결제대기"},
};

/// Words that stand between those of a phrase.
constexpr auto between_words =
    std::to_array<std::string_view>({"for", "of", "en", "pa", "the", "du", "de", "la", "le", "par",
                                     "auf", "na", "por", "van", "op", "di", "e"});

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::size_t blank = std::min(text.find(' '), text.size());
        if (blank > 0 && !one_of(text.substr(0, blank), between_words)) {
            words.push_back(text.substr(0, blank));
        }
        text.remove_prefix(std::min(text.size(), blank + 1));
    }
    return words;
}

bool fits_word(std::string_view word, std::string_view pattern) {
    return pattern.back() == '.' ? word == pattern.substr(0, pattern.size() - 1)
                                 : word.substr(0, pattern.size()) == pattern;
}

bool fits_phrase(const std::string& text, const std::vector<std::string_view>& words,
                 std::string_view phrase) {
    if (has_unspaced_letters(phrase)) {
        return phrase.front() == '=' ? text == phrase.substr(1)
                                     : text.find(phrase) != std::string::npos;
    }
    const std::vector<std::string_view> wanted = words_of(phrase);
    return std::search(words.begin(), words.end(), wanted.begin(), wanted.end(), fits_word) !=
           words.end();
}

bool fits_one(const std::string& text, const std::vector<std::string_view>& words,
              std::string_view phrases) {
    while (!phrases.empty()) {
        phrases.remove_prefix(std::min(phrases.find_first_not_of(", "), phrases.size()));
        const std::size_t comma = std::min(phrases.find(','), phrases.size());
        if (comma > 0 && fits_phrase(text, words, phrases.substr(0, comma))) {
            return true;
        }
        phrases.remove_prefix(std::min(phrases.size(), comma + 1));
    }
    return false;
}

struct Symbol {
    std::string_view text, code;
};
constexpr Symbol symbols[] = {
    {"Euro", "EUR"},  {"EURO", "EUR"}, {"euro", "EUR"},  {"Euros", "EUR"}, {"US Dollar", "USD"},
    {"USD $", "USD"}, {"欧元", "EUR"}, {"美元", "USD"},  {"日元", "JPY"},  {"円", "JPY"},
    {"元", "CNY"},    {"€", "EUR"},    {"£", "GBP"},     {"R$", "BRL"},    {"US$", "USD"},
    {"A$", "AUD"},    {"C$", "CAD"},   {"CA$", "CAD"},   {"HK$", "HKD"},   {"NT$", "TWD"},
    {"₹", "INR"},     {"₩", "KRW"},    {"人民币", "CNY"}};

} // namespace

StatusMeaning status_meaning(std::string_view status) {
    const std::string text = simplified(header_words(status));
    const std::vector<std::string_view> words = words_of(text);
    for (const StatusPhrases& each : status_phrases) {
        if (fits_one(text, words, each.phrases)) {
            return each.meaning;
        }
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

namespace {

using WordSet = std::unordered_set<std::string_view>;

/// Asked of cells of millions of rows: most are turned away by their length or a digit.
bool is_among(std::string_view text, const WordSet& words) {
    constexpr std::size_t shortest = 4;
    constexpr std::size_t longest = 40;
    if (text.size() < shortest || text.size() > longest) {
        return false;
    }
    std::array<char, longest> plain{};
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const auto byte = static_cast<unsigned char>(c);
        if ((c >= '0' && c <= '9') || c == '@') {
            return false;
        }
        if (byte >= 0xC3 && byte <= 0xE1) { // accents, Cyrillic, Arabic, Thai, Vietnamese
            return words.contains(header_words(text));
        }
        plain[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c == '-' ? ' ' : c;
    }
    return words.contains({plain.data(), text.size()});
}

} // namespace

bool is_total(std::string_view text) {
    static const WordSet totals{
        "total",       "grand total", "subtotal",      "sub total",   "totals",   "summe",
        "gesamt",      "gesamtsumme", "zwischensumme", "tagessumme",  "endsumme", "day total",
        "daily total", "total day",   "total general", "total geral", "totale",   "totaal",
        "razem",       "suma",        "somme",         "sous total",  "合计",     "总计",
        "小计",        "本日合计",    "日计",          "本页小计",    "当日合计", "합계",
        "小計",        "итого",       "總計",          "本日合計",    "當日合計", "合計"};
    return is_among(text, totals);
}

bool is_nobody(std::string_view text) {
    static const WordSet names{"guest",
                               "guest customer",
                               "guest checkout",
                               "guest user",
                               "walk in",
                               "walk in customer",
                               "walkin",
                               "walkin customer",
                               "cash customer",
                               "cash sale",
                               "anonymous",
                               "unknown customer",
                               "no customer",
                               "default customer",
                               "gast",
                               "gastkunde",
                               "laufkunde",
                               "laufkundschaft",
                               "barverkauf",
                               "barkunde",
                               "anonym",
                               "kunde anonym",
                               "invite",
                               "client comptoir",
                               "client passage",
                               "client de passage",
                               "anonyme",
                               "invitado",
                               "cliente mostrador",
                               "cliente general",
                               "publico general",
                               "consumidor final",
                               "convidado",
                               "cliente balcao",
                               "ospite",
                               "散客",
                               "游客",
                               "匿名",
                               "匿名用户",
                               "普通顾客",
                               "零售客户",
                               "门店散客",
                               "現金客",
                               "一見客",
                               "일반고객",
                               "ลูกค้าทั่วไป",
                               "عميل نقدي",
                               "розничный покупатель",
                               "unknown",
                               "not specified",
                               "various",
                               "diverse",
                               "counter sale",
                               "counter customer",
                               "pos customer",
                               "retail customer",
                               "one time customer",
                               "cpd kunde",
                               "kontant kunde",
                               "kateisasiakas",
                               "cliente contado",
                               "cliente generico",
                               "publico en general",
                               "particulier",
                               "klient detaliczny",
                               "perakende musteri",
                               "pelanggan umum",
                               "khach le",
                               "vang lai",
                               "非会员",
                               "路人",
                               "ゲスト",
                               "비회원",
                               "散客戶",
                               "遊客",
                               "非會員"};
    return is_among(text, names);
}

bool is_total_word(std::string_view text) {
    const std::string words = header_words(text);
    constexpr auto totals =
        std::to_array<std::string_view>({"total", "grand total", "sum", "summe", "gesamt",
                                         "gesamtsumme", "totals", "suma", "somme", "subtotal"});
    constexpr std::string_view unspaced[] = {"合计", "总计", "합계"};
    const std::string simple = simplified(std::string(text));
    const std::string_view first = std::string_view(words).substr(0, words.find(' '));
    return one_of(words, totals) || one_of(first, totals) ||
           std::any_of(std::begin(unspaced), std::end(unspaced), [&](std::string_view word) {
               return simple.find(word) != std::string::npos;
           });
}

} // namespace perennial::import
