#include "analytics/lifetime/covariates/covariate_fit.h"

#include "analytics/core/error.h"
#include "analytics/core/minimise.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/lifetime/bg_nbd/bg_nbd.h"
#include "analytics/lifetime/histories.h"
#include "analytics/lifetime/mbg_nbd/mbg_nbd.h"
#include "analytics/lifetime/pareto_nbd/pareto_nbd.h"

#include <Eigen/Core>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <string>
#include <utility>

namespace perennial {

namespace {

constexpr Eigen::Index base_count = 4;

/// How a model of four parameters takes covariates z: buying faster divides the scale of the rates,
/// ln(alpha) - gamma' z; leaving sooner moves one other logarithm.
struct CovariateForm {
    std::string_view id;
    Eigen::Index leaving;      ///< position of the parameter that moves
    double leaving_sign;       ///< +1: it grows as customers leave sooner
    Eigen::Index second_scale; ///< another parameter in weeks, or -1
    std::unique_ptr<PurchaseModel> (*fit)(const Histories&, const Progress&);
    std::unique_ptr<PurchaseModel> (*at)(const std::array<double, 4>&);
    void (*total)(const std::array<double, 4>&, const Histories&, double&, std::vector<double>&,
                  std::vector<double>&);
};

template <const beta_geometric::Process& process>
constexpr CovariateForm beta_geometric_form() {
    return {
        .id = process.id(),
        .leaving = 2, // a: the mean chance to leave grows with it
        .leaving_sign = 1.0,
        .second_scale = -1,
        .fit = [](const Histories& h, const Progress& p) { return process.fit(h, p); },
        .at =
            [](const std::array<double, 4>& v) {
                return process.model({v[0], v[1], v[2], v[3]});
            },
        .total =
            [](const std::array<double, 4>& v, const Histories& h, double& value,
               std::vector<double>& gradient, std::vector<double>& hessian) {
                process.total_log_likelihood({v[0], v[1], v[2], v[3]}, h, value, gradient, hessian);
            }};
}

constexpr CovariateForm pareto_nbd_form{
    .id = "pareto_nbd",
    .leaving = 3, // beta, weeks: the hazard of leaving falls with it
    .leaving_sign = -1.0,
    .second_scale = 3,
    .fit = &pareto_nbd::fit,
    .at =
        [](const std::array<double, 4>& v) {
            return pareto_nbd::model({v[0], v[1], v[2], v[3]});
        },
    .total =
        [](const std::array<double, 4>& v, const Histories& h, double& value,
           std::vector<double>& gradient, std::vector<double>& hessian) {
            pareto_nbd::total_log_likelihood({v[0], v[1], v[2], v[3]}, h, value, gradient, hessian);
        }};

constexpr std::array forms{
    beta_geometric_form<bg_nbd::process>(),
    beta_geometric_form<mbg_nbd::process>(),
    pareto_nbd_form,
};
constexpr auto form_ids = [] {
    std::array<std::string_view, forms.size()> ids{};
    std::transform(forms.begin(), forms.end(), ids.begin(), [](const auto& f) { return f.id; });
    return ids;
}();

const CovariateForm& find_form(std::string_view id) {
    const auto* const found =
        std::find_if(forms.begin(), forms.end(), [&](const auto& f) { return f.id == id; });
    if (found == forms.end()) {
        throw Error(ErrorCode::bad_input, "model without covariates: " + std::string(id));
    }
    return *found;
}

/// Customers who share a row of covariates.
struct CovariateGroup {
    Histories histories; ///< empty where nobody was observed for any time
    /// d ln(model's parameters) / d point: the identity, then the columns times the row.
    Eigen::MatrixXd jacobian;
};

class CovariateLikelihood {
  public:
    CovariateLikelihood(const CovariateForm& form, const CustomerSummary& summary,
                        const StaticCovariates& covariates, const Progress& progress)
        : m_form(form), m_columns(static_cast<Eigen::Index>(covariates.columns.size())),
          m_customers(static_cast<double>(summary.frequency.size())) {
        std::vector<CustomerSummary> members(covariates.rows.size());
        std::vector<bool> observed(covariates.rows.size(), false);
        for (std::size_t i = 0; i < summary.frequency.size(); ++i) {
            CustomerSummary& group = members[covariates.row_of[i]];
            group.frequency.push_back(summary.frequency[i]);
            group.recency.push_back(summary.recency[i]);
            group.T.push_back(summary.T[i]);
            observed[covariates.row_of[i]] = observed[covariates.row_of[i]] || summary.T[i] > 0.0;
        }
        for (std::size_t k = 0; k < members.size(); ++k) {
            CovariateGroup group;
            // Without any time observed a history has probability 1 at any parameters.
            if (observed[k]) {
                group.histories = compress_histories(members[k], progress);
            }
            group.jacobian = Eigen::MatrixXd::Zero(base_count, size());
            group.jacobian.leftCols(base_count).setIdentity();
            for (Eigen::Index c = 0; c < m_columns; ++c) {
                const double z = covariates.rows[k][static_cast<std::size_t>(c)];
                group.jacobian(1, base_count + c) = -z;
                group.jacobian(form.leaving, base_count + m_columns + c) = form.leaving_sign * z;
            }
            m_groups.push_back(std::move(group));
        }
    }

    Eigen::Index size() const { return base_count + 2 * m_columns; }

    std::array<double, 4> parameters(std::size_t row, const std::vector<double>& point) const {
        const Eigen::Map<const Eigen::VectorXd> at(point.data(), size());
        const Eigen::VectorXd logs = m_groups[row].jacobian * at;
        return {std::exp(logs[0]), std::exp(logs[1]), std::exp(logs[2]), std::exp(logs[3])};
    }

    /// Mean log-likelihood and prior, negated, with exact derivatives by the chain rule.
    void objective(const std::vector<double>& point, Derivatives& out) const {
        Eigen::VectorXd gradient = Eigen::VectorXd::Zero(size());
        Eigen::MatrixXd hessian = Eigen::MatrixXd::Zero(size(), size());
        double value = 0.0;
        double part = 0.0;
        std::vector<double> slope;
        std::vector<double> curvature;
        for (std::size_t k = 0; k < m_groups.size(); ++k) {
            const CovariateGroup& group = m_groups[k];
            if (group.histories.size() == 0) {
                continue;
            }
            m_form.total(parameters(k, point), group.histories, part, slope, curvature);
            const Eigen::Map<const Eigen::Vector4d> g(slope.data());
            const Eigen::Map<const Eigen::Matrix4d> h(curvature.data());
            value += part;
            gradient += group.jacobian.transpose() * g;
            hessian += group.jacobian.transpose() * h * group.jacobian;
        }
        const Eigen::Map<const Eigen::VectorXd> at(point.data(), size());
        const auto coefficients = at.tail(2 * m_columns);
        value -= 0.5 * coefficients.squaredNorm();
        gradient.tail(2 * m_columns) -= coefficients;
        hessian.diagonal().tail(2 * m_columns).array() -= 1.0;
        out.value = -value / m_customers;
        Eigen::Map<Eigen::VectorXd>(out.gradient.data(), size()) = -gradient / m_customers;
        Eigen::Map<Eigen::MatrixXd>(out.hessian.data(), size(), size()) = -hessian / m_customers;
    }

  private:
    const CovariateForm& m_form;
    Eigen::Index m_columns;
    double m_customers;
    std::vector<CovariateGroup> m_groups;
};

MinimiseOptions covariate_box(const CovariateForm& form, std::size_t size, double mean_weeks) {
    constexpr double largest_effect = 6.0; // six standard deviations of the prior
    MinimiseOptions options;
    options.lower.assign(size, -largest_effect);
    options.upper.assign(size, largest_effect);
    for (Eigen::Index i = 0; i < base_count; ++i) {
        const bool weeks = i == 1 || i == form.second_scale;
        const double unit = weeks ? std::log(mean_weeks) : 0.0;
        options.lower[static_cast<std::size_t>(i)] = unit + std::log(weeks ? 1e-7 : 1e-5);
        options.upper[static_cast<std::size_t>(i)] = unit + std::log(weeks ? 1e8 : 1e4);
    }
    return options;
}

/// Names and values; errors from the covariance of the mean log-likelihood's point.
FitSummary covariate_summary(FitSummary fit, const StaticCovariates& covariates,
                             const std::vector<double>& point,
                             const std::vector<double>& covariance) {
    const std::size_t size = point.size();
    for (std::size_t i = 0; i < size; ++i) {
        const double error = std::sqrt(covariance[i * (size + 1)]);
        if (i < fit.parameters.size()) {
            fit.parameters[i].value = std::exp(point[i]);
            fit.parameters[i].standard_error = fit.parameters[i].value * error;
            continue;
        }
        const std::size_t c = i - base_count;
        const std::size_t columns = covariates.columns.size();
        fit.parameters.push_back(
            {(c < columns ? "buying:" : "leaving:") + covariates.columns[c % columns].name(),
             point[i], error});
    }
    return fit;
}

std::vector<CovariateEffect> effects_of(const FitSummary& fit, const StaticCovariates& covariates) {
    std::vector<CovariateEffect> effects;
    const std::size_t columns = covariates.columns.size();
    for (std::size_t c = 0; c < columns; ++c) {
        const NamedValue& buying = fit.parameters[base_count + c];
        const NamedValue& leaving = fit.parameters[base_count + columns + c];
        effects.push_back({covariates.columns[c], buying.value, buying.standard_error,
                           leaving.value, leaving.standard_error});
    }
    return effects;
}

/// The note without covariates stands where it speaks of the data, such as few customers.
FitNote covariate_note(FitNote without, bool converged) {
    if (!converged) {
        return FitNote::stopped_early;
    }
    return without == FitNote::stopped_early ? FitNote::converged : without;
}

} // namespace

std::span<const std::string_view> covariate_models() {
    return form_ids;
}

CovariateModel fit_with_covariates(std::string_view id, const CustomerSummary& summary,
                                   const StaticCovariates& covariates, const Progress& progress) {
    const auto started = std::chrono::steady_clock::now();
    const CovariateForm& form = find_form(id);
    const Histories all = compress_histories(summary, progress);
    if (covariates.row_of.size() != summary.frequency.size()) {
        throw Error(ErrorCode::bad_input, "covariates are of other customers than the summary");
    }
    auto alike = form.fit(all, progress.part(0.0, 0.3));
    const CovariateLikelihood likelihood(form, summary, covariates, progress);
    std::vector<double> point = alike->log_parameters();
    point.resize(static_cast<std::size_t>(likelihood.size()), 0.0);
    CovariateModel result;
    result.fit = alike->summary();
    result.log_likelihood_without = result.fit.log_likelihood;
    result.row_of = covariates.row_of;
    std::vector<double> covariance(point.size() * point.size(), std::nan(""));
    if (result.fit.note != FitNote::no_repeat_buyers && !covariates.columns.empty()) {
        double weeks = 0.0;
        for (std::size_t i = 0; i < all.size(); ++i) {
            weeks += all.weight[i] * all.T[i];
        }
        const auto n = static_cast<double>(all.customers);
        const Objective objective = [&](const std::vector<double>& at, Derivatives& out) {
            progress.check();
            likelihood.objective(at, out);
        };
        progress.step(0.3, Stage::fitting);
        const Minimum best =
            minimise(objective, point, covariate_box(form, point.size(), weeks / n), progress);
        point = best.point;
        covariance = inverse_curvature(best.at.hessian, best.at_bound);
        std::for_each(covariance.begin(), covariance.end(), [n](double& c) { c /= n; });
        double prior = 0.0;
        for (std::size_t i = base_count; i < point.size(); ++i) {
            prior -= 0.5 * point[i] * point[i];
        }
        result.fit.log_likelihood = -n * best.at.value - prior;
        result.fit.converged = best.converged;
        result.fit.iterations += best.iterations;
        result.fit.gradient_norm = best.gradient_norm;
        result.fit.note = covariate_note(result.fit.note, best.converged);
        result.fit = covariate_summary(std::move(result.fit), covariates, point, covariance);
        result.effects = effects_of(result.fit, covariates);
    }
    for (std::size_t k = 0; k < covariates.rows.size(); ++k) {
        result.models.push_back(form.at(likelihood.parameters(k, point)));
    }
    result.alike = std::move(alike);
    result.fit.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    progress.step(1.0, Stage::fitting);
    return result;
}

} // namespace perennial
