#include "ui/stores/interval_store.h"

#include "analytics/overview/customer_base.h"

#include <utility>

namespace perennial::ui {

void IntervalStore::set(const View& view, std::shared_ptr<const CustomerIntervals> intervals) {
    m_of = view;
    m_intervals = std::move(intervals);
    Q_EMIT changed();
}

bool IntervalStore::knows(const View& view) const {
    return m_intervals && view && view.base == m_of.base &&
           view.scenario->scenario.churn_change == m_of.scenario->scenario.churn_change &&
           view.scenario->horizon_weeks == m_of.scenario->horizon_weeks;
}

std::optional<Interval> IntervalStore::clv(const View& view, std::uint32_t position) const {
    if (!knows(view)) {
        return std::nullopt;
    }
    const Interval& then = m_intervals->clv.at(position);
    const double before = m_of.scenario->clv.at(position);
    const double factor = before > 0.0 ? view.scenario->clv.at(position) / before : 1.0;
    return Interval{factor * then.low, factor * then.high};
}

std::optional<Interval> IntervalStore::purchases(const View& view, std::uint32_t position) const {
    return knows(view) ? std::optional(m_intervals->purchases.at(position)) : std::nullopt;
}

} // namespace perennial::ui
