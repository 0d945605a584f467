#include "analytics/lifetime/predictive.h"

#include "analytics/core/error.h"
#include "analytics/core/parallel_for.h"
#include "analytics/core/random.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/lifetime/discounting.h"
#include "analytics/lifetime/fitted.h"
#include "analytics/lifetime/histories.h"
#include "analytics/lifetime/parameter_draws.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

namespace perennial {

namespace {

constexpr std::uint64_t predictive_seed = 0x50524544'49435421U; // fixed: the same answer each time
constexpr int parameter_sets = 24;
constexpr int lives_a_cell = 2400;
constexpr double edge = 0.05; ///< of the lower end, where 0 is left out anyway

/// Alike customers: frequency exact up to 12, then and T in steps of 6 %.
std::pair<int, int> cell_of(double x, double T) {
    constexpr double step = 0.06;
    const int by_x =
        x <= 12.0 ? static_cast<int>(x) : 13 + static_cast<int>(std::log(x / 12.0) / step);
    return {by_x, static_cast<int>(std::log1p(T) / step)};
}

double normal_cdf(double z) {
    return 0.5 * std::erfc(-z * 0.70710678118654752);
}

/// Lognormal with the moments of the sum of n purchases.
struct LogMoney {
    double mean, deviation;
    LogMoney(double n, const SpendMoments& m) {
        const double first = n * m.mean;
        const double variance = n * (m.square - m.cross) + n * n * (m.cross - m.mean * m.mean);
        const double spread =
            std::log1p(std::max(variance, 1e-12 * first * first) / (first * first));
        mean = std::log(first) - 0.5 * spread;
        deviation = std::sqrt(spread);
    }
};

/// numbers: not empty; put in order here.
PurchaseCounts::Cell counted(std::vector<double>& numbers) {
    std::sort(numbers.begin(), numbers.end());
    PurchaseCounts::Cell cell;
    const auto all = static_cast<double>(numbers.size());
    for (std::size_t at = 0; at < numbers.size();) {
        // Exact up to 16 purchases, then bands of a twelfth.
        const double top = numbers[at] <= 16.0 ? numbers[at] : numbers[at] * 13.0 / 12.0;
        double sum = 0.0;
        const std::size_t first = at;
        for (; at < numbers.size() && numbers[at] <= top; ++at) {
            sum += numbers[at];
        }
        cell.number.push_back(std::round(sum / static_cast<double>(at - first)));
        cell.cumulative.push_back(static_cast<double>(at) / all);
    }
    return cell;
}

} // namespace

PurchaseCounts::PurchaseCounts(const PurchaseModel& purchases, const CustomerSummary& summary,
                               double horizon_weeks, double churn_change,
                               const Progress& progress) {
    const std::size_t customers = summary.frequency.size();
    struct Mean {
        double x = 0.0, t_x = 0.0, T = 0.0, n = 0.0;
        std::uint32_t index = 0;
    };
    std::map<std::pair<int, int>, Mean> means; // sorted: the order of customers has no effect
    for (std::size_t i = 0; i < customers; ++i) {
        Mean& mean = means[cell_of(summary.frequency[i], summary.T[i])];
        mean.x += summary.frequency[i];
        mean.t_x += std::min(summary.recency[i], summary.T[i]);
        mean.T += summary.T[i];
        mean.n += 1.0;
    }
    std::vector<Mean> middles;
    for (auto& [key, mean] : means) {
        mean.index = static_cast<std::uint32_t>(middles.size());
        middles.push_back(mean);
    }
    cell.resize(customers);
    for (std::size_t i = 0; i < customers; ++i) {
        cell[i] = means[cell_of(summary.frequency[i], summary.T[i])].index;
    }
    Random parameters(predictive_seed);
    const auto drawn = draw_models(parameters, purchases, parameter_sets);
    cells.resize(middles.size());
    parallel_for(cells.size(), 16, [&](std::size_t, std::size_t begin, std::size_t end) {
        std::vector<double> numbers;
        for (std::size_t k = begin; k < end; ++k) {
            progress.check();
            Random random(predictive_seed, k + 1);
            const History history{std::round(middles[k].x / middles[k].n),
                                  middles[k].t_x / middles[k].n, middles[k].T / middles[k].n};
            numbers.clear();
            for (int life = 0; life < lives_a_cell; ++life) {
                const auto& model = *drawn[static_cast<std::size_t>(life % parameter_sets)];
                const double n = model.draw_life(random, history, churn_change)
                                     .draw_purchases(random, horizon_weeks);
                if (n > 0.0) {
                    numbers.push_back(n);
                }
            }
            if (numbers.empty()) {
                numbers.push_back(1.0);
            }
            cells[k] = counted(numbers);
        }
    });
}

Predictive::Predictive(const PurchaseModel& purchases, const SpendModel& spend,
                       const CustomerSummary& summary, std::vector<double> p_purchase,
                       double horizon_weeks, double churn_change, const Progress& progress)
    : Predictive(std::make_shared<const PurchaseCounts>(purchases, summary, horizon_weeks,
                                                        churn_change, progress),
                 spend, summary, std::move(p_purchase)) {}

Predictive::Predictive(std::shared_ptr<const PurchaseCounts> counts, const SpendModel& spend,
                       const CustomerSummary& summary, std::vector<double> p_purchase)
    : m_p(std::move(p_purchase)), m_counts(std::move(counts)), m_spend(m_p.size()) {
    for (std::size_t i = 0; i < m_p.size(); ++i) {
        m_spend[i] = spend.moments(spend_history_of(summary, i));
    }
}

Predictive Predictive::judged_anew(std::vector<double> p_purchase,
                                   std::vector<double> money_factors) const {
    Predictive other = *this;
    other.m_p = std::move(p_purchase);
    other.m_scale = std::move(money_factors);
    return other;
}

double Predictive::mean_purchases(std::size_t i) const {
    const PurchaseCounts::Cell& cell = cell_at(i);
    double mean = 0.0;
    double before = 0.0;
    for (std::size_t k = 0; k < cell.number.size(); ++k) {
        mean += (cell.cumulative[k] - before) * cell.number[k];
        before = cell.cumulative[k];
    }
    return m_p[i] * mean;
}

double Predictive::mean_money(std::size_t i) const {
    return mean_purchases(i) * m_spend[i].mean * (m_scale.empty() ? 1.0 : m_scale[i]);
}

double Predictive::p_fewer_than(std::size_t i, double purchases) const {
    if (purchases <= 0.0) {
        return 0.0;
    }
    const PurchaseCounts::Cell& cell = cell_at(i);
    const auto at = std::lower_bound(cell.number.begin(), cell.number.end(), purchases);
    const double below =
        at == cell.number.begin()
            ? 0.0
            : cell.cumulative[static_cast<std::size_t>(at - cell.number.begin() - 1)];
    return 1.0 - m_p[i] + m_p[i] * below;
}

double Predictive::purchases_at(std::size_t i, double level) const {
    const double share = m_p[i] > 0.0 ? (level - (1.0 - m_p[i])) / m_p[i] : 0.0;
    if (share <= 0.0) {
        return 0.0;
    }
    const PurchaseCounts::Cell& cell = cell_at(i);
    const auto at = std::lower_bound(cell.cumulative.begin(), cell.cumulative.end() - 1, share);
    return cell.number[static_cast<std::size_t>(at - cell.cumulative.begin())];
}

double Predictive::money_given_purchase(std::size_t i, double money) const {
    const double scaled = m_scale.empty() ? money : money / m_scale[i];
    if (!(scaled > 0.0) || !(m_spend[i].mean > 0.0)) {
        return scaled > 0.0 ? 1.0 : 0.0;
    }
    const PurchaseCounts::Cell& cell = cell_at(i);
    double below = 0.0;
    double before = 0.0;
    for (std::size_t k = 0; k < cell.number.size(); ++k) {
        const LogMoney sum(cell.number[k], m_spend[i]);
        below += (cell.cumulative[k] - before) *
                 normal_cdf((std::log(scaled) - sum.mean) / sum.deviation);
        before = cell.cumulative[k];
    }
    return below;
}

double Predictive::p_money_below(std::size_t i, double money) const {
    return 1.0 - m_p[i] + m_p[i] * money_given_purchase(i, money);
}

double Predictive::money_quantile_given_purchase(std::size_t i, double share) const {
    const SpendMoments& m = m_spend[i];
    const double scale = m_scale.empty() ? 1.0 : m_scale[i];
    if (!(m.mean > 0.0) || !(scale > 0.0)) {
        return 0.0;
    }
    const PurchaseCounts::Cell& cell = cell_at(i);
    std::vector<std::pair<LogMoney, double>> sums;
    double before = 0.0;
    for (std::size_t k = 0; k < cell.number.size(); ++k) {
        sums.emplace_back(LogMoney(cell.number[k], m), cell.cumulative[k] - before);
        before = cell.cumulative[k];
    }
    double low = sums.front().first.mean - 8.0 * sums.front().first.deviation;
    double high = sums.back().first.mean + 8.0 * sums.back().first.deviation;
    while (high - low > 1e-3) {
        const double middle = 0.5 * (low + high);
        double below = 0.0;
        for (const auto& [sum, chance] : sums) {
            below += chance * normal_cdf((middle - sum.mean) / sum.deviation);
        }
        (below < share ? low : high) = middle;
    }
    return scale * std::exp(0.5 * (low + high));
}

double Predictive::money_at(std::size_t i, double level) const {
    const double share = m_p[i] > 0.0 ? (level - (1.0 - m_p[i])) / m_p[i] : 0.0;
    return share > 0.0 ? money_quantile_given_purchase(i, std::min(share, 1.0 - 1e-6)) : 0.0;
}

double Predictive::zero_threshold(const IntervalLevels& levels) const {
    std::vector<double> nothing(m_p.size());
    std::transform(m_p.begin(), m_p.end(), nothing.begin(), [](double p) { return 1.0 - p; });
    std::sort(nothing.begin(), nothing.end());
    const double all = std::accumulate(nothing.begin(), nothing.end(), 0.0);
    double below = 0.0;
    for (const double chance : nothing) {
        if (below + chance > levels.zero_left_out * all) {
            return chance;
        }
        below += chance;
    }
    return 0.0;
}

bool Predictive::includes_zero(std::size_t i, double zero) const {
    // Whoever hardly buys has a lower end of a purchase above what is expected of them.
    return 1.0 - m_p[i] >= zero || money_quantile_given_purchase(i, edge) > mean_money(i);
}

Interval Predictive::purchases_interval(std::size_t i, const IntervalLevels& levels,
                                        double zero) const {
    const double low = includes_zero(i, zero) ? 0.0 : std::max(1.0, purchases_at(i, edge));
    const double mean = mean_purchases(i);
    return {std::min(low, std::ceil(mean)),
            std::max({low, purchases_at(i, levels.count_high), std::floor(mean)})};
}

Interval Predictive::money_interval(std::size_t i, const IntervalLevels& levels,
                                    double zero) const {
    const double low = includes_zero(i, zero) ? 0.0 : money_quantile_given_purchase(i, edge);
    return {low, std::max({low, money_at(i, levels.money_high), mean_money(i)})};
}

void Predictive::simulate(std::uint64_t seed, std::vector<double>& purchases,
                          std::vector<double>& money) const {
    purchases.assign(size(), 0.0);
    money.assign(size(), 0.0);
    Random random(seed);
    for (std::size_t i = 0; i < size(); ++i) {
        const double level = random.uniform();
        const double z = random.normal();
        purchases[i] = purchases_at(i, level);
        if (purchases[i] > 0.0 && m_spend[i].mean > 0.0) {
            const LogMoney sum(purchases[i], m_spend[i]);
            money[i] =
                (m_scale.empty() ? 1.0 : m_scale[i]) * std::exp(sum.mean + z * sum.deviation);
        }
    }
}

namespace {

constexpr double cover_all = 0.915, cover_buyers = 0.91, cover_money = 0.915;

/// The `share` quantile of what is in `values`, in place; `otherwise` when there is nothing.
double quantile_of(std::vector<double>& values, double share, double otherwise) {
    if (values.empty()) {
        return otherwise;
    }
    const double at = std::clamp(share, 0.0, 1.0) * static_cast<double>(values.size());
    const auto position =
        std::min(values.size() - 1, static_cast<std::size_t>(std::max(0.0, std::ceil(at) - 1.0)));
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(position),
                     values.end());
    return values[position];
}

} // namespace

IntervalLevels learn_levels(const Predictive& predictive, const std::vector<double>& purchases,
                            const std::vector<double>& money) {
    IntervalLevels levels;
    std::vector<double> idle; // chance of nothing, of those who bought nothing
    std::size_t buyers = 0;
    for (std::size_t i = 0; i < purchases.size(); ++i) {
        buyers += purchases[i] > 0.0 ? 1 : 0;
        if (!(purchases[i] > 0.0)) {
            idle.push_back(1.0 - predictive.p_purchase(i));
        }
    }
    const auto n = static_cast<double>(purchases.size());
    const double share = static_cast<double>(buyers) / n;
    const double idle_covered =
        share < 1.0 ? (cover_all - share * cover_buyers) / (1.0 - share) : 1.0;
    const double threshold = quantile_of(idle, 1.0 - idle_covered, 0.0);
    double left_out = 0.0;
    double all = 0.0;
    for (std::size_t i = 0; i < purchases.size(); ++i) {
        const double nothing = 1.0 - predictive.p_purchase(i);
        left_out += nothing < threshold ? nothing : 0.0;
        all += nothing;
    }
    levels.zero_left_out = all > 0.0 ? left_out / all : 0.0;
    // A buyer is covered below any upper end at or above this level.
    std::vector<double> count_levels;
    std::vector<double> money_levels;
    for (std::size_t i = 0; i < purchases.size(); ++i) {
        if (!(purchases[i] > 0.0)) {
            continue;
        }
        const bool zero = predictive.includes_zero(i, threshold);
        if (zero || purchases[i] >= predictive.purchases_at(i, edge)) {
            count_levels.push_back(predictive.p_fewer_than(i, purchases[i]));
        }
        const double level = predictive.p_money_below(i, std::max(money[i], 0.0));
        if (zero || level >= 1.0 - predictive.p_purchase(i) * (1.0 - edge)) {
            money_levels.push_back(level);
        }
    }
    const auto of_all = [&](const std::vector<double>& some) {
        return static_cast<double>(buyers) /
               static_cast<double>(std::max<std::size_t>(some.size(), 1));
    };
    // Just above the level of the last one to be covered.
    levels.count_high = std::min(
        1.0 - 1e-6, quantile_of(count_levels, cover_buyers * of_all(count_levels), 0.95) + 1e-9);
    levels.money_high = std::min(
        1.0 - 1e-6, quantile_of(money_levels, cover_money * of_all(money_levels), 0.95) + 1e-4);
    return levels;
}

IntervalLevels expected_levels(const Predictive& predictive) {
    std::vector<double> purchases;
    std::vector<double> money;
    predictive.simulate(predictive_seed + 1, purchases, money);
    return learn_levels(predictive, purchases, money);
}

namespace {

const FittedLifetime& fitted_pair(const LifetimeModel& model) {
    const auto* const fitted = dynamic_cast<const FittedLifetime*>(&model);
    if (fitted == nullptr) {
        throw Error(ErrorCode::bad_input, "the model was not made by fit_lifetime");
    }
    return *fitted;
}

} // namespace

Predictive predictive_of(const CustomerSummary& summary, const LifetimeModel& model,
                         std::vector<double> p_purchase, double horizon_weeks, double churn_change,
                         const Progress& progress) {
    const FittedLifetime& fitted = fitted_pair(model);
    return {*fitted.purchases, *fitted.spend, summary, std::move(p_purchase),
            horizon_weeks,     churn_change,  progress};
}

Means expected_in(const CustomerSummary& summary, const LifetimeModel& model, double horizon_weeks,
                  const Progress& progress) {
    const FittedLifetime& fitted = fitted_pair(model);
    const RateTable rates(*fitted.purchases, summary, horizon_weeks, progress);
    const std::vector<double> orders = rates.integrate(0.0, 0.0, horizon_weeks);
    Means means;
    means.purchases.resize(summary.frequency.size());
    means.revenue.resize(summary.frequency.size());
    for (std::size_t i = 0; i < means.purchases.size(); ++i) {
        means.purchases[i] =
            fitted.purchases->p_alive(history_of(summary, i)) * orders[rates.history_of(i)];
        means.revenue[i] =
            means.purchases[i] * fitted.spend->expected_spend(spend_history_of(summary, i));
    }
    return means;
}

} // namespace perennial
