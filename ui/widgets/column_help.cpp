#include "ui/widgets/column_help.h"

#include <QKeyEvent>
#include <QTableView>
#include <QWhatsThis>

namespace perennial::ui {

ColumnHelp::ColumnHelp(QTableView* table) : QObject(table), m_table(table) {
    table->installEventFilter(this);
}

QString ColumnHelp::text() const {
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? m_table->model()
                                   ->headerData(current.column(), Qt::Horizontal, Qt::ToolTipRole)
                                   .toString()
                             : QString();
}

bool ColumnHelp::eventFilter(QObject* watched, QEvent* event) {
    // Elsewhere F1 is the window's own help.
    const bool asks =
        (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_F1;
    if (!asks || text().isEmpty()) {
        return QObject::eventFilter(watched, event);
    }
    event->accept();
    if (event->type() == QEvent::KeyPress) {
        const QRect cell = m_table->visualRect(m_table->currentIndex());
        QWhatsThis::showText(m_table->viewport()->mapToGlobal(cell.bottomLeft()), text(), m_table);
    }
    return true;
}

} // namespace perennial::ui
