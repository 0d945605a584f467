#include "ui/docks/whatif/whatif_sentence.h"

#include "ui/format.h"

#include <QCoreApplication>

#include <cmath>

namespace perennial::ui {

namespace {

/// Carries the translation context of these sentences.
struct WhatIfSentences {
    Q_DECLARE_TR_FUNCTIONS(perennial::ui::WhatIfSentence)

  public:
    enum class Knob { None, Churn, Discount, Margin, Horizon, Several };

    static Knob turned(const Scenario& a, const Scenario& b);
    static QString cause(Knob knob, const Scenario& baseline, const Scenario& scenario);
};

WhatIfSentences::Knob WhatIfSentences::turned(const Scenario& a, const Scenario& b) {
    Knob knob = Knob::None;
    const auto note = [&](bool differs, Knob which) {
        if (differs) {
            knob = knob == Knob::None ? which : Knob::Several;
        }
    };
    note(a.churn_change != b.churn_change, Knob::Churn);
    note(a.annual_discount_rate != b.annual_discount_rate, Knob::Discount);
    note(a.margin != b.margin, Knob::Margin);
    note(a.horizon_months != b.horizon_months, Knob::Horizon);
    return knob;
}

/// The condition, as it stands at the head of the sentence.
QString WhatIfSentences::cause(Knob knob, const Scenario& baseline, const Scenario& scenario) {
    switch (knob) {
    case Knob::Churn: {
        const double change = (1.0 + scenario.churn_change) / (1.0 + baseline.churn_change) - 1.0;
        return (change > 0.0 ? tr("At %1 more churn", "condition; argument: percentage")
                             : tr("At %1 less churn", "condition; argument: percentage"))
            .arg(Format::percent(std::abs(change)));
    }
    case Knob::Discount:
        return tr("At a discount rate of %1 instead of %2", "condition")
            .arg(Format::percent(scenario.annual_discount_rate, 1),
                 Format::percent(baseline.annual_discount_rate, 1));
    case Knob::Margin:
        return tr("At a margin of %1 instead of %2", "condition")
            .arg(Format::percent(scenario.margin, 1), Format::percent(baseline.margin, 1));
    case Knob::Horizon:
        return tr("Looking %1 ahead instead of %2", "condition; arguments: 12 months")
            .arg(Format::months(scenario.horizon_months), Format::months(baseline.horizon_months));
    case Knob::Several:
    case Knob::None:
        break;
    }
    return tr("With these settings", "condition");
}

} // namespace

QString whatIfSentence(const Scenario& baseline, const Scenario& scenario, double baseline_total,
                       double scenario_total, const QString& currency) {
    const WhatIfSentences::Knob knob = WhatIfSentences::turned(baseline, scenario);
    if (knob == WhatIfSentences::Knob::None) {
        return WhatIfSentences::tr(
            "Move a slider to see what would change. The baseline stays as it is.");
    }
    const double delta = scenario_total - baseline_total;
    const QString amount = Format::shortMoney(std::abs(delta), currency);
    const QString cause = WhatIfSentences::cause(knob, baseline, scenario);
    if (amount == Format::shortMoney(0.0, currency)) {
        return WhatIfSentences::tr("%1 customers are worth the same.", "argument: a condition")
            .arg(cause);
    }
    const QString change = Format::change(baseline_total, scenario_total);
    if (knob == WhatIfSentences::Knob::Horizon) {
        return (delta < 0.0 ? WhatIfSentences::tr("%1, customers are worth %2 less (%3).",
                                                  "condition, money, change")
                            : WhatIfSentences::tr("%1, customers are worth %2 more (%3).",
                                                  "condition, money, change"))
            .arg(cause, amount, change);
    }
    const int months = scenario.horizon_months;
    if (months == 1) {
        return (delta < 0.0 ? WhatIfSentences::tr("%1 the next month is worth %2 less (%3).",
                                                  "condition, money, change")
                            : WhatIfSentences::tr("%1 the next month is worth %2 more (%3).",
                                                  "condition, money, change"))
            .arg(cause, amount, change);
    }
    return (delta < 0.0 ? WhatIfSentences::tr("%1 the next %n months are worth %2 less (%3).",
                                              "condition, money, change", months)
                        : WhatIfSentences::tr("%1 the next %n months are worth %2 more (%3).",
                                              "condition, money, change", months))
        .arg(cause, amount, change);
}

} // namespace perennial::ui
