#include "analytics/lifetime/likelihood_fit.h"

#include "analytics/core/error.h"
#include "analytics/lifetime/histories.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace perennial {

Exposure::Exposure(const Histories& histories)
    : customers(static_cast<double>(histories.customers)) {
    for (std::size_t i = 0; i < histories.size(); ++i) {
        weeks += histories.weight[i] * histories.T[i];
        repeats += histories.weight[i] * histories.x[histories.x_at[i]];
    }
}

LikelihoodMaximum maximise(const LikelihoodSearch& search, const Progress& progress) {
    const double n = search.customers;
    const auto negated_mean = [n](double& v) {
        v /= -n;
    };
    const Objective objective = [&](const std::vector<double>& logs, Derivatives& out) {
        progress.check();
        search.total(logs, out);
        negated_mean(out.value);
        std::for_each(out.gradient.begin(), out.gradient.end(), negated_mean);
        std::for_each(out.hessian.begin(), out.hessian.end(), negated_mean);
    };
    LikelihoodMaximum result;
    Minimum& best = result.best;
    for (std::size_t k = 0; k < search.starts.size(); ++k) {
        progress.step(static_cast<double>(k) / static_cast<double>(search.starts.size()),
                      Stage::fitting);
        Minimum found = minimise(objective, search.starts[k], search.options, progress);
        result.iterations += found.iterations;
        if (best.point.empty() || found.at.value < best.at.value - 1e-12) {
            best = std::move(found);
        }
        if (best.converged && std::count(best.at_bound.begin(), best.at_bound.end(), true) == 0) {
            break; // an interior optimum
        }
    }
    result.covariance = inverse_curvature(best.at.hessian, best.at_bound);
    std::for_each(result.covariance.begin(), result.covariance.end(), [n](double& v) { v /= n; });
    result.log_likelihood = -n * best.at.value;
    return result;
}

double standard_error_of_log(const LikelihoodMaximum& maximum, const LogFunction& f) {
    constexpr double step = 1e-3;
    const std::vector<double>& logs = maximum.best.point;
    std::vector<double> slope(logs.size());
    for (std::size_t i = 0; i < logs.size(); ++i) {
        std::vector<double> above = logs;
        std::vector<double> below = logs;
        above[i] += step;
        below[i] -= step;
        slope[i] = std::log(f(above) / f(below)) / (2.0 * step);
    }
    double variance = 0.0;
    bool known = false;
    for (std::size_t i = 0; i < logs.size(); ++i) {
        for (std::size_t j = 0; j < logs.size(); ++j) {
            const double c = maximum.covariance[i * logs.size() + j];
            if (std::isfinite(c)) {
                variance += slope[i] * slope[j] * c;
                known = true;
            }
        }
    }
    return known && variance >= 0.0 ? std::sqrt(variance) : std::numeric_limits<double>::infinity();
}

FitNote judge(const LikelihoodMaximum& maximum, const LogFunction& coming_purchases,
              const LogFunction& leaving_odds) {
    // Factors of 1.6 and 2.3 up or down at 90 %.
    constexpr double doubtful_forecast = 0.3;
    constexpr double doubtful_dropout = 0.5;
    if (!maximum.best.converged) {
        return FitNote::stopped_early;
    }
    if (!(standard_error_of_log(maximum, coming_purchases) < doubtful_forecast)) {
        return FitNote::too_few_customers;
    }
    if (leaving_odds && !(standard_error_of_log(maximum, leaving_odds) < doubtful_dropout)) {
        return FitNote::dropout_uncertain;
    }
    return FitNote::converged;
}

FitSummary parameter_summary(std::string_view model, std::span<const std::string_view> names,
                             std::span<const double> values,
                             const std::vector<double>& covariance) {
    FitSummary summary;
    summary.model = model;
    for (std::size_t i = 0; i < values.size(); ++i) {
        // At an optimum the natural scale's curvature is the logarithmic one divided by p_i p_j.
        const double variance = covariance.empty() ? std::numeric_limits<double>::quiet_NaN()
                                                   : covariance[i * (values.size() + 1)];
        summary.parameters.push_back(
            {std::string(names[i]), values[i], values[i] * std::sqrt(variance)});
    }
    return summary;
}

FitSummary fit_summary(std::string_view model, std::span<const std::string_view> names,
                       const LikelihoodMaximum& maximum, const Histories& histories) {
    FitSummary summary =
        parameter_summary(model, names, exponentials(maximum.best.point), maximum.covariance);
    summary.log_likelihood = maximum.log_likelihood;
    summary.customers = histories.customers;
    summary.converged = maximum.best.converged;
    summary.iterations = maximum.iterations;
    summary.gradient_norm = maximum.best.gradient_norm;
    return summary;
}

std::vector<double> unknown_covariance(std::size_t parameters) {
    return std::vector<double>(parameters * parameters, std::numeric_limits<double>::quiet_NaN());
}

std::vector<double> exponentials(const std::vector<double>& logs) {
    std::vector<double> values(logs.size());
    std::transform(logs.begin(), logs.end(), values.begin(), [](double v) { return std::exp(v); });
    return values;
}

std::vector<double> logarithms(std::span<const double> values) {
    std::vector<double> logs(values.size());
    std::transform(values.begin(), values.end(), logs.begin(),
                   [](double v) { return std::log(v); });
    return logs;
}

void check_parameters(std::string_view model, std::span<const double> values) {
    for (const double value : values) {
        if (!(value > 0.0) || !std::isfinite(value)) {
            throw Error(ErrorCode::bad_input,
                        "parameters of " + std::string(model) + " must be positive numbers");
        }
    }
}

} // namespace perennial
