#include "analytics/lifetime/gamma_gamma/spend_likelihood.h"

#include "analytics/core/special_functions.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace perennial::gamma_gamma {

namespace {

/// Log-likelihood of the customers who share (x, n), with derivatives in p, q and v natural.
struct GroupSums {
    double value = 0.0;
    std::array<double, 3> g{};
    std::array<double, 9> h{};
};

GroupSums group_sums(const Spending* begin, const Spending* end, const Params& g) {
    const double n = begin->n;
    const double m = static_cast<double>(end - begin);
    const double log_v = std::log(g.v);
    double log_share = 0.0; // sum of ln(total / (v + total))
    double log_rest = 0.0;  // sum of ln(v / (v + total))
    double inverse = 0.0;   // sum of 1 / (v + total)
    double inverse_sq = 0.0;
    for (const Spending* row = begin; row != end; ++row) {
        const double total = n * row->mean;
        const double one = 1.0 / (g.v + total);
        const double log_total = std::log(g.v + total);
        log_share += std::log(total) - log_total;
        log_rest += log_v - log_total;
        inverse += one;
        inverse_sq += one * one;
    }
    const double pn = g.p * n;
    const double psi_sum = digamma(pn + g.q);
    const double tri_sum = trigamma(pn + g.q);
    GroupSums s;
    s.value = -m * log_beta(pn, g.q) + pn * log_share + g.q * log_rest;
    s.g = {n * (m * (psi_sum - digamma(pn)) + log_share), m * (psi_sum - digamma(g.q)) + log_rest,
           m * g.q / g.v - (pn + g.q) * inverse};
    const double pq = n * m * tri_sum;
    const double pv = -n * inverse;
    const double qv = m / g.v - inverse;
    s.h = {n * n * m * (tri_sum - trigamma(pn)),
           pq,
           pv,
           pq,
           m * (tri_sum - trigamma(g.q)),
           qv,
           pv,
           qv,
           -m * g.q / (g.v * g.v) + (pn + g.q) * inverse_sq};
    return s;
}

} // namespace

Params at_frequency(const Params& g, double x) {
    return {g.p, g.q, g.slope == 0.0 ? g.v : g.v * std::pow(1.0 + x, g.slope), 0.0};
}

void mean_objective(const std::vector<Spending>& rows, const Params& g, Derivatives& out) {
    const std::size_t k = out.gradient.size();
    std::fill(out.gradient.begin(), out.gradient.end(), 0.0);
    std::fill(out.hessian.begin(), out.hessian.end(), 0.0);
    out.value = 0.0;
    const Spending* const last = rows.data() + rows.size();
    for (const Spending* begin = rows.data(); begin != last;) {
        const Spending* const end = std::find_if(begin, last, [begin](const Spending& row) {
            return row.x != begin->x || row.n != begin->n;
        });
        const Params own = at_frequency(g, begin->x);
        const GroupSums s = group_sums(begin, end, own);
        // The logarithm of the group's scale is ln v + L slope.
        const double L = std::log1p(begin->x);
        const std::array<double, 4> scale{own.p, own.q, own.v, own.v * L};
        out.value += s.value;
        for (std::size_t i = 0; i < k; ++i) {
            const std::size_t a = std::min<std::size_t>(i, 2);
            out.gradient[i] += scale[i] * s.g[a];
            for (std::size_t j = 0; j < k; ++j) {
                const std::size_t b = std::min<std::size_t>(j, 2);
                out.hessian[k * i + j] += scale[i] * scale[j] * s.h[3 * a + b];
            }
        }
        for (std::size_t i = 0; i < 3; ++i) {
            out.hessian[(k + 1) * i] += scale[i] * s.g[i];
        }
        if (k > 3) {
            out.hessian[k * 2 + 3] += scale[3] * s.g[2];
            out.hessian[k * 3 + 2] += scale[3] * s.g[2];
            out.hessian[k * 3 + 3] += L * scale[3] * s.g[2];
        }
        begin = end;
    }
    if (k > 3) {
        out.value -= 0.5 * g.slope * g.slope;
        out.gradient[3] -= g.slope;
        out.hessian[15] -= 1.0;
    }
    // The density of the mean also has -ln(mean): a constant.
    const auto negate = [n = static_cast<double>(rows.size())](double& d) {
        d /= -n;
    };
    negate(out.value);
    std::for_each(out.gradient.begin(), out.gradient.end(), negate);
    std::for_each(out.hessian.begin(), out.hessian.end(), negate);
}

} // namespace perennial::gamma_gamma
