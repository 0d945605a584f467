#include "ui/charts/chart_export.h"

#include "analytics/backtest/backtest.h"
#include "analytics/dataset/dataset.h"
#include "analytics/overview/customer_base.h"
#include "ui/charts/bar_charts.h"
#include "ui/charts/quality_charts.h"
#include "ui/charts/scatter_chart.h"
#include "ui/charts/scatter_markers.h"
#include "ui/format.h"
#include "ui/refund_words.h"

#include <QApplication>
#include <QBuffer>
#include <QGraphicsScene>
#include <QMimeData>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>

namespace perennial::ui {
namespace {

constexpr double sheet_dpi = 96.0;          ///< of ChartRequest::size
constexpr int svg_layer_dpi = 200;          ///< keeps a slide of a million points below 2 MB
constexpr std::size_t vector_marks = 2'000; ///< up to here points are outlines in SVG and PDF

class ChartText {
    Q_DECLARE_TR_FUNCTIONS(perennial::ui::ChartExport)
};

std::size_t countedCustomers(const View& view, const ChartRequest& request) {
    return request.visible.empty()
               ? view.base->summary->size()
               : request.visible.size() - static_cast<std::size_t>(std::count(
                                              request.visible.begin(), request.visible.end(), 0));
}

QChart* makeScatterSheet(const View& view, const ChartRequest& request, const Colours& colours,
                         QSize size, const Progress& progress) {
    auto chart = std::make_unique<ScatterChart>();
    const auto points = buildScatterPoints(view, request.x, request.y, request.logX, request.logY,
                                           progress.part(0.0, 0.4));
    chart->setColours(colours);
    chart->setCurrency(QString::fromStdString(view.base->dataset->currency));
    chart->setPoints(points);
    chart->resizeTo(size);
    chart->setRange(request.range.isNull() ? points->fit() : request.range);
    std::vector<std::uint32_t> shown = points->inside(chart->range(), request.visible);
    if (request.format != ChartFormat::Png && shown.size() <= vector_marks &&
        request.selected.empty()) {
        std::stable_sort(shown.begin(), shown.end(), [&](std::uint32_t a, std::uint32_t b) {
            return points->segmentOf(a) > points->segmentOf(b); // the few on top of the many
        });
        chart->setMarks(std::move(shown));
        return chart.release();
    }
    ScatterImageRequest image;
    image.points = points;
    image.visible = request.visible;
    image.selected = request.selected;
    image.dataRect = chart->range();
    const int dpi =
        request.format == ChartFormat::Svg ? std::min(request.dpi, svg_layer_dpi) : request.dpi;
    image.pixelRatio = dpi / sheet_dpi;
    image.pixels = (chart->plotArea().size() * image.pixelRatio).toSize();
    image.colours = colours;
    chart->setImage(renderScatterImage(image, progress.part(0.4, 1.0)), image.dataRect);
    return chart.release();
}

QString scatterTitle(const ChartRequest& request) {
    return ChartText::tr("%1 and %2", "chart title: two quantities")
        .arg(Format::metric(request.x), Format::metric(request.y));
}

QChart* laidOut(QChart* chart, QSize size) {
    chart->resize(size);
    return chart;
}

constexpr const char* scatter_id = "revenue_vs_clv";

const ChartEntry all_charts[] = {
    {scatter_id, scatterTitle, makeScatterSheet},
    {"segments", [](const ChartRequest&) { return ChartText::tr("Customers and CLV by segment"); },
     [](const View& view, const ChartRequest& request, const Colours& colours, QSize size,
        const Progress&) {
         return laidOut(makeSegmentChart(view, request.visible, colours), size);
     }},
    {"churn",
     [](const ChartRequest&) { return ChartText::tr("Value at risk by chance of being active"); },
     [](const View& view, const ChartRequest& request, const Colours& colours, QSize size,
        const Progress&) {
         return laidOut(makeChurnChart(view, request.visible, colours), size);
     }},
    {"tracking",
     [](const ChartRequest&) { return ChartText::tr("Purchases over time, counted and forecast"); },
     [](const View&, const ChartRequest& request, const Colours& colours, QSize size,
        const Progress&) {
         return laidOut(makeTrackingChart(*request.backtest, Tracking::Cumulative, colours), size);
     },
     true},
    {"tracking_weekly",
     [](const ChartRequest&) {
         return ChartText::tr("Purchases week by week, counted and forecast");
     },
     [](const View&, const ChartRequest& request, const Colours& colours, QSize size,
        const Progress&) {
         return laidOut(makeTrackingChart(*request.backtest, Tracking::Weekly, colours), size);
     },
     true},
    {"deciles",
     [](const ChartRequest&) { return ChartText::tr("Revenue forecast and revenue that came"); },
     [](const View& view, const ChartRequest& request, const Colours& colours, QSize size,
        const Progress&) {
         return laidOut(makeDecilesChart(shownCandidate(*request.backtest, request.candidate),
                                         QString::fromStdString(view.base->dataset->currency),
                                         colours),
                        size);
     },
     true},
    {"calibration",
     [](const ChartRequest&) { return ChartText::tr("Chance to purchase, forecast and true"); },
     [](const View&, const ChartRequest& request, const Colours& colours, QSize size,
        const Progress&) {
         return laidOut(
             makeCalibrationChart(shownCandidate(*request.backtest, request.candidate), colours),
             size);
     },
     true},
};

/// What a judged forecast rests on.
QString backtestFooter(const ChartRequest& request) {
    const Origin& last = request.backtest->origins.back();
    return ChartText::tr("%1 · forecast from data to %2, judged to %3 · %4",
                         "footer of a chart: model, two dates, \"12 customers\"")
        .arg(Format::modelName(
                 QString::fromStdString(shownCandidate(*request.backtest, request.candidate).id)),
             Format::date(last.end), Format::date(last.holdout_end),
             Format::customers(last.customers));
}

const ChartEntry& chartEntry(const QString& id) {
    const auto found = std::find_if(std::begin(all_charts), std::end(all_charts),
                                    [&](const ChartEntry& e) { return id == QLatin1String(e.id); });
    if (found == std::end(all_charts)) {
        throw Error(ErrorCode::bad_input, "unknown chart: " + id.toStdString());
    }
    return *found;
}

QFont sheetFont(double factor, QFont::Weight weight) {
    QFont font = QApplication::font();
    font.setPointSizeF(factor * (font.pointSizeF() > 0 ? font.pointSizeF() : 10.0));
    font.setWeight(weight);
    return font;
}

/// The segments of a scatterplot in one row (or more), shape beside colour; returns the height
/// used.
double drawSegmentLegend(QPainter* painter, const QRectF& area, const Colours& colours,
                         const QFont& font) {
    const QFontMetricsF metrics(font);
    const double line = std::max(20.0, metrics.height() + 4.0);
    double x = area.left();
    double y = area.top();
    for (std::size_t s = 0; s < segment_count; ++s) {
        const auto segment = static_cast<Segment>(s);
        const QString name = Format::segmentName(segment);
        const double width = 20.0 + metrics.horizontalAdvance(name) + 16.0;
        if (x > area.left() && x + width > area.right()) {
            x = area.left();
            y += line;
        }
        if (painter) {
            drawMarker(*painter, QPointF(x + 8.0, y + line / 2), segment, 11.0, colours);
            painter->setFont(font);
            painter->setPen(colours.text);
            painter->drawText(QRectF(x + 20.0, y, width, line), Qt::AlignLeft | Qt::AlignVCenter,
                              name);
        }
        x += width;
    }
    return y + line - area.top();
}

constexpr int footer_flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

/// Everything between the edges of one sheet, in units of 1/96 inch.
class ChartSheet {
  public:
    ChartSheet(const QString& id, const View& view, const ChartRequest& request,
               const Progress& progress)
        : m_request(request), m_colours(request.dark ? Colours::darkSet() : Colours::light()),
          m_hasLegend(id == QLatin1String(scatter_id)) {
        const ChartEntry& entry = chartEntry(id);
        if (request.size.width() < 200 || request.size.height() < 150 || request.dpi < 30 ||
            request.dpi > 1200) {
            throw Error(ErrorCode::bad_input, "chart size or dpi out of range");
        }
        m_title = request.title.isEmpty() ? entry.title(request) : request.title;
        if (entry.needsBacktest && !request.backtest) {
            throw Error(ErrorCode::bad_input, "chart needs a backtest: " + id.toStdString());
        }
        m_footer = !request.footer.isEmpty() ? request.footer
                   : entry.needsBacktest     ? backtestFooter(request)
                                             : chartFooter(view, request);
        const QRectF inner = QRectF(QPointF(), QSizeF(request.size)).adjusted(16, 12, -16, -10);
        m_titleArea = inner;
        m_titleArea.setHeight(request.showTitle ? QFontMetricsF(m_titleFont).height() : 0.0);
        m_legendArea = inner;
        m_legendArea.setTop(m_titleArea.bottom() + 6);
        m_legendArea.setHeight(
            m_hasLegend ? drawSegmentLegend(nullptr, m_legendArea, m_colours, m_textFont) : 0.0);
        m_footerArea = inner;
        m_footerArea.setTop(
            inner.bottom() -
            (request.showFooter
                 ? QFontMetricsF(m_noteFont).boundingRect(inner, footer_flags, m_footer).height()
                 : 0.0));
        const QRectF chart_area(0, m_legendArea.bottom() + 2, request.size.width(),
                                m_footerArea.top() - m_legendArea.bottom() - 6);
        m_chartArea = QRectF(chart_area.toRect());
        m_chart = entry.make(view, request, m_colours, m_chartArea.size().toSize(), progress);
        m_scene.addItem(m_chart);
        m_scene.setSceneRect(QRectF(QPointF(), m_chartArea.size()));
    }

    void paint(QPainter& painter) {
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform |
                               QPainter::LosslessImageRendering);
        painter.fillRect(QRectF(QPointF(), QSizeF(m_request.size)), m_colours.base);
        m_scene.render(&painter, m_chartArea, m_scene.sceneRect());
        if (m_request.showTitle) {
            painter.setFont(m_titleFont);
            painter.setPen(m_colours.text);
            painter.drawText(m_titleArea, Qt::AlignLeft | Qt::AlignVCenter, m_title);
        }
        if (m_hasLegend) {
            drawSegmentLegend(&painter, m_legendArea, m_colours, m_textFont);
        }
        if (m_request.showFooter) {
            painter.setFont(m_noteFont);
            painter.setPen(m_colours.muted);
            painter.drawText(m_footerArea, footer_flags, m_footer);
        }
    }

  private:
    const ChartRequest& m_request;
    const Colours& m_colours;
    bool m_hasLegend;
    QString m_title, m_footer;
    QFont m_titleFont = sheetFont(1.5, QFont::DemiBold), m_textFont = sheetFont(1.0, QFont::Normal),
          m_noteFont = sheetFont(0.85, QFont::Normal);
    QRectF m_titleArea, m_legendArea, m_chartArea, m_footerArea;
    QGraphicsScene m_scene;
    QChart* m_chart = nullptr; ///< owned by the scene
};

void writePng(QIODevice* out, ChartSheet& sheet, const ChartRequest& request) {
    const double scale = request.dpi / sheet_dpi;
    QImage image((QSizeF(request.size) * scale).toSize(), QImage::Format_RGB32);
    // Fonts are measured at the sheet's resolution and then drawn as outlines at the full one.
    image.setDotsPerMeterX(qRound(sheet_dpi / 0.0254));
    image.setDotsPerMeterY(qRound(sheet_dpi / 0.0254));
    QPainter painter(&image);
    painter.scale(scale, scale);
    sheet.paint(painter);
    painter.end();
    image.setDotsPerMeterX(qRound(request.dpi / 0.0254));
    image.setDotsPerMeterY(qRound(request.dpi / 0.0254));
    image.save(out, "PNG");
}

void writeSvg(QIODevice* out, ChartSheet& sheet, const ChartRequest& request,
              const QString& title) {
    QSvgGenerator svg;
    svg.setOutputDevice(out);
    svg.setResolution(qRound(sheet_dpi));
    svg.setSize(request.size);
    svg.setViewBox(QRect(QPoint(), request.size));
    svg.setTitle(title);
    QPainter painter(&svg);
    sheet.paint(painter);
}

void writePdf(QIODevice* out, ChartSheet& sheet, const ChartRequest& request,
              const QString& title) {
    QPdfWriter pdf(out);
    pdf.setResolution(qRound(sheet_dpi));
    pdf.setPageSize(QPageSize(QSizeF(request.size) / sheet_dpi, QPageSize::Inch, QString(),
                              QPageSize::ExactMatch));
    pdf.setPageMargins(QMarginsF());
    pdf.setTitle(title);
    pdf.setCreator(QCoreApplication::applicationName());
    QPainter painter(&pdf);
    sheet.paint(painter);
}

} // namespace

std::optional<ChartFormat> chartFormat(const QString& fileName) {
    const QString ending = fileName.section(QLatin1Char('.'), -1).toLower();
    return ending == QLatin1String("png")   ? std::optional(ChartFormat::Png)
           : ending == QLatin1String("svg") ? std::optional(ChartFormat::Svg)
           : ending == QLatin1String("pdf") ? std::optional(ChartFormat::Pdf)
                                            : std::nullopt;
}

std::span<const ChartEntry> chartRegistry() {
    return all_charts;
}

QString chartFooter(const View& view, const ChartRequest& request) {
    const std::size_t counted = countedCustomers(view, request);
    const std::size_t all = view.base->summary->size();
    const QString who =
        counted == all ? Format::customers(all)
                       : ChartText::tr("%1 of %2 after filter", "number of number of customers")
                             .arg(Format::count(counted), Format::customers(all));
    const Scenario& scenario = view.scenario->scenario;
    const QString horizon =
        scenario.horizon_months == 1
            ? ChartText::tr("1 month ahead")
            : ChartText::tr("%Ln months ahead", nullptr, scenario.horizon_months);
    const QString churn = ChartText::tr("%1%2", "sign, percentage")
                              .arg(scenario.churn_change > 0 ? QStringLiteral("+") : QString(),
                                   Format::percent(scenario.churn_change));
    const QString model = Format::modelName(QString::fromStdString(view.base->forecaster));
    return ChartText::tr("Data to %1 · %2 · CLV %3, discount rate %4, churn change %5, margin %6 · "
                         "%7 · %8",
                         "footer of a chart; %2 is \"12 customers\", %3 \"12 months ahead\", %7 a "
                         "model, %8 the refund policy")
        .arg(Format::date(view.base->summary->end), who, horizon,
             Format::percent(scenario.annual_discount_rate, 1), churn,
             Format::percent(scenario.margin), model,
             refundWords(view.base->dataset->refund_policy));
}

QByteArray renderChart(const QString& id, const View& view, const ChartRequest& request,
                       const Progress& progress) {
    ChartSheet sheet(id, view, request, progress);
    const QString title = request.title.isEmpty() ? chartEntry(id).title(request) : request.title;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    switch (request.format) {
    case ChartFormat::Png:
        writePng(&buffer, sheet, request);
        break;
    case ChartFormat::Svg:
        writeSvg(&buffer, sheet, request, title);
        break;
    case ChartFormat::Pdf:
        writePdf(&buffer, sheet, request, title);
        break;
    }
    return bytes;
}

QMimeData* chartMimeData(const QString& id, const View& view, ChartRequest request) {
    auto mime = std::make_unique<QMimeData>();
    request.format = ChartFormat::Png;
    const QByteArray png = renderChart(id, view, request);
    mime->setImageData(QImage::fromData(png, "PNG"));
    mime->setData(QStringLiteral("image/png"), png);
    request.format = ChartFormat::Svg;
    mime->setData(QStringLiteral("image/svg+xml"), renderChart(id, view, request));
    return mime.release();
}

} // namespace perennial::ui
