// What a shop should know first: a few facts of its own orders, counted and not modelled, the most
// worth acting on first. Source and definitions: docs/methods/insights.md.
#pragma once

#include "analytics/core/money.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace perennial {

struct CustomerSummary;
struct ChurnResult;
struct Dataset;

enum class InsightCode : std::uint8_t {
    discount_first, ///< whether customers won with a discount come back as often as others
    overdue,        ///< repeat buyers silent for longer than is usual for them
    few_bring_most, ///< share of revenue of the best tenth
    year_on_year,   ///< net revenue of the last 13 weeks beside those of a year before
    discounts,      ///< what discounts took from sales
    bought_once,    ///< customers with one purchase, and how soon second ones come
};
/// "discount_first": for JSON.
std::string_view name(InsightCode code);

struct Insight {
    InsightCode code{};
    std::uint64_t customers = 0; ///< whom it is about
    /// discount_first: of those won with a discount, the share that bought again within 90 days;
    /// others: of customers, revenue or sales, 0..1; year_on_year: the change, -1...
    double share = 0.0;
    double other = 0.0;           ///< discount_first: the same of all other customers
    double low = 0.0, high = 0.0; ///< discount_first: 90 % interval of share - other
    Money amount;                 ///< exact: revenue of these customers, or the discounts
    double days = 0.0;            ///< bought_once: median from first to second purchase; 0 none
    std::vector<std::uint8_t> mask =
        {}; ///< one byte a customer of the summary; empty: about nobody
};

/// Those that the data can tell, most worth acting on first. Shapes: as the summary.
std::vector<Insight> insights(const Dataset& dataset, const CustomerSummary& summary,
                              const ChurnResult& churn);

} // namespace perennial
