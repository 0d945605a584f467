#include "analytics/import/further_status.h"

#include "analytics/import/column_fit.h"
#include "analytics/import/column_roles.h"
#include "analytics/import/letters.h"
#include "analytics/import/line_cells.h"
#include "analytics/import/role_names.h"
#include "analytics/import/status_words.h"

#include <algorithm>
#include <array>

namespace perennial::import {
namespace {

constexpr std::size_t most_words = 20; ///< of a status

/// "Is cancelled", "Refund issued at", where "Return flight" and "Returns accepted" say another
/// thing.
bool says_nothing_else(std::string_view header) {
    constexpr std::string_view neutral[] = {
        "is",     "was",       "has",      "been",       "order",    "orders",    "item",
        "line",   "invoice",   "sale",     "flag",       "at",       "on",        "date",
        "time",   "timestamp", "datetime", "issued",     "complete", "completed", "received",
        "yn",     "y",         "n",        "the",        "status",   "datum",     "am",
        "ist",    "wurde",     "est",      "le",         "fue",      "el",        "foi",
        "em",     "data",      "fecha",    "bestellung", "auftrag",  "rechnung",  "commande",
        "pedido", "orden",     "ordine",   "id",         "ms",       "utc"};
    const std::string words = header_words(header);
    if (has_unspaced_letters(words)) {
        return true;
    }
    int others = 0;
    for (std::size_t start = 0; start < words.size();) {
        const std::size_t end = std::min(words.find(' ', start), words.size());
        const std::string_view word = std::string_view(words).substr(start, end - start);
        others +=
            std::find(std::begin(neutral), std::end(neutral), word) == std::end(neutral) ? 1 : 0;
        start = end + 1;
    }
    return others <= 1;
}

/// The header alone says that what is marked here was called off: "Cancelled at", "Storniert".
bool names_undoing(std::string_view header) {
    constexpr std::string_view other[] = {"refund",   "return",   "rucker", "erstatt",
                                          "rembours", "reembols", "退",     "返"};
    const std::string words = simplified(header_words(header));
    if (words.find("expir") != std::string::npos && words.find("expired") == std::string::npos) {
        return false; // "Expires at": of goods, of a card
    }
    return says_nothing_else(header) && status_meaning(header) == StatusMeaning::cancelled &&
           std::none_of(std::begin(other), std::end(other), [&](std::string_view part) {
               return words.find(part) != std::string::npos; // may be a part of it
           });
}

/// A day on which something was called off: most orders have none.
bool may_mark_few(const ColumnProfile& profile) {
    return !date_like(profile.type()) || 2 * profile.filled() <= profile.counts().rows;
}

/// Most rows were not called off.
bool marks_few(const Sample& sample, std::size_t column) {
    const auto raised = std::count_if(sample.rows.begin(), sample.rows.end(),
                                      [&](const auto& row) { return is_raised(row[column]); });
    return 2 * static_cast<std::size_t>(raised) <= sample.rows.size();
}

/// "Refunded: yes". Only of a flag: a date or an amount may stand for a part of the order.
bool names_return(std::string_view header) {
    return says_nothing_else(header) && status_meaning(header) != StatusMeaning::sale;
}

/// "Paid: no".
bool names_payment(std::string_view header) {
    constexpr std::string_view names[] = {"paid",   "is paid",  "bezahlt",  "paye",      "payee",
                                          "pagado", "pago",     "pagato",   "betaald",   "valid",
                                          "已付款", "是否付款", "是否支付", "是否已付款"};
    const std::string words = simplified(header_words(header));
    return std::find(std::begin(names), std::end(names), words) != std::end(names);
}

bool names_status(std::string_view header) {
    constexpr std::string_view stems[] = {"status",   "state",    "statut",   "estado",     "stato",
                                          "durum",    "stav",     "สถานะ",    "状态",       "状況",
                                          "交易类型", "业务类型", "单据类型", "ステータス", "상태"};
    const std::string words = simplified(header_words(header));
    if (names_state_of_others(header)) {
        return false;
    }
    if (std::any_of(std::begin(stems), std::end(stems),
                    [&](std::string_view stem) { return words.find(stem) != std::string::npos; })) {
        return true;
    }
    constexpr std::string_view types[] = {"type",
                                          "kind",
                                          "transaction kind",
                                          "event type",
                                          "event name",
                                          "behavior type",
                                          "typ",
                                          "art",
                                          "tipo",
                                          "tipo transaccion",
                                          "tipo transacao",
                                          "transaction type",
                                          "document type",
                                          "doc type",
                                          "order type",
                                          "record type",
                                          "sale type",
                                          "entry type",
                                          "belegart",
                                          "vorgangsart",
                                          "dokumentart",
                                          "类型"};
    if (std::find(std::begin(types), std::end(types), words) != std::end(types)) {
        return true;
    }
    const std::vector<NameMatch> matches = name_matches(header);
    return std::any_of(matches.begin(), matches.end(), [](const NameMatch& match) {
        return match.role == Role::status && match.score >= 0.5;
    });
}

bool is_flag(const ColumnProfile& profile) {
    const auto& examples = profile.examples();
    return date_like(profile.type()) || profile.type() == ColumnType::boolean ||
           profile.type() == ColumnType::empty ||
           (profile.distinct() <= 2 &&
            std::all_of(examples.begin(), examples.end(), [](const std::string& value) {
                constexpr std::string_view no[] = {"0",    "no",  "n",   "false", "f",
                                                   "nein", "non", "nao", "off",   "否"};
                const std::string word = header_words(value);
                return is_raised(value) || value.empty() ||
                       std::find(std::begin(no), std::end(no), word) != std::end(no);
            }));
}

} // namespace

bool names_document_kind(std::string_view header) {
    constexpr std::string_view kinds[] = {"type", "art",  "typ",     "kind",     "tipo", "event",
                                          "tur",  "turu", "vorgang", "document", "тип",  "rodzaj"};
    const std::string words = ' ' + simplified(header_words(header)) + ' ';
    return std::any_of(std::begin(kinds), std::end(kinds),
                       [&](std::string_view kind) {
                           return words.find(' ' + std::string(kind) + ' ') != std::string::npos;
                       }) ||
           words.find("类型") != std::string::npos || words.find("種別") != std::string::npos ||
           words.find("区分") != std::string::npos;
}

bool is_raised(std::string_view cell) {
    constexpr std::string_view yes[] = {"1",  "yes", "y",   "true", "t",  "ja", "j",   "oui",
                                        "si", "s",   "sim", "x",    "是", "да", "tak", "evet"};
    cell = trimmed(cell);
    if (is_absent(cell)) {
        return false;
    }
    if (const auto date = parse_date(cell, DateOrder::dmy)) {
        return *date >= first_believed_date;
    }
    return std::find(std::begin(yes), std::end(yes), header_words(cell)) != std::end(yes);
}

/// "Returned on", "RMA": filled on a few rows, which may have come back.
bool may_mark_returns(const std::string& header, const ColumnProfile& profile) {
    constexpr std::string_view stems[] = {
        "return",  "refund",   "rma",  "credit note", "reversal", "retour", "storno", "rembours",
        "devoluc", "reembols", "reso", "退货",        "退款",     "返品",   "返金",   "반품"};
    return 2 * profile.filled() < profile.counts().rows && profile.filled() > 0 &&
           has_any_part(simplified(header_words(header)), stems);
}

void find_further_statuses(const Sample& sample, Source& source, const ImportOptions& options) {
    const auto asked = options.roles.find(Role::status);
    const bool unwanted = asked != options.roles.end() && asked->second.empty();
    if (const int chosen = asked == options.roles.end() ? no_column : source.column(Role::status);
        chosen != no_column &&
        may_mark_returns(sample.names[static_cast<std::size_t>(chosen)],
                         sample.profiles[static_cast<std::size_t>(chosen)])) {
        FurtherStatus marks{static_cast<std::size_t>(chosen)};
        marks.when_filled = true;
        source.further_statuses.push_back(marks);
    }
    for (std::size_t c = 0; c < sample.names.size(); ++c) {
        const ColumnProfile& profile = sample.profiles[c];
        if (source.inspection.columns[c].role != Role::none) {
            continue;
        }
        const bool boolean =
            profile.distinct() == 2 && !date_like(profile.type()) && is_flag(profile);
        const bool unpaid = boolean && names_payment(sample.names[c]);
        const bool flag =
            unpaid ||
            (names_undoing(sample.names[c]) && is_flag(profile) && may_mark_few(profile)) ||
            (boolean && names_return(sample.names[c]) && marks_few(sample, c));
        const bool words = !flag && !unwanted && profile.type() == ColumnType::text &&
                           profile.distinct() <= most_words && names_status(sample.names[c]);
        if (!flag && !words) {
            if (may_mark_returns(sample.names[c], profile)) {
                source.return_marks.push_back(sample.names[c]);
            }
            continue;
        }
        const auto undone =
            std::find_if(sample.rows.begin(), sample.rows.end(), [&](const auto& row) {
                return words && status_meaning(row[c]) != StatusMeaning::sale;
            });
        if (words && undone == sample.rows.end()) {
            continue;
        }
        if (words && !source.has(Role::status)) {
            ColumnInfo& column = source.inspection.columns[c];
            column.role = Role::status;
            column.confidence = 0.7;
            column.evidence = name_evidence(column.name, profile);
            source.column_of[static_cast<std::size_t>(Role::status)] = static_cast<int>(c);
            continue;
        }
        FurtherStatus found{c, flag, unpaid};
        found.of_document = words && names_document_kind(sample.names[c]);
        if (source.has(Role::order_id)) {
            const Constancy same =
                constancy(sample, static_cast<std::size_t>(source.column(Role::order_id)), c);
            found.first_line_only = same.blank_after_filled > 0 && same.equal == 0 &&
                                    same.filled_after_blank == 0; // else of single lines
        }
        source.further_statuses.push_back(found);
    }
}

} // namespace perennial::import
