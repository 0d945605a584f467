// The list of jobs that people see: what runs, how far it is, how it ended. Fed by the job slots on
// the GUI thread; the jobs panel and the status bar show it. Knows nothing of the work itself.
#pragma once

#include "analytics/core/error.h"
#include "analytics/core/progress.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QString>

#include <deque>
#include <optional>

namespace perennial::app {

class JobSlot;

enum class JobOutcome { Running, Done, Cancelled, Failed };

struct JobEntry {
    quint64 id = 0;
    QString title;
    Stage stage = Stage::working;
    double fraction = 0.0;
    JobOutcome outcome = JobOutcome::Running;
    std::optional<Error> error; ///< when failed
};

class JobBoard : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

    /// Jobs with a title, oldest first; the finished ones among the latest 100.
    const std::deque<JobEntry>& entries() const { return m_entries; }
    /// The titled job that was started last and still runs; null when there is none.
    const JobEntry* current() const;
    /// Jobs not finished yet, quiet ones included.
    int active() const { return static_cast<int>(m_running.size()); }
    void cancel(quint64 id);

    // For JobSlot.
    quint64 add(const QString& title, JobSlot* slot);
    void progress(quint64 id, double fraction, Stage stage);
    void finish(quint64 id, JobOutcome outcome, std::optional<Error> error = {});

  Q_SIGNALS:
    // Of titled jobs.
    void added(const perennial::app::JobEntry& entry);
    void progressed(const perennial::app::JobEntry& entry);
    void finished(const perennial::app::JobEntry& entry);
    void activeChanged();

  private:
    JobEntry* find(quint64 id);

    std::deque<JobEntry> m_entries;
    QHash<quint64, QPointer<JobSlot>> m_running;
    quint64 m_lastId = 0;
};

} // namespace perennial::app
