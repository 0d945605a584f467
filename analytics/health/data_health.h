// Whether the orders can be trusted as they are: what is missing, sudden or odd in them. Codes and
// facts; what to do about each is said by ui/format. Knows no files and no models.
// The rules and why they are so: docs/methods/data_health.md.
#pragma once

#include "analytics/core/day.h"
#include "analytics/core/money.h"
#include "analytics/core/progress.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace perennial {

struct Dataset;

enum class HealthCode : std::uint8_t {
    guests,               ///< orders without a customer; share of revenue
    placeholder_customer, ///< one id that stands for many: a guest account, "unknown"; share of
                          ///< orders
    dominant_customer,    ///< one customer with a large share of revenue
    gap,                  ///< days without orders where the shop usually has some
    level_change,         ///< weekly orders or revenue (in `text`) jump; share = after / before
    partial_first_month,  ///< data begins within a month
    partial_last_month,   ///< data ends within a month
    future_dates,         ///< orders after today
    refunds,              ///< share of revenue given back
    repeated_orders,      ///< same customer, day and content under other order keys
    duplicate_rows,       ///< exact copies of rows within a source
    unreadable_rows,      ///< rows without a readable date, amount or form; share of rows
    other_currency,       ///< rows left out because of their currency
    missing_products,     ///< lines that name no product; share of lines
    nameless_products,    ///< products without a name, where others have one; share of products
};
std::string_view name(HealthCode code);

enum class Severity : std::uint8_t {
    note,    ///< good to know
    caution, ///< changes what numbers mean; look at it
    serious, ///< numbers are likely to be wrong until it is dealt with
};
std::string_view name(Severity severity);

struct HealthFinding {
    HealthCode code = HealthCode::guests;
    Severity severity = Severity::note;
    double share = 0.0;             ///< as the code says
    std::uint64_t count = 0;        ///< of orders, days, rows, lines or products
    Money amount;                   ///< 0 where none is meant
    std::optional<Day> first, last; ///< days concerned
    std::string text;               ///< customer id; "orders" or "revenue" of a level change
};

/// What is known beside the orders: the accounts of the imports, and the calendar.
struct HealthFacts {
    std::optional<Day> today;
    std::uint64_t rows_read = 0, duplicate_rows = 0, unreadable_rows = 0, other_currency_rows = 0;
};

/// Most severe first. Empty when there is nothing to say, or no order.
std::vector<HealthFinding> data_health(const Dataset& dataset, const HealthFacts& facts = {},
                                       const Progress& progress = {});

} // namespace perennial
