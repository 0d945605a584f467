// The account of a table beside the orders: every row by what became of it, and whether its
// customers, products, orders and campaigns are known to the project.
#pragma once

#include "analytics/dataset/side_table.h"

#include <QWidget>

class QLabel;
class QTableWidget;

namespace perennial::ui {

class TableLedgerView : public QWidget {
    Q_OBJECT

  public:
    explicit TableLedgerView(QWidget* parent = nullptr);

    void show(const TableLedger& ledger);
    QTableWidget* table() const { return m_table; }

  private:
    void addLine(const QString& what, std::uint64_t rows, bool strong = false);

    QLabel *m_balance, *m_partners;
    QTableWidget* m_table;
};

} // namespace perennial::ui
