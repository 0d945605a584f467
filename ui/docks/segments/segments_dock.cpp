#include "ui/docks/segments/segments_dock.h"

#include "analytics/overview/customer_base.h"
#include "ui/docks/segments/segments_model.h"
#include "ui/format.h"
#include "ui/stores/filter_store.h"
#include "ui/stores/selection_store.h"
#include "ui/stores/theme.h"
#include "ui/widgets/bar_delegate.h"
#include "ui/widgets/customer_list.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace perennial::ui {

SegmentsDock::SegmentsDock(SelectionStore* selection, FilterStore* filter, Theme* theme,
                           QWidget* parent)
    : Dock(QStringLiteral("segments"), parent), m_selection(selection), m_filter(filter),
      m_model(new SegmentsModel(filter, theme, this)) {
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_table = new QTableView(content);
    m_scope = new QLabel(content);
    m_scope->setWordWrap(true);
    m_scope->setContentsMargins(8, 4, 8, 4);
    m_scope->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_scope);
    styleTable(m_table);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new BarDelegate(nullptr, m_table));
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setMinimumSectionSize(24);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) {
        select(index.row(), QApplication::keyboardModifiers());
    });
    connect(filter, &FilterStore::changed, this, &SegmentsDock::scheduleRefresh);
    connect(theme, &Theme::changed, m_table->viewport(), qOverload<>(&QWidget::update));
    setContent(content);
    retranslate();
    setView({});
}

void SegmentsDock::setView(const View& view) {
    m_view = view;
    if (view) {
        showContent();
    } else {
        retranslate();
    }
    scheduleRefresh();
}

void SegmentsDock::refresh() {
    m_model->setView(m_view);
    m_model->setIntervals({});
    if (m_view) {
        Q_EMIT intervalsRequested(m_view, m_filter->mask());
        const qulonglong all = m_view.base->summary->size();
        m_scope->setText(
            m_filter->active()
                ? tr("Of the %1 the filter shows, of %2 in all.",
                     "arguments: 12 customers, number of all")
                      .arg(Format::customers(m_filter->count()), Format::count(all))
                : tr("Of all %1.", "argument: 12 customers").arg(Format::customers(all)));
    }
    fitColumns();
}

void SegmentsDock::setIntervals(const SegmentIntervals& intervals) {
    m_model->setIntervals(intervals);
    fitColumns();
}

void SegmentsDock::retranslate() {
    setWindowTitle(tr("Segments"));
    m_table->setAccessibleName(tr("Segments"));
    if (!m_view) {
        showMessage(tr("Segments appear here once orders are imported."));
    }
    m_model->retranslate();
    refresh();
}

void SegmentsDock::select(int row, Qt::KeyboardModifiers modifiers) {
    std::vector<std::uint32_t> members;
    const std::vector<Segment>& segments = m_view.base->segments.segment;
    for (std::uint32_t i = 0; i < segments.size(); ++i) {
        if ((row == SegmentsModel::TotalRow || segments[i] == static_cast<Segment>(row)) &&
            m_filter->visible(i)) {
            members.push_back(i);
        }
    }
    m_selection->apply(members, modifiers & (Qt::ControlModifier | Qt::ShiftModifier)
                                    ? SelectionStore::Mode::Add
                                    : SelectionStore::Mode::Replace);
}

/// Shows as many columns as the dock is wide for, the most telling first; tooltips hold the rest.
void SegmentsDock::fitColumns() {
    const bool changed = m_view && m_view.scenario != m_view.base->baseline;
    const QFontMetrics metrics = m_table->fontMetrics();
    const auto heading = [&](int column) { // with the header's own margins
        return metrics.horizontalAdvance(
                   m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()) +
               8;
    };
    const auto text = [&](int row, int column) {
        return metrics.horizontalAdvance(
                   m_model->index(row, column).data(Qt::DisplayRole).toString()) +
               12;
    };
    int name = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        name = std::max(name, metrics.horizontalAdvance(
                                  m_model->index(row, 0).data(Qt::DisplayRole).toString()));
    }
    name += 62; // check mark, swatch and their margins
    int left = m_table->viewport()->width() - name;
    m_table->setColumnWidth(SegmentsModel::Name, name);
    int customers = heading(SegmentsModel::Customers);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        customers = std::max(customers, text(row, SegmentsModel::Customers));
    }
    left -= customers;
    const auto needed = [&](int column, bool ranges) {
        int width = heading(column);
        for (int row = 0; row < m_model->rowCount(); ++row) {
            width = std::max(width, text(row, column));
        }
        for (int row = 0; ranges && row < m_model->rowCount(); ++row) {
            const QString note = m_model->index(row, column).data(NoteRole).toString();
            const QFontMetrics small(noteFont(m_table->font()));
            width = std::max(width, small.horizontalAdvance(note) + 12);
        }
        return width;
    };
    // Ranges stand below their numbers where all rows and CLV still fit; otherwise in tool tips.
    const int tall = 2 * metrics.height() + 6;
    const bool two_lines = m_table->viewport()->height() >= m_model->rowCount() * tall &&
                           left >= needed(SegmentsModel::Clv, true);
    m_table->verticalHeader()->setDefaultSectionSize(
        two_lines ? tall : std::max(24, metrics.height() + 10));
    for (const int column : {SegmentsModel::Clv, SegmentsModel::Change, SegmentsModel::Orders,
                             SegmentsModel::Revenue, SegmentsModel::Active}) {
        const int width = needed(column, two_lines);
        const bool shown = (column != SegmentsModel::Change || changed) && left >= width;
        m_table->setColumnHidden(column, !shown);
        if (shown) {
            m_table->setColumnWidth(column, width);
            left -= width;
        } else if (column != SegmentsModel::Change || changed) {
            break;
        }
    }
    m_table->setColumnWidth(SegmentsModel::Customers, customers + std::max(0, left));
}

bool SegmentsDock::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table->viewport() && event->type() == QEvent::Resize) {
        fitColumns();
    }
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const QModelIndex current = m_table->currentIndex();
        if (current.isValid() && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            select(current.row(), key->modifiers());
            return true;
        }
        if (current.isValid() && key->key() == Qt::Key_Space) { // in any column
            const QModelIndex name = current.siblingAtColumn(SegmentsModel::Name);
            const bool shown = name.data(Qt::CheckStateRole).toInt() == int(Qt::Checked);
            m_model->setData(name, int(shown ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
            return true;
        }
    }
    return Dock::eventFilter(watched, event);
}

} // namespace perennial::ui
