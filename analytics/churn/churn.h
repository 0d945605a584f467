// Who is leaving, what is at stake, and why we think so.
#pragma once

#include "analytics/core/progress.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace perennial {

struct CustomerSummary;
class ValueTable;
struct ScenarioResult;

/// The fact that speaks loudest for a customer's risk; ui/format makes the sentence.
enum class ChurnReason : std::uint8_t {
    overdue,     ///< silent much longer than the customer's own rhythm, or likely gone by the model
    bought_once, ///< one purchase, and longer ago than most second purchases take
    slipping,    ///< a little longer than the usual gap
    on_rhythm,   ///< no sign of leaving
    too_new,     ///< first purchase too recent to tell
};
/// "bought_once": for CSV and JSON.
std::string_view name(ChurnReason reason);

/// One entry a customer of the summary, ranked by value at risk (largest first).
struct ChurnResult {
    std::vector<std::uint32_t> position; ///< in the summary
    std::vector<double> p_alive;
    std::vector<std::int32_t> days_since_last_purchase;
    /// The customer's own mean gap, steadied by the shop's (dataset/rhythm.h); shop median for one
    /// purchase.
    std::vector<double> usual_gap_days;
    std::vector<double> value_if_active; ///< CLV were the customer surely still active, major units
    std::vector<double> value_at_risk;   ///< (1 - p_alive) * value_if_active, major units
    std::vector<ChurnReason> reason;
    double shop_gap_days = 0.0;     ///< median gap between purchases over repeat buyers
    double shop_gap_p90_days = 0.0; ///< 90 % of gaps are shorter
    bool gaps_measured = true;      ///< somebody bought twice; else both are assumed

    std::size_t size() const { return position.size(); }
};

/// values: of the same summary; its CLVs set what is at stake.
ChurnResult rank_churn(const CustomerSummary& summary, const ValueTable& table,
                       const ScenarioResult& values, const Progress& progress = {});

} // namespace perennial
