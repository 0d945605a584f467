#include "analytics/sample/person.h"

#include "analytics/sample/catalogue.h"

#include <cmath>

namespace perennial::sample {

double season(double day) {
    constexpr double peak = 340.0;
    constexpr double two_pi = 6.283185307179586;
    return 1.0 + 0.22 * std::cos(two_pi * (day - peak) / 365.25);
}

Person make_person(Random& random) {
    Person person{};
    do { // the shop grows, and new customers come when everybody buys
        person.joined_day = random.uniform(0.0, shop_days);
    } while (random.uniform() * highest_season >
             season(person.joined_day) * (0.6 + 0.4 * person.joined_day / shop_days));
    const double satisfaction = random.normal();
    person.rate = 0.08 * random.gamma(0.55) / 0.55;
    person.dropout = 0.017 * random.gamma(0.8) / 0.8 * std::exp(-0.4 * satisfaction - 0.08);
    person.mean_spend = std::exp(3.92 + 0.45 * random.normal());
    person.deal_proneness = random.normal();
    person.ends_day = person.joined_day + 7.0 * random.exponential() / person.dropout;
    person.channel = weighted(random, channel_weights);
    person.country = weighted(random, country_weights);
    person.favourite = static_cast<std::uint32_t>(random.below(SampleCatalogue::category_count));
    person.second = static_cast<std::uint32_t>(random.below(SampleCatalogue::category_count));
    return person;
}

} // namespace perennial::sample
