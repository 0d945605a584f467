// Rows and money by the set of rules that touches them: few sets, however many rows.
#include "analytics/import/judge.h"

#include <algorithm>
#include <unordered_map>

namespace perennial::import {
namespace {

class Strata {
  public:
    /// The stratum of rows that `touched` tells apart.
    RuleStratum& of(std::uint32_t touched, bool unreadable) {
        const std::uint64_t key = (std::uint64_t{touched} << 1U) | (unreadable ? 1U : 0U);
        if (m_last == nullptr || key != m_last_key) { // neighbours are mostly alike
            m_last_key = key;
            m_last = &m_strata[key];
            m_last->touched = touched & ~no_common_money;
            m_last->unreadable = unreadable;
        }
        return *m_last;
    }
    std::vector<RuleStratum> all() const {
        std::vector<RuleStratum> all;
        for (const auto& [key, stratum] : m_strata) {
            all.push_back(stratum);
        }
        return all;
    }

  private:
    std::unordered_map<std::uint64_t, RuleStratum> m_strata; // addresses of values stay
    std::uint64_t m_last_key = 0;
    RuleStratum* m_last = nullptr;
};

Money magnitude_of(std::span<const Money> values, std::size_t line) {
    if (values.empty()) {
        return {};
    }
    return values[line].micros < 0 ? -values[line] : values[line];
}

} // namespace

std::vector<RuleStratum> strata_of(Judgement& judgement) {
    Strata strata;
    const auto amount = judgement.amount.read();
    const bool beside = std::any_of(judgement.sides.begin(), judgement.sides.end(),
                                    [](const auto& side) { return !side.read().empty(); });
    for (std::size_t i = 0; i < judgement.size(); ++i) {
        judgement.pause(i);
        const bool unreadable =
            judgement.doubted(i) || (judgement.touched[i] & no_common_money) != 0;
        RuleStratum& stratum = strata.of(judgement.touched[i], unreadable);
        ++stratum.rows;
        stratum.amount += amount[i];
        if (beside) {
            stratum.tax += magnitude_of(judgement.side(Side::tax).read(), i);
            stratum.shipping += magnitude_of(judgement.side(Side::shipping).read(), i);
            stratum.order_discount += magnitude_of(judgement.side(Side::order_discount).read(), i);
            stratum.refund_column += magnitude_of(judgement.side(Side::refunded).read(), i);
        }
    }
    for (const RejectedRow& rejected : judgement.rows.rejected) {
        RuleStratum& stratum = strata.of(0, true);
        ++stratum.rows;
        stratum.amount += rejected.amount;
    }
    return strata.all();
}

} // namespace perennial::import
