// Customer summaries for tests of models: the CDNOW sample, and simulated shops with known
// parameters.
#pragma once

#include "analytics/core/day.h"
#include "analytics/core/random.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/lifetime/bg_nbd/bg_nbd.h"
#include "analytics/lifetime/gamma_gamma/gamma_gamma.h"
#include "analytics/lifetime/model.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace perennial::test {

/// Exact frequency, recency, T and monetary value of the fixed-width CDNOW sample at 1997-09-30.
inline CustomerSummary cdnow_summary(const std::string& path) {
    std::ifstream file(path);
    std::map<int, std::map<Day, double>> days; // customer -> purchase day -> value
    std::string master;
    std::string date;
    int customer = 0;
    int discs = 0;
    double dollars = 0.0;
    const Day end = *parse_iso("1997-09-30");
    while (file >> master >> customer >> date >> discs >> dollars) {
        const Day day =
            *parse_iso(date.substr(0, 4) + "-" + date.substr(4, 2) + "-" + date.substr(6, 2));
        if (day <= end) {
            days[customer][day] += dollars;
        }
    }
    CustomerSummary summary;
    summary.end = end;
    for (const auto& [id, purchases] : days) {
        const Day first = purchases.begin()->first;
        const auto x = static_cast<double>(purchases.size() - 1);
        double repeat_value = 0.0;
        for (auto it = std::next(purchases.begin()); it != purchases.end(); ++it) {
            repeat_value += it->second;
        }
        summary.frequency.push_back(x);
        summary.recency.push_back(weeks_between(first, purchases.rbegin()->first));
        summary.T.push_back(weeks_between(first, end));
        summary.monetary_value.push_back(x > 0.0 ? repeat_value / x : 0.0);
        summary.first_value.push_back(purchases.begin()->second);
        for (auto it = std::next(purchases.begin()); it != purchases.end(); ++it) {
            const auto gap = static_cast<std::size_t>((it->first - std::prev(it)->first).count());
            summary.gap_counts.resize(std::max(summary.gap_counts.size(), gap + 1));
            ++summary.gap_counts[gap];
        }
    }
    return summary;
}

/// A shop and what its customers did afterwards.
struct SimulatedShop {
    CustomerSummary summary;
    std::vector<double> future_value; ///< undiscounted, in the weeks after the end
    std::vector<double> future_orders;
};

/// How long customers are known and followed, weeks; ages are uniform in [youngest, oldest].
struct Spans {
    double youngest = 0.0, oldest = 0.0;
    double future = 0.0;
};

/// Purchases of `process` on whole days and gamma-gamma spend.
inline SimulatedShop simulate_shop(const beta_geometric::Process& process, std::size_t customers,
                                   const beta_geometric::Params& p, const gamma_gamma::Params& g,
                                   const Spans& weeks, std::uint64_t seed) {
    SimulatedShop shop;
    shop.summary.end = *parse_iso("2024-06-30");
    Random random(seed);
    for (std::size_t i = 0; i < customers; ++i) {
        const double T = std::floor(7.0 * random.uniform(weeks.youngest, weeks.oldest)) / 7.0;
        const double rate = random.gamma(p.r) / p.alpha;
        const double dropout = random.beta(p.a, p.b);
        const double nu = random.gamma(g.q) / g.v;
        double x = 0.0;
        double t_x = 0.0;
        double spent = 0.0;
        double future = 0.0;
        double future_orders = 0.0;
        const bool stays = process.chances(0.0) == 0.0 || random.uniform() >= dropout;
        for (double t = random.exponential() / rate; stays && t <= T + weeks.future;
             t += random.exponential() / rate) {
            const double value = random.gamma(g.p) / nu;
            if (t > T) {
                future += value;
                future_orders += 1.0;
            } else if (const double day = std::ceil(7.0 * t) / 7.0; day > t_x && day <= T) {
                x += 1.0; // a second order of the same day is the same purchase
                t_x = day;
                spent += value;
            }
            if (random.uniform() < dropout) {
                break;
            }
        }
        shop.summary.frequency.push_back(x);
        shop.summary.recency.push_back(t_x);
        shop.summary.T.push_back(T);
        shop.summary.monetary_value.push_back(x > 0.0 ? spent / x : 0.0);
        shop.summary.first_value.push_back(random.gamma(g.p) / nu);
        shop.future_value.push_back(future);
        shop.future_orders.push_back(future_orders);
    }
    return shop;
}

/// Histories of customers drawn from any purchase model; ages are uniform in [youngest, oldest].
/// `days` rounds purchases up to whole days, as files do.
inline CustomerSummary simulate_histories(const PurchaseModel& model, std::size_t customers,
                                          double youngest, double oldest, std::uint64_t seed,
                                          bool days = false) {
    CustomerSummary summary;
    summary.end = *parse_iso("2024-06-30");
    Random random(seed);
    for (std::size_t i = 0; i < customers; ++i) {
        double T = random.uniform(youngest, oldest);
        T = days ? std::floor(7.0 * T) / 7.0 : T;
        const Life life = model.draw_new(random);
        double x = 0.0;
        double t_x = 0.0;
        const auto buy = [&](double t) {
            const double at = days ? std::ceil(7.0 * t) / 7.0 : t;
            if (at > t_x && at <= T) {
                if (days) {
                    const auto gap = static_cast<std::size_t>(std::lround(7.0 * (at - t_x)));
                    summary.gap_counts.resize(std::max(summary.gap_counts.size(), gap + 1));
                    ++summary.gap_counts[gap];
                }
                x += 1.0;
                t_x = at;
            }
        };
        double t = 0.0;
        for (double n = 0.0; n < life.purchases_left; n += 1.0) {
            const double gap = life.events == 1 ? random.exponential() : random.gamma(life.events);
            if ((t += gap / life.event_rate) > std::min(T, life.lifetime)) {
                break;
            }
            buy(t);
        }
        if (life.ends_with_purchase && life.lifetime <= T) {
            buy(life.lifetime);
        }
        summary.frequency.push_back(x);
        summary.recency.push_back(t_x);
        summary.T.push_back(T);
    }
    return summary;
}

/// simulate_shop() for BG/NBD.
inline SimulatedShop simulate_shop(std::size_t customers, const bg_nbd::Params& p,
                                   const gamma_gamma::Params& g, double youngest, double oldest,
                                   double future_weeks, std::uint64_t seed) {
    return simulate_shop(bg_nbd::process, customers, p, g, {youngest, oldest, future_weeks}, seed);
}

} // namespace perennial::test
