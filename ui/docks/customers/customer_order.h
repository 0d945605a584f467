// In which order, and which, customers stand in the table. A pure function that a worker runs.
#pragma once

#include "analytics/core/progress.h"
#include "ui/view.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace perennial::ui {

enum class CustomerColumn {
    Key,
    Segment,
    Revenue,
    Orders,
    Purchases,
    DaysSinceLast,
    PAlive,
    ExpectedPurchases,
    Clv
};
inline constexpr int customer_column_count = 9;

/// Everything by value or shared const, so that a worker can do it.
struct CustomerOrderRequest {
    View view;
    CustomerColumn column = CustomerColumn::Clv;
    Qt::SortOrder order = Qt::DescendingOrder;
    std::vector<std::uint8_t> mask; ///< one byte a customer, 1 = listed
    QString find;                   ///< part of the key, in any case; "" lists all
};

/// Positions in the summary, sorted; equal ones in the order of the summary either way round, those
/// without a value last.
/// throws: Cancelled
std::vector<std::uint32_t> sortCustomers(const CustomerOrderRequest& request,
                                         const Progress& progress = {});

} // namespace perennial::ui
