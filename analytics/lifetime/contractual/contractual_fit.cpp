#include "analytics/core/error.h"
#include "analytics/core/minimise.h"
#include "analytics/lifetime/contractual/contractual.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>

namespace perennial::contractual {

namespace {

const ModelEntry& find_entry(std::string_view id) {
    const auto list = models();
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const auto& m) { return m.id == id; });
    if (found == list.end()) {
        throw Error(ErrorCode::bad_input, "model of contracts unknown: " + std::string(id));
    }
    return *found;
}

void check_renewals(const Renewals& renewals) {
    if (renewals.at_risk.size() != renewals.lost.size()) {
        throw Error(ErrorCode::bad_input, "columns of renewals differ in length");
    }
    for (std::size_t k = 0; k < renewals.periods(); ++k) {
        if (!(renewals.lost[k] >= 0.0) || !(renewals.lost[k] <= renewals.at_risk[k]) ||
            !std::isfinite(renewals.at_risk[k])) {
            throw Error(ErrorCode::bad_input, "renewal " + std::to_string(k + 1) +
                                                  ": more customers lost than there were");
        }
    }
    if (std::accumulate(renewals.at_risk.begin(), renewals.at_risk.end(), 0.0) == 0.0) {
        throw Error(ErrorCode::too_little_data, "customers who came up for a renewal");
    }
}

Params params_of(const std::vector<double>& logs) {
    return {std::exp(logs[0]), std::exp(logs[1]), logs.size() > 2 ? std::exp(logs[2]) : 1.0};
}

FitSummary summary_of(const ModelEntry& entry, const Params& p,
                      const std::vector<double>& covariance) {
    const std::size_t count = entry.parameters.size();
    const std::array<double, 3> values{p.alpha, p.beta, p.c};
    FitSummary summary;
    summary.model = entry.id;
    summary.mean_dropout = p.alpha / (p.alpha + p.beta);
    for (std::size_t i = 0; i < count; ++i) {
        summary.parameters.push_back({std::string(entry.parameters[i]), values[i],
                                      values[i] * std::sqrt(covariance[i * (count + 1)])});
    }
    return summary;
}

/// Standard error of ln S over twice the periods seen, by the delta method; a parameter held by the
/// box counts as certain. Infinite when nothing is known.
double survival_error(const std::vector<double>& logs, const std::vector<double>& covariance,
                      double periods) {
    constexpr double step = 1e-3;
    std::vector<double> slope;
    for (std::size_t i = 0; i < logs.size(); ++i) {
        auto moved = logs;
        moved[i] += step;
        const double above = log_survival(params_of(moved), 2.0 * periods);
        moved[i] -= 2.0 * step;
        slope.push_back((above - log_survival(params_of(moved), 2.0 * periods)) / (2.0 * step));
    }
    double variance = 0.0;
    bool known = false;
    for (std::size_t i = 0; i < covariance.size(); ++i) {
        if (std::isfinite(covariance[i])) {
            variance += slope[i / slope.size()] * slope[i % slope.size()] * covariance[i];
            known = true;
        }
    }
    return known && variance >= 0.0 ? std::sqrt(variance) : INFINITY;
}

/// Half a customer lost at all the renewals seen: what can be said when nobody left.
Fit without_losses(const ModelEntry& entry, const Renewals& renewals) {
    const double seen = std::accumulate(renewals.at_risk.begin(), renewals.at_risk.end(), 0.0);
    Fit result;
    result.params = {1.0, std::max(1.0, 2.0 * seen), 1.0};
    const std::size_t count = entry.parameters.size();
    result.summary =
        summary_of(entry, result.params, std::vector<double>(count * count, std::nan("")));
    result.summary.note = FitNote::no_dropout;
    std::vector<double> gradient;
    std::vector<double> hessian;
    log_likelihood(result.params, renewals, result.summary.log_likelihood, gradient, hessian);
    return result;
}

} // namespace

Fit fit(std::string_view id, const Renewals& renewals, const Progress& progress) {
    const auto started = std::chrono::steady_clock::now();
    const ModelEntry& entry = find_entry(id);
    check_renewals(renewals);
    const double lost = std::accumulate(renewals.lost.begin(), renewals.lost.end(), 0.0);
    Fit result;
    if (lost == 0.0) {
        result = without_losses(entry, renewals);
        result.summary.customers = static_cast<std::size_t>(renewals.at_risk.front());
        return result;
    }
    const std::size_t count = entry.parameters.size();
    const double n = std::accumulate(renewals.at_risk.begin(), renewals.at_risk.end(), 0.0);
    std::vector<double> gradient;
    std::vector<double> hessian;
    const Objective objective = [&](const std::vector<double>& logs, Derivatives& out) {
        progress.check();
        log_likelihood(params_of(logs), renewals, out.value, gradient, hessian);
        out.value /= -n;
        for (std::size_t i = 0; i < count; ++i) {
            out.gradient[i] = -gradient[i] / n;
            for (std::size_t j = 0; j < count; ++j) {
                out.hessian[count * i + j] = -hessian[3 * i + j] / n;
            }
        }
    };
    MinimiseOptions options;
    options.lower = {std::log(1e-4), std::log(1e-4), std::log(0.02)};
    options.upper = {std::log(1e5), std::log(1e5), std::log(8.0)};
    options.lower.resize(count);
    options.upper.resize(count);
    const double odds = std::clamp(lost / std::max(n - lost, 1e-3 * n), 1e-4, 1e3);
    Minimum best;
    int iterations = 0;
    for (const double alpha : {1.0, 20.0, 0.1}) { // unlike customers first, then like ones
        std::vector<double> start{std::log(alpha), std::log(alpha / odds), 0.0};
        start.resize(count);
        Minimum found = minimise(objective, std::move(start), options, progress);
        iterations += found.iterations;
        if (best.point.empty() || found.at.value < best.at.value - 1e-12) {
            best = std::move(found);
        }
        if (best.converged && std::count(best.at_bound.begin(), best.at_bound.end(), true) == 0) {
            break;
        }
    }
    std::vector<double> covariance = inverse_curvature(best.at.hessian, best.at_bound);
    std::for_each(covariance.begin(), covariance.end(), [n](double& v) { v /= n; });
    result.params = params_of(best.point);
    result.summary = summary_of(entry, result.params, covariance);
    constexpr double doubtful = 0.3; // as for purchase models
    result.summary.note =
        !best.converged ? FitNote::stopped_early
        : survival_error(best.point, covariance, static_cast<double>(renewals.periods())) < doubtful
            ? FitNote::converged
            : FitNote::too_few_customers;
    result.summary.log_likelihood = -n * best.at.value;
    result.summary.customers = static_cast<std::size_t>(renewals.at_risk.front());
    result.summary.converged = best.converged;
    result.summary.iterations = iterations;
    result.summary.gradient_norm = best.gradient_norm;
    result.summary.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    progress.step(1.0, Stage::fitting);
    return result;
}

} // namespace perennial::contractual
