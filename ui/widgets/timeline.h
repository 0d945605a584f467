// A customer's purchases and refunds along time, and when the next purchase is to be expected.
#pragma once

#include "analytics/core/day.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace perennial::ui {

struct TimelineEvent {
    Day day{};
    double amount = 0.0; ///< major units; < 0: a refund
    bool sale = true;
};

struct TimelineData {
    std::vector<TimelineEvent> events;        ///< by day
    Day end{};                                ///< last day of observation
    Day next_from{}, next_about{}, next_to{}; ///< when the usual gap has the next purchase
    QString currency;
};

class Theme;

class Timeline : public QWidget {
    Q_OBJECT

  public:
    explicit Timeline(Theme* theme, QWidget* parent = nullptr);
    void setData(TimelineData shown);
    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

  private:
    double xOf(Day day) const;
    void drawEvents(QPainter& painter, double top, double bottom) const;
    void describe();

    Theme* m_theme;
    TimelineData m_data;
    double m_most = 0.0, m_least = 0.0; ///< amounts of events, zero included
};

} // namespace perennial::ui
