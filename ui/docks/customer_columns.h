// The columns of lists of customers: one table of titles and definitions, whichever list shows
// them.
#pragma once

#include <QString>
#include <QVariant>

namespace perennial::ui {

enum class ListColumn {
    Key,
    Segment,
    Revenue,
    Orders,
    Purchases,
    DaysSinceLast,
    PAlive,
    ExpectedPurchases,
    Clv,
    ValueAtRisk,
    UsualGap,
    Reason
};

/// Words stand on the left, numbers on the right.
int columnAlignment(ListColumn column);

/// Title, definition and alignment, as headerData() is asked for them.
QVariant columnHeading(ListColumn column, int role);

} // namespace perennial::ui
