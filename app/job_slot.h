// The one way to run long work: a slot runs at most one job on the worker pool and delivers one
// outcome on its own thread. Starting again cancels and forgets the job before ("latest wins").
// Knows neither the engine's analyses nor any widget.
#pragma once

#include "analytics/core/progress.h"
#include "app/job_board.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <utility>

class QThreadPool;

namespace perennial::app {

class JobSlot : public QObject {
    Q_OBJECT

  public:
    /// Pool and board outlive the slot.
    JobSlot(QThreadPool* pool, JobBoard* board, QObject* parent = nullptr);
    /// Cancels; an outcome that is still under way is dropped.
    ~JobSlot() override;

    /// Runs work(progress) on the pool, then done(result) here. The work owns its inputs (values or
    /// shared const), `done` runs only if the job was neither cancelled nor superseded nor failed.
    /// title: shown in the list of jobs; a job without one is quiet and is served before titled
    /// ones.
    template <class Work, class Done>
    void start(const QString& title, Work work, Done done) {
        using Result = std::invoke_result_t<Work&, const Progress&>;
        run(title,
            [work = std::move(work), done = std::move(done)](const Progress& progress) mutable {
                if constexpr (std::is_void_v<Result>) {
                    work(progress);
                    return Delivery(done);
                } else {
                    // std::function copies: the result is made once and moved out once.
                    auto result = std::make_shared<Result>(work(progress));
                    return Delivery([result, done]() mutable { done(std::move(*result)); });
                }
            });
    }

    void cancel();
    bool running() const { return m_run != nullptr; }

  Q_SIGNALS:
    void started();
    void progressed(double fraction, perennial::Stage stage); ///< at most 25 a second
    void failed(const perennial::Error& error);
    /// The slot is idle again, whatever the outcome; not for a job that was superseded.
    void stopped();

  private:
    using Delivery = std::function<void()>;
    using Task = std::function<Delivery(const Progress&)>;
    struct Run;

    void run(const QString& title, Task task);
    void forget(JobOutcome outcome);
    static void execute(const std::shared_ptr<Run>& run, const Task& task);

    QThreadPool* m_pool;
    JobBoard* m_board;
    std::shared_ptr<Run> m_run; ///< null when idle
};

} // namespace perennial::app
