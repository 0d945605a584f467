// What the sample store sells and when it holds sales. Fixed facts of a made-up shop for the home.
#pragma once

#include "analytics/core/money.h"
#include "analytics/core/random.h"

#include <cstdint>
#include <string>
#include <vector>

namespace perennial {

struct SampleProduct {
    std::string key, name;
    std::uint32_t category = 0;
    Money price, cost;
};

/// A sale over the whole shop, from one day to before another, days since the shop opened.
struct SamplePromotion {
    double from_day = 0.0, to_day = 0.0;
    int percent = 0;
    std::string coupon;
};

class SampleCatalogue {
  public:
    static constexpr std::uint32_t category_count = 12;
    static constexpr std::uint32_t products_a_category = 25;

    /// days: how long the shop is open; promotions are spread over them.
    SampleCatalogue(Random& random, double days);

    const std::vector<SampleProduct>& products() const { return m_products; }
    const std::vector<SamplePromotion>& promotions() const { return m_promotions; }
    static std::string_view category_name(std::uint32_t category);

    /// A product of the category that fits into `budget` major units, by chance; its cheapest when
    /// none does.
    std::uint32_t pick(Random& random, std::uint32_t category, double budget) const;
    /// The promotion running at a moment, or null.
    const SamplePromotion* promotion_at(double day) const;

  private:
    std::vector<SampleProduct> m_products;     ///< by category, cheapest first
    std::vector<SamplePromotion> m_promotions; ///< in order of time, not overlapping
};

} // namespace perennial
