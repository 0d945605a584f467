#include "ui/docks/profile/customer_profile.h"

#include "analytics/dataset/dataset.h"
#include "analytics/overview/customer_base.h"

#include <algorithm>
#include <cmath>

namespace perennial::ui {

namespace {

/// Orders and refunds until the end of observation, by day, as the refund policy books them.
std::vector<TimelineEvent> eventsOf(const Dataset& dataset, CustomerIndex customer, Day end) {
    std::vector<TimelineEvent> events;
    if (customer.at() + 1 < dataset.first_order.size()) {
        for (std::uint32_t i = dataset.first_order[customer.at()];
             i < dataset.first_order[customer.at() + 1]; ++i) {
            if (dataset.orders.sale_lines[i] > 0 && dataset.orders.day[i] <= end) {
                events.push_back(
                    {dataset.orders.day[i], to_major(dataset.orders.revenue[i]), true});
            }
        }
    }
    const BookedRefunds& refunds = dataset.refunds;
    const auto [first, last] =
        std::equal_range(refunds.customer.begin(), refunds.customer.end(), customer);
    for (auto it = first; it != last; ++it) {
        const auto i = static_cast<std::size_t>(it - refunds.customer.begin());
        if (refunds.day[i] <= end) {
            events.push_back({refunds.day[i], to_major(refunds.amount[i]), false});
        }
    }
    std::stable_sort(events.begin(), events.end(),
                     [](const TimelineEvent& a, const TimelineEvent& b) { return a.day < b.day; });
    return events;
}

} // namespace

PurchaseDays purchaseDays(const View& view, std::uint32_t position) {
    const Dataset& dataset = *view.base->dataset;
    PurchaseDays purchases{{}, view.base->summary->end};
    for (const TimelineEvent& event :
         eventsOf(dataset, view.base->summary->customer[position], purchases.end)) {
        if (event.sale && (purchases.days.empty() || purchases.days.back() < event.day)) {
            purchases.days.push_back(event.day);
        }
    }
    return purchases;
}

CustomerOutlook customerOutlook(const View& view, std::uint32_t position,
                                const Progress& progress) {
    const ValueTable& table = *view.base->table;
    return {customer_outlook(view.base->model->purchase_fit(), purchaseDays(view, position),
                             view.scenario->horizon_weeks, view.scenario->scenario.churn_change,
                             progress),
            value_factors(table, *view.scenario, mean_parts(table, *view.scenario), position)};
}

CustomerProfile customerProfile(const View& view, std::uint32_t position) {
    const CustomerBase& base = *view.base;
    const CustomerSummary& summary = *base.summary;
    CustomerProfile profile;
    const std::vector<std::uint32_t>& ranked = base.churn.position;
    profile.churn_row = static_cast<std::size_t>(std::find(ranked.begin(), ranked.end(), position) -
                                                 ranked.begin());
    profile.usual_gap_days = base.churn.usual_gap_days[profile.churn_row];

    TimelineData& timeline = profile.timeline;
    timeline.events = eventsOf(*base.dataset, summary.customer[position], summary.end);
    timeline.end = summary.end;
    timeline.currency = QString::fromStdString(base.dataset->currency);
    const auto after = [&](double gaps) {
        // A gap of decades is none; the cap keeps the axis readable and the date representable.
        const double days = std::min(gaps * profile.usual_gap_days, 3650.0);
        return summary.last_day[position] + std::chrono::days(std::lround(days));
    };
    timeline.next_from = after(0.5);
    timeline.next_about = after(1.0);
    timeline.next_to = after(1.5);
    return profile;
}

} // namespace perennial::ui
