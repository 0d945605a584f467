#include "ui/docks/totals.h"

#include "analytics/dataset/customer_summary.h"
#include "analytics/dataset/dataset.h"
#include "analytics/overview/customer_base.h"
#include "ui/chance_active.h"

namespace perennial::ui {

Totals& Totals::operator+=(const Totals& other) {
    customers += other.customers;
    overdue += other.overdue;
    revenue += other.revenue;
    clv += other.clv;
    baseline_clv += other.baseline_clv;
    expected_purchases += other.expected_purchases;
    judged += other.judged;
    active += other.active;
    value_at_risk += other.value_at_risk;
    return *this;
}

Totals VisibleTotals::all() const {
    Totals sum;
    for (const Totals& segment : segments) {
        sum += segment;
    }
    return sum;
}

QString customerKey(const View& view, std::uint32_t position) {
    const CustomerBase& base = *view.base;
    const std::string_view key = base.dataset->customer_keys[base.summary->customer[position].at()];
    return QString::fromUtf8(key.data(), qsizetype(key.size()));
}

VisibleTotals visibleTotals(const View& view, const std::vector<std::uint8_t>& mask) {
    VisibleTotals result;
    const CustomerBase& base = *view.base;
    const CustomerSummary& summary = *base.summary;
    const std::vector<double>& alive = base.table->p_alive();
    const bool filtered = mask.size() == summary.size();
    const Judges judges = judgesOf(base);
    for (std::size_t i = 0; i < summary.size(); ++i) {
        if (filtered && mask[i] == 0) {
            continue;
        }
        Totals& totals = result.segments[static_cast<std::size_t>(base.segments.segment[i])];
        ++totals.customers;
        totals.revenue += summary.revenue_to_date[i];
        totals.clv += view.scenario->clv[i];
        totals.baseline_clv += base.baseline->clv[i];
        totals.expected_purchases += view.scenario->expected_purchases[i];
        if (judges == Judges::everybody ||
            (judges == Judges::repeat_buyers && summary.frequency[i] >= 1.0)) {
            ++totals.judged;
            totals.active += alive[i];
        }
    }
    for (std::size_t row = 0; row < base.churn.size(); ++row) {
        const std::uint32_t i = base.churn.position[row];
        if (!filtered || mask[i] != 0) {
            Totals& totals = result.segments[static_cast<std::size_t>(base.segments.segment[i])];
            totals.value_at_risk += base.churn.value_at_risk[row];
            totals.overdue += base.churn.reason[row] == ChurnReason::overdue ? 1 : 0;
        }
    }
    return result;
}

} // namespace perennial::ui
