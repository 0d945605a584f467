// A customer base made by hand, for tests and benches of what is drawn: deterministic, any size,
// every column filled, shaped like a shop (most bought once, money is heavy-tailed, some got it all
// back). Segments and churn ranks are the engine's own; the lifetime model is a closed form, not a
// fit.
#pragma once

#include "analytics/dataset/dataset.h"
#include "analytics/overview/customer_base.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace perennial::test {

/// A small generator whose stream is the same on every platform.
class FakeRandom {
  public:
    explicit FakeRandom(std::uint64_t seed)
        : m_state(seed * 2862933555777941757ULL + 3037000493ULL) {}
    double uniform() { ///< in (0, 1)
        m_state ^= m_state << 13;
        m_state ^= m_state >> 7;
        m_state ^= m_state << 17;
        return (static_cast<double>(m_state >> 11) + 0.5) / 9007199254740992.0;
    }
    double normal() {
        return std::sqrt(-2.0 * std::log(uniform())) * std::cos(6.283185307179586 * uniform());
    }
    double exponential() { return -std::log(uniform()); }

  private:
    std::uint64_t m_state;
};

class FakeModel : public LifetimeModel {
  public:
    FakeModel() {
        m_purchase.model = "bg_nbd";
        m_purchase.parameters = {
            {"r", 0.24, 0.01}, {"alpha", 4.4, 0.2}, {"a", 0.8, 0.1}, {"b", 2.4, 0.4}};
        m_purchase.converged = true;
        m_spend.model = "gamma_gamma";
        m_spend.parameters = {{"p", 6.2, 0.3}, {"q", 3.7, 0.2}, {"gamma", 15.4, 1.0}};
        m_spend.converged = true;
    }
    const FitSummary& purchase_fit() const override { return m_purchase; }
    const FitSummary& spend_fit() const override { return m_spend; }

  private:
    FitSummary m_purchase, m_spend;
};

/// Purchases at `rate` a week while alive: every answer follows from the closed form.
class FakeTable : public ValueTable {
  public:
    std::vector<double> alive, spend, rate;
    Day end{};

    const std::vector<double>& p_alive() const override { return alive; }
    const std::vector<double>& expected_spend() const override { return spend; }
    std::vector<double> p_purchase(double weeks) const override {
        std::vector<double> result(alive.size());
        for (std::size_t i = 0; i < result.size(); ++i) {
            result[i] = alive[i] * -std::expm1(-rate[i] * weeks);
        }
        return result;
    }
    ScenarioResult evaluate(const Scenario& scenario, const Progress& = {}) const override {
        ScenarioResult result;
        result.scenario = scenario;
        result.horizon_weeks = weeks_between(end, add_months(end, scenario.horizon_months));
        const double decline = 0.01 * (1.0 + scenario.churn_change);
        const double discount = std::log1p(scenario.annual_discount_rate) / (365.25 / 7.0);
        const auto annuity = [&](double r) {
            return -std::expm1(-r * result.horizon_weeks) / r;
        };
        for (std::size_t i = 0; i < alive.size(); ++i) {
            result.expected_purchases.push_back(alive[i] * rate[i] * annuity(decline));
            result.clv.push_back(alive[i] * rate[i] * annuity(decline + discount) * spend[i] *
                                 scenario.margin);
        }
        result.total_clv = std::accumulate(result.clv.begin(), result.clv.end(), 0.0);
        result.total_expected_purchases = std::accumulate(result.expected_purchases.begin(),
                                                          result.expected_purchases.end(), 0.0);
        return result;
    }
    Interval clv_interval(std::size_t position, const Scenario& scenario) const override {
        const double clv = evaluate(scenario).clv[position];
        return {0.6 * clv, 1.5 * clv};
    }
    Interval total_interval(const ScenarioResult& result, const std::vector<std::uint32_t>&,
                            const Progress&) const override {
        return {0.9 * result.total_clv, 1.1 * result.total_clv};
    }
    Interval total_purchases_interval(const ScenarioResult& result,
                                      const std::vector<std::uint32_t>&,
                                      const Progress&) const override {
        return {0.8 * result.total_expected_purchases, 1.2 * result.total_expected_purchases};
    }
};

inline std::shared_ptr<const CustomerBase> fake_base(std::size_t customers,
                                                     std::uint64_t seed = 1) {
    FakeRandom random(seed);
    auto dataset = std::make_shared<Dataset>();
    auto summary = std::make_shared<CustomerSummary>();
    auto table = std::make_shared<FakeTable>();
    dataset->version = 1;
    dataset->currency = "GBP";
    dataset->first_day = *parse_iso("2009-12-01");
    dataset->last_day = *parse_iso("2011-12-09");
    dataset->first_order.assign(customers + 1, 0);
    summary->end = table->end = dataset->last_day;
    const int days = static_cast<int>((dataset->last_day - dataset->first_day).count());
    for (std::size_t i = 0; i < customers; ++i) {
        const int age = 1 + static_cast<int>(random.uniform() * (days - 1));
        const double weeks = age / 7.0;
        const double rate = 0.05 * random.exponential() * random.exponential();
        const double lifetime = std::min(weeks, 40.0 * random.exponential());
        double x = 0.0;
        double last = 0.0;
        for (double t = random.exponential() / rate; t < lifetime;
             t += random.exponential() / rate) {
            x += 1.0;
            last = t;
        }
        const double spend = std::exp(3.2 + 0.9 * random.normal());
        const int silent = age - static_cast<int>(last * 7.0);
        const bool refunded = random.uniform() < 0.015;
        const double value = refunded ? 0.0 : (x + 1.0) * spend * std::exp(0.15 * random.normal());
        const double ratio = silent / 7.0 * (x + 1.0) / std::max(weeks, 1.0);
        std::string key = std::to_string(i + 1);
        key.insert(0, key.size() < 7 ? 7 - key.size() : 0, '0');
        summary->customer.push_back({dataset->customer_keys.add("C" + key)});
        summary->frequency.push_back(x);
        summary->recency.push_back(x > 0.0 ? last : 0.0);
        summary->T.push_back(weeks);
        summary->monetary_value.push_back(x > 0.0 && !refunded ? spend : 0.0);
        summary->first_value.push_back(refunded ? 0.0 : spend);
        const auto micros = static_cast<std::int64_t>(std::llround(value * 100.0)) * 10'000;
        summary->revenue_to_date.push_back(
            {refunded && random.uniform() < 0.2 ? -5'000'000 : micros});
        summary->first_day.push_back(summary->end - std::chrono::days(age));
        summary->last_day.push_back(summary->end - std::chrono::days(silent));
        summary->orders.push_back(static_cast<std::uint32_t>(x) + 1);
        table->alive.push_back(
            1.0 / (1.0 + 0.35 * (x + 0.3) * std::exp(1.3 * (ratio - 1.2)) / (1.0 + 0.1 * x)));
        table->spend.push_back(spend);
        table->rate.push_back((x + 0.24) / (weeks + 4.4));
    }
    auto base = std::make_shared<CustomerBase>();
    base->dataset = dataset;
    base->summary = summary;
    base->model = std::make_shared<FakeModel>();
    base->forecaster = "bg_nbd";
    base->table = table;
    base->baseline = std::make_shared<const ScenarioResult>(table->evaluate(Scenario{}));
    base->segments = segment_customers(*summary, table->alive);
    base->churn = rank_churn(*summary, *table, *base->baseline);
    return base;
}

} // namespace perennial::test
