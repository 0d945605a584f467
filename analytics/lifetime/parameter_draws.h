// Draws of the parameters of a fitted model from the normal approximation to its likelihood. Knows
// covariances only.
#pragma once

#include "analytics/lifetime/model.h"

#include <memory>
#include <vector>

namespace perennial {

class Random;

/// Symmetric square root of an n x n covariance by Cholesky; unknown rows and columns count as
/// certain.
std::vector<double> root_of_covariance(std::vector<double> covariance, std::size_t n);

/// `logs` moved by a normal draw with this root. Where the likelihood is so flat that a parameter
/// would move by more than a factor of e^2, the whole move is shortened: its direction, hence what
/// the likelihood knows of ratios such as a / (a + b), stays.
std::vector<double> draw_log_parameters(Random& random, std::vector<double> logs,
                                        const std::vector<double>& root);

std::vector<std::unique_ptr<PurchaseModel>> draw_models(Random& random, const PurchaseModel& model,
                                                        int count);
std::vector<std::unique_ptr<SpendModel>> draw_models(Random& random, const SpendModel& model,
                                                     int count);

} // namespace perennial
