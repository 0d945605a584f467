// The one question a file may leave open: whether the day or the month comes first in its dates,
// with both readings of one of them.
#pragma once

#include "analytics/import/import.h"

#include <QWidget>

class QLabel;
class QRadioButton;

namespace perennial::ui {

class DateQuestion : public QWidget {
    Q_OBJECT

  public:
    explicit DateQuestion(QWidget* parent = nullptr);

    /// example: a date as written in the file. answer: none while there is none.
    void show(const QString& example, std::optional<DateOrder> answer);

  Q_SIGNALS:
    void answered(perennial::DateOrder order);

  private:
    QLabel* m_text;
    QRadioButton *m_dayFirst, *m_monthFirst;
};

} // namespace perennial::ui
