// The NBD model: Poisson purchases at gamma distributed rates, and nobody ever leaves. The floor of
// the ladder: a shop without dropout, or a yardstick for models with it. See docs/methods/nbd.md.
//
// source: Ehrenberg (1959), The pattern of consumer purchases, Applied Statistics 8(1);
// Schmittlein, Bemmaor & Morrison (1985), Why does the NBD model work?, Marketing Science 4(3).
#pragma once

#include "analytics/core/progress.h"
#include "analytics/lifetime/model.h"

#include <memory>
#include <vector>

namespace perennial {
struct Histories;
}

namespace perennial::nbd {

struct Params {
    double r = 0.0;     ///< shape of the purchase rate
    double alpha = 0.0; ///< scale of the purchase rate, weeks: mean rate r / alpha
};

/// ln of the density of x purchases at their times in (0, T]; t_x plays no part.
double log_likelihood(const Params& params, const History& history);
/// Sum over all histories; fills the gradient and the Hessian in ln(params).
void total_log_likelihood(const Params& params, const Histories& histories, double& value,
                          std::vector<double>& gradient, std::vector<double>& hessian);
/// Maximum likelihood. Always returns; FitSummary::note says how it ended.
std::unique_ptr<PurchaseModel> fit(const Histories& histories, const Progress& progress = {});
/// The model at given parameters. throws: Error{bad_input} unless both are positive and finite.
std::unique_ptr<PurchaseModel> model(const Params& params);

} // namespace perennial::nbd
