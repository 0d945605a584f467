// The facts of one customer, gathered from a view. A pure function of well under a millisecond, but
// for the interval of the CLV, which takes up to five.
#pragma once

#include "analytics/churn/churn.h"
#include "analytics/lifetime/lifetime.h"
#include "analytics/lifetime/outlook.h"
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

/// Days with a purchase until the end of observation. position: in the summary.
PurchaseDays purchaseDays(const View& view, std::uint32_t position);

/// What is to be expected of the customer; for a worker. throws: Error as customer_outlook()
Outlook customerOutlook(const View& view, std::uint32_t position, const Progress& progress = {});

/// position: in the summary.
CustomerProfile customerProfile(const View& view, std::uint32_t position);

} // namespace perennial::ui
