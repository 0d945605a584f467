#include "app/project_data.h"

#include "analytics/storage/project.h"
#include "app/project_health.h"

#include <nlohmann/json.hpp>

namespace perennial::app {

namespace {

/// A flat JSON object as kept with an import; empty when it is something else.
std::vector<std::pair<QString, QString>> pairsOf(const std::string& text) {
    std::vector<std::pair<QString, QString>> pairs;
    const auto json = nlohmann::ordered_json::parse(text, nullptr, false);
    if (json.is_object()) {
        for (const auto& [key, value] : json.items()) {
            if (!value.is_structured()) {
                pairs.emplace_back(QString::fromStdString(key),
                                   QString::fromStdString(value.is_string()
                                                              ? value.get<std::string>()
                                                              : value.dump()));
            }
        }
    }
    return pairs;
}

ui::SourceFacts factsOf(const SourceRecord& source) {
    ui::SourceFacts facts;
    facts.id = source.source_id;
    facts.path = QString::fromStdString(source.path);
    facts.importedAt =
        QDateTime::fromString(QString::fromStdString(source.imported_at), Qt::ISODate);
    const std::string_view mode = name(source.mode);
    facts.mode = QString::fromLatin1(mode.data(), qsizetype(mode.size()));
    facts.ledger = source.ledger;
    facts.format = pairsOf(source.format_json);
    facts.mapping = pairsOf(source.mapping_json);
    facts.rowsReplaced = source.rows_replaced;
    facts.amountReplaced = source.amount_replaced;
    facts.rowsSuperseded = source.rows_superseded;
    facts.amountSuperseded = source.amount_superseded;
    facts.undoAfter = QString::fromStdString(source.undo_after);
    return facts;
}

} // namespace

std::shared_ptr<ui::ProjectData> readProjectData(const std::string& path, const Dataset& dataset,
                                                 Day today, const Progress& progress) {
    const Project project(path, Project::Mode::read_only);
    auto data = std::make_shared<ui::ProjectData>();
    for (const SourceRecord& source : project.sources()) {
        data->sources.push_back(factsOf(source));
    }
    for (const SourceWeek& week : project.weekly_orders(progress.part(0.0, 0.5))) {
        data->weeks.push_back({week.source_id, week.week, week.orders});
    }
    ProjectHealth health = examineProject(project, dataset, today, progress.part(0.5, 1.0));
    data->currency = QString::fromStdString(health.currency);
    data->findings = std::move(health.findings);
    data->verdicts = std::move(health.verdicts);
    return data;
}

} // namespace perennial::app
