#include "analytics/core/parallel_for.h"
#include "analytics/core/special_functions.h"
#include "analytics/lifetime/histories.h"
#include "analytics/lifetime/regular_geometric/regular_geometric.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace perennial::regular_geometric {

namespace {

/// A function of r, alpha, a, b with its first and second derivatives.
struct Jet {
    double value = 0.0;
    std::array<double, 4> g{};
    std::array<double, 16> h{}; ///< upper triangle

    void add(double weight, const Jet& o) {
        value += weight * o.value;
        for (std::size_t i = 0; i < 4; ++i) {
            g[i] += weight * o.g[i];
            for (std::size_t j = i; j < 4; ++j) {
                h[4 * i + j] += weight * o.h[4 * i + j];
            }
        }
    }
};

/// -shape ln(1 + t / alpha) in r and alpha, shape = r + events. Of `-shape ln(alpha + t)` it keeps
/// the derivatives but for those of -shape ln(alpha), which event_count_jet() adds.
void add_decay(Jet& jet, double shape, double t, double alpha) {
    const double inverse = 1.0 / (alpha + t);
    const double log_t = std::log1p(t / alpha);
    jet.value -= shape * log_t;
    jet.g[0] -= log_t;
    jet.g[1] -= shape * inverse;
    jet.h[1] -= inverse;
    jet.h[5] += shape * inverse * inverse;
}

/// ln of the sum of (shape)_j / j! u^j, u = (T - t_x) / (alpha + T).
void add_waiting(Jet& jet, int k, double shape, double wait, double age) {
    const double u = wait / age;
    double term = 1.0, sum = 1.0;
    double psi = 0.0, psi1 = 0.0; // sums of 1 / (shape + i) and of its square, i < j
    double m_psi = 0.0, m_j = 0.0, m_psi2 = 0.0, m_j2 = 0.0, m_both = 0.0, m_psi1 = 0.0;
    for (int j = 1; j < k; ++j) {
        const double inverse = 1.0 / (shape + j - 1.0);
        psi += inverse;
        psi1 += inverse * inverse;
        term *= (shape + j - 1.0) / j * u;
        sum += term;
        m_psi += term * psi;
        m_psi2 += term * psi * psi;
        m_psi1 += term * psi1;
        m_j += term * j;
        m_j2 += term * j * j;
        m_both += term * j * psi;
    }
    const double mean_psi = m_psi / sum;
    const double mean_j = m_j / sum;
    jet.value += std::log(sum);
    jet.g[0] += mean_psi;
    jet.g[1] -= mean_j / age;
    jet.h[0] += m_psi2 / sum - mean_psi * mean_psi - m_psi1 / sum;
    jet.h[1] -= (m_both / sum - mean_psi * mean_j) / age;
    jet.h[5] += (m_j2 / sum - mean_j * mean_j + mean_j) / (age * age);
}

/// ln(e^alive + e^left): alive at T, or left after the last purchase.
Jet either_of(const Jet& alive, const Jet& left) {
    const double odds = left.value - alive.value;
    const double small = std::exp(-std::abs(odds));
    const double q = odds > 0.0 ? 1.0 / (1.0 + small) : small / (1.0 + small); // left
    Jet jet;
    jet.value = std::max(alive.value, left.value) + std::log1p(small);
    for (std::size_t i = 0; i < 4; ++i) {
        jet.g[i] = (1.0 - q) * alive.g[i] + q * left.g[i];
        for (std::size_t j = i; j < 4; ++j) {
            const std::size_t at = 4 * i + j;
            jet.h[at] = (1.0 - q) * alive.h[at] + q * left.h[at] +
                        q * (1.0 - q) * (left.g[i] - alive.g[i]) * (left.g[j] - alive.g[j]);
        }
    }
    return jet;
}

/// The factor that depends on the times, of one history.
Jet time_jet(const Process& process, const Params& p, double x, double t_x, double T) {
    const double shape = p.r + p.k * x;
    const double n = process.chances(x);
    Jet alive;
    add_decay(alive, shape, T, p.alpha);
    add_waiting(alive, p.k, shape, T - t_x, p.alpha + T);
    if (n == 0.0) {
        return alive;
    }
    Jet left;
    add_decay(left, shape, t_x, p.alpha);
    const double inverse = 1.0 / (p.b + n - 1.0);
    left.value += std::log(p.a * inverse);
    left.g[2] += 1.0 / p.a;
    left.g[3] -= inverse;
    left.h[10] -= 1.0 / (p.a * p.a);
    left.h[15] += inverse * inverse;
    return either_of(alive, left);
}

/// The factors of the number of purchases.
Jet count_jet(const Process& process, const Params& p, double x) {
    const double events = p.k * x;
    const double n = process.chances(x);
    const double ab = p.a + p.b;
    Jet jet;
    jet.value = log_gamma_ratio(p.r, events) - events * std::log(p.alpha) +
                log_gamma_ratio(p.b, n) - log_gamma_ratio(ab, n);
    jet.g[0] = digamma(p.r + events) - digamma(p.r);
    jet.h[0] = trigamma(p.r + events) - trigamma(p.r);
    // Those of r ln(alpha), and of what add_decay() left out.
    jet.g[1] = p.r / p.alpha;
    jet.h[1] = 1.0 / p.alpha;
    jet.h[5] = -p.r / (p.alpha * p.alpha);
    const double psi = digamma(ab) - digamma(ab + n);
    const double psi1 = trigamma(ab) - trigamma(ab + n);
    jet.g[2] = psi;
    jet.g[3] = psi + digamma(p.b + n) - digamma(p.b);
    jet.h[10] = psi1;
    jet.h[11] = psi1;
    jet.h[15] = psi1 + trigamma(p.b + n) - trigamma(p.b);
    return jet;
}

} // namespace

double Process::log_regularity(int k, const Histories& histories) {
    if (k == 1) {
        return 0.0;
    }
    double sum = 0.0;
    for (std::size_t i = 0; i < histories.size(); ++i) {
        const double x = histories.x[histories.x_at[i]];
        if (x > 0.0) {
            sum += histories.weight[i] *
                   (histories.gaps_known
                        ? -x * log_gamma(k)
                        : (k - 1.0) * x * std::log(std::max(histories.t_x[i], 1e-300)) -
                              log_gamma_ratio(x, (k - 1.0) * x));
        }
    }
    return sum + (histories.gaps_known ? (k - 1.0) * histories.sum_log_gaps : 0.0);
}

void Process::total_log_likelihood(const Params& p, const Histories& all, double& value,
                                   std::vector<double>& gradient,
                                   std::vector<double>& hessian) const {
    constexpr std::size_t chunk_size = 16384;
    std::vector<double> customers_at_x(all.x.size(), 0.0);
    for (std::size_t i = 0; i < all.size(); ++i) {
        customers_at_x[all.x_at[i]] += all.weight[i];
    }
    std::vector<Jet> parts(chunk_count(all.size(), chunk_size));
    parallel_for(
        all.size(), chunk_size, [&](std::size_t chunk, std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i) {
                parts[chunk].add(all.weight[i],
                                 time_jet(*this, p, all.x[all.x_at[i]], all.t_x[i], all.T[i]));
            }
        });
    Jet total;
    for (std::size_t at = 0; at < all.x.size(); ++at) {
        total.add(customers_at_x[at], count_jet(*this, p, all.x[at]));
    }
    for (const Jet& part : parts) {
        total.add(1.0, part);
    }
    const std::array<double, 4> scale{p.r, p.alpha, p.a, p.b};
    value = total.value;
    gradient.assign(4, 0.0);
    hessian.assign(16, 0.0);
    for (std::size_t i = 0; i < 4; ++i) {
        gradient[i] = scale[i] * total.g[i];
        for (std::size_t j = i; j < 4; ++j) {
            hessian[4 * i + j] = hessian[4 * j + i] =
                scale[i] * scale[j] * total.h[4 * i + j] + (i == j ? gradient[i] : 0.0);
        }
    }
}

} // namespace perennial::regular_geometric
