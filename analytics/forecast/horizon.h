// What every forecaster refuses. Knows nothing else.
#pragma once

namespace perennial {

struct CustomerSummary;

/// throws: Error{bad_input} unless the horizon is 1 day or more; Error{too_little_data} when there
/// is no customer.
void check_horizon(const CustomerSummary& calibration, int horizon_days);

} // namespace perennial
