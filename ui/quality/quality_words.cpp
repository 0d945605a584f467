#include "ui/quality/quality_words.h"

#include "ui/format.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace perennial::ui {

namespace {

QString nameOf(const std::string& id) {
    return Format::modelName(QString::fromStdString(id));
}

/// A total's error in every comparison, oldest first.
std::vector<double> errorsOf(QualityWords::Measure measure, const CandidateResult& candidate) {
    const auto bias = measure == QualityWords::Measure::Orders ? &ForecastScores::bias_transactions
                                                               : &ForecastScores::bias_revenue;
    std::vector<double> errors;
    for (const ForecastScores& scores : candidate.by_origin) {
        if (std::isfinite(scores.*bias)) {
            errors.push_back(scores.*bias);
        }
    }
    if (errors.empty()) {
        errors.push_back(candidate.scores.*bias);
    }
    return errors;
}

/// How far a total was off on average: too much once and too little another time do not cancel.
double meanSize(const std::vector<double>& errors) {
    double sum = 0.0;
    for (const double error : errors) {
        sum += std::abs(error);
    }
    return sum / static_cast<double>(errors.size());
}

} // namespace

QString QualityWords::kind(ForecasterKind kind) {
    switch (kind) {
    case ForecasterKind::naive:
        return tr("Rule of thumb", "kind of forecaster");
    case ForecasterKind::probability:
        return tr("Probability model", "kind of forecaster");
    case ForecasterKind::learning:
        return tr("Machine learning", "kind of forecaster");
    case ForecasterKind::sequence:
        return tr("Neural network", "kind of forecaster");
    case ForecasterKind::blend:
        return tr("Blend of several", "kind of forecaster");
    }
    return {};
}

QString QualityWords::verdict(const Backtest& backtest) {
    const QString winner = nameOf(backtest.winner);
    if (backtest.reason == WinReason::only_candidate || backtest.runner_up.empty()) {
        return tr("%1 is the only way of forecasting that these data suffice for.").arg(winner);
    }
    const QString rival = nameOf(backtest.runner_up);
    if (backtest.reason == WinReason::simplest_of_tied) {
        return tr("%1 wins: %2 came no closer than chance explains, and %1 is simpler.",
                  "two ways of forecasting")
            .arg(winner, rival);
    }
    QString third;
    for (const CandidateResult& candidate : backtest.candidates) {
        if (candidate.ran && candidate.id != backtest.winner &&
            candidate.id != backtest.runner_up) {
            third = nameOf(candidate.id);
            break;
        }
    }
    return third.isEmpty()
               ? tr("%1 wins: its forecasts came closest, ahead of %2.").arg(winner, rival)
               : tr("%1 wins: its forecasts came closest, ahead of %2 and %3.")
                     .arg(winner, rival, third);
}

QString QualityWords::judged(const Backtest& backtest) {
    const Origin& last = backtest.origins.back();
    const QString ahead =
        Format::weeks(static_cast<double>((last.holdout_end - last.end).count()) / 7.0);
    return backtest.origins.size() == 1
               ? tr("Forecasts made from the data to %1, compared with the %2 that followed: of "
                    "%3, "
                    "%4 bought again.",
                    "date; 39 weeks; 2,357 customers; number")
                     .arg(Format::date(last.end), ahead, Format::customers(last.customers),
                          Format::count(last.buyers))
               : tr("Means of %1 comparisons, the last one from the data to %2 with the %3 that "
                    "followed: of %4, %5 bought again.",
                    "number; date; 39 weeks; 2,357 customers; number")
                     .arg(Format::count(backtest.origins.size()), Format::date(last.end), ahead,
                          Format::customers(last.customers), Format::count(last.buyers));
}

QString QualityWords::promotions(const Promotions& promotions) {
    if (promotions.note == PromotionNote::too_few) {
        return {};
    }
    if (promotions.note == PromotionNote::none_found) {
        return tr("During promotions customers bought no more often than chance explains.");
    }
    const QString effect =
        tr("During promotions customers buy %1 times as often (%2 to %3).")
            .arg(Format::number(promotions.times(), 1), Format::number(promotions.low(), 1),
                 Format::number(promotions.high(), 1));
    const QString ahead =
        promotions.planned > 0
            ? tr("Forecasts count on those planned until %1; later %2 of the days, as in the last "
                 "year.",
                 "promotions; date; 12%")
                  .arg(Format::date(promotions.days.known_until),
                       Format::percent(promotions.usual_share))
            : tr("None is planned: forecasts count on %1 of the days, as in the last year.",
                 "promotions; 12%")
                  .arg(Format::percent(promotions.usual_share));
    return tr("%1 %2", "two sentences, one after the other").arg(effect, ahead);
}

QString QualityWords::failure(const CandidateResult& candidate) {
    const QString detail = QString::fromStdString(candidate.failure_detail);
    if (candidate.failure == name(ErrorCode::too_little_data)) {
        return detail.isEmpty() ? tr("Needs more data than there are.")
                                : Format::need(candidate.failure_detail);
    }
    return detail.isEmpty() ? tr("Could not be fitted to these data.")
                            : tr("Could not be fitted to these data: %1.").arg(detail);
}

QString QualityWords::heading(Measure measure) {
    switch (measure) {
    case Measure::Orders:
        return tr("Orders", "column: deviation of the total of orders");
    case Measure::Revenue:
        return tr("Revenue", "column: deviation of the total of revenue");
    case Measure::Mae:
        return tr("MAE", "column: mean absolute error");
    case Measure::Rmse:
        return tr("RMSE", "column: root of the mean squared error");
    case Measure::Spearman:
        return tr("Spearman", "column: rank correlation");
    case Measure::Gini:
        return tr("Gini", "column: normalised Gini coefficient");
    case Measure::Deciles:
        return tr("Tenths", "column: error over tenths of customers");
    case Measure::Top20:
        return tr("Top 20%", "column: share of revenue from the top fifth by forecast");
    case Measure::Coverage:
        return tr("In 90%", "column: share of customers within their 90% range");
    case Measure::Seconds:
        return tr("Seconds", "column: time to fit and forecast");
    }
    return {};
}

QString QualityWords::definition(Measure measure) {
    switch (measure) {
    case Measure::Orders:
        return tr("By how much the forecast number of orders of all customers together was off, on "
                  "average over the comparisons: always too high (+), always too low (−), or now "
                  "one, now the other (±). Best: 0%.");
    case Measure::Revenue:
        return tr("By how much the forecast revenue of all customers together was off, on average "
                  "over the comparisons: always too high (+), always too low (−), or now one, now "
                  "the other (±). Best: 0%.");
    case Measure::Mae:
        return tr("Mean absolute error: by how many orders the forecast for one customer was off, "
                  "on average. Best: the smallest.");
    case Measure::Rmse:
        return tr("Root mean squared error: as MAE, but large misses weigh more. Best: the "
                  "smallest.");
    case Measure::Spearman:
        return tr("Whether customers were put in the right order by revenue: 1 is the true order, "
                  "0 a random one. Best: the largest.");
    case Measure::Gini:
        return tr("How well the forecast finds the customers with the money: 1 is the best "
                  "possible ranking, 0 a random one. Best: the largest.");
    case Measure::Deciles:
        return tr("Customers ranked by forecast and cut into ten equal groups: by how much the "
                  "forecast revenue of a group was off, on average. Best: the smallest.");
    case Measure::Top20:
        return tr("The share of all revenue that came from the fifth of customers with the highest "
                  "forecasts. Best: the largest.");
    case Measure::Coverage:
        return tr("How many customers ended within the range that was said to hold 90%. Best: "
                  "closest to 90%; more is too cautious, less too sure.");
    case Measure::Seconds:
        return tr("How long fitting and forecasting took, all comparisons together.");
    }
    return {};
}

QString QualityWords::value(Measure measure, const CandidateResult& candidate) {
    const ForecastScores& scores = candidate.scores;
    switch (measure) {
    case Measure::Orders:
    case Measure::Revenue: {
        const std::vector<double> errors = errorsOf(measure, candidate);
        const auto [least, most] = std::minmax_element(errors.begin(), errors.end());
        const double size = meanSize(errors);
        return *least < 0.0 && *most > 0.0
                   ? tr("±%1", "an error now above, now below").arg(Format::percent(size, 1))
                   : Format::signedPercent(*most > 0.0 ? size : -size, 1);
    }
    case Measure::Mae:
        return Format::number(scores.mae, 3);
    case Measure::Rmse:
        return Format::number(scores.rmse, 3);
    case Measure::Spearman:
        return Format::number(scores.spearman, 3);
    case Measure::Gini:
        return Format::number(scores.gini, 3);
    case Measure::Deciles:
        return Format::percent(scores.decile_mape, 1);
    case Measure::Top20:
        return Format::percent(scores.top20_capture, 1);
    case Measure::Coverage:
        return Format::percent(scores.coverage90, 1);
    case Measure::Seconds:
        return Format::number(scores.seconds, 2);
    }
    return {};
}

QString QualityWords::errors(Measure measure, const CandidateResult& candidate) {
    const std::vector<double> errors = errorsOf(measure, candidate);
    const auto [least, most] = std::minmax_element(errors.begin(), errors.end());
    return errors.size() == 1
               ? (*most > 0.0 ? tr("forecast too high") : tr("forecast too low"))
               : tr("%1 to %2, the last %3", "errors of several comparisons; that of the latest")
                     .arg(Format::signedPercent(*least), Format::signedPercent(*most),
                          Format::signedPercent(errors.back()));
}

double distanceFromPerfect(QualityWords::Measure measure, const CandidateResult& candidate) {
    using Measure = QualityWords::Measure;
    const ForecastScores& scores = candidate.scores;
    switch (measure) {
    case Measure::Orders:
    case Measure::Revenue:
        return meanSize(errorsOf(measure, candidate));
    case Measure::Mae:
        return scores.mae;
    case Measure::Rmse:
        return scores.rmse;
    case Measure::Spearman:
        return -scores.spearman;
    case Measure::Gini:
        return -scores.gini;
    case Measure::Deciles:
        return scores.decile_mape;
    case Measure::Top20:
        return -scores.top20_capture;
    case Measure::Coverage:
        return std::abs(scores.coverage90 - 0.9);
    case Measure::Seconds:
        break;
    }
    return std::numeric_limits<double>::quiet_NaN();
}

} // namespace perennial::ui
