// What may be decided about the rows of a source after they are read, and what each decision
// touches. Nothing is removed without its entry here and in the ledger.
#pragma once

#include "analytics/core/day.h"
#include "analytics/core/money.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace perennial {

enum class Rule : std::uint8_t {
    refunds,        ///< money given back: by sign, status word, number, or a column beside the sale
    duplicate_rows, ///< exact copies of an earlier row
    repeated_orders,   ///< rows of an order that already stand in an earlier file of the source
    near_duplicates,   ///< another order of the same customer, day and amount
    guests,            ///< rows without a customer
    test_orders,       ///< test words in status, customer, e-mail, coupon or product
    zero_prices,       ///< price 0 and amount 0
    negative_prices,   ///< a price below 0: an adjustment
    tax,               ///< the tax column
    shipping,          ///< the shipping column
    order_discount,    ///< a discount given for an order as a whole
    non_product_lines, ///< postage, fees, gift wrap, manual corrections
    other_currencies,  ///< not in the base currency
    future_dates,      ///< later than tomorrow
    outliers,          ///< amounts far above all others
    cancelled,         ///< status says cancelled, failed, unpaid or fully refunded
    transfers,         ///< payouts and fees among the sales of a payment service
    time_zone,         ///< times that carry an offset from UTC
};
constexpr std::size_t rule_count = 18;

enum class RuleAction : std::uint8_t {
    keep,        ///< leave as it stands in the source
    exclude,     ///< do not count these rows
    refund_date, ///< refunds count on their own day
    order_date,  ///< refunds count on the day of the order they take back
    merge_email, ///< a guest is the customer with the same e-mail address
    add,         ///< amounts are without it: add it
    take_off,    ///< amounts contain it: take it off
    spread,      ///< amounts are before it: take it off, spread over the lines of its order
    convert,     ///< to the base currency, or to the clock of the store
    replace,     ///< the later file's version of an order is the one that counts
};

/// The command line's and the JSON's: "near_duplicates", "merge_email".
std::string_view name(Rule rule);
std::string_view name(RuleAction action);
/// Inverse of name(); nothing when unknown.
std::optional<Rule> rule_from_name(std::string_view text);
std::optional<RuleAction> rule_action_from_name(std::string_view text);

struct RuleInfo {
    Rule rule;
    std::span<const RuleAction> actions; ///< what may be chosen
    RuleAction standard;                 ///< when nothing is chosen
};
/// In the order in which they apply: a row that one rule leaves out is no matter for the next.
std::span<const RuleInfo> rules();

struct ImportRules {
    /// What was chosen; anything else takes its standard action. Actions a rule does not have are
    /// refused. `order_discount` is spread only where amounts are made from prices, unless chosen;
    /// `other_currencies` are converted when there are rates, `time_zone` when one is named, unless
    /// chosen otherwise.
    std::map<Rule, RuleAction> actions;
    std::string base_currency; ///< ISO 4217; "" the project's, else the most frequent
    /// Units of base for one unit, by code; read to twelve decimals.
    std::map<std::string, double> rates;
    /// Rates that hold from a day on. They come before `rates`.
    std::map<std::string, std::map<Day, double>> dated_rates;
    std::string time_zone;    ///< IANA; "" = the clock as written
    std::optional<Day> today; ///< to tell future dates; absent: none is
};

/// What a rule touches, also when its action is to keep.
struct RuleEffect {
    Rule rule = Rule::refunds;
    RuleAction action = RuleAction::keep;
    std::uint64_t rows = 0;
    Money amount; ///< of these rows; of tax, shipping and discounts their own money
    std::vector<std::uint64_t> first_rows; ///< up to 10 row numbers
};

/// Rows of refunds, by the sale they take back. Policies that date refunds by the sale need one.
struct RefundSales {
    std::uint64_t by_order = 0;        ///< a sale of the same order
    std::uint64_t by_product = 0;      ///< the customer's latest sale of the product
    std::uint64_t beside = 0;          ///< in a column beside the sale itself
    std::uint64_t guests = 0;          ///< of guests: nothing says whose sale it was
    std::uint64_t none = 0;            ///< of customers without such a sale in the source
    Money amount_with, amount_without; ///< but for those beside a sale
    std::uint64_t found() const { return by_order + by_product + beside; }
    std::uint64_t all() const { return found() + guests + none; }
};

/// A currency that the source names.
struct CurrencySeen {
    std::string code; ///< ISO 4217, or the symbol as written where several currencies share it
    std::uint64_t rows = 0;
    Money amount; ///< in that currency
    bool base = false;
    std::uint64_t rows_left_out = 0; ///< for want of a rate, or by choice
    Money amount_left_out = {};      ///< of these, in that currency
};

/// Rows that the same set of rules touches, and their money: what explain_total() reasons with.
struct RuleStratum {
    std::uint32_t touched = 0; ///< bit by Rule
    bool unreadable = false;   ///< excluded however the rules are set
    std::uint64_t rows = 0;
    Money amount;                                       ///< as the rules made it
    Money tax, shipping, order_discount, refund_column; ///< as the source says
};

} // namespace perennial
