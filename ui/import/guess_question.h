// What was told by elimination alone, to be confirmed at one press.
#pragma once

#include "analytics/import/import.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace perennial::ui {

/// Nothing in the column's name says what it means: its role was told by elimination.
bool isGuess(const ColumnInfo& column);

class GuessQuestion : public QWidget {
    Q_OBJECT

  public:
    explicit GuessQuestion(QWidget* parent = nullptr);

    /// Hidden when there is nothing to confirm.
    void show(const std::vector<ColumnInfo>& guesses);

  Q_SIGNALS:
    void confirmed();

  private:
    QLabel* m_text;
};

} // namespace perennial::ui
