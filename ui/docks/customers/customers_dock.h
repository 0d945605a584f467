// Every customer the filter shows, a million of them if need be, to sort, find, select and export.
#pragma once

#include "ui/docks/customers/customer_order.h"
#include "ui/docks/dock.h"

#include <memory>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace perennial::ui {

class CustomerList;
class CustomersModel;
class FilterStore;
class IntervalStore;
class SelectionStore;
class Theme;

class CustomersDock : public Dock {
    Q_OBJECT

  public:
    CustomersDock(SelectionStore* selection, FilterStore* filter, Theme* theme,
                  QWidget* parent = nullptr);
    void setView(const View& view) override;
    /// Where tool tips find ranges; outlives the dock.
    void setIntervals(const IntervalStore* intervals);
    /// Positions listed, in the order of the table; never null.
    const std::shared_ptr<const std::vector<std::uint32_t>>& order() const;

  public Q_SLOTS:
    /// Answer to orderRequested(); the latest one only.
    void showOrder(std::shared_ptr<const std::vector<std::uint32_t>> order);

  Q_SIGNALS:
    /// Answered by app on a worker with sortCustomers(), "latest wins".
    void orderRequested(const perennial::ui::CustomerOrderRequest& request);
    void orderChanged(const std::shared_ptr<const std::vector<std::uint32_t>>& order);
    /// positions: what the table lists, in its order.
    void exportRequested(const std::vector<std::uint32_t>& positions);

  protected:
    void refresh() override; ///< asks for the order anew
    void retranslate() override;

  private:
    void showCount();
    void showCurrent(bool scroll);

    SelectionStore* m_selection;
    FilterStore* m_filter;
    View m_view;
    CustomerColumn m_column = CustomerColumn::Clv;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
    CustomersModel* m_model;
    CustomerList* m_table;
    QLineEdit* m_find;
    QCheckBox* m_selectedOnly;
    QLabel* m_count;
    QLabel* m_nobody; ///< why the list is empty, in place of it
    QPushButton* m_export;
};

} // namespace perennial::ui
