// "My system says the total is ...": which rules, decided otherwise, make up the difference.
#pragma once

#include "analytics/import/import.h"

#include <vector>

namespace perennial {

/// One rule decided otherwise than in the import.
struct ExplanationPart {
    Rule rule = Rule::refunds;
    RuleAction action = RuleAction::keep; ///< what the other system seems to do
    Money change;                         ///< of the total, after the parts before it
};

struct Explanation {
    std::vector<ExplanationPart> parts;
    Money total;     ///< what the import would come to
    Money remaining; ///< the other system's total less this one

    /// To the cent.
    bool exact() const {
        constexpr std::int64_t half_cent = Money::scale / 200;
        return remaining.micros < half_cent && remaining.micros > -half_cent;
    }
};

/// What the import comes to: kept rows and refunds.
Money total_of(const Ledger& ledger);

/// Sets of rules that explain `their_total` to the cent, fewest rules first: one, two or three,
/// those of the fewest only. When there are none: up to three single rules that come nearest, if
/// they come nearer at all. Empty when the totals agree. At most five.
/// throws: Cancelled
std::vector<Explanation> explain_total(const ImportResult& result, Money their_total,
                                       const Progress& progress = {});

} // namespace perennial
