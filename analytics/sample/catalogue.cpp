#include "analytics/sample/catalogue.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace perennial {

namespace {

struct Noun {
    std::string_view name;
    double price; ///< of the plainest style
};

struct CategorySeed {
    std::string_view name;
    std::array<std::string_view, 5> styles; ///< plainest first
    std::array<Noun, 5> nouns;
};

constexpr std::array<CategorySeed, SampleCatalogue::category_count> category_seeds{{
    {"Kitchen",
     {"Enamel", "Stoneware", "Bamboo", "Cast Iron", "Copper"},
     {{{"Mixing Bowl", 9.5},
       {"Saucepan", 24},
       {"Cutting Board", 14},
       {"Teapot", 18},
       {"Spoon Set", 6.5}}}},
    {"Dining",
     {"White", "Speckled", "Blue Rim", "Hand-Painted", "Gold Edge"},
     {{{"Dinner Plate", 7.9},
       {"Cereal Bowl", 6.2},
       {"Mug", 5.9},
       {"Serving Platter", 19},
       {"Salad Bowl", 16}}}},
    {"Bedding",
     {"Cotton", "Percale", "Washed Linen", "Flannel", "Sateen"},
     {{{"Pillowcase", 8.9},
       {"Duvet Cover", 39},
       {"Fitted Sheet", 22},
       {"Throw Blanket", 29},
       {"Bolster", 17}}}},
    {"Bath",
     {"Plain", "Waffle", "Ribbed", "Organic", "Turkish"},
     {{{"Hand Towel", 6.5},
       {"Bath Towel", 14},
       {"Bath Mat", 16},
       {"Robe", 38},
       {"Wash Mitt", 4.2}}}},
    {"Lighting",
     {"Paper", "Rattan", "Glass", "Brass", "Marble"},
     {{{"Table Lamp", 29},
       {"Pendant Shade", 26},
       {"Candle Holder", 7.5},
       {"String Lights", 12},
       {"Night Light", 9.9}}}},
    {"Garden",
     {"Terracotta", "Zinc", "Oak", "Glazed", "Woven"},
     {{{"Plant Pot", 8.5},
       {"Watering Can", 15},
       {"Bird Feeder", 12},
       {"Planter Box", 24},
       {"Trowel", 6.8}}}},
    {"Stationery",
     {"Kraft", "Dotted", "Floral", "Cloth-Bound", "Leather"},
     {{{"Notebook", 5.5},
       {"Greeting Card Set", 6.9},
       {"Desk Planner", 12},
       {"Pen Case", 8.2},
       {"Photo Album", 17}}}},
    {"Toys",
     {"Wooden", "Felt", "Knitted", "Rainbow", "Heirloom"},
     {{{"Stacking Ring", 9.9},
       {"Puzzle", 11},
       {"Animal Set", 16},
       {"Rattle", 6.4},
       {"Doll House", 42}}}},
    {"Textiles",
     {"Striped", "Checked", "Herringbone", "Embroidered", "Wool"},
     {{{"Cushion Cover", 11},
       {"Tea Towel", 5.2},
       {"Table Runner", 14},
       {"Floor Rug", 48},
       {"Apron", 17}}}},
    {"Storage",
     {"Seagrass", "Canvas", "Wire", "Acacia", "Lacquered"},
     {{{"Basket", 13},
       {"Box with Lid", 10},
       {"Laundry Hamper", 27},
       {"Drawer Organiser", 8.8},
       {"Wall Shelf", 32}}}},
    {"Fragrance",
     {"Lavender", "Fig", "Cedar", "Bergamot", "Sandalwood"},
     {{{"Scented Candle", 12},
       {"Reed Diffuser", 19},
       {"Hand Soap", 6.9},
       {"Room Spray", 11},
       {"Bath Salts", 9.2}}}},
    {"Gifts",
     {"Small", "Classic", "Festive", "Grand", "Collector's"},
     {{{"Hamper", 24},
       {"Ornament", 4.8},
       {"Music Box", 21},
       {"Tin of Biscuits", 8.4},
       {"Advent Calendar", 18}}}},
}};

/// To x.90 or x.40, as shop prices are.
Money shop_price(double price) {
    const auto half_units = std::max<std::int64_t>(std::llround(price * 2.0), 4);
    return Money{half_units * (Money::scale / 2) - Money::scale / 10};
}

Money share_of(Money price, double share) {
    constexpr std::int64_t cent = Money::scale / 100;
    return Money{std::llround(static_cast<double>(price.micros) * share / cent) * cent};
}

std::vector<SampleProduct> make_products(Random& random) {
    std::vector<SampleProduct> products;
    for (std::uint32_t c = 0; c < category_seeds.size(); ++c) {
        const CategorySeed& seed = category_seeds[c];
        for (std::size_t n = 0; n < seed.nouns.size(); ++n) {
            for (std::size_t s = 0; s < seed.styles.size(); ++s) {
                SampleProduct product;
                product.name = std::string(seed.styles[s]) + " " + std::string(seed.nouns[n].name);
                product.key = "P" + std::to_string(1000 + c * 100 + n * 10 + s);
                product.category = c;
                product.price =
                    shop_price(seed.nouns[n].price * (1.0 + 0.16 * static_cast<double>(s)) *
                               random.uniform(0.95, 1.05));
                product.cost = share_of(product.price, random.uniform(0.48, 0.66));
                products.push_back(std::move(product));
            }
        }
        std::stable_sort(products.end() - SampleCatalogue::products_a_category, products.end(),
                         [](const auto& a, const auto& b) { return a.price < b.price; });
    }
    return products;
}

std::vector<SamplePromotion> make_promotions(Random& random, double days) {
    constexpr double every_days = 45.6; // eight weeks of sale a year, each somewhere in its slot
    constexpr std::array depths{10, 15, 20, 25, 30};
    std::vector<SamplePromotion> promotions;
    for (double slot = 0.0; slot + every_days <= days; slot += every_days) {
        const double from = std::floor(slot + random.uniform(0.0, every_days - 8.0));
        const int percent = depths[random.below(depths.size())];
        promotions.push_back(
            {from, from + 7.0, percent,
             "SAVE" + std::to_string(percent) + "-" + std::to_string(promotions.size() + 1)});
    }
    return promotions;
}

} // namespace

SampleCatalogue::SampleCatalogue(Random& random, double days)
    : m_products(make_products(random)), m_promotions(make_promotions(random, days)) {}

std::string_view SampleCatalogue::category_name(std::uint32_t category) {
    return category_seeds[category].name;
}

std::uint32_t SampleCatalogue::pick(Random& random, std::uint32_t category, double budget) const {
    constexpr double least_share = 0.12; // nobody fills a basket with forty spoons
    const auto begin = m_products.begin() + static_cast<std::ptrdiff_t>(category) *
                                                static_cast<std::ptrdiff_t>(products_a_category);
    const auto end = begin + products_a_category;
    const auto cheaper = [](const SampleProduct& product, double price) {
        return to_major(product.price) < price;
    };
    const auto low = std::lower_bound(begin, end, budget * least_share, cheaper);
    const auto high = std::lower_bound(low, end, budget * 1.15, cheaper);
    const auto chosen = low == high ? (low == end ? end - 1 : begin)
                                    : low + static_cast<std::ptrdiff_t>(random.below(
                                                static_cast<std::uint64_t>(high - low)));
    return static_cast<std::uint32_t>(chosen - m_products.begin());
}

const SamplePromotion* SampleCatalogue::promotion_at(double day) const {
    const auto next = std::upper_bound(
        m_promotions.begin(), m_promotions.end(), day,
        [](double at, const SamplePromotion& promotion) { return at < promotion.from_day; });
    return next != m_promotions.begin() && day < std::prev(next)->to_day ? &*std::prev(next)
                                                                         : nullptr;
}

} // namespace perennial
