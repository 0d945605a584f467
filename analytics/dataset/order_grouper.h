// What makes lines one order: the order key, the customer and the day together. Shops reuse order
// numbers across branches and years, and book refunds under the number of the sale; a key alone
// would mix customers and move purchases to other days.
#pragma once

#include "analytics/core/day.h"
#include "analytics/core/index.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace perennial {

class OrderGrouper {
  public:
    struct Group {
        OrderIndex order;
        CustomerIndex customer;
        Day day;
        friend bool operator==(const Group&, const Group&) = default;
    };

    void reserve(std::size_t orders) { m_first.reserve(orders); }

    /// The number of the group; `next` becomes the number of a group not seen before. Numbers are
    /// given in sequence: `next` is how many there are.
    std::uint32_t number(const Group& group, std::uint32_t next) {
        if (m_first.empty() || !(m_last == group)) { // lines of an order mostly follow each other
            m_last = group;
            m_last_number = find_or_add(group, next);
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
    struct Who {
        CustomerIndex customer;
        std::int32_t day = 0;
        friend bool operator==(const Who&, const Who&) = default;
    };

    std::uint32_t find_or_add(const Group& group, std::uint32_t next) {
        const std::size_t order = group.order.at();
        const Who who{group.customer,
                      static_cast<std::int32_t>(group.day.time_since_epoch().count())};
        if (who.day != group.day.time_since_epoch().count()) {
            return m_others.try_emplace(group, next).first->second; // no date at all
        }
        if (order >= m_first.size()) {
            m_first.resize(order + 1, none);
        }
        if (m_first[order] == none) { // nearly always: an order key is one order
            m_first[order] = next;
            m_groups.resize(std::max<std::size_t>(m_groups.size(), next + std::size_t{1}));
            m_groups[next] = who;
            return next;
        }
        if (m_groups[m_first[order]] == who) {
            return m_first[order];
        }
        return m_others.try_emplace(group, next).first->second;
    }

    static constexpr std::uint32_t none = 0xFFFFFFFFU;
    std::vector<std::uint32_t> m_first; ///< by order key: its first group
    std::vector<Who> m_groups;          ///< by number; only first ones are filled
    std::unordered_map<Group, std::uint32_t, Hash> m_others;
    Group m_last{};
    std::uint32_t m_last_number = 0;
};

} // namespace perennial
