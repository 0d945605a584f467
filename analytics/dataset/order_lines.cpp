#include "analytics/dataset/order_lines.h"

#include <array>

namespace perennial {

std::string_view name(Exclusion reason) {
    switch (reason) {
    case Exclusion::none:
        return "";
    case Exclusion::bad_date:
        return "bad_date";
    case Exclusion::bad_amount:
        return "bad_amount";
    case Exclusion::zero_price:
        return "zero_price";
    case Exclusion::cancelled:
        return "cancelled";
    case Exclusion::other_currency:
        return "other_currency";
    case Exclusion::refunds_excluded:
        return "refunds_excluded";
    case Exclusion::malformed:
        return "malformed";
    case Exclusion::repeated_header:
        return "repeated_header";
    }
    return "";
}

Exclusion exclusion_from_name(std::string_view text) {
    constexpr std::array all{Exclusion::bad_date,       Exclusion::bad_amount,
                             Exclusion::zero_price,     Exclusion::cancelled,
                             Exclusion::other_currency, Exclusion::refunds_excluded,
                             Exclusion::malformed,      Exclusion::repeated_header};
    for (const Exclusion reason : all) {
        if (name(reason) == text) {
            return reason;
        }
    }
    return Exclusion::none;
}

} // namespace perennial
