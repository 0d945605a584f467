// The churn ranking as table rows: the customers the filter shows, most value at risk first.
#pragma once

#include "ui/view.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <vector>

namespace perennial::ui {

class ChurnModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { Key, AtRisk, PAlive, Silent, UsualGap, Clv, Reason, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    /// mask: one byte a customer, 1 = listed; limit: at most so many rows.
    void setView(const View& view, const std::vector<std::uint8_t>& mask, std::size_t limit);
    std::vector<std::uint32_t> positions() const; ///< in the order of the rows
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    QString text(std::size_t rank, int column) const;

    View m_view;
    std::vector<std::uint32_t> m_ranks; ///< rows of ChurnResult
};

} // namespace perennial::ui
