#include "analytics/core/error.h"
#include "analytics/core/parallel_for.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/dataset/dataset.h"

#include <algorithm>
#include <span>

namespace perennial {

namespace {

constexpr std::size_t customers_a_chunk = 4096;

/// One customer's purchase days until `end`, values net of the refunds booked until then.
class PurchaseDays {
  public:
    explicit PurchaseDays(const Dataset& dataset) : m_dataset(dataset) {}

    /// Customers must come in ascending order: the refunds are walked along.
    void load(std::size_t customer, Day end) {
        m_days.clear();
        m_values.clear();
        m_orders = 0;
        m_revenue = {};
        const Orders& orders = m_dataset.orders;
        for (std::size_t i = m_dataset.first_order[customer];
             i < m_dataset.first_order[customer + 1] && orders.day[i] <= end; ++i) {
            if (orders.sale_lines[i] == 0) {
                continue;
            }
            if (m_days.empty() || m_days.back() != orders.day[i]) {
                m_days.push_back(orders.day[i]);
                m_values.emplace_back();
            }
            m_values.back() += orders.revenue[i];
            m_revenue += orders.revenue[i];
            ++m_orders;
        }
        book_refunds(customer, end);
    }

    std::span<const Day> days() const { return m_days; }
    std::span<const Money> values() const { return m_values; }
    Money revenue() const { return m_revenue; }
    std::uint32_t orders() const { return m_orders; }

  private:
    void book_refunds(std::size_t customer, Day end) {
        const BookedRefunds& refunds = m_dataset.refunds;
        const CustomerIndex index{static_cast<std::uint32_t>(customer)};
        if (!m_at_refund) {
            m_refund = static_cast<std::size_t>(
                std::lower_bound(refunds.customer.begin(), refunds.customer.end(), index) -
                refunds.customer.begin());
            m_at_refund = true;
        }
        while (m_refund < refunds.size() && refunds.customer[m_refund] < index) {
            ++m_refund;
        }
        for (; m_refund < refunds.size() && refunds.customer[m_refund] == index; ++m_refund) {
            if (refunds.day[m_refund] > end) {
                continue;
            }
            m_revenue += refunds.amount[m_refund];
            const auto after =
                std::upper_bound(m_days.begin(), m_days.end(), refunds.day[m_refund]);
            if (after != m_days.begin()) {
                m_values[static_cast<std::size_t>(after - m_days.begin()) - 1] +=
                    refunds.amount[m_refund];
            }
        }
    }

    const Dataset& m_dataset;
    std::vector<Day> m_days;
    std::vector<Money> m_values;
    Money m_revenue;
    std::uint32_t m_orders = 0;
    std::size_t m_refund = 0;
    bool m_at_refund = false;
};

bool has_bought(const Dataset& dataset, std::size_t customer, Day end) {
    for (std::size_t i = dataset.first_order[customer];
         i < dataset.first_order[customer + 1] && dataset.orders.day[i] <= end; ++i) {
        if (dataset.orders.sale_lines[i] > 0) {
            return true;
        }
    }
    return false;
}

void resize_summary(CustomerSummary& summary, std::size_t size) {
    summary.customer.resize(size);
    summary.frequency.resize(size);
    summary.recency.resize(size);
    summary.T.resize(size);
    summary.monetary_value.resize(size);
    summary.first_value.resize(size);
    summary.revenue_to_date.resize(size);
    summary.first_day.resize(size);
    summary.last_day.resize(size);
    summary.orders.resize(size);
}

void fill_entry(CustomerSummary& summary, std::size_t at, std::size_t customer,
                const PurchaseDays& history, std::vector<std::uint64_t>& gap_counts) {
    const auto days = history.days();
    const auto values = history.values();
    Money repeat_value;
    for (std::size_t i = 1; i < days.size(); ++i) {
        repeat_value += values[i];
        const auto gap = static_cast<std::size_t>((days[i] - days[i - 1]).count());
        if (gap >= gap_counts.size()) {
            gap_counts.resize(gap + 1);
        }
        ++gap_counts[gap];
    }
    const auto repeats = static_cast<double>(days.size() - 1);
    summary.customer[at] = CustomerIndex{static_cast<std::uint32_t>(customer)};
    summary.frequency[at] = repeats;
    summary.recency[at] = weeks_between(days.front(), days.back());
    summary.T[at] = weeks_between(days.front(), summary.end);
    summary.monetary_value[at] = days.size() > 1 ? to_major(repeat_value) / repeats : 0.0;
    summary.first_value[at] = to_major(values.front());
    summary.revenue_to_date[at] = history.revenue();
    summary.first_day[at] = days.front();
    summary.last_day[at] = days.back();
    summary.orders[at] = history.orders();
}

} // namespace

CustomerSummary summarise(const Dataset& dataset, Day end, const Progress& progress) {
    progress.step(0.0, Stage::summarising);
    const std::size_t chunks = chunk_count(dataset.customers(), customers_a_chunk);
    std::vector<std::size_t> first_entry(chunks + 1, 0);
    parallel_for(dataset.customers(), customers_a_chunk,
                 [&](std::size_t chunk, std::size_t begin, std::size_t stop) {
                     progress.check();
                     for (std::size_t c = begin; c < stop; ++c) {
                         first_entry[chunk + 1] += has_bought(dataset, c, end) ? 1 : 0;
                     }
                 });
    for (std::size_t chunk = 0; chunk < chunks; ++chunk) {
        first_entry[chunk + 1] += first_entry[chunk];
    }
    if (first_entry.back() == 0) {
        throw Error(ErrorCode::too_little_data, "no customer has bought by " + to_iso(end));
    }

    CustomerSummary summary;
    summary.end = end;
    resize_summary(summary, first_entry.back());
    std::vector<std::vector<std::uint64_t>> gap_counts(chunks);
    parallel_for(dataset.customers(), customers_a_chunk,
                 [&](std::size_t chunk, std::size_t begin, std::size_t stop) {
                     progress.check();
                     PurchaseDays history(dataset);
                     std::size_t at = first_entry[chunk];
                     for (std::size_t c = begin; c < stop; ++c) {
                         history.load(c, end);
                         if (!history.days().empty()) {
                             fill_entry(summary, at++, c, history, gap_counts[chunk]);
                         }
                     }
                 });
    for (const std::vector<std::uint64_t>& counts : gap_counts) {
        summary.gap_counts.resize(std::max(summary.gap_counts.size(), counts.size()));
        for (std::size_t gap = 0; gap < counts.size(); ++gap) {
            summary.gap_counts[gap] += counts[gap];
        }
    }
    progress.step(1.0, Stage::summarising);
    return summary;
}

Holdout holdout(const Dataset& dataset, const CustomerSummary& calibration, Day holdout_end) {
    if (holdout_end <= calibration.end) {
        throw Error(ErrorCode::bad_input, "holdout end " + to_iso(holdout_end) + " is not after " +
                                              to_iso(calibration.end));
    }
    Holdout result;
    result.end = holdout_end;
    result.purchases.resize(calibration.size());
    result.revenue.resize(calibration.size());
    const Orders& orders = dataset.orders;
    const BookedRefunds& refunds = dataset.refunds;
    parallel_for(calibration.size(), customers_a_chunk,
                 [&](std::size_t, std::size_t begin, std::size_t stop) {
                     for (std::size_t i = begin; i < stop; ++i) {
                         const CustomerIndex customer = calibration.customer[i];
                         Money revenue;
                         Day previous = calibration.end;
                         for (std::size_t o = dataset.first_order[customer.at()];
                              o < dataset.first_order[customer.at() + 1]; ++o) {
                             if (orders.sale_lines[o] == 0 || orders.day[o] <= calibration.end ||
                                 orders.day[o] > holdout_end) {
                                 continue;
                             }
                             revenue += orders.revenue[o];
                             result.purchases[i] += orders.day[o] != previous ? 1.0 : 0.0;
                             previous = orders.day[o];
                         }
                         for (auto r = static_cast<std::size_t>(
                                  std::lower_bound(refunds.customer.begin(), refunds.customer.end(),
                                                   customer) -
                                  refunds.customer.begin());
                              r < refunds.size() && refunds.customer[r] == customer; ++r) {
                             if (refunds.day[r] > calibration.end &&
                                 refunds.day[r] <= holdout_end) {
                                 revenue += refunds.amount[r];
                             }
                         }
                         result.revenue[i] = to_major(revenue);
                     }
                 });
    return result;
}

std::uint32_t country_of(const Dataset& dataset, CustomerIndex customer) {
    return customer.valid() && customer.at() < dataset.customer_country.size()
               ? dataset.customer_country[customer.at()]
               : StringTable::npos;
}

double measured_margin(const Dataset& dataset) {
    if (!dataset.has_cost || dataset.costed_revenue.micros <= 0) {
        return 1.0;
    }
    return std::clamp(to_major(dataset.costed_revenue - dataset.cost) /
                          to_major(dataset.costed_revenue),
                      0.0, 1.0);
}

} // namespace perennial
