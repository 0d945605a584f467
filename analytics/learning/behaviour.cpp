#include "analytics/learning/behaviour.h"

#include "analytics/dataset/assemble.h"
#include "analytics/dataset/dataset.h"
#include "analytics/learning/features.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace perennial::learning {

namespace {

constexpr float no_value = std::numeric_limits<float>::quiet_NaN();

float ratio_of(double part, double whole) {
    return whole > 0.0 ? static_cast<float>(part / whole) : no_value;
}

float days_from_to(Day from, Day to) {
    return static_cast<float>((to - from).count());
}

void sort_unique(std::vector<std::uint32_t>& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

/// The share's slot of `position` among the tops, or none.
std::size_t slot_among(const std::vector<std::uint32_t>& tops, std::uint32_t position) {
    return static_cast<std::size_t>(std::find(tops.begin(), tops.end(), position) - tops.begin());
}

} // namespace

Behaviour::Behaviour(const Dataset& dataset, const FeaturePlan& plan, Day end)
    : m_dataset(dataset), m_plan(plan), m_end(end) {}

void Behaviour::load(CustomerIndex customer) {
    m_purchases.clear();
    m_products.clear();
    m_categories.clear();
    m_orders = m_revenue = m_refunds = m_discount = m_first_revenue = m_first_discount = 0.0;
    m_coupons = m_weekend = m_lines = m_units = m_categorised = 0.0;
    m_category_revenue.fill(0.0);
    m_channel_orders.fill(0.0);
    m_country = country_of(m_dataset, customer);
    add_visits(customer);
    const Orders& orders = m_dataset.orders;
    for (std::size_t i = m_dataset.first_order[customer.at()];
         i < m_dataset.first_order[customer.at() + 1] && orders.day[i] <= m_end; ++i) {
        if (orders.sale_lines[i] > 0) {
            add_order(i);
        }
    }
    sort_unique(m_products);
    sort_unique(m_categories);
    const BookedRefunds& refunds = m_dataset.refunds;
    for (auto r = static_cast<std::size_t>(
             std::lower_bound(refunds.customer.begin(), refunds.customer.end(), customer) -
             refunds.customer.begin());
         r < refunds.size() && refunds.customer[r] == customer && refunds.day[r] <= m_end; ++r) {
        m_refunds -= to_major(refunds.amount[r]);
    }
}

void Behaviour::add_visits(CustomerIndex customer) {
    m_visits.clear();
    m_visit_events = m_visit_seconds = m_timed_visits = 0.0;
    const Visits& visits = m_dataset.visits;
    for (auto v = static_cast<std::size_t>(
             std::lower_bound(visits.customer.begin(), visits.customer.end(), customer) -
             visits.customer.begin());
         v < visits.size() && visits.customer[v] == customer; ++v) {
        const Day day = day_of(visits.started_at[v]);
        if (day > m_end) {
            break;
        }
        m_visits.push_back(day);
        m_visit_events += visits.events[v];
        if (std::isfinite(visits.seconds[v])) {
            m_visit_seconds += static_cast<double>(visits.seconds[v]);
            m_timed_visits += 1.0;
        }
    }
}

void Behaviour::add_order(std::size_t order) {
    const Orders& orders = m_dataset.orders;
    const double revenue = to_major(orders.revenue[order]);
    const double discount = to_major(orders.discount[order]);
    if (m_purchases.empty() || m_purchases.back().day != orders.day[order]) {
        m_purchases.push_back({orders.day[order], 0.0});
    }
    m_purchases.back().value += revenue;
    if (m_purchases.size() == 1) {
        m_first_revenue += revenue;
        m_first_discount += discount;
    }
    m_orders += 1.0;
    m_revenue += revenue;
    m_discount += discount;
    m_lines += orders.sale_lines[order];
    m_coupons += orders.coupon[order] != StringTable::npos ? 1.0 : 0.0;
    const auto weekday = std::chrono::weekday(orders.day[order]).iso_encoding();
    m_weekend += weekday >= 6 ? 1.0 : 0.0;
    const std::size_t channel = slot_among(m_plan.top_channels, orders.channel[order]);
    if (channel < m_plan.top_channels.size()) {
        m_channel_orders[channel] += 1.0;
    }
    add_lines(order);
}

void Behaviour::add_lines(std::size_t order) {
    const Lines& lines = m_dataset.lines;
    const bool categories = !m_plan.top_categories.empty();
    for (std::size_t l = m_dataset.orders.first_line[order];
         l < m_dataset.orders.first_line[order + 1]; ++l) {
        if (lines.amount[l].micros < 0) {
            continue; // a refund
        }
        m_units += static_cast<double>(lines.quantity[l]);
        if (!lines.product[l].valid()) {
            continue;
        }
        m_products.push_back(lines.product[l].value);
        const std::uint32_t category =
            categories ? m_dataset.product_category[lines.product[l].at()] : StringTable::npos;
        if (category == StringTable::npos) {
            continue;
        }
        const double amount = to_major(lines.amount[l]);
        m_categories.push_back(category);
        m_categorised += amount;
        const std::size_t slot = slot_among(m_plan.top_categories, category);
        if (slot < m_plan.top_categories.size()) {
            m_category_revenue[slot] += amount;
        }
    }
}

double Behaviour::value_between(Day after, Day until, bool count) const {
    double sum = 0.0;
    for (auto p = m_purchases.rbegin(); p != m_purchases.rend() && p->day > after; ++p) {
        if (p->day <= until) {
            sum += count ? 1.0 : p->value;
        }
    }
    return sum;
}

float Behaviour::frequency() const {
    return static_cast<float>(m_purchases.size() - 1);
}
float Behaviour::orders() const {
    return static_cast<float>(m_orders);
}
float Behaviour::days_first_to_last() const {
    return days_from_to(m_purchases.front().day, m_purchases.back().day);
}
float Behaviour::days_since_first() const {
    return days_from_to(m_purchases.front().day, m_end);
}
float Behaviour::days_since_last() const {
    return days_from_to(m_purchases.back().day, m_end);
}
float Behaviour::mean_gap() const {
    return ratio_of(static_cast<double>(days_first_to_last()), static_cast<double>(frequency()));
}

float Behaviour::sd_gap() const {
    if (m_purchases.size() < 3) {
        return no_value;
    }
    const auto mean = static_cast<double>(mean_gap());
    double squares = 0.0;
    for (std::size_t i = 1; i < m_purchases.size(); ++i) {
        const auto gap = static_cast<double>((m_purchases[i].day - m_purchases[i - 1].day).count());
        squares += (gap - mean) * (gap - mean);
    }
    return static_cast<float>(std::sqrt(squares / static_cast<double>(m_purchases.size() - 2)));
}

float Behaviour::last_gap_to_mean() const {
    if (m_purchases.size() < 3) {
        return no_value; // with one gap it is its own mean
    }
    return days_from_to(m_purchases[m_purchases.size() - 2].day, m_purchases.back().day) /
           mean_gap();
}
float Behaviour::silence_to_mean_gap() const {
    return m_purchases.size() < 2 ? no_value : days_since_last() / mean_gap();
}

float Behaviour::purchases_within(int days) const {
    return static_cast<float>(value_between(m_end - std::chrono::days(days), m_end, true));
}
float Behaviour::revenue_within(int days) const {
    return static_cast<float>(value_between(m_end - std::chrono::days(days), m_end, false));
}
float Behaviour::revenue() const {
    return static_cast<float>(m_revenue);
}
float Behaviour::purchases_same_season() const {
    const Day from = m_end - std::chrono::days(365);
    return static_cast<float>(
        value_between(from, from + std::chrono::days(m_plan.season_days), true));
}
float Behaviour::revenue_same_season() const {
    const Day from = m_end - std::chrono::days(365);
    return static_cast<float>(
        value_between(from, from + std::chrono::days(m_plan.season_days), false));
}

float Behaviour::mean_value() const {
    return static_cast<float>(m_revenue / static_cast<double>(m_purchases.size()));
}
float Behaviour::first_value() const {
    return static_cast<float>(m_purchases.front().value);
}
float Behaviour::last_value() const {
    return static_cast<float>(m_purchases.back().value);
}
float Behaviour::largest_value() const {
    return static_cast<float>(
        std::max_element(m_purchases.begin(), m_purchases.end(), [](const auto& a, const auto& b) {
            return a.value < b.value;
        })->value);
}

/// Least-squares slope of purchase values over purchase number, relative to their mean.
float Behaviour::value_trend() const {
    const auto n = static_cast<double>(m_purchases.size());
    if (m_purchases.size() < 3 || m_revenue <= 0.0) {
        return no_value;
    }
    double cross = 0.0;
    for (std::size_t i = 0; i < m_purchases.size(); ++i) {
        cross += (static_cast<double>(i) - (n - 1.0) / 2.0) * m_purchases[i].value;
    }
    return static_cast<float>(cross / (n * (n * n - 1.0) / 12.0) / (m_revenue / n));
}

float Behaviour::first_month() const {
    const std::chrono::year_month_day date{m_purchases.front().day};
    return static_cast<float>(static_cast<unsigned>(date.month()));
}
float Behaviour::weekend_share() const {
    return ratio_of(m_weekend, m_orders);
}
float Behaviour::lines_per_order() const {
    return ratio_of(m_lines, m_orders);
}
float Behaviour::units_per_order() const {
    return ratio_of(m_units, m_orders);
}
float Behaviour::distinct_products() const {
    return static_cast<float>(m_products.size());
}
float Behaviour::distinct_categories() const {
    return static_cast<float>(m_categories.size());
}
float Behaviour::refund_share() const {
    return ratio_of(m_refunds, m_revenue);
}
float Behaviour::discount_share() const {
    return ratio_of(m_discount, m_revenue + m_discount);
}
float Behaviour::first_discount_share() const {
    return ratio_of(m_first_discount, m_first_revenue + m_first_discount);
}
float Behaviour::coupon_share() const {
    return ratio_of(m_coupons, m_orders);
}
float Behaviour::category_share(std::size_t top) const {
    return ratio_of(m_category_revenue[top], m_categorised);
}
float Behaviour::channel_share(std::size_t top) const {
    return ratio_of(m_channel_orders[top], m_orders);
}
float Behaviour::is_from(std::size_t top) const {
    if (m_country == StringTable::npos) {
        return no_value;
    }
    return m_country == m_plan.top_countries[top] ? 1.0F : 0.0F;
}
float Behaviour::visits_after(Day day) const {
    return m_end < m_plan.visits_since
               ? no_value
               : static_cast<float>(m_visits.end() -
                                    std::upper_bound(m_visits.begin(), m_visits.end(), day));
}
float Behaviour::visits() const {
    return visits_after(Day::min());
}
float Behaviour::visits_within(int days) const {
    return visits_after(m_end - std::chrono::days(days));
}
float Behaviour::visits_since_last() const {
    return visits_after(m_purchases.back().day);
}
float Behaviour::days_since_visit() const {
    return m_visits.empty() ? no_value : days_from_to(m_visits.back(), m_end);
}
float Behaviour::mean_visit_seconds() const {
    return ratio_of(m_visit_seconds, m_timed_visits);
}
float Behaviour::events_per_visit() const {
    return ratio_of(m_visit_events, static_cast<double>(m_visits.size()));
}

} // namespace perennial::learning
