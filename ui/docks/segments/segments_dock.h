// Who the customers are: seven segments with their size and worth.
#pragma once

#include "ui/docks/dock.h"

#include <cstdint>
#include <vector>

class QTableView;

namespace perennial::ui {

class FilterStore;
class SegmentsModel;
struct SegmentIntervals;
class SelectionStore;
class Theme;

class SegmentsDock : public Dock {
    Q_OBJECT

  public:
    SegmentsDock(SelectionStore* selection, FilterStore* filter, Theme* theme,
                 QWidget* parent = nullptr);
    void setView(const View& view) override;

  public Q_SLOTS:
    void setIntervals(const perennial::ui::SegmentIntervals& intervals);

  Q_SIGNALS:
    /// Answered by setIntervals(), "latest wins". mask: as visibleTotals().
    void intervalsRequested(const perennial::ui::View& view, const std::vector<std::uint8_t>& mask);

  protected:
    void refresh() override;
    void retranslate() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void select(int row, Qt::KeyboardModifiers modifiers);
    void fitColumns();

    SelectionStore* m_selection;
    FilterStore* m_filter;
    View m_view;
    SegmentsModel* m_model;
    QTableView* m_table;
    QLabel* m_scope;
};

} // namespace perennial::ui
