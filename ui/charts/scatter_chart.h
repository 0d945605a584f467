// The scatterplot as a chart: Qt Charts gives title, background and axis lines; one item paints
// grid, zero bands, tick labels and the image of the points. Used on screen and by exports. No
// gestures here.
#pragma once

#include "ui/charts/scatter_points.h"

#include <QImage>
#include <QtCharts/QChart>

class QValueAxis;

namespace perennial::ui {

class ScatterItem;

class ScatterChart : public QChart {
    Q_OBJECT

  public:
    explicit ScatterChart(QGraphicsItem* parent = nullptr);

    void setColours(const Colours& colours);
    const Colours& colours() const { return m_colours; }
    void setCurrency(const QString& currency);
    /// Null: an empty frame without axes.
    void setPoints(std::shared_ptr<const ScatterPoints> points);
    const std::shared_ptr<const ScatterPoints>& points() const { return m_points; }

    void setRange(const QRectF& dataRect); ///< axis units
    QRectF range() const { return m_range; }
    /// The picture of the points and the range it was drawn for; shown moved and scaled in another
    /// range.
    void setImage(const QImage& image, const QRectF& dataRect);
    /// Draws these customers as outlines instead of an image: sharp at any size, for vector
    /// formats.
    void setMarks(std::vector<std::uint32_t> positions);

    QPointF toPixel(QPointF place) const; ///< item coordinates
    QPointF toPlace(QPointF pixel) const;
    QSizeF unit() const; ///< axis units of one pixel

    void resizeTo(QSizeF size); ///< lays out the plot area for this size of the whole chart
    static QString axisTitle(Metric metric, const QString& currency);
    static QString bandLabel(const ScatterAxis& axis);

  private:
    friend class ScatterItem;
    void layOut();

    std::shared_ptr<const ScatterPoints> m_points;
    std::vector<std::uint32_t> m_marks;
    QImage m_image;
    QRectF m_imageRange, m_range{0, 0, 1, 1};
    Colours m_colours;
    QString m_currency;
    QValueAxis *m_axisX, *m_axisY;
    ScatterItem* m_item;
};

} // namespace perennial::ui
