// Customers as table rows in an order made elsewhere: the model copies nothing and never sorts.
#pragma once

#include "ui/docks/customers/customer_order.h"

#include <QAbstractTableModel>

#include <memory>

namespace perennial::ui {

class IntervalStore;
class Theme;

class CustomersModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    explicit CustomersModel(Theme* theme, QObject* parent = nullptr);

    using Order = std::shared_ptr<const std::vector<std::uint32_t>>;
    void setBase(const View& view, const Order& order); ///< another order, or another base
    void setScenario(const View& view);                 ///< same base: values change, rows stay
    const Order& order() const { return m_order; }
    void retranslate();
    /// Where tool tips find ranges; may be null, outlives the model.
    void setIntervals(const IntervalStore* intervals) { m_intervals = intervals; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    QString text(std::uint32_t position, CustomerColumn column) const;
    QVariant toolTip(std::uint32_t position, CustomerColumn column) const;

    Theme* m_theme;
    const IntervalStore* m_intervals = nullptr;
    View m_view;
    Order m_order;
};

} // namespace perennial::ui
