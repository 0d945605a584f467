#include "analytics/lifetime/intervals.h"

#include "analytics/core/quadrature.h"
#include "analytics/core/random.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/lifetime/fitted.h"
#include "analytics/lifetime/histories.h"
#include "analytics/lifetime/parameter_draws.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace perennial {

namespace {

constexpr double normal_95 = 1.6448536269514722;
constexpr std::uint64_t interval_seed = 0x50455245'4E4E4941U; // fixed: a table always answers alike

/// Sum over `n` purchases, uniform in [0, end], of discounted values.
double draw_purchases(Random& random, std::uint64_t n, double end, double rate,
                      const SpendDraw& spend) {
    if (n <= 32) {
        double sum = 0.0;
        for (std::uint64_t k = 0; k < n; ++k) {
            sum +=
                std::exp(-rate * end * random.uniform()) * random.gamma(spend.shape) / spend.shape;
        }
        return sum * spend.mean;
    }
    // Many purchases: their sum is normal to all purposes, with these moments.
    const auto mean_of = [end](double r) {
        return r * end > 1e-9 ? -std::expm1(-r * end) / (r * end) : 1.0;
    };
    const auto count = static_cast<double>(n);
    const double first = mean_of(rate);
    const double variance = mean_of(2.0 * rate) * (1.0 + 1.0 / spend.shape) - first * first;
    return spend.mean *
           std::max(0.0,
                    count * first + random.normal() * std::sqrt(count * std::max(variance, 0.0)));
}

/// The same of a life whose purchases are every so many events: one after the other.
double draw_regular(Random& random, const Life& life, double horizon, double rate,
                    const SpendDraw& spend) {
    double sum = 0.0;
    double t = random.gamma(life.events - life.waiting) / life.event_rate;
    for (double n = 0.0; t <= horizon && n < life.purchases_left; n += 1.0) {
        sum += std::exp(-rate * t) * random.gamma(spend.shape) / spend.shape;
        t += random.gamma(life.events) / life.event_rate;
    }
    return sum * spend.mean;
}

std::vector<std::uint32_t> all_or(const std::vector<std::uint32_t>& positions, std::size_t n) {
    if (!positions.empty()) {
        return positions;
    }
    std::vector<std::uint32_t> all(n);
    std::iota(all.begin(), all.end(), 0U);
    return all;
}

double discounted_total(const CustomerSummary& summary, const std::vector<std::uint32_t>& sample,
                        const DistinctHistories& histories, const std::vector<double>& spend,
                        const PurchaseModel& model, double churn, double rate, double horizon) {
    // Sixteen points a panel are far more exact than a standard error needs to be.
    double scale = horizon;
    for (const History& history : histories.at) {
        scale = std::min(scale, model.time_scale(history));
    }
    const QuadratureRule rule = logarithmic_rule((1.0 + churn) * horizon, scale + 10.0, 6.0);
    std::vector<double> ahead(histories.size(), 0.0);
    for (std::size_t k = 0; k < histories.size(); ++k) {
        for (std::size_t i = 0; i < rule.size(); ++i) {
            ahead[k] += rule.weights[i] / (1.0 + churn) *
                        std::exp(-rate * rule.nodes[i] / (1.0 + churn)) *
                        model.purchase_rate(histories.at[k], rule.nodes[i]);
        }
    }
    double sum = 0.0;
    for (std::size_t i = 0; i < sample.size(); ++i) {
        sum += model.p_alive(history_of(summary, sample[i])) * spend[i] * ahead[histories.of[i]];
    }
    return sum;
}

/// g' C g, unknown entries of C as certain.
double quadratic_form(const std::vector<double>& gradient, const std::vector<double>& covariance) {
    double sum = 0.0;
    for (std::size_t i = 0; i < gradient.size(); ++i) {
        for (std::size_t j = 0; j < gradient.size(); ++j) {
            const double c = covariance[i * gradient.size() + j];
            sum += std::isfinite(c) ? gradient[i] * gradient[j] * c : 0.0;
        }
    }
    return sum;
}

} // namespace

struct Uncertainty::Total {
    const std::vector<double>& values; ///< one a customer
    double rate, churn, horizon, margin;
    bool money;
};

Uncertainty::Uncertainty(const CustomerSummary& summary, const FittedLifetime& model,
                         const RateTable& rates)
    : m_summary(summary), m_model(model), m_rates(rates) {}

const Uncertainty::Futures& Uncertainty::futures() const {
    std::call_once(m_futures_once, [this] {
        constexpr int parameter_draws = 64;
        Random random(interval_seed);
        m_futures.purchases = draw_models(random, *m_model.purchases, parameter_draws);
        m_futures.spend = draw_models(random, *m_model.spend, parameter_draws);
    });
    return m_futures;
}

const HistoryTable& Uncertainty::squared_rates(const Progress& progress) const {
    std::call_once(m_squared_once, [this, &progress] {
        m_squared.emplace(
            m_rates.histories(), m_rates.grid(),
            [this](const History& history, double ahead) {
                return m_model.purchases->squared_rate(history, ahead);
            },
            progress);
    });
    return *m_squared;
}

Interval Uncertainty::of_customer(std::size_t position, const Scenario& scenario,
                                  double horizon) const {
    constexpr std::size_t draws = 4000;
    const Futures& drawn = futures();
    const History h = history_of(m_summary, position);
    const SpendHistory spent = spend_history_of(m_summary, position);
    const double rate = weekly_discount_rate(scenario.annual_discount_rate);
    std::vector<double> p_alive;
    for (const auto& model : drawn.purchases) {
        p_alive.push_back(model->p_alive(h));
    }
    Random random(interval_seed, position + 1);
    std::vector<double> values(draws, 0.0);
    for (std::size_t k = 0; k < draws; ++k) {
        const std::size_t set = k % p_alive.size();
        if (random.uniform() >= p_alive[set]) {
            continue;
        }
        const Life life = drawn.purchases[set]->draw_life(random, h, scenario.churn_change);
        const SpendDraw spend = drawn.spend[set]->draw(random, spent);
        if (life.events > 1) {
            values[k] = draw_regular(random, life, horizon, rate, spend);
            continue;
        }
        const double end = std::min(life.lifetime, horizon);
        values[k] = draw_purchases(random, random.poisson(life.event_rate * end), end, rate, spend);
        if (life.ends_with_purchase && life.lifetime < horizon) {
            values[k] +=
                std::exp(-rate * end) * spend.mean * random.gamma(spend.shape) / spend.shape;
        }
    }
    std::sort(values.begin(), values.end());
    return {scenario.margin * values[draws / 20], scenario.margin * values[draws - 1 - draws / 20]};
}

double Uncertainty::chance_variance(const Total& sum, const std::vector<std::uint32_t>& positions,
                                    const Progress& progress) const {
    const double d = sum.rate;
    const double c = sum.churn;
    const double H = sum.horizon;
    const TimeGrid& grid = m_rates.grid();
    // S = sum of exp(-d t) over orders. E[S^2] splits into each order with itself, and pairs t' <
    // t: integral of phi(t) E[rate^2 x survival past an order], phi(t) = exp(-d t) integral of
    // exp(-d t').
    const auto phi = [d](double t) {
        return d > 0.0 ? std::exp(-d * t) * -std::expm1(-d * t) / d : t;
    };
    const std::vector<double> own =
        m_rates.table().apply(grid.weights([d](double t) { return std::exp(-2.0 * d * t); }, c, H));
    std::vector<double> both = squared_rates(progress).apply(grid.weights(phi, c, H));
    if (m_model.purchases->ends_with_purchase()) {
        // The first order of a pair must not end the life: subtract E[rate^2 x dropout x survival],
        // which is
        // -(1 + c) g'; by parts: phi(H) g(H) - integral of phi' g.
        std::vector<double> by_parts = grid.weights(
            [d](double t) { return std::exp(-d * t) - 2.0 * std::exp(-2.0 * d * t); }, c, H);
        const std::vector<double> at_end = grid.weights_at((1.0 + c) * H);
        for (std::size_t k = 0; k < by_parts.size(); ++k) {
            by_parts[k] += phi(H) * at_end[k];
        }
        const std::vector<double> ended = m_rates.table().apply(by_parts);
        std::transform(both.begin(), both.end(), ended.begin(), both.begin(), std::plus<>());
    }
    double total = 0.0;
    for (std::size_t k = 0; k < positions.size(); ++k) {
        if (k % 4096 == 0) {
            progress.check();
        }
        const std::uint32_t i = positions[k];
        const std::uint32_t history = m_rates.history_of(i);
        const SpendMoments m = sum.money ? m_model.spend->moments(spend_history_of(m_summary, i))
                                         : SpendMoments{1.0, 1.0, 1.0};
        const double alive = m_model.purchases->p_alive(history_of(m_summary, i));
        const double square =
            alive * (m.square * own[history] + 2.0 * m.cross * std::max(both[history], 0.0));
        total += std::max(0.0, sum.margin * sum.margin * square - sum.values[i] * sum.values[i]);
    }
    return total;
}

double Uncertainty::parameter_variance(const Total& total,
                                       const std::vector<std::uint32_t>& positions,
                                       const Progress& progress) const {
    // Slopes of the total are taken on every k-th customer: a standard error needs two digits.
    constexpr std::size_t sample_size = 4000;
    const std::size_t every = (positions.size() + sample_size - 1) / sample_size;
    std::vector<std::uint32_t> sample;
    std::vector<History> sampled_histories;
    double sampled = 0.0;
    double whole = 0.0;
    for (std::size_t k = 0; k < positions.size(); ++k) {
        whole += total.values[positions[k]];
        if (k % every == 0) {
            sample.push_back(positions[k]);
            sampled_histories.push_back(history_of(m_summary, positions[k]));
            sampled += total.values[positions[k]];
        }
    }
    if (!(sampled > 0.0)) {
        return 0.0;
    }
    const DistinctHistories histories =
        distinct_histories(std::move(sampled_histories), m_model.purchases->needs_recency());
    const auto spend_at = [&](const SpendModel& model) {
        std::vector<double> spend;
        for (const std::uint32_t i : sample) {
            spend.push_back(total.money ? model.expected_spend(spend_history_of(m_summary, i))
                                        : 1.0);
        }
        return spend;
    };
    const std::vector<double> spend = spend_at(*m_model.spend);
    constexpr double step = 1e-3;
    const auto slopes = [&](std::vector<double> logs, const auto& total_at) {
        std::vector<double> gradient;
        for (double& log : logs) {
            progress.check();
            const double middle = log;
            log = middle + step;
            const double above = total_at(logs);
            log = middle - step;
            gradient.push_back((above - total_at(logs)) / (2.0 * step));
            log = middle;
        }
        return gradient;
    };
    const auto purchase_slopes = slopes(m_model.purchases->log_parameters(), [&](const auto& logs) {
        return discounted_total(m_summary, sample, histories, spend, *m_model.purchases->at(logs),
                                total.churn, total.rate, total.horizon);
    });
    const double scale = whole / sampled;
    const double purchases = total.margin * total.margin *
                             quadratic_form(purchase_slopes, m_model.purchases->covariance());
    if (!total.money) {
        return scale * scale * purchases;
    }
    // Spend enters each customer's value as a factor.
    const auto spend_slopes = slopes(m_model.spend->log_parameters(), [&](const auto& logs) {
        const std::vector<double> moved = spend_at(*m_model.spend->at(logs));
        double sum = 0.0;
        for (std::size_t i = 0; i < sample.size(); ++i) {
            sum += spend[i] > 0.0 ? total.values[sample[i]] * moved[i] / spend[i] : 0.0;
        }
        return sum;
    });
    return scale * scale * (purchases + quadratic_form(spend_slopes, m_model.spend->covariance()));
}

Interval Uncertainty::of_total(const ScenarioResult& result,
                               const std::vector<std::uint32_t>& positions, Quantity quantity,
                               const Progress& progress) const {
    const bool money = quantity == Quantity::clv;
    const Scenario& scenario = result.scenario;
    const Total total{money ? result.clv : result.expected_purchases,
                      money ? weekly_discount_rate(scenario.annual_discount_rate) : 0.0,
                      scenario.churn_change,
                      result.horizon_weeks,
                      money ? scenario.margin : 1.0,
                      money};
    const std::size_t n = m_summary.frequency.size();
    if (total.values.size() != n ||
        std::any_of(positions.begin(), positions.end(), [n](std::uint32_t i) { return i >= n; })) {
        throw Error(ErrorCode::bad_input, "the result or the positions belong to another table");
    }
    const std::vector<std::uint32_t> chosen = all_or(positions, n);
    double mean = 0.0;
    for (const std::uint32_t i : chosen) {
        mean += total.values[i];
    }
    if (!(mean > 0.0)) {
        return {mean, mean};
    }
    const double variance =
        chance_variance(total, chosen, progress) + parameter_variance(total, chosen, progress);
    // Wilson & Hilferty (1931): the cube root of a gamma variable is nearly normal. Never below 0.
    // Where hardly anything is expected, nothing is nearly sure and 95 % may lie below the mean.
    const double third = std::sqrt(variance) / mean / 3.0;
    const auto point = [&](double z) {
        const double root = 1.0 - third * third + z * third;
        return root > 0.0 ? mean * root * root * root : 0.0;
    };
    return {std::min(mean, point(-normal_95)), std::max(mean, point(normal_95))};
}

} // namespace perennial
