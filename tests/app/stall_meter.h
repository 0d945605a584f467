// The largest gap in which an event loop did not turn, and a file that takes its time to import.
//
// A 5 ms timer on the GUI thread looks at the gap since its last tick. Time in which this thread
// was ready to run and had no processor is not its own: the kernel's word for it (second number of
// /proc/thread-self/schedstat) is taken off. Waits for locks, files and other threads count.
#pragma once

#include <QDate>
#include <QElapsedTimer>
#include <QFile>
#include <QTimer>

#include <algorithm>
#include <ctime>
#include <utility>

namespace perennial::test {

constexpr qint64 tick_ms = 5;
constexpr double limit_ms = 50.0; // of every stall

class StallMeter : public QObject {

  public:
    StallMeter() : m_schedule(QStringLiteral("/proc/thread-self/schedstat")) {
        // Opened here and read on this same thread only.
        m_explains = m_schedule.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(tick_ms);
        connect(&m_timer, &QTimer::timeout, this, &StallMeter::tick);
        m_clock.start();
        m_delayed = delayed();
        m_timer.start();
    }

    /// Whether waiting for a processor can be told from a stall on this system.
    bool explains() const { return m_explains; }
    double largest_ms() const { return m_largest; }
    /// The largest since the last call, and begins anew.
    double take() { return std::exchange(m_largest, 0.0); }
    /// Processor time of the calling thread.
    static double cpu_ms() {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }

  private:
    void tick() {
        const double gap = static_cast<double>(m_clock.nsecsElapsed());
        const double now_delayed = delayed();
        m_largest = std::max(m_largest, (gap - (now_delayed - m_delayed)) / 1e6 - double(tick_ms));
        m_delayed = now_delayed;
        m_clock.restart();
    }
    double delayed() {
        if (!m_explains) {
            return 0.0;
        }
        m_schedule.seek(0);
        return m_schedule.read(128).split(' ').value(1).toDouble();
    }

    QFile m_schedule;
    bool m_explains = false;
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_delayed = 0.0, m_largest = 0.0;
};

/// 500,000 order lines of 60,000 customers over three years; a fixed recurrence, so always the same
/// file.
inline bool writeOrders(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return false;
    }
    QByteArray csv = "invoice,customer,date,sku,quantity,price\n";
    quint64 state = 88172645463325252ULL;
    const auto draw = [&state](quint64 below) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return (state >> 33) % below;
    };
    const QDate start(2021, 1, 1);
    for (int line = 0; line < 500'000; ++line) {
        const quint64 order = static_cast<quint64>(line) / 3;
        const quint64 customer = order % 2 == 0 ? order / 2 % 60'000 : draw(draw(60'000) + 1);
        csv += QByteArray::number(order) + ",K" + QByteArray::number(customer) + ',' +
               start.addDays(static_cast<qint64>(order * 1000 / 152'000))
                   .toString(Qt::ISODate)
                   .toLatin1() +
               ",S" + QByteArray::number(draw(900)) + ',' + QByteArray::number(1 + draw(6)) + ',' +
               QByteArray::number(static_cast<double>(100 + draw(9000)) / 100.0, 'f', 2) + '\n';
    }
    return file.write(csv) == csv.size();
}

} // namespace perennial::test
