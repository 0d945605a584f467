#include "ui/window/status_line.h"

#include "analytics/dataset/dataset.h"
#include "analytics/overview/customer_base.h"
#include "ui/format.h"
#include "ui/refund_words.h"
#include "ui/widgets/elided_label.h"

#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <initializer_list>

namespace perennial::ui {

StatusLine::StatusLine(QWidget* parent) : QStatusBar(parent) {
    m_basis = new QToolButton;
    m_basis->setAutoRaise(true);
    connect(m_basis, &QToolButton::clicked, this, &StatusLine::dataAsked);
    m_model = new QToolButton;
    m_model->setAutoRaise(true);
    m_model->setPopupMode(QToolButton::InstantPopup);
    m_note = new ElidedLabel;
    m_job = new ElidedLabel;
    m_bar = new QProgressBar;
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false); // text across the bar's edge cannot be read; it stands beside it
    m_bar->setFixedSize(140, 10);
    m_cancel = new QToolButton;
    m_cancel->setAutoRaise(true);
    connect(m_cancel, &QToolButton::clicked, this, [this] { Q_EMIT cancelRequested(m_jobId); });
    m_note->setContentsMargins(4, 0, 4, 0);
    addWidget(m_basis);
    addWidget(m_model);
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

void StatusLine::setModelChoice(const QString& id, bool compared) {
    m_modelChoice = id;
    m_modelCompared = compared;
    retranslate();
}

void StatusLine::setModelMenu(QMenu* menu) {
    m_model->setMenu(menu);
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
    makeRoom();
}

void StatusLine::hideJob() {
    m_jobShown = false;
    m_job->hide();
    m_bar->hide();
    m_cancel->hide();
    makeRoom();
}

/// Where there is no room for all, the work under way and its Cancel come before the model.
void StatusLine::makeRoom() {
    constexpr int gap = 8, grip = 20;
    int needed = grip;
    for (const QWidget* each :
         std::initializer_list<const QWidget*>{m_basis, m_model, m_job, m_bar, m_cancel}) {
        needed += each->sizeHint().width() + gap;
    }
    const bool room = !m_jobShown || needed <= width();
    m_model->setVisible(m_view && room);
    m_note->setVisible(room);
}

void StatusLine::resizeEvent(QResizeEvent* event) {
    QStatusBar::resizeEvent(event);
    makeRoom();
}

void StatusLine::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QStatusBar::changeEvent(event);
}

void StatusLine::retranslate() {
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Stops this work; what is stored stays as it is"));
    m_bar->setAccessibleName(tr("Progress of the running job"));
    m_basis->setVisible(static_cast<bool>(m_view));
    m_basis->setToolTip(tr("Shows what is in the project and whether it can be trusted"));
    if (!m_view) {
        m_note->clear();
        makeRoom();
        return;
    }
    const CustomerBase& base = *m_view.base;
    const FitSummary& fit = base.model->purchase_fit();
    const QString fitNote = Format::fitNote(fit, base.model->spend_fit());
    //: last day of data · refund policy
    m_basis->setText(
        tr("Data through %1 · %2")
            .arg(Format::date(base.summary->end), refundWords(base.dataset->refund_policy)));
    const QString used = QString::fromStdString(base.forecaster);
    const QString model = Format::modelName(used);
    m_model->setText(
        m_modelChoice == QLatin1String("auto")
            ? (m_modelCompared ? tr("Model: %1 (automatic)")
                               : tr("Model: %1 (automatic, not yet compared)"))
                  .arg(model)
        : m_modelChoice == used
            ? tr("Model: %1").arg(model)
            //: the model in use; the model chosen
            : tr("Model: %1 (%2 is not ready)").arg(model, Format::modelName(m_modelChoice)));
    const QString note =
        m_modelChoice == QLatin1String("auto") && !m_modelCompared
            ? tr("%1 Forecasts have not been compared on these orders yet: Model quality does so, "
                 "and another model may then take over.",
                 "argument: a sentence")
                  .arg(fitNote)
            : fitNote;
    m_model->setToolTip(
        tr("<qt>%1 Click to choose another model.</qt>", "argument: a sentence").arg(note));
    // A fit that went well needs no words; one that did not must be seen.
    m_note->setText(fit.note == FitNote::converged && fitNote == Format::fitNote(fit) ? QString()
                                                                                      : fitNote);
    makeRoom();
}

} // namespace perennial::ui
