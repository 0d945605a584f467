// Integrals of purchase rates over a horizon under a discount rate and a churn change, tabulated so
// that a change of either costs one short dot product a distinct history. Knows models by their
// interface only.
//
// A churn change c multiplies the hazard of the end, which scales time: the rate at t becomes
// g((1 + c) t). With s = (1 + c) t the discounted purchases in a horizon H are
//     1 / (1 + c) x integral over [0, (1 + c) H] of exp(-d s / (1 + c)) g(s) ds,
// so g alone need be tabulated. See docs/methods/what_if.md.
#pragma once

#include "analytics/core/day.h"
#include "analytics/core/progress.h"
#include "analytics/lifetime/model.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace perennial {

struct CustomerSummary;

/// Weeks from `end` to the day `months` calendar months later.
double horizon_weeks(Day end, int months);

/// Chebyshev nodes in ln(1 + t / scale), dense enough for rates that are smooth on that scale.
class TimeGrid {
  public:
    /// Covers [0, longest] weeks; `refine` times as many nodes as a function needs that is analytic
    /// and bounded up to its branch point at -scale.
    TimeGrid(double scale, double longest, int refine = 1);

    const std::vector<double>& nodes() const { return m_nodes; } ///< weeks
    /// w with sum_k w[k] f(node k) = integral over [0, horizon] of weight(t) f((1 + churn) t) dt.
    std::vector<double> weights(const std::function<double(double)>& weight, double churn,
                                double horizon) const;
    /// w with sum_k w[k] f(node k) = f(weeks).
    std::vector<double> weights_at(double weeks) const;

  private:
    double m_scale;
    double m_length; ///< ln(1 + longest / scale)
    std::vector<double> m_nodes, m_positions, m_barycentric;
};

/// The distinct histories of customers, as far as future rates depend on them.
struct DistinctHistories {
    std::vector<History> at;       ///< sorted; t_x is 0 where it does not matter
    std::vector<std::uint32_t> of; ///< of each customer: position in `at`

    std::size_t size() const { return at.size(); }
};

DistinctHistories distinct_histories(std::vector<History> histories, bool needs_recency,
                                     const Progress& progress = {});

/// A function of (history, weeks ahead) at the nodes of a grid, for every distinct history.
class HistoryTable {
  public:
    using Function = std::function<double(const History& history, double ahead)>;
    HistoryTable(const DistinctHistories& histories, const TimeGrid& grid, const Function& f,
                 const Progress& progress = {});

    /// One dot product a history. shape: one value a distinct history.
    std::vector<double> apply(const std::vector<double>& weights) const;

  private:
    std::size_t m_width;
    std::vector<double> m_values; ///< history by history
};

/// Purchase rates of all customers, tabulated.
class RateTable {
  public:
    /// longest: the largest (1 + churn) x horizon that will be asked for, weeks.
    RateTable(const PurchaseModel& model, const CustomerSummary& summary, double longest,
              const Progress& progress = {});

    /// Discounted purchases in (T, T + horizon] of a customer alive at T, one value a distinct
    /// history. unit: rate a week, horizon weeks.
    std::vector<double> integrate(double rate, double churn, double horizon) const;
    const DistinctHistories& histories() const { return m_histories; }
    const TimeGrid& grid() const { return m_grid; }
    const HistoryTable& table() const { return m_table; }
    std::uint32_t history_of(std::size_t customer) const { return m_histories.of[customer]; }

  private:
    static TimeGrid fine_grid(const PurchaseModel& model, const DistinctHistories& histories,
                              double longest);

    DistinctHistories m_histories;
    TimeGrid m_grid;
    HistoryTable m_table;
};

} // namespace perennial
