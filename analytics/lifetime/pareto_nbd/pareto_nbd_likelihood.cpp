#include "analytics/core/parallel_for.h"
#include "analytics/core/quadrature.h"
#include "analytics/core/special_functions.h"
#include "analytics/lifetime/histories.h"
#include "analytics/lifetime/pareto_nbd/pareto_nbd.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace perennial::pareto_nbd {

namespace {

/// Weighted sums of a mixture exp(l_1) + exp(l_2) + ...: of the weights, of the slopes of l, and of
/// its curvatures with the products of slopes.
struct Mixture {
    double weight = 0.0;
    std::array<double, 4> first{};
    std::array<double, 10> second{}; ///< upper triangle by rows

    /// The part of l that both "alive" and "left at t" have: -(r + x) ln(1 + t / alpha) - s ln(1 +
    /// t / beta), with one more (ln(s) - ln(beta + t)) when `left`.
    void add(const Params& p, double x, double t, double log_a, double log_b, double left,
             double w) {
        const double inverse_a = 1.0 / (p.alpha + t);
        const double inverse_b = 1.0 / (p.beta + t);
        const std::array<double, 4> d{-p.r * log_a, (p.r * t - x * p.alpha) * inverse_a,
                                      left - p.s * log_b, (p.s * t - left * p.beta) * inverse_b};
        weight += w;
        std::size_t next = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            first[i] += w * d[i];
            for (std::size_t j = i; j < 4; ++j) {
                second[next++] += w * d[i] * d[j];
            }
        }
        second[0] += w * d[0];
        second[1] += w * p.r * t * inverse_a;
        second[4] -= w * p.alpha * t * (p.r + x) * inverse_a * inverse_a;
        second[7] -= w * p.s * log_b;
        second[8] += w * p.s * t * inverse_b;
        second[9] -= w * p.beta * t * (p.s + left) * inverse_b * inverse_b;
    }
};

/// Where the integrand over the time of leaving is largest, in [t_x, T].
double likeliest_leaving(const Params& p, const History& h) {
    const double falling = p.r + h.x - 1.0;
    if (falling >= 0.0 || p.beta <= p.alpha) {
        return h.t_x;
    }
    // In v = ln(alpha + t) the slope is -falling - (s + 1) (alpha + t) / (beta + t).
    const double share = -falling / (p.s + 1.0);
    return std::clamp((share * p.beta - p.alpha) / (1.0 - share), h.t_x, h.T);
}

} // namespace

TimeTerm time_term(const Params& p, const History& h, bool derivatives) {
    // L = e^l(T) + integral over the time t of leaving in (t_x, T]. With the smaller of alpha and
    // beta, v = ln((small + t) / (small + t_x)) makes the integrand log-concave, and analytic
    // within pi of the real axis, whatever the parameters: no hypergeometric function, no case
    // distinction, nothing to cancel.
    const bool alpha_smaller = p.alpha <= p.beta;
    const double small = std::min(p.alpha, p.beta);
    const double large = std::max(p.alpha, p.beta);
    const double start = std::log1p(h.t_x / small);
    const double a = p.r + h.x;
    struct Point {
        double t, log_a, log_b, exponent;
    };
    const double constant = std::log(p.s) + std::log(small / p.beta);
    const auto at = [&](double v) {
        const double t = h.t_x + (small + h.t_x) * std::expm1(v);
        const double of_small = start + v;
        const double of_large = std::log1p(t / large);
        Point point{t, of_large, of_small, 0.0};
        if (alpha_smaller) {
            std::swap(point.log_a, point.log_b);
        }
        point.exponent = constant + of_small - a * point.log_a - (p.s + 1.0) * point.log_b;
        return point;
    };
    const double length = std::log1p((h.T - h.t_x) / (small + h.t_x));
    const double mode = std::log1p((likeliest_leaving(p, h) - h.t_x) / (small + h.t_x));
    const double log_aT = std::log1p(h.T / p.alpha);
    const double log_bT = std::log1p(h.T / p.beta);
    const double alive = -a * log_aT - p.s * log_bT;
    const double top = std::max(alive, at(std::min(mode, length)).exponent);
    const double alive_weight = std::exp(alive - top);
    Mixture sum;
    if (derivatives) {
        sum.add(p, h.x, h.T, log_aT, log_bT, 0.0, alive_weight);
    } else {
        sum.weight = alive_weight;
    }
    visit_concave([&](double v) { return at(v).exponent; }, std::min(mode, length), length,
                  [&](double v, double weight) {
                      const Point point = at(v);
                      const double w = weight * std::exp(point.exponent - top);
                      if (derivatives) {
                          sum.add(p, h.x, point.t, point.log_a, point.log_b, 1.0, w);
                      } else {
                          sum.weight += w;
                      }
                  });
    TimeTerm term;
    term.value = top + std::log(sum.weight);
    term.p_alive = alive_weight / sum.weight;
    std::size_t next = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        term.gradient[i] = sum.first[i] / sum.weight;
    }
    for (std::size_t i = 0; i < 4; ++i) {
        for (std::size_t j = i; j < 4; ++j, ++next) {
            term.hessian[next] =
                sum.second[next] / sum.weight - term.gradient[i] * term.gradient[j];
        }
    }
    return term;
}

double log_likelihood(const Params& p, const History& h) {
    return log_gamma_ratio(p.r, h.x) - h.x * std::log(p.alpha) + time_term(p, h, false).value;
}

double p_alive(const Params& p, const History& h) {
    return time_term(p, h, false).p_alive;
}

void total_log_likelihood(const Params& p, const Histories& all, double& value,
                          std::vector<double>& gradient, std::vector<double>& hessian) {
    constexpr std::size_t chunk_size = 4096;
    std::vector<TimeTerm> parts(chunk_count(all.size(), chunk_size));
    parallel_for(
        all.size(), chunk_size, [&](std::size_t chunk, std::size_t begin, std::size_t end) {
            TimeTerm& part = parts[chunk];
            for (std::size_t i = begin; i < end; ++i) {
                const TimeTerm one = time_term(p, {all.x[all.x_at[i]], all.t_x[i], all.T[i]}, true);
                const double w = all.weight[i];
                part.value += w * one.value;
                for (std::size_t k = 0; k < 4; ++k) {
                    part.gradient[k] += w * one.gradient[k];
                }
                for (std::size_t k = 0; k < 10; ++k) {
                    part.hessian[k] += w * one.hessian[k];
                }
            }
        });
    std::vector<double> customers_at_x(all.x.size(), 0.0);
    for (std::size_t i = 0; i < all.size(); ++i) {
        customers_at_x[all.x_at[i]] += all.weight[i];
    }
    value = 0.0;
    gradient.assign(4, 0.0);
    hessian.assign(16, 0.0);
    for (const TimeTerm& part : parts) {
        value += part.value;
        std::size_t next = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            gradient[i] += part.gradient[i];
            for (std::size_t j = i; j < 4; ++j) {
                hessian[4 * i + j] += part.hessian[next++];
            }
        }
    }
    // The factors that depend on x alone.
    const double psi_r = digamma(p.r);
    const double tri_r = trigamma(p.r);
    for (std::size_t k = 0; k < all.x.size(); ++k) {
        const double w = customers_at_x[k];
        const double x = all.x[k];
        const double slope = p.r * (digamma(p.r + x) - psi_r);
        value += w * (log_gamma_ratio(p.r, x) - x * std::log(p.alpha));
        gradient[0] += w * slope;
        hessian[0] += w * (slope + p.r * p.r * (trigamma(p.r + x) - tri_r));
    }
    for (std::size_t i = 0; i < 4; ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            hessian[4 * i + j] = hessian[4 * j + i];
        }
    }
}

} // namespace perennial::pareto_nbd
