// One piece of work in the jobs panel.
#pragma once

#include "analytics/core/progress.h"

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace perennial::ui {

class JobRow : public QWidget {
    Q_OBJECT

  public:
    explicit JobRow(const QString& title, QWidget* parent = nullptr);
    void setProgress(double fraction, Stage stage);
    void finish(const QString& outcome);
    void tick(); ///< shows the time passed
    void retranslate();

  Q_SIGNALS:
    void cancelled();

  private:
    QString m_outcome;
    bool m_finished = false;
    double m_fraction = 0.0;
    Stage m_stage = Stage::working;
    qint64 m_seconds = 0;
    QElapsedTimer m_started;
    QLabel* m_title;
    QLabel* m_state;
    QLabel* m_elapsed;
    QProgressBar* m_bar;
    QToolButton* m_cancel;
};

} // namespace perennial::ui
