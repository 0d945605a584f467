#include "ui/charts/scatter_plot.h"

#include "analytics/dataset/dataset.h"
#include "analytics/overview/customer_base.h"
#include "ui/chance_active.h"
#include "ui/charts/scatter_legend.h"
#include "ui/charts/scatter_plot_private.h"
#include "ui/charts/scatter_toolbar.h"
#include "ui/charts/scatter_view.h"
#include "ui/format.h"

#include <QEvent>
#include <QLabel>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace perennial::ui {
namespace {

constexpr int answer_timeout_ms = 15'000; ///< after this a request counts as lost and is made again

} // namespace

ScatterPlot::Private::Private(ScatterPlot* plot, SelectionStore* selectionStore,
                              FilterStore* filterStore, Theme* theTheme)
    : q(*plot), selection(*selectionStore), filter(*filterStore), theme(*theTheme),
      chart(new ScatterChart), view(new ScatterView(chart, plot)),
      toolbar(new ScatterToolbar(plot)), legend(new ScatterLegend(plot)),
      strip(new SelectionStrip(plot)), empty(new QLabel(plot)) {
    layOut();
    connectControls();
    connectGestures();
    later.setSingleShot(true);
    later.setInterval(0);
    lost.setSingleShot(true);
    lost.setInterval(answer_timeout_ms);
    connect(&later, &QTimer::timeout, this, &Private::refresh);
    connect(&lost, &QTimer::timeout, this, [this] {
        inFlight = 0;
        requestImage();
    });
    applyTheme();
    retranslate();
}

void ScatterPlot::Private::layOut() {
    auto* content = new QWidget(&q);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(toolbar);
    auto* legend_row = new QVBoxLayout;
    legend_row->setContentsMargins(8, 0, 8, 0);
    legend_row->addWidget(legend);
    column->addLayout(legend_row);
    column->addWidget(view, 1);
    column->addWidget(strip);
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setMargin(24);
    stack = new QStackedLayout(&q);
    stack->addWidget(empty);
    stack->addWidget(content);
    q.setAutoFillBackground(true);
    q.setBackgroundRole(QPalette::Base);
    q.setFocusProxy(view);
    QWidget::setTabOrder(view, toolbar);
}

void ScatterPlot::Private::connectControls() {
    connect(toolbar, &ScatterToolbar::metricsChosen, this, [this](Metric x, Metric y) {
        // A newly chosen quantity comes with the scale that suits it; an unchanged one keeps its
        // own.
        setAxes(x, y, x == metricX ? logX : prefersLogarithm(x),
                y == metricY ? logY : prefersLogarithm(y));
    });
    connect(toolbar, &ScatterToolbar::scaleChosen, this,
            [this](bool x, bool y) { setAxes(metricX, metricY, x, y); });
    connect(toolbar, &ScatterToolbar::swapRequested, this,
            [this] { setAxes(metricY, metricX, logY, logX); });
    connect(toolbar, &ScatterToolbar::toolChosen, view, &ScatterView::setTool);
    connect(view, &ScatterView::toolChanged, toolbar, &ScatterToolbar::setTool);
    connect(toolbar, &ScatterToolbar::fitRequested, view, &ScatterView::fit);
    connect(legend, &ScatterLegend::selectRequested, this, &Private::selectSegment);
    connect(legend, &ScatterLegend::toggleRequested, this, [this](Segment segment) {
        filter.setSegmentVisible(segment, !filter.segmentVisible(segment));
    });
    connect(strip, &SelectionStrip::keepOnlyRequested, this, [this] { keepOnly(true); });
    connect(strip, &SelectionStrip::excludeRequested, this, [this] { keepOnly(false); });
    connect(strip, &SelectionStrip::clearRequested, &selection, &SelectionStore::clear);
    connect(&selection, &SelectionStore::changed, this, &Private::changed);
    connect(&selection, &SelectionStore::currentChanged, this, &Private::updateCurrent);
    connect(&filter, &FilterStore::changed, this, &Private::changed);
    connect(&theme, &Theme::changed, this, &Private::applyTheme);
}

void ScatterPlot::Private::applyTheme() {
    chart->setColours(theme.colours());
    view->setBackgroundBrush(theme.colours().base);
    toolbar->setColours(theme.colours());
    legend->setColours(theme.colours());
    changed();
}

void ScatterPlot::Private::retranslate() {
    empty->setText(tr("Import order files or open a project to see every customer here."));
    view->setAccessibleName(tr("Customers by %1 and %2", "two quantities")
                                .arg(Format::metric(metricX), Format::metric(metricY)));
    view->setWhatsThis(tr(
        "Each mark is a customer; shape and colour tell the segment. On a logarithmic axis equal "
        "distances are equal factors, and the grey band holds values of zero and below, which "
        "have no place on it. Drag to select, turn the wheel to zoom, press Enter for the "
        "profile of the customer with the ring."));
    toolbar->retranslate();
    legend->retranslate();
    strip->retranslate();
    recount(); // numbers are written in the new language too
    chart->update();
    changed();
}

void ScatterPlot::Private::showState() {
    stack->setCurrentIndex(now ? 1 : 0);
}

void ScatterPlot::Private::requestPoints() {
    toolbar->setAxes(metricX, metricY, logX, logY);
    if (now) {
        Q_EMIT q.pointsRequested(now, metricX, metricY, logX, logY);
    }
}

void ScatterPlot::Private::setAxes(Metric x, Metric y, bool newLogX, bool newLogY) {
    if (x == metricX && y == metricY && newLogX == logX && newLogY == logY) {
        return;
    }
    metricX = x;
    metricY = y;
    logX = newLogX;
    logY = newLogY;
    requestPoints();
}

void ScatterPlot::Private::refresh() {
    requestImage();
    // Panning comes here for every frame; what depends on the stores alone waits for the stores.
    if (countedFilter != filter.generation() || countedSelection != selection.generation()) {
        countedFilter = filter.generation();
        countedSelection = selection.generation();
        updateLegend();
        sumSelection();
    }
    updateSummary();
    updateCurrent();
}

void ScatterPlot::Private::requestImage() {
    // One picture at a time: asking faster than it can be drawn would only cancel what is nearly
    // done.
    if (inFlight != 0 || !ready() || chart->plotArea().isEmpty()) {
        dirty = inFlight != 0;
        return;
    }
    dirty = false;
    ScatterImageRequest request;
    request.points = chart->points();
    request.visible = filter.mask();
    request.selected = selection.mask();
    request.dataRect = inFlightRange = chart->range();
    request.pixelRatio = q.devicePixelRatioF();
    request.pixels = (chart->plotArea().size() * request.pixelRatio).toSize();
    request.colours = theme.colours();
    request.id = inFlight = ++lastId;
    lost.start();
    Q_EMIT q.imageRequested(request);
}

void ScatterPlot::Private::updateLegend() {
    std::array<std::size_t, segment_count> counts{};
    if (now && filter.mask().size() == now.base->segments.segment.size()) {
        for (std::size_t i = 0; i < filter.mask().size(); ++i) {
            counts[static_cast<std::size_t>(now.base->segments.segment[i])] += filter.mask()[i];
        }
    }
    legend->setCounts(counts);
    for (std::size_t s = 0; s < segment_count; ++s) {
        legend->setShown(static_cast<Segment>(s), filter.segmentVisible(static_cast<Segment>(s)));
    }
}

void ScatterPlot::Private::sumSelection() {
    summary = {};
    if (!now || now.base->summary->size() != selection.size() ||
        filter.mask().size() != selection.size()) {
        return;
    }
    summary.currency = QString::fromStdString(now.base->dataset->currency);
    summary.shown = filter.count();
    double alive = 0.0;
    std::size_t judged = 0;
    if (selection.count() != 0) {
        for (std::uint32_t i = 0; i < selection.size(); ++i) {
            if (selection.contains(i) && filter.visible(i)) {
                ++summary.selected;
                summary.revenue += to_major(now.base->summary->revenue_to_date[i]);
                summary.clv += now.scenario->clv[i];
                if (const auto chance = chanceActive(*now.base, i)) {
                    alive += *chance;
                    ++judged;
                }
            }
        }
    }
    summary.filtered = selection.count() - summary.selected;
    if (judged != 0) {
        summary.meanPAlive = alive / static_cast<double>(judged);
    }
}

void ScatterPlot::Private::updateSummary() {
    summary.outside = 0;
    if (ready() && !chart->range().contains(chart->points()->fit())) {
        summary.outside =
            filter.count() - chart->points()->countInside(chart->range(), filter.mask());
    }
    strip->setSummary(summary);
    view->setAccessibleDescription(
        tr("%1 shown, %2 selected.", "%1 is \"12 customers\", %2 a number")
            .arg(Format::customers(summary.shown), Format::count(summary.selected)));
}

void ScatterPlot::Private::updateCurrent() {
    const qint64 current = selection.current();
    const bool shown =
        ready() && current >= 0 && filter.visible(static_cast<std::uint32_t>(current));
    view->setCurrent(shown,
                     shown ? chart->points()->at(static_cast<std::uint32_t>(current)) : QPointF());
}

ScatterPlot::ScatterPlot(SelectionStore* selection, FilterStore* filter, Theme* theme,
                         QWidget* parent)
    : QWidget(parent), d(std::make_unique<Private>(this, selection, filter, theme)) {
    d->showState();
}

ScatterPlot::~ScatterPlot() = default;

void ScatterPlot::setIntervals(const IntervalStore* intervals) {
    d->intervals = intervals;
}

void ScatterPlot::setView(const View& view) {
    const bool sameBase = view.base == d->now.base;
    const bool sameScenario = sameBase && view.scenario == d->now.scenario;
    d->now = view;
    if (!sameBase) {
        // Points of another base must not answer questions about this one.
        d->chart->setPoints(nullptr);
        d->chart->setImage({}, {});
        d->inFlight = 0;
        d->leave();
    }
    d->chart->setCurrency(view ? QString::fromStdString(view.base->dataset->currency) : QString());
    d->recount();
    d->showState();
    if (!sameScenario) {
        d->requestPoints();
    }
    d->changed();
}

void ScatterPlot::setMetrics(Metric x, Metric y) {
    d->setAxes(x, y, d->logX, d->logY);
}

void ScatterPlot::setLogarithmic(bool x, bool y) {
    d->setAxes(d->metricX, d->metricY, x, y);
}

ScatterAxes ScatterPlot::axes() const {
    return {d->metricX, d->metricY, d->logX, d->logY,
            d->chart->points() ? d->chart->range() : QRectF()};
}

void ScatterPlot::showPoints(std::shared_ptr<const ScatterPoints> points) {
    const auto shows = [](const ScatterAxis& axis, Metric metric, bool logarithmic) {
        return axis.metric == metric && axis.logarithmic == logarithmic;
    };
    if (!points || !d->now || points->size() != d->now.base->summary->size() ||
        !shows(points->x(), d->metricX, d->logX) || !shows(points->y(), d->metricY, d->logY)) {
        return; // an answer to an earlier question
    }
    const auto before = d->chart->points();
    const bool sameAxes = before && shows(before->x(), d->metricX, d->logX) &&
                          shows(before->y(), d->metricY, d->logY);
    d->chart->setPoints(std::move(points));
    d->inFlight = 0;
    if (!sameAxes) {
        d->chart->setImage({}, {});
        d->view->fit();
    }
    d->retranslate();
}

void ScatterPlot::showImage(const QImage& image, quint64 id) {
    if (id != d->inFlight || id == 0) {
        return; // superseded
    }
    d->inFlight = 0;
    d->lost.stop();
    d->chart->setImage(image, d->inFlightRange);
    if (d->dirty) {
        d->requestImage();
    }
}

void ScatterPlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        d->retranslate();
    }
}

} // namespace perennial::ui
