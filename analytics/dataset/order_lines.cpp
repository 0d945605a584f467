#include "analytics/dataset/order_lines.h"

#include <algorithm>
#include <array>

namespace perennial {

namespace {
constexpr std::array<std::string_view, 18> exclusion_texts{"",
                                                           "bad_date",
                                                           "bad_amount",
                                                           "zero_price",
                                                           "cancelled",
                                                           "other_currency",
                                                           "refunds_excluded",
                                                           "malformed",
                                                           "repeated_header",
                                                           "duplicate_row",
                                                           "repeated_order",
                                                           "near_duplicate",
                                                           "guest",
                                                           "test_order",
                                                           "negative_price",
                                                           "non_product",
                                                           "future_date",
                                                           "outlier"};
} // namespace

std::string_view name(Exclusion reason) {
    return exclusion_texts[static_cast<std::size_t>(reason)];
}

Exclusion exclusion_from_name(std::string_view text) {
    const auto found = std::find(exclusion_texts.begin(), exclusion_texts.end(), text);
    return found == exclusion_texts.end() ? Exclusion::none
                                          : static_cast<Exclusion>(found - exclusion_texts.begin());
}

} // namespace perennial
