// How far one customer's values may be off, for everything that shows them. Worked out elsewhere
// for one scenario, and carried over to those that differ in discount and margin only: these move
// every outcome alike. Knows no widgets.
#pragma once

#include "analytics/forecast/clv_outlook.h"
#include "ui/view.h"

#include <QObject>

#include <cstdint>
#include <memory>
#include <optional>

namespace perennial::ui {

class IntervalStore : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

    /// intervals: of the customers of view.base in view.scenario.
    void set(const View& view, std::shared_ptr<const CustomerIntervals> intervals);
    /// Whether these customers' intervals are known for this scenario.
    bool knows(const View& view) const;
    /// 90 %; none where it is not known yet. position: in the summary.
    std::optional<Interval> clv(const View& view, std::uint32_t position) const;
    std::optional<Interval> purchases(const View& view, std::uint32_t position) const;

  Q_SIGNALS:
    void changed();

  private:
    View m_of;
    std::shared_ptr<const CustomerIntervals> m_intervals;
};

} // namespace perennial::ui
