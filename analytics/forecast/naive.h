// Rules of thumb that need no model: what a careful person would do with a spreadsheet. They stand
// in every comparison, and win where models add nothing. Know nothing of models.
//
// Each forecasts purchases and revenue alike; none says how sure it is. Repeat purchases are
// counted, not the first one: it cannot come again. See docs/methods/forecasts.md.
#pragma once

#include "analytics/forecast/forecaster.h"

namespace perennial::naive {

/// As many purchases, and as much money, as the customer's repeat purchases until now.
Forecast same_as_before(const Dataset&, const CustomerSummary&, int horizon_days, const Progress&);
/// As in the last period as long as the horizon.
Forecast same_as_last_period(const Dataset&, const CustomerSummary&, int horizon_days,
                             const Progress&);
/// The customer's own rate until now, x / T, goes on.
Forecast own_rate(const Dataset&, const CustomerSummary&, int horizon_days, const Progress&);
/// Every customer buys at the rate of all customers together.
Forecast mean_of_all(const Dataset&, const CustomerSummary&, int horizon_days, const Progress&);

} // namespace perennial::naive
