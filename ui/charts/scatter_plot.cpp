#include "ui/charts/scatter_plot.h"

#include "analytics/dataset/dataset.h"
#include "analytics/overview/customer_base.h"
#include "ui/charts/scatter_legend.h"
#include "ui/charts/scatter_toolbar.h"
#include "ui/charts/scatter_view.h"
#include "ui/charts/selection_strip.h"
#include "ui/format.h"
#include "ui/stores/filter_store.h"
#include "ui/stores/selection_store.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QStackedLayout>
#include <QTimer>
#include <QToolTip>
#include <QVBoxLayout>

namespace perennial::ui {
namespace {

constexpr double hover_pixels = 12.0;
constexpr int answer_timeout_ms = 15'000; ///< after this a request counts as lost and is made again

using Mode = SelectionStore::Mode;

/// The customers whose point lies inside a freehand outline: the outline is painted once, then each
/// point is one look at a pixel.
std::vector<std::uint32_t> insideLasso(const ScatterChart& chart, const QPolygonF& outline,
                                       const std::vector<std::uint8_t>& mask) {
    const QRect area = outline.boundingRect().toAlignedRect() & chart.plotArea().toAlignedRect();
    if (area.isEmpty()) {
        return {};
    }
    QImage painted(area.size(), QImage::Format_Grayscale8);
    painted.fill(0);
    QPainter painter(&painted);
    painter.translate(-area.topLeft());
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawPolygon(outline);
    painter.end();
    const QRectF range(chart.toPlace(QRectF(area).bottomLeft()),
                       chart.toPlace(QRectF(area).topRight()));
    const QSizeF unit = chart.unit();
    const ScatterPoints& points = *chart.points();
    std::vector<std::uint32_t> result;
    points.visit(range, [&](std::uint32_t slot) {
        const int x = static_cast<int>((static_cast<double>(points.xs()[slot]) - range.left()) /
                                       unit.width());
        const int y = static_cast<int>((range.bottom() - static_cast<double>(points.ys()[slot])) /
                                       unit.height());
        const std::uint32_t position = points.positions()[slot];
        if (painted.valid(x, y) && painted.constScanLine(y)[x] != 0 && mask[position] != 0) {
            result.push_back(position);
        }
        return true;
    });
    return result;
}

} // namespace

class ScatterPlot::Private : public QObject {
  public:
    Private(ScatterPlot* plot, SelectionStore* selectionStore, FilterStore* filterStore,
            Theme* theTheme)
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

    void layOut();
    void connectControls();
    void connectGestures();
    void applyTheme();
    void retranslate();
    void showState();

    void requestPoints();
    void setAxes(Metric x, Metric y, bool logX, bool logY);
    /// Something about the picture changed; several changes in one turn make one picture.
    void changed() { later.start(); }
    void refresh();
    void requestImage();
    void sumSelection();
    void updateSummary();
    /// The next refresh counts and sums again, whatever the stores say.
    void recount() { countedFilter = countedSelection = static_cast<quint64>(-1); }
    void updateLegend();
    void updateCurrent();

    bool ready() const {
        return now && chart->points() && chart->points()->size() == selection.size() &&
               filter.mask().size() == selection.size();
    }
    qint64 pointAt(QPointF pixel) const;
    void hover(QPointF pixel);
    void leave();
    void step(QPointF direction, bool extend);
    QString tip(std::uint32_t position) const;
    void selectSegment(Segment segment);
    void keepOnly(bool keep);

    ScatterPlot& q;
    SelectionStore& selection;
    FilterStore& filter;
    Theme& theme;
    View now;
    Metric metricX = Metric::RevenueToDate, metricY = Metric::Clv;
    bool logX = true, logY = true;

    ScatterChart* chart; ///< owned by the view's scene
    ScatterView* view;
    ScatterToolbar* toolbar;
    ScatterLegend* legend;
    SelectionStrip* strip;
    QLabel* empty;
    QStackedLayout* stack = nullptr;

    QTimer later, lost;
    quint64 lastId = 0, inFlight = 0;
    QRectF inFlightRange;
    bool dirty = false;
    SelectionSummary summary;
    quint64 countedFilter = static_cast<quint64>(-1), countedSelection = static_cast<quint64>(-1);
    qint64 hoveredPosition = -1;
};

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

void ScatterPlot::Private::connectGestures() {
    connect(view, &ScatterView::rangeChanged, this, &Private::changed);
    connect(view, &ScatterView::resized, this, &Private::changed);
    connect(view, &ScatterView::hoverMoved, this, &Private::hover);
    connect(view, &ScatterView::hoverLeft, this, &Private::leave);
    connect(view, &ScatterView::clicked, this, [this](QPointF pixel, Mode mode) {
        const qint64 position = pointAt(pixel);
        if (position >= 0) {
            selection.apply({static_cast<std::uint32_t>(position)}, mode);
            selection.setCurrent(position);
        } else if (mode == Mode::Replace) {
            selection.clear();
        }
    });
    connect(view, &ScatterView::doubleClicked, this, [this](QPointF pixel) {
        const qint64 position = pointAt(pixel);
        if (position < 0) {
            view->fit();
            return;
        }
        selection.setCurrent(position);
        Q_EMIT selection.profileRequested(static_cast<quint32>(position));
    });
    connect(view, &ScatterView::rectangleDrawn, this, [this](QRectF range, Mode mode) {
        if (ready()) {
            selection.apply(chart->points()->inside(range, filter.mask()), mode);
        }
    });
    connect(view, &ScatterView::lassoDrawn, this, [this](const QPolygonF& outline, Mode mode) {
        if (ready()) {
            selection.apply(insideLasso(*chart, outline, filter.mask()), mode);
        }
    });
    connect(view, &ScatterView::stepRequested, this, &Private::step);
    connect(view, &ScatterView::profileKey, this, [this] {
        if (selection.current() >= 0) {
            Q_EMIT selection.profileRequested(static_cast<quint32>(selection.current()));
        }
    });
    connect(view, &ScatterView::selectVisibleKey, this, [this] {
        if (ready()) {
            selection.apply(chart->points()->inside(chart->range(), filter.mask()), Mode::Replace);
        }
    });
    connect(view, &ScatterView::clearKey, &selection, &SelectionStore::clear);
    connect(view, &ScatterView::filterKey, this, &Private::keepOnly);
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
    if (selection.count() != 0) {
        for (std::uint32_t i = 0; i < selection.size(); ++i) {
            if (selection.contains(i) && filter.visible(i)) {
                ++summary.selected;
                summary.revenue += to_major(now.base->summary->revenue_to_date[i]);
                summary.clv += now.scenario->clv[i];
                summary.meanPAlive += now.base->table->p_alive()[i];
            }
        }
    }
    summary.filtered = selection.count() - summary.selected;
    summary.meanPAlive /= static_cast<double>(std::max<std::size_t>(1, summary.selected));
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

qint64 ScatterPlot::Private::pointAt(QPointF pixel) const {
    return ready() && chart->plotArea().contains(pixel)
               ? chart->points()->nearest(chart->toPlace(pixel), chart->unit() * hover_pixels,
                                          filter.mask())
               : -1;
}

void ScatterPlot::Private::hover(QPointF pixel) {
    const qint64 position = pointAt(pixel);
    if (position < 0) {
        leave();
        return;
    }
    const auto at = static_cast<std::uint32_t>(position);
    const QPointF centre = chart->toPixel(chart->points()->at(at));
    if (position != hoveredPosition) {
        hoveredPosition = position;
        view->setHover(true, chart->points()->at(at));
        QToolTip::showText(view->viewport()->mapToGlobal((centre + QPointF(10, 6)).toPoint()),
                           tip(at), view->viewport());
        Q_EMIT q.hovered(position);
    }
}

void ScatterPlot::Private::leave() {
    if (hoveredPosition >= 0) {
        hoveredPosition = -1;
        view->setHover(false);
        QToolTip::hideText();
        Q_EMIT q.hovered(-1);
    }
}

QString ScatterPlot::Private::tip(std::uint32_t position) const {
    const CustomerBase& base = *now.base;
    const QString currency = QString::fromStdString(base.dataset->currency);
    const std::string_view key = base.dataset->customer_keys[base.summary->customer[position].at()];
    const auto segment = base.segments.segment[position];
    const auto line = [](const QString& what, const QString& value) {
        return QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td align='right'>%2</td></tr>")
            .arg(what.toHtmlEscaped(), value.toHtmlEscaped());
    };
    const auto value = [&](Metric metric) {
        const double v = metricValue(now, metric, position);
        return isMoney(metric)                           ? Format::money(v, currency)
               : metric == Metric::PAlive                ? Format::percent(v)
               : metric == Metric::DaysSinceLastPurchase ? Format::days(v)
               : metric == Metric::Frequency             ? Format::number(v, 0)
                                                         : Format::number(v, 2);
    };
    QString rows;
    for (const Metric metric : {metricX, metricY}) {
        rows += line(Format::metric(metric), value(metric));
    }
    for (const Metric metric : {Metric::PAlive, Metric::DaysSinceLastPurchase}) {
        if (metric != metricX && metric != metricY) {
            rows += line(Format::metric(metric), value(metric));
        }
    }
    return QStringLiteral(
               "<b>%1</b><br><span style='color:%2'>■</span> %3<table cellspacing='0'>%4</table>")
        .arg(QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size())).toHtmlEscaped(),
             theme.colours().segments[static_cast<std::size_t>(segment)].name(),
             Format::segmentName(segment).toHtmlEscaped(), rows);
}

void ScatterPlot::Private::step(QPointF direction, bool extend) {
    if (!ready()) {
        return;
    }
    const ScatterPoints& points = *chart->points();
    qint64 next = -1;
    const bool onScreen =
        selection.current() >= 0 && filter.visible(static_cast<std::uint32_t>(selection.current()));
    if (onScreen) {
        next = points.neighbour(static_cast<std::uint32_t>(selection.current()), direction,
                                chart->unit(), chart->range(), filter.mask());
    } else {
        // Nothing to start from: the point nearest to the middle of the view.
        next = points.nearest(chart->range().center(), chart->range().size(), filter.mask());
    }
    if (next < 0) {
        return;
    }
    selection.apply({static_cast<std::uint32_t>(next)}, extend ? Mode::Add : Mode::Replace);
    selection.setCurrent(next);
    const auto at = static_cast<std::uint32_t>(next);
    view->setAccessibleDescription(
        tr("%1, %2: %3 %4, %5 %6", "customer, segment: quantity value, quantity value")
            .arg(QString::fromStdString(std::string(
                     now.base->dataset->customer_keys[now.base->summary->customer[at].at()])),
                 Format::segmentName(now.base->segments.segment[at]), Format::metric(metricX),
                 Format::number(metricValue(now, metricX, at), 2), Format::metric(metricY),
                 Format::number(metricValue(now, metricY, at), 2)));
}

void ScatterPlot::Private::selectSegment(Segment segment) {
    if (!ready()) {
        return;
    }
    std::vector<std::uint32_t> positions;
    for (std::uint32_t i = 0; i < selection.size(); ++i) {
        if (now.base->segments.segment[i] == segment && filter.visible(i)) {
            positions.push_back(i);
        }
    }
    selection.apply(positions, Mode::Replace);
}

void ScatterPlot::Private::keepOnly(bool keep) {
    if (keep) {
        filter.keepOnly(selection.mask());
    } else {
        filter.exclude(selection.mask());
        selection.clear();
    }
}

ScatterPlot::ScatterPlot(SelectionStore* selection, FilterStore* filter, Theme* theme,
                         QWidget* parent)
    : QWidget(parent), d(std::make_unique<Private>(this, selection, filter, theme)) {
    d->showState();
}

ScatterPlot::~ScatterPlot() = default;

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
