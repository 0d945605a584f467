// Gauss-Legendre rules and integrals over many decades of time. Knows nothing of what is
// integrated.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace perennial {

struct QuadratureRule {
    std::vector<double> nodes, weights;
    std::size_t size() const { return nodes.size(); }
};

/// The n-point Gauss-Legendre rule on [-1, 1]; n >= 1.
QuadratureRule gauss_legendre(int n);

/// Nodes and weights for the integral over [0, end] of a function that is smooth in ln(1 + t /
/// scale): panels of equal width in that variable, none wider than `panel`, sixteen points each.
/// Weights are in t.
QuadratureRule logarithmic_rule(double end, double scale, double panel = 1.0);

/// A Gauss-Legendre rule that is exact enough for exp(g) where g is concave, analytic within pi of
/// the real axis, and falls by `fall` over a panel of this `width`.
const QuadratureRule& panel_rule(double width, double fall);

/// Calls visit(node, weight) so that the sum of weight * exp(g(node)) is the integral of exp(g)
/// over [0, length] to about 1e-13 of it, whatever its size: g may be -infinity at 0. g: concave,
/// analytic within pi of the real axis; `mode`: where it is largest in [0, length].
template <class LogIntegrand, class Visit>
void visit_concave(const LogIntegrand& g, double mode, double length, const Visit& visit) {
    constexpr double widest = 3.0;
    constexpr double deepest = 16.0;
    constexpr double negligible = 45.0;
    const double top = g(mode);
    for (const double direction : {1.0, -1.0}) {
        double at = mode;
        double value = top;
        double rest = direction > 0.0 ? length - mode : mode;
        while (rest > 0.0 && top - value < negligible) {
            double width = std::min(widest, rest);
            double next = g(at + direction * width);
            while (!(value - next <= deepest)) {
                width *= 0.5;
                next = g(at + direction * width);
            }
            const QuadratureRule& rule = panel_rule(width, value - next);
            for (std::size_t i = 0; i < rule.size(); ++i) {
                visit(at + direction * 0.5 * width * (1.0 + rule.nodes[i]),
                      0.5 * width * rule.weights[i]);
            }
            at += direction * width;
            value = next;
            rest -= width;
        }
    }
}

} // namespace perennial
