// Where the panels stand: their default places, the layout each perspective keeps, and its bytes.
#include "ui/docks/dock.h"
#include "ui/window/main_window.h"
#include "ui/window/workspace.h"

#include <QDataStream>
#include <QHash>
#include <QMap>
#include <QToolBar>

#include <algorithm>
#include <tuple>

namespace perennial::ui {

namespace {

constexpr int layout_version = 4; // raise it when docks or their default places change
constexpr int left_width = 280, right_width = 320;
constexpr double bottom_share = 0.26;
constexpr int low_window = 820; // below this height the chart needs the room more than the lists

} // namespace

void MainWindow::putLayoutAway() {
    QByteArray& layout = m_layouts[perspective()];
    if (layout.isEmpty()) {
        layout = saveState(layout_version);
    }
}

void MainWindow::bringLayoutBack(const QStringList& otherwise, bool asked) {
    const QByteArray layout = m_layouts.take(perspective());
    if (layout.isEmpty() || !restoreState(layout, layout_version)) {
        arrange(otherwise, asked);
    }
    m_head->show(); // whatever a layout says
}

QByteArray MainWindow::saveLayout() const {
    QMap<QString, QByteArray> layouts; // ordered, so that equal layouts are equal bytes
    for (auto it = m_layouts.begin(); it != m_layouts.end(); ++it) {
        layouts.insert(it.key(), it.value());
    }
    if (workspaceShown() && !layouts.contains(perspective())) {
        layouts.insert(perspective(), saveState(layout_version));
    }
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << qint32(layout_version) << perspective() << layouts;
    return bytes;
}

void MainWindow::restoreLayout(const QByteArray& layout) {
    QDataStream in(layout);
    in.setVersion(QDataStream::Qt_6_4);
    qint32 version = 0;
    QString shown;
    QMap<QString, QByteArray> layouts;
    in >> version;
    if (version == layout_version) {
        in >> shown >> layouts;
    }
    m_layouts.clear();
    if (in.status() == QDataStream::Ok) {
        for (auto it = layouts.begin(); it != layouts.end(); ++it) {
            m_layouts.insert(it.key(), it.value());
        }
        if (const int index = m_workspace->indexOf(shown); index >= 0) {
            setPerspective(index);
        }
    }
    if (workspaceShown()) {
        bringLayoutBack(shownPerspective().panels);
    }
}

void MainWindow::resetLayout() {
    m_layouts.remove(perspective());
    if (workspaceShown()) {
        arrange(shownPerspective().panels);
    }
}

QStringList MainWindow::allPanels() const {
    QStringList names;
    for (const Panel& panel : m_panels) {
        names.append(panel.dock->objectName());
    }
    return names;
}

/// The default places. Docks that are not among `panels` stand there too, hidden. asked: by the
/// user, who sees them in a narrow window too.
void MainWindow::arrange(const QStringList& panels, bool asked) {
    QHash<int, QDockWidget*> firsts; // by area
    const bool roomy = asked || width() >= shownPerspective().leastWidth;
    for (const Panel& panel : m_panels) {
        removeDockWidget(panel.dock);
    }
    for (const Panel& panel : m_panels) {
        const bool shown = roomy && panels.contains(panel.dock->objectName());
        panel.dock->setFloating(false);
        addDockWidget(panel.area, panel.dock);
        if (QDockWidget* first = firsts.value(panel.area)) {
            tabifyDockWidget(first, panel.dock);
        } else if (shown) {
            firsts.insert(panel.area, panel.dock);
        }
        panel.dock->setVisible(shown);
    }
    const std::tuple<Qt::DockWidgetArea, Qt::Orientation, int> sizes[] = {
        {Qt::LeftDockWidgetArea, Qt::Horizontal, left_width},
        {Qt::RightDockWidgetArea, Qt::Horizontal, right_width},
        // 1: as low as the panel goes; its tabs stay in reach, and its edge can be dragged up.
        {Qt::BottomDockWidgetArea, Qt::Vertical,
         height() < low_window ? 1 : qRound(height() * bottom_share)}};
    for (const auto& [area, orientation, size] : sizes) {
        if (QDockWidget* first = firsts.value(area)) {
            first->raise();
            resizeDocks({first}, {size}, orientation);
        }
    }
}

void MainWindow::titleDocks() {
    m_workspace->offerPanels(workspaceShown() && !anyDockShown() &&
                             !shownPerspective().panels.isEmpty());
    for (const Panel& panel : m_panels) {
        const auto beside = tabifiedDockWidgets(panel.dock);
        panel.dock->setTitleShown(
            panel.dock->isFloating() ||
            std::all_of(beside.begin(), beside.end(),
                        [](const QDockWidget* dock) { return dock->isHidden(); }));
    }
}

bool MainWindow::anyDockShown() const {
    return std::any_of(m_panels.begin(), m_panels.end(),
                       [](const Panel& panel) { return !panel.dock->isHidden(); });
}

void MainWindow::toggleDocks() {
    if (!workspaceShown()) {
        return;
    }
    if (anyDockShown()) {
        putLayoutAway();
        for (const Panel& panel : m_panels) {
            panel.dock->hide();
        }
    } else {
        bringLayoutBack(allPanels(), true);
    }
}

} // namespace perennial::ui
