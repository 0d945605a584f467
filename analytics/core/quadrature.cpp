#include "analytics/core/quadrature.h"

#include <cmath>
#include <numbers>

namespace perennial {

QuadratureRule gauss_legendre(int n) {
    QuadratureRule rule;
    for (int i = n; i >= 1; --i) {
        // Tricomi's start is close enough for Newton to reach rounding in a few steps.
        double x = std::cos(std::numbers::pi * (i - 0.25) / (n + 0.5));
        double slope = 1.0;
        for (int step = 0; step < 8; ++step) {
            double p = 1.0;
            double before = 0.0;
            for (int k = 1; k <= n; ++k) {
                const double older = before;
                before = p;
                p = ((2.0 * k - 1.0) * x * before - (k - 1.0) * older) / k;
            }
            slope = n * (x * p - before) / (x * x - 1.0);
            x -= p / slope;
        }
        rule.nodes.push_back(x);
        rule.weights.push_back(2.0 / ((1.0 - x * x) * slope * slope));
    }
    return rule;
}

const QuadratureRule& panel_rule(double width, double fall) {
    // The error of n points for exp(-fall u) on [0, 1] is (fall / 4)^2n / (2n)!.
    static const QuadratureRule few = gauss_legendre(8);
    static const QuadratureRule some = gauss_legendre(11);
    static const QuadratureRule many = gauss_legendre(16);
    return width <= 1.0 && fall <= 2.5 ? few : width <= 2.0 && fall <= 6.0 ? some : many;
}

QuadratureRule logarithmic_rule(double end, double scale, double panel) {
    static const QuadratureRule base = gauss_legendre(16);
    const double length = std::log1p(end / scale);
    const double panels = std::ceil(length / panel);
    const double half = 0.5 * length / panels;
    QuadratureRule rule;
    for (double k = 0.0; k < panels; k += 1.0) {
        for (std::size_t i = 0; i < base.size(); ++i) {
            const double tau = half * (2.0 * k + 1.0 + base.nodes[i]);
            rule.nodes.push_back(scale * std::expm1(tau));
            rule.weights.push_back(half * base.weights[i] * scale * std::exp(tau));
        }
    }
    return rule;
}

} // namespace perennial
