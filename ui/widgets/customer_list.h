// A table of customers whose selection lives in the SelectionStore, not in the view: click, Shift,
// Ctrl and Space select, Enter or double click asks for the profile.
#pragma once

#include <QTableView>

namespace perennial::ui {

class SelectionStore;

/// House style of every table: fixed row height, no grid, elided cells, no row numbers.
void styleTable(QTableView* table);

/// Models give PositionRole for every row.
class CustomerList : public QTableView {
    Q_OBJECT

  public:
    explicit CustomerList(SelectionStore* selection, QWidget* parent = nullptr);

  protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    quint32 positionAt(int row) const;
    void selectRange(int row);

    SelectionStore* m_selection;
    int m_anchor = -1; ///< row where Shift ranges begin
};

} // namespace perennial::ui
