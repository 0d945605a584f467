// What status words say about the money of a row.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace perennial::import {

enum class StatusMeaning : std::uint8_t {
    sale,        ///< anything else, also "pending" and "partially refunded"
    cancelled,   ///< no money moved, or all of it went back: cancelled, voided, failed, unpaid,
                 ///< refunded
    transfer,    ///< money that is no sale's: a payout to the bank, a fee
    refund,      ///< the row itself gives money back: refund, return
    credit_note, ///< the same, and surely a document of its own, not what became of an order
};

inline bool gives_back(StatusMeaning meaning) {
    return meaning == StatusMeaning::refund || meaning == StatusMeaning::credit_note;
}

StatusMeaning status_meaning(std::string_view status);

/// ISO 4217 code of a code or an unambiguous symbol, upper case: "€" is EUR, "R$" is BRL.
/// "" for "$", "¥" and "kr", which several currencies share, and for text that is no currency.
std::string currency_code(std::string_view text);

/// Nothing but "Total", "Subtotal", "Tagessumme", "小计": a line that sums up rows, whatever else
/// stands in it.
bool is_total(std::string_view text);

/// "Guest", "Walk-in customer", "Laufkunde", "散客": nobody in particular.
bool is_nobody(std::string_view text);

/// "Total", "Summe", "合计": the first word of a line that sums up the rows above.
bool is_total_word(std::string_view text);

} // namespace perennial::import
