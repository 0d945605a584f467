// Sums over the customers the filter shows, by segment: what tiles, segments and what-if print.
// A pure function of a few milliseconds for a million customers.
#pragma once

#include "analytics/core/money.h"
#include "analytics/segments/segments.h"
#include "ui/view.h"

#include <QString>

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace perennial::ui {

struct Totals {
    std::size_t customers = 0;
    std::size_t overdue = 0; ///< ChurnReason::overdue
    Money revenue;
    double clv = 0.0, baseline_clv = 0.0; ///< major units
    double expected_purchases = 0.0;      ///< of the scenario
    std::size_t judged = 0;               ///< customers whose chance of being active is known
    double active = 0.0;                  ///< sum of these chances
    double value_at_risk = 0.0;           ///< major units, of the baseline

    Totals& operator+=(const Totals& other);
};

struct VisibleTotals {
    std::array<Totals, segment_count> segments;
    Totals all() const;
};

/// The customer as named in the order file. position: in the summary.
QString customerKey(const View& view, std::uint32_t position);

/// mask: one byte a customer, 1 = counts; one of another length lets everybody count.
VisibleTotals visibleTotals(const View& view, const std::vector<std::uint8_t>& mask);

} // namespace perennial::ui
