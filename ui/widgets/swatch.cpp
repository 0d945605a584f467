#include "ui/widgets/swatch.h"

#include "ui/stores/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

namespace perennial::ui {

namespace {

/// Shapes of about equal area in a unit square around the origin.
QPainterPath markerPath(Marker marker) {
    QPainterPath path;
    const auto plus = [](double arm) {
        QPainterPath bars;
        bars.addRect(-1.0, -arm, 2.0, 2.0 * arm);
        QPainterPath upright;
        upright.addRect(-arm, -1.0, 2.0 * arm, 2.0);
        return bars.united(upright);
    };
    switch (marker) {
    case Marker::Circle:
        path.addEllipse(QPointF(), 0.85, 0.85);
        break;
    case Marker::Square:
        path.addRect(-0.75, -0.75, 1.5, 1.5);
        break;
    case Marker::Triangle:
        path.addPolygon(QPolygonF({{0.0, -0.95}, {0.95, 0.8}, {-0.95, 0.8}}));
        path.closeSubpath();
        break;
    case Marker::Diamond:
        path.addPolygon(QPolygonF({{0.0, -1.0}, {1.0, 0.0}, {0.0, 1.0}, {-1.0, 0.0}}));
        path.closeSubpath();
        break;
    case Marker::Cross:
        path = QTransform().rotate(45).map(plus(0.28));
        break;
    case Marker::Plus:
        path = plus(0.28);
        break;
    case Marker::Ring:
        path.addEllipse(QPointF(), 0.9, 0.9);
        path.addEllipse(QPointF(), 0.5, 0.5);
        break;
    }
    return path;
}

} // namespace

void paintSwatch(QPainter& painter, const QRectF& rect, Segment segment, const Colours& colours) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center());
    const double radius = std::min(rect.width(), rect.height()) / 2.0 - 1.0;
    painter.scale(radius, radius);
    // The rim keeps the mark apart from a selected row's highlight.
    QPen rim(colours.base, 1.0);
    rim.setCosmetic(true);
    painter.setPen(rim);
    painter.setBrush(colours.segments[static_cast<std::size_t>(segment)]);
    painter.drawPath(markerPath(marker(segment)));
    painter.restore();
}

QPixmap swatch(Segment segment, const Colours& colours, int side, qreal pixelRatio) {
    QPixmap pixmap(QSize(side, side) * pixelRatio);
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintSwatch(painter, QRectF(0, 0, side, side), segment, colours);
    return pixmap;
}

} // namespace perennial::ui
