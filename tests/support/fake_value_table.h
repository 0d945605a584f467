// A value table with figures given by the test, so that rankings and lists are tested without a
// fit.
#pragma once

#include "analytics/lifetime/lifetime.h"

#include <utility>
#include <vector>

namespace perennial::test {

class FakeValueTable : public ValueTable {
  public:
    FakeValueTable(std::vector<double> p_alive, std::vector<double> clv)
        : m_p_alive(std::move(p_alive)), m_clv(std::move(clv)), m_spend(m_clv.size(), 1.0) {}

    const std::vector<double>& p_alive() const override { return m_p_alive; }
    const std::vector<double>& expected_spend() const override { return m_spend; }
    std::vector<double> p_purchase(double) const override { return m_p_alive; }
    ScenarioResult evaluate(const Scenario& scenario, const Progress&) const override {
        ScenarioResult result;
        result.scenario = scenario;
        result.clv = m_clv;
        result.expected_purchases.assign(m_clv.size(), 0.5);
        for (const double clv : m_clv) {
            result.total_clv += clv;
        }
        return result;
    }
    Interval clv_interval(std::size_t, const Scenario&) const override { return {}; }
    Interval total_interval(const ScenarioResult&, const std::vector<std::uint32_t>&,
                            const Progress&) const override {
        return {};
    }
    Interval total_purchases_interval(const ScenarioResult&, const std::vector<std::uint32_t>&,
                                      const Progress&) const override {
        return {};
    }

  private:
    std::vector<double> m_p_alive, m_clv, m_spend;
};

} // namespace perennial::test
