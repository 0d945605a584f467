// The facts of one customer, gathered from a view. A pure function of well under a millisecond.
#pragma once

#include "analytics/churn/churn.h"
#include "analytics/forecast/value_factors.h"
#include "analytics/lifetime/outlook.h"
#include "ui/view.h"
#include "ui/widgets/timeline.h"

#include <QStringList>

#include <cstdint>

namespace perennial::ui {

struct CustomerProfile {
    std::size_t churn_row = 0; ///< of ChurnResult
    double usual_gap_days = 0.0;
    TimelineData timeline;
};

/// Days with a purchase until the end of observation. position: in the summary.
PurchaseDays purchaseDays(const View& view, std::uint32_t position);

/// What is to be expected of a customer, and why they are worth what they are.
struct CustomerOutlook {
    Outlook outlook;
    ValueFactors factors;
};

/// For a worker. throws: Error as customer_outlook()
CustomerOutlook customerOutlook(const View& view, std::uint32_t position,
                                const Progress& progress = {});

/// The three strongest reasons for the customer's value, a sentence each with its effect in money:
/// those of the forecaster where it names any, else how the customer differs from the mean one.
QStringList valueReasons(const View& view, std::uint32_t position, const ValueFactors& factors);

/// position: in the summary.
CustomerProfile customerProfile(const View& view, std::uint32_t position);

} // namespace perennial::ui
