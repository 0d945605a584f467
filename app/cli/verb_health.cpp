// health: what is odd in the orders, and which analyses they suffice for.
#include "analytics/health/data_health.h"
#include "analytics/health/sufficiency.h"
#include "analytics/storage/project.h"
#include "app/cli/project_options.h"
#include "app/cli/text.h"
#include "app/cli/verb.h"
#include "app/project_health.h"
#include "ui/format.h"

#include <CLI/CLI.hpp>

namespace perennial::app::cli {

namespace {

Json findingsJson(const ProjectHealth& health, const QString& currency) {
    Json list = Json::array();
    for (const HealthFinding& finding : health.findings) {
        list.push_back({{"code", name(finding.code)},
                        {"severity", name(finding.severity)},
                        {"share", finding.share},
                        {"count", finding.count},
                        {"amount", json(finding.amount)},
                        {"first", json(finding.first)},
                        {"last", json(finding.last)},
                        {"text", textOrNull(finding.text)},
                        {"sentence", ui::Format::healthFinding(finding, currency).toStdString()},
                        {"remedy", ui::Format::healthRemedy(finding.code).toStdString()}});
    }
    return list;
}

Json verdictsJson(const ProjectHealth& health) {
    Json list = Json::array();
    for (const Verdict& verdict : health.verdicts) {
        Json needs = Json::array();
        for (const Requirement& requirement : verdict.requirements) {
            needs.push_back({{"need", name(requirement.need)},
                             {"there", requirement.there},
                             {"needed", requirement.needed},
                             {"advised", requirement.advised}});
        }
        list.push_back({{"analysis", name(verdict.analysis)},
                        {"readiness", name(verdict.readiness())},
                        {"needs", needs},
                        {"sentence", ui::Format::verdict(verdict).toStdString()}});
    }
    return list;
}

Answer healthAnswer(const ProjectHealth& health) {
    const QString currency = QString::fromStdString(health.currency);
    std::string text;
    for (const HealthFinding& finding : health.findings) {
        text += ui::Format::severity(finding.severity).toStdString() + ": " +
                ui::Format::healthFinding(finding, currency).toStdString() + "\n    " +
                ui::Format::healthRemedy(finding.code).toStdString() + "\n";
    }
    if (health.findings.empty()) {
        text = "Nothing odd was found.\n";
    }
    Table table{Table::Align::left, Table::Align::left, Table::Align::left};
    for (const Verdict& verdict : health.verdicts) {
        table.row({ui::Format::analysis(verdict.analysis).toStdString(),
                   ui::Format::readiness(verdict.readiness()).toStdString(),
                   ui::Format::verdict(verdict).toStdString()});
    }
    return {{{"findings", findingsJson(health, currency)},
             {"sufficiency", verdictsJson(health)},
             {"currency", textOrNull(health.currency)}},
            text + "\n" + table.text()};
}

} // namespace

Run declareHealth(CLI::App& command) {
    struct Options : ProjectOptions {
        std::string today;
    };
    const auto options = std::make_shared<Options>();
    options->addProject(command);
    command
        .add_option("--today", options->today,
                    "orders after this day are in the future; default today")
        ->check(isoDateComplaint);
    return [options](const Progress& progress) {
        const Project project(options->project, Project::Mode::read_only);
        const Day today =
            parse_iso(options->today)
                .value_or(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
        return healthAnswer(examineProject(project, *project.read_dataset(progress.part(0.0, 0.6)),
                                           today, progress.part(0.6, 1.0)));
    };
}

} // namespace perennial::app::cli
