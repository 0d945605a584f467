#include "ui/data/timeline_chart.h"

#include "ui/charts/value_axes.h"
#include "ui/data/data_words.h"

#include <QtCharts/QAreaSeries>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QLegendMarker>
#include <QtCharts/QLineSeries>

#include <algorithm>
#include <map>

namespace perennial::ui {

namespace {

constexpr std::size_t most_bands = 5; // more colours than that nobody tells apart

/// A band of the stacked chart: one import, or all that are left.
struct WeekBand {
    QString name;
    std::vector<double> orders; ///< by week
};

struct WeekBands {
    Day first{};
    std::size_t weeks = 0;
    std::vector<WeekBand> bands;
};

WeekBands bandsOf(const ProjectData& data) {
    WeekBands result;
    result.first = data.weeks.front().week;
    result.weeks =
        static_cast<std::size_t>((data.weeks.back().week - result.first).count() / 7) + 1;
    std::map<std::int64_t, std::uint64_t> totals;
    for (const WeekOfSource& week : data.weeks) {
        totals[week.source] += week.orders;
    }
    std::vector<std::pair<std::uint64_t, std::int64_t>> ranked;
    for (const auto& [source, orders] : totals) {
        ranked.emplace_back(orders, source);
    }
    std::sort(ranked.rbegin(), ranked.rend());
    std::map<std::int64_t, std::size_t> band_of;
    for (std::size_t i = 0; i < ranked.size(); ++i) {
        const std::size_t band = ranked.size() <= most_bands ? i : std::min(i, most_bands - 1);
        band_of[ranked[i].second] = band;
        if (band == result.bands.size()) {
            const auto source =
                std::find_if(data.sources.begin(), data.sources.end(),
                             [&](const SourceFacts& one) { return one.id == ranked[i].second; });
            result.bands.push_back(
                {ranked.size() > most_bands && i == most_bands - 1
                     ? DataWords::tr("Other imports")
                     : (source == data.sources.end() ? QString() : DataWords::file(source->path)),
                 std::vector<double>(result.weeks)});
        }
    }
    for (const WeekOfSource& week : data.weeks) {
        const auto at = static_cast<std::size_t>((week.week - result.first).count() / 7);
        result.bands[band_of[week.source]].orders[at] += static_cast<double>(week.orders);
    }
    return result;
}

QAreaSeries* filled(const QList<QPointF>& upper, const QList<QPointF>& lower,
                    const QColor& colour) {
    auto* top = new QLineSeries;
    auto* bottom = new QLineSeries;
    top->append(upper);
    bottom->append(lower);
    auto* series = new QAreaSeries(top, bottom);
    top->setParent(series);
    bottom->setParent(series);
    series->setBrush(colour);
    series->setPen(Qt::NoPen);
    return series;
}

/// The outline of weekly steps.
QList<QPointF> steps(Day first, const std::vector<double>& heights) {
    QList<QPointF> points;
    for (std::size_t week = 0; week < heights.size(); ++week) {
        const double at = axisDay(first) + 7.0 * static_cast<double>(week);
        points.append({at, heights[week]});
        points.append({at + 7.0, heights[week]});
    }
    return points;
}

} // namespace

QChart* makeTimelineChart(const ProjectData& data, const Colours& colours) {
    auto* chart = new QChart;
    if (data.weeks.empty()) {
        styleChart(chart, colours);
        return chart;
    }
    const WeekBands weeks = bandsOf(data);
    std::vector<double> below(weeks.weeks);
    std::size_t number = 0;
    for (const WeekBand& band : weeks.bands) {
        std::vector<double> above = below;
        for (std::size_t week = 0; week < weeks.weeks; ++week) {
            above[week] += band.orders[week];
        }
        QAreaSeries* series =
            filled(steps(weeks.first, above), steps(weeks.first, below), colours.segments[number]);
        series->setName(band.name);
        chart->addSeries(series);
        below = std::move(above);
        ++number;
    }
    QCategoryAxis* up =
        valueAxis(0.0, *std::max_element(below.begin(), below.end()), AxisNumbers::Counts);
    QColor shade = colours.warn;
    shade.setAlphaF(0.35F);
    for (const HealthFinding& finding : data.findings) {
        if (finding.code == HealthCode::gap) {
            const double from = axisDay(*finding.first);
            const double to = axisDay(*finding.last) + 1.0;
            QAreaSeries* gap =
                filled({{from, up->max()}, {to, up->max()}}, {{from, 0.0}, {to, 0.0}}, shade);
            gap->setName(DataWords::tr("Gap", "days without orders"));
            chart->addSeries(gap);
        }
    }
    chart->addAxis(
        dateAxis(weeks.first, weeks.first + std::chrono::days{7 * static_cast<int>(weeks.weeks)}),
        Qt::AlignBottom);
    chart->addAxis(up, Qt::AlignLeft);
    bool gapNamed = false;
    const auto all = chart->series();
    for (QAbstractSeries* series : all) {
        for (QAbstractAxis* axis : chart->axes()) {
            series->attachAxis(axis);
        }
    }
    chart->legend()->setAlignment(Qt::AlignTop);
    chart->legend()->setShowToolTips(false);
    const auto markers = chart->legend()->markers();
    for (QLegendMarker* marker : markers) {
        const auto* series = qobject_cast<const QAreaSeries*>(marker->series());
        const bool gap = series != nullptr && series->brush().color() == shade;
        marker->setVisible(!gap || !std::exchange(gapNamed, true)); // one entry for all gaps
        marker->setBrush(series != nullptr ? series->brush() : QBrush());
        marker->setPen(Qt::NoPen);
    }
    styleChart(chart, colours);
    return chart;
}

} // namespace perennial::ui
