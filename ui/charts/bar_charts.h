// The two small charts that panels and exports share: value by segment, and value at risk by the
// chance of being active. Every bar carries its number, in the reader's language. GUI thread.
#pragma once

#include "ui/stores/theme.h"
#include "ui/view.h"

#include <QString>

#include <cstdint>
#include <vector>

class QChart;

namespace perennial::ui {

/// Share of customers and share of CLV by segment, horizontal bars. The caller owns the chart.
/// mask: one byte a customer, 1 = counts; empty: all.
QChart* makeSegmentChart(const View& view, const std::vector<std::uint8_t>& mask,
                         const Colours& colours);

/// Value at risk by chance of being active, in tenths, with the number of customers; those the
/// model cannot judge have a bar of their own. The caller owns it.
QChart* makeChurnChart(const View& view, const std::vector<std::uint8_t>& mask,
                       const Colours& colours);

} // namespace perennial::ui
