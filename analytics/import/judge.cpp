#include "analytics/import/judge.h"

#include "analytics/core/error.h"

#include <algorithm>

namespace perennial::import {
namespace {

Exclusion exclusion_by(Rule rule) {
    switch (rule) {
    case Rule::refunds:
        return Exclusion::refunds_excluded;
    case Rule::duplicate_rows:
        return Exclusion::duplicate_row;
    case Rule::repeated_orders:
        return Exclusion::repeated_order;
    case Rule::near_duplicates:
        return Exclusion::near_duplicate;
    case Rule::guests:
        return Exclusion::guest;
    case Rule::test_orders:
        return Exclusion::test_order;
    case Rule::zero_prices:
        return Exclusion::zero_price;
    case Rule::negative_prices:
        return Exclusion::negative_price;
    case Rule::non_product_lines:
    case Rule::transfers:
        return Exclusion::non_product;
    case Rule::other_currencies:
        return Exclusion::other_currency;
    case Rule::future_dates:
        return Exclusion::future_date;
    case Rule::outliers:
        return Exclusion::outlier;
    case Rule::cancelled:
        return Exclusion::cancelled;
    case Rule::tax:
    case Rule::shipping:
    case Rule::order_discount:
    case Rule::time_zone:
        break;
    }
    return Exclusion::none;
}

RuleAction refund_action(RefundPolicy policy) {
    switch (policy) {
    case RefundPolicy::order_date:
        return RuleAction::order_date;
    case RefundPolicy::exclude:
        return RuleAction::exclude;
    case RefundPolicy::refund_date:
        break;
    }
    return RuleAction::refund_date;
}

bool leaves_out(const Judgement& judgement, Rule rule, std::size_t line) {
    if (rule == Rule::other_currencies) {
        return (judgement.touched[line] & no_common_money) != 0;
    }
    const RuleAction action = judgement.action_of(rule);
    return action == RuleAction::exclude || action == RuleAction::replace;
}

/// The first rule that leaves a line out is the reason; those after it are not asked.
void sentence(Judgement& judgement) {
    const auto amount = judgement.amount.read();
    for (std::size_t i = 0; i < judgement.size(); ++i) {
        judgement.pause(i);
        if (judgement.doubted(i)) {
            continue;
        }
        for (const RuleInfo& info : rules()) {
            if ((judgement.touched[i] & bit_of(info.rule)) == 0) {
                continue;
            }
            judgement.note(info.rule, i, amount[i]);
            if (leaves_out(judgement, info.rule, i)) {
                judgement.disposition[i] = Disposition::excluded;
                judgement.exclusion[i] = exclusion_by(info.rule);
                break;
            }
        }
    }
}

} // namespace

RuleActions actions_in_force(const SourceRows& rows, const ImportOptions& options) {
    RuleActions actions{};
    for (const RuleInfo& info : rules()) {
        RuleAction action = info.standard;
        if (info.rule == Rule::refunds) {
            action = refund_action(options.refunds);
        } else if (info.rule == Rule::order_discount && !rows.amounts_from_prices) {
            action = RuleAction::keep; // an amount is what was paid
        } else if (info.rule == Rule::other_currencies &&
                   (!options.rules.rates.empty() || !options.rules.dated_rates.empty())) {
            action = RuleAction::convert;
        } else if (info.rule == Rule::time_zone && !options.rules.time_zone.empty()) {
            action = RuleAction::convert;
        }
        const auto chosen = options.rules.actions.find(info.rule);
        if (chosen != options.rules.actions.end()) {
            action = chosen->second;
            if (std::find(info.actions.begin(), info.actions.end(), action) == info.actions.end()) {
                throw Error(ErrorCode::bad_input,
                            std::string(name(info.rule)) + "=" + std::string(name(action)));
            }
        }
        actions[static_cast<std::size_t>(info.rule)] = action;
    }
    return actions;
}

Judgement::Judgement(const SourceRows& rows_given, const ImportOptions& options_given,
                     const Progress& progress_given)
    : rows(rows_given), options(options_given), action(actions_in_force(rows_given, options_given)),
      amount(rows.lines.amount), unit_price(rows.lines.unit_price), discount(rows.lines.discount),
      cost(rows.lines.cost), sides{RuledColumn<Money>(rows.sides[0].values),
                                   RuledColumn<Money>(rows.sides[1].values),
                                   RuledColumn<Money>(rows.sides[2].values),
                                   RuledColumn<Money>(rows.sides[3].values)},
      ordered_at(rows.lines.ordered_at), customer(rows.lines.customer), touched(rows.lines.size()),
      disposition(rows.lines.disposition), exclusion(rows.lines.exclusion),
      m_progress(progress_given) {
    for (const RuleInfo& info : perennial::rules()) {
        effects[static_cast<std::size_t>(info.rule)] = {info.rule, action_of(info.rule), 0, {}, {}};
    }
}

void Judgement::note(Rule rule, std::size_t line, Money money) {
    constexpr std::size_t first_rows_shown = 10;
    RuleEffect& effect = effects[static_cast<std::size_t>(rule)];
    ++effect.rows;
    effect.amount += money;
    if (effect.first_rows.size() < first_rows_shown) {
        effect.first_rows.push_back(rows.lines.row[line]);
    }
}

/// Passes differ in length: the share of all of them is a guess that never goes back.
void Judgement::report() {
    constexpr double usual_passes = 12.0;
    const double steps = usual_passes * static_cast<double>(size() / lines_between_steps + 1);
    m_progress.step(std::min(1.0, static_cast<double>(m_reports++) / steps), Stage::reading);
}

Judgement judge(const SourceRows& rows, const ImportOptions& options, const Progress& progress) {
    Judgement judgement(rows, options, progress);
    settle_clock(judgement);
    settle_currencies(judgement);
    settle_money_beside(judgement);
    settle_guests(judgement);
    classify(judgement);
    settle_refund_column(judgement);
    touch_rows(judgement);
    touch_copies_of_rows(judgement);
    touch_near_duplicates(judgement);
    sentence(judgement);
    return judgement;
}

} // namespace perennial::import
