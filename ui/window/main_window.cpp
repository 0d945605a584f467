#include "ui/window/main_window.h"

#include "ui/docks/dock.h"
#include "ui/window/actions.h"
#include "ui/window/notice_bar.h"
#include "ui/window/start_page.h"
#include "ui/window/status_line.h"
#include "ui/window/workspace.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QTextEdit>
#include <QToolBar>
#include <QUrl>
#include <QVBoxLayout>

namespace perennial::ui {

namespace {

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
            [this] { bringLayoutBack(shownPerspective().panels, true); });
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
        const bool clear = (*m_actions)[Command::ClearSelection]->isEnabled();
        (*m_actions)[clear ? Command::ClearSelection : Command::StopWork]->trigger();
        return;
    }
    // Qt has Enter press buttons of dialogs alone; here it did nothing.
    auto* button = qobject_cast<QAbstractButton*>(QApplication::focusWidget());
    if (button && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        button->click();
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
