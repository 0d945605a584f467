#include "ui/widgets/customer_list.h"

#include "ui/stores/selection_store.h"
#include "ui/widgets/bar_delegate.h"
#include "ui/widgets/column_help.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <utility>

namespace perennial::ui {

void styleTable(QTableView* table) {
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(
        std::max(24, table->fontMetrics().height() + 10));
    table->horizontalHeader()->setHighlightSections(false);
    table->setFrameShape(QFrame::NoFrame);
    new ColumnHelp(table);
}

CustomerList::CustomerList(SelectionStore* selection, QWidget* parent)
    : QTableView(parent), m_selection(selection) {
    styleTable(this);
    setItemDelegate(new BarDelegate(selection, this));
    connect(selection, &SelectionStore::changed, viewport(), qOverload<>(&QWidget::update));
}

quint32 CustomerList::positionAt(int row) const {
    return model()->index(row, 0).data(PositionRole).toUInt();
}

void CustomerList::selectRange(int row) {
    const int anchor = m_anchor >= 0 && m_anchor < model()->rowCount() ? m_anchor : row;
    std::vector<std::uint32_t> positions;
    for (int i = std::min(anchor, row); i <= std::max(anchor, row); ++i) {
        positions.push_back(positionAt(i));
    }
    m_selection->apply(positions, SelectionStore::Mode::Replace);
}

void CustomerList::mousePressEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !index.isValid()) {
        QTableView::mousePressEvent(event);
        return;
    }
    setCurrentIndex(index);
    const quint32 position = positionAt(index.row());
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        selectRange(index.row());
    } else {
        m_anchor = index.row();
        m_selection->apply({position}, event->modifiers().testFlag(Qt::ControlModifier)
                                           ? SelectionStore::Mode::Toggle
                                           : SelectionStore::Mode::Replace);
    }
    m_selection->setCurrent(position);
}

void CustomerList::mouseMoveEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->buttons().testFlag(Qt::LeftButton) && index.isValid() &&
        index.row() != currentIndex().row()) {
        setCurrentIndex(index);
        selectRange(index.row());
    }
}

void CustomerList::mouseDoubleClickEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid()) {
        Q_EMIT m_selection->profileRequested(positionAt(index.row()));
    }
}

void CustomerList::keyPressEvent(QKeyEvent* event) {
    const int row = currentIndex().row();
    if (row >= 0 && event->key() == Qt::Key_Space) {
        m_anchor = row;
        m_selection->apply({positionAt(row)}, SelectionStore::Mode::Toggle);
        return;
    }
    if (row >= 0 && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT m_selection->profileRequested(positionAt(row));
        return;
    }
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    if (extend && m_anchor < 0) {
        m_anchor = row;
    }
    QTableView::keyPressEvent(event);
    const int now = currentIndex().row();
    if (now != row && now >= 0) {
        if (extend) {
            selectRange(now);
        } else {
            m_anchor = now;
        }
        m_selection->setCurrent(positionAt(now));
    }
}

} // namespace perennial::ui
