#include "analytics/storage/stored_rows.h"

#include "analytics/storage/database.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <string_view>
#include <unordered_map>

namespace perennial {

namespace {

/// Hashes live only while a source is stored, so the library's own serve; nothing is kept on disk.
std::uint64_t text_hash(std::string_view text) {
    return std::hash<std::string_view>{}(text);
}

/// Mixes one more value into a hash; the constants are those of the SplitMix64 generator.
std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
    std::uint64_t x = hash + 0x9E3779B97F4A7C15U + value;
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
    return x ^ (x >> 31U);
}

struct Content {
    std::uint64_t order_customer; ///< hash of both keys
    std::uint64_t product;
    std::int64_t ordered_at;
    double quantity;
    std::int64_t unit_price, amount;
};

std::uint64_t fingerprint(const Content& row) {
    std::uint64_t hash = mixed(row.order_customer, row.product);
    hash = mixed(hash, static_cast<std::uint64_t>(row.ordered_at));
    hash = mixed(hash, std::bit_cast<std::uint64_t>(row.quantity + 0.0)); // -0 is 0
    hash = mixed(hash, static_cast<std::uint64_t>(row.unit_price));
    return mixed(hash, static_cast<std::uint64_t>(row.amount));
}

std::vector<std::uint64_t> text_hashes(const StringTable& texts) {
    std::vector<std::uint64_t> hashes(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        hashes[i] = text_hash(texts[i]);
    }
    return hashes;
}

constexpr std::uint64_t no_text = 0; ///< stands for a guest, or for no product

std::vector<std::uint64_t> fingerprints_of(const OrderLines& lines) {
    const auto orders = text_hashes(lines.order_keys);
    const auto customers = text_hashes(lines.customer_keys);
    const auto products = text_hashes(lines.product_keys);
    std::vector<std::uint64_t> prints(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const CustomerIndex customer = lines.customer[i];
        const ProductIndex product = lines.product[i];
        prints[i] =
            fingerprint({mixed(orders[lines.order[i].at()],
                               customer.valid() ? customers[customer.at()] : no_text),
                         product.valid() ? products[product.at()] : no_text, lines.ordered_at[i],
                         lines.quantity[i], lines.unit_price[i].micros, lines.amount[i].micros});
    }
    return prints;
}

using HashById = std::unordered_map<std::int64_t, std::uint64_t>;

HashById hashes_by_id(Database& database, const char* sql) {
    HashById hashes;
    Statement rows(database, sql);
    while (rows.step()) {
        hashes[rows.integer(0)] = text_hash(rows.text(1));
    }
    return hashes;
}

std::uint64_t hash_of(const HashById& hashes, const Statement& rows, int column) {
    const auto found = rows.is_null(column) ? hashes.end() : hashes.find(rows.integer(column));
    return found == hashes.end() ? no_text : found->second;
}

/// Counts down how many stored rows are still to be met, for each fingerprint of the new rows.
using Stored = std::unordered_map<std::uint64_t, std::uint32_t>;

void count_stored(Database& database, Stored& stored, const Progress& progress) {
    const HashById customers =
        hashes_by_id(database, "SELECT customer_id, customer_key FROM customers");
    const HashById products =
        hashes_by_id(database, "SELECT product_id, product_key FROM products");
    HashById orders;
    Statement order_rows(database, "SELECT order_id, order_key, customer_id FROM orders");
    while (order_rows.step()) {
        orders[order_rows.integer(0)] =
            mixed(text_hash(order_rows.text(1)), hash_of(customers, order_rows, 2));
    }
    constexpr std::int64_t rows_a_report = 8192;
    const auto all = static_cast<double>(database.value("SELECT max(line_id) FROM order_lines"));
    Statement rows(database, "SELECT order_id, product_id, ordered_at, quantity, amount_micros,"
                             " unit_price_micros FROM order_lines");
    for (std::int64_t n = 1; rows.step(); ++n) {
        const auto found = stored.find(
            fingerprint({hash_of(orders, rows, 0), hash_of(products, rows, 1), rows.integer(2),
                         rows.real(3), rows.integer(5), rows.integer(4)}));
        if (found != stored.end()) {
            ++found->second;
        }
        if (n % rows_a_report == 0) {
            progress.step(std::min(1.0, static_cast<double>(n) / all), Stage::matching);
        }
    }
}

/// True, and one fewer left, when a stored row is left for this print.
bool take_stored(Stored& stored, std::uint64_t print) {
    const auto found = stored.find(print);
    if (found == stored.end() || found->second == 0) {
        return false;
    }
    --found->second;
    return true;
}

std::uint64_t reject_print(std::string_view reason, std::string_view column,
                           std::string_view text) {
    return mixed(mixed(text_hash(reason), text_hash(column)), text_hash(text));
}

} // namespace

std::vector<bool> find_stored_lines(Database& database, const OrderLines& lines,
                                    const Progress& progress) {
    std::vector<bool> merged(lines.size(), false);
    if (database.value("SELECT EXISTS (SELECT 1 FROM order_lines)") == 0) {
        return merged;
    }
    const std::vector<std::uint64_t> prints = fingerprints_of(lines);
    Stored stored;
    stored.reserve(prints.size());
    for (const std::uint64_t print : prints) {
        stored.emplace(print, 0);
    }
    count_stored(database, stored, progress);
    for (std::size_t i = 0; i < prints.size(); ++i) {
        merged[i] = take_stored(stored, prints[i]);
    }
    return merged;
}

std::vector<bool> find_stored_rejects(Database& database,
                                      const std::vector<RejectedRow>& rejected) {
    Stored stored;
    if (!rejected.empty()) {
        Statement rows(database, "SELECT reason, column_name, row_text FROM rejected_rows");
        while (rows.step()) {
            ++stored[reject_print(rows.text(0), rows.text(1), rows.text(2))];
        }
    }
    std::vector<bool> merged(rejected.size(), false);
    for (std::size_t i = 0; i < rejected.size(); ++i) {
        merged[i] = take_stored(
            stored, reject_print(name(rejected[i].reason), rejected[i].column, rejected[i].text));
    }
    return merged;
}

TextIds find_text_ids(Database& database, const char* sql, const StringTable& texts) {
    TextIds ids{std::vector<std::int64_t>(texts.size(), 0), 0};
    Statement rows(database, sql);
    while (rows.step()) {
        if (const std::uint32_t at = texts.find(rows.text(1)); at != StringTable::npos) {
            ids.id[at] = rows.integer(0);
        }
        ids.last = std::max(ids.last, rows.integer(0));
    }
    return ids;
}

} // namespace perennial
