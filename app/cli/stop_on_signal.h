// Ctrl+C and SIGTERM become a stop request, so that work ends between two steps and cleans up.
#pragma once

#include <atomic>
#include <stop_token>
#include <thread>

namespace perennial::app::cli {

/// Create it before any other thread: threads inherit that these signals are waited for here.
class StopOnSignal {
  public:
    StopOnSignal();
    ~StopOnSignal();
    StopOnSignal(const StopOnSignal&) = delete;
    StopOnSignal& operator=(const StopOnSignal&) = delete;

    std::stop_token token() const { return m_stop.get_token(); }

  private:
    std::stop_source m_stop;
    std::atomic<bool> m_finished = false;
    std::thread m_waiter;
};

} // namespace perennial::app::cli
