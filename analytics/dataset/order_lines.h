// What an import produces and a project stores: every row of a source, typed, with what became of
// it. Columns of equal length, one entry a source row that could be read; nothing is dropped here.
#pragma once

#include "analytics/core/even_column.h"
#include "analytics/core/index.h"
#include "analytics/core/money.h"
#include "analytics/core/row_numbers.h"
#include "analytics/core/string_table.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace perennial {

/// What became of a row. The ledger counts rows and money by this.
enum class Disposition : std::uint8_t {
    kept = 0,     ///< a sale that counts
    refund = 1,   ///< money given back; amount < 0
    excluded = 2, ///< not counted, for the reason beside it
    merged = 3,   ///< the same row is already in the project; not stored again
};

/// Why a row is excluded. Stored as its name; ui/format has the sentence.
enum class Exclusion : std::uint8_t {
    none = 0,
    bad_date,         ///< no readable date
    bad_amount,       ///< no readable amount, price or quantity
    zero_price,       ///< unit price 0: samples, stock corrections
    cancelled,        ///< status says cancelled, failed or fully refunded: no money moved
    other_currency,   ///< not in the project's currency
    refunds_excluded, ///< a refund, and the user asked to leave refunds out
    malformed,        ///< wrong number of fields
    repeated_header,  ///< a header or total line in the middle of the data
    // By a rule of the import (analytics/import/rules.h):
    duplicate_row,  ///< an exact copy of an earlier row
    repeated_order, ///< stands in another file of the source as well
    near_duplicate, ///< an order like another one of the same customer and day
    guest,          ///< no customer
    test_order,     ///< made to try the shop out
    negative_price, ///< an adjustment
    non_product,    ///< postage, a fee, a correction
    future_date,    ///< after the day of the import
    outlier,        ///< far above all other amounts
};

/// "zero_price" for Exclusion::zero_price; "" for none.
std::string_view name(Exclusion reason);
/// Inverse of name(); none when unknown.
Exclusion exclusion_from_name(std::string_view text);

/// When a refund counts.
enum class RefundPolicy : std::uint8_t {
    refund_date = 0, ///< on the day the refund was made
    order_date = 1,  ///< on the day of the order it takes back, where that order can be found
    exclude = 2,     ///< not at all
};

struct OrderLines {
    std::string currency; ///< ISO 4217; "" when the source does not say

    StringTable order_keys;
    StringTable customer_keys;
    StringTable product_keys;
    StringTable channels, coupons, countries, categories, statuses;
    std::vector<std::uint32_t>
        product_name; ///< by product: position in product_names; npos unknown
    std::vector<std::uint32_t>
        product_category; ///< by product: position in categories; npos unknown
    StringTable product_names;

    RowNumbers row;                       ///< 1-based data row in the source
    std::vector<OrderIndex> order;        ///< position in order_keys; always valid
    std::vector<CustomerIndex> customer;  ///< position in customer_keys; invalid for a guest
    std::vector<ProductIndex> product;    ///< position in product_keys; invalid when not given
    std::vector<std::int64_t> ordered_at; ///< seconds since 1970 in the shop's local time
    std::vector<double> quantity;         ///< units; 1 when the source has no quantity
    std::vector<Money> unit_price;        ///< before discount; amount / quantity when not given
    EvenColumn<Money> discount;           ///< money taken off this line, >= 0
    std::vector<Money> amount;            ///< what the line brought in, after discount; signed
    EvenColumn<Money> cost; ///< cost of goods of the line; 0 when unknown (see has_cost)
    EvenColumn<std::uint32_t> channel, coupon, country, status; ///< positions; npos when not given
    std::vector<Disposition> disposition;
    std::vector<Exclusion> exclusion;
    bool has_cost = false;
    bool has_discount = false;

    std::size_t size() const { return row.size(); }
};

} // namespace perennial
