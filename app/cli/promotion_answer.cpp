#include "app/cli/promotion_answer.h"

#include "analytics/lifetime/season/promotions.h"
#include "app/cli/text.h"

namespace perennial::app::cli {

Answer promotionAnswer(const Promotions& promotions) {
    if (promotions.note == PromotionNote::too_few) {
        return {Json(nullptr), {}};
    }
    const bool found = promotions.note == PromotionNote::found;
    const std::string until = to_iso(promotions.days.known_until);
    Json json{
        {"found", found},
        {"source", promotions.days.source == PromotionSource::campaigns ? "campaigns" : "orders"},
        {"past", promotions.past},
        {"planned", promotions.planned},
        {"planned_until", promotions.planned > 0 ? Json(until) : Json(nullptr)},
        {"usual_share", promotions.usual_share},
        {"times", found ? Json(promotions.times()) : Json(nullptr)},
        {"times_low", found ? Json(promotions.low()) : Json(nullptr)},
        {"times_high", found ? Json(promotions.high()) : Json(nullptr)}};
    if (!found) {
        return {json, "during promotions customers bought no oftener than chance explains\n"};
    }
    return {json, "during promotions customers buy " + decimals(promotions.times(), 2) +
                      " times as often (" + decimals(promotions.low(), 2) + " to " +
                      decimals(promotions.high(), 2) + "); " +
                      (promotions.planned > 0
                           ? count(promotions.planned) + " planned until " + until + ", then "
                           : "none is planned: ") +
                      percent(promotions.usual_share) + " of days as in the last year\n"};
}

} // namespace perennial::app::cli
