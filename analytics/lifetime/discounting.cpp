#include "analytics/lifetime/discounting.h"

#include "analytics/core/parallel_for.h"
#include "analytics/core/quadrature.h"
#include "analytics/lifetime/lifetime.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace perennial {

double weekly_discount_rate(double annual_rate) {
    return std::log1p(annual_rate) / (365.25 / 7.0);
}

double horizon_weeks(Day end, int months) {
    return weeks_between(end, add_months(end, months));
}

TimeGrid::TimeGrid(double scale, double longest)
    : m_scale(scale), m_length(std::log1p(longest / scale)) {
    // Rates are analytic within pi of the real axis in this variable; the interpolation error falls
    // as rho^-n with rho the sum of the half-axes of the ellipse that touches the nearest
    // singularity.
    const double reach = std::numbers::pi / (0.5 * m_length);
    const double rho = reach + std::hypot(1.0, reach);
    const int n = std::clamp(static_cast<int>(std::ceil(30.0 / std::log(rho))), 8, 128);
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

HistoryPairs distinct_pairs(const std::vector<double>& x, const std::vector<double>& T,
                            const Progress& progress) {
    struct Entry {
        double x, T;
        std::uint32_t customer;
    };
    std::vector<Entry> entries(x.size());
    for (std::size_t i = 0; i < x.size(); ++i) {
        entries[i] = {x[i], T[i], static_cast<std::uint32_t>(i)};
    }
    progress.check();
    std::sort(entries.begin(), entries.end(),
              [](const Entry& l, const Entry& r) { return l.x != r.x ? l.x < r.x : l.T < r.T; });
    progress.check();
    HistoryPairs pairs;
    pairs.of.resize(x.size());
    for (const Entry& entry : entries) {
        if (pairs.x.empty() || pairs.x.back() != entry.x || pairs.T.back() != entry.T) {
            pairs.x.push_back(entry.x);
            pairs.T.push_back(entry.T);
        }
        pairs.of[entry.customer] = static_cast<std::uint32_t>(pairs.size() - 1);
    }
    return pairs;
}

PairTable::PairTable(const HistoryPairs& pairs, const TimeGrid& grid, const Function& f,
                     const Progress& progress)
    : m_width(grid.nodes().size()), m_values(pairs.size() * m_width) {
    parallel_for(pairs.size(), 64, [&](std::size_t, std::size_t begin, std::size_t end) {
        progress.check();
        for (std::size_t i = begin; i < end; ++i) {
            for (std::size_t k = 0; k < m_width; ++k) {
                m_values[i * m_width + k] = f(pairs.x[i], pairs.T[i], grid.nodes()[k]);
            }
        }
    });
}

std::vector<double> PairTable::apply(const std::vector<double>& weights) const {
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

namespace {

double youngest(const HistoryPairs& pairs) {
    return pairs.size() == 0 ? 0.0 : *std::min_element(pairs.T.begin(), pairs.T.end());
}

} // namespace

RateTable::RateTable(const PurchaseModel& model, const std::vector<double>& x,
                     const std::vector<double>& T, double longest, const Progress& progress)
    : m_pairs(distinct_pairs(x, T, progress)),
      m_grid(model.time_scale() + youngest(m_pairs), longest),
      m_table(
          m_pairs, m_grid,
          [&](double x_one, double T_one, double ahead) {
              return model.purchase_rate(x_one, T_one, ahead);
          },
          progress) {}

std::vector<double> RateTable::integrate(double rate, double churn, double horizon) const {
    return m_table.apply(
        m_grid.weights([rate](double t) { return std::exp(-rate * t); }, churn, horizon));
}

} // namespace perennial
