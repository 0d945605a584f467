#include "ui/window/status_line.h"

#include "analytics/dataset/dataset.h"
#include "analytics/lifetime/registry.h"
#include "analytics/overview/customer_base.h"
#include "ui/format.h"
#include "ui/window/refund_words.h"

#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace perennial::ui {

StatusLine::StatusLine(QWidget* parent) : QStatusBar(parent) {
    m_basis = new QLabel;
    m_note = new QLabel;
    m_job = new QLabel;
    m_bar = new QProgressBar;
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false); // text across the bar's edge cannot be read; it stands beside it
    m_bar->setFixedSize(140, 10);
    m_cancel = new QToolButton;
    m_cancel->setAutoRaise(true);
    connect(m_cancel, &QToolButton::clicked, this, [this] { Q_EMIT cancelRequested(m_jobId); });
    m_basis->setContentsMargins(8, 0, 12, 0);
    addWidget(m_basis);
    addWidget(m_note, 1);
    addPermanentWidget(m_job);
    addPermanentWidget(m_bar);
    addPermanentWidget(m_cancel);
    hideJob();
    retranslate();
}

void StatusLine::setView(const View& view) {
    m_view = view;
    retranslate();
}

void StatusLine::showJob(quint64 id, const QString& title, Stage stage, double fraction) {
    m_jobId = id;
    m_jobShown = true;
    //: job in the status bar: title, then what it is doing
    m_job->setText(tr("%1: %2").arg(title, Format::stage(stage)));
    m_bar->setValue(qRound(fraction * 1000));
    m_job->show();
    m_bar->show();
    m_cancel->show();
}

void StatusLine::hideJob() {
    m_jobShown = false;
    m_job->hide();
    m_bar->hide();
    m_cancel->hide();
}

void StatusLine::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QStatusBar::changeEvent(event);
}

void StatusLine::retranslate() {
    m_cancel->setText(tr("Cancel"));
    m_bar->setAccessibleName(tr("Progress of the running job"));
    if (!m_view) {
        m_basis->clear();
        m_note->clear();
        return;
    }
    const CustomerBase& base = *m_view.base;
    const FitSummary& fit = base.model->purchase_fit();
    const std::string_view title = find_model(fit.model).title;
    const QString model = QString::fromUtf8(title.data(), static_cast<qsizetype>(title.size()));
    //: last day of data · refund policy · model and what it was fitted to, "12 customers"
    m_basis->setText(tr("Data through %1 · %2 · %3 fitted to %4")
                         .arg(Format::date(base.summary->end),
                              refundWords(base.dataset->refund_policy), model,
                              Format::customers(fit.customers)));
    const QString note = Format::fitNote(fit);
    m_basis->setToolTip(note);
    // A fit that went well needs no words; one that did not must be seen.
    m_note->setText(fit.note == FitNote::converged ? QString() : note);
}

} // namespace perennial::ui
