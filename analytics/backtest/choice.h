// The rule by which a winner is named: lowest loss, unless something simpler is as good. Knows
// losses only. See docs/adr/0060-the-winner-of-a-backtest.md.
#pragma once

#include "analytics/backtest/backtest.h"

#include <cstddef>
#include <vector>

namespace perennial {

/// What a candidate lost: by_origin[o][i] is the loss of customer i at origin o.
struct CandidateLosses {
    int complexity = 0;
    bool rule_of_thumb = false; ///< wins by the lowest loss only, not as the simpler of two
    std::vector<std::vector<float>> by_origin;
};

struct Choice {
    std::vector<std::size_t> order; ///< candidates by mean loss, lowest first
    std::vector<double> mean_loss;  ///< of each candidate, mean over origins
    std::size_t winner = 0;
    WinReason reason = WinReason::lowest_loss;
};

/// All candidates must have the same origins and customers; at least one candidate.
Choice choose_winner(const std::vector<CandidateLosses>& candidates);

} // namespace perennial
