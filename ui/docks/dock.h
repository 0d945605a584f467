// A panel of the window with its four designed states: empty, working, not enough data, error.
// A dock shows a View, asks by signals, and never computes for long, opens a file or starts a
// thread.
#pragma once

#include "ui/view.h"

#include <QDockWidget>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace perennial::ui {

class Dock : public QDockWidget {
    Q_OBJECT

  public:
    /// objectName identifies the dock in saved layouts and must never change.
    Dock(const QString& objectName, QWidget* parent = nullptr);

    virtual void setView(const View& view) = 0; ///< a null view shows the empty state
    void
    showMessage(const QString& sentence); ///< empty, not enough data, or error: instead of content
    void showContent();
    void setTitleShown(bool shown); ///< hidden where a tab names the panel

  protected:
    void setContent(QWidget* content);
    /// Calls refresh() once from the event loop however often it is asked for before that, so that
    /// docks following one change do not add up to one long event.
    void scheduleRefresh();
    virtual void refresh() {}
    virtual void retranslate() = 0; ///< sets every visible text; called on construction by
                                    ///< subclasses and on language change
    void changeEvent(QEvent* event) override;

  private:
    void makeTitleBar();
    void nameTitleBar();

    QStackedWidget* m_stack;
    QLabel* m_message;
    QLabel* m_title;
    QToolButton *m_float, *m_close;
    bool m_titleShown = true;
    bool m_refreshScheduled = false;
};

} // namespace perennial::ui
