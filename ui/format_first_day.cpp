// What facts of customers' first purchase day do to buying and leaving, in words.
#include "analytics/lifetime/covariates/covariate_fit.h"
#include "ui/format.h"

#include <algorithm>
#include <cmath>

namespace perennial::ui {

namespace {

constexpr double first_day_z = 1.6448536269514722; // of a 90 % range
constexpr std::size_t facts_named = 8;

double sureness(double effect, double error) {
    return error > 0.0 ? std::abs(effect) / error : 0.0; // NaN is not
}

double sureness(const CovariateEffect& effect) {
    return std::max(sureness(effect.buying, effect.buying_error),
                    sureness(effect.leaving, effect.leaving_error));
}

/// "1.40 (1.20 to 1.63)"
QString timesAsMuch(const QString& pattern, double effect, double error) {
    const double half = first_day_z * error;
    return pattern.arg(Format::number(std::exp(effect), 2),
                       Format::number(std::exp(effect - half), 2),
                       Format::number(std::exp(effect + half), 2));
}

} // namespace

/// Stands after "customers who". Of the column itself, or of what it is compared with.
QString Format::firstDayFact(const CovariateColumn& column, bool reference) {
    const std::string& level = reference ? column.reference : column.level;
    const QString given = QString::fromStdString(level);
    const bool other = column.is_other && !reference;
    const bool unknown = level.empty();
    if (column.factor == "channel") {
        return other     ? tr("came through another channel", "customers who ...")
               : unknown ? tr("came through an unknown channel", "customers who ...")
                         : tr("came through the channel %1", "customers who ...").arg(given);
    }
    if (column.factor == "country") {
        return other     ? tr("live in another country", "customers who ...")
               : unknown ? tr("live in an unknown country", "customers who ...")
                         : tr("live in the country %1", "customers who ...").arg(given);
    }
    if (column.factor == "coupon") {
        return level == "yes" ? tr("first bought with a coupon", "customers who ...")
                              : tr("first bought without a coupon", "customers who ...");
    }
    if (column.factor == "discount") {
        return level == "none" ? tr("first bought without a discount", "customers who ...")
               : level == "above_20_percent"
                   ? tr("first bought at a discount above 20%", "customers who ...")
                   : tr("first bought at a discount of up to 20%", "customers who ...");
    }
    return other     ? tr("began with something else", "customers who ...")
           : unknown ? tr("began with something unknown", "customers who ...")
                     : tr("began with %1", "customers who ...; product or category").arg(given);
}

QStringList Format::firstDayEffects(const std::vector<CovariateEffect>& effects) {
    std::vector<const CovariateEffect*> sure;
    for (const CovariateEffect& effect : effects) {
        if (sureness(effect) > first_day_z) {
            sure.push_back(&effect);
        }
    }
    std::stable_sort(sure.begin(), sure.end(),
                     [](const auto* a, const auto* b) { return sureness(*a) > sureness(*b); });
    const bool more = sure.size() < effects.size() || sure.size() > facts_named;
    sure.resize(std::min(sure.size(), facts_named));
    QStringList sentences;
    for (const CovariateEffect* effect : sure) {
        QStringList clauses;
        if (sureness(effect->buying, effect->buying_error) > first_day_z) {
            clauses << timesAsMuch(tr("buy %1 times as fast (%2 to %3)", "a factor with its range"),
                                   effect->buying, effect->buying_error);
        }
        if (sureness(effect->leaving, effect->leaving_error) > first_day_z) {
            clauses << timesAsMuch(
                tr("leave %1 times as readily (%2 to %3)", "a factor with its range"),
                effect->leaving, effect->leaving_error);
        }
        sentences << tr("Customers who %1 %2, compared with those who %3.",
                        "came through Ads; buy 1.4 times as fast; came through Search")
                         .arg(firstDayFact(effect->column, false),
                              clauses.join(tr(" and ", "joins two clauses")),
                              firstDayFact(effect->column, true));
    }
    if (more) {
        sentences << (sentences.empty()
                          ? tr("No fact of the first purchase day makes a clear difference.")
                          : tr("Other facts of the first purchase day make no clear difference."));
    }
    return sentences;
}

} // namespace perennial::ui
