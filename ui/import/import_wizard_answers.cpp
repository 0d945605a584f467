// What the wizard is told: what files hold, what an import would make of them, what went wrong, and
// how it ended.
#include "ui/format.h"
#include "ui/format_notices.h"
#include "ui/import/import_step.h"
#include "ui/import/import_wizard.h"
#include "ui/import/ledger_view.h"
#include "ui/import/rules_step.h"
#include "ui/import/table_ledger_view.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>

namespace perennial::ui {

void ImportWizard::showInspection(const TableLook& look) {
    m_draft.take(look);
    m_draft.problem.clear();
    setWork(Work::None);
    m_steps[SourcePage]->refresh();
    if (m_pages->currentIndex() == FormatPage) {
        m_steps[FormatPage]->refresh();
    }
    offerPresets();
    updateState();
    goOn();
}

void ImportWizard::showRehearsal(const std::shared_ptr<const ImportResult>& result,
                                 const std::optional<ImportChanges>& changes,
                                 const std::vector<Verdict>& verdicts) {
    m_draft.changes = changes;
    m_draft.verdicts = verdicts;
    m_rowsRead = true;
    m_draft.rehearsal = result;
    m_draft.rehearsalProblem.clear();
    setWork(Work::None);
    const int step = m_pages->currentIndex();
    if (step == RulesPage || step == ReviewPage) {
        m_steps[static_cast<std::size_t>(step)]->refresh();
    }
    updateState();
    goOn();
}

void ImportWizard::showTableRehearsal(const std::shared_ptr<const TableResult>& read,
                                      const TableLedger& ledger) {
    m_draft.tableRehearsal = read;
    m_draft.tableLedger = ledger;
    m_draft.rehearsalProblem.clear();
    setWork(Work::None);
    if (m_pages->currentIndex() == ReviewPage) {
        m_steps[ReviewPage]->refresh();
    }
    updateState();
}

void ImportWizard::showProblem(const QString& sentence) {
    const Work failed = m_work;
    m_draft.again = false;
    setWork(Work::None);
    if (failed == Work::Inspecting) {
        m_draft.problem = sentence;
        m_draft.inspection.reset();
        goTo(SourcePage);
    } else if (failed == Work::Rehearsing) {
        m_draft.rehearsal.reset();
        m_draft.tableRehearsal.reset();
        m_draft.rehearsalProblem = sentence;
        goTo(beside(MeaningPage, 1));
    } else {
        m_importProblem = sentence;
        goTo(ReviewPage);
    }
}

void ImportWizard::showRates(const ImportRules& rates) {
    m_rules->showRates(rates);
}

void ImportWizard::showRatesProblem(const QString& sentence) {
    m_rules->showRatesProblem(sentence);
}

void ImportWizard::showProgress(const QString& what, double fraction) {
    m_stage->setText(what);
    m_progress->setValue(qRound(fraction * 1000));
}

void ImportWizard::showLedger(const Ledger& ledger, const QStringList& facts) {
    const ImportResult& read = m_draft.rehearsal ? *m_draft.rehearsal : ImportResult();
    m_result->show(ledger, Format::refundSales(read.refund_sales), otherMoney(read));
    m_facts->setText(tr("What your orders say first:") + QStringLiteral("\n• ") +
                     facts.join(QStringLiteral("\n• ")));
    m_facts->setVisible(!facts.isEmpty());
    showResult(m_result->parentWidget());
}

void ImportWizard::showTableLedger(const TableLedger& ledger) {
    m_tableResult->show(ledger);
    showResult(m_tableResult);
}

void ImportWizard::showResult(QWidget* result) {
    m_done = true;
    Q_EMIT presetSaved(m_draft.preset({})); // "Same as last time"
    setWork(Work::None);
    qobject_cast<QStackedWidget*>(m_pages->widget(ResultPage))->setCurrentWidget(result);
    m_pages->setCurrentIndex(ResultPage);
    updateState();
    m_next->setFocus();
}

} // namespace perennial::ui
