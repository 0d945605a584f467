// What stands in place of results while there are none: why, how far the work is, and what to do.
#pragma once

#include "analytics/core/progress.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace perennial::ui {

class WorkPanel : public QWidget {
    Q_OBJECT

  public:
    explicit WorkPanel(QWidget* parent = nullptr);

    /// button: "" when there is nothing to be done.
    void showOffer(const QString& headline, const QString& sentence, const QString& button);
    void showWork(const QString& headline, const QString& sentence, const QString& button);
    void setProgress(double fraction, Stage stage); ///< of work

  Q_SIGNALS:
    void pressed();

  private:
    void fill(const QString& headline, const QString& sentence, const QString& button, bool works);

    QLabel *m_headline, *m_sentence, *m_stage;
    QProgressBar* m_bar;
    QPushButton* m_button;
};

} // namespace perennial::ui
