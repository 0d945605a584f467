// How much oftener customers buy on the days of promotions, and the shop's clock with season and
// promotions. Knows nothing of models of customers. See docs/methods/promotions.md.
#pragma once

#include "analytics/core/day.h"
#include "analytics/core/progress.h"
#include "analytics/lifetime/season/season_clock.h"

#include <cstddef>
#include <vector>

namespace perennial {

struct Dataset;

enum class PromotionSource {
    campaigns, ///< the table of campaigns says when
    orders,    ///< days on which unusually many orders had a discount or a coupon
};

/// When promotions were and will be.
struct PromotionDays {
    PromotionSource source = PromotionSource::campaigns;
    std::vector<DaySpan> periods; ///< apart and in order; may reach past `end`
    Day known_until{};            ///< of later days it is not known whether they are promotions
};

/// From the campaigns, past and planned, or where there are none from the orders until `end`.
PromotionDays promotion_days(const Dataset& dataset, Day end, const Progress& progress = {});

/// Overlapping and adjoining periods as one; sorted.
std::vector<DaySpan> merged(std::vector<DaySpan> periods);

/// A single promotion cannot be told from another event.
inline constexpr std::size_t promotions_needed = 2;

enum class PromotionNote {
    found,
    too_few,    ///< less than two promotions between the first purchase and `end`
    none_found, ///< customers did not buy oftener during promotions than chance explains
};

struct Promotions {
    PromotionNote note = PromotionNote::too_few;
    PromotionDays days;
    std::size_t past = 0, planned = 0; ///< begun until `end`; to begin after it
    double usual_share = 0.0;          ///< of days, in the last year
    /// ln of how many times as often customers buy, pooled towards 0; its standard error.
    double log_times = 0.0, standard_error = 0.0;
    /// How much better promotions explain the weeks than all else alone, ln of the ratio of
    /// marginal likelihoods.
    double evidence = 0.0;
    bool has_season = false; ///< the clock knows one too
    SeasonClock clock;       ///< the calendar unless `found`

    double times() const; ///< 1.8: customers buy 1.8 times as often
    double low() const;   ///< 90 % range of `times`
    double high() const;
};

/// Reads orders until `end`, and of campaigns also those planned after it.
Promotions estimate_promotions(const Dataset& dataset, Day end, const Progress& progress = {});

} // namespace perennial
