// How far forecast totals were off once, and intervals of totals that allow for it. A model's own
// interval of a total knows chance and the errors of its parameters; that customers of later may
// not be like those it was fitted to, only an earlier holdout can tell. Knows value tables by their
// interface only. See docs/methods/intervals.md.
#pragma once

#include "analytics/core/progress.h"
#include "analytics/lifetime/lifetime.h"

#include <memory>

namespace perennial {

struct CustomerSummary;
struct Dataset;
struct Forecast;
struct Holdout;

/// Variances of ln(actual total / forecast total), beyond those of chance and parameters. Where no
/// holdout tells more, totals are taken to be off by a tenth.
struct LevelError {
    double purchases = 0.01, revenue = 0.01;
};

/// One holdout counts as much as the tenth: the mean of both, chance among customers taken off.
LevelError level_error(const Forecast& forecast, const Holdout& actual);

/// For a horizon longer than the known days: a level drifts on, its variance grows with the time.
LevelError beyond_the_known(LevelError error, int horizon_days, int known_days);

/// That of `model`'s pair over the last holdout before summary.end, as earlier_cut() says; more for
/// a horizon beyond the known days.
LevelError past_level_error(const Dataset& dataset, const CustomerSummary& summary,
                            const LifetimeModel& model, int horizon_days,
                            const Progress& progress = {});

/// `own`, of a total with this mean, with a level error added: its ends move apart in ln. The error
/// was told by two pieces of evidence, so it has the tails of Student's t with 2 degrees.
Interval with_level_error(const Interval& own, double mean, double level_variance);

/// `table` with wider intervals of totals. The error is found when first asked for.
std::shared_ptr<const ValueTable> allow_for_level(std::shared_ptr<const ValueTable> table,
                                                  std::shared_ptr<const Dataset> dataset,
                                                  std::shared_ptr<const CustomerSummary> summary,
                                                  std::shared_ptr<const LifetimeModel> model,
                                                  int horizon_days);

} // namespace perennial
