#include "ui/charts/quality_charts.h"

#include "analytics/backtest/backtest.h"
#include "ui/charts/value_axes.h"
#include "ui/format.h"

#include <QCoreApplication>
#include <QtCharts/QAreaSeries>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QLegendMarker>
#include <QtCharts/QLineSeries>
#include <QtCharts/QScatterSeries>

#include <algorithm>
#include <cmath>

namespace perennial::ui {
namespace {

class QualityText {
    Q_DECLARE_TR_FUNCTIONS(perennial::ui::QualityCharts)
};

constexpr double normal_90 = 1.6448536269514722; ///< quantile of the central 90 %

void attach(QChart* chart, QAbstractAxis* across, QAbstractAxis* up) {
    chart->addAxis(across, Qt::AlignBottom);
    chart->addAxis(up, Qt::AlignLeft);
    const auto series = chart->series();
    for (QAbstractSeries* one : series) {
        one->attachAxis(across);
        one->attachAxis(up);
    }
}

/// An area between two lines, which it owns.
QAreaSeries* area(const QList<QPointF>& upper, const QList<QPointF>& lower, QColor colour,
                  float opacity) {
    auto* top = new QLineSeries;
    auto* bottom = new QLineSeries;
    top->append(upper);
    bottom->append(lower);
    auto* series = new QAreaSeries(top, bottom);
    top->setParent(series);
    bottom->setParent(series);
    colour.setAlphaF(opacity);
    series->setBrush(colour);
    series->setPen(Qt::NoPen);
    return series;
}

QLineSeries* line(const QString& name, const QList<QPointF>& points, const QPen& pen) {
    auto* series = new QLineSeries;
    series->setName(name);
    series->append(points);
    series->setPen(pen);
    return series;
}

/// After styleChart().
void showLegend(QChart* chart, const Colours& colours) {
    chart->legend()->setAlignment(Qt::AlignTop);
    chart->legend()->setShowToolTips(false);
    chart->legend()->setMarkerShape(QLegend::MarkerShapeFromSeries);
    const auto markers = chart->legend()->markers();
    for (QLegendMarker* marker : markers) {
        if (const auto* filled = qobject_cast<const QAreaSeries*>(marker->series())) {
            // As it looks on the chart, but opaque: so small a patch would hardly be seen.
            const QColor over = filled->brush().color();
            const QColor& base = colours.base;
            const float share = std::max(0.35F, over.alphaF());
            const auto mixed = [share](float a, float b) {
                return share * a + (1.0F - share) * b;
            };
            marker->setShape(QLegend::MarkerShapeRectangle);
            marker->setBrush(QColor::fromRgbF(mixed(over.redF(), base.redF()),
                                              mixed(over.greenF(), base.greenF()),
                                              mixed(over.blueF(), base.blueF())));
            marker->setPen(Qt::NoPen);
        }
    }
}

/// Wilson's interval of a share, central 90 %.
std::pair<double, double> luck(double share, double customers) {
    const double z2 = normal_90 * normal_90;
    const double middle = (share + z2 / (2.0 * customers)) / (1.0 + z2 / customers);
    const double half =
        normal_90 / (1.0 + z2 / customers) *
        std::sqrt(share * (1.0 - share) / customers + z2 / (4.0 * customers * customers));
    return {std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

struct TrackingLines {
    QList<QPointF> actual, forecast;
    double highest = 0.0;
};

TrackingLines trackingLines(const Backtest& backtest, Tracking kind) {
    TrackingLines lines;
    double actual = 0.0, forecast = 0.0;
    for (const TrackingWeek& week : backtest.tracking) {
        const bool sum = kind == Tracking::Cumulative;
        actual = sum ? actual + week.actual : week.actual;
        // A sum is that of a week's end.
        const double at = axisDay(week.start) + (sum ? 7.0 : 3.5);
        lines.actual.append({at, actual});
        lines.highest = std::max(lines.highest, actual);
        if (std::isfinite(week.forecast)) {
            forecast = sum ? forecast + week.forecast : week.forecast;
            lines.forecast.append({at, forecast});
            lines.highest = std::max(lines.highest, forecast);
        }
    }
    return lines;
}

} // namespace

const CandidateResult& shownCandidate(const Backtest& backtest, const QString& id) {
    const auto find = [&](const std::string& wanted) {
        return std::find_if(backtest.candidates.begin(), backtest.candidates.end(),
                            [&](const CandidateResult& c) { return c.ran && c.id == wanted; });
    };
    const auto asked = find(id.toStdString());
    return asked != backtest.candidates.end() ? *asked : *find(backtest.winner);
}

QChart* makeTrackingChart(const Backtest& backtest, Tracking kind, const Colours& colours) {
    auto* chart = new QChart;
    if (backtest.tracking.empty()) {
        styleChart(chart, colours);
        return chart;
    }
    const TrackingLines lines = trackingLines(backtest, kind);
    QCategoryAxis* up = valueAxis(0.0, lines.highest, AxisNumbers::Counts);
    const double end = axisDay(backtest.tracking_end);
    const double last = axisDay(backtest.tracking.back().start) + 7.0;
    QAreaSeries* holdout = area({{end, up->max()}, {last, up->max()}}, {{end, 0.0}, {last, 0.0}},
                                colours.muted, 0.14F);
    holdout->setName(QualityText::tr("Not seen by the model"));
    chart->addSeries(holdout);
    chart->addSeries(line(QualityText::tr("Purchases"), lines.actual,
                          QPen(colours.text, kind == Tracking::Weekly ? 1.2 : 2.0)));
    chart->addSeries(
        line(QualityText::tr("Forecast"), lines.forecast, QPen(colours.accent, 2.0, Qt::DashLine)));
    attach(chart,
           dateAxis(backtest.tracking.front().start,
                    backtest.tracking.back().start + std::chrono::days(7)),
           up);
    styleChart(chart, colours);
    showLegend(chart, colours);
    return chart;
}

QChart* makeDecilesChart(const CandidateResult& candidate, const QString& currency,
                         const Colours& colours) {
    auto* forecast = new QBarSet(QualityText::tr("Forecast"));
    auto* actual = new QBarSet(QualityText::tr("Came"));
    forecast->setBrush(colours.accent);
    actual->setBrush(colours.border);
    QStringList names;
    double highest = 0.0;
    double lowest = 0.0;
    for (const DecileRow& row : candidate.deciles) {
        *forecast << row.forecast_revenue;
        *actual << row.actual_revenue;
        highest = std::max({highest, row.forecast_revenue, row.actual_revenue});
        lowest = std::min({lowest, row.forecast_revenue, row.actual_revenue});
        names.append(Format::number(static_cast<double>(names.size() + 1), 0));
    }
    for (QBarSet* set : {forecast, actual}) {
        set->setBorderColor(Qt::transparent);
    }
    auto* series = new QBarSeries;
    series->setBarWidth(0.78);
    series->append(forecast);
    series->append(actual);
    auto* chart = new QChart;
    chart->addSeries(series);
    auto* across = new QBarCategoryAxis;
    across->append(names);
    across->setGridLineVisible(false);
    across->setTruncateLabels(false);
    across->setTitleText(QualityText::tr("Tenths, most promising first", "groups of customers"));
    attach(chart, across, valueAxis(lowest, highest, AxisNumbers::Money, currency));
    chart->legend()->setAlignment(Qt::AlignTop);
    styleChart(chart, colours);
    return chart;
}

QChart* makeCalibrationChart(const CandidateResult& candidate, const Colours& colours) {
    QList<QPointF> points, low, high;
    double highest = 0.1;
    for (const CalibrationRow& row : candidate.calibration) {
        if (row.customers == 0) {
            continue;
        }
        const auto [from, to] = luck(row.purchased_share, static_cast<double>(row.customers));
        points.append({row.mean_p_purchase, row.purchased_share});
        low.append({row.mean_p_purchase, from});
        high.append({row.mean_p_purchase, to});
        highest = std::max({highest, row.mean_p_purchase, to});
    }
    auto* chart = new QChart;
    QCategoryAxis* across = valueAxis(0.0, highest, AxisNumbers::Shares);
    QCategoryAxis* up = valueAxis(0.0, highest, AxisNumbers::Shares);
    QAreaSeries* band = area(high, low, colours.accent, 0.18F);
    band->setName(QualityText::tr("Luck", "what chance alone explains"));
    chart->addSeries(band);
    chart->addSeries(line(QualityText::tr("As forecast"), {{0.0, 0.0}, {up->max(), up->max()}},
                          QPen(colours.muted, 1.5, Qt::DashLine)));
    chart->addSeries(line(QString(), points, QPen(colours.accent, 2.0)));
    auto* marks = new QScatterSeries;
    marks->setName(QualityText::tr("Purchased"));
    marks->append(points);
    marks->setMarkerSize(8.0);
    marks->setBrush(colours.accent);
    marks->setPen(QPen(colours.base, 1.0));
    chart->addSeries(marks);
    across->setTitleText(QualityText::tr("Chance to purchase, forecast"));
    up->setTitleText(QualityText::tr("Purchased"));
    attach(chart, across, up);
    styleChart(chart, colours);
    showLegend(chart, colours);
    for (QLegendMarker* marker : chart->legend()->markers(chart->series().at(2))) {
        marker->setVisible(false); // the marks name it
    }
    return chart;
}

QString trackingSentence(const Backtest& backtest) {
    double actual = 0.0, forecast = 0.0;
    for (const TrackingWeek& week : backtest.tracking) {
        if (week.start > backtest.tracking_end && std::isfinite(week.forecast)) {
            actual += week.actual;
            forecast += week.forecast;
        }
    }
    if (!(actual > 0.0)) {
        return {};
    }
    return QualityText::tr("After %1: %2 forecast, %3 came.", "date, number of purchases, the same")
        .arg(Format::date(backtest.tracking_end), Format::number(forecast, 0),
             Format::number(actual, 0));
}

QString decilesSentence(const CandidateResult& candidate) {
    double all = 0.0, top = 0.0;
    for (std::size_t i = 0; i < candidate.deciles.size(); ++i) {
        all += candidate.deciles[i].actual_revenue;
        top += i < 2 ? candidate.deciles[i].actual_revenue : 0.0;
    }
    return all > 0.0 ? QualityText::tr("The two most promising tenths brought %1 of the revenue.")
                           .arg(Format::percent(top / all))
                     : QString();
}

QString calibrationSentence(const CandidateResult& candidate) {
    return std::isfinite(candidate.scores.p_purchase_error) && !candidate.calibration.empty()
               ? QualityText::tr("Forecast chances are off by %1 on average.", "percentage points")
                     .arg(Format::percent(candidate.scores.p_purchase_error, 1))
               : QString();
}

} // namespace perennial::ui
