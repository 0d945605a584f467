// The open project in memory: immutable columns that every analysis reads. Made by storage, shared
// as shared_ptr<const Dataset>, never modified.
#pragma once

#include "analytics/core/day.h"
#include "analytics/core/index.h"
#include "analytics/core/money.h"
#include "analytics/core/progress.h"
#include "analytics/core/string_table.h"
#include "analytics/dataset/order_lines.h"

#include <cstdint>
#include <string>
#include <vector>

namespace perennial {

/// One entry an order that has at least one kept or refund line, sorted by (customer, ordered_at);
/// guests come last.
struct Orders {
    std::vector<std::uint32_t> key;       ///< position in Dataset::order_keys
    std::vector<CustomerIndex> customer;  ///< invalid for a guest
    std::vector<std::int64_t> ordered_at; ///< seconds since 1970, shop's local time
    std::vector<Day> day;
    std::vector<Money> revenue;            ///< sum of kept lines, >= 0
    std::vector<Money> refunds;            ///< sum of refund lines of this order record, <= 0
    std::vector<Money> discount;           ///< sum over kept lines
    std::vector<Money> cost;               ///< sum over kept lines
    std::vector<std::uint32_t> sale_lines; ///< number of kept lines; 0 for a pure refund
    std::vector<std::uint32_t> channel,
        coupon;                            ///< positions in Dataset tables; npos when not given
    std::vector<std::uint32_t> first_line; ///< size + 1 offsets into Lines

    std::size_t size() const { return key.size(); }
};

/// Kept and refund lines, grouped by order in the order of Orders.
struct Lines {
    std::vector<ProductIndex> product;
    std::vector<float> quantity;
    std::vector<Money> amount; ///< >= 0 for a sale, < 0 for a refund
    std::size_t size() const { return product.size(); }
};

/// Refunds as they count for the customer, after the refund policy: sorted by customer (guests
/// last), then day. Empty when the policy leaves refunds out.
struct BookedRefunds {
    std::vector<CustomerIndex> customer;
    std::vector<Day> day;      ///< refund date, or the matched order's date, by policy
    std::vector<Money> amount; ///< < 0
    std::size_t size() const { return customer.size(); }
};

/// Visits to the shop's site, from tables of web events: sorted by customer, then start. A visit is
/// what one customer did in one session on one day, so that none reaches past the end of a day.
struct Visits {
    std::vector<CustomerIndex> customer;  ///< always valid
    std::vector<std::int64_t> started_at; ///< seconds since 1970, shop's local time
    std::vector<std::uint32_t> events;    ///< rows of the table: pages, clicks
    std::vector<float> seconds;           ///< how long it took; NaN when not known
    std::size_t size() const { return customer.size(); }
};

struct Dataset {
    std::uint64_t version = 0; ///< grows with every change of the project's orders
    std::string currency;
    RefundPolicy refund_policy = RefundPolicy::refund_date;
    bool has_cost = false; ///< order lines carry a cost, so a margin can be measured
    bool has_discount = false;

    StringTable customer_keys, product_keys, order_keys, channels, coupons, categories, countries;
    std::vector<std::string> product_names;      ///< by product; "" when not given
    std::vector<std::uint32_t> product_category; ///< by product; npos when not given
    /// By customer: where the first order came from, else what the table of customers says; npos
    /// when neither does.
    std::vector<std::uint32_t> customer_country;

    Orders orders;
    Lines lines;
    BookedRefunds refunds;
    Visits visits; ///< of known customers; empty without web events
    /// When campaigns ran or are planned to run, by their first day; those without days are left
    /// out.
    std::vector<DaySpan> campaigns;
    std::vector<std::uint32_t> first_order; ///< customers + 1 offsets into orders

    Day first_day{}, last_day{};                ///< over orders
    Money revenue, refund_total, guest_revenue; ///< totals; net revenue = revenue + refund_total
    Money costed_revenue, cost;                 ///< over kept lines that carry a cost

    std::size_t customers() const { return customer_keys.size(); }
};

/// Position in countries; npos for a guest and where it is not known.
std::uint32_t country_of(const Dataset& dataset, CustomerIndex customer);

/// Share of revenue left after cost of goods, over kept lines that carry a cost; 1 without costs.
double measured_margin(const Dataset& dataset);

} // namespace perennial
