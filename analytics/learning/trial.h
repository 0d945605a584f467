// Learning on some customers and earlier windows, judged on other customers and the newest window:
// how many rounds, which way to forecast money, how wide intervals are. Inside this room.
#pragma once

#include "analytics/learning/bands.h"
#include "analytics/learning/examples.h"
#include "analytics/learning/trees.h"

#include <array>

namespace perennial::learning {

struct Trial {
    std::array<int, 4> rounds{}; ///< by Target
    /// Revenue as p_purchase x value of buyers rather than in one piece.
    bool hurdle = false;
    /// Actual over forecast of the hurdle's total: the mean of exp(error), held within limits.
    double hurdle_scale = 1.0;
    Bands purchases, revenue;
};

/// No customer is ever in both parts. With one window the other customers' rows of the same window
/// teach; with more, their rows of the older windows do, so that the drift between windows shows.
Trial try_out(const GrowthOptions& options, const Examples& examples, const Progress& progress);

} // namespace perennial::learning
