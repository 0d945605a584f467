#include "ui/window/pane_cycle.h"

#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QShortcut>
#include <QToolBar>

#include <algorithm>

namespace perennial::ui {

namespace {

/// The first thing in a pane that takes the focus by keyboard.
QWidget* entryOf(QWidget* pane) {
    for (QWidget* at = pane->nextInFocusChain(); at != pane; at = at->nextInFocusChain()) {
        if (pane->isAncestorOf(at) && at->isVisible() && at->isEnabled() &&
            (at->focusPolicy() & Qt::TabFocus) != 0) {
            return at;
        }
    }
    return nullptr;
}

} // namespace

PaneCycle::PaneCycle(QMainWindow* window) : QObject(window), m_window(window) {
    const std::pair<QKeySequence, int> keys[] = {{QKeySequence(Qt::Key_F6), 1},
                                                 {QKeySequence(Qt::SHIFT | Qt::Key_F6), -1}};
    for (const auto& [key, by] : keys) {
        connect(new QShortcut(key, window), &QShortcut::activated, this,
                [this, by = by] { step(by); });
    }
}

QList<QWidget*> PaneCycle::panes() const {
    QList<QWidget*> panes{m_window->centralWidget()};
    for (QToolBar* bar : m_window->findChildren<QToolBar*>()) {
        if (bar->isVisible()) {
            panes.append(bar);
        }
    }
    for (QDockWidget* dock : m_window->findChildren<QDockWidget*>()) {
        if (!dock->visibleRegion().isEmpty()) { // in front of its tabs
            panes.append(dock->widget());
        }
    }
    // From left to right, then down.
    std::stable_sort(panes.begin(), panes.end(), [this](const QWidget* a, const QWidget* b) {
        const auto place = [this](const QWidget* pane) {
            const QPoint at = pane->mapTo(m_window, QPoint());
            return std::pair(at.x(), at.y());
        };
        return place(a) < place(b);
    });
    return panes;
}

void PaneCycle::step(int by) {
    const QList<QWidget*> all = panes();
    const QWidget* focus = QApplication::focusWidget();
    const auto in = std::find_if(all.begin(), all.end(), [focus](const QWidget* pane) {
        return focus != nullptr && (pane == focus || pane->isAncestorOf(focus));
    });
    const auto count = static_cast<int>(all.size());
    const int from = in == all.end() ? (by > 0 ? -1 : 0) : static_cast<int>(in - all.begin());
    for (int i = 1; i <= count; ++i) {
        QWidget* pane = all[((from + i * by) % count + count) % count];
        if (QWidget* entry = entryOf(pane)) {
            entry->setFocus(by > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return;
        }
    }
}

} // namespace perennial::ui
