// From rows in any order to the sorted columns of a Dataset; applies the refund policy.
// Knows order lines; knows nothing of files, SQL or models.
#pragma once

#include "analytics/dataset/dataset.h"

#include <cstdint>
#include <span>
#include <vector>

namespace perennial {

/// A Dataset in the making: tables filled, orders and lines in the order in which they were found.
/// An order here is what one customer bought under one order key on one day.
struct DatasetDraft {
    Dataset dataset; ///< version, currency, policy, has_* and the string tables; the rest is made

    std::vector<std::uint32_t> order_key;
    std::vector<CustomerIndex> order_customer;
    std::vector<std::int64_t> order_at; ///< seconds since 1970, shop's local time
    std::vector<std::uint32_t> order_channel, order_coupon;
    std::vector<std::uint32_t> order_country; ///< may be empty: not given for any
    /// By customer, where the first order does not say it; may be empty.
    std::vector<std::uint32_t> told_country;

    std::vector<std::uint32_t> line_order; ///< position in the order_ columns
    std::vector<ProductIndex> line_product;
    std::vector<double> line_quantity;
    std::vector<Money> line_amount;
    std::vector<Money> line_discount, line_cost; ///< each may be empty: 0 on all lines
    std::vector<std::uint8_t> line_is_refund;    ///< 1 for a refund, 0 for a sale; empty: all sales
};

/// Positions of the orders that have lines (`lines_of` > 0), by (customer, time), guests last;
/// equal ones stay as found. `customers`: their number.
std::vector<std::uint32_t> sorted_orders(std::span<const CustomerIndex> order_customer,
                                         std::span<const std::int64_t> order_at,
                                         std::span<const std::uint32_t> lines_of,
                                         std::size_t customers);

/// throws: Error{amount_overflow}, Cancelled
Dataset assemble(DatasetDraft&& draft, const Progress& progress = {});

/// The dataset a project holding just these lines would give: kept and refund rows only.
Dataset dataset_of(const OrderLines& lines, RefundPolicy policy = RefundPolicy::refund_date,
                   const Progress& progress = {});

/// The calendar day of a moment in seconds since 1970, also before 1970.
constexpr Day day_of(std::int64_t seconds) {
    return std::chrono::floor<std::chrono::days>(
        std::chrono::sys_seconds{std::chrono::seconds{seconds}});
}

} // namespace perennial
