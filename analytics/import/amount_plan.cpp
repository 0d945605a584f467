#include "analytics/import/amount_plan.h"

#include "analytics/import/column_roles.h"
#include "analytics/import/number_text.h"
#include "analytics/import/role_names.h"

#include <cmath>
#include <limits>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace perennial::import {
namespace {

__extension__ typedef __int128 Wide;
constexpr std::int64_t micro = 1'000'000;

/// value / divisor, rounded half to even.
Wide divide_even(Wide value, Wide divisor, bool& rounded) {
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    if (value <= most && value >= -most && divisor <= most) { // nearly always; ten times faster
        const auto small = static_cast<std::int64_t>(value);
        const auto by = static_cast<std::int64_t>(divisor);
        if (small % by == 0) {
            return small / by;
        }
    }
    Wide quotient = value / divisor;
    const Wide rest = value % divisor;
    const Wide twice = (rest < 0 ? -rest : rest) * 2;
    rounded = rounded || rest != 0;
    if (twice > divisor || (twice == divisor && quotient % 2 != 0)) {
        quotient += value < 0 ? -1 : 1;
    }
    return quotient;
}

std::optional<double> number_in(const Sample& sample, const Source& source, std::size_t row,
                                Role role) {
    return number_in(sample, source, row, source.column(role));
}

} // namespace

std::optional<double> number_in(const Sample& sample, const Source& source, std::size_t row,
                                int column) {
    if (column == no_column) {
        return std::nullopt;
    }
    const auto at = static_cast<std::size_t>(column);
    const auto micros = parse_micros(sample.rows[row][at], source.columns[at].decimal);
    return micros ? std::optional(static_cast<double>(micros->value) *
                                  std::pow(10.0, source.columns[at].power - 6))
                  : std::nullopt;
}

DiscountMeaning discount_meaning(const Sample& sample, const Source& source) {
    if (!source.has(Role::discount)) {
        return DiscountMeaning::none;
    }
    const auto column = static_cast<std::size_t>(source.column(Role::discount));
    if (source.columns[column].first_line_only) {
        return DiscountMeaning::none; // one figure for the order: not this line's
    }
    const ColumnProfile& profile = sample.profiles[column];
    if (profile.counts().percents > 0) {
        return DiscountMeaning::unit_rate; // "15 %" is read as 0.15
    }
    const std::string words = header_words(sample.names[column]);
    const auto says = [&](std::string_view part) {
        return words.find(part) != std::string::npos;
    };
    if ((says("cart") || says("order")) && !says("item") && !says("line")) {
        return DiscountMeaning::none;
    }
    constexpr std::string_view of_piece[] = {
        "per unit",  "per item",  "per piece",  "each",        "unit discount", "je stuck",
        "pro stuck", "par unite", "por unidad", "por unidade", "单件",          "每件"};
    if (has_any_part(words, of_piece)) {
        return DiscountMeaning::money_of_piece;
    }
    const bool names_percent =
        says("percent") || says("pct") || sample.names[column].find('%') != std::string::npos;
    if (names_percent && profile.largest() > 1.0) {
        return DiscountMeaning::percent;
    }
    const bool within_one = profile.smallest() >= 0.0 && profile.largest() <= 1.0;
    const bool some = profile.largest() > 0.0;
    constexpr std::string_view money[] = {" amount ", " value ", " betrag ", " eur ",
                                          " usd ",    " gbp ",   " chf ",    " € ",
                                          " $ ",      " £ ",     " 元 ",     "金额"};
    const bool names_money = has_any_part(' ' + words + ' ', money) ||
                             sample.names[column].find_first_of("$") != std::string::npos ||
                             sample.names[column].find("€") != std::string::npos;
    return within_one && some && !names_money ? DiscountMeaning::unit_rate : DiscountMeaning::money;
}

namespace {} // namespace

double less_discount(double gross, double quantity, double discount, DiscountMeaning meaning) {
    switch (meaning) {
    case DiscountMeaning::none:
        return gross;
    case DiscountMeaning::money:
        return gross - std::abs(discount);
    case DiscountMeaning::money_of_piece:
        return gross - std::abs(discount * quantity);
    case DiscountMeaning::unit_rate:
        return gross * (1.0 - discount);
    case DiscountMeaning::percent:
        return gross * (1.0 - discount / 100.0);
    }
    return gross;
}

namespace {

struct Agreement {
    std::size_t compared = 0, gross = 0, net = 0;
};

/// On how many rows the amount is quantity x price, before or after the discount.
Agreement agreement(const Sample& sample, const Source& source, DiscountMeaning meaning) {
    Agreement result;
    for (std::size_t i = 0; i < sample.rows.size(); ++i) {
        const auto amount = number_in(sample, source, i, Role::amount);
        const auto price = number_in(sample, source, i, Role::unit_price);
        const auto quantity = number_in(sample, source, i, Role::quantity);
        if (!amount || !price) {
            continue;
        }
        const double gross = *price * quantity.value_or(1.0);
        const double off = number_in(sample, source, i, Role::discount).value_or(0.0);
        const double net = less_discount(gross, quantity.value_or(1.0), off, meaning);
        const double slack = 0.011 + 0.005 * std::abs(gross);
        ++result.compared;
        result.gross += std::abs(std::abs(*amount) - std::abs(gross)) <= slack ? 1U : 0U;
        result.net += std::abs(std::abs(*amount) - std::abs(net)) <= slack ? 1U : 0U;
    }
    return result;
}

/// The amount is one figure an order, written on each of its lines or on the first alone.
bool amount_is_order_level(const Sample& sample, const Source& source) {
    if (!source.has(Role::order_id)) {
        return false;
    }
    const auto amount = static_cast<std::size_t>(source.column(Role::amount));
    if (source.columns[amount].first_line_only) {
        return true;
    }
    const auto order = static_cast<std::size_t>(source.column(Role::order_id));
    const Constancy same = constancy(sample, order, amount);
    const std::size_t enough = names_order_level(sample.names[amount]) ? 1 : 3;
    return same.pairs >= enough && same.equal * 20 >= same.pairs * 19;
}

/// Values alone show it: many orders of several lines, of one amount each, and not all of the same.
bool amounts_differ_between_orders(const Sample& sample, const Source& source) {
    constexpr std::size_t fewest = 10;
    const auto amount = static_cast<std::size_t>(source.column(Role::amount));
    const auto order = static_cast<std::size_t>(source.column(Role::order_id));
    std::unordered_map<std::string_view, std::size_t> lines;
    for (const auto& row : sample.rows) {
        ++lines[row[order]];
    }
    std::unordered_set<std::string_view> amounts;
    std::size_t several = 0;
    for (const auto& row : sample.rows) {
        if (lines[row[order]] > 1) {
            ++several;
            amounts.insert(row[amount]);
        }
    }
    return several >= 2 * fewest && amounts.size() >= fewest && amounts.size() * 10 >= several;
}

/// The lines of an order come to far more than its total on the first of them: that line sums up
/// the order and its items follow, or prices are those of lines whatever their quantity.
bool prices_exceed_totals(const Sample& sample, const Source& source) {
    if (!source.columns[static_cast<std::size_t>(source.column(Role::amount))].first_line_only) {
        return false;
    }
    const auto order = static_cast<std::size_t>(source.column(Role::order_id));
    double of_lines = 0.0;
    double of_orders = 0.0;
    const std::string* before = nullptr;
    std::size_t several = 0;
    for (std::size_t i = 0; i < sample.rows.size(); ++i) {
        const double total = number_in(sample, source, i, Role::amount).value_or(0.0);
        const bool same = before != nullptr && *before == sample.rows[i][order];
        of_orders += same ? 0.0 : std::abs(total);
        of_lines += std::abs(number_in(sample, source, i, Role::unit_price).value_or(0.0) *
                             number_in(sample, source, i, Role::quantity).value_or(1.0));
        several += same ? 1U : 0U;
        before = &sample.rows[i][order];
    }
    return several > 0 && of_lines > 1.5 * of_orders;
}

/// Money beside the amount is one figure an order: on its first line alone, or again on each. Where
/// no order has a second line it makes no difference.
bool side_is_of_order(const Sample& sample, const Source& source, Side side) {
    if (!source.has(Role::order_id) || !source.has(role_of(side))) {
        return false;
    }
    const auto column = static_cast<std::size_t>(source.column(role_of(side)));
    const auto order = static_cast<std::size_t>(source.column(Role::order_id));
    if (source.columns[column].pieces) {
        return false;
    }
    if (source.columns[column].first_line_only) {
        return true;
    }
    std::unordered_map<std::string_view, double> first;
    std::size_t pairs = 0;
    std::size_t equal = 0;
    for (std::size_t i = 0; i < sample.rows.size(); ++i) {
        const double value = number_in(sample, source, i, role_of(side)).value_or(0.0);
        const auto [entry, added] = first.try_emplace(sample.rows[i][order], value);
        if (!added && (value != 0.0 || entry->second != 0.0)) { // two zeros say nothing
            ++pairs;
            equal += value == entry->second ? 1U : 0U;
        }
    }
    return pairs > 0 && equal * 20 >= pairs * 19;
}

} // namespace

AmountPlan plan_amounts(const Sample& sample, const Source& source) {
    AmountPlan plan;
    plan.discount = discount_meaning(sample, source);
    for (std::size_t i = 0; i < side_count; ++i) {
        plan.of_order[i] = side_is_of_order(sample, source, static_cast<Side>(i));
    }
    if (!source.has(Role::amount)) {
        plan.basis = AmountBasis::quantity_price;
        plan.evidence = source.has(Role::quantity) ? EvidenceCode::quantity_times_price
                                                   : EvidenceCode::price_alone;
        return plan;
    }
    plan.evidence = EvidenceCode::amount_column;
    const bool order_level = amount_is_order_level(sample, source);
    if (!source.has(Role::unit_price)) {
        const auto column = static_cast<std::size_t>(source.column(Role::amount));
        if (order_level && !source.columns[column].first_line_only &&
            (names_order_level(sample.names[column]) ||
             amounts_differ_between_orders(sample, source))) {
            plan.basis = AmountBasis::order_total;
            plan.evidence = EvidenceCode::total_on_each_line;
        } else if (order_level && source.columns[column].first_line_only) {
            plan.basis = AmountBasis::order_total;
            plan.evidence = EvidenceCode::total_on_first_line;
        }
        return plan;
    }
    const Agreement agree = agreement(sample, source, plan.discount);
    const bool same =
        agree.compared > 0 && std::max(agree.gross, agree.net) * 10 >= agree.compared * 9;
    if (order_level && !same && prices_exceed_totals(sample, source)) {
        plan.basis = AmountBasis::order_total;
        plan.evidence = EvidenceCode::total_on_first_line;
    } else if (order_level && !same) {
        plan.basis = AmountBasis::quantity_price;
        plan.evidence = EvidenceCode::amount_is_of_order;
    }
    return plan;
}

bool line_money(std::int64_t quantity, std::int64_t unit_price, std::int64_t discount,
                DiscountMeaning meaning, LineMoney& money) {
    // 1e18 x 1e18 fits 128 bits; times the rate's 1e6 would not, so that is kept below 1e32.
    const Wide gross = Wide{quantity} * unit_price;
    constexpr Wide most = Wide{micro} * micro * std::numeric_limits<std::int64_t>::max();
    if (gross > most || gross < -most) {
        return false;
    }
    bool exact_lost = false;
    Wide amount = 0;
    if (meaning == DiscountMeaning::unit_rate || meaning == DiscountMeaning::percent) {
        const Wide whole = meaning == DiscountMeaning::percent ? Wide{100} * micro : Wide{micro};
        const Wide divisor = Wide{micro} * whole;
        const Wide kept = whole - discount;
        if (kept < 0 || kept > whole ||
            gross > std::numeric_limits<std::int64_t>::max() * Wide{micro} ||
            gross < -(std::numeric_limits<std::int64_t>::max() * Wide{micro})) {
            return false;
        }
        amount = divide_even(gross * kept, divisor, money.rounded);
        money.discount = static_cast<std::int64_t>(divide_even(gross, micro, exact_lost) - amount);
    } else {
        amount = divide_even(gross, micro, money.rounded);
        if (meaning == DiscountMeaning::money_of_piece) {
            const Wide off = divide_even(Wide{quantity} * discount, micro, money.rounded);
            if (off > most / Wide{micro} || off < -(most / Wide{micro})) {
                return false;
            }
            discount = static_cast<std::int64_t>(off);
        }
        money.discount = meaning == DiscountMeaning::none ? 0 : discount < 0 ? -discount : discount;
        amount -= amount < 0 ? -Wide{money.discount} : Wide{money.discount};
    }
    if (amount > std::numeric_limits<std::int64_t>::max() ||
        amount < -std::numeric_limits<std::int64_t>::max()) {
        return false;
    }
    money.discount = money.discount < 0 ? -money.discount : money.discount;
    money.amount = static_cast<std::int64_t>(amount);
    return true;
}

} // namespace perennial::import
