#include "analytics/core/error.h"
#include "analytics/core/minimise.h"
#include "analytics/core/parallel_for.h"
#include "analytics/core/random.h"
#include "analytics/core/special_functions.h"
#include "analytics/lifetime/bg_nbd/bg_nbd.h"
#include "analytics/lifetime/histories.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <limits>
#include <utility>

namespace perennial::bg_nbd {

namespace {

constexpr std::size_t parameter_count = 4;
constexpr double not_known = std::numeric_limits<double>::quiet_NaN();

/// Value, gradient and Hessian (upper triangle by rows) in r, alpha, a, b.
struct Sums {
    double value = 0.0;
    std::array<double, 4> g{};
    std::array<double, 10>
        h{}; ///< rr ra rA rB, aa aA aB, AA AB, BB with A, B for the beta parameters

    void add(const Sums& o) {
        value += o.value;
        for (std::size_t i = 0; i < g.size(); ++i) {
            g[i] += o.g[i];
        }
        for (std::size_t i = 0; i < h.size(); ++i) {
            h[i] += o.h[i];
        }
    }
};

/// The factor of eq. (6) that depends on the times: ln(e^L1 + e^L2) with L1 for "alive at T" and L2
/// for "left after the last purchase", over one chunk of histories.
Sums time_terms(const Params& p, const Histories& all, std::size_t begin, std::size_t end) {
    Sums s;
    const double inverse_alpha = 1.0 / p.alpha;
    const double inverse_a = 1.0 / p.a;
    std::uint32_t present = std::numeric_limits<std::uint32_t>::max();
    double shape = 0.0;
    double log_odds_x = 0.0;
    double inverse_bx = 0.0;
    for (std::size_t i = begin; i < end; ++i) {
        if (all.x_at[i] != present) {
            present = all.x_at[i];
            const double x = all.x[present];
            shape = p.r + x;
            inverse_bx = x > 0.0 ? 1.0 / (p.b + x - 1.0) : 0.0;
            log_odds_x = std::log(p.a * inverse_bx); // -inf for x = 0: then q below is 0
        }
        const double w = all.weight[i];
        const double log_T = std::log1p(all.T[i] * inverse_alpha);
        const double inverse_T = 1.0 / (p.alpha + all.T[i]);
        if (inverse_bx == 0.0) {
            s.value -= w * shape * log_T;
            s.g[0] -= w * log_T;
            s.g[1] -= w * shape * inverse_T;
            s.h[1] -= w * inverse_T;
            s.h[4] += w * shape * inverse_T * inverse_T;
            continue;
        }
        const double log_t = std::log1p(all.t_x[i] * inverse_alpha);
        const double inverse_t = 1.0 / (p.alpha + all.t_x[i]);
        const double odds = log_odds_x + shape * (log_T - log_t);
        const double small = std::exp(-std::abs(odds));
        const double q = odds > 0.0 ? 1.0 / (1.0 + small) : small / (1.0 + small); // dropped out
        s.value += w * (-shape * log_T + std::max(odds, 0.0) + std::log1p(small));
        s.g[0] -= w * (log_T - q * (log_T - log_t));
        s.g[1] -= w * shape * (inverse_T - q * (inverse_T - inverse_t));
        s.g[2] += w * q * inverse_a;
        s.g[3] -= w * q * inverse_bx;
        // d = gradient(L2) - gradient(L1); Hessian = (1-q) H1 + q H2 + q (1-q) d d'.
        const double dr = log_T - log_t;
        const double dalpha = shape * (inverse_T - inverse_t);
        const double wq = w * q * (1.0 - q);
        s.h[0] += wq * dr * dr;
        s.h[1] += wq * dr * dalpha - w * (inverse_T - q * (inverse_T - inverse_t));
        s.h[2] += wq * dr * inverse_a;
        s.h[3] -= wq * dr * inverse_bx;
        s.h[4] += wq * dalpha * dalpha +
                  w * shape * ((1.0 - q) * inverse_T * inverse_T + q * inverse_t * inverse_t);
        s.h[5] += wq * dalpha * inverse_a;
        s.h[6] -= wq * dalpha * inverse_bx;
        s.h[7] += (wq - w * q) * inverse_a * inverse_a;
        s.h[8] -= wq * inverse_a * inverse_bx;
        s.h[9] += (wq + w * q) * inverse_bx * inverse_bx;
    }
    return s;
}

/// The factors that depend on x alone, once for each distinct x.
Sums count_terms(const Params& p, const Histories& all, const std::vector<double>& customers_at_x) {
    Sums s;
    const double ab = p.a + p.b;
    const double log_alpha = std::log(p.alpha);
    const std::array at0{log_gamma(p.r), log_gamma(ab), log_gamma(p.b)};
    const std::array at1{digamma(p.r), digamma(ab), digamma(p.b)};
    const std::array at2{trigamma(p.r), trigamma(ab), trigamma(p.b)};
    for (std::size_t k = 0; k < all.x.size(); ++k) {
        const double x = all.x[k];
        const double w = customers_at_x[k];
        s.g[1] -= w * x / p.alpha;
        s.h[4] += w * x / (p.alpha * p.alpha);
        if (x == 0.0) {
            continue;
        }
        s.value += w * (log_gamma(p.r + x) - at0[0] - x * log_alpha + at0[1] - log_gamma(ab + x) +
                        log_gamma(p.b + x) - at0[2]);
        const double psi_ab = at1[1] - digamma(ab + x);
        const double tri_ab = at2[1] - trigamma(ab + x);
        s.g[0] += w * (digamma(p.r + x) - at1[0]);
        s.g[2] += w * psi_ab;
        s.g[3] += w * (psi_ab + digamma(p.b + x) - at1[2]);
        s.h[0] += w * (trigamma(p.r + x) - at2[0]);
        s.h[7] += w * tri_ab;
        s.h[8] += w * tri_ab;
        s.h[9] += w * (tri_ab + trigamma(p.b + x) - at2[2]);
    }
    return s;
}

Sums likelihood_sums(const Params& p, const Histories& all) {
    constexpr std::size_t chunk_size = 16384;
    std::vector<double> customers_at_x(all.x.size(), 0.0);
    for (std::size_t i = 0; i < all.size(); ++i) {
        customers_at_x[all.x_at[i]] += all.weight[i];
    }
    std::vector<Sums> parts(chunk_count(all.size(), chunk_size));
    parallel_for(all.size(), chunk_size,
                 [&](std::size_t chunk, std::size_t begin, std::size_t end) {
                     parts[chunk] = time_terms(p, all, begin, end);
                 });
    Sums total = count_terms(p, all, customers_at_x);
    for (const Sums& part : parts) {
        total.add(part);
    }
    // time_terms differentiates -(r + x) ln(alpha + T); its value, and count_terms' -x ln(alpha),
    // are those of r ln(alpha) - (r + x) ln(alpha + T). What is missing is the slope of (r + x)
    // ln(alpha).
    for (std::size_t k = 0; k < all.x.size(); ++k) {
        const double w = customers_at_x[k];
        const double shape = p.r + all.x[k];
        total.g[1] += w * shape / p.alpha;
        total.h[1] += w / p.alpha;
        total.h[4] -= w * shape / (p.alpha * p.alpha);
    }
    return total;
}

} // namespace

void total_log_likelihood(const Params& p, const Histories& histories, double& value,
                          std::vector<double>& gradient, std::vector<double>& hessian) {
    const Sums s = likelihood_sums(p, histories);
    const std::array<double, 4> scale{p.r, p.alpha, p.a, p.b};
    value = s.value;
    gradient.assign(4, 0.0);
    hessian.assign(16, 0.0);
    std::size_t next = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        gradient[i] = scale[i] * s.g[i];
        for (std::size_t j = i; j < 4; ++j) {
            const double value_ij = scale[i] * scale[j] * s.h[next++];
            hessian[4 * i + j] = hessian[4 * j + i] = value_ij + (i == j ? gradient[i] : 0.0);
        }
    }
}

namespace {

class Model final : public PurchaseModel {
  public:
    Model(const Params& params, FitSummary summary, std::vector<double> covariance)
        : m_params(params), m_summary(std::move(summary)), m_covariance(std::move(covariance)) {}

    const FitSummary& summary() const override { return m_summary; }
    double log_likelihood(const History& h) const override {
        return bg_nbd::log_likelihood(m_params, h);
    }
    double p_alive(const History& h) const override { return bg_nbd::p_alive(m_params, h); }
    double purchase_rate(double x, double T, double ahead) const override {
        return bg_nbd::purchase_rate(m_params, x, T, ahead);
    }
    double squared_rate(double x, double T, double ahead) const override {
        const double age = m_params.alpha + T;
        const double shape = m_params.r + x;
        return shape * (shape + 1.0) / (age * age) *
               hyp2f1_minus(shape + 2.0, m_params.a, m_params.a + m_params.b + x, ahead / age);
    }
    bool ends_with_purchase() const override { return true; }
    double p_no_purchase(double x, double T, double ahead) const override {
        return std::exp(-(m_params.r + x) * std::log1p(ahead / (m_params.alpha + T)));
    }
    double time_scale() const override { return m_params.alpha; }
    Life draw_life(Random& random, double x, double T, double churn_change) const override {
        const double rate = random.gamma(m_params.r + x) / (m_params.alpha + T);
        const double dropout = random.beta(m_params.a, m_params.b + x) * (1.0 + churn_change);
        // Purchases that end a life and those that do not are independent Poisson processes. A
        // dropout probability above 1 after a churn change is certainty plus leaving without a
        // purchase.
        Life life;
        life.purchase_rate = rate * std::max(0.0, 1.0 - dropout);
        life.lifetime = random.exponential() / (rate * dropout);
        life.ends_with_purchase = random.uniform() * dropout < 1.0;
        return life;
    }
    std::vector<double> log_parameters() const override {
        return {std::log(m_params.r), std::log(m_params.alpha), std::log(m_params.a),
                std::log(m_params.b)};
    }
    const std::vector<double>& covariance() const override { return m_covariance; }
    std::unique_ptr<PurchaseModel> at(const std::vector<double>& logs) const override {
        return model({std::exp(logs[0]), std::exp(logs[1]), std::exp(logs[2]), std::exp(logs[3])});
    }

  private:
    Params m_params;
    FitSummary m_summary;
    std::vector<double> m_covariance; ///< of the log parameters
};

FitSummary named(const Params& p, const std::vector<double>& covariance) {
    FitSummary summary;
    summary.model = "bg_nbd";
    const std::array<std::pair<const char*, double>, 4> values{
        {{"r", p.r}, {"alpha", p.alpha}, {"a", p.a}, {"b", p.b}}};
    for (std::size_t i = 0; i < values.size(); ++i) {
        // At an optimum the natural scale's curvature is the logarithmic one divided by p_i p_j.
        const double variance = covariance[i * (parameter_count + 1)];
        summary.parameters.push_back(
            {values[i].first, values[i].second, values[i].second * std::sqrt(variance)});
    }
    return summary;
}

/// Half a repeat purchase in all the time observed: what can be said when nobody bought twice.
std::unique_ptr<PurchaseModel> without_repeat_buyers(const Histories& histories) {
    double observed = 0.0;
    for (std::size_t i = 0; i < histories.size(); ++i) {
        observed += histories.weight[i] * histories.T[i];
    }
    const Params p{1.0, 2.0 * observed, 1.0, 1.0};
    std::vector<double> unknown(16, not_known);
    FitSummary summary = named(p, unknown);
    summary.note = FitNote::no_repeat_buyers;
    summary.customers = histories.customers;
    for (std::size_t i = 0; i < histories.size(); ++i) {
        summary.log_likelihood +=
            histories.weight[i] * log_likelihood(p, {0.0, histories.t_x[i], histories.T[i]});
    }
    return std::make_unique<Model>(p, std::move(summary), std::move(unknown));
}

/// Why the fit ended as it did.
FitNote judge(const Minimum& best, const Params& p, const std::vector<double>& covariance) {
    if (p.a / (p.a + p.b) < 1e-3 && (best.at_bound[2] || best.at_bound[3])) {
        return FitNote::no_dropout;
    }
    if (!best.converged) {
        return FitNote::stopped_early;
    }
    for (std::size_t i = 0; i < parameter_count; ++i) {
        // A standard error of more than a factor of e, or a parameter the data do not hold back.
        if (!(covariance[i * (parameter_count + 1)] < 1.0)) {
            return FitNote::too_few_customers;
        }
    }
    return FitNote::converged;
}

} // namespace

std::unique_ptr<PurchaseModel> model(const Params& p) {
    for (const double value : {p.r, p.alpha, p.a, p.b}) {
        if (!(value > 0.0) || !std::isfinite(value)) {
            throw Error(ErrorCode::bad_input, "parameters of bg_nbd must be positive numbers");
        }
    }
    std::vector<double> unknown(16, not_known);
    FitSummary summary = named(p, unknown);
    return std::make_unique<Model>(p, std::move(summary), std::move(unknown));
}

std::unique_ptr<PurchaseModel> fit(const Histories& histories, const Progress& progress) {
    const auto started = std::chrono::steady_clock::now();
    const auto n = static_cast<double>(histories.customers);
    double observed = 0.0;
    double repeats = 0.0;
    for (std::size_t i = 0; i < histories.size(); ++i) {
        observed += histories.weight[i] * histories.T[i];
        repeats += histories.weight[i] * histories.x[histories.x_at[i]];
    }
    if (repeats == 0.0) {
        return without_repeat_buyers(histories);
    }
    // The start and the box move with the unit of time, so the result does too.
    const double log_unit = std::log(observed / n);
    const Objective objective = [&](const std::vector<double>& logs, Derivatives& out) {
        progress.check();
        const Params p{std::exp(logs[0]), std::exp(logs[1]), std::exp(logs[2]), std::exp(logs[3])};
        total_log_likelihood(p, histories, out.value, out.gradient, out.hessian);
        out.value /= -n;
        std::for_each(out.gradient.begin(), out.gradient.end(), [n](double& v) { v /= -n; });
        std::for_each(out.hessian.begin(), out.hessian.end(), [n](double& v) { v /= -n; });
    };
    // Beyond the box a parameter changes nothing that can be seen: 1e4 is homogeneous to one per
    // cent.
    MinimiseOptions options;
    options.lower = {std::log(1e-5), log_unit + std::log(1e-7), std::log(1e-5), std::log(1e-5)};
    options.upper = {std::log(1e4), log_unit + std::log(1e8), std::log(1e4), std::log(1e4)};
    const double log_rate = std::log(repeats / observed); // of the population, a week
    std::vector<Minimum> tries;
    constexpr std::array<std::array<double, 3>, 4> starts{
        {{0.5, 1.0, 3.0}, {2.0, 0.3, 3.0}, {0.2, 3.0, 3.0}, {1.0, 0.1, 10.0}}}; // r, a, b
    for (const auto& start : starts) {
        progress.step(static_cast<double>(tries.size()) / 4.0, Stage::fitting);
        tries.push_back(minimise(objective,
                                 {std::log(start[0]), std::log(start[0]) - log_rate,
                                  std::log(start[1]), std::log(start[2])},
                                 options, progress));
        const auto& last = tries.back();
        if (last.converged &&
            std::find(last.at_bound.begin(), last.at_bound.end(), true) == last.at_bound.end()) {
            break; // an interior optimum; other starts are for doubtful ones
        }
    }
    const Minimum& best =
        *std::min_element(tries.begin(), tries.end(), [](const auto& l, const auto& r) {
            return l.at.value < r.at.value - 1e-12;
        });
    const auto& logs = best.point;
    const Params p{std::exp(logs[0]), std::exp(logs[1]), std::exp(logs[2]), std::exp(logs[3])};
    std::vector<double> covariance = inverse_curvature(best.at.hessian, best.at_bound);
    std::for_each(covariance.begin(), covariance.end(), [n](double& v) { v /= n; });
    FitSummary summary = named(p, covariance);
    summary.note = judge(best, p, covariance);
    summary.log_likelihood = -n * best.at.value;
    summary.customers = histories.customers;
    summary.converged = best.converged;
    for (const Minimum& one : tries) {
        summary.iterations += one.iterations;
    }
    summary.gradient_norm = best.gradient_norm;
    summary.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    progress.step(1.0, Stage::fitting);
    return std::make_unique<Model>(p, std::move(summary), std::move(covariance));
}

} // namespace perennial::bg_nbd
