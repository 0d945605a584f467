// fit for the models whose customers are seen period by period: subscriptions, and opportunities to
// buy.
#pragma once

#include "analytics/core/day.h"
#include "app/cli/verb.h"

#include <string>
#include <string_view>

namespace perennial {
struct Dataset;
}

namespace perennial::app::cli {

bool isContractModel(std::string_view id);    ///< shifted_beta_geometric, beta_discrete_weibull
bool isOpportunityModel(std::string_view id); ///< bg_bb

/// survivalFile: CSV with the columns period (0, 1, 2, ...) and customers (still there).
/// throws: Error{bad_input} when periods are not consecutive from 0, or counts rise.
Answer fitContracts(const std::string& model, const std::string& survivalFile,
                    const Progress& progress);

/// file: CSV with the columns x, t_x, n (periods) and, optionally, customers.
Answer fitOpportunities(const std::string& file, const Progress& progress);
/// The same from orders, each customer's time cut into periods.
Answer fitOpportunities(const Dataset& dataset, Day end, int periodDays, const Progress& progress);

} // namespace perennial::app::cli
