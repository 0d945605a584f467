// Step 5: the account of every row and all money, compared with what the shop's own system says.
#pragma once

#include "analytics/import/reconcile.h"
#include "ui/import/import_step.h"

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QStackedWidget;
class QTabWidget;

namespace perennial::ui {

class LedgerView;
class SourceRowsView;
class TableReview;
class VerdictTable;

class ReviewStep : public ImportStep {
    Q_OBJECT

  public:
    explicit ReviewStep(ImportDraft& draft);

    QString name() const override { return tr("Review", "step of the import"); }
    QString title() const override { return tr("Does it add up?"); }
    void refresh() override;
    QString missing() const override;
    QWidget* start() const override;

  public Q_SLOTS:
    /// What explains `theirTotal`; of no interest when another one was typed since.
    void showExplanations(perennial::Money theirTotal,
                          const std::vector<perennial::Explanation>& explanations);

  Q_SIGNALS:
    void explanationRequested(const std::shared_ptr<const perennial::ImportResult>& rehearsal,
                              perennial::Money theirTotal);
    void presetSaved(const perennial::ui::ImportPreset& preset);

  private:
    QWidget* makeOrders();
    QWidget* makePreset();
    QString changes() const; ///< of the open project, in a sentence or two
    void compareTotal();
    void showNotes();
    void showVerdicts();

    QStackedWidget* m_pages; ///< orders; a table beside them
    TableReview* m_table;
    LedgerView* m_ledger;
    SourceRowsView* m_rows;
    VerdictTable* m_verdicts;
    QTabWidget* m_tabs;
    QLineEdit *m_theirTotal, *m_presetName;
    QLabel *m_presetNote, *m_changes, *m_difference;
    QPlainTextEdit* m_notes;                    ///< what reading did
    std::shared_ptr<const ImportResult> m_told; ///< whose notes were shown first
};

} // namespace perennial::ui
