#include "app/job_board.h"
#include "app/job_slot.h"
#include "app/wire.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <stdexcept>

using namespace perennial;
using namespace perennial::app;

namespace {

/// A worker that holds until it is told to go on, so that tests order threads without sleeping.
struct Gate {
    QSemaphore entered, leave;
    void pass() {
        entered.release();
        leave.acquire();
    }
};

class Asker : public QObject {
    Q_OBJECT
  Q_SIGNALS:
    void asked(int number, const QString& text);
};

} // namespace

class TestJobSlot : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_pool = std::make_unique<QThreadPool>();
        m_pool->setMaxThreadCount(2);
        m_board = std::make_unique<JobBoard>();
    }
    void cleanup() {
        m_pool->waitForDone();
        m_board.reset();
    }

    void deliversTheResultOnItsOwnThread() {
        JobSlot slot(m_pool.get(), m_board.get());
        const QThread* here = QThread::currentThread();
        std::atomic<const QThread*> worker = nullptr;
        const QThread* delivered = nullptr;
        auto result = std::make_unique<int>(0); // results need not be copyable
        slot.start(
            QStringLiteral("Count"),
            [&worker](const Progress&) {
                worker = QThread::currentThread();
                return std::make_unique<int>(42);
            },
            [&](std::unique_ptr<int> value) {
                delivered = QThread::currentThread();
                result = std::move(value);
            });
        QVERIFY(slot.running());
        QTRY_VERIFY(!slot.running());
        QCOMPARE(*result, 42);
        QCOMPARE(delivered, here);
        QVERIFY(worker != here);
        QCOMPARE(m_board->entries().back().outcome, JobOutcome::Done);
        QCOMPARE(m_board->entries().back().fraction, 1.0);
        QCOMPARE(m_board->active(), 0);
    }

    void latestRequestWins() {
        JobSlot slot(m_pool.get(), m_board.get());
        QSignalSpy stopped(&slot, &JobSlot::stopped);
        QList<int> delivered;
        Gate gate;
        std::atomic<bool> cancelled = false;
        slot.start(
            QString(),
            [&](const Progress& progress) {
                gate.pass();
                cancelled = progress.stop_requested();
                return 1; // ignores the request to stop: must be dropped all the same
            },
            [&](int value) { delivered.append(value); });
        gate.entered.acquire();
        slot.start(
            QString(), [](const Progress&) { return 2; },
            [&](int value) { delivered.append(value); });
        gate.leave.release();
        m_pool->waitForDone();
        QTRY_VERIFY(!slot.running());
        QCoreApplication::processEvents();
        QCOMPARE(delivered, QList<int>{2});
        QVERIFY(cancelled);
        QCOMPARE(stopped.count(), 1);
    }

    /// The first outcome is already queued on this thread when the second job starts.
    void aQueuedOutcomeIsDroppedWhenSuperseded() {
        JobSlot slot(m_pool.get(), m_board.get());
        QList<int> delivered;
        const auto done = [&](int value) {
            delivered.append(value);
        };
        slot.start(
            QString(), [](const Progress&) { return 1; }, done);
        m_pool->waitForDone();
        slot.start(
            QString(), [](const Progress&) { return 2; }, done);
        QTRY_VERIFY(!slot.running());
        QCOMPARE(delivered, QList<int>{2});
    }

    void cancelIsSilentAndImmediate() {
        JobSlot slot(m_pool.get(), m_board.get());
        QSignalSpy failed(&slot, &JobSlot::failed);
        QSignalSpy stopped(&slot, &JobSlot::stopped);
        Gate gate;
        bool delivered = false;
        slot.start(
            QStringLiteral("Import"),
            [&](const Progress& progress) {
                gate.pass();
                progress.step(0.5, Stage::reading); // throws Cancelled
                return 1;
            },
            [&](int) { delivered = true; });
        gate.entered.acquire();
        m_board->cancel(m_board->entries().back().id);
        QVERIFY(!slot.running()); // at once, although the worker still holds
        QCOMPARE(stopped.count(), 1);
        gate.leave.release();
        m_pool->waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(!delivered);
        QCOMPARE(failed.count(), 0);
        QCOMPARE(stopped.count(), 1);
        QCOMPARE(m_board->entries().back().outcome, JobOutcome::Cancelled);
    }

    void errorsAreAnnounced_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("detail");
        QTest::newRow("engine error") << 0 << int(ErrorCode::disk_full) << QStringLiteral("disk");
        QTest::newRow("other exception") << 1 << int(ErrorCode::internal) << QStringLiteral("odd");
        QTest::newRow("memory") << 2 << int(ErrorCode::internal) << QStringLiteral("out of memory");
    }
    void errorsAreAnnounced() {
        QFETCH(int, kind);
        QFETCH(int, code);
        QFETCH(QString, detail);
        JobSlot slot(m_pool.get(), m_board.get());
        int announced = -1;
        QString text;
        connect(&slot, &JobSlot::failed, this, [&](const Error& error) {
            announced = int(error.code());
            text = QString::fromStdString(error.detail());
        });
        bool delivered = false;
        slot.start(
            QStringLiteral("Write"),
            [kind](const Progress&) -> int {
                if (kind == 0) {
                    throw Error(ErrorCode::disk_full, "disk");
                }
                if (kind == 1) {
                    throw std::runtime_error("odd");
                }
                throw std::bad_alloc();
            },
            [&](int) { delivered = true; });
        QTRY_VERIFY(!slot.running());
        QCOMPARE(announced, code);
        QCOMPARE(text, detail);
        QVERIFY(!delivered);
        QCOMPARE(m_board->entries().back().outcome, JobOutcome::Failed);
        QCOMPARE(int(m_board->entries().back().error->code()), code);
    }

    void destroyedWhileRunning() {
        Gate gate;
        std::atomic<bool> asked_to_stop = false;
        bool delivered = false;
        {
            JobSlot slot(m_pool.get(), m_board.get());
            slot.start(
                QStringLiteral("Fit"),
                [&](const Progress& progress) {
                    gate.pass();
                    asked_to_stop = progress.stop_requested();
                    return 1;
                },
                [&](int) { delivered = true; });
            gate.entered.acquire();
        }
        gate.leave.release();
        m_pool->waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(asked_to_stop);
        QVERIFY(!delivered);
        QCOMPARE(m_board->active(), 0);
        QCOMPARE(m_board->entries().back().outcome, JobOutcome::Cancelled);
    }

    /// 100,000 reports while this thread does not listen at all: the queue must not hold them all.
    void reportsAreFewerThanSteps() {
        JobSlot slot(m_pool.get(), m_board.get());
        QSignalSpy progressed(&slot, &JobSlot::progressed);
        QElapsedTimer timer;
        timer.start();
        slot.start(
            QStringLiteral("Read"),
            [](const Progress& progress) {
                for (int i = 0; i < 100'000; ++i) {
                    progress.step(i / 100'000.0, Stage::reading);
                }
                return 0;
            },
            [](int) {});
        m_pool->waitForDone();
        const qint64 elapsed = timer.elapsed();
        QTRY_VERIFY(!slot.running());
        QVERIFY(progressed.count() >= 1);
        QVERIFY(progressed.count() <= 1 + elapsed / 40 + 1); // one each 40 ms, and the first
    }

    void aSlotMayStartAgainFromItsOwnOutcome() {
        JobSlot slot(m_pool.get(), m_board.get());
        int last = 0;
        slot.start(
            QString(), [](const Progress&) { return 1; },
            [&](int) {
                slot.start(
                    QString(), [](const Progress&) { return 2; }, [&](int v) { last = v; });
            });
        QTRY_COMPARE(last, 2);
        QTRY_VERIFY(!slot.running());
    }

    void quietJobsAreCountedButNotListed() {
        JobSlot slot(m_pool.get(), m_board.get());
        Gate gate;
        slot.start(
            QString(), [&](const Progress&) { gate.pass(); }, [] {});
        gate.entered.acquire();
        QCOMPARE(m_board->active(), 1);
        QVERIFY(m_board->entries().empty());
        QVERIFY(!m_board->current());
        gate.leave.release();
        QTRY_COMPARE(m_board->active(), 0);
    }

    void wirePassesTheRequestAndShowsTheResult() {
        JobSlot slot(m_pool.get(), m_board.get());
        Asker asker;
        QString shown;
        wire(
            &asker, &Asker::asked, &slot, QStringLiteral("Repeat"),
            [](int number, const QString& text) {
                return [number, text](const Progress&) {
                    return text.repeated(number);
                };
            },
            [&](const QString& result) { shown = result; });
        Q_EMIT asker.asked(3, QStringLiteral("ab"));
        QTRY_COMPARE(shown, QStringLiteral("ababab"));
        QCOMPARE(m_board->entries().back().title, QStringLiteral("Repeat"));
    }

  private:
    std::unique_ptr<QThreadPool> m_pool;
    std::unique_ptr<JobBoard> m_board;
};

QTEST_GUILESS_MAIN(TestJobSlot)
#include "tst_job_slot.moc"
