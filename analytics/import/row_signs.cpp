#include "analytics/import/row_signs.h"

#include "analytics/import/further_status.h"
#include "analytics/import/letters.h"
#include "analytics/import/role_names.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <span>

namespace perennial::import {
namespace {

constexpr std::size_t most_words = 8;

bool is_one_of(std::string_view text, std::span<const std::string_view> words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

bool names_signs(const std::string& header) {
    constexpr std::string_view names[] = {
        "sign",        "vorzeichen",   "d c",      "dc",        "dr cr",        "drcr",
        "cr dr",       "s h",          "sh",       "sh kz",     "soll haben",   "factor",
        "faktor",      "multiplier",   "in out",   "direction", "debit credit", "credit debit",
        "sale return", "sales return", "return",   "signo",     "signe",        "segno",
        "借贷",        "借贷方向",     "收支方向", "收支类型"};
    return header.find("+/-") != std::string::npos || header.find("±") != std::string::npos ||
           is_one_of(simplified(header_words(header)), names);
}

/// Pairs of which either may be the sale's, by whose books they are.
bool is_sign(std::string_view cell) {
    constexpr std::string_view signs[] = {"+",     "-",      "1",    "-1",    "d",    "c",
                                          "s",     "h",      "dr",   "cr",    "in",   "out",
                                          "debit", "credit", "soll", "haben", "借",   "贷",
                                          "收入",  "支出",   "x",    "0",     "sale", "return"};
    std::string word(cell);
    std::transform(word.begin(), word.end(), word.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    return is_one_of(word, signs);
}

bool names_kinds(const std::string& header) {
    constexpr std::string_view names[] = {"trans",    "txn",      "trantype", "doc",
                                          "belegart", "rodzaj",   "soort",    "tipo doc",
                                          "вид",      "伝票区分", "单据类型", "凭证类型"};
    const std::string words = simplified(header_words(header));
    return names_document_kind(header) || is_one_of(words, names) ||
           words.find("вид") != std::string::npos ||
           words.find("voucher type") != std::string::npos;
}

/// Short names of credit notes and returns in the books of several countries and programs.
bool is_credit_note(std::string_view cell) {
    constexpr std::string_view codes[] = {
        "cn",          "crn",          "scrn", "srn",     "rtn",        "ret",         "rt",
        "gs",          "g2",           "nc",   "ncr",     "av",         "61",          "r",
        "sale return", "sales return", "iade", "korekta", "kreditnota", "возврат",     "销售退货",
        "销售退回",    "销货退回",     "返品", "赤伝",    "credit",     "credit memo", "cr memo"};
    return is_one_of(simplified(header_words(cell)), codes);
}

bool has_signs_already(const Sample& sample, const Source& source) {
    constexpr Role roles[] = {Role::amount, Role::quantity, Role::unit_price};
    return std::any_of(std::begin(roles), std::end(roles), [&](Role role) {
        return source.has(role) &&
               sample.profiles[static_cast<std::size_t>(source.column(role))].counts().negatives >
                   0;
    });
}

/// How many rows have each cell of a column of few; empty where there are more.
std::map<std::string, std::size_t> cells_of(const Sample& sample, std::size_t column) {
    std::map<std::string, std::size_t> rows;
    for (const auto& row : sample.rows) {
        ++rows[row[column]];
        if (rows.size() > most_words) {
            return {};
        }
    }
    return rows;
}

} // namespace

void find_giving_back(const Sample& sample, Source& source) {
    if (sample.rows.empty() || has_signs_already(sample, source)) {
        return;
    }
    for (std::size_t c = 0; c < sample.names.size(); ++c) {
        const Role role = source.inspection.columns[c].role;
        const bool known =
            std::any_of(source.further_statuses.begin(), source.further_statuses.end(),
                        [&](const FurtherStatus& further) { return further.column == c; });
        if ((role != Role::none && role != Role::status && role != Role::coupon) || known) {
            continue;
        }
        const bool signs = names_signs(sample.names[c]);
        const auto cells = signs || names_kinds(sample.names[c])
                               ? cells_of(sample, c)
                               : std::map<std::string, std::size_t>();
        GivingBack found{static_cast<int>(c), {}};
        std::size_t back = 0;
        const bool pair =
            cells.size() == 2 && std::all_of(cells.begin(), cells.end(), [](const auto& cell) {
                return cell.first.empty() || is_sign(cell.first);
            });
        for (const auto& [cell, rows] : cells) {
            const bool minority = 5 * rows < 2 * sample.rows.size();
            if (!cell.empty() && minority &&
                ((signs && pair) || (!signs && is_credit_note(cell)))) {
                found.cells.push_back(cell);
                back += rows;
            }
        }
        if (back > 0 && 5 * back < 2 * sample.rows.size()) {
            source.giving_back = std::move(found);
            return;
        }
    }
}

} // namespace perennial::import
