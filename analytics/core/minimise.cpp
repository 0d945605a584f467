#include "analytics/core/minimise.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace perennial {

namespace {

std::vector<Eigen::Index> free_parameters(const std::vector<bool>& at_bound) {
    std::vector<Eigen::Index> free;
    for (std::size_t i = 0; i < at_bound.size(); ++i) {
        if (!at_bound[i]) {
            free.push_back(static_cast<Eigen::Index>(i));
        }
    }
    return free;
}

Eigen::MatrixXd symmetric(const std::vector<double>& hessian) {
    const auto n =
        static_cast<Eigen::Index>(std::lround(std::sqrt(static_cast<double>(hessian.size()))));
    return Eigen::Map<const Eigen::MatrixXd>(hessian.data(), n, n);
}

/// The step of at most `radius` that minimises the quadratic model with all curvatures made
/// positive.
Eigen::VectorXd trust_region_step(const Eigen::VectorXd& gradient, const Eigen::MatrixXd& hessian,
                                  double radius) {
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen(hessian);
    const Eigen::VectorXd along = eigen.eigenvectors().transpose() * gradient;
    const Eigen::ArrayXd curvature = eigen.eigenvalues().array().abs().max(1e-14);
    const auto step = [&](double shift) {
        return Eigen::VectorXd(eigen.eigenvectors() *
                               (-along.array() / (curvature + shift)).matrix());
    };
    if (step(0.0).norm() <= radius) {
        return step(0.0);
    }
    double low = 0.0;
    double high = gradient.norm() / radius; // shift >= |g| / radius always suffices
    for (int i = 0; i < 60 && high - low > 1e-3 * high; ++i) {
        const double middle = 0.5 * (low + high);
        (step(middle).norm() > radius ? low : high) = middle;
    }
    return step(high);
}

class Descent {
  public:
    Descent(const Objective& objective, std::vector<double> start, const MinimiseOptions& options)
        : m_objective(objective), m_options(options) {
        m_best.point = std::move(start);
        for (std::size_t i = 0; i < size(); ++i) {
            m_best.point[i] = std::clamp(m_best.point[i], options.lower[i], options.upper[i]);
        }
        m_best.at = evaluate(m_best.point);
        if (!usable(m_best.at)) {
            throw Error(ErrorCode::internal,
                        "the function has no finite value where the search starts");
        }
    }

    Minimum run(const Progress& progress) {
        for (; m_best.iterations < m_options.max_iterations; ++m_best.iterations) {
            progress.check();
            hold_bounds();
            if (m_best.gradient_norm <= m_options.gradient_tolerance) {
                m_best.converged = true;
                return std::move(m_best);
            }
            if (!improve()) {
                break;
            }
        }
        hold_bounds();
        // Rounding of the value hides the last digits of the gradient on large or flat problems.
        m_best.converged = m_best.gradient_norm <=
                           std::max(m_at_rounding ? 1e-5 : 1e-7, m_options.gradient_tolerance);
        return std::move(m_best);
    }

  private:
    std::size_t size() const { return m_best.point.size(); }

    Derivatives evaluate(const std::vector<double>& point) const {
        Derivatives out{0.0, std::vector<double>(size()), std::vector<double>(size() * size())};
        m_objective(point, out);
        return out;
    }

    static bool usable(const Derivatives& at) {
        const auto finite = [](double v) {
            return std::isfinite(v);
        };
        return finite(at.value) && std::all_of(at.gradient.begin(), at.gradient.end(), finite) &&
               std::all_of(at.hessian.begin(), at.hessian.end(), finite);
    }

    void hold_bounds() {
        m_best.at_bound.assign(size(), false);
        m_best.gradient_norm = 0.0;
        for (std::size_t i = 0; i < size(); ++i) {
            const double slope = m_best.at.gradient[i];
            m_best.at_bound[i] = (m_best.point[i] <= m_options.lower[i] && slope >= 0.0) ||
                                 (m_best.point[i] >= m_options.upper[i] && slope <= 0.0);
            if (!m_best.at_bound[i]) {
                m_best.gradient_norm = std::max(m_best.gradient_norm, std::abs(slope));
            }
        }
    }

    /// One step, accepted or not; false when no further progress can be seen.
    bool improve() {
        const std::vector<Eigen::Index> free = free_parameters(m_best.at_bound);
        const Eigen::Map<const Eigen::VectorXd> all(m_best.at.gradient.data(),
                                                    static_cast<Eigen::Index>(size()));
        const Eigen::VectorXd gradient = all(free);
        const Eigen::MatrixXd hessian = symmetric(m_best.at.hessian)(free, free);
        Eigen::VectorXd step = trust_region_step(gradient, hessian, m_radius);
        std::vector<double> point = m_best.point;
        for (Eigen::Index k = 0; k < step.size(); ++k) {
            const auto i = static_cast<std::size_t>(free[static_cast<std::size_t>(k)]);
            point[i] = std::clamp(point[i] + step[k], m_options.lower[i], m_options.upper[i]);
            step[k] = point[i] - m_best.point[i];
        }
        double expected = -gradient.dot(step) - 0.5 * step.dot(hessian * step);
        if (expected <= 0.0) {
            expected = std::abs(gradient.dot(step));
        }
        Derivatives next = evaluate(point);
        const double gain = m_best.at.value - next.value;
        const double noise = 16.0 * std::numeric_limits<double>::epsilon() *
                             std::max(1.0, std::abs(m_best.at.value));
        if (usable(next) && (gain >= 1e-4 * expected || std::abs(gain) <= noise)) {
            const bool visible = expected > noise;
            const double norm_before = m_best.gradient_norm;
            if (gain > 0.75 * expected && step.norm() > 0.8 * m_radius) {
                m_radius = std::min(2.0 * m_radius, m_options.largest_step);
            }
            const Minimum before = visible ? Minimum{} : m_best;
            m_best.point = std::move(point);
            m_best.at = std::move(next);
            if (!visible) {
                // The value no longer tells; go on only while the gradient keeps shrinking.
                hold_bounds();
                if (!(m_best.gradient_norm < 0.5 * norm_before)) {
                    if (m_best.gradient_norm > norm_before) {
                        m_best = before;
                    }
                    m_at_rounding = true;
                    return false;
                }
            }
            return true;
        }
        m_radius = 0.25 * std::min(m_radius, step.norm());
        return m_radius > 1e-13;
    }

    const Objective& m_objective;
    const MinimiseOptions& m_options;
    Minimum m_best;
    double m_radius = 1.0;
    bool m_at_rounding = false; ///< the best possible step would change the value by rounding only
};

} // namespace

Minimum minimise(const Objective& objective, std::vector<double> start,
                 const MinimiseOptions& options, const Progress& progress) {
    return Descent(objective, std::move(start), options).run(progress);
}

std::vector<double> inverse_curvature(const std::vector<double>& hessian,
                                      const std::vector<bool>& at_bound) {
    std::vector<double> result(hessian.size(), std::numeric_limits<double>::quiet_NaN());
    const std::vector<Eigen::Index> free = free_parameters(at_bound);
    if (free.empty()) {
        return result;
    }
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen(
        Eigen::MatrixXd(symmetric(hessian)(free, free)));
    if (!(eigen.eigenvalues()[0] > 1e-13 * eigen.eigenvalues().tail(1)[0])) {
        return result;
    }
    const Eigen::MatrixXd inverse = eigen.eigenvectors() *
                                    eigen.eigenvalues().cwiseInverse().asDiagonal() *
                                    eigen.eigenvectors().transpose();
    Eigen::Map<Eigen::MatrixXd> out(result.data(), static_cast<Eigen::Index>(at_bound.size()),
                                    static_cast<Eigen::Index>(at_bound.size()));
    out(free, free) = inverse;
    return result;
}

} // namespace perennial
