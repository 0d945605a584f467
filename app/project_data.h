// Everything the data page shows, read on a worker.
#pragma once

#include "analytics/core/progress.h"
#include "ui/data/project_data.h"

#include <memory>
#include <string>

namespace perennial {
struct Dataset;
}

namespace perennial::app {

/// dataset: that of the project. throws: Error as Project
std::shared_ptr<ui::ProjectData> readProjectData(const std::string& path, const Dataset& dataset,
                                                 Day today, const Progress& progress);

} // namespace perennial::app
