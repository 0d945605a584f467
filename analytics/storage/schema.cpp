#include "analytics/storage/schema.h"

#include "analytics/core/error.h"
#include "analytics/storage/database.h"

#include <array>
#include <string>

namespace perennial {

namespace {

// docs/project_file.md explains every table and column to people who open the file themselves.
constexpr const char* first_tables = R"sql(
CREATE TABLE settings (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE sources (
    source_id INTEGER PRIMARY KEY,
    path TEXT NOT NULL,
    imported_at TEXT NOT NULL,          -- ISO date-time, UTC
    format_json TEXT NOT NULL,
    mapping_json TEXT NOT NULL,
    currency TEXT NOT NULL,
    orders INTEGER NOT NULL,            -- distinct in the rows read
    customers INTEGER NOT NULL,         -- distinct in the rows read
    duplicate_rows INTEGER NOT NULL,
    rounded_amounts INTEGER NOT NULL,
    first_order_day INTEGER,            -- days since 1970-01-01
    last_order_day INTEGER
);

CREATE TABLE ledger_entries (
    source_id INTEGER NOT NULL REFERENCES sources,
    entry TEXT NOT NULL,                -- read, kept, merged, refund, excluded
    reason TEXT NOT NULL,               -- of an exclusion; '' for totals
    rows INTEGER NOT NULL,
    amount_micros INTEGER NOT NULL,
    first_rows TEXT NOT NULL,           -- up to ten row numbers, comma separated
    PRIMARY KEY (source_id, entry, reason)
) WITHOUT ROWID;

CREATE TABLE rejected_rows (
    source_id INTEGER NOT NULL REFERENCES sources,
    source_row INTEGER NOT NULL,
    reason TEXT NOT NULL,
    column_name TEXT NOT NULL,
    row_text TEXT NOT NULL,
    amount_micros INTEGER NOT NULL
);

CREATE TABLE channels (channel_id INTEGER PRIMARY KEY, channel TEXT NOT NULL UNIQUE);
CREATE TABLE coupons (coupon_id INTEGER PRIMARY KEY, coupon TEXT NOT NULL UNIQUE);
CREATE TABLE countries (country_id INTEGER PRIMARY KEY, country TEXT NOT NULL UNIQUE);
CREATE TABLE categories (category_id INTEGER PRIMARY KEY, category TEXT NOT NULL UNIQUE);
CREATE TABLE statuses (status_id INTEGER PRIMARY KEY, status TEXT NOT NULL UNIQUE);

CREATE TABLE customers (customer_id INTEGER PRIMARY KEY, customer_key TEXT NOT NULL UNIQUE);

CREATE TABLE products (
    product_id INTEGER PRIMARY KEY,
    product_key TEXT NOT NULL UNIQUE,
    product_name TEXT,
    category_id INTEGER REFERENCES categories
);

CREATE TABLE orders (
    order_id INTEGER PRIMARY KEY,
    order_key TEXT NOT NULL,
    customer_id INTEGER REFERENCES customers, -- NULL for a guest
    ordered_at INTEGER NOT NULL,        -- seconds since 1970-01-01, the shop's local time
    channel_id INTEGER REFERENCES channels,
    coupon_id INTEGER REFERENCES coupons,
    country_id INTEGER REFERENCES countries
);

CREATE TABLE order_lines (
    line_id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders,
    product_id INTEGER REFERENCES products,
    ordered_at INTEGER NOT NULL,        -- of this line; same day as its order
    quantity REAL NOT NULL,
    amount_micros INTEGER NOT NULL,     -- after discount, signed
    discount_micros INTEGER NOT NULL,
    cost_micros INTEGER NOT NULL,       -- 0 when not known
    disposition INTEGER NOT NULL,       -- 0 kept, 1 refund, 2 excluded
    exclusion TEXT,                     -- why, when excluded
    unit_price_micros INTEGER NOT NULL,
    status_id INTEGER REFERENCES statuses,
    source_id INTEGER NOT NULL REFERENCES sources,
    source_row INTEGER NOT NULL
);
)sql";

constexpr const char* readable_views = R"sql(
CREATE VIEW order_lines_readable AS
SELECT o.order_key, c.customer_key, datetime(l.ordered_at, 'unixepoch') AS ordered_at,
       p.product_key, p.product_name, g.category, l.quantity,
       l.unit_price_micros / 1000000.0 AS unit_price, l.discount_micros / 1000000.0 AS discount,
       l.amount_micros / 1000000.0 AS amount, l.cost_micros / 1000000.0 AS cost,
       CASE l.disposition WHEN 0 THEN 'kept' WHEN 1 THEN 'refund' ELSE 'excluded' END AS disposition,
       l.exclusion, s.status, h.channel, k.coupon, n.country, l.source_id, l.source_row
FROM order_lines l
JOIN orders o ON o.order_id = l.order_id
LEFT JOIN customers c ON c.customer_id = o.customer_id
LEFT JOIN products p ON p.product_id = l.product_id
LEFT JOIN categories g ON g.category_id = p.category_id
LEFT JOIN statuses s ON s.status_id = l.status_id
LEFT JOIN channels h ON h.channel_id = o.channel_id
LEFT JOIN coupons k ON k.coupon_id = o.coupon_id
LEFT JOIN countries n ON n.country_id = o.country_id;

CREATE VIEW ledger_readable AS
SELECT s.path, s.imported_at, e.entry, e.reason, e.rows, e.amount_micros / 1000000.0 AS amount,
       e.first_rows
FROM ledger_entries e JOIN sources s ON s.source_id = e.source_id;

CREATE VIEW sources_readable AS
SELECT source_id, path, imported_at, currency, orders, customers,
       date(first_order_day * 86400, 'unixepoch') AS first_order_date,
       date(last_order_day * 86400, 'unixepoch') AS last_order_date
FROM sources;
)sql";

/// What an import met, so that any import can be taken out again exactly.
constexpr const char* undo_of_imports = R"sql(
ALTER TABLE sources ADD COLUMN mode TEXT NOT NULL DEFAULT 'add'; -- add, update, replace
ALTER TABLE sources ADD COLUMN first_row_day INTEGER; -- over all dated rows; NULL before version 3
ALTER TABLE sources ADD COLUMN last_row_day INTEGER;

CREATE TABLE merged_rows (              -- a run of rows that say the same as stored lines
    run_id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES sources,
    source_row INTEGER NOT NULL,        -- of the first
    rows INTEGER NOT NULL,              -- row and line count up together
    line_id INTEGER NOT NULL REFERENCES order_lines
);

CREATE TABLE hidden_lines (             -- order_lines with disposition 3 or 4
    line_id INTEGER PRIMARY KEY REFERENCES order_lines,
    disposition INTEGER NOT NULL,       -- as it would count
    shown_line_id INTEGER REFERENCES order_lines, -- 3: the equal line of an earlier source
    superseded_by INTEGER REFERENCES sources      -- 4: the source that took its place
);

CREATE TABLE order_facts (              -- what is not in orders, because another source says it
    order_id INTEGER NOT NULL REFERENCES orders,
    source_id INTEGER NOT NULL REFERENCES sources,
    superseded INTEGER NOT NULL,        -- 1: in orders before this source updated it; 0: its own
    ordered_at INTEGER NOT NULL,
    channel_id INTEGER REFERENCES channels,
    coupon_id INTEGER REFERENCES coupons,
    country_id INTEGER REFERENCES countries,
    PRIMARY KEY (order_id, source_id, superseded)
) WITHOUT ROWID;

CREATE TABLE product_facts (            -- another name or category than in products
    product_id INTEGER NOT NULL REFERENCES products,
    source_id INTEGER NOT NULL REFERENCES sources,
    product_name TEXT,
    category_id INTEGER REFERENCES categories,
    PRIMARY KEY (product_id, source_id)
) WITHOUT ROWID;

CREATE TABLE rejected_rows_kept (       -- with an id that merged_rejects can name
    reject_id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES sources,
    source_row INTEGER NOT NULL,
    reason TEXT NOT NULL,
    column_name TEXT NOT NULL,
    row_text TEXT NOT NULL,
    amount_micros INTEGER NOT NULL
);
INSERT INTO rejected_rows_kept SELECT rowid, * FROM rejected_rows;
DROP TABLE rejected_rows;
ALTER TABLE rejected_rows_kept RENAME TO rejected_rows;

CREATE TABLE merged_rejects (
    merge_id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES sources,
    source_row INTEGER NOT NULL,
    reject_id INTEGER NOT NULL REFERENCES rejected_rows
);

DROP VIEW order_lines_readable;
CREATE VIEW order_lines_readable AS
SELECT o.order_key, c.customer_key, datetime(l.ordered_at, 'unixepoch') AS ordered_at,
       p.product_key, p.product_name, g.category, l.quantity,
       l.unit_price_micros / 1000000.0 AS unit_price, l.discount_micros / 1000000.0 AS discount,
       l.amount_micros / 1000000.0 AS amount, l.cost_micros / 1000000.0 AS cost,
       CASE l.disposition WHEN 0 THEN 'kept' WHEN 1 THEN 'refund' WHEN 2 THEN 'excluded'
                          WHEN 3 THEN 'merged' ELSE 'superseded' END AS disposition,
       l.exclusion, s.status, h.channel, k.coupon, n.country, l.source_id, l.source_row
FROM order_lines l
JOIN orders o ON o.order_id = l.order_id
LEFT JOIN customers c ON c.customer_id = o.customer_id
LEFT JOIN products p ON p.product_id = l.product_id
LEFT JOIN categories g ON g.category_id = p.category_id
LEFT JOIN statuses s ON s.status_id = l.status_id
LEFT JOIN channels h ON h.channel_id = o.channel_id
LEFT JOIN coupons k ON k.coupon_id = o.coupon_id
LEFT JOIN countries n ON n.country_id = o.country_id;

DROP VIEW sources_readable;
CREATE VIEW sources_readable AS
SELECT source_id, path, imported_at, mode, currency, orders, customers,
       date(first_order_day * 86400, 'unixepoch') AS first_order_date,
       date(last_order_day * 86400, 'unixepoch') AS last_order_date
FROM sources;
)sql";

// Triggers never run here (database.cpp); they tell of rows that another program edits.
constexpr const char* dataset_snapshot = R"sql(
CREATE TABLE dataset_snapshot (part INTEGER PRIMARY KEY, content BLOB NOT NULL);

CREATE TRIGGER order_lines_added AFTER INSERT ON order_lines BEGIN
    UPDATE settings SET value = value + 1 WHERE key = 'dataset_version'; END;
CREATE TRIGGER order_lines_edited AFTER UPDATE ON order_lines BEGIN
    UPDATE settings SET value = value + 1 WHERE key = 'dataset_version'; END;
CREATE TRIGGER order_lines_deleted AFTER DELETE ON order_lines BEGIN
    UPDATE settings SET value = value + 1 WHERE key = 'dataset_version'; END;
CREATE TRIGGER orders_edited AFTER UPDATE ON orders BEGIN
    UPDATE settings SET value = value + 1 WHERE key = 'dataset_version'; END;
CREATE TRIGGER customers_edited AFTER UPDATE ON customers BEGIN
    UPDATE settings SET value = value + 1 WHERE key = 'dataset_version'; END;
CREATE TRIGGER products_edited AFTER UPDATE ON products BEGIN
    UPDATE settings SET value = value + 1 WHERE key = 'dataset_version'; END;
)sql";

const std::array<const char*, 7> project_migrations{
    first_tables, readable_views, undo_of_imports, dataset_snapshot,
    side_tables,  undo_of_tables, forecast_tables};

} // namespace

std::span<const char* const> migrations() {
    return project_migrations;
}

void migrate(Database& database, std::span<const char* const> steps) {
    const auto latest = static_cast<std::int64_t>(steps.size());
    if (const std::int64_t found = database.value("PRAGMA user_version"); found == latest) {
        return;
    } else if (found > latest || found < 0) {
        throw Error(ErrorCode::project_too_new, std::to_string(found), database.path());
    }
    for (;;) {
        Transaction transaction(database);
        // Read again under the write lock: another process may have been faster.
        const std::int64_t version = database.value("PRAGMA user_version");
        if (version >= latest) {
            return;
        }
        database.execute(steps[static_cast<std::size_t>(version)]);
        database.execute(("PRAGMA user_version = " + std::to_string(version + 1)).c_str());
        transaction.commit();
    }
}

} // namespace perennial
