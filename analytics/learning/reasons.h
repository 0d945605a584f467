// Why a forecast is what it is: what each feature adds to it, in money. Inside this room. Knows
// trees; knows nothing of how they were grown.
#pragma once

#include "analytics/forecast/forecaster.h"
#include "analytics/learning/trees.h"

#include <vector>

namespace perennial::learning {

struct Examples;

/// The code of what the purchase model says, the first reason before any tree.
inline constexpr std::string_view purchase_pattern = "purchase_pattern";

/// One forecast of revenue as a product of parts, each a target learned by trees.
struct RevenueParts {
    std::vector<const Trees*> trees;
    double scale = 1.0;
};

/// The three features that move each customer's forecast most away from the mean customer's, by
/// their effect in major units. All effects of a customer, of purchase_pattern too, add up to the
/// forecast less the mean forecast of the purchase model. Positions: of Examples::names, then
/// purchase_pattern.
std::vector<std::array<Forecast::Reason, 3>>
reasons_of(const RevenueParts& revenue, const Examples& rows, const Progress& progress);

} // namespace perennial::learning
