#include "analytics/core/money.h"

#include "analytics/core/error.h"

#include <cstdlib>

namespace perennial {

Money& Money::operator+=(Money other) {
    if (__builtin_add_overflow(micros, other.micros, &micros)) {
        throw Error(ErrorCode::amount_overflow);
    }
    return *this;
}

std::string to_decimal(Money amount) {
    const bool negative = amount.micros < 0;
    const auto magnitude = negative ? 0 - static_cast<std::uint64_t>(amount.micros)
                                    : static_cast<std::uint64_t>(amount.micros);
    std::string fraction = std::to_string(magnitude % Money::scale);
    fraction.insert(0, 6 - fraction.size(), '0');
    while (fraction.size() > 2 && fraction.back() == '0') {
        fraction.pop_back();
    }
    return (negative ? "-" : "") + std::to_string(magnitude / Money::scale) + "." + fraction;
}

} // namespace perennial
