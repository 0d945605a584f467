// Why one customer is worth what they are, in words.
#include "analytics/dataset/dataset.h"
#include "analytics/forecast/registry.h"
#include "analytics/overview/customer_base.h"
#include "ui/chance_active.h"
#include "ui/docks/profile/customer_profile.h"
#include "ui/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace perennial::ui {

namespace {

struct ReasonText {
    Q_DECLARE_TR_FUNCTIONS(perennial::ui::ValueReasons)
};

struct Reasoned {
    QString fact;
    double effect = 0.0; ///< major units
};

QString withEffect(const Reasoned& reason, const QString& currency) {
    const QString size = Format::shortMoney(std::abs(reason.effect), currency);
    return (reason.effect < 0.0 ? ReasonText::tr("%1: −%2", "a fact; money it takes off the value")
                                : ReasonText::tr("%1: +%2", "a fact; money it adds to the value"))
        .arg(reason.fact, size);
}

/// What the forecaster itself says; its effects are of revenue over its own horizon, and are turned
/// into CLV as the customer's value was.
std::vector<Reasoned> learnedReasons(const View& view, std::uint32_t position,
                                     const QString& currency) {
    std::vector<Reasoned> reasons;
    const Forecast* forecast = view.base->forecast.get();
    if (forecast == nullptr || forecast->reasons.empty()) {
        return reasons;
    }
    const double revenue = forecast->expected_revenue[position];
    const double worth = revenue > 0.0 ? view.scenario->clv[position] / revenue : 0.0;
    for (const Forecast::Reason& reason : forecast->reasons[position]) {
        const QString code = QString::fromStdString(forecast->features[reason.feature]);
        reasons.push_back({Format::featureFact(code, reason.value, currency),
                           worth * static_cast<double>(reason.effect)});
    }
    return reasons;
}

/// Activity, purchases and spend against the mean customer's. Where the model cannot tell who is
/// active, the first two are one.
std::vector<Reasoned> factorReasons(const View& view, std::uint32_t position,
                                    const ValueFactors& factors, const QString& currency) {
    const auto part = [](const ValueParts& parts, ValuePart which) {
        return parts[static_cast<std::size_t>(which)];
    };
    const auto orders = [](double number) {
        return Format::number(number, number < 9.95 ? 1 : 0);
    };
    const ValueParts &own = factors.own, &mean = factors.mean, &effect = factors.effect;
    const QString horizon = Format::horizon(view.scenario->scenario.horizon_months);
    std::vector<Reasoned> reasons;
    if (chanceActive(*view.base, position)) {
        reasons.push_back({ReasonText::tr("Chance active %1 (mean customer %2)", "two percentages")
                               .arg(Format::percent(part(own, ValuePart::p_alive)),
                                    Format::percent(part(mean, ValuePart::p_alive))),
                           part(effect, ValuePart::p_alive)});
        reasons.push_back({ReasonText::tr("If active, %1 purchases %2 (mean customer %3)",
                                          "number; in the next 12 months; number")
                               .arg(orders(part(own, ValuePart::purchases)), horizon,
                                    orders(part(mean, ValuePart::purchases))),
                           part(effect, ValuePart::purchases)});
    } else {
        const auto expected = [&](const ValueParts& parts) {
            return orders(part(parts, ValuePart::p_alive) * part(parts, ValuePart::purchases));
        };
        reasons.push_back({ReasonText::tr("%1 purchases expected %2 (mean customer %3)",
                                          "number; in the next 12 months; number")
                               .arg(expected(own), horizon, expected(mean)),
                           part(effect, ValuePart::p_alive) + part(effect, ValuePart::purchases)});
    }
    reasons.push_back({ReasonText::tr("A purchase adds %1 (mean customer %2)", "two sums of money")
                           .arg(Format::money(part(own, ValuePart::purchase), currency),
                                Format::money(part(mean, ValuePart::purchase), currency)),
                       part(effect, ValuePart::purchase)});
    return reasons;
}

/// A learned forecast whose inside nobody can read.
bool givesNoReasons(const std::string& forecaster) {
    const auto all = forecasters();
    return std::any_of(all.begin(), all.end(), [&](const ForecasterEntry& entry) {
        return entry.id == forecaster && entry.explained == nullptr &&
               (entry.kind == ForecasterKind::sequence || entry.kind == ForecasterKind::blend);
    });
}

} // namespace

QStringList valueReasons(const View& view, std::uint32_t position, const ValueFactors& factors) {
    const QString currency = QString::fromStdString(view.base->dataset->currency);
    std::vector<Reasoned> reasons = learnedReasons(view, position, currency);
    const bool taken_apart = reasons.empty();
    if (taken_apart) {
        reasons = factorReasons(view, position, factors, currency);
    }
    std::stable_sort(reasons.begin(), reasons.end(), [](const Reasoned& a, const Reasoned& b) {
        return std::abs(a.effect) > std::abs(b.effect);
    });
    QStringList lines;
    for (const Reasoned& reason : reasons) {
        // What rounds to nothing explains nothing.
        if (Format::shortMoney(std::abs(reason.effect), currency) !=
            Format::shortMoney(0.0, currency)) {
            lines << withEffect(reason, currency);
        }
    }
    if (taken_apart && givesNoReasons(view.base->forecaster) && !lines.empty()) {
        lines << ReasonText::tr("%1 names no facts that it went by; this is its value taken apart.",
                                "way of forecasting")
                     .arg(Format::modelName(QString::fromStdString(view.base->forecaster)));
    }
    return lines;
}

} // namespace perennial::ui
