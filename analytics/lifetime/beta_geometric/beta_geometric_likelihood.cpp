#include "analytics/core/parallel_for.h"
#include "analytics/core/special_functions.h"
#include "analytics/lifetime/beta_geometric/beta_geometric.h"
#include "analytics/lifetime/histories.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace perennial::beta_geometric {

namespace {

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
Sums time_terms(const Process& process, const Params& p, const Histories& all, std::size_t begin,
                std::size_t end) {
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
            const double n = process.chances(x);
            inverse_bx = n > 0.0 ? 1.0 / (p.b + n - 1.0) : 0.0;
            log_odds_x = std::log(p.a * inverse_bx); // not used without a chance to leave
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
Sums count_terms(const Process& process, const Params& p, const Histories& all,
                 const std::vector<double>& customers_at_x) {
    Sums s;
    const double ab = p.a + p.b;
    const double log_alpha = std::log(p.alpha);
    const std::array at1{digamma(p.r), digamma(ab), digamma(p.b)};
    const std::array at2{trigamma(p.r), trigamma(ab), trigamma(p.b)};
    for (std::size_t k = 0; k < all.x.size(); ++k) {
        const double x = all.x[k];
        const double n = process.chances(x);
        const double w = customers_at_x[k];
        s.g[1] -= w * x / p.alpha;
        s.h[4] += w * x / (p.alpha * p.alpha);
        if (n == 0.0) {
            continue;
        }
        s.value += w * (log_gamma_ratio(p.r, x) - x * log_alpha + log_gamma_ratio(p.b, n) -
                        log_gamma_ratio(ab, n));
        const double psi_ab = at1[1] - digamma(ab + n);
        const double tri_ab = at2[1] - trigamma(ab + n);
        s.g[0] += w * (digamma(p.r + x) - at1[0]);
        s.g[2] += w * psi_ab;
        s.g[3] += w * (psi_ab + digamma(p.b + n) - at1[2]);
        s.h[0] += w * (trigamma(p.r + x) - at2[0]);
        s.h[7] += w * tri_ab;
        s.h[8] += w * tri_ab;
        s.h[9] += w * (tri_ab + trigamma(p.b + n) - at2[2]);
    }
    return s;
}

Sums likelihood_sums(const Process& process, const Params& p, const Histories& all) {
    constexpr std::size_t chunk_size = 16384;
    std::vector<double> customers_at_x(all.x.size(), 0.0);
    for (std::size_t i = 0; i < all.size(); ++i) {
        customers_at_x[all.x_at[i]] += all.weight[i];
    }
    std::vector<Sums> parts(chunk_count(all.size(), chunk_size));
    parallel_for(all.size(), chunk_size,
                 [&](std::size_t chunk, std::size_t begin, std::size_t end) {
                     parts[chunk] = time_terms(process, p, all, begin, end);
                 });
    Sums total = count_terms(process, p, all, customers_at_x);
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

void Process::total_log_likelihood(const Params& p, const Histories& histories, double& value,
                                   std::vector<double>& gradient,
                                   std::vector<double>& hessian) const {
    const Sums s = likelihood_sums(*this, p, histories);
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

} // namespace perennial::beta_geometric
