#include "ui/import/rules_step.h"

#include "ui/format.h"
#include "ui/import/import_words.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

namespace perennial::ui {

RulesStep::RulesStep(ImportDraft& draft) : ImportStep(draft) {
    m_refunds = new QComboBox;
    for (const RefundPolicy policy :
         {RefundPolicy::refund_date, RefundPolicy::order_date, RefundPolicy::exclude}) {
        m_refunds->addItem(refundRuleWords(policy), static_cast<int>(policy));
    }
    m_refunds->setToolTip(tr("When a refund counts against revenue. It can be changed later."));
    connect(m_refunds, &QComboBox::activated, this, [this] {
        m_draft.chosen.refunds = static_cast<RefundPolicy>(m_refunds->currentData().toInt());
        Q_EMIT edited();
    });
    m_refundEffect = new QLabel;
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Refunds"), m_refunds);
    form->addRow(QString(), m_refundEffect);
}

void RulesStep::refresh() {
    m_refunds->setCurrentIndex(m_refunds->findData(static_cast<int>(m_draft.chosen.refunds)));
    m_refundEffect->setVisible(m_draft.rehearsal != nullptr);
    if (m_draft.rehearsal) {
        const Ledger& ledger = m_draft.rehearsal->ledger;
        m_refundEffect->setText(
            //: what a rule touches: number of rows, amount of money
            tr("touches %1 rows, %2")
                .arg(Format::count(ledger.rows_refund),
                     Format::money(ledger.amount_refund, QString::fromStdString(ledger.currency))));
    }
}

QString RulesStep::missing() const {
    if (!m_draft.rehearsalProblem.isEmpty()) {
        return tr("The files cannot be read like this.");
    }
    return m_draft.rehearsal ? QString() : tr("The files are being read.");
}

QWidget* RulesStep::start() const {
    return m_refunds;
}

} // namespace perennial::ui
