// Whether the orders suffice for each analysis: what it needs, what there is. The same bounds as
// the analyses themselves have; why they are so: docs/methods/data_health.md.
#pragma once

#include "analytics/core/day.h"
#include "analytics/core/progress.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace perennial {

struct CustomerSummary;
struct Dataset;

enum class Analysis : std::uint8_t {
    lifetime_models,
    intervals,
    churn,
    segments,
    backtest,
    season,
    promotions,
    baskets,
    products,
    paths,
    satisfaction,
};
std::string_view name(Analysis analysis);

enum class Need : std::uint8_t {
    customers,         ///< with a purchase
    repeat_customers,  ///< with purchases on two days or more
    span_days,         ///< from the first to the last order
    discounted_orders, ///< with a coupon or a discount
    full_price_orders, ///< with neither
    baskets,           ///< orders of two products or more
    products,          ///< sold
    product_customers, ///< repeat customers whose orders name products
    reviews,           ///< ratings or satisfaction scores
};
std::string_view name(Need need);

enum class Readiness : std::uint8_t {
    ready,
    limited, ///< possible, with wide intervals
    missing, ///< refused, or not worth reading
};
std::string_view name(Readiness readiness);

struct Requirement {
    Need need = Need::customers;
    std::uint64_t there = 0;
    std::uint64_t needed = 0;  ///< below: missing
    std::uint64_t advised = 0; ///< below: limited
    Readiness readiness() const {
        return there < needed    ? Readiness::missing
               : there < advised ? Readiness::limited
                                 : Readiness::ready;
    }
};

struct Verdict {
    Analysis analysis = Analysis::lifetime_models;
    std::vector<Requirement> requirements;
    /// That of the least met requirement.
    Readiness readiness() const;
};

/// One verdict an analysis, in the order of the enumeration. reviews: what the project holds.
std::vector<Verdict> sufficiency(const Dataset& dataset, std::uint64_t reviews = 0,
                                 const Progress& progress = {});

/// Those on analyses that need no more than customers and time: lifetime_models to segments. They
/// govern what is shown of them. first_day: of the orders.
std::vector<Verdict> customer_verdicts(const CustomerSummary& summary, Day first_day);

} // namespace perennial
