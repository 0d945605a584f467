// Who buys in the sample store: when they come, how often, how long, and what they like.
#pragma once

#include "analytics/core/day.h"
#include "analytics/core/random.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <string_view>

namespace perennial::sample {

inline constexpr Day shop_opens = std::chrono::sys_days{std::chrono::year{2022} / 1 / 1};
inline constexpr Day shop_ends =
    std::chrono::sys_days{std::chrono::year{2025} / 1 / 1}; // first day not seen
inline constexpr double shop_days = static_cast<double>((shop_ends - shop_opens).count());

inline constexpr std::array<std::string_view, 4> channel_names{"Web shop", "Mobile app",
                                                               "Marketplace", "Newsletter"};
inline constexpr std::array<double, 4> channel_weights{0.46, 0.28, 0.16, 0.10};
inline constexpr std::array<std::string_view, 8> country_names{
    "Germany", "France", "Netherlands", "Austria", "Belgium", "Spain", "Italy", "Ireland"};
inline constexpr std::array<double, 8> country_weights{0.38, 0.17, 0.13, 0.09,
                                                       0.08, 0.06, 0.05, 0.04};

/// Demand over the year, `day` after the shop opened: highest early in December, lowest in June.
double season(double day);
inline constexpr double highest_season = 1.22;

/// The place of one of the weights, which sum to 1, drawn by them.
template <std::size_t N>
std::uint32_t weighted(Random& random, const std::array<double, N>& weights) {
    double left = random.uniform();
    for (std::uint32_t i = 0; i + 1 < N; ++i) {
        left -= weights[i];
        if (left < 0.0) {
            return i;
        }
    }
    return N - 1;
}

struct Person {
    double joined_day, ends_day; ///< active in between
    double rate;                 ///< purchases a week
    double dropout;              ///< a week
    double mean_spend, deal_proneness;
    std::uint32_t channel, country, favourite, second;
};

/// source: docs/methods/sample_store.md, "Customers".
Person make_person(Random& random);

} // namespace perennial::sample
