#include "analytics/lifetime/gamma_gamma/gamma_gamma.h"

#include "analytics/core/error.h"
#include "analytics/core/minimise.h"
#include "analytics/core/random.h"
#include "analytics/core/special_functions.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/lifetime/gamma_gamma/kept_share.h"
#include "analytics/lifetime/gamma_gamma/spend_likelihood.h"
#include "analytics/lifetime/histories.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace perennial::gamma_gamma {

Observed observed(const Variant& variant, const SpendHistory& h) {
    if (variant.counts_first && h.first_value > 0.0) {
        const double total = h.x * h.z + h.first_value;
        return total > 0.0 ? Observed{h.x + 1.0, total / (h.x + 1.0)} : Observed{};
    }
    return h.x > 0.0 && h.z > 0.0 ? Observed{h.x, h.z} : Observed{};
}

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

constexpr double largest_shape = 1e5; ///< of p and q

std::vector<double> not_known(const Variant& variant) {
    return std::vector<double>(variant.parameters() * variant.parameters(), std::nan(""));
}

/// What is known of spend where the model has no mean: q <= 1, or nothing to measure it by.
struct Pooled {
    bool used = false;
    double mean = 0.0; ///< of a counted purchase, or of a first purchase when nobody bought twice
};

class Model final : public SpendModel {
  public:
    Model(const Variant& variant, const Params& params, Pooled pooled, FitSummary summary,
          std::vector<double> covariance)
        : m_variant(variant), m_params(params), m_pooled(pooled), m_summary(std::move(summary)),
          m_covariance(std::move(covariance)) {}

    const FitSummary& summary() const override { return m_summary; }
    double log_likelihood(const SpendHistory& h) const override {
        const Observed seen = observed(m_variant, h);
        return gamma_gamma::log_likelihood(at_frequency(m_params, h.x), seen.n, seen.mean);
    }
    double expected_spend(const SpendHistory& h) const override {
        return m_summary.kept_share * of_a_kept_purchase(h);
    }
    double of_a_kept_purchase(const SpendHistory& h) const {
        const Observed seen = observed(m_variant, h);
        if (!m_pooled.used) {
            return gamma_gamma::expected_spend(at_frequency(m_params, h.x), seen.n, seen.mean);
        }
        const double own = m_params.p * seen.n;
        return (m_params.q * m_pooled.mean + own * seen.mean) / (m_params.q + own);
    }
    bool is_population_mean(const SpendHistory& h) const override {
        return observed(m_variant, h).n == 0.0;
    }
    SpendMoments moments(const SpendHistory& h) const override {
        // M = p / nu on average with nu ~ Gamma(q + pn, v + n mean). The variance of that needs a
        // shape above 2; where it does not exist, the spread of the nearest model that has one
        // stands in.
        const double shape = std::max(posterior_shape(h), 2.5);
        const double mean = of_a_kept_purchase(h);
        const double cross = mean * mean * (shape - 1.0) / (shape - 2.0);
        return kept_of({mean, cross * (1.0 + 1.0 / m_params.p), cross}, m_summary.kept_share);
    }
    SpendDraw draw(Random& random, const SpendHistory& h) const override {
        const double shape = std::max(posterior_shape(h), m_pooled.used ? 2.5 : 1.0 + 1e-9);
        // A gamma value with the spread of one that is kept or not.
        const double kept = m_summary.kept_share;
        return {expected_spend(h) * (shape - 1.0) / random.gamma(shape),
                kept * m_params.p / (1.0 + (1.0 - kept) * m_params.p)};
    }
    std::vector<double> log_parameters() const override {
        std::vector<double> logs{std::log(m_params.p), std::log(m_params.q), std::log(m_params.v)};
        if (m_variant.follows_frequency) {
            logs.push_back(m_params.slope);
        }
        return logs;
    }
    const std::vector<double>& covariance() const override { return m_covariance; }
    std::unique_ptr<SpendModel> at(const std::vector<double>& logs) const override {
        const Params moved{std::exp(logs[0]), std::exp(logs[1]), std::exp(logs[2]),
                           m_variant.follows_frequency ? logs[3] : 0.0};
        Pooled pooled = m_pooled;
        if (!pooled.used && moved.q <= 1.0) {
            pooled = {true, gamma_gamma::expected_spend(m_params, 0.0, 0.0)};
        }
        FitSummary summary;
        summary.kept_share = m_summary.kept_share;
        return std::make_unique<Model>(m_variant, moved, pooled, std::move(summary), m_covariance);
    }

  private:
    double posterior_shape(const SpendHistory& h) const {
        return m_params.q + m_params.p * observed(m_variant, h).n;
    }

    Variant m_variant;
    Params m_params;
    Pooled m_pooled;
    FitSummary m_summary;
    std::vector<double> m_covariance;
};

FitSummary named(const Variant& variant, const Params& g, const std::vector<double>& covariance) {
    const std::size_t row = variant.parameters() + 1;
    FitSummary summary;
    summary.model = variant.id;
    summary.parameters = {{"p", g.p, g.p * std::sqrt(covariance[0])},
                          {"q", g.q, g.q * std::sqrt(covariance[row])},
                          {"v", g.v, g.v * std::sqrt(covariance[2 * row])}};
    if (variant.follows_frequency) {
        summary.parameters.push_back({"slope", g.slope, std::sqrt(covariance[3 * row])});
    }
    return summary;
}

/// Mean first purchase, with a spread wide enough to be honest about knowing nothing else.
std::unique_ptr<SpendModel> from_first_purchases(const Variant& variant,
                                                 const CustomerSummary& summary) {
    double sum = 0.0;
    double count = 0.0;
    for (const double value : summary.first_value) {
        if (value > 0.0) {
            sum += value;
            count += 1.0;
        }
    }
    const Pooled pooled{true, count > 0.0 ? sum / count : 0.0};
    const Params stand_in{1.0, 2.5, std::max(pooled.mean * 1.5, 1e-6), 0.0};
    FitSummary result = named(variant, stand_in, not_known(variant));
    result.note = FitNote::no_repeat_buyers;
    return std::make_unique<Model>(variant, stand_in, pooled, std::move(result),
                                   not_known(variant));
}

/// Standard error of ln of the mean spend p v (1 + x)^slope / (q - 1) at the mean of ln(1 + x); a
/// parameter that the box holds counts as certain. Infinite when nothing is known.
double mean_spend_error(const Params& g, const std::vector<double>& covariance, double mean_L) {
    const std::size_t k = covariance.size() == 16 ? 4 : 3;
    const std::array<double, 4> slope{1.0, -g.q / (g.q - 1.0), 1.0, mean_L};
    double variance = 0.0;
    bool known = false;
    for (std::size_t i = 0; i < k * k; ++i) {
        if (std::isfinite(covariance[i])) {
            variance += slope[i / k] * slope[i % k] * covariance[i];
            known = true;
        }
    }
    return known && variance >= 0.0 ? std::sqrt(variance) : std::numeric_limits<double>::infinity();
}

/// Where values, or customers, hardly differ: p, or q, grows until the box holds it, and on the
/// way nothing that can be seen changes. Rounding lets the search end short of the box.
bool at_limit(const Params& g) {
    return std::max(g.p, g.q) > 0.99 * largest_shape;
}

FitNote judge(const Minimum& best, const Params& g, const std::vector<double>& covariance,
              double mean_L) {
    constexpr double doubtful_mean = 0.3; // a factor of 1.6 up or down at 90 %, as for purchases
    if (best.point[1] <= 0.0) {
        return FitNote::mean_undefined;
    }
    if (!best.converged && !at_limit(g)) {
        return FitNote::stopped_early;
    }
    return mean_spend_error(g, covariance, mean_L) < doubtful_mean ? FitNote::converged
                                                                   : FitNote::too_few_customers;
}

/// The rows of a fit and their sums.
struct Sample {
    std::vector<Spending> rows;
    double mean = 0.0;  ///< of a counted purchase
    double log_z = 0.0; ///< sum over customers
    double mean_L = 0.0;
    bool several = false; ///< someone has two counted purchases or more

    Sample(const CustomerSummary& summary, const Variant& variant) {
        for (std::size_t i = 0; i < summary.monetary_value.size(); ++i) {
            const SpendHistory history = spend_history_of(summary, i);
            const Observed seen = observed(variant, history);
            if (seen.n > 0.0) {
                rows.push_back({history.x, seen.n, seen.mean});
            }
        }
        std::sort(rows.begin(), rows.end());
        double revenue = 0.0;
        double purchases = 0.0;
        for (const Spending& row : rows) {
            revenue += row.n * row.mean;
            purchases += row.n;
            log_z += std::log(row.mean);
            mean_L += std::log1p(row.x) / static_cast<double>(rows.size());
            several = several || row.n > 1.0;
        }
        mean = revenue / purchases;
    }
};

void check_values(const CustomerSummary& summary) {
    constexpr double most = 1e15; // no currency comes near; beyond, sums lose their cents
    for (const std::vector<double>* values : {&summary.monetary_value, &summary.first_value}) {
        for (const double value : *values) {
            if (!(std::abs(value) <= most)) {
                throw Error(ErrorCode::bad_input,
                            "the value of a purchase must be a number below 1e15");
            }
        }
    }
}

Params params_at(const std::vector<double>& point) {
    return {std::exp(point[0]), std::exp(point[1]), std::exp(point[2]),
            point.size() > 3 ? point[3] : 0.0};
}

Minimum search(const Sample& sample, const Variant& variant, int& iterations,
               const Progress& progress) {
    const Objective objective = [&](const std::vector<double>& point, Derivatives& out) {
        progress.check();
        mean_objective(sample.rows, params_at(point), out);
    };
    const double log_mean = std::log(sample.mean);
    MinimiseOptions options;
    options.lower = {std::log(1e-3), std::log(1e-3), log_mean + std::log(1e-6), -5.0};
    options.upper = {std::log(largest_shape), std::log(largest_shape), log_mean + std::log(1e6),
                     5.0};
    options.lower.resize(variant.parameters());
    options.upper.resize(variant.parameters());
    // Two starts: close values within customers, and close customers.
    Minimum best;
    for (const auto& [p, q] : {std::pair{5.0, 4.0}, std::pair{1.0, 20.0}}) {
        progress.step(iterations == 0 ? 0.0 : 0.5, Stage::fitting);
        std::vector<double> start{std::log(p), std::log(q), log_mean + std::log((q - 1.0) / p),
                                  0.0};
        start.resize(variant.parameters());
        Minimum found = minimise(objective, std::move(start), options, progress);
        iterations += found.iterations;
        if (best.point.empty() || found.at.value < best.at.value - 1e-12) {
            best = std::move(found);
        }
        if (best.converged && std::count(best.at_bound.begin(), best.at_bound.end(), true) == 0) {
            break;
        }
    }
    return best;
}

} // namespace

std::unique_ptr<SpendModel> model(const Params& g, const Variant& variant) {
    for (const double value : {g.p, g.q, g.v}) {
        if (!(value > 0.0) || !std::isfinite(value)) {
            throw Error(ErrorCode::bad_input, "parameters p, q and v of " +
                                                  std::string(variant.id) +
                                                  " must be positive numbers");
        }
    }
    if (!std::isfinite(g.slope) || (!variant.follows_frequency && g.slope != 0.0)) {
        throw Error(ErrorCode::bad_input,
                    "the slope of " + std::string(variant.id) + " must be a number, or absent");
    }
    FitSummary summary = named(variant, g, not_known(variant));
    return std::make_unique<Model>(variant, g, Pooled{}, std::move(summary), not_known(variant));
}

std::unique_ptr<SpendModel> fit(const CustomerSummary& summary, const Progress& progress,
                                const Variant& variant) {
    const auto started = std::chrono::steady_clock::now();
    check_histories(summary);
    if (summary.frequency.empty()) {
        throw Error(ErrorCode::too_little_data, "at least one customer; there is none");
    }
    check_values(summary);
    const Sample sample(summary, variant);
    // One value a customer cannot tell how values vary within customers from how customers differ.
    if (sample.rows.empty() || (variant.counts_first && !sample.several)) {
        return from_first_purchases(variant, summary);
    }
    int iterations = 0;
    const Minimum best = search(sample, variant, iterations, progress);
    const Params g = params_at(best.point);
    const auto n = static_cast<double>(sample.rows.size());
    std::vector<double> covariance = inverse_curvature(best.at.hessian, best.at_bound);
    std::for_each(covariance.begin(), covariance.end(), [n](double& c) { c /= n; });
    FitSummary result = named(variant, g, covariance);
    result.note = judge(best, g, covariance, sample.mean_L);
    result.log_likelihood = -n * best.at.value - sample.log_z + 0.5 * g.slope * g.slope;
    result.customers = sample.rows.size();
    result.converged = best.converged || at_limit(g);
    result.iterations = iterations;
    result.gradient_norm = best.gradient_norm;
    result.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    progress.step(1.0, Stage::fitting);
    const Pooled pooled{result.note == FitNote::mean_undefined, sample.mean};
    const Model whole(variant, g, pooled, FitSummary{}, {});
    result.kept_share = kept_share(
        summary, variant, [&whole](const SpendHistory& h) { return whole.of_a_kept_purchase(h); });
    return std::make_unique<Model>(variant, g, pooled, std::move(result), std::move(covariance));
}

} // namespace perennial::gamma_gamma
