#include "analytics/lifetime/spend_frequency.h"

#include "analytics/dataset/customer_summary.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace perennial {

SpendFrequency spend_frequency(const CustomerSummary& summary) {
    constexpr std::size_t fewest = 10;
    constexpr double normal_975 = 1.959963984540054;
    std::vector<std::pair<double, double>> pairs; // ln x, z
    for (std::size_t i = 0; i < summary.monetary_value.size(); ++i) {
        if (summary.frequency[i] > 0.0 && summary.monetary_value[i] > 0.0) {
            pairs.emplace_back(std::log(summary.frequency[i]), summary.monetary_value[i]);
        }
    }
    std::sort(pairs.begin(), pairs.end()); // the same sums in any order of rows
    SpendFrequency result;
    result.repeaters = pairs.size();
    const auto n = static_cast<double>(pairs.size());
    double mean_l = 0.0;
    double mean_z = 0.0;
    for (const auto& [l, z] : pairs) {
        mean_l += l / n;
        mean_z += z / n;
    }
    double ll = 0.0;
    double zz = 0.0;
    double lz = 0.0;
    for (const auto& [l, z] : pairs) {
        ll += (l - mean_l) * (l - mean_l);
        zz += (z - mean_z) * (z - mean_z);
        lz += (l - mean_l) * (z - mean_z);
    }
    if (pairs.size() < fewest || !(ll > 1e-12 * n) || !(zz > 1e-18 * n * mean_z * mean_z)) {
        return result;
    }
    result.measurable = true;
    result.correlation = std::clamp(lz / std::sqrt(ll * zz), -1.0, 1.0);
    const double slope = lz / ll;
    double meat = 0.0; // sum of (leverage x residual)^2
    for (const auto& [l, z] : pairs) {
        const double term = (l - mean_l) * (z - mean_z - slope * (l - mean_l));
        meat += term * term;
    }
    const double error = std::sqrt(meat * n / (n - 2.0) / (ll * zz)); // of the correlation
    result.low = std::max(-1.0, result.correlation - normal_975 * error);
    result.high = std::min(1.0, result.correlation + normal_975 * error);
    result.p_value =
        error > 0.0 ? std::erfc(std::abs(result.correlation) / error / std::sqrt(2.0)) : 0.0;
    return result;
}

} // namespace perennial
