// Requests from outside to end the program: SIGTERM, SIGHUP and SIGINT, and the end of the
// desktop's session. They are answered like Quit, without a question: nobody may be there to answer
// it.
#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace perennial::app {

class EndRequests : public QObject {
    Q_OBJECT

  public:
    /// One a process: signals are the process's.
    explicit EndRequests(QObject* parent = nullptr);
    ~EndRequests() override;

  Q_SIGNALS:
    /// The program is to end now. Emitted by the event loop, where everything may be done.
    void endRequested();
    /// The session may be about to end, and the program with it, without another word.
    void sessionEnding();

  private:
    std::unique_ptr<QSocketNotifier> m_signals; ///< none where there are no such signals
};

} // namespace perennial::app
