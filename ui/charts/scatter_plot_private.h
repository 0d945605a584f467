// The inside of the scatterplot: which points and image it asks for, what follows the stores, and
// what gestures mean. For scatter_plot.cpp and scatter_gestures.cpp alone.
#pragma once

#include "ui/charts/scatter_chart.h"
#include "ui/charts/scatter_plot.h"
#include "ui/charts/selection_strip.h"
#include "ui/stores/filter_store.h"
#include "ui/stores/selection_store.h"

#include <QTimer>

class QLabel;
class QStackedLayout;

namespace perennial::ui {

class ScatterLegend;
class ScatterToolbar;
class ScatterView;

class ScatterPlot::Private : public QObject {
  public:
    Private(ScatterPlot* plot, SelectionStore* selectionStore, FilterStore* filterStore,
            Theme* theTheme);

    void layOut();
    void connectControls();
    void connectGestures();
    void applyTheme();
    void retranslate();
    void showState();

    void requestPoints();
    void setAxes(Metric x, Metric y, bool logX, bool logY);
    /// Something about the picture changed; several changes in one turn make one picture.
    void changed() { later.start(); }
    void refresh();
    void requestImage();
    void sumSelection();
    void updateSummary();
    /// The next refresh counts and sums again, whatever the stores say.
    void recount() { countedFilter = countedSelection = static_cast<quint64>(-1); }
    void updateLegend();
    void updateCurrent();

    bool ready() const {
        return now && chart->points() && chart->points()->size() == selection.size() &&
               filter.mask().size() == selection.size();
    }
    qint64 pointAt(QPointF pixel) const;
    void hover(QPointF pixel);
    void leave();
    void step(QPointF direction, bool extend);
    void selectSegment(Segment segment);
    void keepOnly(bool keep);

    ScatterPlot& q;
    SelectionStore& selection;
    FilterStore& filter;
    Theme& theme;
    const IntervalStore* intervals = nullptr;
    View now;
    Metric metricX = Metric::RevenueToDate, metricY = Metric::Clv;
    bool logX = true, logY = true;

    ScatterChart* chart; ///< owned by the view's scene
    ScatterView* view;
    ScatterToolbar* toolbar;
    ScatterLegend* legend;
    SelectionStrip* strip;
    QLabel* empty;
    QStackedLayout* stack = nullptr;

    QTimer later, lost;
    quint64 lastId = 0, inFlight = 0;
    QRectF inFlightRange;
    bool dirty = false;
    SelectionSummary summary;
    quint64 countedFilter = static_cast<quint64>(-1), countedSelection = static_cast<quint64>(-1);
    qint64 hoveredPosition = -1;
};

} // namespace perennial::ui
