// What every fitted lifetime model reports, whatever the model.
#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace perennial {

/// Why a fit ended as it did; ui/format has the sentence.
enum class FitNote {
    converged,
    stopped_early,     ///< best point found is returned, but the gradient is not yet flat
    no_dropout,        ///< customers show no sign of leaving; dropout parameters sit at a boundary
    no_repeat_buyers,  ///< nobody bought twice: the repeat rate cannot be measured
    too_few_customers, ///< fitted, but a forecast for all customers is too uncertain to trust
    dropout_uncertain, ///< few leave: totals are sound, how often customers leave is hardly known
    mean_undefined, ///< gamma_gamma with q <= 1: the mean spend would be infinite; pooled mean is
                    ///< used
};

struct NamedValue {
    std::string name;
    double value = 0.0;
    double standard_error = 0.0; ///< NaN when the curvature gives none
};

struct FitSummary {
    std::string model; ///< registry id, for example "bg_nbd"
    std::vector<NamedValue> parameters;
    double log_likelihood = 0.0;
    std::size_t customers = 0; ///< histories used
    bool converged = false;
    int iterations = 0;
    double gradient_norm = 0.0; ///< of the mean log-likelihood in log parameters
    FitNote note = FitNote::converged;
    /// Mean chance that a customer leaves at a purchase; NaN for a model without such a chance.
    double mean_dropout = std::numeric_limits<double>::quiet_NaN();
    /// Of spend models: what refunds leave of what the parameters say of a purchase.
    double kept_share = 1.0;
    double seconds = 0.0;
};

} // namespace perennial
