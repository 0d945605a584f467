#include "ui/docks/jobs/job_row.h"

#include "ui/format.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QTime>
#include <QToolButton>

namespace perennial::ui {

JobRow::JobRow(const QString& title, QWidget* parent)
    : QWidget(parent), m_title(new QLabel(title, this)), m_state(new QLabel(this)),
      m_elapsed(new QLabel(this)), m_bar(new QProgressBar(this)), m_cancel(new QToolButton(this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 8, 2);
    layout->setSpacing(12);
    m_title->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false); // text crossing the bar's edge is hard to read
    m_bar->setFixedWidth(140);
    m_bar->setMaximumHeight(10);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_state->setWordWrap(true);
    m_elapsed->setForegroundRole(QPalette::PlaceholderText);
    m_elapsed->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_elapsed->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("00:00")));
    m_cancel->setMinimumSize(24, 24);
    layout->addWidget(m_title);
    layout->addWidget(m_bar);
    layout->addWidget(m_state, 1);
    layout->addWidget(m_elapsed);
    layout->addWidget(m_cancel);
    m_started.start();
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        Q_EMIT cancelled();
    });
    retranslate();
    tick();
}

void JobRow::setProgress(double fraction, Stage stage) {
    m_fraction = fraction;
    m_stage = stage;
    m_bar->setValue(int(fraction * 1000.0));
    retranslate();
}

void JobRow::finish(const QString& outcome) {
    tick();
    m_finished = true;
    m_outcome = outcome;
    m_bar->hide();
    m_cancel->hide();
    retranslate();
}

void JobRow::tick() {
    m_seconds = m_started.elapsed() / 1000;
    m_elapsed->setText(tr("%1:%2", "minutes and two digits of seconds")
                           .arg(m_seconds / 60)
                           .arg(m_seconds % 60, 2, 10, QLatin1Char('0')));
}

void JobRow::retranslate() {
    m_state->setText(m_finished ? m_outcome
                                : tr("%1 · %2", "percentage, what is being done")
                                      .arg(Format::percent(m_fraction), Format::stage(m_stage)));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel: %1", "argument: a piece of work").arg(m_title->text()));
    m_bar->setAccessibleName(m_title->text());
    m_bar->setAccessibleDescription(m_state->text());
}

} // namespace perennial::ui
