// Any chart as PNG, SVG or PDF for a slide, a report or the clipboard: with title and footer, light
// unless asked otherwise, text as text. Needs no window. Makes bytes; whoever calls writes the
// file.
#pragma once

#include "analytics/core/progress.h"
#include "ui/charts/scatter_plot.h"

#include <QByteArray>
#include <QSize>
#include <QString>

#include <memory>
#include <optional>
#include <span>

class QChart;
class QMimeData;

namespace perennial {
struct Backtest;
}

namespace perennial::ui {

enum class ChartFormat { Png, Svg, Pdf };

/// Of a file name's ending, any case; nothing for others.
std::optional<ChartFormat> chartFormat(const QString& fileName);

struct ChartRequest {
    ChartFormat format = ChartFormat::Png;
    QSize size{1280, 720}; ///< in 1/96 inch: 1280 x 720 is a 13.33 x 7.5 in slide
    int dpi = 300;         ///< of a PNG, and of the point layer in PDF (in SVG at most 200)
    bool dark = false;
    bool showTitle = true, showFooter = true;
    QString title;  ///< "": the chart's own
    QString footer; ///< "": data-through date, scenario and number of customers, see chartFooter()
    std::vector<std::uint8_t> visible, selected; ///< one byte a customer; empty: all, none
    // Only for the scatterplot:
    Metric x = Metric::RevenueToDate, y = Metric::Clv;
    bool logX = true, logY = true;
    QRectF range; ///< axis units; null: everything
    // Only for the charts of a backtest:
    std::shared_ptr<const Backtest> backtest;
    QString candidate; ///< whose groups and chances; "": the winner's
};

/// A chart that can be asked for by name. Adding one is adding a line to the registry.
struct ChartEntry {
    const char* id; ///< for the command line: "revenue_vs_clv"
    QString (*title)(const ChartRequest& request);
    /// Laid out for `size`. The caller owns the chart.
    QChart* (*make)(const View& view, const ChartRequest& request, const Colours& colours,
                    QSize size, const Progress& progress);
    bool needsBacktest = false; ///< ChartRequest::backtest must be there
};

std::span<const ChartEntry> chartRegistry();

/// What the numbers rest on: "Data to 9 Dec 2011 · 48,210 customers · 12 months ahead, ...", model
/// and refund policy last.
QString chartFooter(const View& view, const ChartRequest& request);

/// The chart `id` as the bytes of a file. GUI thread, as all of Qt Charts; with 1,000,000 customers
/// it takes about as long as one drawing of the points at the size asked for. throws:
/// Error{bad_input} for an unknown id or an impossible size; Cancelled.
QByteArray renderChart(const QString& id, const View& view, const ChartRequest& request,
                       const Progress& progress = {});

/// PNG and SVG together, for the clipboard. GUI thread. The caller (or the clipboard) owns it.
QMimeData* chartMimeData(const QString& id, const View& view, ChartRequest request);

} // namespace perennial::ui
