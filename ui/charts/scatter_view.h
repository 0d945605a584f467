// Mouse and keyboard on a scatterplot: turns gestures into ranges of the axes and areas of points.
// Knows where things are, not who they are: no customers, no stores.
#pragma once

#include "ui/charts/scatter_chart.h"
#include "ui/stores/selection_store.h"

#include <QGraphicsView>
#include <QPolygonF>

namespace perennial::ui {

class ScatterView : public QGraphicsView {
    Q_OBJECT

  public:
    enum class Tool { Rectangle, Lasso, Pan };

    explicit ScatterView(ScatterChart* chart, QWidget* parent = nullptr); ///< takes the chart

    ScatterChart& chart() const { return *m_chart; }
    void setTool(Tool tool);
    Tool tool() const { return m_tool; }
    void fit();
    void zoom(double factor, QPointF pixel, bool alongX = true, bool alongY = true);
    void setRange(QRectF range); ///< kept within reach of the data
    /// Points to ring, in axis units.
    void setHover(bool shown, QPointF place = {});
    void setCurrent(bool shown, QPointF place = {});
    QSize sizeHint() const override { return {800, 500}; }
    QSize minimumSizeHint() const override { return {320, 200}; }

  Q_SIGNALS:
    void rangeChanged();
    void toolChanged(perennial::ui::ScatterView::Tool tool);
    void resized();
    void hoverMoved(QPointF pixel);
    void hoverLeft();
    void clicked(QPointF pixel, perennial::ui::SelectionStore::Mode mode);
    void doubleClicked(QPointF pixel);
    void rectangleDrawn(QRectF dataRect, perennial::ui::SelectionStore::Mode mode);
    void lassoDrawn(QPolygonF pixels, perennial::ui::SelectionStore::Mode mode);
    // Keys about customers, which only the plot can answer.
    void stepRequested(QPointF direction, bool extend);
    void profileKey();
    void selectVisibleKey();
    void tableKey();           ///< T: its customers as a table
    void filterKey(bool keep); ///< K: keep only the selection; X: exclude it

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;

  private:
    enum class Drag { None, Pressed, Rectangle, Lasso, Pan };

    bool letterKey(int key);
    bool stepKey(int key, Qt::KeyboardModifiers modifiers);
    Tool effectiveTool() const;
    void updateCursor();
    void finishDrag(Qt::KeyboardModifiers modifiers);

    ScatterChart* m_chart;
    Tool m_tool = Tool::Rectangle;
    Drag m_drag = Drag::None;
    bool m_space = false, m_lassoHeld = false, m_ringShown = false;
    QPointF m_start, m_last;
    QPolygonF m_path;
    bool m_hoverShown = false, m_currentShown = false;
    QPointF m_hover, m_current;
};

} // namespace perennial::ui
