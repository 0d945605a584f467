// Dense positions as types, so that a customer's position is never used as a product's.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace perennial {

template <class Tag>
struct Index {
    std::uint32_t value = std::numeric_limits<std::uint32_t>::max();

    constexpr bool valid() const { return value != std::numeric_limits<std::uint32_t>::max(); }
    constexpr std::size_t at() const { return value; } ///< for subscripting columns
    friend constexpr auto operator<=>(Index, Index) = default;
};

using CustomerIndex = Index<struct CustomerTag>; ///< invalid = guest (no customer identified)
using ProductIndex = Index<struct ProductTag>;
using OrderIndex = Index<struct OrderTag>;

} // namespace perennial
