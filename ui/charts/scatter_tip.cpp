#include "ui/charts/scatter_tip.h"

#include "analytics/dataset/dataset.h"
#include "analytics/overview/customer_base.h"
#include "ui/chance_active.h"
#include "ui/charts/scatter_points.h"
#include "ui/format.h"
#include "ui/stores/interval_store.h"

#include <algorithm>
#include <cmath>

namespace perennial::ui {
namespace {

QString tipLine(const QString& what, const QString& value) {
    return QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td align='right'>%2</td></tr>")
        .arg(what.toHtmlEscaped(), value.toHtmlEscaped());
}

QString tipValue(Metric metric, double value, const QString& currency) {
    return isMoney(metric)                           ? Format::money(value, currency)
           : metric == Metric::PAlive                ? Format::percent(value)
           : metric == Metric::DaysSinceLastPurchase ? Format::days(value)
           : metric == Metric::Frequency             ? Format::number(value, 0)
                                                     : Format::number(value, 2);
}

} // namespace

QString scatterTip(const View& view, std::uint32_t position, std::array<Metric, 2> axes,
                   const Colours& colours, const IntervalStore* intervals) {
    const CustomerBase& base = *view.base;
    const QString currency = QString::fromStdString(base.dataset->currency);
    const std::string_view key = base.dataset->customer_keys[base.summary->customer[position].at()];
    const Segment segment = base.segments.segment[position];
    std::vector<Metric> metrics(axes.begin(), axes.end());
    for (const Metric metric : {Metric::PAlive, Metric::DaysSinceLastPurchase}) {
        if (std::find(axes.begin(), axes.end(), metric) == axes.end()) {
            metrics.push_back(metric);
        }
    }
    QString rows;
    for (const Metric metric : metrics) {
        const double value = metricValue(view, metric, position);
        rows += tipLine(Format::metric(metric), tipValue(metric, value, currency));
        if (intervals == nullptr) {
            continue;
        }
        if (metric == Metric::Clv) {
            if (const auto range = intervals->clv(view, position)) {
                rows += tipLine(QString(), Format::ownInterval(value, *range, currency));
            }
        } else if (metric == Metric::ExpectedPurchases) {
            if (const auto range = intervals->purchases(view, position)) {
                rows += tipLine(QString(), Format::ownCountInterval(value, *range));
            }
        }
    }
    const bool judged = std::isfinite(metricValue(view, Metric::PAlive, position));
    const QString why =
        judged ? QString() : QStringLiteral("<p>%1</p>").arg(chanceUnknown(base).toHtmlEscaped());
    return QStringLiteral("<b>%1</b><br><span style='color:%2'>■</span> %3<table "
                          "cellspacing='0'>%4</table>%5")
        .arg(QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size())).toHtmlEscaped(),
             colours.segments[static_cast<std::size_t>(segment)].name(),
             Format::segmentName(segment).toHtmlEscaped(), rows, why);
}

} // namespace perennial::ui
