// What stands around the steps of the wizard: title, problem, progress, buttons and the result.
#include "ui/import/import_wizard.h"
#include "ui/import/ledger_view.h"
#include "ui/import/table_ledger_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>

namespace perennial::ui {

QWidget* ImportWizard::makeHead() {
    m_title = new QLabel;
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.3);
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_problem = new QLabel;
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setFrameShape(QFrame::StyledPanel);
    m_problem->setMargin(12);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->setFocusPolicy(Qt::NoFocus);
    auto* head = new QWidget;
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_title);
    column->addWidget(m_problem);
    return head;
}

QWidget* ImportWizard::makeProgress() {
    m_stage = new QLabel;
    m_progress = new QProgressBar;
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progressRow = new QWidget;
    auto* row = new QHBoxLayout(m_progressRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_stage);
    row->addWidget(m_progress, 1);
    QSizePolicy keep = m_progressRow->sizePolicy();
    keep.setRetainSizeWhenHidden(true); // nothing jumps when work begins
    m_progressRow->setSizePolicy(keep);
    m_progressRow->hide();
    return m_progressRow;
}

QWidget* ImportWizard::makeButtons() {
    m_reason = new QLabel;
    m_reason->setWordWrap(true);
    m_reason->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_cancel = new QPushButton(tr("Cancel"));
    m_back = new QPushButton(tr("&Back"));
    m_next = new QPushButton(tr("&Next"));
    for (QPushButton* button : {m_back, m_cancel}) {
        button->setAutoDefault(false); // Enter goes on, wherever the keyboard is
    }
    connect(m_cancel, &QPushButton::clicked, this, &ImportWizard::reject);
    connect(m_back, &QPushButton::clicked, this,
            [this] { walkTo(beside(m_pages->currentIndex(), -1)); });
    connect(m_next, &QPushButton::clicked, this, &ImportWizard::next);
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_reason, 1);
    row->addSpacing(8);
    row->addWidget(m_back);
    row->addWidget(m_next);
    row->addSpacing(8);
    row->addWidget(m_cancel);
    return box;
}

QWidget* ImportWizard::makeResult() {
    m_result = new LedgerView;
    m_facts = new QLabel;
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* orders = new QWidget;
    auto* column = new QVBoxLayout(orders);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_result, 1);
    column->addWidget(m_facts);
    m_tableResult = new TableLedgerView;
    auto* results = new QStackedWidget;
    results->addWidget(orders);
    results->addWidget(m_tableResult);
    return results;
}

} // namespace perennial::ui
