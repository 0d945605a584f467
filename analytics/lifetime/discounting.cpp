#include "analytics/lifetime/discounting.h"

#include "analytics/core/parallel_for.h"
#include "analytics/core/quadrature.h"
#include "analytics/lifetime/histories.h"
#include "analytics/lifetime/lifetime.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <tuple>
#include <utility>

namespace perennial {

double weekly_discount_rate(double annual_rate) {
    return std::log1p(annual_rate) / (365.25 / 7.0);
}

double horizon_weeks(Day end, int months) {
    return weeks_between(end, add_months(end, months));
}

TimeGrid::TimeGrid(double scale, double longest, int refine)
    : m_scale(scale), m_length(std::log1p(longest / scale)) {
    // Rates are analytic within pi of the real axis in this variable; the interpolation error falls
    // as rho^-n with rho the sum of the half-axes of the ellipse that touches the nearest
    // singularity.
    const double reach = std::numbers::pi / (0.5 * m_length);
    const double rho = reach + std::hypot(1.0, reach);
    const int n = refine * std::clamp(static_cast<int>(std::ceil(30.0 / std::log(rho))), 8, 128);
    for (int k = 0; k < n; ++k) {
        const double angle = std::numbers::pi * (k + 0.5) / n;
        m_positions.push_back(0.5 * m_length * (1.0 - std::cos(angle)));
        m_nodes.push_back(scale * std::expm1(m_positions.back()));
        m_barycentric.push_back((k % 2 == 0 ? 1.0 : -1.0) * std::sin(angle));
    }
}

std::vector<double> TimeGrid::weights_at(double weeks) const {
    const double tau = std::log1p(weeks / m_scale);
    std::vector<double> w(m_nodes.size(), 0.0);
    double sum = 0.0;
    for (std::size_t k = 0; k < w.size(); ++k) {
        const double distance = tau - m_positions[k];
        if (distance == 0.0) {
            std::fill(w.begin(), w.end(), 0.0);
            w[k] = 1.0;
            return w;
        }
        w[k] = m_barycentric[k] / distance;
        sum += w[k];
    }
    std::for_each(w.begin(), w.end(), [sum](double& value) { value /= sum; });
    return w;
}

std::vector<double> TimeGrid::weights(const std::function<double(double)>& weight, double churn,
                                      double horizon) const {
    std::vector<double> total(m_nodes.size(), 0.0);
    if (!(horizon > 0.0)) {
        return total;
    }
    const QuadratureRule rule = logarithmic_rule((1.0 + churn) * horizon, m_scale, 0.25);
    for (std::size_t i = 0; i < rule.size(); ++i) {
        const double factor =
            rule.weights[i] / (1.0 + churn) * weight(rule.nodes[i] / (1.0 + churn));
        const std::vector<double> at = weights_at(rule.nodes[i]);
        for (std::size_t k = 0; k < total.size(); ++k) {
            total[k] += factor * at[k];
        }
    }
    return total;
}

DistinctHistories distinct_histories(std::vector<History> histories, bool needs_recency,
                                     const Progress& progress) {
    struct Entry {
        History history;
        std::uint32_t customer;
    };
    const auto key = [](const History& h) {
        return std::tie(h.x, h.T, h.t_x);
    };
    std::vector<Entry> entries(histories.size());
    for (std::size_t i = 0; i < histories.size(); ++i) {
        if (!needs_recency) {
            histories[i].t_x = 0.0;
        }
        entries[i] = {histories[i], static_cast<std::uint32_t>(i)};
    }
    progress.check();
    std::sort(entries.begin(), entries.end(),
              [&](const Entry& l, const Entry& r) { return key(l.history) < key(r.history); });
    progress.check();
    DistinctHistories result;
    result.of.resize(histories.size());
    for (const Entry& entry : entries) {
        if (result.at.empty() || key(result.at.back()) != key(entry.history)) {
            result.at.push_back(entry.history);
        }
        result.of[entry.customer] = static_cast<std::uint32_t>(result.size() - 1);
    }
    return result;
}

HistoryTable::HistoryTable(const DistinctHistories& histories, const TimeGrid& grid,
                           const Function& f, const Progress& progress)
    : m_width(grid.nodes().size()), m_values(histories.size() * m_width) {
    parallel_for(histories.size(), 64, [&](std::size_t, std::size_t begin, std::size_t end) {
        progress.check();
        for (std::size_t i = begin; i < end; ++i) {
            for (std::size_t k = 0; k < m_width; ++k) {
                m_values[i * m_width + k] = f(histories.at[i], grid.nodes()[k]);
            }
        }
    });
}

std::vector<double> HistoryTable::apply(const std::vector<double>& weights) const {
    std::vector<double> result(m_values.size() / m_width);
    const double* row = m_values.data();
    for (double& value : result) {
        double sum = 0.0;
        for (std::size_t k = 0; k < m_width; ++k) {
            sum += weights[k] * row[k];
        }
        value = sum;
        row += m_width;
    }
    return result;
}

/// Dense enough for every rate: where customers leave almost alike the rates fall so fast that more
/// nodes are needed. Tried on histories from all over the list.
TimeGrid RateTable::fine_grid(const PurchaseModel& model, const DistinctHistories& histories,
                              double longest) {
    double scale = longest;
    for (const History& history : histories.at) {
        scale = std::min(scale, model.time_scale(history));
    }
    constexpr std::size_t probes = 12;
    const std::size_t every = std::max<std::size_t>(1, histories.size() / probes);
    const auto interpolates = [&](const TimeGrid& grid, const History& history) {
        const double whole = model.purchase_rate(history, 0.0);
        double worst = 0.0;
        for (const double share : {0.003, 0.02, 0.1, 0.35, 0.9}) {
            const std::vector<double> weights = grid.weights_at(share * longest);
            double value = 0.0;
            for (std::size_t k = 0; k < weights.size(); ++k) {
                value += weights[k] * model.purchase_rate(history, grid.nodes()[k]);
            }
            worst = std::max(
                worst, std::abs(value - model.purchase_rate(history, share * longest)) / whole);
        }
        return worst < 1e-11;
    };
    TimeGrid grid(scale, longest);
    for (int refine = 2; refine <= 4; refine *= 2) {
        bool fine = true;
        for (std::size_t i = 0; i < histories.size() && fine; i += every) {
            fine = interpolates(grid, histories.at[i]);
        }
        if (fine) {
            break;
        }
        grid = TimeGrid(scale, longest, refine);
    }
    return grid;
}

RateTable::RateTable(const PurchaseModel& model, const CustomerSummary& summary, double longest,
                     const Progress& progress)
    : m_histories(distinct_histories(histories_of(summary), model.needs_recency(), progress)),
      m_grid(fine_grid(model, m_histories, longest)),
      m_table(
          m_histories, m_grid,
          [&](const History& history, double ahead) { return model.purchase_rate(history, ahead); },
          progress) {}

std::vector<double> RateTable::integrate(double rate, double churn, double horizon) const {
    return m_table.apply(
        m_grid.weights([rate](double t) { return std::exp(-rate * t); }, churn, horizon));
}

} // namespace perennial
