// Which sale a refund takes back: what dates it under RefundPolicy::order_date, and what an import
// tells of its refunds.
#pragma once

#include "analytics/core/day.h"
#include "analytics/core/index.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace perennial {

enum class RefundOf : std::uint8_t {
    nothing, ///< no sale is found
    order,   ///< a sale under the same order key
    product, ///< the latest sale of the product that still has the quantity
};

/// One customer at a time; sales and refunds in the order of time.
class RefundMatcher {
  public:
    struct Sale {
        RefundOf how = RefundOf::nothing;
        Day day{}; ///< of the sale
    };

    void start_customer() {
        m_sales.clear();
        m_day_of_key.clear();
    }

    void add_sale(std::uint32_t order_key, ProductIndex product, Day day, float quantity) {
        m_sales[product].push_back({day, quantity});
        m_day_of_key.insert_or_assign(order_key, day);
    }

    /// `quantity` > 0: how much comes back.
    Sale find(std::uint32_t order_key, ProductIndex product, float quantity) {
        if (const auto same = m_day_of_key.find(order_key); same != m_day_of_key.end()) {
            return {RefundOf::order, same->second};
        }
        constexpr std::size_t sales_looked_at = 1000; // keeps hostile histories linear
        if (const auto found = m_sales.find(product); found != m_sales.end()) {
            std::vector<Left>& sales = found->second;
            const std::size_t last = sales.size() - std::min(sales.size(), sales_looked_at);
            for (std::size_t i = sales.size(); i > last; --i) {
                if (sales[i - 1].quantity >= quantity) {
                    sales[i - 1].quantity -= quantity;
                    return {RefundOf::product, sales[i - 1].day};
                }
            }
        }
        return {};
    }

  private:
    struct Left {
        Day day;
        float quantity;
    };
    struct HashProduct {
        std::size_t operator()(ProductIndex product) const { return product.value; }
    };
    std::unordered_map<ProductIndex, std::vector<Left>, HashProduct> m_sales;
    std::unordered_map<std::uint32_t, Day> m_day_of_key;
};

} // namespace perennial
