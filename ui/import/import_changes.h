// What an import would change in the project it goes to, told before anything is stored. Made by
// app.
#pragma once

#include "analytics/core/money.h"

#include <array>
#include <cstdint>

namespace perennial::ui {

/// How rows meet those of earlier imports.
enum class ImportWay { Add, Update, Replace };

struct ImportChanges {
    std::uint64_t newOrders = 0, sameRows = 0, changedOrders = 0, missingOrders = 0;
    Money newAmount, changedBefore, changedAfter, missingAmount;
    std::array<Money, 3> change; ///< of the project's net revenue, by way
};

} // namespace perennial::ui
