#include "ui/docks/customer_columns.h"

#include "ui/format.h"

#include <QCoreApplication>

namespace perennial::ui {

namespace {

class ColumnText {
    Q_DECLARE_TR_FUNCTIONS(perennial::ui::CustomerColumns)
};

struct ColumnHeading {
    QString title, definition;
};

ColumnHeading metricHeading(Metric metric) {
    return {Format::metric(metric), Format::definition(metric)};
}

ColumnHeading headingOf(ListColumn column) {
    switch (column) {
    case ListColumn::Key:
        return {ColumnText::tr("Customer"), ColumnText::tr("The customer as named in the order "
                                                           "file.")};
    case ListColumn::Segment:
        return {ColumnText::tr("Segment"),
                ColumnText::tr("The segments panel shows the rule of each.")};
    case ListColumn::Revenue:
        return metricHeading(Metric::RevenueToDate);
    case ListColumn::Orders:
        return {ColumnText::tr("Orders"),
                ColumnText::tr("Sale orders until the last day of data. Counted.")};
    case ListColumn::Purchases:
        return {ColumnText::tr("Purchases"),
                ColumnText::tr("Days with a purchase; several orders on one day count once. "
                               "Counted.")};
    case ListColumn::DaysSinceLast:
        return {ColumnText::tr("Days silent", "column: days since the last purchase"),
                Format::definition(Metric::DaysSinceLastPurchase)};
    case ListColumn::PAlive:
        return metricHeading(Metric::PAlive);
    case ListColumn::ExpectedPurchases:
        return {ColumnText::tr("Expected", "column: expected purchases"),
                Format::definition(Metric::ExpectedPurchases)};
    case ListColumn::Clv:
        return metricHeading(Metric::Clv);
    case ListColumn::ValueAtRisk:
        return {ColumnText::tr("Value at risk"),
                ColumnText::tr("The customer's lifetime value were they surely active, times the "
                               "chance that they have left. The list is ranked by it. From the "
                               "baseline.")};
    case ListColumn::UsualGap:
        return {ColumnText::tr("Usual gap", "column: days"),
                ColumnText::tr("Days between the customer's purchases, as a mean steadied by the "
                               "shop's where there are few; the shop's median for those who bought "
                               "once.")};
    case ListColumn::Reason:
        return {ColumnText::tr("Why"),
                ColumnText::tr("The fact that speaks loudest about the risk.")};
    }
    return {};
}

} // namespace

int columnAlignment(ListColumn column) {
    const bool words =
        column == ListColumn::Key || column == ListColumn::Segment || column == ListColumn::Reason;
    return int((words ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
}

QVariant columnHeading(ListColumn column, int role) {
    switch (role) {
    case Qt::DisplayRole:
        return headingOf(column).title;
    case Qt::ToolTipRole:
        return QStringLiteral("<qt>%1</qt>").arg(headingOf(column).definition);
    case Qt::TextAlignmentRole:
        return columnAlignment(column);
    default:
        return {};
    }
}

} // namespace perennial::ui
