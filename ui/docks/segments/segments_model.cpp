#include "ui/docks/segments/segments_model.h"

#include "analytics/dataset/dataset.h"
#include "analytics/overview/customer_base.h"
#include "ui/format.h"
#include "ui/stores/filter_store.h"
#include "ui/stores/theme.h"
#include "ui/widgets/bar_delegate.h"
#include "ui/widgets/swatch.h"

#include <QApplication>

#include <utility>

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

void SegmentsModel::setIntervals(std::optional<SegmentIntervals> intervals) {
    m_intervals = std::move(intervals);
    Q_EMIT dataChanged(index(0, Clv), index(rowCount() - 1, Orders));
}

int SegmentsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : TotalRow + 1;
}

int SegmentsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

const Totals& SegmentsModel::totals(int row) const {
    return row == TotalRow ? m_all : m_totals.segments[static_cast<std::size_t>(row)];
}

double SegmentsModel::share(int row) const {
    return m_all.customers > 0
               ? static_cast<double>(totals(row).customers) / static_cast<double>(m_all.customers)
               : 0.0;
}

QString SegmentsModel::text(int row, int column) const {
    if (column == Name) {
        return row == TotalRow ? tr("Total", "row: all segments")
                               : Format::segmentName(static_cast<Segment>(row));
    }
    if (!m_view) {
        return {};
    }
    const Totals& sums = totals(row);
    const QString currency = QString::fromStdString(m_view.base->dataset->currency);
    switch (column) {
    case Customers:
        return Format::count(sums.customers);
    case Clv:
        return Format::shortMoney(sums.clv, currency);
    case Orders:
        return Format::count(qulonglong(sums.expected_purchases + 0.5));
    case Change:
        return Format::change(sums.baseline_clv, sums.clv);
    case Revenue:
        return Format::shortMoney(to_major(sums.revenue), currency);
    case Active:
        return sums.judged > 0 ? Format::percent(sums.active / static_cast<double>(sums.judged))
                               : tr("–", "no number");
    default:
        return {};
    }
}

QString SegmentsModel::range(int row, int column) const {
    if (!m_view || !m_intervals || totals(row).customers == 0) {
        return {};
    }
    const auto at = static_cast<std::size_t>(row);
    if (column == Clv) {
        // The number above carries the currency.
        const Interval& clv = m_intervals->clv[at];
        QString low = Format::shortMoney(clv.low, {});
        const QString high = Format::shortMoney(clv.high, {});
        if (!low.back().isDigit() && low.back() == high.back()) {
            low.chop(1); // "3.86–4.26M" fits where "3.86M–4.26M" does not
        }
        return tr("%1–%2", "range").arg(low, high);
    }
    const Interval& purchases = m_intervals->purchases[at];
    return column == Orders
               ? tr("%1–%2", "range")
                     .arg(Format::number(purchases.low, 0), Format::number(purchases.high, 0))
               : QString();
}

QString SegmentsModel::toolTip(int row) const {
    const QString rule =
        row == TotalRow ? QString() : Format::segmentRule(static_cast<Segment>(row));
    if (!m_view) {
        return rule;
    }
    const auto withRange = [&](int column) {
        const QString between = range(row, column);
        return between.isEmpty()
                   ? text(row, column)
                   : tr("%1 (%2, 90%)", "value; its range").arg(text(row, column), between);
    };
    return tr("<qt><b>%1</b><br>%2<br><br>Customers: %3 (%4)<br>CLV: %5, baseline %6<br>"
              "Expected purchases: %7<br>Revenue to date: %8<br>Mean chance active: %9</qt>")
        .arg(text(row, Name), rule.toHtmlEscaped(), text(row, Customers),
             Format::percent(share(row), 1), withRange(Clv),
             Format::shortMoney(totals(row).baseline_clv,
                                QString::fromStdString(m_view.base->dataset->currency)),
             withRange(Orders), text(row, Revenue), text(row, Active));
}

QVariant SegmentsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const int row = index.row();
    const int column = index.column();
    const bool total = row == TotalRow;
    const auto segment = static_cast<Segment>(row);
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case NoteRole:
        return range(row, column);
    case Qt::ToolTipRole:
        return toolTip(row);
    case Qt::FontRole: {
        QFont font = QApplication::font();
        font.setWeight(total ? QFont::DemiBold : QFont::Normal);
        return font;
    }
    case Qt::TextAlignmentRole:
        return int(column == Name ? Qt::AlignLeft | Qt::AlignVCenter
                                  : Qt::AlignRight | Qt::AlignVCenter);
    case Qt::CheckStateRole:
        return column == Name && !total
                   ? QVariant(m_filter->segmentVisible(segment) ? Qt::Checked : Qt::Unchecked)
                   : QVariant();
    case Qt::DecorationRole:
        return column == Name && !total ? QVariant(swatch(segment, m_theme->colours(), 14, 2.0))
                                        : QVariant();
    case Qt::ForegroundRole:
        return total || m_filter->segmentVisible(segment) ? QVariant()
                                                          : QVariant(m_theme->colours().muted);
    case BarRole:
        return column == Customers && !total ? QVariant(share(row)) : QVariant();
    case BarColourRole:
        return total ? QVariant()
                     : QVariant(m_theme->colours().segments[static_cast<std::size_t>(segment)]);
    case Qt::AccessibleTextRole: {
        const QString between = range(row, column);
        return column == Customers ? tr("%1, %2", "customers, share of all")
                                         .arg(text(row, column), Format::percent(share(row)))
               : between.isEmpty()
                   ? text(row, column)
                   : tr("%1 (%2, 90%)", "value; its range").arg(text(row, column), between);
    }
    default:
        return {};
    }
}

bool SegmentsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || index.column() != Name || index.row() == TotalRow) {
        return false;
    }
    m_filter->setSegmentVisible(static_cast<Segment>(index.row()),
                                value.toInt() == int(Qt::Checked));
    Q_EMIT dataChanged(index, index);
    return true;
}

Qt::ItemFlags SegmentsModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Name && index.row() != TotalRow ? flags | Qt::ItemIsUserCheckable
                                                             : flags;
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
        case Orders:
            return {tr("Purchases", "column, short for expected purchases"),
                    Format::definition(Metric::ExpectedPurchases)};
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
