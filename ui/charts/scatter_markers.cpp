#include "ui/charts/scatter_markers.h"

#include <QPainter>

#include <cmath>

namespace perennial::ui {
namespace {

bool isOpenShape(Marker marker) {
    return marker == Marker::Cross || marker == Marker::Plus || marker == Marker::Ring;
}

} // namespace

QPainterPath markerPath(Marker marker, double size) {
    const double r = 0.5 * size;
    QPainterPath path;
    switch (marker) {
    case Marker::Circle:
        path.addEllipse(QPointF(0, 0), 0.94 * r, 0.94 * r);
        break;
    case Marker::Square:
        path.addRect(QRectF(-0.82 * r, -0.82 * r, 1.64 * r, 1.64 * r));
        break;
    case Marker::Triangle:
        path.addPolygon(QPolygonF{{0, -1.05 * r}, {1.02 * r, 0.8 * r}, {-1.02 * r, 0.8 * r}});
        path.closeSubpath();
        break;
    case Marker::Diamond:
        path.addPolygon(QPolygonF{{0, -1.12 * r}, {1.12 * r, 0}, {0, 1.12 * r}, {-1.12 * r, 0}});
        path.closeSubpath();
        break;
    case Marker::Cross:
        path.moveTo(-0.72 * r, -0.72 * r);
        path.lineTo(0.72 * r, 0.72 * r);
        path.moveTo(-0.72 * r, 0.72 * r);
        path.lineTo(0.72 * r, -0.72 * r);
        break;
    case Marker::Plus:
        path.moveTo(-0.95 * r, 0);
        path.lineTo(0.95 * r, 0);
        path.moveTo(0, -0.95 * r);
        path.lineTo(0, 0.95 * r);
        break;
    case Marker::Ring:
        path.addEllipse(QPointF(0, 0), 0.75 * r, 0.75 * r);
        break;
    }
    return path;
}

void drawMarker(QPainter& painter, QPointF centre, Segment segment, double size,
                const Colours& colours, const QColor& edge) {
    const QColor& colour = colours.segments[static_cast<std::size_t>(segment)];
    const Marker shape = marker(segment);
    painter.save();
    painter.translate(centre);
    if (isOpenShape(shape)) {
        painter.setBrush(Qt::NoBrush);
        const double width = std::max(1.0, 0.21 * size);
        const QPainterPath path = markerPath(shape, size);
        if (edge.isValid()) {
            painter.setPen(QPen(edge, width + 0.22 * size, Qt::SolidLine, Qt::SquareCap));
            painter.drawPath(path);
        }
        painter.setPen(QPen(colour, width));
    } else {
        painter.setPen(edge.isValid() ? QPen(edge, std::max(0.75, 0.11 * size)) : QPen(Qt::NoPen));
        painter.setBrush(colour);
    }
    painter.drawPath(markerPath(shape, size));
    painter.restore();
}

QImage markerSprite(Segment segment, double size, const Colours& colours, double opacity,
                    const QColor& edge) {
    const int side = 2 * static_cast<int>(std::ceil(0.5 * size + 2.0)) + 1;
    QImage sprite(side, side, QImage::Format_ARGB32_Premultiplied);
    sprite.fill(Qt::transparent);
    QPainter painter(&sprite);
    painter.setRenderHint(QPainter::Antialiasing);
    drawMarker(painter, QPointF(0.5 * side, 0.5 * side), segment, size, colours, edge);
    if (opacity < 1.0) {
        // Faded as a whole, so that a marker's own edge and fill do not show through each other.
        painter.setCompositionMode(QPainter::CompositionMode_DestinationIn);
        painter.fillRect(sprite.rect(), QColor::fromRgbF(0, 0, 0, static_cast<float>(opacity)));
    }
    return sprite;
}

} // namespace perennial::ui
