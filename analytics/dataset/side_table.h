// What a shop knows beside its orders: products, customers, campaigns and who got them, coupons and
// their redemptions, reviews, visits. One table a source, typed, every row accounted for.
#pragma once

#include "analytics/core/string_table.h"

#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace perennial {

enum class TableKind : std::uint8_t {
    orders, ///< the order lines themselves; never a SideTable
    products,
    customers,
    campaigns,   ///< what a campaign is
    exposures,   ///< which customer got which campaign
    coupons,     ///< which products and campaign a coupon belongs to
    redemptions, ///< which coupon was used when
    reviews,     ///< reviews and satisfaction scores
    web_events,  ///< visits, sessions, page views
};
constexpr int table_kind_count = 9;
/// "web_events" for TableKind::web_events.
std::string_view name(TableKind kind);
/// throws: Error{bad_input}
TableKind table_kind_from_name(std::string_view text);

/// What a column of such a table means. Names are the command line's.
enum class SideField : std::uint8_t {
    none,
    product_id,
    product_name,
    category,
    brand,
    unit_price,
    cost,
    customer_id,
    customer_name,
    email,
    country,
    city,
    since, ///< the day a customer joined
    campaign_id,
    campaign_name,
    campaign_type,
    channel,
    start_date,
    end_date,
    variant, ///< treatment or control
    response,
    coupon,
    order_id,
    happened_at, ///< the moment of an event
    amount,
    review_id,
    score,
    comment,
    session_id,
    event,
    page,
    duration, ///< seconds
};
std::string_view name(SideField field);
/// SideField::none when there is no such field.
SideField side_field_from_name(std::string_view text);

enum class SideType : std::uint8_t { text, moment, number, money };

struct SideFieldSpec {
    SideField field;
    SideType type;
    bool required = false; ///< a row without it cannot be kept
    bool key = false;      ///< one row a value: a later row replaces an earlier one
};
/// Whether what analyses read of a project includes such tables: facts of its customers, and when
/// campaigns ran.
bool is_read_with_orders(TableKind kind);

/// The fields of a kind; empty for orders.
std::span<const SideFieldSpec> side_fields(TableKind kind);

enum class SideExclusion : std::uint8_t {
    missing_key,     ///< a required field is empty
    bad_date,        ///< the moment cannot be read
    conflicting_key, ///< another row of the same source says something else of the same key
    malformed,       ///< wrong number of fields
    repeated_header,
};
std::string_view name(SideExclusion reason);
/// throws: Error{bad_input}
SideExclusion side_exclusion_from_name(std::string_view text);

struct SideExcluded {
    SideExclusion reason = SideExclusion::missing_key;
    std::uint64_t rows = 0;
    std::vector<std::uint64_t> first_rows; ///< up to 10
};

struct SideRejected {
    std::uint64_t row = 0;
    SideExclusion reason = SideExclusion::missing_key;
    std::string column, text;
};

/// Rows whose key the project does not know (yet): kept, and joined once it does.
struct OrphanCount {
    SideField key = SideField::none;
    std::uint64_t rows = 0;
    std::uint64_t keys = 0, unknown_keys = 0; ///< different ones in all rows, and in these
    std::vector<std::string> first;           ///< up to most_orphans_named of the unknown
};
constexpr std::size_t most_orphans_named = 10;

/// rows_read = rows_kept + rows_merged + rows_excluded.
struct TableLedger {
    TableKind kind = TableKind::products;
    std::uint64_t rows_read = 0;
    std::uint64_t rows_kept = 0;
    std::uint64_t rows_updated = 0; ///< of the kept: they replaced an earlier row of their key
    std::uint64_t rows_merged = 0;  ///< already there, in the project or earlier in the source
    std::uint64_t rows_excluded = 0;
    std::vector<SideExcluded> excluded;
    std::vector<OrphanCount> orphans; ///< of the rows kept and merged; filled when stored

    bool balances() const { return rows_read == rows_kept + rows_merged + rows_excluded; }
};

struct SideTable {
    static constexpr std::int64_t missing = std::numeric_limits<std::int64_t>::min();

    struct Column {
        SideFieldSpec spec;
        /// text: position in `texts`; moment: seconds since 1970, local; number and money:
        /// millionths
        std::vector<std::int64_t> values;
    };

    TableKind kind = TableKind::products;
    StringTable texts;
    std::vector<Column> columns;      ///< all fields of the kind, in their order
    std::vector<std::uint32_t> facts; ///< by row: position in `texts` of a JSON object of the rest
    std::vector<std::uint64_t> row;   ///< 1-based data row in the source
    std::vector<SideRejected> rejected;
    TableLedger ledger; ///< before the project is consulted

    std::size_t size() const { return row.size(); }
};

/// Whether the field points to a customer, product, order or campaign at home elsewhere.
bool is_reference(SideField field, TableKind kind);

/// Of every reference that is filled. known: which texts of the table are keys at home; nothing is
/// when null.
std::vector<OrphanCount>
count_orphans(const SideTable& table,
              const std::function<std::vector<bool>(SideField)>& known = nullptr);

} // namespace perennial
