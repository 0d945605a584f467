#include "analytics/forecast/level_error.h"

#include "analytics/core/error.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/dataset/dataset.h"
#include "analytics/forecast/probability.h"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <numeric>
#include <optional>
#include <utility>

namespace perennial {

namespace {

constexpr double normal_point = 1.6448536269514722;  ///< 95 %
constexpr double student_point = 2.9199855803537251; ///< the same of Student's t, 2 degrees

/// The squared error in ln, less what differences of single customers make of it.
double mean_with_prior(const std::vector<double>& forecast, const std::vector<double>& actual,
                       double prior) {
    const double expected = std::accumulate(forecast.begin(), forecast.end(), 0.0);
    const double happened = std::accumulate(actual.begin(), actual.end(), 0.0);
    if (!(expected > 0.0 && happened > 0.0)) {
        return prior;
    }
    double chance = 0.0;
    for (std::size_t i = 0; i < actual.size(); ++i) {
        chance += (actual[i] - forecast[i]) * (actual[i] - forecast[i]);
    }
    const double off = std::log(happened / expected);
    return std::max(0.0, 0.5 * (prior + off * off - chance / (expected * expected)));
}

class LevelTable final : public ValueTable {
  public:
    LevelTable(std::shared_ptr<const ValueTable> base, std::shared_ptr<const Dataset> dataset,
               std::shared_ptr<const CustomerSummary> summary,
               std::shared_ptr<const LifetimeModel> model, int horizon_days)
        : m_base(std::move(base)), m_dataset(std::move(dataset)), m_summary(std::move(summary)),
          m_model(std::move(model)), m_horizon_days(horizon_days) {}

    const std::vector<double>& p_alive() const override { return m_base->p_alive(); }
    const std::vector<double>& expected_spend() const override { return m_base->expected_spend(); }
    bool spend_is_population_mean(std::size_t position) const override {
        return m_base->spend_is_population_mean(position);
    }
    std::vector<double> p_purchase(double weeks) const override {
        return m_base->p_purchase(weeks);
    }
    ScenarioResult evaluate(const Scenario& scenario, const Progress& progress) const override {
        return m_base->evaluate(scenario, progress);
    }
    Interval clv_interval(std::size_t position, const Scenario& scenario) const override {
        return m_base->clv_interval(position, scenario);
    }
    Interval total_interval(const ScenarioResult& result,
                            const std::vector<std::uint32_t>& positions,
                            const Progress& progress) const override {
        const LevelError& level = error(progress);
        return with_level_error(m_base->total_interval(result, positions, progress),
                                total_of(result.clv, positions), level.revenue);
    }
    Interval total_purchases_interval(const ScenarioResult& result,
                                      const std::vector<std::uint32_t>& positions,
                                      const Progress& progress) const override {
        const LevelError& level = error(progress);
        return with_level_error(m_base->total_purchases_interval(result, positions, progress),
                                total_of(result.expected_purchases, positions), level.purchases);
    }

  private:
    /// A run that is stopped leaves the next one to find it.
    const LevelError& error(const Progress& progress) const {
        std::call_once(m_once, [this, &progress] {
            m_error = past_level_error(*m_dataset, *m_summary, *m_model, m_horizon_days, progress);
        });
        return m_error;
    }

    std::shared_ptr<const ValueTable> m_base;
    std::shared_ptr<const Dataset> m_dataset;
    std::shared_ptr<const CustomerSummary> m_summary;
    std::shared_ptr<const LifetimeModel> m_model;
    int m_horizon_days;
    // A fit of its own: found when a total is asked for, not when a project opens.
    mutable std::once_flag m_once;
    mutable LevelError m_error;
};

} // namespace

LevelError level_error(const Forecast& forecast, const Holdout& actual) {
    const LevelError prior;
    return {mean_with_prior(forecast.expected_purchases, actual.purchases, prior.purchases),
            mean_with_prior(forecast.expected_revenue, actual.revenue, prior.revenue)};
}

LevelError beyond_the_known(LevelError error, int horizon_days, int known_days) {
    const double times = std::max(1.0, static_cast<double>(horizon_days) / std::max(1, known_days));
    return {times * error.purchases, times * error.revenue};
}

namespace {

LevelError held_out_error(const Dataset& dataset, const CustomerSummary& summary,
                          const LifetimeModel& model, int horizon_days, const Progress& progress) {
    const auto cut = earlier_cut(dataset, summary, horizon_days);
    if (!cut) {
        return {};
    }
    try {
        const CustomerSummary before = summarise(dataset, cut->end, progress.part(0.0, 0.1));
        const Forecast earlier =
            forecast_by_models(model.purchase_fit().model, model.spend_fit().model, before,
                               cut->horizon_days, progress.part(0.1, 1.0));
        return level_error(earlier, holdout(dataset, before, summary.end));
    } catch (const Error&) {
        return {}; // too little by then
    }
}

} // namespace

LevelError past_level_error(const Dataset& dataset, const CustomerSummary& summary,
                            const LifetimeModel& model, int horizon_days,
                            const Progress& progress) {
    const auto known = static_cast<int>((summary.end - dataset.first_day).count());
    return beyond_the_known(held_out_error(dataset, summary, model, horizon_days, progress),
                            horizon_days, known);
}

Interval with_level_error(const Interval& own, double mean, double level_variance) {
    if (!(mean > 0.0 && own.high > mean)) {
        return own;
    }
    const double own_error = std::log(own.high / mean) / normal_point;
    const double level = student_point / normal_point * std::sqrt(level_variance);
    const double wider = std::hypot(own_error, level) / own_error;
    return {own.low > 0.0 ? mean * std::pow(own.low / mean, wider) : own.low,
            mean * std::pow(own.high / mean, wider)};
}

std::shared_ptr<const ValueTable> allow_for_level(std::shared_ptr<const ValueTable> table,
                                                  std::shared_ptr<const Dataset> dataset,
                                                  std::shared_ptr<const CustomerSummary> summary,
                                                  std::shared_ptr<const LifetimeModel> model,
                                                  int horizon_days) {
    return std::make_shared<const LevelTable>(std::move(table), std::move(dataset),
                                              std::move(summary), std::move(model), horizon_days);
}

} // namespace perennial
