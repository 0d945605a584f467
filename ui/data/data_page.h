// "What is in the project, and can it be trusted?": its imports with their accounts, undo of an
// import, what is odd in the orders, and what they suffice for. Shows what app found out and asks
// by signals.
#pragma once

#include "analytics/core/progress.h"
#include "ui/data/project_data.h"
#include "ui/view.h"

#include <QPointer>
#include <QWidget>

#include <memory>

class QLabel;
class QMessageBox;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace perennial::ui {

class ChartCard;
class FindingsView;
class LedgerView;
class SourcesTable;
class Theme;
class VerdictTable;
class WorkPanel;

class DataPage : public QWidget {
    Q_OBJECT

  public:
    explicit DataPage(Theme* theme, QWidget* parent = nullptr);

    void setView(const View& view);
    std::shared_ptr<const ProjectData> data() const { return m_data; }

  public Q_SLOTS:
    void setProgress(double fraction, perennial::Stage stage);
    void setData(const std::shared_ptr<const perennial::ui::ProjectData>& data);
    void showProblem(const QString& sentence);
    void showStopped(); ///< nothing is under way any more, whatever the outcome

  Q_SIGNALS:
    /// When shown for the first time, and after the orders changed. Answered by setData().
    void dataRequested(const perennial::ui::View& view);
    void cancelRequested();
    void undoRequested(qint64 source); ///< after the question
    void importRequested();

  protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    enum class State { Empty, Idle, Working, Stopped, Failed, Done };

    QWidget* makeResults();
    QWidget* makeImports();
    void start();
    void press();
    void showState();
    void showData();
    void showSource();
    void showTimeline();
    void askUndo();
    void retranslate();

    Theme* m_theme;
    View m_view;
    std::shared_ptr<const ProjectData> m_data;
    State m_state = State::Empty;
    QString m_problem;
    QStackedWidget* m_stack;
    WorkPanel* m_work;
    QSplitter* m_halves;
    SourcesTable* m_sources;
    QLabel *m_importsTitle, *m_reading;
    LedgerView* m_ledger;
    QPushButton *m_import, *m_undo;
    ChartCard* m_timeline;
    QTabWidget* m_tabs;
    FindingsView* m_findings;
    VerdictTable* m_verdicts;
    QPointer<QMessageBox> m_question;
};

} // namespace perennial::ui
