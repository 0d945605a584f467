// The numbers over the scatterplot: of the customers the filter lets through, each explained.
#pragma once

#include "analytics/lifetime/lifetime.h"
#include "ui/view.h"

#include <QFrame>

#include <array>
#include <optional>

namespace perennial::ui {

class FilterStore;
class Tile;
struct Totals;

class KpiStrip : public QFrame {
    Q_OBJECT

  public:
    explicit KpiStrip(FilterStore* filter, QWidget* parent = nullptr);
    void setView(const View& view);

  public Q_SLOTS:
    /// 90 % intervals of the scenario's total CLV and purchases of the visible customers.
    void setIntervals(const perennial::Interval& clv, const perennial::Interval& purchases);

  protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    enum Kpi { Customers, Revenue, Clv, Purchases, AtRisk, KpiCount };

    static QString activeNote(const Totals& totals);
    void scheduleRefresh();
    void forgetIntervals();
    void refresh();
    void retranslate();
    void adaptToWindow();

    FilterStore* m_filter;
    View m_view;
    std::optional<Interval> m_clvRange, m_purchasesRange;
    std::array<Tile*, KpiCount> m_tiles;
    bool m_scheduled = false;
};

} // namespace perennial::ui
