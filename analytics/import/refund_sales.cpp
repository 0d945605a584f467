// How many refunds of a source find the sale they take back: as they would when booked on its day.
#include "analytics/dataset/assemble.h"
#include "analytics/dataset/refund_matcher.h"
#include "analytics/import/judge.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace perennial::import {
namespace {

bool is_refund(const Judgement& judgement, std::size_t line) {
    return judgement.disposition[line] == Disposition::refund ||
           judgement.exclusion[line] == Exclusion::refunds_excluded;
}

/// Sales and refunds of the customers who gave something back, by customer and time.
std::vector<std::uint32_t> lines_to_look_at(const Judgement& judgement) {
    const auto customer = judgement.customer.read();
    const auto ordered_at = judgement.ordered_at.read();
    const std::size_t customers =
        judgement.rows.lines.customer_keys.size() + judgement.new_customers.size();
    std::vector<bool> gave_back(customers);
    for (std::size_t i = 0; i < judgement.size(); ++i) {
        judgement.look_for_stop(i);
        if (customer[i].valid() && is_refund(judgement, i)) {
            gave_back[customer[i].at()] = true;
        }
    }
    const auto to_look_at = [&](std::size_t i) {
        return customer[i].valid() && gave_back[customer[i].at()] &&
               (judgement.disposition[i] == Disposition::kept || is_refund(judgement, i));
    };
    std::vector<std::uint32_t> next(customers + 1); // by customer: where the next line goes
    for (std::size_t i = 0; i < judgement.size(); ++i) {
        judgement.look_for_stop(i);
        next[customer[i].valid() ? customer[i].at() + 1 : 0] += to_look_at(i) ? 1U : 0U;
    }
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::vector<std::uint32_t> lines(next.back());
    for (std::uint32_t i = 0; i < judgement.size(); ++i) {
        judgement.look_for_stop(i);
        if (to_look_at(i)) {
            lines[next[customer[i].at()]++] = i;
        }
    }
    std::size_t begin = 0;
    for (std::size_t who = 0; who < customers; ++who) {
        const std::size_t end = next[who];
        std::stable_sort(
            lines.begin() + static_cast<std::ptrdiff_t>(begin),
            lines.begin() + static_cast<std::ptrdiff_t>(end),
            [&](std::uint32_t a, std::uint32_t b) { return ordered_at[a] < ordered_at[b]; });
        begin = end;
    }
    return lines;
}

} // namespace

RefundSales refund_sales(const Judgement& judgement) {
    RefundSales found;
    const auto amount = judgement.amount.read();
    const auto customer = judgement.customer.read();
    const auto count = [&](std::uint64_t& rows, std::size_t line) {
        ++rows;
        (&rows == &found.none || &rows == &found.guests ? found.amount_without
                                                        : found.amount_with) += amount[line];
    };
    std::uint64_t refunds = 0;
    for (std::size_t i = 0; i < judgement.size(); ++i) {
        judgement.look_for_stop(i);
        if (is_refund(judgement, i)) {
            ++refunds;
            if (!customer[i].valid()) {
                count(found.guests, i);
            }
        }
    }
    const RuleEffect& effect = judgement.effects[static_cast<std::size_t>(Rule::refunds)];
    found.beside = effect.rows > refunds ? effect.rows - refunds : 0;
    if (refunds == found.guests) {
        return found;
    }
    const OrderLines& lines = judgement.rows.lines;
    RefundMatcher matcher;
    CustomerIndex current;
    for (const std::uint32_t line : lines_to_look_at(judgement)) {
        if (customer[line] != current) {
            current = customer[line];
            matcher.start_customer();
        }
        const std::uint32_t key = lines.order[line].value;
        const auto quantity = static_cast<float>(std::abs(lines.quantity[line]));
        if (!is_refund(judgement, line)) {
            matcher.add_sale(key, lines.product[line], day_of(judgement.ordered_at.read()[line]),
                             quantity);
            continue;
        }
        const RefundOf how = matcher.find(key, lines.product[line], quantity).how;
        count(how == RefundOf::order     ? found.by_order
              : how == RefundOf::product ? found.by_product
                                         : found.none,
              line);
    }
    return found;
}

} // namespace perennial::import
