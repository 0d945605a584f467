// A shop of BG/NBD customers whose purchases run by a clock that the test knows.
#pragma once

#include "analytics/core/random.h"
#include "analytics/dataset/assemble.h"
#include "analytics/lifetime/bg_nbd/bg_nbd.h"
#include "tests/support/lines_builder.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace perennial::test {

inline const bg_nbd::Params shop_truth{0.6, 8.0, 0.8, 4.0};

struct SimulatedShop {
    Day opening{};
    std::vector<double> weeks = {}; ///< by the shop's clock, from opening to each day it is open
    std::size_t last_joining = 0;   ///< customers come on days 0 .. this
    int customers = 0;
    std::function<double(Random&, Day)> discount = {}; ///< of an order of 20; none when empty
};

/// Every order is of 20. Deterministic.
inline Dataset simulate(const SimulatedShop& shop, std::uint64_t seed) {
    Random random(seed);
    LinesBuilder lines;
    for (int i = 0; i < shop.customers; ++i) {
        const std::string id = std::to_string(i);
        auto day = static_cast<std::size_t>(random.below(shop.last_joining + 1));
        const double rate = random.gamma(shop_truth.r) / shop_truth.alpha;
        const double dropout = random.beta(shop_truth.a, shop_truth.b);
        double t = shop.weeks[day];
        for (int order = 0; day < shop.weeks.size(); ++order) {
            const Day date = shop.opening + std::chrono::days(day);
            lines.add({.order = id + "-" + std::to_string(order),
                       .customer = id,
                       .date = to_iso(date),
                       .amount = 20.0,
                       .discount = shop.discount ? shop.discount(random, date) : 0.0});
            if (order > 0 && random.uniform() < dropout) {
                break;
            }
            t += random.exponential() / rate;
            day = static_cast<std::size_t>(
                std::lower_bound(shop.weeks.begin(), shop.weeks.end(), t) - shop.weeks.begin());
        }
    }
    return dataset_of(lines.lines());
}

} // namespace perennial::test
