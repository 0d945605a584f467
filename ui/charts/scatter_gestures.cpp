// What gestures on the scatterplot mean: hovering, clicking, outlines and keys.
#include "analytics/dataset/dataset.h"
#include "analytics/overview/customer_base.h"
#include "ui/charts/scatter_plot_private.h"
#include "ui/charts/scatter_tip.h"
#include "ui/charts/scatter_view.h"
#include "ui/format.h"

#include <QPainter>
#include <QToolTip>

namespace perennial::ui {
namespace {

constexpr double hover_pixels = 12.0;

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

void ScatterPlot::Private::connectGestures() {
    using Mode = SelectionStore::Mode;
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
    connect(view, &ScatterView::filterKey, this, &Private::keepOnly);
    connect(view, &ScatterView::tableKey, &q, &ScatterPlot::tableRequested);
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
                           scatterTip(now, at, {metricX, metricY}, theme.colours(), intervals),
                           view->viewport());
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
    selection.apply({static_cast<std::uint32_t>(next)},
                    extend ? SelectionStore::Mode::Add : SelectionStore::Mode::Replace);
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
    selection.apply(positions, SelectionStore::Mode::Replace);
}

void ScatterPlot::Private::keepOnly(bool keep) {
    if (keep) {
        filter.keepOnly(selection.mask());
    } else {
        filter.exclude(selection.mask());
        selection.clear();
    }
}

} // namespace perennial::ui
