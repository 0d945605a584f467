#include "analytics/lifetime/contractual/contractual.h"

#include "analytics/core/error.h"
#include "analytics/core/special_functions.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace perennial::contractual {

namespace {

constexpr std::array<std::string_view, 3> parameter_names{"alpha", "beta", "c"};
constexpr std::array model_list{
    ModelEntry{"shifted_beta_geometric", "sBG",
               "Fader & Hardie (2007), J. of Interactive Marketing 21(1)",
               std::span(parameter_names).first(2)},
    ModelEntry{"beta_discrete_weibull", "BdW",
               "Fader, Hardie, Liu, Davin & Steenburgh (2018), J. of Interactive Marketing 43",
               parameter_names},
};

/// ln of the retention rate at renewal t, without cancellation: a ratio of gamma functions.
double log_retention(const Params& p, double t) {
    const double before = std::pow(t - 1.0, p.c); // 0 for t = 1
    const double step = std::pow(t, p.c) - before;
    return std::min(0.0, log_gamma_ratio(p.beta + before, step) -
                             log_gamma_ratio(p.alpha + p.beta + before, step));
}

/// Derivatives of ln S(t) in alpha, beta and ln c: three slopes; aa, ab, ac, bb, bc, cc.
struct SurvivalSlopes {
    std::array<double, 3> g{};
    std::array<double, 6> h{};
};

SurvivalSlopes survival_slopes(const Params& p, double t) {
    if (t == 0.0) {
        return {}; // S(0) = 1
    }
    const double ab = p.alpha + p.beta;
    const double u = std::pow(t, p.c);
    const double du = u * p.c * std::log(t); // in ln c
    const double ddu = du * (1.0 + p.c * std::log(t));
    const double psi_b = digamma(p.beta + u);
    const double psi_ab = digamma(ab + u);
    const double tri_b = trigamma(p.beta + u);
    const double tri_ab = trigamma(ab + u);
    const double psi_ab0 = digamma(ab);
    const double tri_ab0 = trigamma(ab);
    const double slope_u = psi_b - psi_ab;
    return {{psi_ab0 - psi_ab, slope_u + psi_ab0 - digamma(p.beta), slope_u * du},
            {tri_ab0 - tri_ab, tri_ab0 - tri_ab, -tri_ab * du,
             tri_b - tri_ab + tri_ab0 - trigamma(p.beta), (tri_b - tri_ab) * du,
             (tri_b - tri_ab) * du * du + slope_u * ddu}};
}

} // namespace

std::span<const ModelEntry> models() {
    return model_list;
}

Renewals renewals_of(const std::vector<double>& customers) {
    Renewals result;
    for (std::size_t t = 0; t < customers.size(); ++t) {
        const double most = t > 0 ? customers[t - 1] : customers[0];
        if (!(customers[t] >= 0.0) || !std::isfinite(customers[t]) || customers[t] > most) {
            throw Error(ErrorCode::bad_input, "period " + std::to_string(t) +
                                                  ": customers must be a number that never rises");
        }
        if (t > 0 && most > 0.0) {
            result.at_risk.push_back(most);
            result.lost.push_back(most - customers[t]);
        }
    }
    if (result.at_risk.empty()) {
        throw Error(ErrorCode::too_little_data, "customers at the start and after one renewal");
    }
    return result;
}

double log_survival(const Params& p, double t) {
    const double u = t > 0.0 ? std::pow(t, p.c) : 0.0;
    return std::min(0.0, log_gamma_ratio(p.beta, u) - log_gamma_ratio(p.alpha + p.beta, u));
}

double survival(const Params& p, double t) {
    return std::exp(log_survival(p, t));
}

double retention_rate(const Params& p, double t) {
    return std::exp(log_retention(p, t));
}

double expected_periods(const Params& p, double renewals, double periods) {
    double sum = 0.0;
    double share = 1.0; // of those who renewed `renewals` times
    for (double k = 1.0; k <= periods && share > 0.0; k += 1.0) {
        share *= retention_rate(p, renewals + k);
        sum += share;
    }
    return sum;
}

double discounted_residual_lifetime(const Params& p, double renewals, double rate) {
    if (!(rate > 0.0) || !std::isfinite(rate)) {
        throw Error(ErrorCode::bad_input, "the discount rate of a period must be a number > 0");
    }
    double sum = 0.0;
    double term = 1.0 + rate; // the coming period is not discounted
    for (double k = 1.0;; k += 1.0) {
        term *= retention_rate(p, renewals + k) / (1.0 + rate);
        sum += term;
        // Were all to renew for ever, term / rate would be left.
        if (term <= 1e-13 * rate * sum) {
            return sum;
        }
    }
}

void log_likelihood(const Params& p, const Renewals& renewals, double& value,
                    std::vector<double>& gradient, std::vector<double>& hessian) {
    value = 0.0;
    std::array<double, 3> g{};
    std::array<double, 6> h{};
    SurvivalSlopes before;
    for (std::size_t k = 0; k < renewals.periods(); ++k) {
        const double t = static_cast<double>(k) + 1.0;
        const double lost = renewals.lost[k];
        const double kept = renewals.at_risk[k] - lost;
        const double D = log_retention(p, t);
        const SurvivalSlopes after = survival_slopes(p, t);
        // kept D + lost ln(1 - e^D), a function of D = ln S(t) - ln S(t - 1).
        const double odds = 1.0 / std::expm1(-D); // e^D / (1 - e^D)
        value += kept * D + (lost > 0.0 ? lost * std::log(-std::expm1(D)) : 0.0);
        const double slope = kept - (lost > 0.0 ? lost * odds : 0.0);
        const double curvature = lost > 0.0 ? -lost * odds * (1.0 + odds) : 0.0;
        std::size_t next = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            const double di = after.g[i] - before.g[i];
            g[i] += slope * di;
            for (std::size_t j = i; j < 3; ++j, ++next) {
                h[next] += slope * (after.h[next] - before.h[next]) +
                           curvature * di * (after.g[j] - before.g[j]);
            }
        }
        before = after;
    }
    const std::array<double, 3> scale{p.alpha, p.beta, 1.0}; // the third is in ln c already
    gradient.assign(3, 0.0);
    hessian.assign(9, 0.0);
    std::size_t next = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        gradient[i] = scale[i] * g[i];
        for (std::size_t j = i; j < 3; ++j) {
            hessian[3 * i + j] = hessian[3 * j + i] =
                scale[i] * scale[j] * h[next++] + (i == j && i < 2 ? gradient[i] : 0.0);
        }
    }
}

} // namespace perennial::contractual
