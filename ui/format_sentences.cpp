// Sentences for what the engine reports as codes: segments, churn reasons, fits, metrics, stages.
#include "analytics/forecast/registry.h"
#include "analytics/lifetime/registry.h"
#include "ui/format.h"

#include <cmath>
#include <utility>

namespace perennial::ui {

QString Format::segmentName(Segment segment) {
    switch (segment) {
    case Segment::champions:
        return tr("Champions", "segment");
    case Segment::loyal:
        return tr("Loyal", "segment");
    case Segment::promising:
        return tr("Promising", "segment");
    case Segment::newcomers:
        return tr("Newcomers", "segment");
    case Segment::at_risk:
        return tr("At risk", "segment");
    case Segment::one_time:
        return tr("One-time", "segment");
    case Segment::lost:
        return tr("Lost", "segment");
    }
    return {};
}

QString Format::segmentRule(Segment segment) {
    switch (segment) {
    case Segment::champions:
        return tr("On rhythm, seven or more purchases, and among the top 40% by revenue.");
    case Segment::loyal:
        return tr("On rhythm with four or more purchases, but not a champion.");
    case Segment::promising:
        return tr("On rhythm after a second or third purchase.");
    case Segment::newcomers:
        return tr("Bought once, so recently that most second purchases are still to come.");
    case Segment::at_risk:
        return tr("Bought before, but silent for more than twice the usual gap, or less than 60% "
                  "likely to be active.");
    case Segment::one_time:
        return tr("Bought once, longer ago than three quarters of the gaps between purchases.");
    case Segment::lost:
        return tr("Less than 25% likely to be active, or silent for more than four times the usual "
                  "gap and twice as long as nine in ten gaps of the shop.");
    }
    return {};
}

QString Format::churnReason(const ChurnResult& churn, std::size_t row) {
    const QString silent = days(churn.days_since_last_purchase[row]);
    const QString usual = days(std::max(1.0, churn.usual_gap_days[row]));
    switch (churn.reason[row]) {
    case ChurnReason::overdue:
        return tr("Silent for %1; usually buys every %2.", "both are numbers of days")
            .arg(silent, usual);
    case ChurnReason::bought_once:
        if (!churn.gaps_measured) {
            return tr("Bought once, %1 ago; nobody has come back so far.", "number of days")
                .arg(silent);
        }
        return tr("Bought once, %1 ago; returning customers usually come back within %2.",
                  "both are numbers of days")
            .arg(silent, days(std::max(1.0, churn.shop_gap_days)));
    case ChurnReason::slipping:
        return tr("A little late: last bought %1 ago; usually buys every %2.",
                  "both are numbers of days")
            .arg(silent, usual);
    case ChurnReason::on_rhythm:
        return tr("On rhythm: last bought %1 ago; usually buys every %2.",
                  "both are numbers of days")
            .arg(silent, usual);
    case ChurnReason::too_new:
        return tr("First bought %1 ago: too early to tell.", "number of days").arg(silent);
    }
    return {};
}

QString Format::fitNote(const FitSummary& fit) {
    switch (fit.note) {
    case FitNote::converged:
        return tr("The model fits the purchase histories of %1.", "argument: 12 customers")
            .arg(customers(fit.customers));
    case FitNote::stopped_early:
        return tr("The best fit found is used, but the search stopped before it was certain to be "
                  "the best. Treat the forecasts as rough.");
    case FitNote::no_dropout:
        return tr("No customer shows a sign of leaving, so nobody's chance of being active can be "
                  "told. More history would show who leaves.");
    case FitNote::no_repeat_buyers:
        return tr(
            "Nobody has bought twice yet, so the rate of repeat purchases cannot be measured.");
    case FitNote::too_few_customers:
        return tr("The histories of %1 say too little to be sure of the model: treat the forecasts "
                  "as rough.",
                  "argument: 12 customers")
            .arg(customers(fit.customers));
    case FitNote::dropout_uncertain:
        if (!std::isfinite(fit.mean_dropout)) { // they leave between purchases
            return tr("Too few of %1 have left to measure how often they leave. Totals can be "
                      "used; one customer's chance of being active cannot be told.",
                      "argument: 12 customers")
                .arg(customers(fit.customers));
        }
        return tr("Too few of %1 have left to measure how often they leave (about %2 at each "
                  "purchase). Totals can be used; one customer's chance of being active cannot be "
                  "told.",
                  "arguments: 12 customers, 0.1%")
            .arg(customers(fit.customers), percent(fit.mean_dropout, 1));
    case FitNote::mean_undefined:
        return tr("Spending varies so much that the model has no finite mean; every customer is "
                  "valued with the shop's mean spend.");
    }
    return {};
}

QString Format::fitNote(const FitSummary& purchases, const FitSummary& spend) {
    if (spend.note == FitNote::converged || spend.note == FitNote::no_repeat_buyers ||
        spend.note == purchases.note) {
        return fitNote(purchases);
    }
    return purchases.note == FitNote::converged ? fitNote(spend)
                                                : fitNote(purchases) + u' ' + fitNote(spend);
}

QString Format::modelName(const QString& id) {
    if (id == QLatin1String("auto")) {
        return tr("Automatic", "choice of a model");
    }
    const std::pair<const char*, QString> rules[] = {
        {"naive_mean", tr("Mean of all customers", "rule of thumb")},
        {"naive_same", tr("Same as before", "rule of thumb")},
        {"naive_last_period", tr("Same as in the last period", "rule of thumb")},
        {"naive_rate", tr("Own rate so far", "rule of thumb")},
        {"gru", tr("Recurrent network", "way of forecasting")},
        {"gradient_boosting", tr("Gradient boosting", "way of forecasting")},
        {"random_forest", tr("Random forest", "way of forecasting")},
        {"blend", tr("Blend", "way of forecasting")}};
    for (const auto& [rule, name] : rules) {
        if (id == QLatin1String(rule)) {
            return name;
        }
    }
    const std::pair<QLatin1String, QString> variants[] = {
        {QLatin1String("_first"), tr("%1, first purchase counted", "model of purchases")},
        {QLatin1String("_season"), tr("%1 by the season", "model of purchases")},
        {QLatin1String("_promotions"), tr("%1 by season and promotions", "model of purchases")},
        {QLatin1String("_frequency"), tr("%1, spend by frequency", "model of purchases")},
        {QLatin1String("_covariates"), tr("%1 with first-day facts", "model of purchases")}};
    for (const auto& [ending, name] : variants) {
        if (id.endsWith(ending)) {
            return name.arg(modelName(id.chopped(ending.size())));
        }
    }
    const std::string plain = id.toStdString();
    const auto title = [&](const auto& entries) {
        for (const auto& entry : entries) {
            if (entry.id == plain) {
                return QString::fromUtf8(entry.title.data(),
                                         static_cast<qsizetype>(entry.title.size()));
            }
        }
        return QString();
    };
    const QString model = title(models());
    const QString forecaster = model.isEmpty() ? title(forecasters()) : model;
    return forecaster.isEmpty() ? id : forecaster;
}

QString Format::stage(Stage stage) {
    switch (stage) {
    case Stage::working:
        return tr("Working");
    case Stage::reading:
        return tr("Reading the file");
    case Stage::detecting:
        return tr("Recognising the format");
    case Stage::matching:
        return tr("Matching refunds and earlier imports");
    case Stage::writing:
        return tr("Writing");
    case Stage::loading:
        return tr("Loading the project");
    case Stage::summarising:
        return tr("Summing up purchase histories");
    case Stage::fitting:
        return tr("Fitting the model");
    case Stage::valuing:
        return tr("Valuing customers");
    case Stage::segmenting:
        return tr("Sorting customers into segments");
    case Stage::ranking:
        return tr("Ranking who is leaving");
    case Stage::drawing:
        return tr("Drawing");
    case Stage::sorting:
        return tr("Sorting");
    case Stage::exporting:
        return tr("Exporting");
    case Stage::simulating:
        return tr("Simulating the sample store");
    }
    return {};
}

QString Format::exclusion(Exclusion reason) {
    switch (reason) {
    case Exclusion::none:
        return tr("Counted");
    case Exclusion::bad_date:
        return tr("No readable date");
    case Exclusion::bad_amount:
        return tr("No readable amount, price or quantity");
    case Exclusion::zero_price:
        return tr("Price is zero: a sample or a stock correction");
    case Exclusion::cancelled:
        return tr("Cancelled or failed: no money moved");
    case Exclusion::other_currency:
        return tr("In another currency than the project");
    case Exclusion::refunds_excluded:
        return tr("A refund; refunds were left out by your choice");
    case Exclusion::malformed:
        return tr("Wrong number of fields");
    case Exclusion::repeated_header:
        return tr("A header or total line amid the data");
    case Exclusion::duplicate_row:
        return tr("An exact copy of an earlier row");
    case Exclusion::repeated_order:
        return tr("Stands in another of these files as well");
    case Exclusion::near_duplicate:
        return tr("Like another order of the same customer and day");
    case Exclusion::guest:
        return tr("No customer is named");
    case Exclusion::test_order:
        return tr("A test of the shop");
    case Exclusion::negative_price:
        return tr("Price below zero: an adjustment");
    case Exclusion::non_product:
        return tr("Postage, a fee or a correction: no product");
    case Exclusion::future_date:
        return tr("Dated in the future");
    case Exclusion::outlier:
        return tr("Amount far above all others");
    }
    return {};
}

QString Format::metric(Metric metric) {
    switch (metric) {
    case Metric::RevenueToDate:
        return tr("Revenue to date", "metric");
    case Metric::Clv:
        return tr("CLV", "metric: customer lifetime value");
    case Metric::Frequency:
        return tr("Repeat purchases", "metric");
    case Metric::MonetaryValue:
        return tr("Mean repeat purchase", "metric: money a purchase day");
    case Metric::DaysSinceLastPurchase:
        return tr("Days since last purchase", "metric");
    case Metric::PAlive:
        return tr("Chance active", "metric: P(alive)");
    case Metric::ExpectedPurchases:
        return tr("Expected purchases", "metric");
    }
    return {};
}

QString Format::definition(Metric metric) {
    switch (metric) {
    case Metric::RevenueToDate:
        return tr("What the customer has paid so far, less refunds. Counted from the orders, not "
                  "estimated.");
    case Metric::Clv:
        return tr(
            "Customer lifetime value: the profit expected from the customer's purchases after "
            "the last day of data and within the horizon, in today's money. A forecast; the "
            "profile shows the range that holds 90% of outcomes.");
    case Metric::Frequency:
        return tr("Days with a purchase after the first one. Several orders on one day count once. "
                  "Counted, not estimated.");
    case Metric::MonetaryValue:
        return tr("Mean amount of a repeat purchase day, less refunds; none for customers who "
                  "bought once. Counted, not estimated.");
    case Metric::DaysSinceLastPurchase:
        return tr("Days from the last purchase to the last day of data. Counted, not estimated.");
    case Metric::PAlive:
        return tr(
            "Probability, P(alive), that the customer has not left for good, judged from how "
            "often and how recently they bought. An estimate: of customers at 70%, about 7 in "
            "10 are still active. None where the model has only one purchase to go by and cannot "
            "tell.");
    case Metric::ExpectedPurchases:
        return tr("Mean number of purchase days forecast within the horizon, the chance of having "
                  "left included. The actual number scatters around it.");
    }
    return {};
}

QString Format::chanceUnknown(bool nobodyLeaves) {
    return nobodyLeaves
               ? tr("This model assumes that nobody ever leaves, so it cannot tell who is active. "
                    "Choose another model to see chances.")
               : tr("After one purchase this model has no rhythm to judge by and cannot tell "
                    "whether the "
                    "customer is still active. Look at the days since the last purchase instead.");
}

} // namespace perennial::ui
