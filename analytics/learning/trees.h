// One quantity learned by trees, relative to what the purchase model expects: four targets, grown
// by boosting or as a forest. Inside this room. Knows examples and the tree library; knows nothing
// of windows, intervals or reasons. See docs/methods/gradient_boosting.md and random_forest.md.
#pragma once

#include "analytics/core/progress.h"
#include "analytics/learning/growth.h"
#include "analytics/learning/xgboost.h"

#include <functional>
#include <span>
#include <vector>

namespace perennial::learning {

struct Examples;

enum class Target {
    purchases,  ///< purchase days in the window
    p_purchase, ///< any purchase
    revenue,    ///< of everybody, those without a purchase included
    value,      ///< revenue of those with a purchase
};

/// Called after every round; false ends the growing.
using AfterRound = std::function<bool(const xgboost::Booster&)>;

struct Trees {
    GrowthOptions options;
    Target target = Target::purchases;
    xgboost::Booster booster;
    int rounds = 0; ///< to use; 0: the purchase model alone does best
};

/// Most rounds that grow() makes of this style.
int most_rounds(Style style);

/// What the library is told to grow `target` from so many rows.
xgboost::Settings settings_of(const GrowthOptions& options, Target target, std::size_t rows);

/// Learns `target` from `rows`, whose values are in `matrix`.
Trees grow(const GrowthOptions& options, Target target, xgboost::Matrix& matrix,
           const Examples& rows, int rounds, const Progress& progress,
           const AfterRound& after_round = {});

/// What the purchase model expects for `target` of every row.
std::vector<float> base_of(Target target, const Examples& rows);
/// What followed, for `target`.
std::vector<float> outcome_of(Target target, const Examples& rows);

/// A forecast from the purchase model's and the trees' margin.
double applied(const GrowthOptions& options, Target target, double base, double margin);

/// Margins of the trees alone, one a row of `matrix`; zeros for trees of no rounds. The matrix must
/// have been made with start_at_zero().
std::vector<float> margins_of(const Trees& trees, const xgboost::Matrix& matrix, int rounds);

/// A matrix of rows to be forecast.
xgboost::Matrix start_at_zero(std::span<const float> values, std::size_t rows, std::size_t features,
                              std::size_t stride);

/// Mean loss of forecasts: Poisson deviance, logarithmic loss, Tweedie deviance of power 1.5 and
/// squared error of the logarithm, by target; lower is better.
double mean_loss(Target target, std::span<const double> forecast, std::span<const float> outcome);

} // namespace perennial::learning
