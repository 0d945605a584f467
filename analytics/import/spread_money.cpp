#include "analytics/import/spread_money.h"

#include <algorithm>
#include <numeric>

namespace perennial::import {
namespace {

__extension__ typedef __int128 WideShare;

} // namespace

std::vector<Money> spread_money(Money total, std::span<const Money> weights) {
    std::vector<Money> shares(weights.size());
    WideShare whole = 0;
    for (const Money weight : weights) {
        whole += weight.micros;
    }
    if (weights.empty()) {
        return shares;
    }
    if (whole == 0) {
        shares.front() = total;
        return shares;
    }
    constexpr std::int64_t cent = Money::scale / 100;
    const std::int64_t unit = total.micros % cent == 0 ? cent : 1;
    const std::int64_t units = total.micros / unit;
    std::vector<WideShare> remainder(weights.size());
    std::int64_t left = units;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const WideShare exact = WideShare{units} * weights[i].micros;
        const auto share = static_cast<std::int64_t>(exact / whole);
        remainder[i] = exact % whole;
        shares[i].micros = share * unit;
        left -= share;
    }
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return remainder[a] > remainder[b]; });
    for (std::size_t i = 0; left > 0; ++i, --left) { // fewer are left than there are lines
        shares[order[i]].micros += unit;
    }
    return shares;
}

} // namespace perennial::import
