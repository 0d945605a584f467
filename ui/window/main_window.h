// The frame: menus, the central area that cannot be closed, docks and their layout, status line.
// Knows no project and no analysis: commands leave as actions and signals, content comes in as
// widgets.
#pragma once

#include <QMainWindow>
#include <QPointer>

#include <vector>

class QMessageBox;
class QStackedWidget;
class QUndoStack;

namespace perennial::ui {

class Actions;
class Dock;
class NoticeBar;
class StartPage;
class StatusLine;

class MainWindow : public QMainWindow {
    Q_OBJECT

  public:
    explicit MainWindow(QUndoStack* undo, QWidget* parent = nullptr);
    ~MainWindow() override;

    Actions& actions() const { return *m_actions; }
    StartPage& startPage() const { return *m_startPage; }
    StatusLine& statusLine() const { return *m_statusLine; }
    NoticeBar& notice() const { return *m_notice; }

    /// The content behind the start page, from top to bottom; the last one takes what room there
    /// is.
    void setWorkspace(const std::vector<QWidget*>& rows);
    /// In the default layout the docks of one area are tabs, the one added first in front.
    void addPanel(Dock* dock, Qt::DockWidgetArea area);

    void showStartPage();
    void showWorkspace();
    bool workspaceShown() const;

    QByteArray saveLayout() const;
    /// Falls back to the default layout when `layout` is not one of this version.
    void restoreLayout(const QByteArray& layout);

  public Q_SLOTS:
    void resetLayout();
    void toggleDocks();

  Q_SIGNALS:
    void filesDropped(const QStringList& paths);
    void closing();

  protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    struct Panel {
        Dock* dock;
        Qt::DockWidgetArea area;
    };
    void applyDefaultLayout();
    void askToStop();
    bool anyDockShown() const;
    void retranslate();

    Actions* m_actions;
    QStackedWidget* m_centre;
    StartPage* m_startPage;
    QWidget* m_workspace;
    NoticeBar* m_notice;
    StatusLine* m_statusLine;
    std::vector<Panel> m_panels;
    QPointer<QMessageBox> m_question;
    bool m_stopAndClose = false;
    QByteArray
        m_shownLayout; ///< of the docks while they are hidden as a whole; empty when they are not
};

} // namespace perennial::ui
