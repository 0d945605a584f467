#include "analytics/backtest/tracking.h"

#include "analytics/dataset/customer_summary.h"
#include "analytics/dataset/dataset.h"
#include "analytics/lifetime/registry.h"

#include <algorithm>
#include <map>

namespace perennial {

namespace {

/// E[X(t)] at whole weeks, linear between them.
class NewCustomerCurve {
  public:
    NewCustomerCurve(const PurchaseModel& model, int days, const Progress& progress) {
        for (int week = 0; week <= days / 7 + 1; ++week) {
            progress.check();
            m_at.push_back(model.expected_new(week));
        }
    }
    double until(std::chrono::days age) const {
        if (age.count() <= 0) {
            return 0.0;
        }
        const auto week = static_cast<std::size_t>(age.count() / 7);
        const double share = static_cast<double>(age.count() % 7) / 7.0;
        return m_at[week] + share * (m_at[week + 1] - m_at[week]);
    }

  private:
    std::vector<double> m_at;
};

} // namespace

std::vector<TrackingWeek> track_purchases(const Dataset& dataset,
                                          const CustomerSummary& calibration, Day holdout_end,
                                          std::string_view id, const Progress& progress) {
    constexpr std::chrono::days week{7};
    const Day first = dataset.first_day;
    std::vector<TrackingWeek> weeks;
    for (Day start = first; start + week <= holdout_end + std::chrono::days{1}; start += week) {
        weeks.push_back({start, 0.0, 0.0});
    }
    std::map<Day, double> cohorts; // customers by first day
    for (std::size_t i = 0; i < calibration.size(); ++i) {
        cohorts[calibration.first_day[i]] += 1.0;
        const std::size_t customer = calibration.customer[i].at();
        Day before = calibration.first_day[i];
        for (std::uint32_t o = dataset.first_order[customer]; o < dataset.first_order[customer + 1];
             ++o) {
            const Day day = dataset.orders.day[o];
            const auto at = static_cast<std::size_t>((day - first) / week);
            if (dataset.orders.sale_lines[o] > 0 && day > before && at < weeks.size()) {
                weeks[at].actual += 1.0;
                before = day;
            }
        }
    }
    const auto model = find_model(id).fit_purchase(calibration, progress);
    const NewCustomerCurve curve(*model, static_cast<int>((holdout_end - first).count()), progress);
    for (TrackingWeek& w : weeks) {
        const Day eve = w.start - std::chrono::days{1};
        for (const auto& [day, customers] : cohorts) {
            w.forecast += customers * (curve.until(eve + week - day) - curve.until(eve - day));
        }
    }
    return weeks;
}

} // namespace perennial
