#include "analytics/core/error.h"
#include "analytics/core/parallel_for.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/lifetime/discounting.h"
#include "analytics/lifetime/fitted.h"
#include "analytics/lifetime/histories.h"
#include "analytics/lifetime/intervals.h"
#include "analytics/lifetime/lifetime.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace perennial {

namespace {

constexpr int longest_months = 60;
constexpr double largest_churn_change = 0.5;

void check_scenario(const Scenario& s) {
    const auto within = [](double value, double low, double high) {
        return value >= low && value <= high;
    };
    if (!within(s.annual_discount_rate, 0.0, 1.0)) {
        throw Error(ErrorCode::bad_input, "annual_discount_rate must be 0..1");
    }
    if (!within(s.churn_change, -largest_churn_change, largest_churn_change)) {
        throw Error(ErrorCode::bad_input, "churn_change must be -0.5..0.5");
    }
    if (!within(s.margin, 0.0, 1.0)) {
        throw Error(ErrorCode::bad_input, "margin must be 0..1");
    }
    if (s.horizon_months < 1 || s.horizon_months > longest_months) {
        throw Error(ErrorCode::bad_input, "horizon_months must be 1..60");
    }
}

class Table final : public ValueTable {
  public:
    Table(std::shared_ptr<const CustomerSummary> summary,
          std::shared_ptr<const FittedLifetime> model, const Progress& progress)
        : m_summary(std::move(summary)), m_model(std::move(model)),
          m_rates(*m_model->purchases, *m_summary,
                  (1.0 + largest_churn_change) * horizon_weeks(m_summary->end, longest_months),
                  progress),
          m_uncertainty(*m_summary, *m_model, m_rates) {
        const std::size_t n = m_summary->frequency.size();
        m_p_alive.resize(n);
        m_expected_spend.resize(n);
        m_population_mean.resize(n);
        parallel_for(n, 8192, [&](std::size_t, std::size_t begin, std::size_t end) {
            progress.check();
            for (std::size_t i = begin; i < end; ++i) {
                m_p_alive[i] = m_model->purchases->p_alive(history_of(*m_summary, i));
                const SpendHistory spent = spend_history_of(*m_summary, i);
                m_expected_spend[i] = m_model->spend->expected_spend(spent);
                m_population_mean[i] = m_model->spend->is_population_mean(spent) ? 1 : 0;
            }
        });
    }

    const std::vector<double>& p_alive() const override { return m_p_alive; }
    const std::vector<double>& expected_spend() const override { return m_expected_spend; }
    bool spend_is_population_mean(std::size_t position) const override {
        return m_population_mean.at(position) != 0;
    }

    std::vector<double> p_purchase(double weeks) const override {
        if (!(weeks >= 0.0)) {
            throw Error(ErrorCode::bad_input, "weeks must be >= 0");
        }
        const DistinctHistories& histories = m_rates.histories();
        std::vector<double> any(histories.size());
        for (std::size_t k = 0; k < any.size(); ++k) {
            any[k] = 1.0 - m_model->purchases->p_no_purchase(histories.at[k], weeks);
        }
        std::vector<double> result(m_p_alive.size());
        for (std::size_t i = 0; i < result.size(); ++i) {
            result[i] = m_p_alive[i] * any[histories.of[i]];
        }
        return result;
    }

    ScenarioResult evaluate(const Scenario& scenario, const Progress& progress) const override {
        check_scenario(scenario);
        ScenarioResult result;
        result.scenario = scenario;
        result.horizon_weeks = horizon_weeks(m_summary->end, scenario.horizon_months);
        const double rate = weekly_discount_rate(scenario.annual_discount_rate);
        const std::vector<double> orders =
            m_rates.integrate(0.0, scenario.churn_change, result.horizon_weeks);
        std::vector<double> discounted =
            m_rates.integrate(rate, scenario.churn_change, result.horizon_weeks);
        std::for_each(discounted.begin(), discounted.end(),
                      [&](double& d) { d *= scenario.margin; });
        const std::size_t n = m_p_alive.size();
        result.expected_purchases.reserve(n);
        result.clv.reserve(n);
        constexpr std::size_t chunk = 65536;
        for (std::size_t begin = 0; begin < n; begin += chunk) {
            progress.check();
            // Sums a chunk at a time: fewer rounding errors than one long sum.
            double sum_clv = 0.0;
            double sum_orders = 0.0;
            for (std::size_t i = begin; i < std::min(n, begin + chunk); ++i) {
                const std::uint32_t history = m_rates.history_of(i);
                result.expected_purchases.push_back(m_p_alive[i] * orders[history]);
                result.clv.push_back(m_p_alive[i] * m_expected_spend[i] * discounted[history]);
                sum_orders += result.expected_purchases.back();
                sum_clv += result.clv.back();
            }
            result.total_expected_purchases += sum_orders;
            result.total_clv += sum_clv;
        }
        return result;
    }

    Interval clv_interval(std::size_t position, const Scenario& scenario) const override {
        check_scenario(scenario);
        if (position >= m_summary->frequency.size()) {
            throw Error(ErrorCode::bad_input, "no customer at this position");
        }
        return m_uncertainty.of_customer(position, scenario,
                                         horizon_weeks(m_summary->end, scenario.horizon_months));
    }

    Interval total_interval(const ScenarioResult& result,
                            const std::vector<std::uint32_t>& positions,
                            const Progress& progress) const override {
        return m_uncertainty.of_total(result, positions, Uncertainty::Quantity::clv, progress);
    }

    Interval total_purchases_interval(const ScenarioResult& result,
                                      const std::vector<std::uint32_t>& positions,
                                      const Progress& progress) const override {
        return m_uncertainty.of_total(result, positions, Uncertainty::Quantity::purchases,
                                      progress);
    }

  private:
    std::shared_ptr<const CustomerSummary> m_summary;
    std::shared_ptr<const FittedLifetime> m_model;
    RateTable m_rates;
    Uncertainty m_uncertainty;
    std::vector<double> m_p_alive, m_expected_spend;
    std::vector<std::uint8_t>
        m_population_mean; ///< 1: nothing is known of the customer's own spend
};

} // namespace

double total_of(const std::vector<double>& values, const std::vector<std::uint32_t>& positions) {
    if (positions.empty()) {
        return std::accumulate(values.begin(), values.end(), 0.0);
    }
    return std::accumulate(positions.begin(), positions.end(), 0.0,
                           [&](double sum, std::uint32_t i) { return sum + values.at(i); });
}

std::shared_ptr<const ValueTable> tabulate(std::shared_ptr<const CustomerSummary> summary,
                                           std::shared_ptr<const LifetimeModel> model,
                                           const Progress& progress) {
    auto fitted = std::dynamic_pointer_cast<const FittedLifetime>(std::move(model));
    if (!fitted || !summary) {
        throw Error(ErrorCode::bad_input,
                    "tabulate needs a summary and a model made by fit_lifetime");
    }
    check_histories(*summary);
    if (summary->monetary_value.size() != summary->frequency.size()) {
        throw Error(ErrorCode::bad_input, "the summary has no monetary_value");
    }
    progress.step(0.0, Stage::valuing);
    auto table = std::make_shared<const Table>(std::move(summary), std::move(fitted), progress);
    progress.step(1.0, Stage::valuing);
    return table;
}

} // namespace perennial
