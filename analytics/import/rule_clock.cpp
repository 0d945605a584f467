// Times that carry an offset from UTC, turned to the clock of the store.
#include "analytics/import/judge.h"
#include "analytics/import/store_clock.h"

namespace perennial::import {

void settle_clock(Judgement& judgement) {
    const SourceRows& rows = judgement.rows;
    const std::string& zone = judgement.options.rules.time_zone;
    const bool converts = judgement.action_of(Rule::time_zone) == RuleAction::convert;
    std::optional<StoreClock> clock;
    if (!zone.empty()) {
        clock.emplace(zone); // refused also where no row needs it
    }
    for (std::size_t i = 0; i < rows.utc_offset.size(); ++i) {
        judgement.pause(i);
        if (rows.utc_offset[i] == SourceRows::no_offset) {
            continue;
        }
        judgement.touched[i] |= bit_of(Rule::time_zone);
        if (converts && clock) {
            constexpr std::int64_t minute = 60;
            std::int64_t& shown = judgement.ordered_at.write()[i];
            shown = clock->at(shown - rows.utc_offset[i] * minute);
        }
    }
}

} // namespace perennial::import
