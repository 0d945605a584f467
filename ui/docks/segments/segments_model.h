// The seven segments as table rows and their total, of the customers the filter shows.
#pragma once

#include "ui/docks/segments/segment_intervals.h"
#include "ui/docks/totals.h"

#include <QAbstractTableModel>

#include <optional>

namespace perennial::ui {

class FilterStore;
class Theme;

class SegmentsModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { Name, Customers, Clv, Orders, Change, Revenue, Active, ColumnCount };

    SegmentsModel(FilterStore* filter, Theme* theme, QObject* parent = nullptr);
    static constexpr int TotalRow = static_cast<int>(segment_count);

    void setView(const View& view); ///< counts anew
    /// Of these sums; none until they are known.
    void setIntervals(std::optional<SegmentIntervals> intervals);
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    QString text(int row, int column) const;
    QString range(int row, int column) const; ///< of a forecast; "" where none is known
    QString toolTip(int row) const;
    const Totals& totals(int row) const;
    double share(int row) const;

    FilterStore* m_filter;
    Theme* m_theme;
    View m_view;
    VisibleTotals m_totals;
    Totals m_all;
    std::optional<SegmentIntervals> m_intervals;
};

} // namespace perennial::ui
