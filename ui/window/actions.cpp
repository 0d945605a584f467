#include "ui/window/actions.h"

#include "ui/format.h"
#include "ui/window/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QUndoStack>

namespace perennial::ui {

namespace {

enum MenuId {
    FileMenu,
    EditMenu,
    ViewMenu,
    ThemeMenu,
    LanguageMenu,
    ToolsMenu,
    RefundMenu,
    ModelMenu,
    HelpMenu
};

enum Flag {
    Plain = 0,
    NeedsProject = 1,
    SeparatorBefore = 2,
    ThemeChoice = 4,
    LanguageChoice = 8,
    RefundChoice = 16,
    OnEscape = 32 ///< the window itself decides what the key does
};

struct CommandRow {
    Command command;
    MenuId menu;
    const char* text;
    const char* shortcut;
    const char* icon;
    int flags;
    const char* help = ""; ///< where the text does not say it all
};

constexpr const char* context = "perennial::ui::Actions";

const char* const menu_titles[] = {
    QT_TRANSLATE_NOOP("perennial::ui::Actions", "&File"),
    QT_TRANSLATE_NOOP("perennial::ui::Actions", "&Edit"),
    QT_TRANSLATE_NOOP("perennial::ui::Actions", "&View"),
    QT_TRANSLATE_NOOP("perennial::ui::Actions", "&Theme"),
    QT_TRANSLATE_NOOP("perennial::ui::Actions", "&Language"),
    QT_TRANSLATE_NOOP("perennial::ui::Actions", "&Tools"),
    QT_TRANSLATE_NOOP("perennial::ui::Actions", "&Refund policy"),
    QT_TRANSLATE_NOOP("perennial::ui::Actions", "&Model"),
    QT_TRANSLATE_NOOP("perennial::ui::Actions", "&Help"),
};

// clang-format off
const CommandRow command_rows[] = {
    {Command::StartPage, FileMenu, QT_TRANSLATE_NOOP("perennial::ui::Actions", "&Start page"), "", "home", Plain},
    {Command::Import, FileMenu, QT_TRANSLATE_NOOP("perennial::ui::Actions", "&Import my orders…"), "Ctrl+I", "import", Plain},
    {Command::ImportAgain, FileMenu, QT_TRANSLATE_NOOP("perennial::ui::Actions", "Import the sa&me again…"), "Ctrl+Shift+I", "", NeedsProject, QT_TRANSLATE_NOOP("perennial::ui::Actions", "Reads the files of the last import as they were read then, and shows what they would change")},
    {Command::OpenProject, FileMenu, QT_TRANSLATE_NOOP("perennial::ui::Actions", "&Open project…"), "Ctrl+O", "open", Plain},
    {Command::OpenSample, FileMenu, QT_TRANSLATE_NOOP("perennial::ui::Actions", "Open the sample s&tore"), "", "sample", Plain},
    {Command::SaveCopy, FileMenu, QT_TRANSLATE_NOOP("perennial::ui::Actions", "Save a &copy of the project…"), "Ctrl+S", "save", NeedsProject | SeparatorBefore},
    {Command::ExportChart, FileMenu, QT_TRANSLATE_NOOP("perennial::ui::Actions", "&Export chart…"), "Ctrl+E", "export", NeedsProject | SeparatorBefore},
    {Command::ExportList, FileMenu, QT_TRANSLATE_NOOP("perennial::ui::Actions", "Export customer &list…"), "Ctrl+Shift+S", "table", NeedsProject},
    {Command::CopyChart, FileMenu, QT_TRANSLATE_NOOP("perennial::ui::Actions", "Co&py chart"), "Ctrl+C", "copy", NeedsProject},
    {Command::CopyData, FileMenu, QT_TRANSLATE_NOOP("perennial::ui::Actions", "Copy the chart's &data"), "Ctrl+Shift+C", "", NeedsProject},
    {Command::Quit, FileMenu, QT_TRANSLATE_NOOP("perennial::ui::Actions", "&Quit"), "Ctrl+Q", "", SeparatorBefore},
    {Command::SelectVisible, EditMenu, QT_TRANSLATE_NOOP("perennial::ui::Actions", "Select &all visible"), "Ctrl+A", "", NeedsProject | SeparatorBefore},
    {Command::InvertSelection, EditMenu, QT_TRANSLATE_NOOP("perennial::ui::Actions", "&Invert selection"), "Ctrl+Alt+I", "", NeedsProject},
    {Command::ClearSelection, EditMenu, QT_TRANSLATE_NOOP("perennial::ui::Actions", "&Clear selection"), "", "", NeedsProject | OnEscape},
    {Command::KeepOnly, EditMenu, QT_TRANSLATE_NOOP("perennial::ui::Actions", "&Keep only the selection"), "Ctrl+K", "keep", NeedsProject | SeparatorBefore},
    {Command::Exclude, EditMenu, QT_TRANSLATE_NOOP("perennial::ui::Actions", "E&xclude the selection"), "Ctrl+Shift+X", "exclude", NeedsProject},
    {Command::ThemeSystem, ThemeMenu, QT_TRANSLATE_NOOP("perennial::ui::Actions", "As the &system"), "", "", ThemeChoice},
    {Command::ThemeLight, ThemeMenu, QT_TRANSLATE_NOOP("perennial::ui::Actions", "&Light"), "", "", ThemeChoice},
    {Command::ThemeDark, ThemeMenu, QT_TRANSLATE_NOOP("perennial::ui::Actions", "&Dark"), "", "", ThemeChoice},
    {Command::English, LanguageMenu, "English", "", "", LanguageChoice},
    {Command::Chinese, LanguageMenu, "简体中文", "", "", LanguageChoice},
    {Command::ToggleDocks, ViewMenu, QT_TRANSLATE_NOOP("perennial::ui::Actions", "&Hide or show all panels"), "F9", "", NeedsProject | SeparatorBefore},
    {Command::ResetLayout, ViewMenu, QT_TRANSLATE_NOOP("perennial::ui::Actions", "&Reset layout"), "Ctrl+Alt+0", "", NeedsProject},
    {Command::FullScreen, ViewMenu, QT_TRANSLATE_NOOP("perennial::ui::Actions", "&Full screen"), "F11", "", Plain},
    {Command::RefundByRefundDate, RefundMenu, QT_TRANSLATE_NOOP("perennial::ui::Actions", "Count refunds on the day of the &refund"), "", "", RefundChoice | NeedsProject},
    {Command::RefundByOrderDate, RefundMenu, QT_TRANSLATE_NOOP("perennial::ui::Actions", "Count refunds on the day of the &order"), "", "", RefundChoice | NeedsProject},
    {Command::RefundExcluded, RefundMenu, QT_TRANSLATE_NOOP("perennial::ui::Actions", "&Leave refunds out"), "", "", RefundChoice | NeedsProject},
    {Command::Recompute, ToolsMenu, QT_TRANSLATE_NOOP("perennial::ui::Actions", "Compute &again"), "F5", "", NeedsProject, QT_TRANSLATE_NOOP("perennial::ui::Actions", "Reads the project anew, with what other programs brought into it, and makes every number again")},
    {Command::StopWork, ToolsMenu, QT_TRANSLATE_NOOP("perennial::ui::Actions", "&Stop the work under way"), "", "", OnEscape, QT_TRANSLATE_NOOP("perennial::ui::Actions", "What is shown and what is stored stay as they are")},
    {Command::ObservationEnd, ToolsMenu, QT_TRANSLATE_NOOP("perennial::ui::Actions", "&Observation end date…"), "", "calendar", NeedsProject | SeparatorBefore},
    {Command::ScenarioToBaseline, ToolsMenu, QT_TRANSLATE_NOOP("perennial::ui::Actions", "Make the scenario the &baseline"), "", "", NeedsProject},
    {Command::Explain, HelpMenu, QT_TRANSLATE_NOOP("perennial::ui::Actions", "&Explain this"), "F1", "help", Plain, QT_TRANSLATE_NOOP("perennial::ui::Actions", "Says what the number, column or control with the keyboard means")},
    {Command::WhatIsClv, HelpMenu, QT_TRANSLATE_NOOP("perennial::ui::Actions", "&What is CLV?"), "", "", Plain},
    {Command::CheatSheet, HelpMenu, QT_TRANSLATE_NOOP("perennial::ui::Actions", "&Keyboard cheat sheet"), "Ctrl+/", "", Plain},
    {Command::About, HelpMenu, QT_TRANSLATE_NOOP("perennial::ui::Actions", "&About Perennial"), "", "", SeparatorBefore},
};

struct PlotKey { const char* keys; const char* does; };
const PlotKey plot_keys[] = {
    {"F6", QT_TRANSLATE_NOOP("perennial::ui::Actions", "Go to the next part of the window")},
    {"L  R  H", QT_TRANSLATE_NOOP("perennial::ui::Actions", "In the chart: lasso, rectangle, move")},
    {"T", QT_TRANSLATE_NOOP("perennial::ui::Actions", "In the chart: its customers as a table")},
    {"+  −  0", QT_TRANSLATE_NOOP("perennial::ui::Actions", "In the chart: zoom in, zoom out, fit")},
    {"← ↑ → ↓", QT_TRANSLATE_NOOP("perennial::ui::Actions", "In the chart: go to the nearest customer in that direction")},
    {"Enter", QT_TRANSLATE_NOOP("perennial::ui::Actions", "Open the customer's profile")},
    {"Esc", QT_TRANSLATE_NOOP("perennial::ui::Actions", "Clear the selection; when nothing is selected, stop the work under way")},
};
// clang-format on

/// What steps of the history are called, in the language of now.
QString stepText(const QString& key) {
    static constexpr const char* steps[] = {
        QT_TRANSLATE_NOOP("perennial::ui::Actions", "filter"),
        QT_TRANSLATE_NOOP("perennial::ui::Actions", "scenario"),
        QT_TRANSLATE_NOOP("perennial::ui::Actions", "model"),
        QT_TRANSLATE_NOOP("perennial::ui::Actions", "refund policy"),
        QT_TRANSLATE_NOOP("perennial::ui::Actions", "observation end"),
        QT_TRANSLATE_NOOP("perennial::ui::Actions", "baseline"),
        QT_TRANSLATE_NOOP("perennial::ui::Actions", "undo of an import")};
    for (const char* step : steps) {
        if (key == QLatin1String(step)) {
            return QCoreApplication::translate(context, step);
        }
    }
    return key;
}

QString actionText(const char* source) {
    return QCoreApplication::translate(context, source);
}

} // namespace

Actions::Actions(QMenuBar* bar, QUndoStack* undo, QObject* parent) : QObject(parent), m_undo(undo) {
    QMenu* parents[std::size(menu_titles)];
    for (std::size_t i = 0; i < std::size(menu_titles); ++i) {
        parents[i] = new QMenu(bar);
        parents[i]->setToolTipsVisible(true);
        m_menus.push_back(parents[i]);
        if (i != ThemeMenu && i != LanguageMenu && i != RefundMenu && i != ModelMenu) {
            bar->addMenu(parents[i]);
        }
    }
    const auto add = [this](Command command, QAction* action) {
        m_actions.insert(static_cast<int>(command), action);
    };
    // Not the stack's own actions: those stay in the language they were made in.
    auto* undoAction = new QAction(this);
    connect(undoAction, &QAction::triggered, undo, &QUndoStack::undo);
    undoAction->setShortcut(QKeySequence(QStringLiteral("Ctrl+Z")));
    undoAction->setIcon(themedIcon(QStringLiteral("undo")));
    auto* redoAction = new QAction(this);
    connect(redoAction, &QAction::triggered, undo, &QUndoStack::redo);
    redoAction->setShortcuts(
        {QKeySequence(QStringLiteral("Ctrl+Shift+Z")), QKeySequence(QStringLiteral("Ctrl+Y"))});
    redoAction->setIcon(themedIcon(QStringLiteral("redo")));
    parents[EditMenu]->addActions({undoAction, redoAction});
    add(Command::Undo, undoAction);
    add(Command::Redo, redoAction);
    for (const auto change : {&QUndoStack::undoTextChanged, &QUndoStack::redoTextChanged}) {
        connect(undo, change, this, &Actions::showHistory);
    }
    for (const auto change : {&QUndoStack::canUndoChanged, &QUndoStack::canRedoChanged}) {
        connect(undo, change, this, &Actions::showHistory);
    }

    auto* themes = new QActionGroup(this);
    auto* languages = new QActionGroup(this);
    auto* refunds = new QActionGroup(this);
    for (const CommandRow& row : command_rows) {
        if (row.flags & SeparatorBefore) {
            parents[row.menu]->addSeparator();
        }
        auto* action = new QAction(this);
        action->setShortcut(QKeySequence(QString::fromLatin1(row.shortcut)));
        if (*row.icon) {
            action->setIcon(themedIcon(QString::fromLatin1(row.icon)));
        }
        for (const auto& [flag, group] : {std::pair{ThemeChoice, themes},
                                          {LanguageChoice, languages},
                                          {RefundChoice, refunds}}) {
            if (row.flags & flag) {
                action->setCheckable(true);
                group->addAction(action);
            }
        }
        parents[row.menu]->addAction(action);
        add(row.command, action);
    }
    (*this)[Command::FullScreen]->setCheckable(true);
    (*this)[Command::Quit]->setMenuRole(QAction::QuitRole);
    (*this)[Command::About]->setMenuRole(QAction::AboutRole);
    m_docksEnd =
        parents[ViewMenu]->actions().constFirst(); // the separator before "Hide or show all"
    m_docksBegin = new QAction(this);
    m_docksBegin->setSeparator(true);
    parents[ViewMenu]->insertAction(m_docksEnd, m_docksBegin);
    parents[ViewMenu]->addSeparator();
    parents[ViewMenu]->addMenu(parents[ThemeMenu]);
    parents[ViewMenu]->addMenu(parents[LanguageMenu]);
    parents[ToolsMenu]->addMenu(parents[RefundMenu]);
    parents[ToolsMenu]->addMenu(parents[ModelMenu]);
    m_models = new QActionGroup(this);
    connect(m_models, &QActionGroup::triggered, this,
            [this](const QAction* action) { Q_EMIT modelRequested(action->data().toString()); });
    retranslate();
    setProjectOpen(false);
    (*this)[Command::StopWork]->setEnabled(false);
}

void Actions::addPerspective(QAction* action) {
    m_menus[ViewMenu]->insertAction(m_docksBegin, action);
    m_perspectives.append(action);
    action->setEnabled((*this)[Command::SaveCopy]->isEnabled());
}

void Actions::setModels(const QStringList& ids) {
    m_menus[ModelMenu]->clear();
    qDeleteAll(m_models->actions());
    for (const QString& id : ids) {
        if (id.isEmpty()) {
            m_menus[ModelMenu]->addSeparator();
            continue;
        }
        auto* action = new QAction(m_models);
        action->setCheckable(true);
        action->setData(id);
        m_menus[ModelMenu]->addAction(action);
    }
    retranslate();
}

void Actions::setModel(const QString& id) {
    const auto models = m_models->actions();
    for (QAction* action : models) {
        action->setChecked(action->data() == id);
    }
}

QMenu* Actions::modelMenu() const {
    return m_menus[ModelMenu];
}

void Actions::addDockToggle(QAction* toggle) {
    m_menus[ViewMenu]->insertAction(m_docksEnd, toggle);
}

void Actions::setProjectOpen(bool open) {
    for (const CommandRow& row : command_rows) {
        if (row.flags & NeedsProject) {
            (*this)[row.command]->setEnabled(open);
        }
    }
    for (QAction* action : qAsConst(m_perspectives)) {
        action->setEnabled(open);
    }
    m_menus[ModelMenu]->setEnabled(open);
}

void Actions::showHistory() {
    QAction* back = (*this)[Command::Undo];
    QAction* forth = (*this)[Command::Redo];
    back->setEnabled(m_undo->canUndo());
    forth->setEnabled(m_undo->canRedo());
    back->setText(m_undo->canUndo()
                      ? tr("&Undo %1", "argument: what was done").arg(stepText(m_undo->undoText()))
                      : tr("&Undo"));
    forth->setText(
        m_undo->canRedo()
            ? tr("&Redo %1", "argument: what was undone").arg(stepText(m_undo->redoText()))
            : tr("&Redo"));
}

void Actions::retranslate() {
    showHistory();
    for (std::size_t i = 0; i < std::size(menu_titles); ++i) {
        m_menus[i]->setTitle(actionText(menu_titles[i]));
    }
    const QString escape = QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText);
    for (const CommandRow& row : command_rows) {
        QAction* action = (*this)[row.command];
        const QString text =
            row.flags & LanguageChoice ? QString::fromUtf8(row.text) : actionText(row.text);
        action->setText(row.flags & OnEscape ? text + QLatin1Char('\t') + escape : text);
        action->setToolTip(*row.help ? actionText(row.help) : QString());
    }
    const auto models = m_models->actions();
    for (QAction* action : models) {
        action->setText(Format::modelName(action->data().toString()));
    }
}

std::vector<Actions::Shortcut> Actions::shortcuts() const {
    std::vector<Shortcut> list;
    for (const QMenu* menu : m_menus) {
        for (const QAction* action : menu->actions()) {
            if (!action->shortcut().isEmpty()) {
                QString text = action->text();
                text.remove(QRegularExpression(QStringLiteral("\\(&.\\)"))); // as in Chinese
                text.remove(QLatin1Char('&'));
                text.remove(QStringLiteral("…"));
                list.push_back({action->shortcut().toString(QKeySequence::NativeText), text});
            }
        }
    }
    for (const PlotKey& key : plot_keys) {
        list.push_back({QString::fromUtf8(key.keys), actionText(key.does)});
    }
    return list;
}

} // namespace perennial::ui
