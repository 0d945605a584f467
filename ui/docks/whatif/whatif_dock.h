// Other churn, discount rate, margin or horizon: what it would come to, beside the baseline.
#pragma once

#include "analytics/lifetime/lifetime.h"
#include "ui/docks/dock.h"

#include <cstdint>
#include <optional>
#include <vector>

class QPushButton;
class QTableView;

namespace perennial::ui {

class DefinedLabel;
class EffectsModel;
class FilterStore;
class Knob;
class ScenarioBars;
class Theme;

class WhatIfDock : public Dock {
    Q_OBJECT

  public:
    WhatIfDock(FilterStore* filter, Theme* theme, QWidget* parent = nullptr);
    void setView(const View& view) override;
    Scenario scenario() const; ///< as the knobs stand

  public Q_SLOTS:
    /// 90 % intervals of the total CLV: of the baseline and of the view's scenario.
    void setIntervals(const perennial::Interval& baseline, const perennial::Interval& scenario);
    void reset(); ///< knobs to the baseline

  Q_SIGNALS:
    /// While dragging too; answered by a new view, "latest wins".
    void scenarioRequested(const perennial::Scenario& scenario);
    /// Answered by setIntervals(). positions: who counts; all customers when empty.
    void intervalsRequested(const perennial::ui::View& view,
                            const std::vector<std::uint32_t>& positions);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void refresh() override;
    void retranslate() override;

  private:
    void showKnobs(const Scenario& scenario);
    void requestScenario();
    void requestIntervals();
    void showTotals();
    void fitColumns();

    FilterStore* m_filter;
    View m_view;
    Scenario m_requested; ///< last one asked for; a view of another one moves the knobs
    std::optional<Interval> m_baselineRange, m_scenarioRange;
    double m_baselineTotal = 0.0, m_scenarioTotal = 0.0;
    Knob *m_churn, *m_discount, *m_margin, *m_horizon;
    QPushButton* m_reset;
    QLabel *m_basisNote, *m_marginNote, *m_sentence, *m_scope;
    DefinedLabel* m_resultTitle;
    ScenarioBars* m_bars;
    EffectsModel* m_effects;
    QTableView* m_table;
};

} // namespace perennial::ui
