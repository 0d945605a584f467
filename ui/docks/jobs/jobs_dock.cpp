#include "ui/docks/jobs/jobs_dock.h"

#include "ui/docks/jobs/job_row.h"

#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

namespace perennial::ui {

namespace {

constexpr int most_job_rows = 50;

} // namespace

JobsDock::JobsDock(QWidget* parent)
    : Dock(QStringLiteral("jobs"), parent), m_clock(new QTimer(this)) {
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    auto* list = new QWidget(scroll);
    m_rowLayout = new QVBoxLayout(list);
    m_rowLayout->setContentsMargins(0, 4, 0, 4);
    m_rowLayout->setSpacing(4);
    m_rowLayout->addStretch(1);
    scroll->setWidget(list);
    setContent(scroll);
    m_clock->setInterval(std::chrono::seconds(1));
    connect(m_clock, &QTimer::timeout, this, [this] {
        for (JobRow* row : std::as_const(m_running)) {
            row->tick();
        }
    });
    retranslate();
}

JobsDock::~JobsDock() = default;

void JobsDock::jobStarted(quint64 id, const QString& title) {
    auto* row = new JobRow(title, this);
    connect(row, &JobRow::cancelled, this, [this, id] { Q_EMIT cancelRequested(id); });
    m_running.insert(id, row);
    m_rowLayout->insertWidget(0, row); // latest first, the stretch stays last
    while (m_rowLayout->count() - 1 > most_job_rows) {
        auto* oldest =
            static_cast<JobRow*>(m_rowLayout->itemAt(m_rowLayout->count() - 2)->widget());
        if (m_running.key(oldest, 0) != 0) {
            break; // never drop what still runs
        }
        m_rowLayout->removeWidget(oldest);
        oldest->deleteLater();
    }
    m_clock->start();
    showContent();
}

void JobsDock::jobProgressed(quint64 id, double fraction, Stage stage) {
    if (JobRow* row = m_running.value(id)) {
        row->setProgress(fraction, stage);
    }
}

void JobsDock::jobFinished(quint64 id, const QString& outcome) {
    if (JobRow* row = m_running.take(id)) {
        row->finish(outcome);
    }
    if (m_running.isEmpty()) {
        m_clock->stop();
    }
}

void JobsDock::retranslate() {
    setWindowTitle(tr("Jobs"));
    if (m_rowLayout->count() == 1) {
        showMessage(tr("Imports, fits and exports are listed here while they run."));
    }
    for (JobRow* row : findChildren<JobRow*>()) {
        row->retranslate();
    }
}

} // namespace perennial::ui
