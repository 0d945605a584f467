// The central area behind the start page: a slim row of tabs, one a perspective, and the page of
// the one chosen. It cannot be closed. Knows no docks and no analysis.
#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

#include <vector>

class QLabel;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace perennial::ui {

/// One question people come with, and what answers it.
struct Perspective {
    QString id; ///< in saved layouts and on the command line; must never change
    QString (*title)();
    QString (*question)();      ///< the one sentence that the page answers
    std::vector<QWidget*> rows; ///< from top to bottom; the last one takes what room there is
    QStringList panels;         ///< object names of the docks beside it, in the default layout
    int leastWidth = 0;         ///< narrower windows begin without panels: the rows need the room
};

class Workspace : public QWidget {
    Q_OBJECT

  public:
    explicit Workspace(QWidget* parent = nullptr);

    void add(const Perspective& perspective);
    const std::vector<Perspective>& perspectives() const { return m_perspectives; }
    int indexOf(const QString& id) const; ///< -1 when there is none
    int current() const;
    void setCurrent(int index);

    /// Tabs and question: the window puts them over its panels, so that they stay where they are
    /// whatever panels come and go.
    QWidget* head() const { return m_head; }

    /// All panels are closed: a button brings them back.
    void offerPanels(bool offered);

  Q_SIGNALS:
    void panelsRequested();
    void chosen(int index); ///< by the user, on a tab; nothing has changed yet

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void countShownPageOnly();
    void retranslate();

    std::vector<Perspective> m_perspectives;
    QWidget* m_head;
    QTabBar* m_tabs;
    QLabel* m_question;
    QToolButton* m_panels;
    QStackedWidget* m_pages;
};

} // namespace perennial::ui
