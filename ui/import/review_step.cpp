#include "ui/import/review_step.h"

#include "analytics/import/reconcile.h"
#include "ui/data/verdict_table.h"
#include "ui/format.h"
#include "ui/format_notices.h"
#include "ui/format_tables.h"
#include "ui/import/ledger_view.h"
#include "ui/import/source_rows_view.h"
#include "ui/import/table_review.h"
#include "ui/import/typed_money.h"
#include "ui/stores/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>

#include <algorithm>

namespace perennial::ui {

ReviewStep::ReviewStep(ImportDraft& draft) : ImportStep(draft) {
    m_table = new TableReview;
    m_pages = new QStackedWidget;
    m_pages->addWidget(makeOrders());
    m_pages->addWidget(m_table);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_pages, 1);
    column->addWidget(makePreset());
}

QWidget* ReviewStep::makeOrders() {
    m_ledger = new LedgerView;
    m_theirTotal = new QLineEdit;
    m_theirTotal->setMaximumWidth(160);
    m_theirTotal->setAlignment(Qt::AlignRight);
    auto* label = new QLabel(tr("&My system says the total is"));
    label->setBuddy(m_theirTotal);
    m_difference = new QLabel;
    m_difference->setWordWrap(true);
    connect(m_theirTotal, &QLineEdit::textEdited, this, &ReviewStep::compareTotal);
    auto* total = new QHBoxLayout;
    total->addWidget(label);
    total->addWidget(m_theirTotal);
    total->addStretch();
    m_rows = new SourceRowsView;
    m_verdicts = new VerdictTable;
    m_verdicts->setTabKeyNavigation(false);
    m_verdicts->setAccessibleName(tr("What the orders suffice for"));
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("The rows and what they suffice for"));
    m_tabs->addTab(m_rows, tr("The first rows"));
    m_tabs->addTab(m_verdicts, QString());
    connect(m_ledger, &LedgerView::lineChosen, this,
            [this](Disposition disposition, Exclusion reason) {
                if (m_draft.rehearsal) {
                    m_rows->show(*m_draft.rehearsal, disposition, reason);
                    m_tabs->setCurrentWidget(m_rows);
                }
            });
    m_changes = new QLabel;
    m_changes->setWordWrap(true);
    m_notes = new QPlainTextEdit;
    m_notes->setReadOnly(true);
    m_notes->setTabChangesFocus(true);
    m_notes->setAccessibleName(tr("What reading did to the files"));
    m_tabs->addTab(m_notes, QString());
    auto* left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(m_ledger, 1);
    left->addWidget(m_changes);
    left->addLayout(total);
    left->addWidget(m_difference);
    auto* orders = new QWidget;
    auto* row = new QHBoxLayout(orders);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addLayout(left, 5);
    row->addWidget(m_tabs, 4);
    return orders;
}

QString ReviewStep::changes() const {
    const ImportChanges& changes = *m_draft.changes;
    const QString currency = QString::fromStdString(m_draft.rehearsal->ledger.currency);
    const auto money = [&currency](Money amount) {
        return Format::money(amount, currency);
    };
    QStringList found; // what there is none of need not be read
    if (changes.newOrders > 0) {
        found << tr("%1 new orders (%2)")
                     .arg(Format::count(changes.newOrders), money(changes.newAmount));
    }
    if (changes.sameRows > 0) {
        found << tr("%1 rows that are there already").arg(Format::count(changes.sameRows));
    }
    if (changes.changedOrders > 0) {
        found << tr("%1 orders that differ (%2 there, %3 here)")
                     .arg(Format::count(changes.changedOrders), money(changes.changedBefore),
                          money(changes.changedAfter));
    }
    if (changes.missingOrders > 0) {
        found << tr("%1 orders of these days that are not in the files (%2)")
                     .arg(Format::count(changes.missingOrders), money(changes.missingAmount));
    }
    const Money change = changes.change[static_cast<std::size_t>(m_draft.way)];
    const QString revenue = change == Money{}
                                ? tr("The project's revenue stays as it is.")
                                : tr("The project's revenue changes by %1.").arg(money(change));
    //: what an import finds in the project, then what becomes of its revenue
    return found.isEmpty()
               ? revenue
               : tr("Compared with the project: %1. %2").arg(found.join(tr(", ")), revenue);
}

QWidget* ReviewStep::makePreset() {
    m_presetName = new QLineEdit;
    m_presetName->setMaximumWidth(200);
    m_presetName->setAccessibleName(tr("Name of the preset"));
    m_presetNote = new QLabel;
    auto* label = new QLabel(tr("Keep these decisions under the name"));
    label->setBuddy(m_presetName);
    auto* save = new QPushButton(tr("&Save as preset"));
    save->setAutoDefault(false);
    save->setEnabled(false);
    connect(m_presetName, &QLineEdit::textChanged, save,
            [save](const QString& name) { save->setEnabled(!name.trimmed().isEmpty()); });
    connect(save, &QPushButton::clicked, this, [this] {
        const QString name = m_presetName->text().trimmed();
        Q_EMIT presetSaved(m_draft.preset(name));
        m_presetNote->setText(tr("✓ Kept as “%1”.").arg(name));
    });
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label);
    row->addWidget(m_presetName);
    row->addWidget(save);
    row->addWidget(m_presetNote, 1);
    return box;
}

void ReviewStep::refresh() {
    m_presetNote->clear();
    setEnabled(m_draft.rehearsed());
    m_pages->setCurrentIndex(m_draft.holdsOrders() ? 0 : 1);
    if (!m_draft.holdsOrders() && m_draft.tableRehearsal) {
        m_table->show(m_draft);
    } else if (m_draft.rehearsal) {
        m_ledger->show(m_draft.rehearsal->ledger,
                       Format::refundSales(m_draft.rehearsal->refund_sales),
                       otherMoney(*m_draft.rehearsal));
        compareTotal();
        showVerdicts();
        m_changes->setVisible(m_draft.changes.has_value());
        m_changes->setText(m_draft.changes ? changes() : QString());
        showNotes();
    }
}

void ReviewStep::compareTotal() {
    const std::optional<Money> theirs = typedMoney(m_theirTotal->text());
    if (!m_draft.rehearsal || m_theirTotal->text().trimmed().isEmpty()) {
        m_difference->clear();
        return;
    }
    if (!theirs) {
        m_difference->setText(tr("This is no amount."));
        return;
    }
    const Ledger& ledger = m_draft.rehearsal->ledger;
    const QString currency = QString::fromStdString(ledger.currency);
    m_difference->setText(Format::totalDifference(total_of(ledger), *theirs, currency));
    Q_EMIT explanationRequested(m_draft.rehearsal, *theirs);
}

void ReviewStep::showExplanations(Money theirTotal, const std::vector<Explanation>& explanations) {
    const std::optional<Money> theirs = typedMoney(m_theirTotal->text());
    if (!m_draft.rehearsal || !theirs || *theirs != theirTotal) {
        return;
    }
    const Ledger& ledger = m_draft.rehearsal->ledger;
    const QString currency = QString::fromStdString(ledger.currency);
    QStringList lines{Format::totalDifference(total_of(ledger), theirTotal, currency)};
    for (const Explanation& explanation : explanations) {
        lines.append(Format::explanation(explanation, currency));
    }
    m_difference->setText(lines.join(QLatin1Char('\n')));
}

void ReviewStep::showNotes() {
    QStringList notes;
    for (const Notice& notice : m_draft.rehearsal->notices) {
        notes.append(noticeText(notice));
    }
    for (const ExtraColumns& file : m_draft.rehearsal->inspection.extra_columns) {
        notes.append(extraColumnsText(file));
    }
    m_notes->setPlainText(notes.join(QStringLiteral("\n\n")));
    const int tab = m_tabs->indexOf(m_notes);
    if (m_told != m_draft.rehearsal) { // a new reading: what it did comes first
        m_told = m_draft.rehearsal;
        m_tabs->setCurrentWidget(!notes.isEmpty() ? static_cast<QWidget*>(m_notes) : m_rows);
    }
    m_tabs->setTabVisible(tab, !notes.isEmpty());
    //: what was put together, filled down, mended or guessed while reading; a number of sentences
    m_tabs->setTabText(tab, tr("Notes: %1").arg(Format::count(qulonglong(notes.size()))));
}

void ReviewStep::showVerdicts() {
    const std::vector<Verdict>& verdicts = m_draft.verdicts;
    const auto ready = std::count_if(verdicts.begin(), verdicts.end(), [](const Verdict& verdict) {
        return verdict.readiness() == Readiness::ready;
    });
    m_tabs->setTabVisible(1, !verdicts.empty());
    //: the files that are imported, apart from what the project holds
    m_tabs->setTabText(1,
                       tr("The files suffice for %1 of %2 analyses")
                           .arg(Format::count(qulonglong(ready)), Format::count(verdicts.size())));
    m_verdicts->show(verdicts, coloursOf(palette()));
}

QString ReviewStep::missing() const {
    if (!m_draft.rehearsalProblem.isEmpty()) {
        return tr("The files cannot be read like this.");
    }
    return m_draft.rehearsed() ? QString() : tr("The files are being read.");
}

QWidget* ReviewStep::start() const {
    return m_draft.holdsOrders() ? m_theirTotal : nullptr;
}

} // namespace perennial::ui
