// Rules that look at one row: guests, test orders, lines that sell nothing, prices below zero,
// dates in the future, amounts far above all others.
#include "analytics/dataset/assemble.h"
#include "analytics/import/judge.h"
#include "analytics/import/rule_words.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace perennial::import {
namespace {

/// By position in `table`: whether `is` holds for the text.
template <class Predicate>
std::vector<bool> flags_of(const StringTable& table, Predicate is) {
    std::vector<bool> flags(table.size());
    for (std::size_t i = 0; i < table.size(); ++i) {
        flags[i] = is(table[i]);
    }
    return flags;
}

std::string_view name_of(const OrderLines& lines, std::size_t product) {
    const std::uint32_t name = lines.product_name[product];
    return name == StringTable::npos ? std::string_view() : lines.product_names[name];
}

/// Touches the lines whose entry of `column` is flagged.
template <class Column>
void touch_flagged(Judgement& judgement, Rule rule, const std::vector<bool>& flags,
                   const Column& column) {
    if (std::find(flags.begin(), flags.end(), true) == flags.end()) {
        return;
    }
    for (std::size_t i = 0; i < column.size(); ++i) {
        std::uint32_t at = 0;
        if constexpr (requires { column[i].value; }) {
            at = column[i].value;
        } else {
            at = column[i];
        }
        judgement.touched[i] |= at < flags.size() && flags[at] ? bit_of(rule) : 0U;
    }
}

void touch_test_orders(Judgement& judgement) {
    const OrderLines& lines = judgement.rows.lines;
    const auto person = [](std::string_view text) {
        return text.find('@') == std::string_view::npos ? is_test_word(text)
                                                        : is_test_address(text);
    };
    const Rule rule = Rule::test_orders;
    touch_flagged(judgement, rule, flags_of(lines.customer_keys, person), lines.customer);
    touch_flagged(judgement, rule, flags_of(judgement.rows.emails, is_test_address),
                  judgement.rows.email);
    touch_flagged(judgement, rule, flags_of(lines.statuses, is_test_word), lines.status);
    touch_flagged(judgement, rule, flags_of(lines.coupons, is_test_word), lines.coupon);
    touch_flagged(judgement, rule, flags_of(lines.channels, is_test_word), lines.channel);
    std::vector<bool> products = flags_of(lines.product_keys, is_test_product);
    for (std::size_t i = 0; i < products.size(); ++i) {
        products[i] = products[i] || is_test_product(name_of(lines, i));
    }
    touch_flagged(judgement, rule, products, lines.product);
}

void touch_non_products(Judgement& judgement) {
    const OrderLines& lines = judgement.rows.lines;
    std::vector<bool> products(lines.product_keys.size());
    for (std::size_t i = 0; i < products.size(); ++i) {
        products[i] = is_non_product(lines.product_keys[i], name_of(lines, i));
    }
    touch_flagged(judgement, Rule::non_product_lines, products, lines.product);
}

void touch_simple(Judgement& judgement) {
    const OrderLines& lines = judgement.rows.lines;
    const auto customer = judgement.customer.read();
    // Of guests that are recognised, those that were are touched; else all.
    const bool recognises = judgement.action_of(Rule::guests) == RuleAction::merge_email;
    const auto ordered_at = judgement.ordered_at.read();
    const auto today = judgement.options.rules.today;
    // A store east of the caller may already have tomorrow.
    const std::int64_t future =
        today ? std::chrono::sys_seconds(*today + std::chrono::days(2)).time_since_epoch().count()
              : INT64_MAX;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        judgement.pause(i);
        std::uint32_t& touched = judgement.touched[i];
        touched |= !lines.customer[i].valid() && customer[i].valid() == recognises
                       ? bit_of(Rule::guests)
                       : 0U;
        touched |= lines.unit_price[i].micros < 0 && lines.quantity[i] > 0.0
                       ? bit_of(Rule::negative_prices)
                       : 0U;
        touched |= ordered_at[i] >= future ? bit_of(Rule::future_dates) : 0U;
    }
}

/// How often amounts of each size occur; sizes are 64 steps to each doubling, so that quantiles are
/// right to one per cent without sorting millions of amounts.
class AmountSizes {
  public:
    AmountSizes() : m_counts(64 * steps) {}

    static std::size_t size_of(Money amount) {
        const auto value = static_cast<std::uint64_t>(amount.micros);
        const auto width = static_cast<unsigned>(std::bit_width(value));
        const std::uint64_t mantissa = width > 7 ? value >> (width - 7) : value << (7 - width);
        return (width - 1) * steps + (mantissa & (steps - 1));
    }
    void add(Money amount) {
        ++m_counts[size_of(amount)];
        ++m_total;
    }
    std::uint64_t total() const { return m_total; }

    /// The size above which an amount is far from the others: the larger of ten times and of six
    /// robust standard deviations (1.4826 x median absolute deviation, of logarithms) above the
    /// median. Steps of a size are nearly steps of the logarithm.
    std::size_t limit() const {
        const std::size_t median = quantile_of(m_counts);
        std::vector<std::uint64_t> deviations(m_counts.size());
        for (std::size_t size = 0; size < m_counts.size(); ++size) {
            deviations[size > median ? size - median : median - size] += m_counts[size];
        }
        const double spread = 1.4826 * static_cast<double>(quantile_of(deviations));
        const double ten_times = std::log2(10.0) * steps;
        return median + static_cast<std::size_t>(std::max(6.0 * spread, ten_times));
    }

  private:
    static constexpr std::size_t steps = 64;

    std::size_t quantile_of(const std::vector<std::uint64_t>& counts) const {
        std::uint64_t below = 0;
        for (std::size_t size = 0; size < counts.size(); ++size) {
            below += counts[size];
            if (2 * below >= m_total) {
                return size;
            }
        }
        return 0;
    }

    std::vector<std::uint64_t> m_counts;
    std::uint64_t m_total = 0;
};

void touch_outliers(Judgement& judgement) {
    constexpr std::uint64_t fewest_amounts = 20;
    constexpr std::uint32_t no_sale = bit_of(Rule::zero_prices) | bit_of(Rule::cancelled) |
                                      bit_of(Rule::refunds) | no_common_money;
    const auto amount = judgement.amount.read();
    const auto sale = [&](std::size_t i) {
        return (judgement.touched[i] & no_sale) == 0 && amount[i].micros > 0;
    };
    AmountSizes sizes;
    for (std::size_t i = 0; i < judgement.size(); ++i) {
        judgement.pause(i);
        if (sale(i)) {
            sizes.add(amount[i]);
        }
    }
    if (sizes.total() < fewest_amounts) {
        return;
    }
    const std::size_t limit = sizes.limit();
    for (std::size_t i = 0; i < judgement.size(); ++i) {
        judgement.pause(i);
        judgement.touched[i] |=
            sale(i) && AmountSizes::size_of(amount[i]) > limit ? bit_of(Rule::outliers) : 0U;
    }
}

} // namespace

void touch_rows(Judgement& judgement) {
    touch_simple(judgement);
    touch_test_orders(judgement);
    touch_non_products(judgement);
    touch_outliers(judgement);
}

} // namespace perennial::import
