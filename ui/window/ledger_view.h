// The account of an import: every row and all money, by what became of it.
#pragma once

#include "analytics/dataset/ledger.h"

#include <QWidget>

class QLabel;
class QTableWidget;

namespace perennial::ui {

class LedgerView : public QWidget {
    Q_OBJECT

  public:
    explicit LedgerView(QWidget* parent = nullptr);

    void show(const Ledger& ledger);

  private:
    void addRow(const QString& what, std::uint64_t rows, Money amount, const QString& currency,
                bool strong, const QString& hint = {});

    QLabel* m_balance;
    QTableWidget* m_table;
    QLabel* m_facts;
};

} // namespace perennial::ui
