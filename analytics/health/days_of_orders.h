// Orders and revenue by day and by week, and what is unusual in their course.
#pragma once

#include "analytics/health/data_health.h"

#include <vector>

namespace perennial {

/// From the first to the last day with a sale.
struct DaysOfOrders {
    Day first{};
    std::vector<std::uint32_t> orders; ///< sale orders, by day
    std::vector<double> revenue;       ///< major units, by day
};

DaysOfOrders days_of_orders(const Dataset& dataset);

/// Days without orders that the shop's own week makes unlikely, longest first, at most five.
std::vector<HealthFinding> find_gaps(const DaysOfOrders& days);

/// Weeks where the level of orders or revenue jumps and stays, strongest first, at most three.
std::vector<HealthFinding> find_level_changes(const DaysOfOrders& days);

/// Whether data begins or ends within a month.
std::vector<HealthFinding> find_partial_months(const DaysOfOrders& days);

} // namespace perennial
