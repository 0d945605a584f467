#include "analytics/churn/churn.h"

#include "analytics/core/parallel_for.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/dataset/rhythm.h"
#include "analytics/lifetime/lifetime.h"

#include <algorithm>
#include <cassert>

namespace perennial {

namespace {

constexpr std::size_t churn_chunk = 65536;

struct Stake {
    std::vector<double> value_if_active, value_at_risk;
};

/// CLV is P(alive) times the value of an active customer; dividing undoes it. Below the least
/// probability the quotient is noise: such a customer is gone, and there is little left to lose.
Stake stakes(const std::vector<double>& p_alive, const std::vector<double>& clv,
             const Progress& progress) {
    constexpr double least_p_alive = 1e-3;
    Stake stake{std::vector<double>(clv.size()), std::vector<double>(clv.size())};
    parallel_for(clv.size(), churn_chunk, [&](std::size_t, std::size_t begin, std::size_t end) {
        progress.check();
        for (std::size_t i = begin; i < end; ++i) {
            stake.value_if_active[i] = clv[i] / std::max(p_alive[i], least_p_alive);
            stake.value_at_risk[i] = std::max(0.0, 1.0 - p_alive[i]) * stake.value_if_active[i];
        }
    });
    return stake;
}

/// Positions by value at risk, largest first; equal ones in the order of the summary.
std::vector<std::uint32_t> ranking(const std::vector<double>& value_at_risk,
                                   const Progress& progress) {
    struct Key {
        double value;
        std::uint32_t position;
    };
    const std::size_t count = value_at_risk.size();
    std::vector<Key> keys(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        keys[i] = {value_at_risk[i], i};
    }
    const auto before = [](const Key& a, const Key& b) {
        return a.value != b.value ? a.value > b.value : a.position < b.position;
    };
    const auto at = [&](std::size_t i) {
        return keys.begin() + static_cast<std::ptrdiff_t>(std::min(i, count));
    };
    parallel_for(count, churn_chunk, [&](std::size_t, std::size_t begin, std::size_t end) {
        progress.check();
        std::sort(at(begin), at(end), before);
    });
    for (std::size_t run = churn_chunk; run < count; run *= 2) {
        parallel_for(count, 2 * run, [&](std::size_t, std::size_t begin, std::size_t end) {
            progress.check();
            std::inplace_merge(at(begin), at(begin + run), at(end), before);
        });
    }
    std::vector<std::uint32_t> positions(count);
    std::transform(keys.begin(), keys.end(), positions.begin(),
                   [](const Key& key) { return key.position; });
    return positions;
}

ChurnReason reason_for(double frequency, double p_alive, double days_silent, double usual_gap_days,
                       const Rhythm& shop) {
    if (frequency < 1.0) {
        return days_silent > shop.gap_p75_days ? ChurnReason::bought_once : ChurnReason::too_new;
    }
    const double silence = days_silent / usual_gap_days;
    // Just the repeat buyers of the segments at risk and lost: one definition, so that lists,
    // segments and chances do not contradict each other.
    if (silence > 2.0 || p_alive < 0.6) {
        return ChurnReason::overdue;
    }
    return silence > 1.0 ? ChurnReason::slipping : ChurnReason::on_rhythm;
}

} // namespace

std::string_view name(ChurnReason reason) {
    switch (reason) {
    case ChurnReason::overdue:
        return "overdue";
    case ChurnReason::bought_once:
        return "bought_once";
    case ChurnReason::slipping:
        return "slipping";
    case ChurnReason::on_rhythm:
        return "on_rhythm";
    case ChurnReason::too_new:
        return "too_new";
    }
    return "";
}

ChurnResult rank_churn(const CustomerSummary& summary, const ValueTable& table,
                       const ScenarioResult& values, const Progress& progress) {
    const std::vector<double>& p_alive = table.p_alive();
    assert(p_alive.size() == summary.size() && values.clv.size() == summary.size());
    progress.step(0.0, Stage::ranking);
    const Rhythm rhythm = measure_rhythm(summary);
    const Stake stake = stakes(p_alive, values.clv, progress);
    progress.step(0.3, Stage::ranking);

    ChurnResult result;
    result.shop_gap_days = rhythm.gap_p50_days;
    result.shop_gap_p90_days = rhythm.gap_p90_days;
    result.gaps_measured = rhythm.measured;
    result.position = ranking(stake.value_at_risk, progress);
    progress.step(0.8, Stage::ranking);
    const std::size_t count = summary.size();
    result.p_alive.resize(count);
    result.days_since_last_purchase.resize(count);
    result.usual_gap_days.resize(count);
    result.value_if_active.resize(count);
    result.value_at_risk.resize(count);
    result.reason.resize(count);
    parallel_for(count, churn_chunk, [&](std::size_t, std::size_t begin, std::size_t end) {
        progress.check();
        for (std::size_t rank = begin; rank < end; ++rank) {
            const std::uint32_t i = result.position[rank];
            const auto silent =
                static_cast<std::int32_t>((summary.end - summary.last_day[i]).count());
            result.p_alive[rank] = p_alive[i];
            result.days_since_last_purchase[rank] = silent;
            result.usual_gap_days[rank] = rhythm.usual_gap_days[i];
            result.value_if_active[rank] = stake.value_if_active[i];
            result.value_at_risk[rank] = stake.value_at_risk[i];
            result.reason[rank] = reason_for(summary.frequency[i], p_alive[i], silent,
                                             rhythm.usual_gap_days[i], rhythm);
        }
    });
    progress.step(1.0, Stage::ranking);
    return result;
}

} // namespace perennial
