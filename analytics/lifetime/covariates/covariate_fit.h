// Purchase models whose customers differ by what is known of them: those of one channel buy faster,
// those who came by a discount leave sooner. Knows what covariates are, not where they come from.
//
// source: Fader & Hardie (2007), Incorporating time-invariant covariates into the Pareto/NBD and
// BG/NBD models. See docs/methods/covariates.md.
#pragma once

#include "analytics/core/progress.h"
#include "analytics/lifetime/covariates/static_covariates.h"
#include "analytics/lifetime/model.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace perennial {

/// By what logarithm customers of a column buy, and leave, faster than those of its reference.
struct CovariateEffect {
    CovariateColumn column;
    double buying = 0.0, buying_error = 0.0; ///< standard errors; NaN when unknown
    double leaving = 0.0, leaving_error = 0.0;
};

/// One ordinary purchase model for each distinct row of covariates. Immutable.
struct CovariateModel {
    /// The parameters of customers with all covariates 0, then "buying:<column>" and
    /// "leaving:<column>": by what logarithm these customers buy, and leave, faster. `model` is
    /// that of the purchase model.
    FitSummary fit;
    std::vector<CovariateEffect> effects; ///< the same, a column each; empty as the coefficients
    double log_likelihood_without = 0.0;  ///< of the purchase model that treats customers alike
    std::unique_ptr<PurchaseModel> alike; ///< the purchase model that treats customers alike
    std::vector<std::unique_ptr<PurchaseModel>> models; ///< by row of the covariates
    std::vector<std::uint32_t> row_of;                  ///< of each customer

    const PurchaseModel& of(std::size_t position) const { return *models[row_of[position]]; }
};

/// The purchase models that take covariates.
std::span<const std::string_view> covariate_models();

/// Maximum likelihood with a standard normal prior on every coefficient. Always returns;
/// FitSummary::note says how it ended, log_likelihood is without the prior.
/// throws: Error{bad_input} for another id, impossible histories or covariates of other customers;
/// Error{too_little_data} as the model without covariates.
CovariateModel fit_with_covariates(std::string_view id, const CustomerSummary& summary,
                                   const StaticCovariates& covariates,
                                   const Progress& progress = {});

} // namespace perennial
