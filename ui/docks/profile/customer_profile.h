// The facts of one customer, gathered from a view. A pure function of well under a millisecond, but
// for the interval of the CLV, which takes up to five.
#pragma once

#include "analytics/churn/churn.h"
#include "analytics/lifetime/lifetime.h"
#include "ui/view.h"
#include "ui/widgets/timeline.h"

#include <cstdint>

namespace perennial::ui {

struct CustomerProfile {
    std::size_t churn_row = 0; ///< of ChurnResult
    double usual_gap_days = 0.0;
    Interval clv_range; ///< 90 %, of the view's scenario
    TimelineData timeline;
};

/// position: in the summary.
CustomerProfile customerProfile(const View& view, std::uint32_t position);

} // namespace perennial::ui
