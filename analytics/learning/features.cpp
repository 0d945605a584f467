#include "analytics/learning/features.h"

#include "analytics/core/parallel_for.h"
#include "analytics/dataset/assemble.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/dataset/dataset.h"
#include "analytics/learning/behaviour.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace perennial::learning {

namespace {

constexpr std::size_t rows_a_chunk = 1024;
constexpr std::size_t most_tops = 6;

/// A group of columns exists when the shop's data can tell it.
enum class Needs {
    nothing,
    refunds,
    discounts,
    coupons,
    products,
    categories,
    channels,
    countries,
    visits
};

struct FeatureEntry {
    std::string_view code;
    Needs needs = Needs::nothing;
    float (*value)(const Behaviour&) = nullptr; ///< not for those of tops
    std::size_t top = 0;                        ///< which category, channel or country
};

/// The features. Those of the shop's best categories, channels and countries come last.
constexpr std::array feature_list{
    FeatureEntry{"frequency", Needs::nothing,
                 [](const Behaviour& b) {
                     return b.frequency();
                 }},
    FeatureEntry{"orders", Needs::nothing,
                 [](const Behaviour& b) {
                     return b.orders();
                 }},
    FeatureEntry{"days_first_to_last", Needs::nothing,
                 [](const Behaviour& b) {
                     return b.days_first_to_last();
                 }},
    FeatureEntry{"days_since_first_order", Needs::nothing,
                 [](const Behaviour& b) {
                     return b.days_since_first();
                 }},
    FeatureEntry{"days_since_last_order", Needs::nothing,
                 [](const Behaviour& b) {
                     return b.days_since_last();
                 }},
    FeatureEntry{"mean_gap_days", Needs::nothing,
                 [](const Behaviour& b) {
                     return b.mean_gap();
                 }},
    FeatureEntry{"sd_gap_days", Needs::nothing,
                 [](const Behaviour& b) {
                     return b.sd_gap();
                 }},
    FeatureEntry{"last_gap_to_mean", Needs::nothing,
                 [](const Behaviour& b) {
                     return b.last_gap_to_mean();
                 }},
    FeatureEntry{"silence_to_mean_gap", Needs::nothing,
                 [](const Behaviour& b) {
                     return b.silence_to_mean_gap();
                 }},
    FeatureEntry{"purchases_30_days", Needs::nothing,
                 [](const Behaviour& b) {
                     return b.purchases_within(30);
                 }},
    FeatureEntry{"purchases_90_days", Needs::nothing,
                 [](const Behaviour& b) {
                     return b.purchases_within(90);
                 }},
    FeatureEntry{"purchases_180_days", Needs::nothing,
                 [](const Behaviour& b) {
                     return b.purchases_within(180);
                 }},
    FeatureEntry{"purchases_365_days", Needs::nothing,
                 [](const Behaviour& b) {
                     return b.purchases_within(365);
                 }},
    FeatureEntry{"revenue_30_days", Needs::nothing,
                 [](const Behaviour& b) {
                     return b.revenue_within(30);
                 }},
    FeatureEntry{"revenue_90_days", Needs::nothing,
                 [](const Behaviour& b) {
                     return b.revenue_within(90);
                 }},
    FeatureEntry{"revenue_180_days", Needs::nothing,
                 [](const Behaviour& b) {
                     return b.revenue_within(180);
                 }},
    FeatureEntry{"revenue_365_days", Needs::nothing,
                 [](const Behaviour& b) {
                     return b.revenue_within(365);
                 }},
    FeatureEntry{"revenue_to_date", Needs::nothing,
                 [](const Behaviour& b) {
                     return b.revenue();
                 }},
    FeatureEntry{"purchases_same_season", Needs::nothing,
                 [](const Behaviour& b) {
                     return b.purchases_same_season();
                 }},
    FeatureEntry{"revenue_same_season", Needs::nothing,
                 [](const Behaviour& b) {
                     return b.revenue_same_season();
                 }},
    FeatureEntry{"mean_purchase_value", Needs::nothing,
                 [](const Behaviour& b) {
                     return b.mean_value();
                 }},
    FeatureEntry{"first_purchase_value", Needs::nothing,
                 [](const Behaviour& b) {
                     return b.first_value();
                 }},
    FeatureEntry{"last_purchase_value", Needs::nothing,
                 [](const Behaviour& b) {
                     return b.last_value();
                 }},
    FeatureEntry{"largest_purchase_value", Needs::nothing,
                 [](const Behaviour& b) {
                     return b.largest_value();
                 }},
    FeatureEntry{"value_trend", Needs::nothing,
                 [](const Behaviour& b) {
                     return b.value_trend();
                 }},
    FeatureEntry{"first_month", Needs::nothing,
                 [](const Behaviour& b) {
                     return b.first_month();
                 }},
    FeatureEntry{"weekend_share", Needs::nothing,
                 [](const Behaviour& b) {
                     return b.weekend_share();
                 }},
    FeatureEntry{"lines_per_order", Needs::products,
                 [](const Behaviour& b) {
                     return b.lines_per_order();
                 }},
    FeatureEntry{"units_per_order", Needs::products,
                 [](const Behaviour& b) {
                     return b.units_per_order();
                 }},
    FeatureEntry{"distinct_products", Needs::products,
                 [](const Behaviour& b) {
                     return b.distinct_products();
                 }},
    FeatureEntry{"distinct_categories", Needs::categories,
                 [](const Behaviour& b) {
                     return b.distinct_categories();
                 }},
    FeatureEntry{"refund_share", Needs::refunds,
                 [](const Behaviour& b) {
                     return b.refund_share();
                 }},
    FeatureEntry{"discount_share", Needs::discounts,
                 [](const Behaviour& b) {
                     return b.discount_share();
                 }},
    FeatureEntry{"first_discount_share", Needs::discounts,
                 [](const Behaviour& b) {
                     return b.first_discount_share();
                 }},
    FeatureEntry{"coupon_share", Needs::coupons,
                 [](const Behaviour& b) {
                     return b.coupon_share();
                 }},
    FeatureEntry{"visits", Needs::visits,
                 [](const Behaviour& b) {
                     return b.visits();
                 }},
    FeatureEntry{"visits_30_days", Needs::visits,
                 [](const Behaviour& b) {
                     return b.visits_within(30);
                 }},
    FeatureEntry{"visits_90_days", Needs::visits,
                 [](const Behaviour& b) {
                     return b.visits_within(90);
                 }},
    FeatureEntry{"visits_since_last_order", Needs::visits,
                 [](const Behaviour& b) {
                     return b.visits_since_last();
                 }},
    FeatureEntry{"days_since_last_visit", Needs::visits,
                 [](const Behaviour& b) {
                     return b.days_since_visit();
                 }},
    FeatureEntry{"mean_visit_seconds", Needs::visits,
                 [](const Behaviour& b) {
                     return b.mean_visit_seconds();
                 }},
    FeatureEntry{"events_per_visit", Needs::visits,
                 [](const Behaviour& b) {
                     return b.events_per_visit();
                 }},
    FeatureEntry{"category_1_share", Needs::categories, nullptr, 0},
    FeatureEntry{"category_2_share", Needs::categories, nullptr, 1},
    FeatureEntry{"category_3_share", Needs::categories, nullptr, 2},
    FeatureEntry{"category_4_share", Needs::categories, nullptr, 3},
    FeatureEntry{"category_5_share", Needs::categories, nullptr, 4},
    FeatureEntry{"category_6_share", Needs::categories, nullptr, 5},
    FeatureEntry{"channel_1_share", Needs::channels, nullptr, 0},
    FeatureEntry{"channel_2_share", Needs::channels, nullptr, 1},
    FeatureEntry{"channel_3_share", Needs::channels, nullptr, 2},
    FeatureEntry{"channel_4_share", Needs::channels, nullptr, 3},
    FeatureEntry{"channel_5_share", Needs::channels, nullptr, 4},
    FeatureEntry{"channel_6_share", Needs::channels, nullptr, 5},
    FeatureEntry{"country_1", Needs::countries, nullptr, 0},
    FeatureEntry{"country_2", Needs::countries, nullptr, 1},
    FeatureEntry{"country_3", Needs::countries, nullptr, 2},
    FeatureEntry{"country_4", Needs::countries, nullptr, 3},
    FeatureEntry{"country_5", Needs::countries, nullptr, 4},
    FeatureEntry{"country_6", Needs::countries, nullptr, 5},
};

bool exists(const FeatureEntry& entry, const FeaturePlan& plan) {
    switch (entry.needs) {
    case Needs::nothing:
        return true;
    case Needs::refunds:
        return plan.has_refunds;
    case Needs::discounts:
        return plan.has_discounts;
    case Needs::coupons:
        return plan.has_coupons;
    case Needs::products:
        return plan.has_products;
    case Needs::categories:
        return entry.value != nullptr ? plan.top_categories.size() > 1
                                      : entry.top < plan.top_categories.size();
    case Needs::channels: // one channel tells nothing
        return plan.top_channels.size() > 1 && entry.top < plan.top_channels.size();
    case Needs::countries:
        return plan.top_countries.size() > 1 && entry.top < plan.top_countries.size();
    case Needs::visits:
        return plan.visits_since <= plan.known_by;
    }
    return false;
}

float value_of(const FeatureEntry& entry, const Behaviour& behaviour) {
    if (entry.value != nullptr) {
        return entry.value(behaviour);
    }
    switch (entry.needs) {
    case Needs::categories:
        return behaviour.category_share(entry.top);
    case Needs::countries:
        return behaviour.is_from(entry.top);
    default:
        return behaviour.channel_share(entry.top);
    }
}

/// The positions with most revenue, most first.
std::vector<std::uint32_t> most_revenue(const std::vector<double>& revenue,
                                        const StringTable& texts) {
    std::vector<std::uint32_t> order(revenue.size());
    std::iota(order.begin(), order.end(), 0U);
    std::erase_if(order, [&](std::uint32_t i) { return revenue[i] <= 0.0; });
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return revenue[a] != revenue[b] ? revenue[a] > revenue[b] : texts[a] < texts[b];
    });
    order.resize(std::min(order.size(), most_tops));
    return order;
}

} // namespace

FeaturePlan plan_features(const Dataset& dataset, Day known_by, int season_days) {
    FeaturePlan plan;
    plan.season_days = season_days;
    plan.known_by = known_by;
    for (const std::int64_t at : dataset.visits.started_at) {
        plan.visits_since = std::min(plan.visits_since, day_of(at));
    }
    const std::vector<Day>& refunded = dataset.refunds.day;
    plan.has_refunds = std::any_of(refunded.begin(), refunded.end(),
                                   [known_by](Day day) { return day <= known_by; });
    std::vector<double> categories(dataset.categories.size());
    std::vector<double> channels(dataset.channels.size());
    std::vector<double> countries(dataset.countries.size());
    const Orders& orders = dataset.orders;
    for (std::size_t i = 0; i < orders.size(); ++i) {
        if (orders.day[i] > known_by || orders.sale_lines[i] == 0) {
            continue;
        }
        plan.has_discounts = plan.has_discounts || orders.discount[i].micros > 0;
        plan.has_coupons = plan.has_coupons || orders.coupon[i] != StringTable::npos;
        if (orders.channel[i] != StringTable::npos) {
            channels[orders.channel[i]] += to_major(orders.revenue[i]);
        }
        if (const std::uint32_t country = country_of(dataset, orders.customer[i]);
            country != StringTable::npos) {
            countries[country] += to_major(orders.revenue[i]);
        }
        for (std::size_t l = orders.first_line[i]; l < orders.first_line[i + 1]; ++l) {
            const ProductIndex product = dataset.lines.product[l];
            if (!product.valid() || dataset.lines.amount[l].micros < 0) {
                continue;
            }
            plan.has_products = true;
            const std::uint32_t category = dataset.product_category[product.at()];
            if (category != StringTable::npos) {
                categories[category] += to_major(dataset.lines.amount[l]);
            }
        }
    }
    plan.top_categories = most_revenue(categories, dataset.categories);
    plan.top_channels = most_revenue(channels, dataset.channels);
    plan.top_countries = most_revenue(countries, dataset.countries);
    return plan;
}

FeatureMatrix behaviour_features(const Dataset& dataset, const CustomerSummary& summary,
                                 const FeaturePlan& plan, const Progress& progress) {
    std::vector<const FeatureEntry*> columns;
    FeatureMatrix matrix;
    for (const FeatureEntry& entry : feature_list) {
        if (exists(entry, plan)) {
            columns.push_back(&entry);
            matrix.names.push_back(entry.code);
        }
    }
    matrix.rows = summary.size();
    matrix.values.resize(matrix.rows * columns.size());
    parallel_for(matrix.rows, rows_a_chunk, [&](std::size_t, std::size_t begin, std::size_t end) {
        progress.check();
        Behaviour behaviour(dataset, plan, summary.end);
        for (std::size_t row = begin; row < end; ++row) {
            behaviour.load(summary.customer[row]);
            for (std::size_t c = 0; c < columns.size(); ++c) {
                matrix.values[c * matrix.rows + row] = value_of(*columns[c], behaviour);
            }
        }
    });
    progress.step(1.0, Stage::summarising);
    return matrix;
}

std::span<const std::string_view> feature_codes() {
    static constexpr auto codes = [] {
        std::array<std::string_view, feature_list.size()> texts{};
        for (std::size_t i = 0; i < texts.size(); ++i) {
            texts[i] = feature_list[i].code;
        }
        return texts;
    }();
    return codes;
}

} // namespace perennial::learning
