#include "ui/docks/whatif/effects_model.h"

#include "ui/format.h"
#include "ui/stores/theme.h"
#include "ui/widgets/swatch.h"

namespace perennial::ui {

EffectsModel::EffectsModel(Theme* theme, QObject* parent)
    : QAbstractTableModel(parent), m_theme(theme) {}

void EffectsModel::setTotals(const VisibleTotals& totals, const QString& currency) {
    m_totals = totals;
    m_currency = currency;
    retranslate();
}

void EffectsModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int EffectsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(segment_count);
}

int EffectsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EffectsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const auto segment = static_cast<Segment>(index.row());
    const Totals& totals = m_totals.segments[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Name:
            return Format::segmentName(segment);
        case Baseline:
            return Format::shortMoney(totals.baseline_clv, m_currency);
        case Scenario:
            return Format::shortMoney(totals.clv, m_currency);
        default:
            return Format::change(totals.baseline_clv, totals.clv);
        }
    case Qt::DecorationRole:
        return index.column() == Name ? QVariant(swatch(segment, m_theme->colours(), 14, 2.0))
                                      : QVariant();
    case Qt::ToolTipRole:
        return Format::segmentRule(segment);
    case Qt::ForegroundRole: // blue and orange stay apart for colour-blind eyes; the arrow says it
                             // too
        if (index.column() == Change && totals.clv != totals.baseline_clv) {
            return totals.clv > totals.baseline_clv ? m_theme->colours().accent
                                                    : m_theme->colours().warn;
        }
        return {};
    case Qt::TextAlignmentRole:
        return int(index.column() == Name ? Qt::AlignLeft | Qt::AlignVCenter
                                          : Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant EffectsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int(section == Name ? Qt::AlignLeft | Qt::AlignVCenter
                                   : Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role == Qt::DisplayRole) {
        switch (section) {
        case Name:
            return tr("Segment");
        case Baseline:
            return tr("Baseline", "column: CLV");
        case Scenario:
            return tr("Scenario", "column: CLV");
        default:
            return tr("Change");
        }
    }
    return role == Qt::ToolTipRole
               ? QVariant(QStringLiteral("<qt>%1</qt>").arg(Format::definition(Metric::Clv)))
               : QVariant();
}

} // namespace perennial::ui
