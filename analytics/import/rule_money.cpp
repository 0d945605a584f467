// Money beside the amounts: tax, shipping and discounts of whole orders, put in or taken out.
#include "analytics/import/judge.h"
#include "analytics/import/spread_money.h"

#include <algorithm>

namespace perennial::import {
namespace {

Money magnitude(Money money) {
    return money.micros < 0 ? -money : money;
}

/// A line that takes part in the money of its order.
struct Share {
    std::uint32_t order, line;
};

class MoneyBeside {
  public:
    MoneyBeside(Judgement& judgement, Side side, bool adds)
        : m_judgement(judgement), m_side(side), m_adds(adds), m_lines(judgement.rows.lines),
          m_values(judgement.side(side).read()) {}

    /// Lines with a bit of `left_alone` stay as they are.
    void apply(std::uint32_t left_alone) {
        if (!m_judgement.rows.side(m_side).of_order) {
            for (std::uint32_t i = 0; i < m_values.size(); ++i) {
                m_judgement.pause(i);
                if (m_values[i].micros != 0 && (m_judgement.touched[i] & left_alone) == 0) {
                    change(i, magnitude(m_values[i]));
                }
            }
            return;
        }
        collect(left_alone);
        for (auto first = m_shares.begin(); first != m_shares.end();) {
            const auto last = std::find_if(first, m_shares.end(), [first](const Share& share) {
                return share.order != first->order;
            });
            spread({first, last});
            first = last;
        }
    }

  private:
    void collect(std::uint32_t left_alone) {
        m_totals.assign(m_lines.order_keys.size(), Money{});
        for (std::size_t i = 0; i < m_values.size(); ++i) {
            m_judgement.pause(i);
            m_totals[m_lines.order[i].at()] += magnitude(m_values[i]);
        }
        if (m_side == Side::order_discount) {
            leave_out_sums_of_lines();
        }
        for (std::uint32_t i = 0; i < m_values.size(); ++i) {
            const std::uint32_t order = m_lines.order[i].value;
            if (m_totals[order].micros != 0 && !m_judgement.doubted(i) &&
                (m_judgement.touched[i] & left_alone) == 0) {
                m_shares.push_back({order, i});
            }
        }
        const auto by_order = [](const Share& a, const Share& b) {
            return a.order < b.order;
        };
        if (!std::is_sorted(m_shares.begin(), m_shares.end(), by_order)) {
            std::stable_sort(m_shares.begin(), m_shares.end(), by_order);
        }
    }

    /// A discount of an order that is the sum of its lines' discounts is taken off already.
    void leave_out_sums_of_lines() {
        std::vector<Money> of_lines(m_totals.size());
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            of_lines[m_lines.order[i].at()] += m_lines.discount[i];
        }
        for (std::size_t order = 0; order < m_totals.size(); ++order) {
            if (of_lines[order] == m_totals[order]) {
                m_totals[order] = Money{};
            }
        }
    }

    void spread(std::span<const Share> shares) {
        std::vector<Money> weights;
        Money whole;
        for (const Share& share : shares) {
            weights.push_back(magnitude(m_judgement.amount.read()[share.line]));
            whole += weights.back();
        }
        Money total = m_totals[shares.front().order];
        if (!m_adds) {
            total = std::min(total, whole); // no line falls below nothing
        }
        const std::vector<Money> parts = spread_money(total, weights);
        for (std::size_t i = 0; i < shares.size(); ++i) {
            change(shares[i].line, parts[i]);
        }
    }

    void change(std::uint32_t line, Money part) {
        Money& amount = m_judgement.amount.write()[line];
        const bool negative = amount.micros < 0;
        if (!m_adds) {
            part = std::min(part, magnitude(amount));
        }
        amount += m_adds != negative ? part : -part;
        if (m_side == Side::order_discount) {
            m_judgement.discount.set(line, m_judgement.discount[line] + part);
        }
    }

    Judgement& m_judgement;
    Side m_side;
    bool m_adds;
    const OrderLines& m_lines;
    std::span<const Money> m_values;
    std::vector<Money> m_totals; // by order key
    std::vector<Share> m_shares;
};

void note_side(Judgement& judgement, Rule rule, Side side, std::uint32_t left_alone) {
    const auto values = judgement.side(side).read();
    for (std::size_t i = 0; i < values.size(); ++i) {
        judgement.pause(i);
        if (values[i].micros != 0 && !judgement.doubted(i) &&
            (judgement.touched[i] & left_alone) == 0) {
            judgement.note(rule, i,
                           side == Side::refunded ? -magnitude(values[i]) : magnitude(values[i]));
        }
    }
}

void apply_side(Judgement& judgement, Rule rule, Side side) {
    note_side(judgement, rule, side, no_common_money);
    const RuleAction action = judgement.action_of(rule);
    if (action != RuleAction::keep) {
        MoneyBeside(judgement, side, action == RuleAction::add).apply(no_common_money);
    }
}

} // namespace

void settle_money_beside(Judgement& judgement) {
    apply_side(judgement, Rule::order_discount, Side::order_discount);
    apply_side(judgement, Rule::tax, Side::tax);
    apply_side(judgement, Rule::shipping, Side::shipping);
}

void settle_refund_column(Judgement& judgement) {
    // What was cancelled has no money left to give back.
    constexpr std::uint32_t no_sale = bit_of(Rule::cancelled) | bit_of(Rule::refunds) |
                                      bit_of(Rule::zero_prices) | no_common_money;
    note_side(judgement, Rule::refunds, Side::refunded, no_sale);
    if (judgement.action_of(Rule::refunds) != RuleAction::exclude) {
        MoneyBeside(judgement, Side::refunded, false).apply(no_sale);
    }
}

} // namespace perennial::import
