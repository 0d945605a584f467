// Baseline and scenario beside each other: two bars to one scale, each with its 90 % range.
#pragma once

#include "analytics/lifetime/lifetime.h"

#include <QWidget>

#include <optional>

namespace perennial::ui {

class Theme;

struct ScenarioBar {
    double total = 0.0; ///< major units
    std::optional<Interval> range;
};

class ScenarioBars : public QWidget {
    Q_OBJECT

  public:
    explicit ScenarioBars(Theme* theme, QWidget* parent = nullptr);
    void setBars(const ScenarioBar& baseline, const ScenarioBar& scenario, const QString& currency);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString text(const ScenarioBar& bar) const;

    Theme* m_theme;
    ScenarioBar m_baseline, m_scenario;
    QString m_currency;
};

} // namespace perennial::ui
