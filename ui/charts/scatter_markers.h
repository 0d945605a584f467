// The seven marker shapes, as outlines for vectors and as small pictures to stamp.
#pragma once

#include "ui/stores/theme.h"

#include <QImage>
#include <QPainterPath>

class QPainter;

namespace perennial::ui {

/// The shape around the origin, `size` across. Open shapes (cross, plus, ring) are outlines to
/// stroke.
QPainterPath markerPath(Marker marker, double size);

/// Draws a segment's marker around `centre`. edge: a thin line around closed shapes, none if
/// invalid.
void drawMarker(QPainter& painter, QPointF centre, Segment segment, double size,
                const Colours& colours, const QColor& edge = {});

/// A marker on a transparent square, `size` device pixels across plus a margin. opacity: 0..1.
QImage markerSprite(Segment segment, double size, const Colours& colours, double opacity,
                    const QColor& edge);

} // namespace perennial::ui
