// F1 in a table explains the column it stands in, with the words of the header's tool tip.
#pragma once

#include <QObject>

class QTableView;

namespace perennial::ui {

class ColumnHelp : public QObject {
    Q_OBJECT

  public:
    /// Lives as long as the table.
    explicit ColumnHelp(QTableView* table);
    /// Of the current column; "" when there is none.
    QString text() const;

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    QTableView* m_table;
};

} // namespace perennial::ui
