// The seven segments as table rows, of the customers the filter shows.
#pragma once

#include "ui/docks/totals.h"

#include <QAbstractTableModel>

namespace perennial::ui {

class FilterStore;
class Theme;

class SegmentsModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { Name, Customers, Clv, Change, Revenue, Active, ColumnCount };

    SegmentsModel(FilterStore* filter, Theme* theme, QObject* parent = nullptr);
    void setView(const View& view); ///< counts anew
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    QString text(Segment segment, int column) const;
    QString toolTip(Segment segment) const;
    double share(Segment segment) const;

    FilterStore* m_filter;
    Theme* m_theme;
    View m_view;
    VisibleTotals m_totals;
    Totals m_all;
};

} // namespace perennial::ui
