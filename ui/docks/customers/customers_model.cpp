#include "ui/docks/customers/customers_model.h"

#include "analytics/dataset/dataset.h"
#include "analytics/overview/customer_base.h"
#include "ui/chance_active.h"
#include "ui/docks/totals.h"
#include "ui/format.h"
#include "ui/stores/theme.h"
#include "ui/widgets/bar_delegate.h"
#include "ui/widgets/swatch.h"

namespace perennial::ui {

CustomersModel::CustomersModel(Theme* theme, QObject* parent)
    : QAbstractTableModel(parent), m_theme(theme),
      m_order(std::make_shared<const std::vector<std::uint32_t>>()) {}

void CustomersModel::setBase(const View& view, const Order& order) {
    beginResetModel();
    m_view = view;
    m_order = order;
    endResetModel();
}

void CustomersModel::setScenario(const View& view) {
    m_view = view;
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

void CustomersModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    setScenario(m_view);
}

int CustomersModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_view ? 0 : static_cast<int>(m_order->size());
}

int CustomersModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : customer_column_count;
}

QString CustomersModel::text(std::uint32_t i, CustomerColumn column) const {
    const CustomerBase& base = *m_view.base;
    const CustomerSummary& summary = *base.summary;
    const auto currency = [&] {
        return QString::fromStdString(base.dataset->currency);
    };
    switch (column) {
    case CustomerColumn::Key:
        return customerKey(m_view, i);
    case CustomerColumn::Segment:
        return Format::segmentName(base.segments.segment[i]);
    case CustomerColumn::Revenue:
        return Format::money(summary.revenue_to_date[i], currency());
    case CustomerColumn::Orders:
        return Format::count(summary.orders[i]);
    case CustomerColumn::Purchases:
        return Format::number(summary.frequency[i] + 1.0, 0);
    case CustomerColumn::DaysSinceLast:
        return Format::count(qulonglong((summary.end - summary.last_day[i]).count()));
    case CustomerColumn::PAlive:
        return Format::chanceActive(chanceActive(base, i));
    case CustomerColumn::ExpectedPurchases:
        return Format::number(m_view.scenario->expected_purchases[i], 1);
    case CustomerColumn::Clv:
        return Format::money(m_view.scenario->clv[i], currency());
    }
    return {};
}

QVariant CustomersModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !m_view) {
        return {};
    }
    const std::uint32_t position = (*m_order)[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<CustomerColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(position, column);
    case PositionRole:
        return quint32(position);
    case Qt::TextAlignmentRole:
        return int(column <= CustomerColumn::Segment ? Qt::AlignLeft | Qt::AlignVCenter
                                                     : Qt::AlignRight | Qt::AlignVCenter);
    case Qt::DecorationRole:
        return column == CustomerColumn::Segment
                   ? QVariant(swatch(m_view.base->segments.segment[position], m_theme->colours(),
                                     14, 2.0))
                   : QVariant();
    case BarRole:
        return column == CustomerColumn::PAlive && chanceActive(*m_view.base, position)
                   ? QVariant(*chanceActive(*m_view.base, position))
                   : QVariant();
    case Qt::ToolTipRole:
        return column == CustomerColumn::PAlive && !chanceActive(*m_view.base, position)
                   ? QVariant(QStringLiteral("<qt>%1</qt>").arg(Format::chanceUnknown()))
                   : QVariant();
    default:
        return {};
    }
}

QVariant CustomersModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    struct Heading {
        QString title, definition;
    };
    const auto heading = [section]() -> Heading {
        switch (static_cast<CustomerColumn>(section)) {
        case CustomerColumn::Key:
            return {tr("Customer"), tr("The customer as named in the order file.")};
        case CustomerColumn::Segment:
            return {tr("Segment"), tr("The segments panel shows the rule of each.")};
        case CustomerColumn::Revenue:
            return {Format::metric(Metric::RevenueToDate),
                    Format::definition(Metric::RevenueToDate)};
        case CustomerColumn::Orders:
            return {tr("Orders"), tr("Sale orders until the last day of data. Counted.")};
        case CustomerColumn::Purchases:
            return {tr("Purchases"), tr("Days with a purchase; several orders on one day count "
                                        "once. Counted.")};
        case CustomerColumn::DaysSinceLast:
            return {tr("Days since last", "column: days since the last purchase"),
                    Format::definition(Metric::DaysSinceLastPurchase)};
        case CustomerColumn::PAlive:
            return {Format::metric(Metric::PAlive), Format::definition(Metric::PAlive)};
        case CustomerColumn::ExpectedPurchases:
            return {tr("Expected", "column: expected purchases"),
                    Format::definition(Metric::ExpectedPurchases)};
        case CustomerColumn::Clv:
            return {Format::metric(Metric::Clv), Format::definition(Metric::Clv)};
        }
        return {};
    }();
    switch (role) {
    case Qt::DisplayRole:
        return heading.title;
    case Qt::ToolTipRole:
        return QStringLiteral("<qt>%1</qt>").arg(heading.definition);
    case Qt::TextAlignmentRole:
        return int(section <= int(CustomerColumn::Segment) ? Qt::AlignLeft | Qt::AlignVCenter
                                                           : Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

} // namespace perennial::ui
