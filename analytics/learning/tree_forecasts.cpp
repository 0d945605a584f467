#include "analytics/learning/tree_forecasts.h"

#include "analytics/dataset/customer_summary.h"
#include "analytics/dataset/dataset.h"
#include "analytics/forecast/horizon.h"
#include "analytics/learning/examples.h"
#include "analytics/learning/reasons.h"
#include "analytics/learning/trial.h"

#include <algorithm>
#include <cmath>

namespace perennial::learning {

namespace {

/// What was learned from all examples.
struct Learned {
    Trial trial;
    std::vector<Trees> trees;

    const Trees& of(Target target) const {
        return *std::find_if(trees.begin(), trees.end(),
                             [target](const Trees& t) { return t.target == target; });
    }
};

/// The trial decides; then all customers of all windows teach what it decided on.
Learned learn_all(const GrowthOptions& options, const Examples& examples,
                  const Progress& progress) {
    Learned learned{try_out(options, examples, progress.part(0.0, 0.6)), {}};
    std::vector<Target> targets{Target::purchases, Target::p_purchase};
    targets.push_back(learned.trial.hurdle ? Target::value : Target::revenue);
    xgboost::Matrix matrix(examples.values, examples.rows, examples.names.size(), examples.rows);
    double done = 0.6;
    for (const Target target : targets) {
        const int rounds = learned.trial.rounds[static_cast<std::size_t>(target)];
        learned.trees.push_back(
            grow(options, target, matrix, examples, rounds, progress.part(done, done + 0.4 / 3.0)));
        done += 0.4 / 3.0;
    }
    return learned;
}

/// The most that is believed of any customer: what the best customer of any window did, stretched
/// to the horizon. Trees on the logarithm of money could otherwise promise the absurd.
double most_seen(const std::vector<float>& outcome, double stretch) {
    return static_cast<double>(*std::max_element(outcome.begin(), outcome.end())) * stretch;
}

std::vector<double> forecast_target(const Learned& learned, Target target, const Examples& now,
                                    const xgboost::Matrix& matrix) {
    const Trees& trees = learned.of(target);
    const std::vector<float> margins = margins_of(trees, matrix, trees.rounds);
    const std::vector<float> base = base_of(target, now);
    std::vector<double> forecast(now.rows);
    for (std::size_t i = 0; i < now.rows; ++i) {
        forecast[i] = applied(trees.options, target, static_cast<double>(base[i]),
                              static_cast<double>(margins[i]));
    }
    return forecast;
}

Forecast expect(const Learned& learned, const Examples& now, const Examples& before, double stretch,
                int horizon_days) {
    const xgboost::Matrix matrix = start_at_zero(now.values, now.rows, now.names.size(), now.rows);
    Forecast forecast;
    forecast.horizon_days = horizon_days;
    forecast.p_purchase = forecast_target(learned, Target::p_purchase, now, matrix);
    forecast.expected_purchases = forecast_target(learned, Target::purchases, now, matrix);
    forecast.expected_revenue = forecast_target(
        learned, learned.trial.hurdle ? Target::value : Target::revenue, now, matrix);
    const double most_purchases =
        std::min(static_cast<double>(horizon_days), most_seen(before.purchases, stretch));
    const double most_revenue = most_seen(before.revenue, stretch);
    for (std::size_t i = 0; i < now.rows; ++i) {
        const double p = forecast.p_purchase[i];
        double& purchases = forecast.expected_purchases[i];
        double& revenue = forecast.expected_revenue[i];
        purchases = std::clamp(purchases, p, std::max(p, most_purchases)); // E[N] >= P(N >= 1)
        revenue *= learned.trial.hurdle ? p * learned.trial.hurdle_scale : 1.0;
        revenue = std::min(revenue, most_revenue);
    }
    return forecast;
}

/// Purchases come in whole numbers.
void add_intervals(const Trial& trial, double stretch, Forecast& forecast) {
    const std::size_t n = forecast.expected_purchases.size();
    for (auto* column : {&forecast.purchases_low, &forecast.purchases_high, &forecast.revenue_low,
                         &forecast.revenue_high}) {
        column->resize(n);
    }
    for (std::size_t i = 0; i < n; ++i) {
        const double purchases = forecast.expected_purchases[i];
        const double revenue = forecast.expected_revenue[i];
        const Bands::Band count = trial.purchases.around(purchases, purchases / stretch);
        const Bands::Band money = trial.revenue.around(revenue, revenue / stretch);
        forecast.purchases_low[i] = std::round(count.low);
        forecast.purchases_high[i] = std::round(count.high);
        forecast.revenue_low[i] = money.low;
        forecast.revenue_high[i] = money.high;
    }
}

void add_reasons(const Learned& learned, const Examples& now, Forecast& forecast,
                 const Progress& progress) {
    RevenueParts revenue{{&learned.of(Target::p_purchase)}, learned.trial.hurdle_scale};
    if (learned.trial.hurdle) {
        revenue.trees.push_back(&learned.of(Target::value));
    } else {
        revenue = {{&learned.of(Target::revenue)}, 1.0};
    }
    forecast.reasons = reasons_of(revenue, now, progress);
    forecast.features.assign(now.names.begin(), now.names.end());
    forecast.features.emplace_back(purchase_pattern);
}

} // namespace

Forecast forecast_by_trees(const GrowthOptions& options, const Dataset& dataset,
                           const CustomerSummary& calibration, int horizon_days, Reasons reasons,
                           const Progress& progress) {
    check_horizon(calibration, horizon_days);
    const Day first = *std::min_element(calibration.first_day.begin(), calibration.first_day.end());
    const WindowPlan windows = plan_windows(first, calibration.end, horizon_days);
    const FeaturePlan plan = plan_features(dataset, calibration.end, windows.days);
    const Examples before = examples_before(dataset, windows, plan, progress.part(0.0, 0.15));
    const Learned learned = learn_all(options, before, progress.part(0.15, 0.75));
    const Examples now =
        examples_now(dataset, calibration, plan, horizon_days, progress.part(0.75, 0.85));
    const double stretch = static_cast<double>(horizon_days) / windows.days;
    Forecast forecast = expect(learned, now, before, stretch, horizon_days);
    add_intervals(learned.trial, stretch, forecast);
    if (reasons == Reasons::with) {
        add_reasons(learned, now, forecast, progress.part(0.85, 1.0));
    }
    progress.step(1.0, Stage::valuing);
    return forecast;
}

} // namespace perennial::learning

namespace perennial {

Forecast gradient_boosting(const Dataset& dataset, const CustomerSummary& calibration,
                           int horizon_days, const Progress& progress) {
    return learning::forecast_by_trees({.style = learning::Style::boosting}, dataset, calibration,
                                       horizon_days, learning::Reasons::without, progress);
}

Forecast explained_gradient_boosting(const Dataset& dataset, const CustomerSummary& calibration,
                                     int horizon_days, const Progress& progress) {
    return learning::forecast_by_trees({.style = learning::Style::boosting}, dataset, calibration,
                                       horizon_days, learning::Reasons::with, progress);
}

Forecast random_forest(const Dataset& dataset, const CustomerSummary& calibration, int horizon_days,
                       const Progress& progress) {
    return learning::forecast_by_trees({.style = learning::Style::forest}, dataset, calibration,
                                       horizon_days, learning::Reasons::without, progress);
}

Forecast explained_random_forest(const Dataset& dataset, const CustomerSummary& calibration,
                                 int horizon_days, const Progress& progress) {
    return learning::forecast_by_trees({.style = learning::Style::forest}, dataset, calibration,
                                       horizon_days, learning::Reasons::with, progress);
}

} // namespace perennial
