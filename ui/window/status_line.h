// What every number on screen rests on: last day of data, refund policy, model and how well it
// fitted; and the job that runs now, with its Cancel button.
#pragma once

#include "analytics/core/progress.h"
#include "ui/view.h"

#include <QStatusBar>

class QLabel;
class QMenu;
class QProgressBar;
class QToolButton;

namespace perennial::ui {

class ElidedLabel;

class StatusLine : public QStatusBar {
    Q_OBJECT

  public:
    explicit StatusLine(QWidget* parent = nullptr);

    void setView(const View& view);
    /// id: "auto", or a model's. compared: whether "auto" is what a comparison found.
    void setModelChoice(const QString& id, bool compared);
    void setModelMenu(QMenu* menu); ///< opens at the model's name; stays the caller's
    void showJob(quint64 id, const QString& title, Stage stage, double fraction);
    void hideJob();
    bool jobShown() const { return m_jobShown; }

  Q_SIGNALS:
    void cancelRequested(quint64 job);
    void dataAsked(); ///< what the numbers rest on

  protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void makeRoom();
    void retranslate();

    View m_view;
    QToolButton* m_basis;
    QToolButton* m_model;
    QString m_modelChoice;
    bool m_modelCompared = false;
    QLabel* m_note;
    ElidedLabel* m_job;
    QProgressBar* m_bar;
    QToolButton* m_cancel;
    quint64 m_jobId = 0;
    bool m_jobShown = false;
};

} // namespace perennial::ui
