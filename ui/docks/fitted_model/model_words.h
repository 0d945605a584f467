// What a fitted model says, in plain words: how often an average customer buys, when they leave,
// how sure that is. Knows the parameters by name, so it speaks of any model that uses these names.
#pragma once

#include "analytics/lifetime/fit.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace perennial::ui {

/// A positive quantity and the range that holds it with 90 %; no range where it is not known.
struct Estimate {
    double value = 0.0;
    double low = 0.0, high = 0.0;
    bool hasRange = false;
};

/// Of a customer with the mean rate of purchasing and the mean chance of leaving. unit: weeks.
struct AverageCustomer {
    std::optional<Estimate> gap; ///< between purchases
    std::optional<Estimate>
        lifetime;                  ///< from the first purchase until leaving; none: nobody leaves
    std::optional<double> leaving; ///< chance to leave at a purchase
    double purchaseShape = 0.0;    ///< of the gamma distribution of rates; 0: not known
    double regularity = 1.0;       ///< 1: purchases come at random
};

/// covariance: of the logarithms of the parameters, row by row; empty when not known. Nothing for a
/// model whose parameters are named otherwise.
std::optional<AverageCustomer> averageCustomer(const FitSummary& fit,
                                               const std::vector<double>& covariance);

/// The same as sentences. weeksSeen: how long the data watch customers at most; a lifetime of many
/// times that is no measurement, and is said to be none.
QStringList modelSentences(const AverageCustomer& customer, double weeksSeen);

/// A parameter's 90 % range from its standard error; none where the data leave more than a factor
/// of a thousand open.
Estimate parameterRange(const NamedValue& parameter);

/// What a parameter of these names means; "" for others.
QString parameterMeaning(const QString& name, bool spend);

} // namespace perennial::ui
