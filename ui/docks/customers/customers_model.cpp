#include "ui/docks/customers/customers_model.h"

#include "analytics/dataset/dataset.h"
#include "analytics/overview/customer_base.h"
#include "ui/chance_active.h"
#include "ui/docks/customer_columns.h"
#include "ui/docks/totals.h"
#include "ui/format.h"
#include "ui/stores/interval_store.h"
#include "ui/stores/theme.h"
#include "ui/widgets/bar_delegate.h"
#include "ui/widgets/swatch.h"

namespace perennial::ui {

// This table's columns are the first of all columns.
static_assert(int(CustomerColumn::Clv) == int(ListColumn::Clv));

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

/// Of a forecast its range; of a missing one why.
QVariant CustomersModel::toolTip(std::uint32_t position, CustomerColumn column) const {
    if (column == CustomerColumn::PAlive && !chanceActive(*m_view.base, position)) {
        return QStringLiteral("<qt>%1</qt>").arg(chanceUnknown(*m_view.base));
    }
    if (m_intervals != nullptr && column == CustomerColumn::Clv) {
        if (const auto range = m_intervals->clv(m_view, position)) {
            return Format::ownInterval(m_view.scenario->clv[position], *range,
                                       QString::fromStdString(m_view.base->dataset->currency));
        }
    }
    if (m_intervals != nullptr && column == CustomerColumn::ExpectedPurchases) {
        if (const auto range = m_intervals->purchases(m_view, position)) {
            return Format::ownCountInterval(m_view.scenario->expected_purchases[position], *range);
        }
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
        return columnAlignment(static_cast<ListColumn>(index.column()));
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
        return toolTip(position, column);
    default:
        return {};
    }
}

QVariant CustomersModel::headerData(int section, Qt::Orientation orientation, int role) const {
    return orientation == Qt::Horizontal ? columnHeading(static_cast<ListColumn>(section), role)
                                         : QVariant();
}

} // namespace perennial::ui
