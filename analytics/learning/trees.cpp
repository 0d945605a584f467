#include "analytics/learning/trees.h"

#include "analytics/learning/examples.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace perennial::learning {

namespace {

constexpr int boosting_rounds = 150;
constexpr int forest_trees = 60;

bool is_forest(const GrowthOptions& options) {
    return options.style == Style::forest;
}

double mean_of_floats(std::span<const float> values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Labels and starts of the library's objectives. Money is in units of the mean expectation.
void set_boosting_target(xgboost::Matrix& matrix, Target target, std::span<const float> base,
                         std::span<const float> outcome) {
    const std::size_t n = base.size();
    const double unit = target == Target::revenue ? mean_of_floats(base) : 1.0;
    std::vector<float> labels(n);
    std::vector<float> starts(n);
    std::vector<float> weights(n, 1.0F);
    for (std::size_t i = 0; i < n; ++i) {
        const double expected = static_cast<double>(base[i]);
        const double actual = static_cast<double>(outcome[i]);
        double label = actual / unit;
        double start = std::log(expected / unit);
        if (target == Target::p_purchase) {
            label = actual > 0.0 ? 1.0 : 0.0;
            start = std::log(expected / (1.0 - expected));
        } else if (target == Target::value) {
            label = actual > 0.0 ? std::log(actual / expected) : 0.0;
            start = 0.0;
            weights[i] = actual > 0.0 ? 1.0F : 0.0F;
        }
        labels[i] = static_cast<float>(label);
        starts[i] = static_cast<float>(start);
    }
    matrix.set_labels(labels);
    matrix.set_start(starts);
    matrix.set_weights(weights);
}

/// Derivatives of the weighted squared error of (outcome / base - 1) at a margin of 0, weights in
/// proportion to the base: a leaf then holds the sum of outcomes over the sum of expectations, less
/// 1. For the value of buyers: of ln(outcome / base).
void forest_derivatives(Target target, std::span<const float> base, std::span<const float> outcome,
                        std::vector<float>& first, std::vector<float>& second) {
    const double unit = mean_of_floats(base);
    first.resize(base.size());
    second.resize(base.size());
    for (std::size_t i = 0; i < base.size(); ++i) {
        const double expected = static_cast<double>(base[i]);
        const double actual = static_cast<double>(outcome[i]);
        double slope = (expected - actual) / unit;
        double curvature = expected / unit;
        if (target == Target::value) {
            slope = actual > 0.0 ? -std::log(actual / expected) : 0.0;
            curvature = actual > 0.0 ? 1.0 : 0.0;
        }
        first[i] = static_cast<float>(slope);
        second[i] = static_cast<float>(curvature);
    }
}

double one_loss(Target target, double forecast, double outcome) {
    constexpr double tiny = 1e-9;
    const double m = std::max(forecast, tiny);
    switch (target) {
    case Target::purchases:
        return 2.0 * ((outcome > 0.0 ? outcome * std::log(outcome / m) : 0.0) - outcome + m);
    case Target::p_purchase:
        return -std::log(outcome > 0.0 ? m : std::max(1.0 - m, tiny));
    case Target::revenue: // 4 (y / sqrt(m) - 2 sqrt(y) + sqrt(m))
        return 4.0 * (outcome / std::sqrt(m) - 2.0 * std::sqrt(outcome) + std::sqrt(m));
    case Target::value:
        return outcome > 0.0 ? std::pow(std::log(outcome / m), 2) : 0.0;
    }
    return 0.0;
}

} // namespace

xgboost::Settings settings_of(const GrowthOptions& options, Target target, std::size_t rows) {
    xgboost::Settings settings{
        {"verbosity", "0"},      {"nthread", std::to_string(options.threads)},
        {"tree_method", "hist"}, {"max_bin", "64"},
        {"seed", "1"},           {"seed_per_iteration", "1"},
        {"lambda", "5"},         {"min_child_weight", "5"},
    };
    const auto add = [&](const char* name, const std::string& value) {
        settings.emplace_back(name, value);
    };
    if (is_forest(options)) {
        // Every round fits the same derivatives with 1 / trees of its weight: the mean of trees,
        // as num_parallel_tree gives, but with a chance to stop between trees.
        add("eta", std::to_string(1.0 / forest_trees));
        add("max_depth", "8");
        add("lambda", "20");
        add("min_child_weight",
            "30"); // customers' worth of evidence in a leaf: single ones are noise
        add("subsample", "0.5");
        add("colsample_bynode", "0.33");
        add("objective", "reg:squarederror");
        add("base_score", "0");
        return settings;
    }
    add("eta", rows < 20'000 ? "0.05" : "0.1");
    add("max_depth", "4");
    add("lambda", "15");
    add("min_child_weight", "15");
    add("subsample", "0.7");
    add("colsample_bynode", "0.5");
    if (target == Target::purchases) {
        add("objective", "count:poisson");
        add("max_delta_step", "0.7");
    } else if (target == Target::p_purchase) {
        add("objective", "binary:logistic");
    } else if (target == Target::revenue) {
        add("objective", "reg:tweedie");
        add("tweedie_variance_power", "1.5");
        add("max_delta_step", "0.7");
    } else {
        add("objective", "reg:squarederror");
    }
    return settings;
}

int most_rounds(Style style) {
    return style == Style::forest ? forest_trees : boosting_rounds;
}

std::vector<float> base_of(Target target, const Examples& rows) {
    switch (target) {
    case Target::purchases:
        return rows.base_purchases;
    case Target::p_purchase:
        return rows.base_p;
    case Target::revenue:
        return rows.base_revenue;
    case Target::value:
        break;
    }
    std::vector<float> value(rows.rows);
    std::transform(rows.base_revenue.begin(), rows.base_revenue.end(), rows.base_p.begin(),
                   value.begin(), std::divides<>());
    return value;
}

std::vector<float> outcome_of(Target target, const Examples& rows) {
    if (target == Target::purchases) {
        return rows.purchases;
    }
    if (target != Target::p_purchase) {
        return rows.revenue;
    }
    std::vector<float> any(rows.rows);
    std::transform(rows.purchases.begin(), rows.purchases.end(), any.begin(),
                   [](float purchases) { return purchases > 0.0F ? 1.0F : 0.0F; });
    return any;
}

Trees grow(const GrowthOptions& options, Target target, xgboost::Matrix& matrix,
           const Examples& rows, int rounds, const Progress& progress,
           const AfterRound& after_round) {
    const std::vector<float> base = base_of(target, rows);
    const std::vector<float> outcome = outcome_of(target, rows);
    std::vector<float> first;
    std::vector<float> second;
    if (is_forest(options)) {
        matrix.set_start(std::vector<float>(rows.rows, 0.0F));
        forest_derivatives(target, base, outcome, first, second);
    } else {
        set_boosting_target(matrix, target, base, outcome);
    }
    Trees trees{options, target, {settings_of(options, target, rows.rows), {&matrix}}, 0};
    for (; trees.rounds < rounds; ++trees.rounds) {
        progress.step(static_cast<double>(trees.rounds) / rounds, Stage::fitting);
        if (is_forest(options)) {
            trees.booster.update(matrix, first, second);
        } else {
            trees.booster.update(matrix);
        }
        if (after_round && !after_round(trees.booster)) {
            ++trees.rounds;
            break;
        }
    }
    return trees;
}

double applied(const GrowthOptions& options, Target target, double base, double margin) {
    if (is_forest(options) && target != Target::value) {
        const double forecast = base * std::max(0.0, 1.0 + margin);
        return target == Target::p_purchase ? std::min(forecast, 0.999) : forecast;
    }
    if (target == Target::p_purchase) {
        return 1.0 / (1.0 + (1.0 - base) / base * std::exp(-margin));
    }
    return base * std::exp(margin);
}

std::vector<float> margins_of(const Trees& trees, const xgboost::Matrix& matrix, int rounds) {
    if (rounds == 0) {
        return std::vector<float>(matrix.rows(), 0.0F);
    }
    return trees.booster.margins(matrix, rounds == trees.booster.rounds() ? 0 : rounds);
}

xgboost::Matrix start_at_zero(std::span<const float> values, std::size_t rows, std::size_t features,
                              std::size_t stride) {
    xgboost::Matrix matrix(values, rows, features, stride);
    matrix.set_start(std::vector<float>(rows, 0.0F));
    return matrix;
}

double mean_loss(Target target, std::span<const double> forecast, std::span<const float> outcome) {
    double sum = 0.0;
    double count = 0.0;
    for (std::size_t i = 0; i < forecast.size(); ++i) {
        const double actual = static_cast<double>(outcome[i]);
        sum += one_loss(target, forecast[i], actual);
        count += target != Target::value || actual > 0.0 ? 1.0 : 0.0;
    }
    return count > 0.0 ? sum / count : 0.0;
}

} // namespace perennial::learning
