// The rows of a source as read, typed, before any rule: what apply_rules() judges again and again.
#pragma once

#include "analytics/import/import.h"

#include <array>
#include <cstdint>
#include <set>
#include <vector>

namespace perennial {

/// Money in columns of its own beside the amount.
enum class Side : std::uint8_t { tax, shipping, order_discount, refunded };
constexpr std::size_t side_count = 4;
constexpr Role role_of(Side side) {
    constexpr Role roles[] = {Role::tax, Role::shipping, Role::order_discount, Role::refund};
    return roles[static_cast<std::size_t>(side)];
}

/// Money that stands beside the amount of a line, by line; empty when the source has no such
/// column. What holds for a whole order stands on its first line, and 0 on the others.
struct SideMoney {
    std::vector<Money> values;
    bool of_order = false; ///< belongs to the order as a whole
};

struct SourceRows {
    Inspection inspection;
    /// Excluded are lines whose values could not be believed; all others are kept as yet. Amounts
    /// are as the source writes them, in their own currencies.
    OrderLines lines;
    std::vector<RejectedRow> rejected;
    RowPlaces places;
    std::vector<Notice> notices; ///< but for those of the account

    StringTable currencies;                    ///< as written
    EvenColumn<std::uint32_t> currency;        ///< by line; npos when not given
    std::vector<std::uint32_t> copies;         ///< lines that are exact copies of an earlier row
    std::vector<std::uint32_t> unpriced;       ///< lines of amount 0 that have no price to be 0
    std::vector<std::uint32_t> file_ends;      ///< by file: number of lines up to its end
    std::set<std::uint32_t> document_statuses; ///< say what a row is, not what became of an order
    StringTable emails;
    std::vector<std::uint32_t> email; ///< by line; npos when not given; empty without such a column
    std::array<SideMoney, side_count> sides;
    std::vector<std::int16_t> utc_offset; ///< by line: minutes east; no_offset; empty when all are
    static constexpr std::int16_t no_offset = INT16_MIN;
    const SideMoney& side(Side which) const { return sides[static_cast<std::size_t>(which)]; }
    bool amounts_from_prices = false; ///< made from quantity and price, of some file

    std::uint64_t duplicate_rows = 0, rounded_amounts = 0;
    std::uint64_t orders = 0, customers = 0; ///< distinct, in all rows read
};

} // namespace perennial
