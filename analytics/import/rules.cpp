#include "analytics/import/rules.h"

#include <algorithm>
#include <array>

namespace perennial {
namespace {

constexpr std::array<std::string_view, rule_count> rule_texts{
    "refunds",          "duplicate_rows",  "repeated_orders",
    "near_duplicates",  "guests",          "test_orders",
    "zero_prices",      "negative_prices", "tax",
    "shipping",         "order_discount",  "non_product_lines",
    "other_currencies", "future_dates",    "outliers",
    "cancelled",        "time_zone"};
constexpr std::array<std::string_view, 10> action_texts{
    "keep", "exclude",  "refund_date", "order_date", "merge_email",
    "add",  "take_off", "spread",      "convert",    "replace"};

using enum RuleAction;
constexpr std::array keep_or_exclude{keep, exclude};
constexpr std::array refund_actions{refund_date, order_date, exclude};
constexpr std::array currency_actions{exclude, convert};
constexpr std::array clock_actions{keep, convert};
constexpr std::array in_or_out{keep, add, take_off};
constexpr std::array discount_actions{spread, keep};
constexpr std::array repeat_actions{exclude, replace, keep};
constexpr std::array guest_actions{keep, merge_email, exclude};

constexpr std::array<RuleInfo, rule_count> all_rules{{
    {Rule::time_zone, clock_actions, keep},
    {Rule::other_currencies, currency_actions, exclude},
    {Rule::order_discount, discount_actions, spread},
    {Rule::tax, in_or_out, keep},
    {Rule::shipping, in_or_out, keep},
    {Rule::zero_prices, keep_or_exclude, exclude},
    {Rule::cancelled, keep_or_exclude, exclude},
    {Rule::repeated_orders, repeat_actions, exclude},
    {Rule::duplicate_rows, keep_or_exclude, keep},
    {Rule::test_orders, keep_or_exclude, keep},
    {Rule::future_dates, keep_or_exclude, exclude},
    {Rule::non_product_lines, keep_or_exclude, keep},
    {Rule::guests, guest_actions, keep},
    {Rule::negative_prices, keep_or_exclude, keep},
    {Rule::near_duplicates, keep_or_exclude, keep},
    {Rule::outliers, keep_or_exclude, keep},
    {Rule::refunds, refund_actions, refund_date},
}};

template <class Value, std::size_t N>
std::optional<Value> value_of(const std::array<std::string_view, N>& texts, std::string_view text) {
    const auto found = std::find(texts.begin(), texts.end(), text);
    return found == texts.end() ? std::nullopt
                                : std::optional(static_cast<Value>(found - texts.begin()));
}

} // namespace

std::string_view name(Rule rule) {
    return rule_texts[static_cast<std::size_t>(rule)];
}
std::string_view name(RuleAction action) {
    return action_texts[static_cast<std::size_t>(action)];
}
std::optional<Rule> rule_from_name(std::string_view text) {
    return value_of<Rule>(rule_texts, text);
}
std::optional<RuleAction> rule_action_from_name(std::string_view text) {
    return value_of<RuleAction>(action_texts, text);
}

std::span<const RuleInfo> rules() {
    return all_rules;
}

} // namespace perennial
