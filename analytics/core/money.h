// Money, exact: integer millionths ("micros") of the currency's major unit. Six decimals hold a
// four-decimal unit price times a two-decimal discount without rounding; int64 holds 9.2e12 major
// units. One currency a project; amounts of different currencies are never added.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace perennial {

struct Money {
    std::int64_t micros = 0;

    static constexpr std::int64_t scale = 1'000'000;

    friend constexpr auto operator<=>(Money, Money) = default;
    /// Sums are checked. throws: Error{amount_overflow}
    Money& operator+=(Money other);
    friend Money operator+(Money a, Money b) { return a += b; }
    friend Money operator-(Money a, Money b) { return a += -b; }
    friend constexpr Money operator-(Money a) { return {-a.micros}; }
};

/// Major units, for models and charts only.
constexpr double to_major(Money amount) {
    return static_cast<double>(amount.micros) / static_cast<double>(Money::scale);
}

/// Exact decimal text in major units, '.' as mark, at least two decimals: "9747747.934", "-0.50".
std::string to_decimal(Money amount);

} // namespace perennial
