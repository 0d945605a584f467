#include "app/project_data.h"

#include "analytics/storage/project.h"
#include "app/project_health.h"

#include <nlohmann/json.hpp>

namespace perennial::app {

namespace {

using Pairs = std::vector<std::pair<QString, QString>>;

/// The plain values of a JSON object; none when it is something else.
Pairs pairsOf(const nlohmann::ordered_json& json) {
    Pairs pairs;
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

/// As kept with an import.
Pairs pairsOf(const std::string& text) {
    return pairsOf(nlohmann::ordered_json::parse(text, nullptr, false));
}

Pairs rulesOf(const std::string& format_json) {
    const auto format = nlohmann::ordered_json::parse(format_json, nullptr, false);
    if (!format.is_object() || !format.contains("rules")) {
        return {};
    }
    const auto& rules = format["rules"];
    Pairs decided = pairsOf(rules);
    const Pairs actions = pairsOf(rules.value("actions", nlohmann::ordered_json::object()));
    decided.insert(decided.begin(), actions.begin(), actions.end());
    return decided;
}

QDateTime momentOf(const std::string& iso) {
    return QDateTime::fromString(QString::fromStdString(iso), Qt::ISODate);
}

ui::TableFacts factsOf(const TableImport& import) {
    ui::TableFacts facts;
    facts.id = import.import_id;
    facts.path = QString::fromStdString(import.path);
    facts.importedAt = momentOf(import.imported_at);
    facts.format = pairsOf(import.format_json);
    facts.mapping = pairsOf(import.mapping_json);
    facts.ledger = import.ledger;
    facts.rowsThere = import.rows_there;
    return facts;
}

ui::SourceFacts factsOf(const SourceRecord& source) {
    ui::SourceFacts facts;
    facts.id = source.source_id;
    facts.path = QString::fromStdString(source.path);
    facts.importedAt = momentOf(source.imported_at);
    const std::string_view mode = name(source.mode);
    facts.mode = QString::fromLatin1(mode.data(), qsizetype(mode.size()));
    facts.ledger = source.ledger;
    facts.format = pairsOf(source.format_json);
    facts.mapping = pairsOf(source.mapping_json);
    facts.rules = rulesOf(source.format_json);
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
    for (const TableImport& import : project.table_imports(progress.part(0.0, 0.1))) {
        data->tables.push_back(factsOf(import));
    }
    for (const SourceWeek& week : project.weekly_orders(progress.part(0.1, 0.5))) {
        data->weeks.push_back({week.source_id, week.week, week.orders});
    }
    ProjectHealth health = examineProject(project, dataset, today, progress.part(0.5, 1.0));
    data->currency = QString::fromStdString(health.currency);
    data->findings = std::move(health.findings);
    data->verdicts = std::move(health.verdicts);
    return data;
}

} // namespace perennial::app
