#include "analytics/dataset/assemble.h"

#include "analytics/dataset/refund_matcher.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace perennial {

namespace {

/// Whether orders and lines already stand where they belong, as in a snapshot: columns then move
/// as they are.
bool is_in_order(const DatasetDraft& draft, const std::vector<std::uint32_t>& sorted) {
    const auto follows = [](std::uint32_t a, std::uint32_t b) {
        return b != a + 1;
    };
    return !sorted.empty() && sorted.size() == draft.order_key.size() && sorted.front() == 0 &&
           std::adjacent_find(sorted.begin(), sorted.end(), follows) == sorted.end() &&
           std::is_sorted(draft.line_order.begin(), draft.line_order.end());
}

template <class Column>
Column picked(Column& column, const std::vector<std::uint32_t>& sorted, bool in_order) {
    if (in_order) {
        return std::move(column);
    }
    Column result;
    result.reserve(sorted.size());
    for (const std::uint32_t i : sorted) {
        result.push_back(column[i]);
    }
    return result;
}

void fill_orders(Dataset& dataset, DatasetDraft& draft, const std::vector<std::uint32_t>& sorted,
                 bool in_order) {
    Orders& orders = dataset.orders;
    const std::size_t count = sorted.size();
    orders.key = picked(draft.order_key, sorted, in_order);
    orders.customer = picked(draft.order_customer, sorted, in_order);
    orders.ordered_at = picked(draft.order_at, sorted, in_order);
    orders.channel = picked(draft.order_channel, sorted, in_order);
    orders.coupon = picked(draft.order_coupon, sorted, in_order);
    orders.day.reserve(count);
    for (const std::int64_t at : orders.ordered_at) {
        orders.day.push_back(day_of(at));
    }
    orders.revenue.resize(count);
    orders.refunds.resize(count);
    orders.discount.resize(count);
    orders.cost.resize(count);
    orders.sale_lines.resize(count);

    dataset.first_order.assign(dataset.customers() + 1, 0);
    for (const CustomerIndex customer : orders.customer) {
        if (customer.valid()) {
            ++dataset.first_order[customer.at() + 1];
        }
    }
    std::partial_sum(dataset.first_order.begin(), dataset.first_order.end(),
                     dataset.first_order.begin());
    if (count > 0) {
        const auto [first, last] = std::minmax_element(orders.day.begin(), orders.day.end());
        dataset.first_day = *first;
        dataset.last_day = *last;
    }
}

Money money_at(const std::vector<Money>& column, std::size_t line) {
    return column.empty() ? Money{} : column[line];
}

/// Adds one line of the draft to the order's and the dataset's totals.
void add_to_totals(Dataset& dataset, std::size_t order, Money amount, const DatasetDraft& draft,
                   std::size_t line) {
    Orders& orders = dataset.orders;
    if (!draft.line_is_refund.empty() && draft.line_is_refund[line] != 0) {
        orders.refunds[order] += amount;
        dataset.refund_total += amount;
        return;
    }
    orders.revenue[order] += amount;
    orders.discount[order] += money_at(draft.line_discount, line);
    const Money cost = money_at(draft.line_cost, line);
    orders.cost[order] += cost;
    ++orders.sale_lines[order];
    dataset.revenue += amount;
    if (!orders.customer[order].valid()) {
        dataset.guest_revenue += amount;
    }
    if (cost.micros > 0) {
        dataset.costed_revenue += amount;
        dataset.cost += cost;
    }
}

void fill_lines(Dataset& dataset, DatasetDraft& draft, const std::vector<std::uint32_t>& sorted,
                const std::vector<std::uint32_t>& lines_of, bool in_order) {
    Orders& orders = dataset.orders;
    orders.first_line.assign(sorted.size() + 1, 0);
    for (std::uint32_t at = 0; at < sorted.size(); ++at) {
        orders.first_line[at + 1] = orders.first_line[at] + lines_of[sorted[at]];
    }
    Lines& lines = dataset.lines;
    const std::size_t count = draft.line_order.size();
    lines.quantity.resize(count);
    if (in_order) {
        lines.product = std::move(draft.line_product);
        lines.amount = std::move(draft.line_amount);
        for (std::size_t i = 0; i < count; ++i) {
            lines.quantity[i] = static_cast<float>(draft.line_quantity[i]);
            add_to_totals(dataset, draft.line_order[i], lines.amount[i], draft, i);
        }
        return;
    }
    std::vector<std::uint32_t> position_of(lines_of.size());
    for (std::uint32_t at = 0; at < sorted.size(); ++at) {
        position_of[sorted[at]] = at;
    }
    std::vector<std::uint32_t> next(orders.first_line.begin(), orders.first_line.end() - 1);
    lines.product.resize(count);
    lines.amount.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint32_t order = position_of[draft.line_order[i]];
        const std::uint32_t at = next[order]++;
        lines.product[at] = draft.line_product[i];
        lines.quantity[at] = static_cast<float>(draft.line_quantity[i]);
        lines.amount[at] = draft.line_amount[i];
        add_to_totals(dataset, order, draft.line_amount[i], draft, i);
    }
}

/// Of the first order with a sale alone: where later ones came from was not known on the first day.
void fill_countries(Dataset& dataset, const DatasetDraft& draft,
                    const std::vector<std::uint32_t>& sorted) {
    dataset.customer_country.assign(dataset.customers(), StringTable::npos);
    for (std::size_t c = 0; c < dataset.customers(); ++c) {
        std::uint32_t& country = dataset.customer_country[c];
        for (std::size_t o = dataset.first_order[c];
             !draft.order_country.empty() && o < dataset.first_order[c + 1]; ++o) {
            if (dataset.orders.sale_lines[o] > 0) {
                country = draft.order_country[sorted[o]];
                break;
            }
        }
        if (country == StringTable::npos && !draft.told_country.empty()) {
            country = draft.told_country[c];
        }
    }
}

struct Booking {
    CustomerIndex customer;
    Day day;
    Money amount;
};

void book_customer(const Dataset& dataset, std::size_t begin, std::size_t end,
                   RefundMatcher& matcher, std::vector<Booking>& bookings) {
    const Orders& orders = dataset.orders;
    const bool guests = begin < end && !orders.customer[begin].valid();
    // A guest's refund cannot be traced to a guest's order: nothing says it is the same person.
    const bool match = !guests && dataset.refund_policy == RefundPolicy::order_date;
    const bool any_refund = std::any_of(orders.refunds.begin() + static_cast<std::ptrdiff_t>(begin),
                                        orders.refunds.begin() + static_cast<std::ptrdiff_t>(end),
                                        [](Money refund) { return refund.micros != 0; });
    if (!any_refund) {
        return;
    }
    matcher.start_customer();
    const std::size_t first = bookings.size();
    for (std::size_t o = begin; o < end; ++o) {
        for (std::size_t l = orders.first_line[o]; l < orders.first_line[o + 1]; ++l) {
            if (dataset.lines.amount[l].micros >= 0) {
                if (match) {
                    matcher.add_sale(orders.key[o], dataset.lines.product[l], orders.day[o],
                                     dataset.lines.quantity[l]);
                }
            } else {
                const RefundMatcher::Sale sale =
                    match ? matcher.find(orders.key[o], dataset.lines.product[l],
                                         std::abs(dataset.lines.quantity[l]))
                          : RefundMatcher::Sale{};
                bookings.push_back({orders.customer[o],
                                    sale.how == RefundOf::nothing ? orders.day[o] : sale.day,
                                    dataset.lines.amount[l]});
            }
        }
    }
    std::stable_sort(bookings.begin() + static_cast<std::ptrdiff_t>(first), bookings.end(),
                     [](const Booking& a, const Booking& b) { return a.day < b.day; });
}

void book_refunds(Dataset& dataset, const Progress& progress) {
    constexpr std::size_t customers_between_steps = 4096;
    if (dataset.refund_policy == RefundPolicy::exclude) {
        return;
    }
    std::vector<Booking> bookings;
    RefundMatcher matcher;
    for (std::size_t c = 0; c < dataset.customers(); ++c) {
        if (c % customers_between_steps == 0) {
            progress.step(static_cast<double>(c) / static_cast<double>(dataset.customers()),
                          Stage::matching);
        }
        book_customer(dataset, dataset.first_order[c], dataset.first_order[c + 1], matcher,
                      bookings);
    }
    book_customer(dataset, dataset.first_order.back(), dataset.orders.size(), matcher, bookings);
    for (const Booking& booking : bookings) {
        dataset.refunds.customer.push_back(booking.customer);
        dataset.refunds.day.push_back(booking.day);
        dataset.refunds.amount.push_back(booking.amount);
    }
}

} // namespace

std::vector<std::uint32_t> sorted_orders(std::span<const CustomerIndex> order_customer,
                                         std::span<const std::int64_t> order_at,
                                         std::span<const std::uint32_t> lines_of,
                                         std::size_t customers) {
    std::vector<std::uint32_t> positions;
    positions.reserve(lines_of.size());
    for (std::uint32_t i = 0; i < lines_of.size(); ++i) {
        if (lines_of[i] > 0) {
            positions.push_back(i);
        }
    }
    // Counting by customer first leaves only short runs to sort by time.
    const auto bucket = [&](std::uint32_t i) {
        return order_customer[i].valid() ? order_customer[i].at() : customers;
    };
    std::vector<std::uint32_t> start(customers + 2, 0);
    for (const std::uint32_t i : positions) {
        ++start[bucket(i) + 1];
    }
    std::partial_sum(start.begin(), start.end(), start.begin());
    std::vector<std::uint32_t> sorted(positions.size());
    std::vector<std::uint32_t> next(start.begin(), start.end() - 1);
    for (const std::uint32_t i : positions) {
        sorted[next[bucket(i)]++] = i;
    }
    const auto earlier = [&](std::uint32_t a, std::uint32_t b) {
        return order_at[a] < order_at[b];
    };
    for (std::size_t c = 0; c <= customers; ++c) {
        const auto begin = sorted.begin() + start[c];
        const auto end = sorted.begin() + start[c + 1];
        if (!std::is_sorted(begin, end, earlier)) { // which needs no memory
            std::stable_sort(begin, end, earlier);
        }
    }
    return sorted;
}

Dataset assemble(DatasetDraft&& draft, const Progress& progress) {
    Dataset dataset = std::move(draft.dataset);
    std::vector<std::uint32_t> lines_of(draft.order_key.size(), 0);
    for (const std::uint32_t order : draft.line_order) {
        ++lines_of[order];
    }
    progress.step(0.2, Stage::sorting);
    const std::vector<std::uint32_t> sorted =
        sorted_orders(draft.order_customer, draft.order_at, lines_of, dataset.customers());
    progress.step(0.5, Stage::sorting);
    const bool in_order = is_in_order(draft, sorted);
    fill_orders(dataset, draft, sorted, in_order);
    progress.step(0.6, Stage::sorting);
    fill_lines(dataset, draft, sorted, lines_of, in_order);
    progress.step(0.7, Stage::sorting);
    fill_countries(dataset, draft, sorted);
    progress.step(0.8, Stage::sorting);
    book_refunds(dataset, progress.part(0.8, 1.0));
    dataset.product_names.resize(dataset.product_keys.size());
    dataset.product_category.resize(dataset.product_keys.size(), StringTable::npos);
    progress.step(1.0, Stage::sorting);
    return dataset;
}

} // namespace perennial
