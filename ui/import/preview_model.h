// The first rows of a file as text, each column under its name and kind.
#pragma once

#include "analytics/import/import.h"

#include <QAbstractTableModel>

#include <vector>

namespace perennial::ui {

class PreviewModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<ColumnInfo> columns, std::vector<std::vector<std::string>> rows,
              std::vector<std::uint64_t> lines);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    bool isNumber(int column) const;

    std::vector<ColumnInfo> m_columns;
    std::vector<std::vector<std::string>> m_rows;
    std::vector<std::uint64_t> m_lines; ///< of the file, by row
};

} // namespace perennial::ui
