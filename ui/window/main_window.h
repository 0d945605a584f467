// The frame: menus, the central area that cannot be closed, docks and their layout in each
// perspective, status line.
// Knows no project and no analysis: commands leave as actions and signals, content comes in as
// widgets.
#pragma once

#include <QHash>
#include <QMainWindow>
#include <QPointer>

#include <vector>

class QActionGroup;
class QMessageBox;
class QStackedWidget;
class QUndoStack;

namespace perennial::ui {

class Actions;
class Dock;
class NoticeBar;
class StartPage;
class StatusLine;
class Workspace;
struct Perspective;

class MainWindow : public QMainWindow {
    Q_OBJECT

  public:
    explicit MainWindow(QUndoStack* undo, QWidget* parent = nullptr);
    ~MainWindow() override;

    Actions& actions() const { return *m_actions; }
    StartPage& startPage() const { return *m_startPage; }
    StatusLine& statusLine() const { return *m_statusLine; }
    NoticeBar& notice() const { return *m_notice; }

    /// A page behind the start page. The first one is shown first; the n-th has the key Ctrl+n.
    void addPerspective(const Perspective& perspective);
    QString perspective() const; ///< id of the one shown, or to be shown with the workspace
    /// False when there is none of this id.
    bool showPerspective(const QString& id);
    /// In the default layout the docks of one area are tabs, the one added first in front.
    void addPanel(Dock* dock, Qt::DockWidgetArea area);

    void showStartPage();
    void showWorkspace();
    /// The panel in front, with the keyboard.
    void focusPanel(const QString& name);
    bool workspaceShown() const;

    /// Of all perspectives, and which one is shown.
    QByteArray saveLayout() const;
    /// Falls back to the default layouts when `layout` is not one of this version.
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
    void arrange(const QStringList& panels, bool asked = false);
    void bringLayoutBack(const QStringList& otherwise, bool asked = false);
    void putLayoutAway();
    const Perspective& shownPerspective() const;
    void setPerspective(int index);
    QStringList allPanels() const;
    void titleDocks();
    void updateDockTitles();
    void askToStop();
    bool anyDockShown() const;
    void retranslate();

    Actions* m_actions;
    QStackedWidget* m_centre;
    StartPage* m_startPage;
    Workspace* m_workspace;
    QWidget* m_head; ///< perspectives, over all panels
    QActionGroup* m_perspectiveActions;
    NoticeBar* m_notice;
    StatusLine* m_statusLine;
    std::vector<Panel> m_panels;
    QPointer<QMessageBox> m_question;
    bool m_stopAndClose = false;
    /// By perspective: its docks while they are not on screen, or hidden as a whole.
    QHash<QString, QByteArray> m_layouts;
};

} // namespace perennial::ui
