// The special functions that lifetime models need, safe to call from any thread.
// (The C library's lgamma writes a global sign.) Knows nothing of models.
#pragma once

namespace perennial {

/// ln Gamma(x), x > 0.
double log_gamma(double x);
/// ln Gamma(x + n) - ln Gamma(x), x > 0, n >= 0: as exact for large x as for small.
double log_gamma_ratio(double x, double n);
/// Derivative of log_gamma, x > 0.
double digamma(double x);
/// Second derivative of log_gamma, x > 0.
double trigamma(double x);
/// ln B(a, b) = ln Gamma(a) + ln Gamma(b) - ln Gamma(a + b); a, b > 0.
double log_beta(double a, double b);

/// Gauss's hypergeometric function 2F1(a, b; c; -w) for a > 0, c > b > 0, w >= 0: the mean of
/// (1 + p w)^-a under p ~ Beta(b, c - b), hence in (0, 1]. Relative error about 1e-12 while
/// b and c are below 1e5, and above as that of log_beta (underflows to 0). An argument z in [0, 1)
/// comes here by Pfaff's transformation, 2F1(a, b; c; z) = (1 - z)^-a 2F1(a, c - b; c; -z / (1 -
/// z)). source: DLMF 15.6.1 (Euler's integral), 15.8.1 (Pfaff), 15.2.1 (series).
double hyp2f1_minus(double a, double b, double c, double w);

/// ln of the probability that a negative binomial count of this shape is n: the count of a Poisson
/// process over time t when its rate is gamma(shape, alpha) and odds = t / alpha; -infinity for n >
/// 0 at odds 0.
double log_negative_binomial(double n, double shape, double odds);

/// The regularised incomplete beta function I_z(a, b) at z = w / (1 + w); a, b > 0, w >= 0. It is
/// the chance that a beta(a, b) variable has odds below w, and that a negative binomial count of
/// shape b and odds w is at least a (DLMF 8.17.5). Relative error about 1e-12; underflows to 0.
/// source: DLMF 8.17.22 (continued fraction), 8.17.4 (symmetry).
double incomplete_beta(double a, double b, double w);

} // namespace perennial
