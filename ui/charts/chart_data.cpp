#include "ui/charts/chart_data.h"

#include "analytics/dataset/dataset.h"
#include "analytics/overview/customer_base.h"
#include "ui/charts/scatter_points.h"
#include "ui/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMimeData>

#include <algorithm>
#include <cmath>
#include <memory>

namespace perennial::ui {

namespace {

QString tableNumber(double value) {
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return std::isfinite(value) ? locale.toString(value, 'g', 12) : QString();
}

/// A key must not end its cell.
QString cellText(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).simplified();
}

} // namespace

QString scatterTable(const View& view, const ChartRequest& request) {
    const CustomerBase& base = *view.base;
    const auto in = [](const std::vector<std::uint8_t>& mask, std::size_t position) {
        return mask.empty() || mask[position] != 0;
    };
    const QLatin1Char tab('\t'), end('\n');
    QString text = QCoreApplication::translate("perennial::ui::ChartText", "Customer") + tab +
                   QCoreApplication::translate("perennial::ui::ChartText", "Segment") + tab +
                   Format::metric(request.x) + tab + Format::metric(request.y) + end;
    for (std::size_t position = 0; position < base.summary->size(); ++position) {
        if (in(request.visible, position) && in(request.selected, position)) {
            text += cellText(base.dataset->customer_keys[base.summary->customer[position].at()]) +
                    tab + Format::segmentName(base.segments.segment[position]) + tab +
                    tableNumber(metricValue(view, request.x, position)) + tab +
                    tableNumber(metricValue(view, request.y, position)) + end;
        }
    }
    return text;
}

QMimeData* scatterTableMimeData(const View& view, const ChartRequest& request) {
    const QString text = scatterTable(view, request);
    QString html = text.toHtmlEscaped();
    html.chop(1);
    html.replace(QLatin1Char('\t'), QLatin1String("</td><td>"))
        .replace(QLatin1Char('\n'), QLatin1String("</td></tr><tr><td>"));
    auto mime = std::make_unique<QMimeData>();
    mime->setText(text);
    mime->setHtml(QStringLiteral("<table><tr><td>%1</td></tr></table>").arg(html));
    return mime.release();
}

} // namespace perennial::ui
