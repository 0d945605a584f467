// Which columns make the money of a line, decided by whether the numbers agree.
#pragma once

#include "analytics/import/source.h"

namespace perennial::import {

/// Both need roles and column readings of `source` in place. A column called price, alone beside a
/// quantity, whose values are in proportion to the quantity where a product comes back (Amazon's
/// item-price).
bool price_is_of_the_line(const Sample& sample, const Source& source);

/// What a discount column takes off: money, or a share of the price.
DiscountMeaning discount_meaning(const Sample& sample, const Source& source);

AmountPlan plan_amounts(const Sample& sample, const Source& source);

/// quantity x unit price less the discount, exact until one final rounding half to even. Nothing
/// when it does not fit into int64 millionths. `rounded` is set when digits were lost.
struct LineMoney {
    std::int64_t amount = 0, discount = 0;
    bool rounded = false;
};
bool line_money(std::int64_t quantity, std::int64_t unit_price, std::int64_t discount,
                DiscountMeaning meaning, LineMoney& money);

} // namespace perennial::import
