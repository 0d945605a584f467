#include "analytics/dataset/side_table.h"

#include "analytics/core/error.h"

#include <algorithm>
#include <array>

namespace perennial {
namespace {

constexpr std::array<std::string_view, table_kind_count> table_kind_texts{
    "orders",  "products",    "customers", "campaigns", "exposures",
    "coupons", "redemptions", "reviews",   "web_events"};

constexpr std::array<std::string_view, 32> side_field_texts{
    "none",     "product_id",  "product_name",  "category",      "brand",      "unit_price",
    "cost",     "customer_id", "customer_name", "email",         "country",    "city",
    "since",    "campaign_id", "campaign_name", "campaign_type", "channel",    "start_date",
    "end_date", "variant",     "response",      "coupon",        "order_id",   "happened_at",
    "amount",   "review_id",   "score",         "comment",       "session_id", "event",
    "page",     "duration"};

constexpr std::array<std::string_view, 5> side_exclusion_texts{
    "missing_key", "bad_date", "conflicting_key", "malformed", "repeated_header"};

using Field = SideField;
using Type = SideType;

constexpr SideFieldSpec product_fields[] = {{Field::product_id, Type::text, true, true},
                                            {Field::product_name, Type::text},
                                            {Field::category, Type::text},
                                            {Field::brand, Type::text},
                                            {Field::unit_price, Type::money},
                                            {Field::cost, Type::money}};
constexpr SideFieldSpec customer_fields[] = {{Field::customer_id, Type::text, true, true},
                                             {Field::customer_name, Type::text},
                                             {Field::email, Type::text},
                                             {Field::country, Type::text},
                                             {Field::city, Type::text},
                                             {Field::since, Type::moment}};
constexpr SideFieldSpec campaign_fields[] = {{Field::campaign_id, Type::text, true, true},
                                             {Field::campaign_name, Type::text},
                                             {Field::campaign_type, Type::text},
                                             {Field::channel, Type::text},
                                             {Field::start_date, Type::moment},
                                             {Field::end_date, Type::moment},
                                             {Field::cost, Type::money}};
constexpr SideFieldSpec exposure_fields[] = {
    {Field::campaign_id, Type::text, true}, {Field::customer_id, Type::text, true},
    {Field::happened_at, Type::moment},     {Field::channel, Type::text},
    {Field::variant, Type::text},           {Field::response, Type::text}};
constexpr SideFieldSpec coupon_fields[] = {{Field::coupon, Type::text, true},
                                           {Field::product_id, Type::text},
                                           {Field::campaign_id, Type::text}};
constexpr SideFieldSpec redemption_fields[] = {
    {Field::coupon, Type::text, true},  {Field::customer_id, Type::text},
    {Field::campaign_id, Type::text},   {Field::order_id, Type::text},
    {Field::happened_at, Type::moment}, {Field::amount, Type::money}};
constexpr SideFieldSpec review_fields[] = {
    {Field::review_id, Type::text},     {Field::customer_id, Type::text},
    {Field::product_id, Type::text},    {Field::order_id, Type::text},
    {Field::happened_at, Type::moment}, {Field::score, Type::number, true},
    {Field::comment, Type::text}};
constexpr SideFieldSpec event_fields[] = {
    {Field::session_id, Type::text},    {Field::customer_id, Type::text},
    {Field::happened_at, Type::moment}, {Field::event, Type::text},
    {Field::page, Type::text},          {Field::product_id, Type::text},
    {Field::channel, Type::text},       {Field::duration, Type::number}};

} // namespace

std::string_view name(TableKind kind) {
    return table_kind_texts[static_cast<std::size_t>(kind)];
}

TableKind table_kind_from_name(std::string_view text) {
    for (std::size_t i = 0; i < table_kind_texts.size(); ++i) {
        if (table_kind_texts[i] == text) {
            return static_cast<TableKind>(i);
        }
    }
    throw Error(ErrorCode::bad_input, "no kind of table: " + std::string(text));
}

std::string_view name(SideField field) {
    return side_field_texts[static_cast<std::size_t>(field)];
}

SideField side_field_from_name(std::string_view text) {
    for (std::size_t i = 1; i < side_field_texts.size(); ++i) {
        if (side_field_texts[i] == text) {
            return static_cast<SideField>(i);
        }
    }
    return SideField::none;
}

std::string_view name(SideExclusion reason) {
    return side_exclusion_texts[static_cast<std::size_t>(reason)];
}

SideExclusion side_exclusion_from_name(std::string_view text) {
    for (std::size_t i = 0; i < side_exclusion_texts.size(); ++i) {
        if (side_exclusion_texts[i] == text) {
            return static_cast<SideExclusion>(i);
        }
    }
    throw Error(ErrorCode::bad_input, "no reason to exclude: " + std::string(text));
}

std::span<const SideFieldSpec> side_fields(TableKind kind) {
    switch (kind) {
    case TableKind::orders:
        return {};
    case TableKind::products:
        return product_fields;
    case TableKind::customers:
        return customer_fields;
    case TableKind::campaigns:
        return campaign_fields;
    case TableKind::exposures:
        return exposure_fields;
    case TableKind::coupons:
        return coupon_fields;
    case TableKind::redemptions:
        return redemption_fields;
    case TableKind::reviews:
        return review_fields;
    case TableKind::web_events:
        return event_fields;
    }
    return {};
}

bool is_read_with_orders(TableKind kind) {
    return kind == TableKind::customers || kind == TableKind::campaigns ||
           kind == TableKind::web_events;
}

bool is_reference(SideField field, TableKind kind) {
    return field == SideField::customer_id || field == SideField::product_id ||
           field == SideField::order_id ||
           (field == SideField::campaign_id && kind != TableKind::campaigns);
}

namespace {

OrphanCount count_orphans_of(const SideTable& table, const SideTable::Column& column,
                             const std::vector<bool>& known) {
    std::vector<bool> seen(table.texts.size(), false);
    OrphanCount orphans;
    orphans.key = column.spec.field;
    for (const std::int64_t value : column.values) {
        if (value == SideTable::missing) {
            continue;
        }
        const auto position = static_cast<std::size_t>(value);
        const bool first_time = !seen[position];
        seen[position] = true;
        orphans.keys += first_time ? 1 : 0;
        if (known[position]) {
            continue;
        }
        ++orphans.rows;
        orphans.unknown_keys += first_time ? 1 : 0;
        if (first_time && orphans.first.size() < most_orphans_named) {
            orphans.first.emplace_back(table.texts[position]);
        }
    }
    return orphans;
}

} // namespace

std::vector<OrphanCount> count_orphans(const SideTable& table,
                                       const std::function<std::vector<bool>(SideField)>& known) {
    std::vector<OrphanCount> orphans;
    for (const SideTable::Column& column : table.columns) {
        const bool used = std::any_of(column.values.begin(), column.values.end(),
                                      [](std::int64_t v) { return v != SideTable::missing; });
        if (used && is_reference(column.spec.field, table.kind)) {
            orphans.push_back(count_orphans_of(
                table, column,
                known ? known(column.spec.field) : std::vector<bool>(table.texts.size(), false)));
        }
    }
    return orphans;
}

} // namespace perennial
