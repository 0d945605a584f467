// A customer's chance of being active along time: as judged then, and ahead if no purchase comes.
#pragma once

#include "analytics/core/day.h"

#include <QWidget>

#include <vector>

namespace perennial::ui {

class Theme;

struct ChanceOnDay {
    Day day{};
    double chance = 0.0; ///< 0..1
};

class ChanceLine : public QWidget {
    Q_OBJECT

  public:
    explicit ChanceLine(Theme* theme, QWidget* parent = nullptr);
    /// By day; end: last day of observation, after which the line is a forecast.
    void setData(std::vector<ChanceOnDay> chances, Day end);
    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

  private:
    QRectF plot() const;
    QPointF place(const ChanceOnDay& point) const;
    void describe();

    Theme* m_theme;
    std::vector<ChanceOnDay> m_chances;
    Day m_end{};
};

} // namespace perennial::ui
