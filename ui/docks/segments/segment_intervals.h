// How far the sums of segments may be off. A pure function for a worker.
#pragma once

#include "analytics/core/progress.h"
#include "analytics/lifetime/lifetime.h"
#include "analytics/segments/segments.h"
#include "ui/view.h"

#include <array>
#include <cstdint>
#include <vector>

namespace perennial::ui {

/// 90 % intervals by segment; the last entry is of all segments together.
struct SegmentIntervals {
    std::array<Interval, segment_count + 1> clv, purchases;
};

/// mask: as visibleTotals().
SegmentIntervals segmentIntervals(const View& view, const std::vector<std::uint8_t>& mask,
                                  const Progress& progress = {});

} // namespace perennial::ui
