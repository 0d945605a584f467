#include "analytics/lifetime/gamma_gamma/kept_share.h"

#include "analytics/dataset/customer_summary.h"
#include "analytics/lifetime/histories.h"

#include <algorithm>

namespace perennial::gamma_gamma {

double kept_share(const CustomerSummary& summary, const Variant& variant,
                  const std::function<double(const SpendHistory&)>& expected) {
    constexpr double least = 0.01; // a shop that gives back all it takes
    const bool first_known =
        variant.counts_first && summary.first_value.size() == summary.frequency.size();
    double brought = 0.0;
    double shown = 0.0;
    double left_out = 0.0; // what the model says of the purchases it was not shown
    for (std::size_t i = 0; i < summary.frequency.size(); ++i) {
        const SpendHistory history = spend_history_of(summary, i);
        const Observed seen = observed(variant, history);
        const double known = history.x + (first_known ? 1.0 : 0.0);
        brought += history.x * history.z + (first_known ? history.first_value : 0.0);
        shown += seen.n * seen.mean;
        left_out += known > seen.n ? (known - seen.n) * expected(history) : 0.0;
    }
    return left_out > 0.0 ? std::clamp(brought / (shown + left_out), least, 1.0) : 1.0;
}

SpendMoments kept_of(const SpendMoments& whole, double kept) {
    return {kept * whole.mean, kept * whole.square, kept * kept * whole.cross};
}

} // namespace perennial::gamma_gamma
