#include "app/cli/project_options.h"

#include "analytics/dataset/dataset.h"
#include "analytics/storage/project.h"
#include "app/model_choice.h"

#include <CLI/CLI.hpp>

namespace perennial::app::cli {

void ProjectOptions::addProject(CLI::App& command, bool required) {
    command.add_option("--project", project, "project file (*.perennial)")->required(required);
}

void ProjectOptions::addEnd(CLI::App& command) {
    command
        .add_option("--end", end,
                    "last day of observation, YYYY-MM-DD; default: the last order's day")
        ->check(isoDateComplaint);
}

std::optional<Day> ProjectOptions::endDay() const {
    return parse_iso(end);
}

std::vector<std::string> valuationIds() {
    std::vector<std::string> ids = modelChoices();
    ids.emplace_back("lstm"); // another name of the recurrent network
    return ids;
}

std::string isoDateComplaint(const std::string& text) {
    return parse_iso(text) ? std::string() : "not a date of the form YYYY-MM-DD: " + text;
}

std::shared_ptr<const Dataset> readDataset(const std::string& project, const Progress& progress) {
    return Project(project, Project::Mode::read_only).read_dataset(progress);
}

Day endOfObservation(const Dataset& dataset, const ProjectOptions& options) {
    return options.endDay().value_or(dataset.last_day);
}

void ScenarioOptions::add(CLI::App& command) {
    command
        .add_option("--horizon-months", horizonMonths, "months to look ahead, 1..60; default 12")
        ->check(CLI::Range(1, 60));
    command
        .add_option("--annual-discount", annualDiscount,
                    "what money loses in a year, 0..1; default 0.10")
        ->check(CLI::Range(0.0, 1.0));
    command
        .add_option(
            "--margin", margin,
            "share of revenue that is profit, 0..1; default: measured where costs are known, "
            "else 1")
        ->check(CLI::Range(0.0, 1.0));
    command
        .add_option("--churn-change", churnChange,
                    "relative change of every customer's dropout rate, -0.5..0.5; default 0")
        ->check(CLI::Range(-0.5, 0.5));
}

Scenario ScenarioOptions::over(Scenario baseline) const {
    baseline.annual_discount_rate = annualDiscount.value_or(baseline.annual_discount_rate);
    baseline.margin = margin.value_or(baseline.margin);
    baseline.churn_change = churnChange.value_or(baseline.churn_change);
    baseline.horizon_months = horizonMonths.value_or(baseline.horizon_months);
    return baseline;
}

} // namespace perennial::app::cli
