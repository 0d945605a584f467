// A segment's colour and shape at the size of a letter, the same mark as in the scatterplot.
#pragma once

#include "analytics/segments/segments.h"

#include <QPixmap>

class QPainter;
class QRectF;

namespace perennial::ui {

struct Colours;

void paintSwatch(QPainter& painter, const QRectF& rect, Segment segment, const Colours& colours);
/// side: logical pixels; pixelRatio: of the screen it is shown on.
QPixmap swatch(Segment segment, const Colours& colours, int side, qreal pixelRatio);

} // namespace perennial::ui
