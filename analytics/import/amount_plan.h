// Which columns make the money of a line, decided by whether the numbers agree.
#pragma once

#include "analytics/import/source.h"

#include <cstddef>
#include <optional>

namespace perennial::import {

/// A cell of the sample as its column is read; nothing when it is no number, or for no_column.
std::optional<double> number_in(const Sample& sample, const Source& source, std::size_t row,
                                int column);

/// What a discount column takes off: money, or a share of the price. As plan_amounts() it needs
/// roles and column readings of `source` in place.
DiscountMeaning discount_meaning(const Sample& sample, const Source& source);

/// About what is left of the price of a line, > 0: to compare columns with.
double less_discount(double gross, double quantity, double discount, DiscountMeaning meaning);

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
