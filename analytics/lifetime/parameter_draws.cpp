#include "analytics/lifetime/parameter_draws.h"

#include "analytics/core/random.h"

#include <algorithm>
#include <cmath>

namespace perennial {

std::vector<double> root_of_covariance(std::vector<double> c, std::size_t n) {
    for (double& value : c) {
        value = std::isfinite(value) ? value : 0.0;
    }
    for (std::size_t j = 0; j < n; ++j) {
        for (std::size_t i = j; i < n; ++i) {
            double sum = c[i * n + j];
            for (std::size_t k = 0; k < j; ++k) {
                sum -= c[i * n + k] * c[j * n + k];
            }
            const double pivot = c[j * n + j];
            c[i * n + j] =
                i == j ? std::sqrt(std::max(sum, 0.0)) : (pivot > 0.0 ? sum / pivot : 0.0);
        }
    }
    return c;
}

std::vector<double> draw_log_parameters(Random& random, std::vector<double> logs,
                                        const std::vector<double>& root) {
    constexpr double longest = 2.0;
    const std::size_t n = logs.size();
    std::vector<double> z(n);
    std::generate(z.begin(), z.end(), [&] { return random.normal(); });
    std::vector<double> shift(n, 0.0);
    double widest = 0.0;
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t k = 0; k <= i; ++k) {
            shift[i] += root[i * n + k] * z[k];
        }
        widest = std::max(widest, std::abs(shift[i]));
    }
    const double share = widest > longest ? longest / widest : 1.0;
    for (std::size_t i = 0; i < n; ++i) {
        logs[i] += share * shift[i];
    }
    return logs;
}

namespace {

template <class Model>
std::vector<std::unique_ptr<Model>> draw_some(Random& random, const Model& model, int count) {
    const std::vector<double> logs = model.log_parameters();
    const std::vector<double> root = root_of_covariance(model.covariance(), logs.size());
    std::vector<std::unique_ptr<Model>> drawn;
    for (int k = 0; k < count; ++k) {
        drawn.push_back(model.at(draw_log_parameters(random, logs, root)));
    }
    return drawn;
}

} // namespace

std::vector<std::unique_ptr<PurchaseModel>> draw_models(Random& random, const PurchaseModel& model,
                                                        int count) {
    return draw_some(random, model, count);
}

std::vector<std::unique_ptr<SpendModel>> draw_models(Random& random, const SpendModel& model,
                                                     int count) {
    return draw_some(random, model, count);
}

} // namespace perennial
