#include "analytics/forecast/scaled_table.h"

#include "analytics/core/error.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/forecast/forecaster.h"
#include "analytics/lifetime/predictive.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace perennial {

namespace {

constexpr double largest_factor = 50.0; // beyond, the model's own value is as good as nothing

std::vector<double> factors_to(const std::vector<double>& wanted, const std::vector<double>& own) {
    std::vector<double> factors(wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const double factor = own[i] > 0.0 ? wanted[i] / own[i] : 1.0;
        factors[i] = std::clamp(std::isfinite(factor) ? factor : 1.0, 0.0, largest_factor);
    }
    return factors;
}

class ScaledTable final : public ValueTable {
  public:
    ScaledTable(std::shared_ptr<const ValueTable> base, std::vector<double> orders,
                std::vector<double> value)
        : m_base(std::move(base)), m_orders(std::move(orders)), m_value(std::move(value)),
          m_spend(m_base->expected_spend()) {
        for (std::size_t i = 0; i < m_spend.size(); ++i) {
            m_spend[i] *= m_orders[i] > 0.0 ? m_value[i] / m_orders[i] : 1.0;
        }
    }

    const std::vector<double>& p_alive() const override { return m_base->p_alive(); }
    const std::vector<double>& expected_spend() const override { return m_spend; }
    bool spend_is_population_mean(std::size_t position) const override {
        return m_base->spend_is_population_mean(position);
    }

    std::vector<double> p_purchase(double weeks) const override {
        // As if purchases came so many times as often: the chance of none is a power.
        std::vector<double> chances = m_base->p_purchase(weeks);
        for (std::size_t i = 0; i < chances.size(); ++i) {
            chances[i] = 1.0 - std::pow(1.0 - chances[i], m_orders[i]);
        }
        return chances;
    }

    ScenarioResult evaluate(const Scenario& scenario, const Progress& progress) const override {
        ScenarioResult result = m_base->evaluate(scenario, progress);
        result.total_clv = 0.0;
        result.total_expected_purchases = 0.0;
        for (std::size_t i = 0; i < m_value.size(); ++i) {
            result.clv[i] *= m_value[i];
            result.expected_purchases[i] *= m_orders[i];
            result.total_clv += result.clv[i];
            result.total_expected_purchases += result.expected_purchases[i];
        }
        return result;
    }

    Interval clv_interval(std::size_t position, const Scenario& scenario) const override {
        const Interval own = m_base->clv_interval(position, scenario);
        return {own.low * m_value.at(position), own.high * m_value.at(position)};
    }

    Interval total_interval(const ScenarioResult& result,
                            const std::vector<std::uint32_t>& positions,
                            const Progress& progress) const override {
        const ScenarioResult own = m_base->evaluate(result.scenario, progress);
        return scaled(m_base->total_interval(own, positions, progress), result.clv, own.clv,
                      positions);
    }

    Interval total_purchases_interval(const ScenarioResult& result,
                                      const std::vector<std::uint32_t>& positions,
                                      const Progress& progress) const override {
        const ScenarioResult own = m_base->evaluate(result.scenario, progress);
        return scaled(m_base->total_purchases_interval(own, positions, progress),
                      result.expected_purchases, own.expected_purchases, positions);
    }

  private:
    /// In proportion to the totals.
    static Interval scaled(const Interval& interval, const std::vector<double>& mine,
                           const std::vector<double>& theirs,
                           const std::vector<std::uint32_t>& positions) {
        const double base = total_of(theirs, positions);
        const double factor = base > 0.0 ? total_of(mine, positions) / base : 1.0;
        return {interval.low * factor, interval.high * factor};
    }

    std::shared_ptr<const ValueTable> m_base;
    std::vector<double> m_orders, m_value; ///< times the base's
    std::vector<double> m_spend;
};

} // namespace

std::shared_ptr<const ValueTable> scale_table(std::shared_ptr<const CustomerSummary> summary,
                                              std::shared_ptr<const LifetimeModel> model,
                                              const Forecast& forecast, const Progress& progress) {
    if (!summary || forecast.expected_revenue.size() != summary->frequency.size()) {
        throw Error(ErrorCode::bad_input, "the forecast is of other customers");
    }
    const Means own =
        expected_in(*summary, *model, forecast.horizon_days / 7.0, progress.part(0.0, 0.4));
    return std::make_shared<const ScaledTable>(
        tabulate(std::move(summary), std::move(model), progress.part(0.4, 1.0)),
        factors_to(forecast.expected_purchases, own.purchases),
        factors_to(forecast.expected_revenue, own.revenue));
}

} // namespace perennial
