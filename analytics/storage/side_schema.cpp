// Tables beside the orders. Keys are kept as text and joined by the views, so that a row waits for
// its customer, product, order or campaign until a later import brings it.
#include "analytics/storage/schema.h"

namespace perennial {

const char* const side_tables = R"sql(
CREATE TABLE table_imports (
    import_id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,                 -- products, customers, campaigns, exposures, coupons, ...
    path TEXT NOT NULL,
    imported_at TEXT NOT NULL,          -- ISO date-time, UTC
    format_json TEXT NOT NULL,
    mapping_json TEXT NOT NULL,
    rows_read INTEGER NOT NULL,
    rows_kept INTEGER NOT NULL,
    rows_updated INTEGER NOT NULL,      -- of the kept
    rows_merged INTEGER NOT NULL,
    rows_excluded INTEGER NOT NULL
);
CREATE TABLE table_exclusions (
    import_id INTEGER NOT NULL REFERENCES table_imports,
    reason TEXT NOT NULL,
    rows INTEGER NOT NULL,
    first_rows TEXT NOT NULL,           -- up to ten row numbers, comma separated
    PRIMARY KEY (import_id, reason)
) WITHOUT ROWID;
CREATE TABLE table_rejected_rows (
    import_id INTEGER NOT NULL REFERENCES table_imports,
    source_row INTEGER NOT NULL,
    reason TEXT NOT NULL,
    column_name TEXT NOT NULL,
    row_text TEXT NOT NULL
);
CREATE INDEX table_rejected_text ON table_rejected_rows (row_text);

CREATE TABLE product_details (
    product_key TEXT PRIMARY KEY NOT NULL,
    product_name TEXT, category TEXT, brand TEXT, unit_price_micros INTEGER, cost_micros INTEGER,
    facts_json TEXT NOT NULL,           -- every other column that was filled, by its name
    import_id INTEGER NOT NULL REFERENCES table_imports, source_row INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE customer_details (
    customer_key TEXT PRIMARY KEY NOT NULL,
    customer_name TEXT, email TEXT, country TEXT, city TEXT, since INTEGER,
    facts_json TEXT NOT NULL,
    import_id INTEGER NOT NULL REFERENCES table_imports, source_row INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE campaigns (
    campaign_key TEXT PRIMARY KEY NOT NULL,
    campaign_name TEXT, campaign_type TEXT, channel TEXT, start_date INTEGER, end_date INTEGER,
    cost_micros INTEGER,
    facts_json TEXT NOT NULL,
    import_id INTEGER NOT NULL REFERENCES table_imports, source_row INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE campaign_exposures (
    exposure_id INTEGER PRIMARY KEY,
    campaign_key TEXT NOT NULL, customer_key TEXT NOT NULL,
    happened_at INTEGER, channel TEXT, variant TEXT, response TEXT,
    facts_json TEXT NOT NULL,
    import_id INTEGER NOT NULL REFERENCES table_imports, source_row INTEGER NOT NULL
);
CREATE TABLE coupon_offers (
    offer_id INTEGER PRIMARY KEY,
    coupon TEXT NOT NULL, product_key TEXT, campaign_key TEXT,
    facts_json TEXT NOT NULL,
    import_id INTEGER NOT NULL REFERENCES table_imports, source_row INTEGER NOT NULL
);
CREATE TABLE coupon_redemptions (
    redemption_id INTEGER PRIMARY KEY,
    coupon TEXT NOT NULL, customer_key TEXT, campaign_key TEXT, order_key TEXT,
    happened_at INTEGER, amount_micros INTEGER,
    facts_json TEXT NOT NULL,
    import_id INTEGER NOT NULL REFERENCES table_imports, source_row INTEGER NOT NULL
);
CREATE TABLE reviews (
    review_id INTEGER PRIMARY KEY,
    review_key TEXT, customer_key TEXT, product_key TEXT, order_key TEXT,
    happened_at INTEGER, score REAL NOT NULL, comment TEXT,
    facts_json TEXT NOT NULL,
    import_id INTEGER NOT NULL REFERENCES table_imports, source_row INTEGER NOT NULL
);
CREATE TABLE web_events (
    event_id INTEGER PRIMARY KEY,
    session_key TEXT, customer_key TEXT, happened_at INTEGER, event TEXT, page TEXT,
    product_key TEXT, channel TEXT, duration REAL,
    facts_json TEXT NOT NULL,
    import_id INTEGER NOT NULL REFERENCES table_imports, source_row INTEGER NOT NULL
);

CREATE VIEW product_details_readable AS
SELECT product_key, product_name, category, brand, unit_price_micros / 1000000.0 AS unit_price,
       cost_micros / 1000000.0 AS cost,
       product_key IN (SELECT product_key FROM products) AS in_orders, facts_json
FROM product_details;
CREATE VIEW product_detail_facts AS
SELECT d.product_key, f.key AS fact, f.value FROM product_details d, json_each(d.facts_json) f;
CREATE VIEW customer_details_readable AS
SELECT customer_key, customer_name, email, country, city, date(since, 'unixepoch') AS since,
       customer_key IN (SELECT customer_key FROM customers) AS in_orders, facts_json
FROM customer_details;
CREATE VIEW customer_detail_facts AS
SELECT d.customer_key, f.key AS fact, f.value FROM customer_details d, json_each(d.facts_json) f;
CREATE VIEW campaigns_readable AS
SELECT campaign_key, campaign_name, campaign_type, channel,
       date(start_date, 'unixepoch') AS start_date, date(end_date, 'unixepoch') AS end_date,
       cost_micros / 1000000.0 AS cost, facts_json
FROM campaigns;
CREATE VIEW campaign_exposures_readable AS
SELECT e.campaign_key, c.campaign_name, c.campaign_type, e.customer_key,
       e.customer_key IN (SELECT customer_key FROM customers) AS in_orders,
       datetime(e.happened_at, 'unixepoch') AS happened_at, e.channel, e.variant, e.response,
       e.facts_json
FROM campaign_exposures e LEFT JOIN campaigns c ON c.campaign_key = e.campaign_key;
CREATE VIEW coupon_redemptions_readable AS
SELECT r.coupon, r.customer_key, r.customer_key IN (SELECT customer_key FROM customers) AS in_orders,
       r.campaign_key, c.campaign_name, r.order_key,
       datetime(r.happened_at, 'unixepoch') AS happened_at, r.amount_micros / 1000000.0 AS amount,
       r.facts_json
FROM coupon_redemptions r LEFT JOIN campaigns c ON c.campaign_key = r.campaign_key;
CREATE VIEW reviews_readable AS
SELECT review_key, customer_key, product_key, order_key,
       datetime(happened_at, 'unixepoch') AS happened_at, score, comment, facts_json
FROM reviews;
CREATE VIEW web_events_readable AS
SELECT session_key, customer_key, datetime(happened_at, 'unixepoch') AS happened_at, event, page,
       product_key, channel, duration, facts_json
FROM web_events;
)sql";

const char* const undo_of_tables = R"sql(
ALTER TABLE table_imports ADD COLUMN rows_said INTEGER; -- different rows of the source; NULL: made
                                                        -- before the two tables below were
CREATE TABLE table_merged_rows (        -- rows that say what an earlier import said first
    import_id INTEGER NOT NULL REFERENCES table_imports,
    source_row INTEGER NOT NULL,
    rows INTEGER NOT NULL,              -- row and said_row count up together
    said_import_id INTEGER NOT NULL REFERENCES table_imports,
    said_row INTEGER NOT NULL,
    PRIMARY KEY (import_id, source_row)
) WITHOUT ROWID;
CREATE TABLE table_superseded_rows (    -- rows of a key that a later import says otherwise
    import_id INTEGER NOT NULL REFERENCES table_imports,
    source_row INTEGER NOT NULL,
    superseded_by INTEGER NOT NULL REFERENCES table_imports,
    row_json TEXT NOT NULL,             -- its columns, in the order of its table
    PRIMARY KEY (import_id, source_row)
) WITHOUT ROWID;
DROP INDEX table_rejected_text;
ALTER TABLE table_rejected_rows RENAME TO table_rejected_rows_before;
CREATE TABLE table_rejected_rows (
    import_id INTEGER NOT NULL REFERENCES table_imports,
    source_row INTEGER NOT NULL,
    reason TEXT NOT NULL,
    column_name TEXT NOT NULL,
    row_text TEXT NOT NULL,
    PRIMARY KEY (import_id, source_row)
) WITHOUT ROWID;
INSERT INTO table_rejected_rows SELECT * FROM table_rejected_rows_before;
DROP TABLE table_rejected_rows_before;
)sql";

} // namespace perennial
