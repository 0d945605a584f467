// How long work reports and is stopped: pass it down, call it at least every 10 ms of work.
// Progress{} is silent and never cancelled, so tests and benches just call the function.
#pragma once

#include "analytics/core/error.h"

#include <functional>
#include <stop_token>
#include <utility>

namespace perennial {

/// What a job is doing; ui/format turns it into words.
enum class Stage {
    working,
    reading,
    detecting,
    matching, ///< refunds to orders, rows to earlier imports
    writing,
    loading,
    summarising,
    fitting,
    valuing,
    segmenting,
    ranking,
    drawing,
    sorting,
    exporting,
    simulating,
};

class Progress {
  public:
    using Report = std::function<void(double fraction, Stage stage)>;

    Progress() = default;
    Progress(std::stop_token stop, Report report)
        : m_stop(std::move(stop)), m_report(std::move(report)) {}

    /// Reports that `fraction` (0..1) of this piece of work is done. throws: Cancelled
    void step(double fraction, Stage stage) const {
        check();
        if (m_report) {
            m_report(m_from + fraction * (m_to - m_from), stage);
        }
    }

    /// Only looks for a stop request; safe from any thread. throws: Cancelled
    void check() const {
        if (m_stop.stop_requested()) {
            throw Cancelled();
        }
    }

    bool stop_requested() const { return m_stop.stop_requested(); }

    /// The slice [from, to] of this work, for a callee that reports its own 0..1.
    Progress part(double from, double to) const {
        Progress slice = *this;
        slice.m_from = m_from + from * (m_to - m_from);
        slice.m_to = m_from + to * (m_to - m_from);
        return slice;
    }

  private:
    std::stop_token m_stop;
    Report m_report;
    double m_from = 0.0;
    double m_to = 1.0;
};

} // namespace perennial
