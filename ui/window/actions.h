// Every command of the main window, made once from one table: menus and the cheat sheet read it.
// Knows no handler: whoever composes the window connects triggered().
#pragma once

#include <QHash>
#include <QObject>
#include <QString>
#include <QStringList>

#include <vector>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;
class QUndoStack;

namespace perennial::ui {

enum class Command {
    StartPage,
    Import,
    ImportAgain,
    OpenProject,
    OpenSample,
    SaveCopy,
    ExportChart,
    ExportList,
    CopyChart,
    CopyData,
    Quit,
    Undo,
    Redo,
    SelectVisible,
    InvertSelection,
    ClearSelection,
    KeepOnly,
    Exclude,
    ToggleDocks,
    ResetLayout,
    FullScreen,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    English,
    Chinese,
    Recompute,
    StopWork,
    ObservationEnd,
    RefundByRefundDate,
    RefundByOrderDate,
    RefundExcluded,
    ScenarioToBaseline,
    Explain,
    WhatIsClv,
    CheatSheet,
    About,
};

class Actions : public QObject {
    Q_OBJECT

  public:
    Actions(QMenuBar* bar, QUndoStack* undo, QObject* parent);

    QAction* operator[](Command command) const {
        return m_actions.value(static_cast<int>(command));
    }
    /// At the top of the View menu.
    void addPerspective(QAction* action);
    /// The models to choose from, by id; "auto" chooses by itself. "" puts a line between groups.
    void setModels(const QStringList& ids);
    void setModel(const QString& id); ///< the one chosen
    QMenu* modelMenu() const;         ///< for other places that offer it
    /// The part of the View menu where docks put their toggle actions.
    void addDockToggle(QAction* toggle);
    /// Commands that make sense only with an analysed project.
    void setProjectOpen(bool open);
    void retranslate();

    struct Shortcut {
        QString keys, does;
    };
    /// For the cheat sheet, in the order of the menus; those of the plot come last.
    std::vector<Shortcut> shortcuts() const;

  Q_SIGNALS:
    void modelRequested(const QString& id);

  private:
    void showHistory();

    QUndoStack* m_undo;
    QHash<int, QAction*> m_actions;
    std::vector<QMenu*> m_menus;
    QActionGroup* m_models;
    QList<QAction*> m_perspectives;
    QAction *m_docksBegin = nullptr, *m_docksEnd = nullptr;
};

} // namespace perennial::ui
