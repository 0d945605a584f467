// The pair of models behind LifetimeModel, inside this room.
#pragma once

#include "analytics/lifetime/lifetime.h"
#include "analytics/lifetime/model.h"

#include <memory>

namespace perennial {

struct FittedLifetime final : LifetimeModel {
    std::unique_ptr<PurchaseModel> purchases;
    std::unique_ptr<SpendModel> spend;

    const FitSummary& purchase_fit() const override { return purchases->summary(); }
    const FitSummary& spend_fit() const override { return spend->summary(); }
    std::vector<double> purchase_covariance() const override { return purchases->covariance(); }
};

} // namespace perennial
