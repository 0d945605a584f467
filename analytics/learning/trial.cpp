#include "analytics/learning/trial.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <list>

namespace perennial::learning {

namespace {

constexpr std::size_t small_shop = 20'000; ///< rows; every customer is held out once
constexpr std::uint32_t customer_parts = 4;
constexpr int patience = 20; ///< rounds without a better loss
constexpr std::array all_targets{Target::purchases, Target::p_purchase, Target::revenue,
                                 Target::value};

/// One split of the customers, and what was learned from the larger part.
struct Fold {
    Examples train, held;
    xgboost::Matrix train_matrix, held_matrix;
    std::vector<Trees> trees;                     ///< by Target
    std::array<std::vector<double>, 4> loss;      ///< by Target, after 0, 1, ... rounds
    std::array<std::vector<double>, 4> forecasts; ///< of `held`, by Target, at the best rounds
};

Fold split(const Examples& examples, std::uint32_t part) {
    const bool several =
        std::any_of(examples.window.begin(), examples.window.end(), [](auto w) { return w > 0; });
    std::vector<std::uint32_t> train;
    std::vector<std::uint32_t> held;
    for (std::uint32_t i = 0; i < examples.rows; ++i) {
        const bool newest = examples.window[i] == 0;
        if (group_of(examples.customer[i], customer_parts) == part) {
            if (newest) {
                held.push_back(i);
            }
        } else if (!newest || !several) {
            train.push_back(i);
        }
    }
    Examples train_rows = take(examples, train);
    Examples held_rows = take(examples, held);
    const std::size_t features = examples.names.size();
    xgboost::Matrix train_matrix(train_rows.values, train_rows.rows, features, train_rows.rows);
    xgboost::Matrix held_matrix =
        start_at_zero(held_rows.values, held_rows.rows, features, held_rows.rows);
    return {std::move(train_rows),
            std::move(held_rows),
            std::move(train_matrix),
            std::move(held_matrix),
            {},
            {},
            {}};
}

std::vector<double> forecasts_of(const Fold& fold, Target target, std::span<const float> margins,
                                 const GrowthOptions& options) {
    const std::vector<float> base = base_of(target, fold.held);
    std::vector<double> forecast(base.size());
    for (std::size_t i = 0; i < base.size(); ++i) {
        forecast[i] =
            applied(options, target, static_cast<double>(base[i]), static_cast<double>(margins[i]));
    }
    return forecast;
}

void learn(Fold& fold, const GrowthOptions& options, Target target, const Progress& progress) {
    std::vector<double>& loss = fold.loss[static_cast<std::size_t>(target)];
    const std::vector<float> outcome = outcome_of(target, fold.held);
    const std::vector<float> nothing(fold.held.rows, 0.0F);
    loss.push_back(mean_loss(target, forecasts_of(fold, target, nothing, options), outcome));
    std::size_t best = 0;
    const auto after_round = [&](const xgboost::Booster& booster) {
        const std::vector<float> margins = booster.margins(fold.held_matrix);
        loss.push_back(mean_loss(target, forecasts_of(fold, target, margins, options), outcome));
        best = loss.back() < loss[best] ? loss.size() - 1 : best;
        return loss.size() - 1 - best < static_cast<std::size_t>(patience);
    };
    const bool forest = options.style == Style::forest;
    fold.trees.push_back(grow(options, target, fold.train_matrix, fold.train,
                              most_rounds(options.style), progress,
                              forest ? AfterRound() : AfterRound(after_round)));
}

/// The number of rounds at which the mean loss over the folds is lowest.
int best_rounds(const std::list<Fold>& folds, Target target) {
    const auto at = static_cast<std::size_t>(target);
    std::size_t length = std::numeric_limits<std::size_t>::max();
    for (const Fold& fold : folds) {
        length = std::min(length, fold.loss[at].size());
    }
    std::size_t best = 0;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t round = 0; round < length; ++round) {
        double sum = 0.0;
        for (const Fold& fold : folds) {
            sum += fold.loss[at][round];
        }
        if (sum < least) {
            least = sum;
            best = round;
        }
    }
    return static_cast<int>(best);
}

/// Column `target` of all folds, one after the other.
std::vector<double> all_forecasts(const std::list<Fold>& folds, Target target) {
    std::vector<double> all;
    for (const Fold& fold : folds) {
        const auto& part = fold.forecasts[static_cast<std::size_t>(target)];
        all.insert(all.end(), part.begin(), part.end());
    }
    return all;
}

std::vector<float> all_outcomes(const std::list<Fold>& folds, Target target) {
    std::vector<float> all;
    for (const Fold& fold : folds) {
        const std::vector<float> part = outcome_of(target, fold.held);
        all.insert(all.end(), part.begin(), part.end());
    }
    return all;
}

/// E[value] from the exponential of a mean logarithm is too low by the mean of exp(error): Duan
/// (1983), Smearing estimate, JASA 78. Held within limits, so that no tail can run away.
double smearing(std::span<const double> forecast, std::span<const float> outcome) {
    double expected = 0.0;
    double actual = 0.0;
    for (std::size_t i = 0; i < forecast.size(); ++i) {
        expected += forecast[i];
        actual += static_cast<double>(outcome[i]);
    }
    return expected > 0.0 ? std::clamp(actual / expected, 0.5, 4.0) : 1.0;
}

Trial judge(const std::list<Fold>& folds, const std::array<int, 4>& rounds) {
    const std::vector<double> p = all_forecasts(folds, Target::p_purchase);
    const std::vector<double> value = all_forecasts(folds, Target::value);
    const std::vector<float> actual = all_outcomes(folds, Target::revenue);
    std::vector<double> revenue = all_forecasts(folds, Target::revenue);
    std::vector<double> in_two(p.size());
    std::transform(p.begin(), p.end(), value.begin(), in_two.begin(), std::multiplies<>());
    const double scale = smearing(in_two, actual);
    for (double& forecast : in_two) {
        forecast *= scale;
    }
    const bool hurdle =
        mean_loss(Target::revenue, in_two, actual) < mean_loss(Target::revenue, revenue, actual);
    return {rounds, hurdle, scale,
            Bands(all_forecasts(folds, Target::purchases), all_outcomes(folds, Target::purchases)),
            Bands(hurdle ? in_two : revenue, actual)};
}

} // namespace

Trial try_out(const GrowthOptions& options, const Examples& examples, const Progress& progress) {
    const std::uint32_t count = examples.rows < small_shop ? customer_parts : 1;
    std::list<Fold> folds; // matrices stay where they are
    double done = 0.0;
    const double step = 1.0 / (count * static_cast<double>(all_targets.size()));
    for (std::uint32_t part = 0; part < count; ++part) {
        folds.push_back(split(examples, part));
        for (const Target target : all_targets) {
            learn(folds.back(), options, target, progress.part(done, done + step));
            done += step;
        }
    }
    std::array<int, 4> rounds{};
    for (const Target target : all_targets) {
        const auto at = static_cast<std::size_t>(target);
        rounds[at] = options.style == Style::forest ? most_rounds(options.style)
                                                    : best_rounds(folds, target);
        for (Fold& fold : folds) {
            progress.check();
            fold.forecasts[at] = forecasts_of(
                fold, target, margins_of(fold.trees[at], fold.held_matrix, rounds[at]), options);
        }
    }
    return judge(folds, rounds);
}

} // namespace perennial::learning
