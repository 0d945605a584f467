#include "analytics/overview/insights.h"

#include "analytics/churn/churn.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/dataset/dataset.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

namespace perennial {

namespace {

constexpr std::size_t fewest_customers = 30; // in a group of which a share is told
constexpr int return_days = 90;
constexpr int weeks_compared = 13;
constexpr double z_90 = 1.6448536269514722;

/// of: customers, when it is about some of them.
Insight begin(InsightCode code, std::size_t of = 0) {
    Insight insight;
    insight.code = code;
    insight.mask.assign(of, 0);
    return insight;
}

/// A customer's first two purchase days, and whether the first was discounted.
struct Beginning {
    Day first{};
    std::optional<Day> second;
    bool discounted = false;
};

Beginning beginning_of(const Dataset& dataset, CustomerIndex customer, Day end) {
    const Orders& orders = dataset.orders;
    Beginning found;
    bool any = false;
    const std::size_t c = customer.value;
    for (std::size_t o = dataset.first_order[c]; o < dataset.first_order[c + 1]; ++o) {
        if (orders.sale_lines[o] == 0 || orders.day[o] > end) {
            continue;
        }
        if (any && orders.day[o] > found.first) {
            found.second = orders.day[o];
            break;
        }
        any = true;
        found.first = orders.day[o];
        found.discounted = found.discounted || orders.discount[o] > Money{};
    }
    return found;
}

struct Share {
    std::uint64_t there = 0, of = 0;
    double value() const { return static_cast<double>(there) / static_cast<double>(of); }
    /// Wilson's score interval.
    std::pair<double, double> interval() const {
        const double n = static_cast<double>(of);
        const double p = value();
        const double middle = p + z_90 * z_90 / (2.0 * n);
        const double half = z_90 * std::sqrt(p * (1.0 - p) / n + z_90 * z_90 / (4.0 * n * n));
        const double scale = 1.0 + z_90 * z_90 / n;
        return {(middle - half) / scale, (middle + half) / scale};
    }
};

/// Newcombe (1998), Statistics in Medicine 17, 873-890, method 10.
std::pair<double, double> difference_interval(const Share& a, const Share& b) {
    const double difference = a.value() - b.value();
    const auto [a_low, a_high] = a.interval();
    const auto [b_low, b_high] = b.interval();
    return {difference - std::hypot(a.value() - a_low, b_high - b.value()),
            difference + std::hypot(a_high - a.value(), b.value() - b_low)};
}

std::optional<Insight> discount_first(const Dataset& dataset, const CustomerSummary& summary,
                                      const std::vector<Beginning>& beginnings) {
    if (!dataset.has_discount) {
        return std::nullopt;
    }
    Insight insight = begin(InsightCode::discount_first, summary.size());
    Share with, without;
    const std::chrono::days window{return_days};
    for (std::size_t i = 0; i < summary.size(); ++i) {
        const Beginning& b = beginnings[i];
        if (b.first + window > summary.end) {
            continue; // not yet watched for long enough
        }
        Share& group = b.discounted ? with : without;
        ++group.of;
        group.there += b.second && *b.second <= b.first + window ? 1U : 0U;
        insight.mask[i] = b.discounted ? 1 : 0;
    }
    if (with.of < fewest_customers || without.of < fewest_customers) {
        return std::nullopt;
    }
    insight.customers = with.of;
    insight.share = with.value();
    insight.other = without.value();
    std::tie(insight.low, insight.high) = difference_interval(with, without);
    return insight;
}

std::optional<Insight> overdue(const CustomerSummary& summary, const ChurnResult& churn) {
    Insight insight = begin(InsightCode::overdue, summary.size());
    for (std::size_t k = 0; k < churn.size(); ++k) {
        if (churn.reason[k] == ChurnReason::overdue) {
            const std::uint32_t i = churn.position[k];
            insight.mask[i] = 1;
            insight.amount += summary.revenue_to_date[i];
            ++insight.customers;
        }
    }
    if (insight.customers == 0) {
        return std::nullopt;
    }
    insight.share = static_cast<double>(insight.customers) / static_cast<double>(summary.size());
    return insight;
}

std::optional<Insight> few_bring_most(const CustomerSummary& summary) {
    const std::vector<Money>& revenue = summary.revenue_to_date;
    const std::size_t tenth = (summary.size() + 9) / 10;
    const Money total = std::accumulate(revenue.begin(), revenue.end(), Money{});
    if (summary.size() < fewest_customers || total <= Money{}) {
        return std::nullopt;
    }
    std::vector<std::uint32_t> order(summary.size());
    std::iota(order.begin(), order.end(), 0U);
    std::nth_element(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(tenth), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) {
                         return std::pair(revenue[b], a) < std::pair(revenue[a], b);
                     });
    Insight insight = begin(InsightCode::few_bring_most, summary.size());
    insight.customers = tenth;
    for (std::size_t k = 0; k < tenth; ++k) {
        insight.mask[order[k]] = 1;
        insight.amount += revenue[order[k]];
    }
    insight.share = to_major(insight.amount) / to_major(total);
    return insight;
}

/// Guests included: what the shop took, not what its customers are worth.
std::optional<Insight> year_on_year(const Dataset& dataset, Day end) {
    const std::chrono::weeks length{weeks_compared}, year{52};
    if (dataset.first_day > end - year - length + std::chrono::days{1}) {
        return std::nullopt;
    }
    Money now, before;
    const auto count = [&](Day day, Money amount) {
        if (day <= end && day > end - length) {
            now += amount;
        } else if (day <= end - year && day > end - year - length) {
            before += amount;
        }
    };
    for (std::size_t o = 0; o < dataset.orders.size(); ++o) {
        count(dataset.orders.day[o], dataset.orders.revenue[o]);
    }
    for (std::size_t r = 0; r < dataset.refunds.size(); ++r) {
        count(dataset.refunds.day[r], dataset.refunds.amount[r]);
    }
    if (before <= Money{}) {
        return std::nullopt;
    }
    Insight insight = begin(InsightCode::year_on_year);
    insight.share = to_major(now) / to_major(before) - 1.0;
    insight.amount = now;
    return insight;
}

std::optional<Insight> discounts(const Dataset& dataset, Day end) {
    Insight insight = begin(InsightCode::discounts);
    Money sales;
    for (std::size_t o = 0; o < dataset.orders.size(); ++o) {
        if (dataset.orders.day[o] <= end) {
            sales += dataset.orders.revenue[o];
            insight.amount += dataset.orders.discount[o];
        }
    }
    if (!dataset.has_discount || insight.amount <= Money{}) {
        return std::nullopt;
    }
    insight.share = to_major(insight.amount) / to_major(sales + insight.amount);
    return insight;
}

std::optional<Insight> bought_once(const CustomerSummary& summary,
                                   const std::vector<Beginning>& beginnings) {
    Insight insight = begin(InsightCode::bought_once, summary.size());
    std::vector<int> waits;
    for (std::size_t i = 0; i < summary.size(); ++i) {
        if (beginnings[i].second) {
            waits.push_back(
                static_cast<int>((*beginnings[i].second - beginnings[i].first).count()));
            continue;
        }
        insight.mask[i] = 1;
        insight.amount += summary.revenue_to_date[i];
        ++insight.customers;
    }
    if (summary.size() < fewest_customers || insight.customers == 0) {
        return std::nullopt;
    }
    insight.share = static_cast<double>(insight.customers) / static_cast<double>(summary.size());
    if (!waits.empty()) {
        const auto middle = waits.begin() + static_cast<std::ptrdiff_t>(waits.size() / 2);
        std::nth_element(waits.begin(), middle, waits.end());
        insight.days = *middle;
    }
    return insight;
}

} // namespace

std::string_view name(InsightCode code) {
    constexpr std::string_view names[] = {"discount_first", "overdue",   "few_bring_most",
                                          "year_on_year",   "discounts", "bought_once"};
    return names[static_cast<std::size_t>(code)];
}

std::vector<Insight> insights(const Dataset& dataset, const CustomerSummary& summary,
                              const ChurnResult& churn) {
    std::vector<Beginning> beginnings;
    beginnings.reserve(summary.size());
    for (const CustomerIndex customer : summary.customer) {
        beginnings.push_back(beginning_of(dataset, customer, summary.end));
    }
    std::vector<Insight> list;
    const auto add = [&](std::optional<Insight> insight) {
        if (insight) {
            list.push_back(std::move(*insight));
        }
    };
    auto won = discount_first(dataset, summary, beginnings);
    const bool clear = won && (won->low > 0.0 || won->high < 0.0);
    add(clear ? std::exchange(won, std::nullopt) : std::nullopt);
    add(overdue(summary, churn));
    add(few_bring_most(summary));
    add(year_on_year(dataset, summary.end));
    add(discounts(dataset, summary.end));
    add(bought_once(summary, beginnings));
    add(std::move(won)); // no clear difference: told last
    return list;
}

} // namespace perennial
