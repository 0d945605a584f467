// What the scatterplot says about the customer under the pointer.
#pragma once

#include "ui/charts/scatter_plot.h"

#include <QString>

#include <array>
#include <cstdint>

namespace perennial::ui {

class IntervalStore;

/// Rich text: key, segment, the two quantities of the axes, chance active and days since the last
/// purchase; a forecast comes with its 90 % range where `intervals` (may be null) knows it.
/// position: in the summary.
QString scatterTip(const View& view, std::uint32_t position, std::array<Metric, 2> axes,
                   const Colours& colours, const IntervalStore* intervals);

} // namespace perennial::ui
