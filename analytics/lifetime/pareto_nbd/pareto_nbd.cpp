#include "analytics/lifetime/pareto_nbd/pareto_nbd.h"

#include "analytics/core/quadrature.h"
#include "analytics/core/random.h"
#include "analytics/core/special_functions.h"
#include "analytics/lifetime/likelihood_fit.h"
#include "analytics/lifetime/pareto_nbd/pareto_nbd_model.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace perennial::pareto_nbd {

namespace {

/// (1 - e^-y) / y.
double mean_decay(double y) {
    return std::abs(y) > 1e-300 ? -std::expm1(-y) / y : 1.0;
}

/// The u in [0, weeks] where a concave function of ln(small + u) with this slope is largest.
template <class Slope>
double top_of(const Slope& slope, double small, double weeks) {
    double low = 0.0;
    double high = std::log1p(weeks / small);
    for (int i = 0; i < 60; ++i) {
        const double middle = 0.5 * (low + high);
        (slope(small * std::expm1(middle)) > 0.0 ? low : high) = middle;
    }
    return 0.5 * (low + high);
}

} // namespace

Model::Model(const Params& params, FitSummary summary, std::vector<double> covariance)
    : m_params(params), m_summary(std::move(summary)), m_covariance(std::move(covariance)) {}

/// Given alive at T, rate and hazard are independent gamma variables, and the future is that of a
/// new customer with these parameters.
Params Model::alive_at_end(const History& h) const {
    return {m_params.r + h.x, m_params.alpha + h.T, m_params.s, m_params.beta + h.T};
}

double Model::purchase_rate(const History& h, double ahead) const {
    const Params p = alive_at_end(h);
    return p.r / p.alpha * std::exp(-p.s * std::log1p(ahead / p.beta));
}

double Model::squared_rate(const History& h, double ahead) const {
    const Params p = alive_at_end(h);
    return p.r * (p.r + 1.0) / (p.alpha * p.alpha) * std::exp(-p.s * std::log1p(ahead / p.beta));
}

double Model::expected_purchases(const History& h, double weeks) const {
    const Params p = alive_at_end(h);
    const double length = std::log1p(weeks / p.beta);
    return p.r / p.alpha * p.beta * length * mean_decay((p.s - 1.0) * length);
}

double Model::p_survival(const History& h, double ahead) const {
    return std::exp(-m_params.s * std::log1p(ahead / (m_params.beta + h.T)));
}

double Model::p_purchases(const History& h, double n, double weeks) const {
    const Params p = alive_at_end(h);
    const double stayed =
        std::exp(log_negative_binomial(n, p.r, weeks / p.alpha) - p.s * std::log1p(weeks / p.beta));
    // All n before leaving at u; in v = ln(1 + u / small) as in the likelihood.
    const double small = std::min(p.alpha, p.beta);
    const auto log_integrand = [&](double v) {
        const double u = small * std::expm1(v);
        return log_negative_binomial(n, p.r, u / p.alpha) - (p.s + 1.0) * std::log1p(u / p.beta) +
               v;
    };
    const auto slope = [&](double u) {
        return (small + u) * (n / u - (p.r + n) / (p.alpha + u) - (p.s + 1.0) / (p.beta + u)) + 1.0;
    };
    double left = 0.0;
    visit_concave(log_integrand, top_of(slope, small, weeks), std::log1p(weeks / small),
                  [&](double v, double weight) { left += weight * std::exp(log_integrand(v)); });
    return stayed + p.s * small / p.beta * left;
}

Life Model::draw_life(Random& random, const History& h, double churn_change) const {
    const Params p = alive_at_end(h);
    const double hazard = random.gamma(p.s) / p.beta * (1.0 + churn_change);
    return {random.gamma(p.r) / p.alpha, random.exponential() / hazard, false};
}

double Model::time_scale(const History& h) const {
    return (m_params.beta + h.T) / std::max(1.0, m_params.s);
}

std::vector<double> Model::log_parameters() const {
    return logarithms(values_of(m_params));
}

std::unique_ptr<PurchaseModel> Model::at(const std::vector<double>& logs) const {
    return model(params_at(logs));
}

} // namespace perennial::pareto_nbd
