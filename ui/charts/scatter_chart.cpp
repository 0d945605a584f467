#include "ui/charts/scatter_chart.h"

#include "ui/charts/axis_ticks.h"
#include "ui/charts/scatter_markers.h"
#include "ui/format.h"

#include <QFontMetricsF>
#include <QGraphicsItem>
#include <QPainter>
#include <QtCharts/QLegend>
#include <QtCharts/QScatterSeries>
#include <QtCharts/QValueAxis>

#include <cmath>

namespace perennial::ui {

/// Paints everything inside and around the plot area that Qt Charts cannot.
class ScatterItem : public QGraphicsItem {
  public:
    explicit ScatterItem(ScatterChart* chart) : QGraphicsItem(chart), m_chart(*chart) {
        setZValue(1); // above the background, below the axis lines
    }

    QRectF boundingRect() const override { return QRectF(QPointF(), m_chart.size()); }

    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override {
        if (!m_chart.m_points) {
            return;
        }
        painter->save();
        painter->setFont(labelFont());
        drawBands(*painter);
        drawAxis(*painter, Qt::Horizontal);
        drawAxis(*painter, Qt::Vertical);
        const QRectF plot = m_chart.plotArea();
        painter->setPen(QPen(m_chart.m_colours.border, 1));
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->drawPolyline(QPolygonF{plot.topLeft(), plot.bottomLeft(), plot.bottomRight()});
        painter->setRenderHint(QPainter::Antialiasing, true);
        painter->setClipRect(plot);
        drawPoints(*painter);
        painter->restore();
    }

    QFont labelFont() const { return m_chart.m_axisX->labelsFont(); }

  private:
    const ScatterAxis& axis(Qt::Orientation orientation) const {
        return orientation == Qt::Horizontal ? m_chart.m_points->x() : m_chart.m_points->y();
    }

    void drawBands(QPainter& painter) const {
        const QRectF plot = m_chart.plotArea();
        for (const auto orientation : {Qt::Horizontal, Qt::Vertical}) {
            const ScatterAxis& a = axis(orientation);
            if (!a.hasBand) {
                continue;
            }
            const double margin = 0.004 * (a.high - a.low);
            const QPointF p0 = m_chart.toPixel({a.bandLow - margin, a.bandLow - margin});
            const QPointF p1 = m_chart.toPixel({a.bandHigh + margin, a.bandHigh + margin});
            const QRectF band = orientation == Qt::Horizontal
                                    ? QRectF(p0.x(), plot.top(), p1.x() - p0.x(), plot.height())
                                    : QRectF(plot.left(), p1.y(), plot.width(), p0.y() - p1.y());
            painter.fillRect(band & plot, m_chart.m_colours.alternate);
        }
    }

    /// Lines are opaque and on whole pixels: crisp, and written by this thread. Qt blends long soft
    /// lines on a pool of threads, one by one, and waits for each.
    void drawAxis(QPainter& painter, Qt::Orientation orientation) const {
        const bool horizontal = orientation == Qt::Horizontal;
        const ScatterAxis& a = axis(orientation);
        const QRectF plot = m_chart.plotArea();
        const QRectF range = m_chart.m_range;
        const QFontMetricsF metrics(painter.font());
        const double low = horizontal ? range.left() : range.top();
        const double high = horizontal ? range.right() : range.bottom();
        // Ticks keep out of the band, where the axis has no scale.
        const double from = a.hasBand ? std::max(low, a.low) : low;
        const double length =
            (horizontal ? plot.width() : plot.height()) * (high - from) / (high - low);
        const double room = horizontal ? metrics.horizontalAdvance(QStringLiteral("100,000")) + 14
                                       : 2.6 * metrics.height();
        const double band_middle = 0.5 * (a.bandLow + a.bandHigh);
        const double apart = (horizontal ? metrics.horizontalAdvance(ScatterChart::bandLabel(a)) + 6
                                         : 1.25 * metrics.height()) /
                             ((horizontal ? plot.width() : plot.height()) / (high - low));
        const QColor minor = faint(m_chart.m_colours.line);
        for (const AxisTick& tick : axisTicks(from, high, a.logarithmic, a.metric, length, room)) {
            const QPointF at = m_chart.toPixel({tick.place, tick.place});
            painter.setPen(QPen(tick.label.isEmpty() ? minor : m_chart.m_colours.line, 1));
            painter.setRenderHint(QPainter::Antialiasing, false);
            painter.drawLine(horizontal ? QLineF(at.x(), plot.top(), at.x(), plot.bottom())
                                        : QLineF(plot.left(), at.y(), plot.right(), at.y()));
            painter.setRenderHint(QPainter::Antialiasing, true);
            if (!a.hasBand || tick.place - band_middle > apart) {
                drawTickLabel(painter, orientation, at, tick.label);
            }
        }
        if (a.hasBand && band_middle > low && band_middle < high) {
            drawTickLabel(painter, orientation, m_chart.toPixel({band_middle, band_middle}),
                          ScatterChart::bandLabel(a));
        }
        drawTitle(painter, orientation, ScatterChart::axisTitle(a.metric, m_chart.m_currency));
    }

    /// The colour of lines between labelled ones: mixed into the background.
    QColor faint(const QColor& line) const {
        const QColor& base = m_chart.m_colours.base;
        const float share = m_chart.m_colours.dark ? 0.40F : 0.38F;
        const auto mixed = [share](float over, float under) {
            return share * over + (1.0F - share) * under;
        };
        return QColor::fromRgbF(mixed(line.redF(), base.redF()),
                                mixed(line.greenF(), base.greenF()),
                                mixed(line.blueF(), base.blueF()));
    }

    void drawTickLabel(QPainter& painter, Qt::Orientation orientation, QPointF at,
                       const QString& label) const {
        if (label.isEmpty()) {
            return;
        }
        const QRectF plot = m_chart.plotArea();
        painter.setPen(m_chart.m_colours.muted);
        const double h = QFontMetricsF(painter.font()).height();
        if (orientation == Qt::Horizontal) {
            painter.drawText(QRectF(at.x() - 60, plot.bottom() + 5, 120, h), Qt::AlignCenter,
                             label);
        } else {
            painter.drawText(QRectF(0, at.y() - h / 2, plot.left() - 7, h),
                             Qt::AlignRight | Qt::AlignVCenter, label);
        }
    }

    void drawTitle(QPainter& painter, Qt::Orientation orientation, const QString& title) const {
        const QRectF plot = m_chart.plotArea();
        painter.save();
        painter.setFont(m_chart.m_axisX->titleFont());
        painter.setPen(m_chart.m_colours.text);
        const QFontMetricsF metrics(painter.font());
        const double h = metrics.height();
        if (orientation == Qt::Horizontal) {
            painter.drawText(QRectF(plot.left(), m_chart.size().height() - h - 5, plot.width(), h),
                             Qt::AlignCenter,
                             metrics.elidedText(title, Qt::ElideRight, plot.width()));
        } else {
            painter.translate(5, plot.center().y());
            painter.rotate(-90);
            painter.drawText(QRectF(-plot.height() / 2, 0, plot.height(), h), Qt::AlignCenter,
                             metrics.elidedText(title, Qt::ElideRight, plot.height()));
        }
        painter.restore();
    }

    void drawPoints(QPainter& painter) const {
        for (const std::uint32_t position : m_chart.m_marks) {
            const QPointF place = m_chart.m_points->at(position);
            drawMarker(painter, m_chart.toPixel(place), m_chart.m_points->segmentOf(position), 7.0,
                       m_chart.m_colours, m_chart.m_colours.base);
        }
        if (m_chart.m_image.isNull()) {
            return;
        }
        const QRectF r = m_chart.m_imageRange;
        // Data rectangles grow upwards, pixels downwards.
        const QRectF target(m_chart.toPixel(r.bottomLeft()), m_chart.toPixel(r.topRight()));
        if (r.size() == m_chart.m_range.size() &&
            m_chart.m_image.deviceIndependentSize().toSize() == target.size().toSize()) {
            painter.drawImage(target.topLeft().toPoint(),
                              m_chart.m_image); // moved only: a plain copy
            return;
        }
        painter.drawImage(target, m_chart.m_image);
    }

    ScatterChart& m_chart;
};

ScatterChart::ScatterChart(QGraphicsItem* parent)
    : QChart(parent), m_axisX(new QValueAxis), m_axisY(new QValueAxis),
      m_item(new ScatterItem(this)) {
    legend()->hide();
    // Axes take part in the layout only with a series attached; the points themselves are an image.
    auto* anchor = new QScatterSeries;
    addSeries(anchor);
    addAxis(m_axisX, Qt::AlignBottom);
    addAxis(m_axisY, Qt::AlignLeft);
    anchor->attachAxis(m_axisX);
    anchor->attachAxis(m_axisY);
    for (QValueAxis* axis : {m_axisX, m_axisY}) {
        axis->setVisible(false); // painted by the item, which knows bands and magnitudes
    }
    setColours(Colours::light());
}

void ScatterChart::setColours(const Colours& colours) {
    m_colours = colours;
    styleChart(this, colours);
    layOut();
}

void ScatterChart::setCurrency(const QString& currency) {
    m_currency = currency;
    update();
}

void ScatterChart::setPoints(std::shared_ptr<const ScatterPoints> points) {
    m_points = std::move(points);
    m_marks.clear();
    m_item->update();
}

void ScatterChart::setRange(const QRectF& dataRect) {
    m_range = dataRect;
    m_axisX->setRange(dataRect.left(), dataRect.right());
    m_axisY->setRange(dataRect.top(), dataRect.bottom());
    m_item->update();
}

void ScatterChart::setImage(const QImage& image, const QRectF& dataRect) {
    m_image = image;
    m_imageRange = dataRect;
    m_item->update();
}

void ScatterChart::setMarks(std::vector<std::uint32_t> positions) {
    m_marks = std::move(positions);
    m_item->update();
}

QPointF ScatterChart::toPixel(QPointF place) const {
    const QRectF plot = plotArea();
    return {plot.left() + (place.x() - m_range.left()) / m_range.width() * plot.width(),
            plot.bottom() - (place.y() - m_range.top()) / m_range.height() * plot.height()};
}

QPointF ScatterChart::toPlace(QPointF pixel) const {
    const QRectF plot = plotArea();
    return {m_range.left() + (pixel.x() - plot.left()) / plot.width() * m_range.width(),
            m_range.top() + (plot.bottom() - pixel.y()) / plot.height() * m_range.height()};
}

QSizeF ScatterChart::unit() const {
    const QRectF plot = plotArea();
    return {m_range.width() / std::max(1.0, plot.width()),
            m_range.height() / std::max(1.0, plot.height())};
}

void ScatterChart::resizeTo(QSizeF size) {
    setGeometry(QRectF(QPointF(), size));
    layOut();
}

void ScatterChart::layOut() {
    const QFontMetricsF labels(m_axisX->labelsFont());
    const QFontMetricsF titles(m_axisX->titleFont());
    const double left =
        5 + titles.height() + 6 + labels.horizontalAdvance(QStringLiteral("100,000")) + 7;
    const double bottom = 5 + labels.height() + 4 + titles.height() + 5;
    const double top = title().isEmpty() ? 10.0 : 16.0 + QFontMetricsF(titleFont()).height();
    const QRectF plot(left, top, size().width() - left - 16, size().height() - top - bottom);
    // Whole pixels: the image of the points then needs no resampling.
    setPlotArea(QRectF(plot.topLeft().toPoint(), plot.size().toSize().expandedTo(QSize(1, 1))));
    m_item->update();
}

QString ScatterChart::axisTitle(Metric metric, const QString& currency) {
    return isMoney(metric) && !currency.isEmpty()
               ? tr("%1 (%2)", "axis title: quantity (unit)").arg(Format::metric(metric), currency)
               : Format::metric(metric);
}

QString ScatterChart::bandLabel(const ScatterAxis& axis) {
    if (axis.bandIsUnknown) {
        return tr("one purchase", "band of an axis: the chance active is not known");
    }
    return axis.bandHasPositive
               ? tr("< %1", "band of an axis: all values below")
                     .arg(tickLabel(axis.floor, std::pow(10.0, std::floor(std::log10(axis.floor))),
                                    axis.metric))
               : tr("≤ 0", "band of an axis: zero and less");
}

} // namespace perennial::ui
