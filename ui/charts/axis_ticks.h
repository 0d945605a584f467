// Where an axis has its ticks and what they say, in the reader's language. QLogValueAxis can
// neither group digits nor follow QLocale, so charts with many magnitudes paint these instead.
#pragma once

#include "ui/charts/scatter_plot.h"

#include <QString>

#include <vector>

namespace perennial::ui {

struct AxisTick {
    double place = 0.0; ///< axis units: log10 of the value where logarithmic
    QString label;      ///< empty: a minor grid line
};

/// low, high: the range in axis units. pixels: its length on screen; room: pixels a label needs.
std::vector<AxisTick> axisTicks(double low, double high, bool logarithmic, Metric metric,
                                double pixels, double room);

/// "1", "1,000", "10K", "0.01": short and exact for round numbers. step: distance of the ticks
/// around it.
QString tickLabel(double value, double step, Metric metric);

} // namespace perennial::ui
