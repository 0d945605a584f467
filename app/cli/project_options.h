// The options several verbs share: which project, until when, written where.
#pragma once

#include "analytics/core/progress.h"
#include "analytics/overview/customer_base.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace perennial::app::cli {

struct ProjectOptions {
    std::string project;
    std::string end; ///< ISO date; "" for the last order's day

    void addProject(CLI::App& command, bool required = true);
    void addEnd(CLI::App& command);
    std::optional<Day> endDay() const;
};

/// Whatever customers can be valued by: purchase models, other forecasters, and "auto".
std::vector<std::string> valuationIds();

/// Checks that text is an ISO date; for CLI11: "" when it is, else the complaint.
std::string isoDateComplaint(const std::string& text);

std::shared_ptr<const Dataset> readDataset(const std::string& project, const Progress& progress);

/// The end of observation: as asked, else the day of the last order.
Day endOfObservation(const Dataset& dataset, const ProjectOptions& options);

/// Knobs of a what-if; what is absent keeps the baseline's value.
struct ScenarioOptions {
    std::optional<double> annualDiscount, margin, churnChange;
    std::optional<int> horizonMonths;

    void add(CLI::App& command);
    Scenario over(Scenario baseline) const;
};

} // namespace perennial::app::cli
