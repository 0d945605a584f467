#include "analytics/core/special_functions.h"

#include <unsupported/Eigen/SpecialFunctions>

#include <algorithm>
#include <cmath>
#include <limits>

namespace perennial {

double log_gamma(double x) {
    return Eigen::numext::lgamma(x);
}
double log_gamma_ratio(double x, double n) {
    constexpr double asymptotic = 16.0;
    if (x < asymptotic) {
        return log_gamma(x + n) - log_gamma(x);
    }
    // Both logarithms are of the size x ln x and would hide a small difference: subtract Stirling's
    // series (DLMF 5.11.1) term by term instead. The next term is below 1e-14 here.
    const auto rest = [](double z) {
        const double u = 1.0 / (z * z);
        return (1.0 / 12 - u * (1.0 / 360 - u * (1.0 / 1260 - u * (1.0 / 1680 - u / 1188)))) / z;
    };
    return n * (std::log(x) - 1.0) + (x + n - 0.5) * std::log1p(n / x) + rest(x + n) - rest(x);
}
double digamma(double x) {
    return Eigen::numext::digamma(x);
}
double trigamma(double x) {
    return Eigen::numext::zeta(2.0, x);
}
double log_beta(double a, double b) {
    return log_gamma(a) + log_gamma(b) - log_gamma(a + b);
}

namespace {

/// I_z(a, b) by its continued fraction, for z below the mean; log_z and log_rest are the logarithms
/// of z and 1 - z. source: Lentz's method, Thompson & Barnett (1986), J. Comput. Phys. 64(2).
double incomplete_beta_fraction(double a, double b, double z, double log_z, double log_rest) {
    constexpr double tiny = 1e-300;
    const auto kept = [](double value) {
        return std::abs(value) < tiny ? tiny : value;
    };
    double c = 1.0;
    double d = 1.0 / kept(1.0 - (a + b) / (a + 1.0) * z);
    double f = d;
    for (double m = 1.0; m < 1e5; m += 1.0) {
        const double even = m * (b - m) / ((a + 2.0 * m - 1.0) * (a + 2.0 * m)) * z;
        const double odd = -(a + m) * (a + b + m) / ((a + 2.0 * m) * (a + 2.0 * m + 1.0)) * z;
        double change = 1.0;
        for (const double term : {even, odd}) {
            d = 1.0 / kept(1.0 + term * d);
            c = kept(1.0 + term / c);
            change = c * d;
            f *= change;
        }
        if (std::abs(change - 1.0) < 1e-15) {
            break;
        }
    }
    const double log_norm =
        a > b ? log_gamma(b) - log_gamma_ratio(a, b) : log_gamma(a) - log_gamma_ratio(b, a);
    return std::exp(a * log_z + b * log_rest - log_norm) / a * f;
}

double log1p_exp(double y) {
    return y > 0.0 ? y + std::log1p(std::exp(-y)) : std::log1p(std::exp(y));
}

/// Pfaff's series in u = w / (1 + w); NaN when it is too slow or loses digits to cancellation.
double hyp2f1_series(double a, double b, double c, double w) {
    const double u = w / (1.0 + w);
    if (u > 0.9) { // more terms than the integral has points
        return std::numeric_limits<double>::quiet_NaN();
    }
    const double first = c - a; // negative for a > c: then the first terms alternate
    double term = 1.0;
    double sum = 1.0;
    double size = 1.0;
    for (int n = 0; n < 500; ++n) {
        term *= (first + n) * (b + n) / ((c + n) * (n + 1.0)) * u;
        sum += term;
        size += std::abs(term);
        // From here on terms shrink at least by u: the rest is below term / (1 - u).
        if (n > -first && std::abs(term) < 1e-17 * std::abs(sum) * (1.0 - u)) {
            return sum > 1e-3 * size ? sum * std::exp(-b * std::log1p(w))
                                     : std::numeric_limits<double>::quiet_NaN();
        }
    }
    return std::numeric_limits<double>::quiet_NaN();
}

/// Where the integrand of Euler's integral is largest, as y = ln(p / (1 - p)): the derivative of
/// its logarithm has exactly one root p in (0, 1), that of a quadratic.
double hyp2f1_peak(double a, double b, double c, double w) {
    const double square = w * (a - c);
    const double linear = b * w - c - a * w;
    const double root = std::sqrt(std::max(0.0, linear * linear - 4.0 * square * b));
    const double p = linear < 0.0 ? 2.0 * b / (root - linear) : (-linear - root) / (2.0 * square);
    return std::log(p) - std::log1p(-p);
}

/// Euler's integral by the trapezoidal rule in y = ln(p / (1 - p)). All terms are positive, so
/// nothing cancels; the integrand is analytic in |Im y| < pi, so halving the step squares the
/// error. Both tails are exponentials and are summed in closed form; where large parameters make
/// the peak narrow, only the part around it that counts is summed.
double hyp2f1_integral(double a, double b, double c, double w) {
    constexpr double negligible = 45.0; // e^-45 of the peak
    const double log_w1 = std::log1p(w);
    const double log_norm = log_beta(b, c - b);
    const auto log_f = [&](double y) {
        return b * y - (c - a) * log1p_exp(y) - a * log1p_exp(y + log_w1) - log_norm;
    };
    const auto f = [&](double y) {
        return std::exp(log_f(y));
    };
    // Beyond these the integrand is an exponential to rounding.
    const double first = -40.0 - log_w1 - std::log1p(a + c);
    const double last = 40.0 + std::log1p(a + c);
    const double peak = std::clamp(hyp2f1_peak(a, b, c, w), first, last);
    const double least = log_f(peak) - negligible;
    const auto reach = [&](double limit) {
        double distance = limit - peak;
        while (log_f(peak + 0.5 * distance) < least) {
            distance *= 0.5;
        }
        return peak + distance;
    };
    const double left = reach(first);
    const double right = reach(last);
    const double width = right - left;
    double h = std::min(0.5, width / 32.0);
    h = width / std::ceil(width / h);
    double previous = std::numeric_limits<double>::quiet_NaN();
    double points = 0.0; // sum of f on the present grid, tails apart
    for (int level = 0; level < 12; ++level) {
        const double n = std::round(width / h);
        for (double k = level == 0 ? 0.0 : 1.0; k <= n; k += level == 0 ? 1.0 : 2.0) {
            points += f(left + k * h);
        }
        const double tails = f(left) / std::expm1(b * h) + f(right) / std::expm1((c - b) * h);
        const double value = h * (points + tails);
        if (std::abs(value - previous) <= 1e-8 * value) {
            return value;
        }
        previous = value;
        h *= 0.5;
    }
    return previous;
}

} // namespace

double log_negative_binomial(double n, double shape, double odds) {
    const double none = -shape * std::log1p(odds);
    if (n == 0.0) {
        return none;
    }
    // Gamma(shape + n) / (Gamma(shape) n!) as a ratio with the larger argument first.
    const double ways = shape > n ? log_gamma_ratio(shape, n) - log_gamma(n + 1.0)
                                  : log_gamma_ratio(n, shape) - log_gamma(shape) - std::log(n);
    return none + ways + n * (std::log(odds) - std::log1p(odds));
}

double incomplete_beta(double a, double b, double w) {
    if (w <= 0.0) {
        return 0.0;
    }
    const double z = w / (1.0 + w);
    const double log_z = -std::log1p(1.0 / w);
    const double log_rest = -std::log1p(w);
    return z <= (a + 1.0) / (a + b + 2.0)
               ? incomplete_beta_fraction(a, b, z, log_z, log_rest)
               : 1.0 - incomplete_beta_fraction(b, a, 1.0 / (1.0 + w), log_rest, log_z);
}

double hyp2f1_minus(double a, double b, double c, double w) {
    if (w <= 0.0) {
        return 1.0;
    }
    const double value = hyp2f1_series(a, b, c, w);
    return std::isnan(value) ? hyp2f1_integral(a, b, c, w) : value;
}

} // namespace perennial
