// The points of a scatterplot in axis units, sorted into a grid so that what is near a place, or in
// a rectangle, is found without looking at the rest. Knows nothing of pixels and colours.
#pragma once

#include "ui/charts/scatter_plot.h"

#include <QPointF>

#include <algorithm>
#include <functional>

namespace perennial::ui {

/// One axis: which quantity, and where its values lie. Axis units are log10 where logarithmic.
/// Who has no place on the axis is shown in a band of its own below `low`, spread across it, so
/// that no customer is ever lost. In the band are:
/// - on a logarithmic axis values of zero and less, and those that read as nothing: less than one
///   cent (0.01; a thousandth where the quantity is no money);
/// - on a logarithmic axis outliers: below a power of ten that is at least one decade under what
///   99.5 % of the customers with a positive value have;
/// - on any axis customers for whom the quantity is not known (chance active after one purchase).
struct ScatterAxis {
    Metric metric = Metric::Clv;
    bool logarithmic = false;
    double low = 0.0, high = 1.0; ///< extent of the values outside the band
    bool hasBand = false;
    double bandLow = 0.0, bandHigh = 0.0; ///< axis units
    double floor = 0.0;                   ///< logarithmic: smaller values are in the band
    bool bandHasPositive = false;         ///< the band holds more than values of zero and less
    bool bandIsUnknown = false;           ///< the band holds nobody whose value is known
    std::size_t inBand = 0;

    double viewLow() const; ///< of a view that shows everything, with a margin
    double viewHigh() const;
};

class ScatterPoints {
  public:
    static constexpr int grid_side = 256;

    const ScatterAxis& x() const { return m_axisX; }
    const ScatterAxis& y() const { return m_axisY; }
    std::size_t size() const { return m_position.size(); }
    QPointF at(std::uint32_t position) const { ///< in axis units
        const std::uint32_t slot = m_slot[position];
        return {m_x[slot], m_y[slot]};
    }
    Segment segmentOf(std::uint32_t position) const {
        return static_cast<Segment>(m_segment[m_slot[position]]);
    }
    QRectF fit() const; ///< the view that shows everything

    /// The point within `radius` (axis units of 1 px times pixels, per axis) nearest to `place`; -1
    /// none. mask: one byte a customer, only those set are looked at; empty: all.
    qint64 nearest(QPointF place, QSizeF radius, const std::vector<std::uint8_t>& mask) const;
    /// The nearest in the quarter plane around `direction` (unit vector, y up); -1 none.
    /// unit: axis units of one pixel. within: only points in this rectangle.
    qint64 neighbour(std::uint32_t from, QPointF direction, QSizeF unit, const QRectF& within,
                     const std::vector<std::uint8_t>& mask) const;
    std::vector<std::uint32_t> inside(const QRectF& rect,
                                      const std::vector<std::uint8_t>& mask) const;
    std::size_t countInside(const QRectF& rect, const std::vector<std::uint8_t>& mask) const;

    // For renderers: columns in grid order, and the slots of a cell.
    const std::vector<float>& xs() const { return m_x; }
    const std::vector<float>& ys() const { return m_y; }
    const std::vector<std::uint8_t>& segments() const { return m_segment; }
    const std::vector<std::uint32_t>& positions() const { return m_position; }
    std::uint32_t cellBegin(int row, int column) const {
        return m_cells[static_cast<std::size_t>(row) * grid_side +
                       static_cast<std::size_t>(column)];
    }
    std::uint32_t cellEnd(int row, int column) const {
        return m_cells[static_cast<std::size_t>(row) * grid_side +
                       static_cast<std::size_t>(column) + 1];
    }
    /// Grid columns and rows that may hold points of a range; the outermost reach to infinity.
    int columnOf(double x) const { return cellOf(x, m_gridX, m_perCellX); }
    int rowOf(double y) const { return cellOf(y, m_gridY, m_perCellY); }

    /// Calls visit(slot) for every point in `rect`; stops early when it returns false.
    template <class Visit>
    void visit(const QRectF& rect, const Visit& visit) const;

  private:
    friend std::shared_ptr<const ScatterPoints> buildScatterPoints(const View&, Metric, Metric,
                                                                   bool, bool, const Progress&);
    static int cellOf(double value, double origin, double perCell) {
        return static_cast<int>(std::clamp((value - origin) * perCell, 0.0, grid_side - 1.0));
    }
    void sortIntoGrid(const std::vector<float>& x, const std::vector<float>& y,
                      const std::vector<Segment>& segments, const Progress& progress);

    ScatterAxis m_axisX, m_axisY;
    double m_gridX = 0.0, m_gridY = 0.0, m_perCellX = 1.0, m_perCellY = 1.0;
    std::vector<float> m_x, m_y;           ///< by slot, that is in grid order
    std::vector<std::uint8_t> m_segment;   ///< by slot
    std::vector<std::uint32_t> m_position; ///< by slot: place in the summary
    std::vector<std::uint32_t> m_slot;     ///< by position
    std::vector<std::uint32_t> m_cells;    ///< grid_side^2 + 1 offsets into slots
};

/// One value of one customer, in the metric's own unit (money: major units; P(alive): 0..1; days).
/// NaN where the model cannot tell.
double metricValue(const View& view, Metric metric, std::size_t position);
bool isMoney(Metric metric);
/// True for quantities whose spread spans decades, so that a logarithmic axis shows them best.
bool prefersLogarithm(Metric metric);

template <class Visit>
void ScatterPoints::visit(const QRectF& rect, const Visit& visit) const {
    const auto left = static_cast<float>(rect.left()), right = static_cast<float>(rect.right());
    const auto low = static_cast<float>(rect.top()), high = static_cast<float>(rect.bottom());
    const int c0 = columnOf(rect.left()), c1 = columnOf(rect.right());
    const int r1 = rowOf(rect.bottom());
    for (int row = rowOf(rect.top()); row <= r1; ++row) {
        // Cells of a row are neighbours in memory: one run.
        const std::uint32_t end = cellEnd(row, c1);
        for (std::uint32_t slot = cellBegin(row, c0); slot < end; ++slot) {
            if (m_x[slot] >= left && m_x[slot] <= right && m_y[slot] >= low && m_y[slot] <= high &&
                !visit(slot)) {
                return;
            }
        }
    }
}

} // namespace perennial::ui
