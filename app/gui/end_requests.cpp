#include "app/gui/end_requests.h"

#include <QGuiApplication>
#include <QSocketNotifier>

#include <utility>

#ifdef Q_OS_UNIX
#include <array>
#include <cerrno>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace perennial::app {

#ifdef Q_OS_UNIX

namespace {

constexpr std::array end_signals{SIGTERM, SIGHUP, SIGINT};
std::array<int, 2> signal_pipe{-1, -1}; ///< the handler writes to the first, the loop reads

/// In a handler hardly anything is allowed: it wakes the event loop.
void wakeLoop(int) {
    const int error = errno;
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(signal_pipe[0], &byte, 1);
    errno = error;
}

void handleSignals(void (*handler)(int)) {
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    for (const int each : end_signals) {
        ::sigaction(each, &action, nullptr);
    }
}

} // namespace

EndRequests::EndRequests(QObject* parent) : QObject(parent) {
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, signal_pipe.data()) == 0) {
        m_signals = std::make_unique<QSocketNotifier>(signal_pipe[1], QSocketNotifier::Read);
        connect(m_signals.get(), &QSocketNotifier::activated, this, [this] {
            char byte = 0;
            if (::read(signal_pipe[1], &byte, 1) == 1) {
                Q_EMIT endRequested();
            }
        });
        handleSignals(wakeLoop);
    }
    connect(qGuiApp, &QGuiApplication::commitDataRequest, this, &EndRequests::sessionEnding,
            Qt::DirectConnection);
}

EndRequests::~EndRequests() {
    if (m_signals) {
        handleSignals(SIG_DFL);
        m_signals.reset();
        for (int& end : signal_pipe) {
            ::close(std::exchange(end, -1));
        }
    }
}

#else

EndRequests::EndRequests(QObject* parent) : QObject(parent) {
    connect(qGuiApp, &QGuiApplication::commitDataRequest, this, &EndRequests::sessionEnding,
            Qt::DirectConnection);
}

EndRequests::~EndRequests() = default;

#endif

} // namespace perennial::app
