#include "analytics/lifetime/gamma_gamma/gamma_gamma.h"

#include "analytics/core/error.h"
#include "analytics/core/minimise.h"
#include "analytics/core/random.h"
#include "analytics/core/special_functions.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/lifetime/histories.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace perennial::gamma_gamma {

double log_likelihood(const Params& g, double x, double z) {
    if (!(x > 0.0) || !(z > 0.0)) {
        return 0.0;
    }
    const double px = g.p * x;
    return -log_beta(px, g.q) + g.q * std::log(g.v) - std::log(z) + px * std::log(x * z) -
           (px + g.q) * std::log(g.v + x * z);
}

double expected_spend(const Params& g, double x, double z) {
    const double n = x > 0.0 && z > 0.0 ? x : 0.0;
    const double shape = g.p * n + g.q - 1.0;
    return shape > 0.0 ? g.p * (g.v + n * z) / shape : std::numeric_limits<double>::infinity();
}

namespace {

/// Repeat buyers with spend, sorted by (x, z): the sums do not depend on the order of rows.
struct Spending {
    double x, z;
    friend auto operator<=>(const Spending&, const Spending&) = default;
};

/// Mean log-likelihood, negated, with derivatives in ln p, ln q, ln v.
void mean_objective(const std::vector<Spending>& rows, const Params& g, Derivatives& out) {
    // psi-like terms once for each x; each customer costs one logarithm and one division.
    double value = 0.0;
    std::array<double, 3> d{};
    std::array<double, 6> h{}; // pp pq pv qq qv vv
    const double log_v = std::log(g.v);
    for (std::size_t begin = 0; begin < rows.size();) {
        const double x = rows[begin].x;
        double m = 0.0;
        double log_share = 0.0; // sum of ln(xz / (v + xz))
        double log_rest = 0.0;  // sum of ln(v / (v + xz))
        double inverse = 0.0;   // sum of 1 / (v + xz)
        double inverse_sq = 0.0;
        for (; begin < rows.size() && rows[begin].x == x; ++begin) {
            const double total = x * rows[begin].z;
            const double one = 1.0 / (g.v + total);
            const double log_total = std::log(g.v + total);
            m += 1.0;
            log_share += std::log(total) - log_total;
            log_rest += log_v - log_total;
            inverse += one;
            inverse_sq += one * one;
        }
        const double px = g.p * x;
        const double psi_sum = digamma(px + g.q);
        const double tri_sum = trigamma(px + g.q);
        value += -m * log_beta(px, g.q) + px * log_share + g.q * log_rest;
        d[0] += x * (m * (psi_sum - digamma(px)) + log_share);
        d[1] += m * (psi_sum - digamma(g.q)) + log_rest;
        d[2] += m * g.q / g.v - (px + g.q) * inverse;
        h[0] += x * x * m * (tri_sum - trigamma(px));
        h[1] += x * m * tri_sum;
        h[2] -= x * inverse;
        h[3] += m * (tri_sum - trigamma(g.q));
        h[4] += m / g.v - inverse;
        h[5] += -m * g.q / (g.v * g.v) + (px + g.q) * inverse_sq;
    }
    const auto n = static_cast<double>(rows.size());
    const std::array<double, 3> scale{g.p, g.q, g.v};
    out.value = -value / n; // the density of z itself also has -ln(z): a constant
    std::size_t next = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        out.gradient[i] = -scale[i] * d[i] / n;
        for (std::size_t j = i; j < 3; ++j) {
            out.hessian[3 * i + j] = -scale[i] * scale[j] * h[next++] / n;
            out.hessian[3 * j + i] = out.hessian[3 * i + j];
        }
        out.hessian[4 * i] += out.gradient[i];
    }
}

/// What is known of spend where the model has no mean: q <= 1, or no repeat buyer at all.
struct Pooled {
    bool used = false;
    double mean = 0.0; ///< of a repeat purchase, or of a first purchase when nobody bought twice
};

class Model final : public SpendModel {
  public:
    Model(const Params& params, Pooled pooled, FitSummary summary, std::vector<double> covariance)
        : m_params(params), m_pooled(pooled), m_summary(std::move(summary)),
          m_covariance(std::move(covariance)) {}

    const FitSummary& summary() const override { return m_summary; }
    double log_likelihood(double x, double z) const override {
        return gamma_gamma::log_likelihood(m_params, x, z);
    }
    double expected_spend(double x, double z) const override {
        if (!m_pooled.used) {
            return gamma_gamma::expected_spend(m_params, x, z);
        }
        const double own = x > 0.0 && z > 0.0 ? m_params.p * x : 0.0;
        return own > 0.0 ? (m_params.q * m_pooled.mean + own * z) / (m_params.q + own)
                         : m_pooled.mean;
    }
    SpendMoments moments(double x, double z) const override {
        // M = p / nu on average with nu ~ Gamma(q + px, v + xz). The variance of that needs a shape
        // above 2; where it does not exist, the spread of the nearest model that has one stands in.
        const double shape = std::max(posterior_shape(x, z), 2.5);
        const double mean = expected_spend(x, z);
        const double cross = mean * mean * (shape - 1.0) / (shape - 2.0);
        return {mean, cross * (1.0 + 1.0 / m_params.p), cross};
    }
    SpendDraw draw(Random& random, double x, double z) const override {
        const double shape = std::max(posterior_shape(x, z), m_pooled.used ? 2.5 : 1.0 + 1e-9);
        return {expected_spend(x, z) * (shape - 1.0) / random.gamma(shape), m_params.p};
    }
    std::vector<double> log_parameters() const override {
        return {std::log(m_params.p), std::log(m_params.q), std::log(m_params.v)};
    }
    const std::vector<double>& covariance() const override { return m_covariance; }
    std::unique_ptr<SpendModel> at(const std::vector<double>& logs) const override {
        const Params moved{std::exp(logs[0]), std::exp(logs[1]), std::exp(logs[2])};
        Pooled pooled = m_pooled;
        if (!pooled.used && moved.q <= 1.0) {
            pooled = {true, gamma_gamma::expected_spend(m_params, 0.0, 0.0)};
        }
        return std::make_unique<Model>(moved, pooled, FitSummary{}, m_covariance);
    }

  private:
    double posterior_shape(double x, double z) const {
        return m_params.q + (x > 0.0 && z > 0.0 ? m_params.p * x : 0.0);
    }

    Params m_params;
    Pooled m_pooled;
    FitSummary m_summary;
    std::vector<double> m_covariance;
};

FitSummary named(const Params& g, const std::vector<double>& covariance) {
    FitSummary summary;
    summary.model = "gamma_gamma";
    summary.parameters = {{"p", g.p, g.p * std::sqrt(covariance[0])},
                          {"q", g.q, g.q * std::sqrt(covariance[4])},
                          {"v", g.v, g.v * std::sqrt(covariance[8])}};
    return summary;
}

/// Mean first purchase, with a spread wide enough to be honest about knowing nothing else.
std::unique_ptr<SpendModel> from_first_purchases(const CustomerSummary& summary) {
    double sum = 0.0;
    double count = 0.0;
    for (const double value : summary.first_value) {
        if (value > 0.0) {
            sum += value;
            count += 1.0;
        }
    }
    const Pooled pooled{true, count > 0.0 ? sum / count : 0.0};
    const Params stand_in{1.0, 2.5, std::max(pooled.mean * 1.5, 1e-6)};
    FitSummary result = named(stand_in, std::vector<double>(9, std::nan("")));
    result.note = FitNote::no_repeat_buyers;
    return std::make_unique<Model>(stand_in, pooled, std::move(result),
                                   std::vector<double>(9, std::nan("")));
}

/// Standard error of ln of the mean spend p v / (q - 1); a parameter that the box holds counts as
/// certain. Infinite when nothing is known.
double mean_spend_error(const Params& g, const std::vector<double>& covariance) {
    const std::array<double, 3> slope{1.0, -g.q / (g.q - 1.0), 1.0}; // in ln p, ln q, ln v
    double variance = 0.0;
    bool known = false;
    for (std::size_t i = 0; i < 9; ++i) {
        if (std::isfinite(covariance[i])) {
            variance += slope[i / 3] * slope[i % 3] * covariance[i];
            known = true;
        }
    }
    return known && variance >= 0.0 ? std::sqrt(variance) : std::numeric_limits<double>::infinity();
}

FitNote judge(const Minimum& best, const Params& g, const std::vector<double>& covariance) {
    constexpr double doubtful_mean = 0.3; // a factor of 1.6 up or down at 90 %, as for purchases
    if (best.point[1] <= 0.0) {
        return FitNote::mean_undefined;
    }
    if (!best.converged) {
        return FitNote::stopped_early;
    }
    return mean_spend_error(g, covariance) < doubtful_mean ? FitNote::converged
                                                           : FitNote::too_few_customers;
}

} // namespace

std::unique_ptr<SpendModel> model(const Params& g) {
    for (const double value : {g.p, g.q, g.v}) {
        if (!(value > 0.0) || !std::isfinite(value)) {
            throw Error(ErrorCode::bad_input, "parameters of gamma_gamma must be positive numbers");
        }
    }
    std::vector<double> unknown(9, std::nan(""));
    FitSummary summary = named(g, unknown);
    return std::make_unique<Model>(g, Pooled{}, std::move(summary), std::move(unknown));
}

std::unique_ptr<SpendModel> fit(const CustomerSummary& summary, const Progress& progress) {
    const auto started = std::chrono::steady_clock::now();
    check_histories(summary);
    if (summary.frequency.empty()) {
        throw Error(ErrorCode::too_little_data, "at least one customer; there is none");
    }
    std::vector<Spending> rows;
    double revenue = 0.0;
    double purchases = 0.0;
    for (std::size_t i = 0; i < summary.monetary_value.size(); ++i) {
        const double x = summary.frequency[i];
        const double z = summary.monetary_value[i];
        if (x > 0.0 && z > 0.0) {
            rows.push_back({x, z});
        }
    }
    if (rows.empty()) {
        return from_first_purchases(summary);
    }
    std::sort(rows.begin(), rows.end());
    double log_z = 0.0;
    for (const Spending& row : rows) {
        revenue += row.x * row.z;
        purchases += row.x;
        log_z += std::log(row.z);
    }
    const double mean = revenue / purchases;
    const Objective objective = [&](const std::vector<double>& logs, Derivatives& out) {
        progress.check();
        mean_objective(rows, {std::exp(logs[0]), std::exp(logs[1]), std::exp(logs[2])}, out);
    };
    MinimiseOptions options;
    options.lower = {std::log(1e-3), std::log(1e-3), std::log(mean) + std::log(1e-6)};
    options.upper = {std::log(1e5), std::log(1e5), std::log(mean) + std::log(1e6)};
    // Two starts: close values within customers, and close customers.
    Minimum best;
    int iterations = 0;
    for (const auto& [p, q] : {std::pair{5.0, 4.0}, std::pair{1.0, 20.0}}) {
        progress.step(iterations == 0 ? 0.0 : 0.5, Stage::fitting);
        Minimum found =
            minimise(objective, {std::log(p), std::log(q), std::log(mean * (q - 1.0) / p)}, options,
                     progress);
        iterations += found.iterations;
        if (best.point.empty() || found.at.value < best.at.value - 1e-12) {
            best = std::move(found);
        }
        if (best.converged && std::count(best.at_bound.begin(), best.at_bound.end(), true) == 0) {
            break;
        }
    }
    const Params g{std::exp(best.point[0]), std::exp(best.point[1]), std::exp(best.point[2])};
    const auto n = static_cast<double>(rows.size());
    std::vector<double> covariance = inverse_curvature(best.at.hessian, best.at_bound);
    std::for_each(covariance.begin(), covariance.end(), [n](double& c) { c /= n; });
    FitSummary result = named(g, covariance);
    result.note = judge(best, g, covariance);
    result.log_likelihood = -n * best.at.value - log_z;
    result.customers = rows.size();
    result.converged = best.converged;
    result.iterations = iterations;
    result.gradient_norm = best.gradient_norm;
    result.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    progress.step(1.0, Stage::fitting);
    return std::make_unique<Model>(g, Pooled{result.note == FitNote::mean_undefined, mean},
                                   std::move(result), std::move(covariance));
}

} // namespace perennial::gamma_gamma
