// What a project holds, source by source, and how far it can be trusted: everything the data page
// and the health verb show. Plain functions that run on a worker.
#pragma once

#include "analytics/core/progress.h"
#include "analytics/health/data_health.h"
#include "analytics/health/sufficiency.h"

#include <string>
#include <vector>

namespace perennial {
class Project;
struct Dataset;
} // namespace perennial

namespace perennial::app {

struct ProjectHealth {
    std::string currency;
    std::vector<HealthFinding> findings;
    std::vector<Verdict> verdicts;
};

/// dataset: that of the project.
ProjectHealth examineProject(const Project& project, const Dataset& dataset, Day today,
                             const Progress& progress);

} // namespace perennial::app
