#include "ui/docks/segments/segments_model.h"

#include "analytics/dataset/dataset.h"
#include "analytics/overview/customer_base.h"
#include "ui/format.h"
#include "ui/stores/filter_store.h"
#include "ui/stores/theme.h"
#include "ui/widgets/bar_delegate.h"
#include "ui/widgets/swatch.h"

namespace perennial::ui {

SegmentsModel::SegmentsModel(FilterStore* filter, Theme* theme, QObject* parent)
    : QAbstractTableModel(parent), m_filter(filter), m_theme(theme) {}

void SegmentsModel::setView(const View& view) {
    m_view = view;
    m_totals = view ? visibleTotals(view, m_filter->mask()) : VisibleTotals{};
    m_all = m_totals.all();
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void SegmentsModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int SegmentsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(segment_count);
}

int SegmentsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

double SegmentsModel::share(Segment segment) const {
    const Totals& totals = m_totals.segments[static_cast<std::size_t>(segment)];
    return m_all.customers > 0
               ? static_cast<double>(totals.customers) / static_cast<double>(m_all.customers)
               : 0.0;
}

QString SegmentsModel::text(Segment segment, int column) const {
    if (!m_view) {
        return column == Name ? Format::segmentName(segment) : QString();
    }
    const Totals& totals = m_totals.segments[static_cast<std::size_t>(segment)];
    const QString currency = QString::fromStdString(m_view.base->dataset->currency);
    switch (column) {
    case Name:
        return Format::segmentName(segment);
    case Customers:
        return Format::count(totals.customers);
    case Clv:
        return Format::shortMoney(totals.clv, currency);
    case Change:
        return Format::change(totals.baseline_clv, totals.clv);
    case Revenue:
        return Format::shortMoney(to_major(totals.revenue), currency);
    case Active:
        return totals.customers > 0
                   ? Format::percent(totals.active / static_cast<double>(totals.customers))
                   : tr("–", "no number");
    default:
        return {};
    }
}

QString SegmentsModel::toolTip(Segment segment) const {
    if (!m_view) {
        return Format::segmentRule(segment);
    }
    return tr("<qt><b>%1</b><br>%2<br><br>Customers: %3 (%4)<br>CLV: %5, baseline %6<br>"
              "Revenue to date: %7<br>Mean chance active: %8</qt>")
        .arg(Format::segmentName(segment), Format::segmentRule(segment).toHtmlEscaped(),
             text(segment, Customers), Format::percent(share(segment), 1), text(segment, Clv),
             Format::shortMoney(m_totals.segments[static_cast<std::size_t>(segment)].baseline_clv,
                                QString::fromStdString(m_view.base->dataset->currency)),
             text(segment, Revenue), text(segment, Active));
}

QVariant SegmentsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const auto segment = static_cast<Segment>(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(segment, column);
    case Qt::ToolTipRole:
        return toolTip(segment);
    case Qt::TextAlignmentRole:
        return int(column == Name ? Qt::AlignLeft | Qt::AlignVCenter
                                  : Qt::AlignRight | Qt::AlignVCenter);
    case Qt::CheckStateRole:
        return column == Name
                   ? QVariant(m_filter->segmentVisible(segment) ? Qt::Checked : Qt::Unchecked)
                   : QVariant();
    case Qt::DecorationRole:
        return column == Name ? QVariant(swatch(segment, m_theme->colours(), 14, 2.0)) : QVariant();
    case Qt::ForegroundRole:
        return m_filter->segmentVisible(segment) ? QVariant() : QVariant(m_theme->colours().muted);
    case BarRole:
        return column == Customers ? QVariant(share(segment)) : QVariant();
    case BarColourRole:
        return m_theme->colours().segments[static_cast<std::size_t>(segment)];
    case Qt::AccessibleTextRole:
        return column == Customers
                   ? tr("%1, %2", "customers, share of all")
                         .arg(text(segment, column), Format::percent(share(segment)))
                   : text(segment, column);
    default:
        return {};
    }
}

bool SegmentsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || index.column() != Name) {
        return false;
    }
    m_filter->setSegmentVisible(static_cast<Segment>(index.row()),
                                value.toInt() == int(Qt::Checked));
    Q_EMIT dataChanged(index, index);
    return true;
}

Qt::ItemFlags SegmentsModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Name ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant SegmentsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int(section == Name ? Qt::AlignLeft | Qt::AlignVCenter
                                   : Qt::AlignRight | Qt::AlignVCenter);
    }
    struct Heading {
        QString title, definition;
    };
    const auto heading = [section]() -> Heading {
        switch (section) {
        case Name:
            return {tr("Segment"), tr("Click selects the segment's customers; the check mark "
                                      "shows or hides them everywhere.")};
        case Customers:
            return {tr("Customers"), tr("Customers of the segment; the bar is their share.")};
        case Clv:
            return {Format::metric(Metric::Clv), Format::definition(Metric::Clv)};
        case Change:
            return {tr("Change"), tr("Change of the CLV against the baseline by the what-if.")};
        case Revenue:
            return {tr("Revenue", "column, short for revenue to date"),
                    Format::definition(Metric::RevenueToDate)};
        case Active:
            return {tr("Active", "column, short for chance active"),
                    Format::definition(Metric::PAlive)};
        default:
            return {};
        }
    }();
    if (role == Qt::DisplayRole) {
        return heading.title;
    }
    return role == Qt::ToolTipRole ? QVariant(QStringLiteral("<qt>%1</qt>").arg(heading.definition))
                                   : QVariant();
}

} // namespace perennial::ui
