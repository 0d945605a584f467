// The rows that count, once more as packed columns inside the project file, so that a project of
// millions of lines opens at once. The rows stay the truth: whatever changes them makes the
// snapshot stale, and one that is stale, missing or damaged is ignored.
#pragma once

#include "analytics/core/progress.h"
#include "analytics/dataset/assemble.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace perennial {

class Database;

struct SnapshotTexts {
    std::size_t count = 0;
    std::function<std::string_view(std::size_t)> text;
};

/// What a snapshot is made of: positions as a DatasetDraft has them, asked for one at a time
/// because the columns need not exist. Orders and lines come in any order.
struct SnapshotRows {
    using Number = std::function<std::int64_t(std::size_t)>;

    SnapshotTexts customer_keys, product_keys, product_names, order_keys;
    SnapshotTexts channels, coupons, categories, countries;
    Number product_category;

    std::vector<CustomerIndex> order_customer;
    std::vector<std::int64_t> order_at;
    Number order_key, order_channel, order_coupon;
    Number order_country; ///< not asked for without countries

    std::size_t lines = 0;
    Number line_order; ///< StringTable::npos: a line that does not count
    Number line_product, line_amount, line_discount, line_cost, line_is_refund;
    std::function<double(std::size_t)> line_quantity;
};

/// Receives the rows of dataset_snapshot, one by one.
using SnapshotSink = std::function<void(std::int64_t part, std::string content)>;

/// Touches no database. throws: Cancelled; whatever `sink` throws
void pack_snapshot(const SnapshotRows& rows, const SnapshotSink& sink, const Progress& progress);

/// Replaces the snapshot; within the caller's transaction. throws: as Database::fail(), Cancelled
void write_snapshot(Database& database, const SnapshotRows& rows, const Progress& progress = {});

// The same in steps: between them pack_snapshot() gives what to insert.
void drop_snapshot(Database& database);
void mark_snapshot(Database& database); ///< as made of the rows as they are now

/// Whether there is a snapshot of the rows as they are now.
bool has_snapshot(Database& database);

/// Fills a draft, sales and refunds alike, by customer and time. False when there is no valid
/// snapshot; the draft is then in pieces. throws: Cancelled
bool read_snapshot(Database& database, DatasetDraft& draft, const Progress& progress);

/// Makes a new one from the stored rows; within the caller's transaction.
/// throws: Error{storage_failed}, Cancelled
void rebuild_snapshot(Database& database, const Progress& progress);

/// Moves a valid snapshot to the data's new version, after a change that touched no row.
void keep_snapshot(Database& database);

} // namespace perennial
