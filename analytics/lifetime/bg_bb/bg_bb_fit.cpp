#include "analytics/core/error.h"
#include "analytics/core/minimise.h"
#include "analytics/core/parallel_for.h"
#include "analytics/core/special_functions.h"
#include "analytics/dataset/dataset.h"
#include "analytics/lifetime/bg_bb/bg_bb.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <functional>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace perennial::bg_bb {

namespace {

constexpr std::size_t parameter_count = 4;
constexpr std::size_t histories_a_chunk = 256;

using Slopes = std::array<double, 4>;
using Curvatures = std::array<double, 10>; ///< upper triangle by rows

/// ln(Gamma(z + m) / Gamma(z)) and its two derivatives in z for m = 0, 1, ..., by recurrence.
class RisingGamma {
  public:
    RisingGamma(double z, std::size_t most)
        : m_value(most + 1), m_first(most + 1), m_second(most + 1) {
        for (std::size_t m = 0; m < most; ++m) {
            const double next = z + static_cast<double>(m);
            m_value[m + 1] = m_value[m] + std::log(next);
            m_first[m + 1] = m_first[m] + 1.0 / next;
            m_second[m + 1] = m_second[m] - 1.0 / (next * next);
        }
    }
    double value(double m) const { return m_value[static_cast<std::size_t>(m)]; }
    double first(double m) const { return m_first[static_cast<std::size_t>(m)]; }
    double second(double m) const { return m_second[static_cast<std::size_t>(m)]; }

  private:
    std::vector<double> m_value, m_first, m_second;
};

/// One way in which a history may have come about: x taken, y not, then `stayed` opportunities and
/// left, or still there.
struct Way {
    double value = 0.0;
    Slopes g{};
    Curvatures h{};
};

class Tables {
  public:
    Tables(const Params& p, std::size_t most)
        : m_p(p), m_alpha(p.alpha, most), m_beta(p.beta, most), m_buys(p.alpha + p.beta, most),
          m_delta(p.delta, most), m_stays(p.gamma + p.delta, most) {}

    Way way(double x, double y, double stayed, bool left) const {
        Way w;
        w.value = m_alpha.value(x) + m_beta.value(y) - m_buys.value(x + y) + m_delta.value(stayed) -
                  m_stays.value(stayed);
        w.g = {m_alpha.first(x) - m_buys.first(x + y), m_beta.first(y) - m_buys.first(x + y),
               -m_stays.first(stayed), m_delta.first(stayed) - m_stays.first(stayed)};
        const double buys = m_buys.second(x + y);
        double stays = m_stays.second(stayed);
        double gamma = 0.0;
        if (left) {
            const double all = m_p.gamma + m_p.delta + stayed;
            w.value += std::log(m_p.gamma / all);
            w.g[2] += 1.0 / m_p.gamma - 1.0 / all;
            w.g[3] -= 1.0 / all;
            stays -= 1.0 / (all * all);
            gamma = -1.0 / (m_p.gamma * m_p.gamma);
        }
        w.h = {m_alpha.second(x) - buys,
               -buys,
               0.0,
               0.0,
               m_beta.second(y) - buys,
               0.0,
               0.0,
               gamma - stays,
               -stays,
               m_delta.second(stayed) - stays};
        return w;
    }

  private:
    Params m_p;
    RisingGamma m_alpha, m_beta, m_buys, m_delta, m_stays;
};

/// Sums over customers.
struct Totals {
    double value = 0.0;
    Slopes g{};
    Curvatures h{};

    void add(const Totals& o, double weight) {
        value += weight * o.value;
        for (std::size_t i = 0; i < g.size(); ++i) {
            g[i] += weight * o.g[i];
        }
        for (std::size_t i = 0; i < h.size(); ++i) {
            h[i] += weight * o.h[i];
        }
    }
};

/// ln of the sum over the ways, with derivatives: means under the ways' shares.
Totals history_terms(const Tables& tables, const History& h) {
    std::vector<Way> ways{tables.way(h.x, h.n - h.x, h.n, false)};
    double largest = ways.front().value;
    for (double k = h.t_x; k < h.n; k += 1.0) {
        ways.push_back(tables.way(h.x, k - h.x, k, true));
        largest = std::max(largest, ways.back().value);
    }
    double sum = 0.0;
    for (const Way& way : ways) {
        sum += std::exp(way.value - largest);
    }
    Totals t;
    t.value = largest + std::log(sum);
    for (const Way& way : ways) {
        const double share = std::exp(way.value - t.value);
        std::size_t next = 0;
        for (std::size_t i = 0; i < parameter_count; ++i) {
            t.g[i] += share * way.g[i];
            for (std::size_t j = i; j < parameter_count; ++j, ++next) {
                t.h[next] += share * (way.h[next] + way.g[i] * way.g[j]);
            }
        }
    }
    std::size_t next = 0;
    for (std::size_t i = 0; i < parameter_count; ++i) {
        for (std::size_t j = i; j < parameter_count; ++j) {
            t.h[next++] -= t.g[i] * t.g[j];
        }
    }
    return t;
}

void check_opportunities(const Histories& histories) {
    if (histories.customers.size() != histories.history.size()) {
        throw Error(ErrorCode::bad_input, "columns of histories differ in length");
    }
    double seen = 0.0;
    for (std::size_t i = 0; i < histories.size(); ++i) {
        const History& h = histories.history[i];
        const auto whole = [](double v) {
            return v >= 0.0 && std::floor(v) == v && v < 1e5;
        };
        if (!whole(h.x) || !whole(h.t_x) || !whole(h.n) || h.x > h.t_x || h.t_x > h.n ||
            (h.x == 0.0) != (h.t_x == 0.0) || !(histories.customers[i] >= 0.0) ||
            !std::isfinite(histories.customers[i])) {
            throw Error(ErrorCode::bad_input,
                        "row " + std::to_string(i + 1) + ": impossible history of opportunities");
        }
        seen += h.n * histories.customers[i];
    }
    if (!(seen > 0.0)) {
        throw Error(ErrorCode::too_little_data, "customers with an opportunity to buy again");
    }
}

Params params_at(const std::vector<double>& logs) {
    return {std::exp(logs[0]), std::exp(logs[1]), std::exp(logs[2]), std::exp(logs[3])};
}

FitSummary named(const Params& p, const std::vector<double>& covariance) {
    FitSummary summary;
    summary.model = "bg_bb";
    summary.mean_dropout = p.gamma / (p.gamma + p.delta);
    const std::array<std::pair<const char*, double>, 4> values{
        {{"alpha", p.alpha}, {"beta", p.beta}, {"gamma", p.gamma}, {"delta", p.delta}}};
    for (std::size_t i = 0; i < values.size(); ++i) {
        summary.parameters.push_back(
            {values[i].first, values[i].second,
             values[i].second * std::sqrt(covariance[i * (parameter_count + 1)])});
    }
    return summary;
}

/// Standard error of ln f by the delta method; a parameter held by the box counts as certain.
/// Infinite when nothing is known.
double error_of(const std::vector<double>& logs, const std::vector<double>& covariance,
                const std::function<double(const Params&)>& f) {
    constexpr double step = 1e-3;
    Slopes slope{};
    for (std::size_t i = 0; i < parameter_count; ++i) {
        auto moved = logs;
        moved[i] += step;
        const double above = std::log(f(params_at(moved)));
        moved[i] -= 2.0 * step;
        slope[i] = (above - std::log(f(params_at(moved)))) / (2.0 * step);
    }
    double variance = 0.0;
    bool known = false;
    for (std::size_t i = 0; i < covariance.size(); ++i) {
        if (std::isfinite(covariance[i])) {
            variance += slope[i / parameter_count] * slope[i % parameter_count] * covariance[i];
            known = true;
        }
    }
    return known && variance >= 0.0 ? std::sqrt(variance) : std::numeric_limits<double>::infinity();
}

/// The rules of docs/methods/bg_nbd.md, with opportunities for weeks.
FitNote judge(const Minimum& best, const std::vector<double>& covariance, double mean_n) {
    constexpr double doubtful_forecast = 0.3;
    constexpr double doubtful_dropout = 0.5;
    const Params p = params_at(best.point);
    if (p.gamma / (p.gamma + p.delta) < 1e-3 && (best.at_bound[2] || best.at_bound[3])) {
        return FitNote::no_dropout;
    }
    if (!best.converged) {
        return FitNote::stopped_early;
    }
    const double n = std::max(1.0, std::round(mean_n));
    const auto coming = [n](const Params& q) {
        return expected_purchases(q, 2.0 * n) - expected_purchases(q, n);
    };
    if (!(error_of(best.point, covariance, coming) < doubtful_forecast)) {
        return FitNote::too_few_customers;
    }
    const auto odds = [](const Params& q) {
        return q.gamma / q.delta;
    };
    return error_of(best.point, covariance, odds) < doubtful_dropout ? FitNote::converged
                                                                     : FitNote::dropout_uncertain;
}

/// Half a purchase in all the opportunities: what can be said when nobody bought twice.
Fit without_repeats(const Histories& histories, double seen) {
    Fit result;
    result.params = {1.0, std::max(1.0, 2.0 * seen), 1.0, 1.0};
    result.summary =
        named(result.params, std::vector<double>(parameter_count * parameter_count, std::nan("")));
    result.summary.note = FitNote::no_repeat_buyers;
    for (std::size_t i = 0; i < histories.size(); ++i) {
        result.summary.log_likelihood +=
            histories.customers[i] * log_likelihood(result.params, histories.history[i]);
    }
    return result;
}

} // namespace

Histories discretise(const Dataset& dataset, Day end, int period_days, const Progress& progress) {
    if (period_days < 1) {
        throw Error(ErrorCode::bad_input, "a period must have a day at least");
    }
    const Orders& orders = dataset.orders;
    std::map<std::tuple<double, double, double>, double> counts; // (x, t_x, n), in order
    for (std::size_t customer = 0; customer < dataset.customers(); ++customer) {
        if (customer % 4096 == 0) {
            progress.check();
        }
        bool born = false;
        Day first{};
        long whole = 0;
        long x = 0;
        long last = 0;
        for (std::size_t i = dataset.first_order[customer];
             i < dataset.first_order[customer + 1] && orders.day[i] <= end; ++i) {
            if (orders.sale_lines[i] == 0) {
                continue;
            }
            if (!born) {
                born = true;
                first = orders.day[i];
                whole = (end - first).count() / period_days;
            }
            // Days 1 to period_days after the first are the first opportunity.
            const long period = ((orders.day[i] - first).count() + period_days - 1) / period_days;
            if (period > last && period <= whole) {
                x += 1;
                last = period;
            }
        }
        if (born && whole > 0) {
            counts[{static_cast<double>(x), static_cast<double>(last),
                    static_cast<double>(whole)}] += 1.0;
        }
    }
    if (counts.empty()) {
        throw Error(ErrorCode::too_little_data, "customers known for a whole period");
    }
    Histories result;
    for (const auto& [key, customers] : counts) {
        result.history.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key)});
        result.customers.push_back(customers);
    }
    return result;
}

void total_log_likelihood(const Params& p, const Histories& histories, double& value,
                          std::vector<double>& gradient, std::vector<double>& hessian) {
    double most = 0.0;
    for (const History& h : histories.history) {
        most = std::max(most, h.n);
    }
    const Tables tables(p, static_cast<std::size_t>(most));
    std::vector<Totals> parts(chunk_count(histories.size(), histories_a_chunk));
    parallel_for(histories.size(), histories_a_chunk,
                 [&](std::size_t chunk, std::size_t begin, std::size_t end) {
                     for (std::size_t i = begin; i < end; ++i) {
                         parts[chunk].add(history_terms(tables, histories.history[i]),
                                          histories.customers[i]);
                     }
                 });
    Totals total;
    for (const Totals& part : parts) {
        total.add(part, 1.0);
    }
    const std::array<double, 4> scale{p.alpha, p.beta, p.gamma, p.delta};
    value = total.value;
    gradient.assign(parameter_count, 0.0);
    hessian.assign(parameter_count * parameter_count, 0.0);
    std::size_t next = 0;
    for (std::size_t i = 0; i < parameter_count; ++i) {
        gradient[i] = scale[i] * total.g[i];
        for (std::size_t j = i; j < parameter_count; ++j) {
            hessian[parameter_count * i + j] = hessian[parameter_count * j + i] =
                scale[i] * scale[j] * total.h[next++] + (i == j ? gradient[i] : 0.0);
        }
    }
}

Fit fit(const Histories& histories, const Progress& progress) {
    const auto started = std::chrono::steady_clock::now();
    check_opportunities(histories);
    double customers = 0.0;
    double taken = 0.0;
    double seen = 0.0;
    for (std::size_t i = 0; i < histories.size(); ++i) {
        customers += histories.customers[i];
        taken += histories.customers[i] * histories.history[i].x;
        seen += histories.customers[i] * histories.history[i].n;
    }
    Fit result;
    if (taken == 0.0) {
        result = without_repeats(histories, seen);
        result.summary.customers = static_cast<std::size_t>(customers);
        return result;
    }
    const Objective objective = [&](const std::vector<double>& logs, Derivatives& out) {
        progress.check();
        total_log_likelihood(params_at(logs), histories, out.value, out.gradient, out.hessian);
        out.value /= -customers;
        std::for_each(out.gradient.begin(), out.gradient.end(),
                      [=](double& v) { v /= -customers; });
        std::for_each(out.hessian.begin(), out.hessian.end(), [=](double& v) { v /= -customers; });
    };
    MinimiseOptions options;
    options.lower.assign(parameter_count, std::log(1e-5));
    options.upper.assign(parameter_count, std::log(1e4));
    const double share = std::clamp(taken / seen, 1e-4, 1.0 - 1e-4);
    constexpr std::array<std::array<double, 3>, 4> starts{
        {{1.0, 1.0, 3.0}, {5.0, 0.3, 3.0}, {0.3, 3.0, 10.0}, {1.0, 0.1, 10.0}}};
    Minimum best;
    int iterations = 0;
    for (const auto& [spread, gamma, delta] : starts) {
        Minimum found = minimise(objective,
                                 {std::log(spread * share), std::log(spread * (1.0 - share)),
                                  std::log(gamma), std::log(delta)},
                                 options, progress);
        iterations += found.iterations;
        if (best.point.empty() || found.at.value < best.at.value - 1e-12) {
            best = std::move(found);
        }
        if (best.converged && std::count(best.at_bound.begin(), best.at_bound.end(), true) == 0) {
            break;
        }
    }
    std::vector<double> covariance = inverse_curvature(best.at.hessian, best.at_bound);
    std::for_each(covariance.begin(), covariance.end(), [=](double& v) { v /= customers; });
    result.params = params_at(best.point);
    result.summary = named(result.params, covariance);
    result.summary.note = judge(best, covariance, seen / customers);
    result.summary.log_likelihood = -customers * best.at.value;
    result.summary.customers = static_cast<std::size_t>(customers);
    result.summary.converged = best.converged;
    result.summary.iterations = iterations;
    result.summary.gradient_norm = best.gradient_norm;
    result.summary.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    progress.step(1.0, Stage::fitting);
    return result;
}

} // namespace perennial::bg_bb
