// The pair of models behind LifetimeModel, inside this room.
#pragma once

#include "analytics/lifetime/lifetime.h"
#include "analytics/lifetime/model.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <vector>

namespace perennial {

struct FittedLifetime final : LifetimeModel {
    std::unique_ptr<PurchaseModel> purchases;
    std::unique_ptr<SpendModel> spend;

    const FitSummary& purchase_fit() const override { return purchases->summary(); }
    const FitSummary& spend_fit() const override { return spend->summary(); }
    /// A parameter without a logarithm, such as k, is certain.
    std::vector<double> purchase_covariance() const override {
        const std::size_t logs = purchases->log_parameters().size();
        const std::size_t all = purchase_fit().parameters.size();
        std::vector<double> covariance(all * all, 0.0);
        for (std::size_t i = 0; i < logs; ++i) {
            std::copy_n(purchases->covariance().begin() + static_cast<std::ptrdiff_t>(i * logs),
                        logs, covariance.begin() + static_cast<std::ptrdiff_t>(i * all));
        }
        return covariance;
    }
};

} // namespace perennial
