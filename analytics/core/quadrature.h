// Gauss-Legendre rules and integrals over many decades of time. Knows nothing of what is
// integrated.
#pragma once

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

} // namespace perennial
