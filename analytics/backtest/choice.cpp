#include "analytics/backtest/choice.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace perennial {

namespace {

double mean_loss_of(const CandidateLosses& candidate) {
    double sum = 0.0;
    for (const std::vector<float>& losses : candidate.by_origin) {
        sum += std::accumulate(losses.begin(), losses.end(), 0.0) /
               static_cast<double>(std::max<std::size_t>(losses.size(), 1));
    }
    return sum / static_cast<double>(candidate.by_origin.size());
}

/// Of the mean difference between two candidates, over customers. Origins share customers, so
/// their errors are taken as wholly dependent: the mean of the origins' errors, not less.
double standard_error_of_difference(const CandidateLosses& a, const CandidateLosses& b) {
    double errors = 0.0;
    for (std::size_t o = 0; o < a.by_origin.size(); ++o) {
        const auto n = static_cast<double>(a.by_origin[o].size());
        if (n < 2.0) {
            return std::numeric_limits<double>::infinity(); // one customer tells no two apart
        }
        double sum = 0.0;
        double squares = 0.0;
        for (std::size_t i = 0; i < a.by_origin[o].size(); ++i) {
            const double d = static_cast<double>(a.by_origin[o][i]) - b.by_origin[o][i];
            sum += d;
            squares += d * d;
        }
        errors += std::sqrt(std::max(0.0, squares - sum * sum / n) / (n - 1.0) / n);
    }
    return errors / static_cast<double>(a.by_origin.size());
}

} // namespace

Choice choose_winner(const std::vector<CandidateLosses>& candidates) {
    Choice choice;
    for (const CandidateLosses& candidate : candidates) {
        choice.mean_loss.push_back(mean_loss_of(candidate));
    }
    choice.order.resize(candidates.size());
    std::iota(choice.order.begin(), choice.order.end(), std::size_t{0});
    std::stable_sort(choice.order.begin(), choice.order.end(), [&](std::size_t a, std::size_t b) {
        return choice.mean_loss[a] < choice.mean_loss[b];
    });
    const std::size_t best = choice.order.front();
    choice.winner = best;
    // In the order of loss, so that of equally simple ones the better is taken.
    for (const std::size_t rival : choice.order) {
        const double behind = choice.mean_loss[rival] - choice.mean_loss[best];
        if (!candidates[rival].rule_of_thumb &&
            candidates[rival].complexity < candidates[choice.winner].complexity &&
            behind <= standard_error_of_difference(candidates[rival], candidates[best])) {
            choice.winner = rival;
        }
    }
    choice.reason = candidates.size() == 1  ? WinReason::only_candidate
                    : choice.winner == best ? WinReason::lowest_loss
                                            : WinReason::simplest_of_tied;
    return choice;
}

} // namespace perennial
