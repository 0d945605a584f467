#include "ui/docks/fitted_model/model_words.h"

#include "ui/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace perennial::ui {

namespace {

class ModelText {
    Q_DECLARE_TR_FUNCTIONS(perennial::ui::FittedModel)
};

constexpr double z_90 = 1.6448536269514722;
constexpr double widestRange = 1000.0;   // high / low; beyond it a range tells nothing
constexpr double longestLifetime = 10.0; // as a multiple of the time observed

/// Parameters by name, and the derivatives of a quantity's logarithm in theirs.
class NamedParameters {
  public:
    NamedParameters(const FitSummary& fit, const std::vector<double>& covariance)
        : m_fit(fit), m_covariance(covariance) {}

    std::optional<std::size_t> at(std::string_view name) const {
        for (std::size_t i = 0; i < m_fit.parameters.size(); ++i) {
            if (m_fit.parameters[i].name == name) {
                return i;
            }
        }
        return std::nullopt;
    }
    std::optional<double> value(std::string_view name) const {
        const auto i = at(name);
        return i ? std::optional(m_fit.parameters[*i].value) : std::nullopt;
    }
    /// slopes: d ln(value) / d ln(parameter), by name.
    Estimate estimate(double value,
                      const std::vector<std::pair<std::string_view, double>>& slopes) const {
        const std::size_t n = m_fit.parameters.size();
        double variance = m_covariance.size() == n * n ? 0.0 : std::nan("");
        for (const auto& [a, slope_a] : slopes) {
            for (const auto& [b, slope_b] : slopes) {
                if (std::isfinite(variance)) {
                    variance += slope_a * slope_b * m_covariance[*at(a) * n + *at(b)];
                }
            }
        }
        if (!(variance >= 0.0) || !std::isfinite(variance)) {
            return {value, value, value, false};
        }
        const double half = z_90 * std::sqrt(variance);
        return {value, value * std::exp(-half), value * std::exp(half), true};
    }

  private:
    const FitSummary& m_fit;
    const std::vector<double>& m_covariance;
};

QString weeksWithRange(const Estimate& estimate) {
    return estimate.hasRange ? ModelText::tr("%1 (%2 to %3)", "40 weeks; range of weeks")
                                   .arg(Format::weeks(estimate.value),
                                        Format::number(estimate.low, estimate.low < 9.95 ? 1 : 0),
                                        Format::number(estimate.high, estimate.high < 9.95 ? 1 : 0))
                             : Format::weeks(estimate.value);
}

} // namespace

std::optional<AverageCustomer> averageCustomer(const FitSummary& fit,
                                               const std::vector<double>& covariance) {
    const NamedParameters named(fit, covariance);
    const auto r = named.value("r");
    const auto alpha = named.value("alpha");
    if (!r || !alpha) {
        return std::nullopt;
    }
    AverageCustomer customer;
    customer.purchaseShape = *r;
    customer.regularity = named.value("k").value_or(1.0);
    const double gap = customer.regularity * *alpha / *r;
    customer.gap = named.estimate(gap, {{"alpha", 1.0}, {"r", -1.0}});
    if (fit.note == FitNote::no_dropout) {
        return customer;
    }
    const auto a = named.value("a");
    const auto b = named.value("b");
    const auto s = named.value("s");
    const auto beta = named.value("beta");
    if (a && b) {
        const double leaves = *a / (*a + *b);
        customer.leaving = leaves;
        customer.lifetime = named.estimate(
            gap / leaves, {{"alpha", 1.0}, {"r", -1.0}, {"a", leaves - 1.0}, {"b", 1.0 - leaves}});
    } else if (s && beta) {
        customer.lifetime = named.estimate(*beta / *s, {{"beta", 1.0}, {"s", -1.0}});
    }
    return customer;
}

QStringList modelSentences(const AverageCustomer& customer, double weeksSeen) {
    QStringList sentences;
    const QString gap = weeksWithRange(*customer.gap);
    const bool stays = customer.lifetime && customer.lifetime->value > longestLifetime * weeksSeen;
    sentences << (stays ? ModelText::tr("An average customer buys every %1. Hardly anybody is seen "
                                        "to leave within the %2 of these data.",
                                        "a time with its range; a time")
                              .arg(gap, Format::weeks(weeksSeen))
                  : customer.lifetime
                      ? ModelText::tr("An average customer buys every %1 and leaves after %2.",
                                      "both are times with ranges")
                            .arg(gap, weeksWithRange(*customer.lifetime))
                      : ModelText::tr("An average customer buys every %1; the model knows no "
                                      "leaving.",
                                      "a time with its range")
                            .arg(gap));
    if (customer.leaving) {
        sentences << ModelText::tr("At each purchase the chance that it was the last is %1.")
                         .arg(Format::percent(*customer.leaving, *customer.leaving < 0.1 ? 1 : 0));
    }
    if (customer.regularity > 1.0) {
        sentences << ModelText::tr("Purchases come at regular intervals, more evenly than by "
                                   "chance (regularity %1).")
                         .arg(Format::number(customer.regularity, 0));
    }
    // The coefficient of variation of rates is 1 / sqrt(shape).
    sentences << (customer.purchaseShape < 0.5
                      ? ModelText::tr("Customers differ very much: many buy rarely, a few often.")
                  : customer.purchaseShape < 2.0
                      ? ModelText::tr("Customers differ clearly in how often they buy.")
                      : ModelText::tr("Customers are fairly alike in how often they buy."));
    return sentences;
}

Estimate parameterRange(const NamedValue& parameter) {
    const double value = parameter.value;
    const double error = parameter.standard_error;
    if (!std::isfinite(error) || error < 0.0) {
        return {value, value, value, false};
    }
    if (value <= 0.0) {
        return {value, value - z_90 * error, value + z_90 * error, true};
    }
    const double half = z_90 * error / value; // positive parameters are estimated as logarithms
    if (2.0 * half > std::log(widestRange)) {
        return {value, value, value, false};
    }
    return {value, value * std::exp(-half), value * std::exp(half), true};
}

QString parameterMeaning(const QString& name, bool spend) {
    const auto is = [&](const char* other) {
        return name == QLatin1String(other);
    };
    if (spend) {
        return is("p") ? ModelText::tr("How evenly one customer spends: the larger, the more alike "
                                       "the purchases of one customer.")
               : is("q") ? ModelText::tr("How alike customers are in what they spend: the larger, "
                                         "the more alike.")
               : is("v") ? ModelText::tr("The scale of spending, in money.")
               : is("slope")
                   ? ModelText::tr(
                         "How spending changes with the number of purchases: 0 not at all.")
                   : QString();
    }
    return is("r") ? ModelText::tr("How alike customers are in how often they buy: the larger, the "
                                   "more alike.")
           : is("alpha")
               ? ModelText::tr("The scale of time between purchases, in weeks: alpha / r weeks is "
                               "the gap of an average customer.")
           : is("a") || is("b")
               ? ModelText::tr("a and b say how often customers leave at a purchase: on average "
                               "a / (a + b).")
           : is("s") || is("beta")
               ? ModelText::tr("s and beta say how long customers stay: beta / s weeks on average.")
           : is("k") ? ModelText::tr("Regularity: 1 means purchases at random, more means at even "
                                     "intervals.")
                     : QString();
}

} // namespace perennial::ui
