#include "app/job_slot.h"

#include <QMetaObject>
#include <QPointer>
#include <QThreadPool>

#include <chrono>
#include <mutex>
#include <stop_token>

namespace perennial::app {

namespace {

constexpr auto shortest_report_gap = std::chrono::milliseconds(40);

} // namespace

/// What the worker shares with the slot. The worker may outlive the slot, so it reaches the slot
/// only through `receiver`, under the mutex; the slot clears it when it no longer listens.
struct JobSlot::Run {
    std::stop_source stop;
    quint64 id = 0; ///< on the board
    std::mutex mutex;
    JobSlot* receiver = nullptr;
    std::chrono::steady_clock::time_point last_report{}; ///< used by the worker alone

    /// Queues call(slot) on the slot's thread, where it is skipped if another job has taken over.
    template <class Call>
    static void post(const std::shared_ptr<Run>& self, Call call) {
        const std::lock_guard lock(self->mutex);
        if (JobSlot* slot = self->receiver) {
            QMetaObject::invokeMethod(
                slot,
                [slot, self, call = std::move(call)]() mutable {
                    if (slot->m_run == self) {
                        call(slot);
                    }
                },
                Qt::QueuedConnection);
        }
    }

    void report(const std::shared_ptr<Run>& self, double fraction, Stage stage) {
        const auto now = std::chrono::steady_clock::now();
        if (now - last_report < shortest_report_gap) {
            return;
        }
        last_report = now;
        post(self, [fraction, stage](JobSlot* slot) {
            slot->m_board->progress(slot->m_run->id, fraction, stage);
            Q_EMIT slot->progressed(fraction, stage);
        });
    }
};

JobSlot::JobSlot(QThreadPool* pool, JobBoard* board, QObject* parent)
    : QObject(parent), m_pool(pool), m_board(board) {}

JobSlot::~JobSlot() {
    if (m_run) {
        forget(JobOutcome::Cancelled);
    }
}

void JobSlot::cancel() {
    if (m_run) {
        forget(JobOutcome::Cancelled);
        Q_EMIT stopped();
    }
}

/// Asks the worker to stop and never listens to it again: the user need not wait for it.
void JobSlot::forget(JobOutcome outcome) {
    m_run->stop.request_stop();
    {
        const std::lock_guard lock(m_run->mutex);
        m_run->receiver = nullptr;
    }
    const quint64 id = m_run->id;
    m_run.reset();
    m_board->finish(id, outcome);
}

void JobSlot::run(const QString& title, Task task) {
    if (m_run) {
        forget(JobOutcome::Cancelled);
    }
    auto run = std::make_shared<Run>();
    run->receiver = this;
    run->id = m_board->add(title, this);
    m_run = run;
    Q_EMIT started();
    const int priority = title.isEmpty() ? 1 : 0;
    m_pool->start([run, task = std::move(task)]() { execute(run, task); }, priority);
}

void JobSlot::execute(const std::shared_ptr<Run>& run, const Task& task) {
    const auto fail = [&run](const Error& error) {
        Run::post(run, [error](JobSlot* slot) {
            slot->m_board->finish(slot->m_run->id, JobOutcome::Failed, error);
            slot->m_run.reset();
            const QPointer<JobSlot> alive = slot; // a listener may delete the slot or start again
            Q_EMIT slot->failed(error);
            if (alive && !slot->m_run) {
                Q_EMIT slot->stopped();
            }
        });
    };
    try {
        const Progress progress(run->stop.get_token(), [&run](double fraction, Stage stage) {
            run->report(run, fraction, stage);
        });
        progress.check(); // superseded while waiting for a thread
        Delivery deliver = task(progress);
        progress
            .check(); // too late to be wanted: large results are freed here, not on the GUI thread
        Run::post(run, [deliver = std::move(deliver)](JobSlot* slot) {
            slot->m_board->finish(slot->m_run->id, JobOutcome::Done);
            slot->m_run.reset();
            const QPointer<JobSlot> alive = slot;
            deliver();
            if (alive && !slot->m_run) {
                Q_EMIT slot->stopped();
            }
        });
    } catch (const Cancelled&) {
        // Only forget() requests a stop, and it has already told everybody.
    } catch (const Error& error) {
        fail(error);
    } catch (const std::bad_alloc&) {
        fail(Error(ErrorCode::internal, "out of memory"));
    } catch (const std::exception& error) {
        fail(Error(ErrorCode::internal, error.what()));
    }
}

} // namespace perennial::app
