#include "ui/window/main_window.h"

#include "ui/docks/dock.h"
#include "ui/window/actions.h"
#include "ui/window/notice_bar.h"
#include "ui/window/start_page.h"
#include "ui/window/status_line.h"
#include "ui/window/workspace.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDataStream>
#include <QDragEnterEvent>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QTextEdit>
#include <QToolBar>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>
#include <utility>

namespace perennial::ui {

namespace {

constexpr int layout_version = 4; // raise it when docks or their default places change
constexpr int left_width = 280, right_width = 320;
constexpr double bottom_share = 0.26;
constexpr int low_window = 820; // below this height the chart needs the room more than the lists

QStringList localFiles(const QMimeData* data) {
    QStringList paths;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        }
    }
    return paths;
}

} // namespace

MainWindow::MainWindow(QUndoStack* undo, QWidget* parent) : QMainWindow(parent) {
    setObjectName(QStringLiteral("main_window"));
    setMinimumSize(1024, 640);
    setAcceptDrops(true);
    setDockNestingEnabled(true);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);

    m_actions = new Actions(menuBar(), undo, this);
    m_notice = new NoticeBar;
    m_startPage = new StartPage;
    m_workspace = new Workspace;
    m_perspectiveActions = new QActionGroup(this);
    m_centre = new QStackedWidget;
    m_centre->addWidget(m_startPage);
    m_centre->addWidget(m_workspace);
    auto* head = new QToolBar;
    head->setObjectName(QStringLiteral("perspectives"));
    head->setMovable(false);
    head->setContextMenuPolicy(Qt::PreventContextMenu);
    head->toggleViewAction()->setVisible(false);
    head->setStyleSheet(QStringLiteral("QToolBar { border: none; padding: 0; spacing: 0; }"));
    head->addWidget(m_workspace->head());
    addToolBar(head);
    head->hide();
    m_head = head;
    auto* frame = new QWidget;
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_centre, 1);
    setCentralWidget(frame);
    m_statusLine = new StatusLine(this);
    setStatusBar(m_statusLine);

    connect(m_workspace, &Workspace::panelsRequested, this,
            [this] { bringLayoutBack(shownPerspective().panels); });
    connect(m_workspace, &Workspace::chosen, this, [this](int index) {
        showPerspective(m_workspace->perspectives()[static_cast<std::size_t>(index)].id);
    });
    const Actions& commands = *m_actions;
    connect(commands[Command::ResetLayout], &QAction::triggered, this, &MainWindow::resetLayout);
    connect(commands[Command::ToggleDocks], &QAction::triggered, this, &MainWindow::toggleDocks);
    connect(commands[Command::StartPage], &QAction::triggered, this, &MainWindow::showStartPage);
    connect(commands[Command::Quit], &QAction::triggered, this, &QWidget::close);
    connect(commands[Command::FullScreen], &QAction::toggled, this, [this](bool on) {
        setWindowState(on ? windowState() | Qt::WindowFullScreen
                          : windowState() & ~Qt::WindowFullScreen);
    });
    retranslate();
}

MainWindow::~MainWindow() = default;

void MainWindow::addPerspective(const Perspective& perspective) {
    m_workspace->add(perspective);
    const auto number = m_workspace->perspectives().size();
    auto* action = new QAction(m_perspectiveActions);
    action->setCheckable(true);
    action->setChecked(number == 1);
    if (number < 10) {
        action->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(number)));
    }
    connect(action, &QAction::triggered, this, [this, id = perspective.id] {
        showPerspective(id);
        showWorkspace(); // from the start page as well
    });
    m_actions->addPerspective(action);
    retranslate();
}

const Perspective& MainWindow::shownPerspective() const {
    return m_workspace->perspectives()[static_cast<std::size_t>(m_workspace->current())];
}

QString MainWindow::perspective() const {
    return m_workspace->perspectives().empty() ? QString() : shownPerspective().id;
}

bool MainWindow::showPerspective(const QString& id) {
    const int index = m_workspace->indexOf(id);
    if (index < 0 || index == m_workspace->current()) {
        return index >= 0;
    }
    const bool shown = workspaceShown();
    setUpdatesEnabled(false); // one picture, not every step of the docks
    if (shown) {
        putLayoutAway();
    }
    setPerspective(index);
    if (shown) {
        bringLayoutBack(shownPerspective().panels);
    }
    setUpdatesEnabled(true);
    return true;
}

void MainWindow::setPerspective(int index) {
    m_workspace->setCurrent(index);
    m_perspectiveActions->actions().at(index)->setChecked(true);
}

void MainWindow::putLayoutAway() {
    QByteArray& layout = m_layouts[perspective()];
    if (layout.isEmpty()) {
        layout = saveState(layout_version);
    }
}

void MainWindow::bringLayoutBack(const QStringList& otherwise) {
    const QByteArray layout = m_layouts.take(perspective());
    if (layout.isEmpty() || !restoreState(layout, layout_version)) {
        arrange(otherwise);
    }
    m_head->show(); // whatever a layout says
}

void MainWindow::addPanel(Dock* dock, Qt::DockWidgetArea area) {
    // QTBUG-87332: on Wayland a floating dock of this Qt cannot be put back.
    if (QGuiApplication::platformName().startsWith(QStringLiteral("wayland"))) {
        dock->setFeatures(dock->features() & ~QDockWidget::DockWidgetFloatable);
    }
    addDockWidget(area, dock);
    dock->hide();
    // A tab says the title already.
    const auto look = [this] {
        QMetaObject::invokeMethod(this, &MainWindow::titleDocks, Qt::QueuedConnection);
    };
    connect(dock, &QDockWidget::visibilityChanged, this, look);
    connect(dock, &QDockWidget::dockLocationChanged, this, look);
    connect(dock, &QDockWidget::topLevelChanged, this, look);
    m_panels.push_back({dock, area});
    m_actions->addDockToggle(dock->toggleViewAction());
    dock->toggleViewAction()->setEnabled(workspaceShown());
}

void MainWindow::showStartPage() {
    if (workspaceShown()) {
        putLayoutAway();
    }
    m_centre->setCurrentWidget(m_startPage);
    m_head->hide();
    for (const Panel& panel : m_panels) {
        panel.dock->hide();
        panel.dock->toggleViewAction()->setEnabled(false);
    }
}

void MainWindow::showWorkspace() {
    if (workspaceShown()) {
        return;
    }
    m_centre->setCurrentWidget(m_workspace);
    m_head->show();
    for (const Panel& panel : m_panels) {
        panel.dock->toggleViewAction()->setEnabled(true);
    }
    bringLayoutBack(shownPerspective().panels);
}

void MainWindow::focusPanel(const QString& name) {
    for (const Panel& panel : m_panels) {
        if (panel.dock->objectName() == name) {
            panel.dock->show();
            panel.dock->raise();
            for (QAbstractItemView* list : panel.dock->findChildren<QAbstractItemView*>()) {
                if (list->isVisibleTo(panel.dock) && list->focusPolicy() != Qt::NoFocus) {
                    list->setFocus(Qt::ShortcutFocusReason);
                    return;
                }
            }
        }
    }
}

bool MainWindow::workspaceShown() const {
    return m_centre->currentWidget() == m_workspace;
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

/// The default places. Docks that are not among `panels` stand there too, hidden.
void MainWindow::arrange(const QStringList& panels) {
    QHash<int, QDockWidget*> firsts; // by area
    for (const Panel& panel : m_panels) {
        removeDockWidget(panel.dock);
    }
    for (const Panel& panel : m_panels) {
        const bool shown = panels.contains(panel.dock->objectName());
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
        bringLayoutBack(allPanels());
    }
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (m_statusLine->jobShown() && !m_stopAndClose) {
        event->ignore();
        askToStop();
        return;
    }
    Q_EMIT closing();
    event->accept();
}

void MainWindow::askToStop() {
    if (m_question) {
        m_question->raise();
        return;
    }
    m_question = new QMessageBox(QMessageBox::Question, windowTitle(),
                                 tr("Work is still running. Stop it and close the window?"),
                                 QMessageBox::NoButton, this);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setInformativeText(tr("What is stored already stays as it is."));
    QPushButton* stop = m_question->addButton(tr("&Stop and close"), QMessageBox::AcceptRole);
    m_question->setDefaultButton(
        m_question->addButton(tr("&Keep working"), QMessageBox::RejectRole));
    // Queued: the question is gone before the window asks whether it may close.
    connect(
        stop, &QPushButton::clicked, this,
        [this] {
            m_stopAndClose = true;
            close();
        },
        Qt::QueuedConnection);
    m_question->open();
}

bool MainWindow::event(QEvent* event) {
    // Text and tables copy and select all by themselves: there these keys are not the chart's.
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        const QWidget* focus = QApplication::focusWidget();
        const bool own =
            qobject_cast<const QAbstractItemView*>(focus) || qobject_cast<const QLabel*>(focus) ||
            qobject_cast<const QLineEdit*>(focus) || qobject_cast<const QAbstractSpinBox*>(focus) ||
            qobject_cast<const QTextEdit*>(focus);
        if (own && (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll))) {
            event->accept();
            return true;
        }
    }
    return QMainWindow::event(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!localFiles(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    Q_EMIT filesDropped(localFiles(event->mimeData()));
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        (*m_actions)[Command::ClearSelection]->trigger();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

void MainWindow::retranslate() {
    m_actions->retranslate();
    const std::vector<Perspective>& all = m_workspace->perspectives();
    for (std::size_t i = 0; i < all.size(); ++i) {
        m_perspectiveActions->actions().at(static_cast<int>(i))->setText(all[i].title());
    }
}

} // namespace perennial::ui
