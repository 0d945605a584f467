#include "ui/docks/churn/churn_model.h"

#include "analytics/dataset/dataset.h"
#include "analytics/overview/customer_base.h"
#include "ui/chance_active.h"
#include "ui/docks/customer_columns.h"
#include "ui/docks/totals.h"
#include "ui/format.h"
#include "ui/widgets/bar_delegate.h"

#include <utility>

namespace perennial::ui {

namespace {

constexpr ListColumn list_columns[ChurnModel::ColumnCount] = {
    ListColumn::Key,      ListColumn::ValueAtRisk, ListColumn::PAlive, ListColumn::DaysSinceLast,
    ListColumn::UsualGap, ListColumn::Clv,         ListColumn::Reason};

} // namespace

void ChurnModel::setView(const View& view, const std::vector<std::uint8_t>& mask,
                         std::size_t limit) {
    std::vector<std::uint32_t> ranks;
    if (view) {
        const std::vector<std::uint32_t>& positions = view.base->churn.position;
        for (std::uint32_t rank = 0; rank < positions.size() && ranks.size() < limit; ++rank) {
            if (positions[rank] >= mask.size() || mask[positions[rank]] != 0) {
                ranks.push_back(rank);
            }
        }
    }
    if (view.base == m_view.base && ranks == m_ranks) { // another scenario: keep place and focus
        m_view = view;
        retranslate();
        return;
    }
    beginResetModel();
    m_view = view;
    m_ranks = std::move(ranks);
    endResetModel();
}

std::vector<std::uint32_t> ChurnModel::positions() const {
    std::vector<std::uint32_t> result;
    result.reserve(m_ranks.size());
    for (const std::uint32_t rank : m_ranks) {
        result.push_back(m_view.base->churn.position[rank]);
    }
    return result;
}

void ChurnModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_ranks.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

int ChurnModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_ranks.size());
}

int ChurnModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString ChurnModel::text(std::size_t rank, int column) const {
    const ChurnResult& churn = m_view.base->churn;
    const std::uint32_t position = churn.position[rank];
    const QString currency = QString::fromStdString(m_view.base->dataset->currency);
    switch (column) {
    case Key:
        return customerKey(m_view, position);
    case AtRisk:
        return Format::money(churn.value_at_risk[rank], currency);
    case PAlive:
        return Format::chanceActive(chanceActive(*m_view.base, position));
    case Silent:
        return Format::count(qulonglong(churn.days_since_last_purchase[rank]));
    case UsualGap:
        return Format::number(churn.usual_gap_days[rank], 0);
    case Clv:
        return Format::money(m_view.scenario->clv[position], currency);
    case Reason:
        return Format::churnReason(churn, rank);
    default:
        return {};
    }
}

QVariant ChurnModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const std::uint32_t rank = m_ranks[static_cast<std::size_t>(index.row())];
    const auto chance = chanceActive(*m_view.base, m_view.base->churn.position[rank]);
    switch (role) {
    case Qt::DisplayRole:
        return text(rank, index.column());
    case Qt::ToolTipRole:
        if (index.column() == PAlive && !chance) {
            return QStringLiteral("<qt>%1</qt>").arg(chanceUnknown(*m_view.base));
        }
        return index.column() == Reason ? QVariant(text(rank, Reason)) : QVariant();
    case PositionRole:
        return quint32(m_view.base->churn.position[rank]);
    case Qt::TextAlignmentRole:
        return columnAlignment(list_columns[index.column()]);
    case BarRole:
        return index.column() == PAlive && chance ? QVariant(*chance) : QVariant();
    default:
        return {};
    }
}

QVariant ChurnModel::headerData(int section, Qt::Orientation orientation, int role) const {
    return orientation == Qt::Horizontal && section < ColumnCount
               ? columnHeading(list_columns[section], role)
               : QVariant();
}

} // namespace perennial::ui
