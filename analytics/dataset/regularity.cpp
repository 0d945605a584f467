#include "analytics/dataset/regularity.h"

#include "analytics/dataset/dataset.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <vector>

namespace perennial {

double purchase_regularity(const Dataset& dataset, Day end) {
    std::vector<double> shares;
    std::vector<Day> days;
    for (std::size_t c = 0; c < dataset.customers(); ++c) {
        days.clear();
        for (std::size_t i = dataset.first_order[c];
             i < dataset.first_order[c + 1] && dataset.orders.day[i] <= end; ++i) {
            const Day day = dataset.orders.day[i];
            if (dataset.orders.sale_lines[i] > 0 && (days.empty() || days.back() != day)) {
                days.push_back(day);
            }
        }
        if (const std::size_t n = days.size(); n > 2) {
            shares.push_back(weeks_between(days[n - 2], days[n - 1]) /
                             weeks_between(days[n - 3], days[n - 1]));
        }
    }
    std::sort(shares.begin(), shares.end()); // the order of customers changes no bit
    const auto n = static_cast<double>(shares.size());
    // About one half, not about their mean: which of the two gaps is the last one says nothing.
    const double variance = std::accumulate(shares.begin(), shares.end(), 0.0,
                                            [](double sum, double share) {
                                                return sum + (share - 0.5) * (share - 0.5);
                                            }) /
                            (n - 1.0);
    return n > 1.0 && variance > 0.0 ? (1.0 - 4.0 * variance) / (8.0 * variance)
                                     : std::numeric_limits<double>::quiet_NaN();
}

} // namespace perennial
