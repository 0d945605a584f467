#include "ui/charts/scatter_view.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <cmath>

namespace perennial::ui {
namespace {

using Mode = SelectionStore::Mode;

Mode modeOf(Qt::KeyboardModifiers modifiers) {
    return modifiers & Qt::ShiftModifier     ? Mode::Add
           : modifiers & Qt::AltModifier     ? Mode::Remove
           : modifiers & Qt::ControlModifier ? Mode::Toggle
                                             : Mode::Replace;
}

constexpr double closest_view = 1e-4; ///< share of the whole extent: single floats stay apart
constexpr double widest_view = 8.0;

} // namespace

ScatterView::ScatterView(ScatterChart* chart, QWidget* parent)
    : QGraphicsView(parent), m_chart(chart) {
    setScene(new QGraphicsScene(this));
    scene()->setItemIndexMethod(QGraphicsScene::NoIndex);
    scene()->addItem(chart);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    updateCursor();
}

void ScatterView::setTool(Tool tool) {
    if (tool != m_tool) {
        m_tool = tool;
        Q_EMIT toolChanged(tool);
    }
    updateCursor();
}

ScatterView::Tool ScatterView::effectiveTool() const {
    return m_space ? Tool::Pan : m_lassoHeld ? Tool::Lasso : m_tool;
}

void ScatterView::updateCursor() {
    viewport()->setCursor(m_drag == Drag::Pan            ? Qt::ClosedHandCursor
                          : effectiveTool() == Tool::Pan ? Qt::OpenHandCursor
                                                         : Qt::CrossCursor);
}

void ScatterView::fit() {
    if (m_chart->points()) {
        m_chart->setRange(m_chart->points()->fit());
        Q_EMIT rangeChanged();
    }
}

void ScatterView::setRange(QRectF range) {
    if (!m_chart->points()) {
        return;
    }
    const QRectF all = m_chart->points()->fit();
    const QPointF middle = range.center();
    range.setWidth(
        std::clamp(range.width(), closest_view * all.width(), widest_view * all.width()));
    range.setHeight(
        std::clamp(range.height(), closest_view * all.height(), widest_view * all.height()));
    range.moveCenter({std::clamp(middle.x(), all.left(), all.right()),
                      std::clamp(middle.y(), all.top(), all.bottom())});
    m_chart->setRange(range);
    Q_EMIT rangeChanged();
}

void ScatterView::zoom(double factor, QPointF pixel, bool alongX, bool alongY) {
    const QPointF fixed = m_chart->toPlace(pixel);
    QRectF range = m_chart->range();
    const double fx = alongX ? 1.0 / factor : 1.0;
    const double fy = alongY ? 1.0 / factor : 1.0;
    setRange(QRectF(QPointF(fixed.x() + (range.left() - fixed.x()) * fx,
                            fixed.y() + (range.top() - fixed.y()) * fy),
                    QSizeF(range.width() * fx, range.height() * fy)));
}

void ScatterView::setHover(bool shown, QPointF place) {
    if (shown != m_hoverShown || place != m_hover) {
        m_hoverShown = shown;
        m_hover = place;
        viewport()->update();
    }
}

void ScatterView::setCurrent(bool shown, QPointF place) {
    m_currentShown = shown;
    m_current = place;
    viewport()->update();
}

void ScatterView::resizeEvent(QResizeEvent* event) {
    QGraphicsView::resizeEvent(event);
    setSceneRect(QRectF(QPointF(), QSizeF(viewport()->size())));
    m_chart->resizeTo(viewport()->size());
    Q_EMIT resized();
}

void ScatterView::mousePressEvent(QMouseEvent* event) {
    setFocus(Qt::MouseFocusReason);
    m_start = m_last = event->position();
    if (event->button() == Qt::MiddleButton) {
        m_drag = Drag::Pan;
    } else if (event->button() == Qt::LeftButton) {
        m_drag = effectiveTool() == Tool::Pan ? Drag::Pan : Drag::Pressed;
    }
    updateCursor();
    Q_EMIT hoverLeft();
}

void ScatterView::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    if (m_drag == Drag::None) {
        Q_EMIT hoverMoved(at);
        return;
    }
    if (m_drag == Drag::Pressed &&
        (at - m_start).manhattanLength() >= QApplication::startDragDistance()) {
        m_drag = effectiveTool() == Tool::Lasso ? Drag::Lasso : Drag::Rectangle;
        m_path = {m_start};
    }
    if (m_drag == Drag::Pan) {
        const QPointF moved = m_chart->toPlace(m_last) - m_chart->toPlace(at);
        setRange(m_chart->range().translated(moved));
    } else if (m_drag == Drag::Lasso && QLineF(m_path.last(), at).length() >= 2.0) {
        m_path.append(at);
    }
    m_last = at;
    viewport()->update();
}

void ScatterView::mouseReleaseEvent(QMouseEvent* event) {
    m_last = event->position();
    finishDrag(event->modifiers());
}

void ScatterView::finishDrag(Qt::KeyboardModifiers modifiers) {
    const Drag drag = m_drag;
    m_drag = Drag::None;
    updateCursor();
    viewport()->update();
    if (drag == Drag::Pressed) {
        Q_EMIT clicked(m_start, modeOf(modifiers));
    } else if (drag == Drag::Rectangle) {
        const QRectF area = QRectF(m_start, m_last).normalized() & m_chart->plotArea();
        // Data rectangles grow upwards.
        Q_EMIT rectangleDrawn(
            QRectF(m_chart->toPlace(area.bottomLeft()), m_chart->toPlace(area.topRight())),
            modeOf(modifiers));
    } else if (drag == Drag::Lasso) {
        m_path.append(m_last);
        Q_EMIT lassoDrawn(m_path, modeOf(modifiers));
    }
}

void ScatterView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        m_drag = Drag::None;
        Q_EMIT doubleClicked(event->position());
    }
}

void ScatterView::leaveEvent(QEvent* event) {
    Q_EMIT hoverLeft();
    QGraphicsView::leaveEvent(event);
}

void ScatterView::wheelEvent(QWheelEvent* event) {
    // Some systems turn the wheel sideways while a modifier is held.
    const QPoint delta = event->angleDelta();
    const int turn = delta.y() != 0 ? delta.y() : delta.x();
    const bool one_x = event->modifiers() & Qt::ShiftModifier;
    const bool one_y = event->modifiers() & Qt::ControlModifier;
    zoom(std::pow(1.0015, turn), event->position(), !one_y, !one_x);
    event->accept();
}

bool ScatterView::letterKey(int key) {
    switch (key) {
    case Qt::Key_R:
        setTool(Tool::Rectangle);
        return true;
    case Qt::Key_L:
        m_lassoHeld = true;
        setTool(Tool::Lasso);
        return true;
    case Qt::Key_H:
        setTool(Tool::Pan);
        return true;
    case Qt::Key_Space:
        m_space = true;
        updateCursor();
        return true;
    case Qt::Key_T:
        Q_EMIT tableKey();
        return true;
    case Qt::Key_K:
    case Qt::Key_X:
        Q_EMIT filterKey(key == Qt::Key_K);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(1.25, m_chart->plotArea().center());
        return true;
    case Qt::Key_Minus:
        zoom(0.8, m_chart->plotArea().center());
        return true;
    case Qt::Key_0:
        fit();
        return true;
    default:
        return false;
    }
}

bool ScatterView::stepKey(int key, Qt::KeyboardModifiers modifiers) {
    const QPointF direction = key == Qt::Key_Left    ? QPointF(-1, 0)
                              : key == Qt::Key_Right ? QPointF(1, 0)
                              : key == Qt::Key_Up    ? QPointF(0, 1)
                              : key == Qt::Key_Down  ? QPointF(0, -1)
                                                     : QPointF();
    if (direction.isNull()) {
        return false;
    }
    Q_EMIT stepRequested(direction, modifiers & Qt::ShiftModifier);
    return true;
}

void ScatterView::keyPressEvent(QKeyEvent* event) {
    const bool plain =
        !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (event->matches(QKeySequence::SelectAll)) {
        Q_EMIT selectVisibleKey();
    } else if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT profileKey();
    } else if (event->key() == Qt::Key_Escape && m_drag != Drag::None) {
        m_drag = Drag::None; // a gesture begun by mistake comes first, then the window's Esc
        updateCursor();
        viewport()->update();
    } else if (!(plain && (letterKey(event->key()) || stepKey(event->key(), event->modifiers())))) {
        event->ignore();
    }
}

void ScatterView::keyReleaseEvent(QKeyEvent* event) {
    if (!event->isAutoRepeat()) {
        m_space = m_space && event->key() != Qt::Key_Space;
        m_lassoHeld = m_lassoHeld && event->key() != Qt::Key_L;
        updateCursor();
    }
}

void ScatterView::focusInEvent(QFocusEvent* event) {
    QGraphicsView::focusInEvent(event);
    // Like any text field: the ring helps those who came by keyboard, and is noise to the mouse.
    m_ringShown = event->reason() != Qt::MouseFocusReason &&
                  event->reason() != Qt::ActiveWindowFocusReason &&
                  event->reason() != Qt::OtherFocusReason;
    viewport()->update();
}

void ScatterView::focusOutEvent(QFocusEvent* event) {
    m_space = m_lassoHeld = false;
    QGraphicsView::focusOutEvent(event);
    viewport()->update();
}

void ScatterView::drawForeground(QPainter* painter, const QRectF&) {
    const Colours& colours = m_chart->colours();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF plot = m_chart->plotArea();
    const auto ring = [&](QPointF place, double radius, const QColor& colour) {
        const QPointF at = m_chart->toPixel(place);
        if (plot.contains(at)) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(colours.base, 4));
            painter->drawEllipse(at, radius, radius);
            painter->setPen(QPen(colour, 2));
            painter->drawEllipse(at, radius, radius);
        }
    };
    if (m_currentShown) {
        ring(m_current, 9.0, colours.accent);
    }
    if (m_hoverShown) {
        ring(m_hover, 7.0, colours.text);
    }
    QColor fill = colours.accent;
    fill.setAlphaF(0.12F);
    painter->setPen(QPen(colours.accent, 1.5));
    painter->setBrush(fill);
    if (m_drag == Drag::Rectangle) {
        painter->drawRect(QRectF(m_start, m_last).normalized() & plot);
    } else if (m_drag == Drag::Lasso) {
        painter->drawPolygon(m_path);
    }
    if (m_ringShown && hasFocus()) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(colours.accent, 2));
        painter->drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
    }
}

} // namespace perennial::ui
