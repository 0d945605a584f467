// What makes lines one order: the order key, the customer and the day together. Shops reuse order
// numbers across branches and years, and book refunds under the number of the sale; a key alone
// would mix customers and move purchases to other days.
#pragma once

#include "analytics/core/day.h"
#include "analytics/core/index.h"

#include <cstdint>
#include <unordered_map>

namespace perennial {

class OrderGrouper {
  public:
    struct Group {
        OrderIndex order;
        CustomerIndex customer;
        Day day;
        friend bool operator==(const Group&, const Group&) = default;
    };

    void reserve(std::size_t orders) { m_numbers.reserve(orders); }

    /// The number of the group; `next` becomes the number of a group not seen before.
    std::uint32_t number(const Group& group, std::uint32_t next) {
        if (!(m_last == group) || m_numbers.empty()) { // lines of an order mostly follow each other
            m_last = group;
            m_last_number = m_numbers.try_emplace(group, next).first->second;
        }
        return m_last_number;
    }

  private:
    struct Hash {
        std::size_t operator()(const Group& group) const {
            std::uint64_t x = (std::uint64_t{group.order.value} << 32U) ^ group.customer.value;
            x = (x ^ (x >> 32U)) * 0x9E3779B97F4A7C15U;
            x ^= static_cast<std::uint64_t>(group.day.time_since_epoch().count());
            x = (x ^ (x >> 29U)) * 0xBF58476D1CE4E5B9U;
            return static_cast<std::size_t>(x ^ (x >> 32U));
        }
    };
    std::unordered_map<Group, std::uint32_t, Hash> m_numbers;
    Group m_last{};
    std::uint32_t m_last_number = 0;
};

} // namespace perennial
