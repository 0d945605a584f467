// Every customer as a point, all of them, at any number: Qt Charts draws axes and grid, a worker
// draws the points as one image. The widget asks for images by signal and shows the last one
// meanwhile.
#pragma once

#include "analytics/core/progress.h"
#include "ui/stores/theme.h"
#include "ui/view.h"

#include <QImage>
#include <QRectF>
#include <QWidget>

#include <cstdint>
#include <memory>
#include <vector>

namespace perennial::ui {

class IntervalStore;
class SelectionStore;
class FilterStore;

/// The quantities an axis can show.
enum class Metric {
    RevenueToDate,
    Clv,
    Frequency,
    MonetaryValue,
    DaysSinceLastPurchase,
    PAlive,
    ExpectedPurchases
};

/// Points in data coordinates with what is needed to find them by place. Built by a worker,
/// immutable.
class ScatterPoints;

/// Builds columns and grid index for two metrics. Runs on a worker; 1,000,000 points in well under
/// 1 s.
std::shared_ptr<const ScatterPoints> buildScatterPoints(const View& view, Metric x, Metric y,
                                                        bool logX, bool logY,
                                                        const Progress& progress);

/// At most this many points in view are drawn one by one; more become a density image.
inline constexpr std::size_t scatter_marker_limit = 20'000;

/// A picture to draw: everything by value or shared const, so that a worker can do it.
struct ScatterImageRequest {
    std::shared_ptr<const ScatterPoints> points;
    std::vector<std::uint8_t> visible, selected; ///< one byte a customer; empty: all, none
    QRectF dataRect;                             ///< in axis units (log10 where logarithmic)
    QSize pixels;                                ///< of the image, in device pixels
    double pixelRatio = 1.0;
    Colours colours;
    quint64 id = 0;
};

/// Draws markers below scatter_marker_limit and a density image above, with points that stand alone
/// as markers in both; the selection on top, the rest faded. Any thread; uses several. throws:
/// Cancelled
QImage renderScatterImage(const ScatterImageRequest& request, const Progress& progress);

/// What the scatterplot shows, for exports.
struct ScatterAxes {
    Metric x = Metric::RevenueToDate, y = Metric::Clv;
    bool logX = true, logY = true;
    QRectF range; ///< in axis units; null before there are points
};

class ScatterPlot : public QWidget {
    Q_OBJECT

  public:
    ScatterPlot(SelectionStore* selection, FilterStore* filter, Theme* theme,
                QWidget* parent = nullptr);
    ~ScatterPlot() override;

    void setView(const View& view);
    /// Where tips find ranges; outlives the plot.
    void setIntervals(const IntervalStore* intervals);
    void setMetrics(Metric x, Metric y);
    void setLogarithmic(bool x, bool y);
    ScatterAxes axes() const;

  public Q_SLOTS:
    void showPoints(std::shared_ptr<const perennial::ui::ScatterPoints> points);
    void showImage(const QImage& image, quint64 id);

  Q_SIGNALS:
    // Answered by app on the worker pool, "latest wins".
    void pointsRequested(const perennial::ui::View& view, perennial::ui::Metric x,
                         perennial::ui::Metric y, bool logX, bool logY);
    void imageRequested(const perennial::ui::ScatterImageRequest& request);
    void hovered(qint64 position); ///< -1 when over nothing
    void tableRequested();         ///< the customers as a table are to come to the front

  protected:
    void changeEvent(QEvent* event) override;

  private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace perennial::ui
