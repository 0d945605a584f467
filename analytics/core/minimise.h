// Finds a minimum of a smooth function of a few parameters whose derivatives are known.
// Made for likelihoods: it always returns the best point seen and says how it ended.
// Knows nothing of models.
#pragma once

#include "analytics/core/progress.h"

#include <functional>
#include <vector>

namespace perennial {

/// A function and its derivatives at one point.
struct Derivatives {
    double value = 0.0;
    std::vector<double> gradient;
    std::vector<double> hessian; ///< row by row, symmetric
};

/// Fills `out` (already sized) at `point`. A value that is not finite means "not here".
using Objective = std::function<void(const std::vector<double>& point, Derivatives& out)>;

struct MinimiseOptions {
    std::vector<double> lower, upper; ///< box; one entry a parameter
    double gradient_tolerance =
        1e-10; ///< largest component over the parameters not held by the box
    int max_iterations = 200;
    double largest_step = 3.0; ///< Euclidean; for log parameters: a factor of about twenty
};

struct Minimum {
    std::vector<double> point;
    Derivatives at;             ///< at `point`
    std::vector<bool> at_bound; ///< held by the box: the function still falls outwards
    int iterations = 0;
    double gradient_norm = 0.0; ///< as in gradient_tolerance
    bool converged = false;     ///< flat within tolerance, or within what rounding lets be seen
};

/// Newton's method inside a trust region and a box. Where the curvature is negative its absolute
/// value is used, so every step goes downhill. throws: Cancelled; Error{internal} if `start` has no
/// finite value.
Minimum minimise(const Objective& objective, std::vector<double> start,
                 const MinimiseOptions& options, const Progress& progress = {});

/// Inverse of the symmetric positive definite `hessian` on the parameters not in `at_bound`; rows
/// and columns of the others are NaN, and all of it is NaN when the curvature is not positive.
std::vector<double> inverse_curvature(const std::vector<double>& hessian,
                                      const std::vector<bool>& at_bound);

} // namespace perennial
