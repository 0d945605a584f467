#include "analytics/core/error.h"
#include "analytics/core/minimise.h"
#include "analytics/core/random.h"
#include "analytics/lifetime/beta_geometric/beta_geometric.h"
#include "analytics/lifetime/histories.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <functional>
#include <limits>
#include <utility>

namespace perennial::beta_geometric {

namespace {

constexpr std::size_t parameter_count = 4;
constexpr double not_known = std::numeric_limits<double>::quiet_NaN();

Params params_at(const std::vector<double>& logs) {
    return {std::exp(logs[0]), std::exp(logs[1]), std::exp(logs[2]), std::exp(logs[3])};
}

class Model final : public PurchaseModel {
  public:
    Model(const Process& process, const Params& params, FitSummary summary,
          std::vector<double> covariance)
        : m_process(process), m_params(params), m_summary(std::move(summary)),
          m_covariance(std::move(covariance)) {}

    const FitSummary& summary() const override { return m_summary; }
    double log_likelihood(const History& h) const override {
        return m_process.log_likelihood(m_params, h);
    }
    double p_alive(const History& h) const override { return m_process.p_alive(m_params, h); }
    double purchase_rate(double x, double T, double ahead) const override {
        return m_process.purchase_rate(m_params, x, T, ahead);
    }
    double squared_rate(double x, double T, double ahead) const override {
        return m_process.squared_rate(m_params, x, T, ahead);
    }
    bool ends_with_purchase() const override { return true; }
    double p_no_purchase(double x, double T, double ahead) const override {
        return std::exp(-(m_params.r + x) * std::log1p(ahead / (m_params.alpha + T)));
    }
    double time_scale() const override { return m_params.alpha; }
    Life draw_life(Random& random, double x, double T, double churn_change) const override {
        const double rate = random.gamma(m_params.r + x) / (m_params.alpha + T);
        const double leaving =
            random.beta(m_params.a, m_params.b + m_process.chances(x)) * (1.0 + churn_change);
        // Purchases that end a life and those that do not are independent Poisson processes. A
        // chance to leave above 1 after a churn change is certainty plus leaving without a
        // purchase.
        Life life;
        life.purchase_rate = rate * std::max(0.0, 1.0 - leaving);
        life.lifetime = random.exponential() / (rate * leaving);
        life.ends_with_purchase = random.uniform() * leaving < 1.0;
        return life;
    }
    std::vector<double> log_parameters() const override {
        return {std::log(m_params.r), std::log(m_params.alpha), std::log(m_params.a),
                std::log(m_params.b)};
    }
    const std::vector<double>& covariance() const override { return m_covariance; }
    std::unique_ptr<PurchaseModel> at(const std::vector<double>& logs) const override {
        return m_process.model(params_at(logs));
    }

  private:
    Process m_process;
    Params m_params;
    FitSummary m_summary;
    std::vector<double> m_covariance; ///< of the log parameters
};

FitSummary named(std::string_view id, const Params& p, const std::vector<double>& covariance) {
    FitSummary summary;
    summary.model = id;
    summary.mean_dropout = p.a / (p.a + p.b);
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

/// Sums over the customers.
struct Observed {
    double weeks = 0.0;
    double repeats = 0.0;

    explicit Observed(const Histories& histories) {
        for (std::size_t i = 0; i < histories.size(); ++i) {
            weeks += histories.weight[i] * histories.T[i];
            repeats += histories.weight[i] * histories.x[histories.x_at[i]];
        }
    }
};

/// Half a repeat purchase in all the time observed: what can be said when nobody bought twice.
std::unique_ptr<PurchaseModel> without_repeat_buyers(const Process& process,
                                                     const Histories& histories, double weeks) {
    const Params p{1.0, 2.0 * weeks, 1.0, 1.0};
    std::vector<double> unknown(parameter_count * parameter_count, not_known);
    FitSummary summary = named(process.id(), p, unknown);
    summary.note = FitNote::no_repeat_buyers;
    summary.customers = histories.customers;
    for (std::size_t i = 0; i < histories.size(); ++i) {
        summary.log_likelihood +=
            histories.weight[i] *
            process.log_likelihood(p, {0.0, histories.t_x[i], histories.T[i]});
    }
    return std::make_unique<Model>(process, p, std::move(summary), std::move(unknown));
}

/// The best of several searches; the later starts are for doubtful results of the earlier ones.
Minimum search(const Process& process, const Histories& histories, const Observed& observed,
               int& iterations, const Progress& progress) {
    const auto n = static_cast<double>(histories.customers);
    const Objective objective = [&](const std::vector<double>& logs, Derivatives& out) {
        progress.check();
        process.total_log_likelihood(params_at(logs), histories, out.value, out.gradient,
                                     out.hessian);
        out.value /= -n;
        std::for_each(out.gradient.begin(), out.gradient.end(), [n](double& v) { v /= -n; });
        std::for_each(out.hessian.begin(), out.hessian.end(), [n](double& v) { v /= -n; });
    };
    // The start and the box move with the unit of time, so the result does too. Beyond the box a
    // parameter changes nothing that can be seen: 1e4 is homogeneous to one per cent.
    const double log_unit = std::log(observed.weeks / n);
    MinimiseOptions options;
    options.lower = {std::log(1e-5), log_unit + std::log(1e-7), std::log(1e-5), std::log(1e-5)};
    options.upper = {std::log(1e4), log_unit + std::log(1e8), std::log(1e4), std::log(1e4)};
    const double log_rate = std::log(observed.repeats / observed.weeks); // a customer and week
    constexpr std::array<std::array<double, 3>, 4> starts{
        {{0.5, 1.0, 3.0}, {2.0, 0.3, 3.0}, {0.2, 3.0, 3.0}, {1.0, 0.1, 10.0}}}; // r, a, b
    Minimum best;
    for (std::size_t k = 0; k < starts.size(); ++k) {
        progress.step(static_cast<double>(k) / static_cast<double>(starts.size()), Stage::fitting);
        const auto& [r, a, b] = starts[k];
        Minimum found =
            minimise(objective, {std::log(r), std::log(r) - log_rate, std::log(a), std::log(b)},
                     options, progress);
        iterations += found.iterations;
        if (best.point.empty() || found.at.value < best.at.value - 1e-12) {
            best = std::move(found);
        }
        if (best.converged && std::count(best.at_bound.begin(), best.at_bound.end(), true) == 0) {
            break; // an interior optimum
        }
    }
    return best;
}

/// Standard error of ln f at the fitted parameters by the delta method. A parameter that the box
/// holds counts as certain: beyond the box nothing changes. Infinite when nothing is known.
double standard_error(const std::vector<double>& logs, const std::vector<double>& covariance,
                      const std::function<double(const Params&)>& f) {
    constexpr double step = 1e-3;
    std::array<double, parameter_count> slope{};
    for (std::size_t i = 0; i < parameter_count; ++i) {
        std::vector<double> above = logs;
        std::vector<double> below = logs;
        above[i] += step;
        below[i] -= step;
        slope[i] = std::log(f(params_at(above)) / f(params_at(below))) / (2.0 * step);
    }
    double variance = 0.0;
    bool known = false;
    for (std::size_t i = 0; i < parameter_count; ++i) {
        for (std::size_t j = 0; j < parameter_count; ++j) {
            const double c = covariance[i * parameter_count + j];
            if (std::isfinite(c)) {
                variance += slope[i] * slope[j] * c;
                known = true;
            }
        }
    }
    return known && variance >= 0.0 ? std::sqrt(variance) : std::numeric_limits<double>::infinity();
}

/// What a marketing manager must know about the fit; the rules are in docs/methods/bg_nbd.md.
FitNote judge(const Process& process, const Minimum& best, const std::vector<double>& covariance,
              double mean_weeks) {
    // Factors of 1.6 and 2.3 up or down at 90 %.
    constexpr double doubtful_forecast = 0.3;
    constexpr double doubtful_dropout = 0.5;
    const Params p = params_at(best.point);
    if (p.a / (p.a + p.b) < 1e-3 && (best.at_bound[2] || best.at_bound[3])) {
        return FitNote::no_dropout;
    }
    if (!best.converged) {
        return FitNote::stopped_early;
    }
    const auto coming_purchases = [&](const Params& q) {
        return process.expected_purchases(q, History{}, 2.0 * mean_weeks) -
               process.expected_purchases(q, History{}, mean_weeks);
    };
    if (!(standard_error(best.point, covariance, coming_purchases) < doubtful_forecast)) {
        return FitNote::too_few_customers;
    }
    const auto odds = [](const Params& q) {
        return q.a / q.b;
    };
    if (!(standard_error(best.point, covariance, odds) < doubtful_dropout)) {
        return FitNote::dropout_uncertain;
    }
    return FitNote::converged;
}

} // namespace

std::unique_ptr<PurchaseModel> Process::model(const Params& p) const {
    for (const double value : {p.r, p.alpha, p.a, p.b}) {
        if (!(value > 0.0) || !std::isfinite(value)) {
            throw Error(ErrorCode::bad_input,
                        "parameters of " + std::string(m_id) + " must be positive numbers");
        }
    }
    std::vector<double> unknown(parameter_count * parameter_count, not_known);
    FitSummary summary = named(m_id, p, unknown);
    return std::make_unique<Model>(*this, p, std::move(summary), std::move(unknown));
}

std::unique_ptr<PurchaseModel> Process::fit(const Histories& histories,
                                            const Progress& progress) const {
    const auto started = std::chrono::steady_clock::now();
    const Observed observed(histories);
    if (observed.repeats == 0.0) {
        return without_repeat_buyers(*this, histories, observed.weeks);
    }
    int iterations = 0;
    const Minimum best = search(*this, histories, observed, iterations, progress);
    const auto n = static_cast<double>(histories.customers);
    const Params p = params_at(best.point);
    std::vector<double> covariance = inverse_curvature(best.at.hessian, best.at_bound);
    std::for_each(covariance.begin(), covariance.end(), [n](double& v) { v /= n; });
    FitSummary summary = named(m_id, p, covariance);
    summary.note = judge(*this, best, covariance, observed.weeks / n);
    summary.log_likelihood = -n * best.at.value;
    summary.customers = histories.customers;
    summary.converged = best.converged;
    summary.iterations = iterations;
    summary.gradient_norm = best.gradient_norm;
    summary.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    progress.step(1.0, Stage::fitting);
    return std::make_unique<Model>(*this, p, std::move(summary), std::move(covariance));
}

} // namespace perennial::beta_geometric
