// Orders a week over the life of the project, by the import that brought them; gaps are shaded.
#pragma once

#include "ui/data/project_data.h"
#include "ui/stores/theme.h"

class QChart;

namespace perennial::ui {

/// The caller owns the chart.
QChart* makeTimelineChart(const ProjectData& data, const Colours& colours);

} // namespace perennial::ui
