#include "analytics/storage/schema.h"

namespace perennial {

// IF NOT EXISTS: earlier programs made them beside the migrations, when first needed.
const char* const forecast_tables = R"sql(
CREATE TABLE IF NOT EXISTS kept_forecasts (
    forecast_id INTEGER PRIMARY KEY,
    forecaster TEXT NOT NULL UNIQUE,
    dataset_version INTEGER NOT NULL,   -- of the orders it was made from
    basis TEXT NOT NULL,                -- what else it rests on
    horizon_days INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS customer_forecasts (
    forecast_id INTEGER NOT NULL REFERENCES kept_forecasts,
    customer_id INTEGER NOT NULL REFERENCES customers,
    p_purchase REAL, p_alive REAL,      -- NULL where the forecaster does not say it
    expected_purchases REAL, expected_revenue REAL,
    purchases_low REAL, purchases_high REAL, revenue_low REAL, revenue_high REAL,
    reason_1 TEXT, effect_1 REAL, value_1 REAL,
    reason_2 TEXT, effect_2 REAL, value_2 REAL,
    reason_3 TEXT, effect_3 REAL, value_3 REAL,
    PRIMARY KEY (forecast_id, customer_id)
) WITHOUT ROWID;
)sql";

} // namespace perennial
