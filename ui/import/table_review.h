// The review of a table beside the orders: its account, and the rows that cannot be kept.
#pragma once

#include "ui/import/import_draft.h"

#include <QWidget>

class QLabel;
class QTableWidget;

namespace perennial::ui {

class TableLedgerView;

class TableReview : public QWidget {
    Q_OBJECT

  public:
    explicit TableReview(QWidget* parent = nullptr);

    /// With what was read.
    void show(const ImportDraft& draft);

  private:
    void showRejected(const std::vector<SideRejected>& rejected);

    TableLedgerView* m_ledger;
    QLabel *m_notes, *m_title;
    QTableWidget* m_rejected;
};

} // namespace perennial::ui
