// The columns of a snapshot, as its writer and its reader know them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace perennial {

class Database;

/// Columns in the order in which they are written and read. Never renumbered: change the format.
enum class SnapshotPart : std::int64_t {
    sizes, ///< the SnapshotSizes below
    customer_keys,
    product_keys,
    product_names,
    order_keys,
    channels,
    coupons,
    categories,
    countries,
    product_category,
    order_key,
    order_customer,
    order_at,
    order_channel,
    order_coupon,
    order_country,
    order_lines, ///< how many; at least 1
    line_product,
    line_quantity, ///< first 0 for whole numbers or 1 for the bits of doubles
    line_amount,
    line_discount,
    line_cost,
    line_is_refund,
};

inline constexpr std::int64_t snapshot_format = 2;
inline constexpr std::int64_t blocks_a_part = std::int64_t{1} << 24;
inline constexpr std::int64_t text_lengths = blocks_a_part / 2; ///< of texts, after their bytes

/// How many of each there are, and which columns hold nothing but 0 and are left out.
struct SnapshotSizes {
    std::int64_t customers = 0, products = 0, order_keys = 0, channels = 0, coupons = 0,
                 categories = 0, countries = 0, orders = 0, lines = 0;
    std::int64_t has_discount = 0, has_cost = 0, has_refund = 0;

    static constexpr std::size_t count = 12;
    auto as_numbers() {
        return std::array<std::int64_t*, count>{
            &customers, &products, &order_keys, &channels, &coupons,      &categories,
            &countries, &orders,   &lines,      &has_cost, &has_discount, &has_refund};
    }
};

/// Says what a snapshot is of: its form, the data's version, and the last rows there were.
std::string snapshot_mark(Database& database);

} // namespace perennial
