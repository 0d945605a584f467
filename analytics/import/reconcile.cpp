#include "analytics/import/reconcile.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace perennial {
namespace {

constexpr std::size_t explanations_shown = 5;
constexpr std::size_t nearest_shown = 3;
constexpr std::size_t most_parts = 3;

bool leaves_out(RuleAction action) {
    return action == RuleAction::exclude || action == RuleAction::replace;
}

/// How many times money beside the amounts is in them under an action.
int times_in(RuleAction action) {
    switch (action) {
    case RuleAction::add:
        return 1;
    case RuleAction::take_off:
    case RuleAction::spread:
        return -1;
    default:
        return 0;
    }
}

using Decisions = std::array<RuleAction, rule_count>;

RuleAction decided(const Decisions& decisions, Rule rule) {
    return decisions[static_cast<std::size_t>(rule)];
}

struct Alternative {
    Rule rule;
    RuleAction action;
};

class Reconciler {
  public:
    Reconciler(const ImportResult& result, Money theirs, const Progress& progress)
        : m_result(result), m_theirs(theirs), m_progress(progress) {
        m_decisions.fill(RuleAction::keep);
        for (const RuleEffect& effect : result.effects) {
            m_decisions[static_cast<std::size_t>(effect.rule)] = effect.action;
            if (effect.rows > 0) {
                add_alternatives(effect);
            }
        }
    }

    std::vector<Explanation> explain() {
        for (std::size_t parts = 1; parts <= most_parts && m_found.empty(); ++parts) {
            search(parts, 0, {});
        }
        if (m_found.empty()) {
            return nearest();
        }
        return std::move(m_found);
    }

  private:
    void add_alternatives(const RuleEffect& effect) {
        switch (effect.rule) {
        case Rule::tax:
        case Rule::shipping:
            for (const RuleAction action :
                 {RuleAction::keep, RuleAction::add, RuleAction::take_off}) {
                if (action != effect.action) {
                    m_alternatives.push_back({effect.rule, action});
                }
            }
            return;
        case Rule::order_discount:
            m_alternatives.push_back({effect.rule, effect.action == RuleAction::spread
                                                       ? RuleAction::keep
                                                       : RuleAction::spread});
            return;
        case Rule::refunds:
            m_alternatives.push_back({effect.rule, leaves_out(effect.action)
                                                       ? RuleAction::refund_date
                                                       : RuleAction::exclude});
            return;
        case Rule::other_currencies:
        case Rule::time_zone:
            return; // no amount of the base currency
        default:
            m_alternatives.push_back(
                {effect.rule, leaves_out(effect.action) ? RuleAction::keep : RuleAction::exclude});
        }
    }

    /// What the import comes to under other decisions.
    Money total(const Decisions& decisions) const {
        m_progress.check(); // strata are some hundreds
        Money sum;
        for (const RuleStratum& stratum : m_result.strata) {
            if (!counts(stratum, decisions)) {
                continue;
            }
            sum += stratum.amount;
            for (const auto& [rule, money] :
                 {std::pair{Rule::tax, stratum.tax}, std::pair{Rule::shipping, stratum.shipping},
                  std::pair{Rule::order_discount, stratum.order_discount}}) {
                const int more =
                    times_in(decided(decisions, rule)) - times_in(decided(m_decisions, rule));
                sum += Money{more * money.micros};
            }
            const bool before = leaves_out(decided(m_decisions, Rule::refunds));
            const bool after = leaves_out(decided(decisions, Rule::refunds));
            sum += before == after ? Money{}
                   : after         ? stratum.refund_column
                                   : -stratum.refund_column;
        }
        return sum;
    }

    static bool counts(const RuleStratum& stratum, const Decisions& decisions) {
        for (std::size_t rule = 0; rule < rule_count; ++rule) {
            if ((stratum.touched & (1U << rule)) != 0 && leaves_out(decisions[rule])) {
                return false;
            }
        }
        return !stratum.unreadable;
    }

    Explanation explanation(const std::vector<Alternative>& chosen) const {
        Explanation found;
        Decisions decisions = m_decisions;
        found.total = total(decisions);
        for (const Alternative& alternative : chosen) {
            decisions[static_cast<std::size_t>(alternative.rule)] = alternative.action;
            const Money now = total(decisions);
            found.parts.push_back({alternative.rule, alternative.action, now - found.total});
            found.total = now;
        }
        found.remaining = m_theirs - found.total;
        return found;
    }

    /// All sets of `parts` more alternatives, of different rules, each of which matters.
    void search(std::size_t parts, std::size_t from, std::vector<Alternative> chosen) {
        if (parts == 0) {
            const Explanation found = explanation(chosen);
            const bool all_matter =
                std::none_of(found.parts.begin(), found.parts.end(),
                             [](const auto& part) { return part.change.micros == 0; });
            if (found.exact() && all_matter && m_found.size() < explanations_shown) {
                m_found.push_back(found);
            }
            return;
        }
        for (std::size_t i = from; i < m_alternatives.size(); ++i) {
            if (!chosen.empty() && chosen.back().rule == m_alternatives[i].rule) {
                continue;
            }
            chosen.push_back(m_alternatives[i]);
            search(parts - 1, i + 1, chosen);
            chosen.pop_back();
        }
    }

    std::vector<Explanation> nearest() const {
        const auto distance = [](const Explanation& e) {
            return std::abs(e.remaining.micros);
        };
        const std::int64_t nothing = distance(explanation({}));
        std::vector<Explanation> near;
        for (const Alternative& alternative : m_alternatives) {
            near.push_back(explanation({alternative}));
        }
        std::erase_if(near, [&](const Explanation& e) { return distance(e) >= nothing; });
        std::stable_sort(near.begin(), near.end(),
                         [&](const auto& a, const auto& b) { return distance(a) < distance(b); });
        near.resize(std::min(near.size(), nearest_shown));
        return near;
    }

    const ImportResult& m_result;
    Money m_theirs;
    const Progress& m_progress;
    Decisions m_decisions{};
    std::vector<Alternative> m_alternatives;
    std::vector<Explanation> m_found;
};

} // namespace

Money total_of(const Ledger& ledger) {
    return ledger.amount_kept + ledger.amount_refund;
}

std::vector<Explanation> explain_total(const ImportResult& result, Money their_total,
                                       const Progress& progress) {
    Explanation none;
    none.remaining = their_total - total_of(result.ledger);
    if (none.exact()) {
        return {};
    }
    return Reconciler(result, their_total, progress).explain();
}

} // namespace perennial
