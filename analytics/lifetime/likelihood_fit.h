// Maximum likelihood in the logarithms of positive parameters, the same for every purchase model:
// several starts, a box that moves with the unit of time, standard errors, and what to say of it.
// Knows nothing of particular models.
#pragma once

#include "analytics/core/minimise.h"
#include "analytics/core/progress.h"
#include "analytics/lifetime/fit.h"

#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace perennial {

struct Histories;

/// Sums over all customers of a set of histories.
struct Exposure {
    double customers = 0.0;
    double weeks = 0.0;   ///< observed
    double repeats = 0.0; ///< purchases after the first

    explicit Exposure(const Histories& histories);
    double mean_weeks() const { return weeks / customers; }
};

using LogFunction = std::function<double(const std::vector<double>& logs)>;

struct LikelihoodSearch {
    double customers = 1.0;
    Objective total; ///< log-likelihood of all customers with its derivatives in the logarithms
    MinimiseOptions options;
    /// Tried in order until one ends inside the box.
    std::vector<std::vector<double>> starts;
};

struct LikelihoodMaximum {
    Minimum best;                   ///< of the mean log-likelihood, negated
    std::vector<double> covariance; ///< of the logarithms; NaN for what the box holds
    double log_likelihood = 0.0;
    int iterations = 0; ///< of all searches
};

/// throws: Cancelled.
LikelihoodMaximum maximise(const LikelihoodSearch& search, const Progress& progress);

/// Standard error of ln f at the maximum by the delta method. A parameter that the box holds counts
/// as certain: beyond the box nothing changes. Infinite when nothing is known.
double standard_error_of_log(const LikelihoodMaximum& maximum, const LogFunction& f);

/// Whether the forecast, then the dropout, are known well enough to be relied on. coming_purchases:
/// of a new customer between mean_weeks and twice that; leaving_odds: empty where nobody leaves.
FitNote judge(const LikelihoodMaximum& maximum, const LogFunction& coming_purchases,
              const LogFunction& leaving_odds);

/// Parameters with their standard errors; covariance as in LikelihoodMaximum, empty when unknown.
FitSummary parameter_summary(std::string_view model, std::span<const std::string_view> names,
                             std::span<const double> values,
                             const std::vector<double>& covariance = {});
/// The same with everything that the search says.
FitSummary fit_summary(std::string_view model, std::span<const std::string_view> names,
                       const LikelihoodMaximum& maximum, const Histories& histories);

/// Covariance of a model that was not fitted.
std::vector<double> unknown_covariance(std::size_t parameters);
std::vector<double> exponentials(const std::vector<double>& logs);
std::vector<double> logarithms(std::span<const double> values);

/// throws: Error{bad_input} naming the model unless all are positive and finite.
void check_parameters(std::string_view model, std::span<const double> values);

} // namespace perennial
