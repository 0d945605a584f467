// How far values may be off: predictive intervals of one customer and of totals.
// Knows models by their interface only. See docs/methods/what_if.md.
#pragma once

#include "analytics/lifetime/discounting.h"
#include "analytics/lifetime/lifetime.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace perennial {

struct FittedLifetime;

/// Safe to call from any thread. The arguments must outlive it.
class Uncertainty {
  public:
    Uncertainty(const CustomerSummary& summary, const FittedLifetime& model,
                const RateTable& rates);

    enum class Quantity { clv, purchases };

    /// Central 90 % of a few thousand simulated futures of one customer.
    Interval of_customer(std::size_t position, const Scenario& scenario, double horizon) const;
    /// Mean and variance in closed form, from the chance of orders and spend of every customer and
    /// from the errors of the fitted parameters; the ends are those of a gamma distribution with
    /// both.
    Interval of_total(const ScenarioResult& result, const std::vector<std::uint32_t>& positions,
                      Quantity quantity, const Progress& progress = {}) const;

  private:
    struct Futures {
        std::vector<std::unique_ptr<PurchaseModel>> purchases;
        std::vector<std::unique_ptr<SpendModel>> spend;
    };

    /// What is added up, and how: purchases are neither discounted nor worth anything.
    struct Total;

    double chance_variance(const Total& total, const std::vector<std::uint32_t>& positions,
                           const Progress& progress) const;
    double parameter_variance(const Total& total, const std::vector<std::uint32_t>& positions,
                              const Progress& progress) const;
    const Futures& futures() const;
    const HistoryTable& squared_rates(const Progress& progress) const;

    const CustomerSummary& m_summary;
    const FittedLifetime& m_model;
    const RateTable& m_rates;
    // Made at first use: the window asks for intervals of a few customers only.
    mutable std::once_flag m_futures_once, m_squared_once;
    mutable Futures m_futures;
    mutable std::optional<HistoryTable> m_squared;
};

} // namespace perennial
