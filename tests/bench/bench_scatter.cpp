// The scatterplot: drawing, panning, hovering and selecting, beside Qt's own QScatterSeries in the
// same run. Usage: bench_scatter [points of QScatterSeries] (default 100000; it takes minutes, its
// cost is not linear)
#include "tests/bench/measure.h"
#include "tests/support/fake_base.h"
#include "ui/charts/scatter_points.h"
#include "ui/charts/scatter_view.h"
#include "ui/stores/filter_store.h"

#include <QApplication>
#include <QMouseEvent>
#include <QtCharts/QChartView>
#include <QtCharts/QScatterSeries>
#include <QtCharts/QValueAxis>

#include <algorithm>
#include <cmath>
#include <functional>

namespace {

using namespace perennial;
using namespace perennial::ui;
using bench::format;
using bench::Stopwatch;

constexpr QSize window_size(1200, 800);

struct Figures {
    double first = 0.0, redraw = 0.0, pan = 0.0, hover = 0.0; ///< seconds, medians but the first
};

double medianOf(int runs, const std::function<void(int)>& work) {
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        const Stopwatch watch;
        work(i);
        times.push_back(watch.wall());
    }
    std::nth_element(times.begin(), times.begin() + runs / 2, times.end());
    return times[static_cast<std::size_t>(runs / 2)];
}

/// One mouse move over the middle of a view.
void moveMouse(QWidget* viewport, int step) {
    const QPointF at =
        QRectF(viewport->rect()).center() + QPointF(3.0 * step - 60.0, step % 7 * 5.0);
    QMouseEvent event(QEvent::MouseMove, at, viewport->mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                      Qt::NoModifier);
    QApplication::sendEvent(viewport, &event);
}

Figures measureSeries(const ScatterPoints& points, std::size_t count) {
    QList<QPointF> places;
    for (std::uint32_t i = 0; i < count; ++i) {
        places.append(points.at(i));
    }
    Figures result;
    const Stopwatch watch;
    QChart chart;
    auto* series = new QScatterSeries;
    series->replace(places);
    series->setMarkerSize(5.5);
    chart.addSeries(series);
    chart.createDefaultAxes();
    QChartView view;
    view.setRenderHint(QPainter::Antialiasing);
    view.setChart(&chart);
    view.resize(window_size);
    view.show();
    (void)view.grab();
    result.first = watch.wall();
    result.redraw = result.pan = medianOf(3, [&](int) {
        chart.scroll(20, 0);
        (void)view.grab();
    });
    result.hover = medianOf(20, [&](int i) { moveMouse(view.viewport(), i); });
    view.setChart(new QChart);
    return result;
}

Figures measurePlot(std::size_t customers) {
    const auto base = test::fake_base(customers);
    SelectionStore selection;
    FilterStore filter;
    Theme theme;
    theme.setChoice(Theme::Choice::Light);
    selection.reset(customers);
    filter.reset(base->segments.segment);
    ScatterPlot plot(&selection, &filter, &theme);
    ScatterImageRequest last;
    bool answer = true;
    QObject::connect(&plot, &ScatterPlot::pointsRequested, &plot,
                     [&](const View& view, Metric x, Metric y, bool logX, bool logY) {
                         plot.showPoints(buildScatterPoints(view, x, y, logX, logY, {}));
                     });
    QObject::connect(&plot, &ScatterPlot::imageRequested, &plot,
                     [&](const ScatterImageRequest& request) {
                         last = request;
                         if (answer) {
                             plot.showImage(renderScatterImage(request, {}), request.id);
                         }
                     });
    Figures result;
    const Stopwatch watch;
    plot.resize(window_size);
    plot.show();
    plot.setView({base, base->baseline});
    QApplication::processEvents();
    (void)plot.grab();
    result.first = watch.wall();
    answer = false;
    result.redraw = medianOf(7, [&](int) { (void)renderScatterImage(last, {}); });
    auto& view = *plot.findChild<ScatterView*>();
    result.pan = medianOf(20, [&](int) {
        view.setRange(view.chart().range().translated(0.02, 0.0));
        (void)view.viewport()->grab();
    });
    view.fit();
    result.hover = medianOf(40, [&](int i) { moveMouse(view.viewport(), i); });

    const QPointF middle = view.chart().plotArea().center();
    QPolygonF outline;
    for (int i = 0; i < 60; ++i) {
        outline.append(middle + 300.0 * QPointF(std::cos(i * 0.105), 0.7 * std::sin(i * 0.105)));
    }
    const double lasso =
        medianOf(5, [&](int) { Q_EMIT view.lassoDrawn(outline, SelectionStore::Mode::Replace); });
    bench::line("lasso around " + std::to_string(selection.count()) + " of " +
                    std::to_string(customers),
                format("%.1f ms", 1e3 * lasso));
    return result;
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const std::size_t many = argc > 1 ? std::stoul(argv[1]) : 100'000;

    const auto base = test::fake_base(many);
    const auto points = buildScatterPoints({base, base->baseline}, Metric::RevenueToDate,
                                           Metric::Clv, true, true, {});
    const Figures ours = measurePlot(many);
    const Figures million = measurePlot(1'000'000);
    const Figures series = measureSeries(*points, many);
    const auto row = [&](const char* what, double Figures::*field, const char* budget) {
        bench::line(what, format("%.1f ms", 1e3 * ours.*field),
                    "QScatterSeries " + format("%.1f ms", 1e3 * series.*field),
                    "1M points: " + format("%.1f ms", 1e3 * million.*field) + budget);
    };
    bench::line("points", std::to_string(many), std::to_string(many));
    row("first picture, from columns to pixels", &Figures::first, "");
    row("redraw of the points", &Figures::redraw, " (budget 250)");
    row("pan frame, points as they are at once", &Figures::pan, " (budget 33)");
    row("hover, one mouse move", &Figures::hover, " (budget 16)");
    return 0;
}
