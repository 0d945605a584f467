#include "analytics/forecast/horizon.h"

#include "analytics/core/error.h"
#include "analytics/dataset/customer_summary.h"

namespace perennial {

void check_horizon(const CustomerSummary& calibration, int horizon_days) {
    if (horizon_days < 1) {
        throw Error(ErrorCode::bad_input, "horizon must be 1 day or more");
    }
    if (calibration.frequency.empty()) {
        throw Error(ErrorCode::too_little_data, "at least one customer; there is none");
    }
}

} // namespace perennial
