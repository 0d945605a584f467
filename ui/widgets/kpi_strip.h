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
    /// 90 % interval of the scenario's total CLV of the visible customers.
    void setInterval(const perennial::Interval& total);

  protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    enum Kpi { Customers, Revenue, Clv, Purchases, AtRisk, KpiCount };

    static QString activeNote(const Totals& totals);
    void scheduleRefresh();
    void refresh();
    void retranslate();
    void adaptToWindow();

    FilterStore* m_filter;
    View m_view;
    std::optional<Interval> m_interval;
    std::array<Tile*, KpiCount> m_tiles;
    bool m_scheduled = false;
};

} // namespace perennial::ui
