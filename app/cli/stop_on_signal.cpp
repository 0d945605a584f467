#include "app/cli/stop_on_signal.h"

#include <csignal>
#include <unistd.h>

namespace perennial::app::cli {

StopOnSignal::StopOnSignal() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_waiter = std::thread([this, signals] {
        int signal = 0;
        while (sigwait(&signals, &signal) == 0 && !m_finished) {
            if (!m_stop.request_stop()) {
                _exit(4); // asked a second time: leave at once, SQLite's journal keeps the project
                          // whole
            }
        }
    });
}

StopOnSignal::~StopOnSignal() {
    m_finished = true;
    pthread_kill(m_waiter.native_handle(), SIGTERM);
    m_waiter.join();
}

} // namespace perennial::app::cli
