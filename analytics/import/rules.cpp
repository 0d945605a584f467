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
    "cancelled",        "transfers",       "time_zone"};
constexpr std::array<std::string_view, 10> action_texts{
    "keep", "exclude",  "refund_date", "order_date", "merge_email",
    "add",  "take_off", "spread",      "convert",    "replace"};

constexpr std::array keep_or_exclude{RuleAction::keep, RuleAction::exclude};
constexpr std::array refund_actions{RuleAction::refund_date, RuleAction::order_date,
                                    RuleAction::exclude};
constexpr std::array currency_actions{RuleAction::exclude, RuleAction::convert};
constexpr std::array clock_actions{RuleAction::keep, RuleAction::convert};
constexpr std::array in_or_out{RuleAction::keep, RuleAction::add, RuleAction::take_off};
constexpr std::array discount_actions{RuleAction::spread, RuleAction::keep};
constexpr std::array repeat_actions{RuleAction::exclude, RuleAction::replace, RuleAction::keep};
constexpr std::array guest_actions{RuleAction::keep, RuleAction::merge_email, RuleAction::exclude};

constexpr std::array<RuleInfo, rule_count> all_rules{{
    {Rule::time_zone, clock_actions, RuleAction::keep},
    {Rule::other_currencies, currency_actions, RuleAction::exclude},
    {Rule::order_discount, discount_actions, RuleAction::spread},
    {Rule::tax, in_or_out, RuleAction::keep},
    {Rule::shipping, in_or_out, RuleAction::keep},
    {Rule::zero_prices, keep_or_exclude, RuleAction::exclude},
    {Rule::cancelled, keep_or_exclude, RuleAction::exclude},
    {Rule::transfers, keep_or_exclude, RuleAction::exclude},
    {Rule::repeated_orders, repeat_actions, RuleAction::exclude},
    {Rule::duplicate_rows, keep_or_exclude, RuleAction::keep},
    {Rule::test_orders, keep_or_exclude, RuleAction::keep},
    {Rule::future_dates, keep_or_exclude, RuleAction::exclude},
    {Rule::non_product_lines, keep_or_exclude, RuleAction::keep},
    {Rule::guests, guest_actions, RuleAction::keep},
    {Rule::negative_prices, keep_or_exclude, RuleAction::keep},
    {Rule::near_duplicates, keep_or_exclude, RuleAction::keep},
    {Rule::outliers, keep_or_exclude, RuleAction::keep},
    {Rule::refunds, refund_actions, RuleAction::refund_date},
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
