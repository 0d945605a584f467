#include "analytics/learning/examples.h"

#include "analytics/core/error.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/dataset/dataset.h"
#include "analytics/forecast/probability.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <string>

namespace perennial::learning {

namespace {

constexpr int shortest_window = 14;     // days
constexpr std::size_t most_windows = 3; //
constexpr std::size_t most_rows = 60'000;
constexpr std::size_t fewest_customers = 200, fewest_buyers = 50;
/// A customer whom the purchase model has given up is still expected to do this share of the mean:
/// otherwise a single unexpected order would be an infinite surprise.
constexpr double least_share = 0.02;

std::vector<float> kept_from_zero(const std::vector<double>& values, double least, double most) {
    std::vector<float> kept(values.size());
    std::transform(values.begin(), values.end(), kept.begin(), [&](double value) {
        return static_cast<float>(std::clamp(value, least, most));
    });
    return kept;
}

double mean_of(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Appends the rows of `part` to `all`, column by column.
Examples joined(const std::vector<Examples>& parts) {
    Examples all;
    all.names = parts.front().names;
    for (const Examples& part : parts) {
        all.rows += part.rows;
        for (const auto column :
             {&Examples::base_purchases, &Examples::base_p, &Examples::base_revenue,
              &Examples::purchases, &Examples::revenue}) {
            (all.*column).insert((all.*column).end(), (part.*column).begin(), (part.*column).end());
        }
        all.customer.insert(all.customer.end(), part.customer.begin(), part.customer.end());
        all.window.insert(all.window.end(), part.window.begin(), part.window.end());
    }
    for (std::size_t f = 0; f < all.names.size(); ++f) {
        for (const Examples& part : parts) {
            const auto begin = part.values.begin() + static_cast<std::ptrdiff_t>(f * part.rows);
            all.values.insert(all.values.end(), begin,
                              begin + static_cast<std::ptrdiff_t>(part.rows));
        }
    }
    return all;
}

/// Every n-th customer, so that no more than most_rows are left.
Examples thinned(Examples examples) {
    const auto groups = static_cast<std::uint32_t>((examples.rows + most_rows - 1) / most_rows);
    if (groups < 2) {
        return examples;
    }
    std::vector<std::uint32_t> positions;
    for (std::uint32_t i = 0; i < examples.rows; ++i) {
        if (group_of(examples.customer[i], groups) == 0) {
            positions.push_back(i);
        }
    }
    return take(examples, positions);
}

void refuse_too_few(const Examples& examples) {
    const auto buyers =
        static_cast<std::size_t>(std::count_if(examples.purchases.begin(), examples.purchases.end(),
                                               [](float purchases) { return purchases > 0.0F; }));
    const auto customers = static_cast<std::size_t>(
        std::count(examples.window.begin(), examples.window.end(), std::uint8_t{0}));
    if (customers < fewest_customers || buyers < fewest_buyers) {
        std::set<std::uint32_t> who; // a customer may have bought in several windows
        for (std::size_t i = 0; i < examples.purchases.size(); ++i) {
            if (examples.purchases[i] > 0.0F) {
                who.insert(examples.customer[i]);
            }
        }
        throw Error(ErrorCode::too_little_data,
                    "learning needs " + std::to_string(fewest_customers) +
                        " customers of an earlier day, " + std::to_string(fewest_buyers) +
                        " of whom bought again; there are " + std::to_string(customers) + " and " +
                        std::to_string(who.size()));
    }
}

} // namespace

WindowPlan plan_windows(Day first_purchase, Day end, int horizon_days) {
    const auto history = static_cast<int>((end - first_purchase).count());
    WindowPlan plan;
    plan.days = 2 * history >= 3 * horizon_days ? horizon_days : history / 2;
    if (plan.days < std::min(shortest_window, horizon_days) || 4 * plan.days < horizon_days) {
        throw Error(ErrorCode::too_little_data,
                    "learning to forecast " + std::to_string(horizon_days) +
                        " days needs orders of at least " +
                        std::to_string(std::max(2 * shortest_window, horizon_days / 2 + 2)) +
                        " days; there are " + std::to_string(history));
    }
    const auto window = std::chrono::days(plan.days);
    for (Day day = end - window;
         plan.ends.size() < most_windows && day - first_purchase >= window / 2; day -= window) {
        plan.ends.push_back(day);
    }
    return plan;
}

Examples examples_now(const Dataset& dataset, const CustomerSummary& summary,
                      const FeaturePlan& plan, int days, const Progress& progress) {
    const Forecast base =
        forecast_by_models("mbg_nbd", "gamma_gamma", summary, days, progress.part(0.0, 0.7));
    FeatureMatrix features = behaviour_features(dataset, summary, plan, progress.part(0.7, 1.0));
    Examples examples;
    examples.rows = summary.size();
    examples.names = std::move(features.names);
    examples.values = std::move(features.values);
    examples.names.emplace_back("p_alive");
    examples.values.insert(examples.values.end(), base.p_alive.begin(), base.p_alive.end());
    for (const CustomerIndex customer : summary.customer) {
        examples.customer.push_back(customer.value);
    }
    examples.window.assign(examples.rows, 0);
    const double mean_purchases = mean_of(base.expected_purchases);
    const double mean_revenue = mean_of(base.expected_revenue);
    const double mean_p = mean_of(base.p_purchase);
    constexpr double tiny = 1e-6;
    examples.base_purchases =
        kept_from_zero(base.expected_purchases, std::max(tiny, least_share * mean_purchases), days);
    examples.base_p = kept_from_zero(base.p_purchase, std::max(tiny, least_share * mean_p), 0.999);
    examples.base_revenue =
        kept_from_zero(base.expected_revenue, std::max(tiny, least_share * mean_revenue), 1e12);
    return examples;
}

Examples examples_before(const Dataset& dataset, const WindowPlan& windows, const FeaturePlan& plan,
                         const Progress& progress) {
    std::vector<Examples> parts;
    std::size_t rows = 0;
    for (std::size_t w = 0; w < windows.ends.size() && (w == 0 || rows < most_rows / 2); ++w) {
        const double share = 1.0 / static_cast<double>(windows.ends.size());
        const Progress step =
            progress.part(share * static_cast<double>(w), share * static_cast<double>(w + 1));
        const CustomerSummary summary = summarise(dataset, windows.ends[w]);
        Examples part = examples_now(dataset, summary, plan, windows.days, step);
        const Holdout actual =
            holdout(dataset, summary, windows.ends[w] + std::chrono::days(windows.days));
        part.window.assign(part.rows, static_cast<std::uint8_t>(w));
        part.purchases.assign(actual.purchases.begin(), actual.purchases.end());
        part.revenue = kept_from_zero(actual.revenue, 0.0, 1e12);
        rows += part.rows;
        parts.push_back(std::move(part));
    }
    Examples examples = thinned(joined(parts));
    refuse_too_few(examples);
    return examples;
}

Examples take(const Examples& examples, const std::vector<std::uint32_t>& positions) {
    Examples part;
    part.names = examples.names;
    part.rows = positions.size();
    const auto taken = [&](const auto& column, auto& into) {
        for (std::size_t i = 0; !column.empty() && i < positions.size(); ++i) {
            into.push_back(column[positions[i]]);
        }
    };
    taken(examples.customer, part.customer);
    taken(examples.window, part.window);
    for (const auto column : {&Examples::base_purchases, &Examples::base_p, &Examples::base_revenue,
                              &Examples::purchases, &Examples::revenue}) {
        taken(examples.*column, part.*column);
    }
    part.values.reserve(part.rows * part.names.size());
    for (std::size_t f = 0; f < part.names.size(); ++f) {
        taken(std::span(examples.values).subspan(f * examples.rows, examples.rows), part.values);
    }
    return part;
}

std::uint32_t group_of(std::uint32_t customer, std::uint32_t groups) {
    std::uint64_t x = (customer + 1) * 0x9E3779B97F4A7C15U;
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
    return static_cast<std::uint32_t>((x >> 33U) % groups);
}

} // namespace perennial::learning
