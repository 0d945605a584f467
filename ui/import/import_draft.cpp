#include "ui/import/import_draft.h"

#include <algorithm>
#include <set>

namespace perennial::ui {

void ImportDraft::forgetDecisions() {
    chosen = {};
    chosenRoles.clear();
    presetApplied.reset();
}

void ImportDraft::forget() {
    forgetDecisions();
    inspection.reset();
    problem.clear();
    dateOrderAsked = false;
    rehearsal.reset();
    rehearsalProblem.clear();
}

std::vector<ColumnInfo> ImportDraft::columns() const {
    std::vector<ColumnInfo> columns = inspection ? inspection->columns : std::vector<ColumnInfo>();
    for (ColumnInfo& column : columns) {
        if (const auto found = chosenRoles.find(column.name); found != chosenRoles.end()) {
            column.role = found->second;
            column.confidence = 1.0;
        }
    }
    return columns;
}

bool ImportDraft::has(Role role) const {
    const std::vector<ColumnInfo> all = columns();
    return std::any_of(all.begin(), all.end(),
                       [role](const ColumnInfo& column) { return column.role == role; });
}

void ImportDraft::choose(const std::string& column, Role role) {
    for (const ColumnInfo& other : columns()) {
        if (role != Role::none && other.role == role && other.name != column) {
            chosenRoles[other.name] = Role::none;
        }
    }
    chosenRoles[column] = role;
}

void ImportDraft::apply(const ImportPreset& preset) {
    chosen = preset.options;
    chosen.roles.clear();
    chosenRoles.clear();
    for (const auto& [role, column] : preset.options.roles) {
        if (!column.empty()) {
            choose(column, role);
        }
    }
    for (const ColumnInfo& column : columns()) {
        chosenRoles.try_emplace(column.name, Role::none); // was not used either
    }
    presetApplied = preset.name;
}

ImportPreset ImportDraft::preset(const QString& name) const {
    ImportPreset preset;
    preset.name = name;
    preset.options = options();
    preset.options.currency.clear(); // the project's, another time
    if (inspection) {
        const FileFormat& format = inspection->format;
        preset.header = ImportPreset::headerOf(*inspection);
        if (format.format == "csv") {
            preset.options.delimiter = format.delimiter;
            preset.options.header = format.header;
            preset.options.decimal_separator = format.decimal_separator;
        }
        if (format.date_order != DateOrder::none) {
            preset.options.date_order = format.date_order;
        }
    }
    return preset;
}

ImportOptions ImportDraft::options() const {
    ImportOptions options = chosen;
    for (int role = 1; role <= static_cast<int>(last_role); ++role) {
        options.roles[static_cast<Role>(role)] = {};
    }
    for (const ColumnInfo& column : columns()) {
        if (column.role != Role::none) {
            options.roles[column.role] = column.name;
        }
    }
    return options;
}

double ImportDraft::linesPerOrder() const {
    const std::vector<ColumnInfo> all = columns();
    const auto key = std::find_if(all.begin(), all.end(), [](const ColumnInfo& column) {
        return column.role == Role::order_id;
    });
    if (key == all.end()) {
        return 0.0;
    }
    if (!chosenByUser(key->name) && inspection->lines_per_order > 0.0) {
        return inspection->lines_per_order;
    }
    const auto place = static_cast<std::size_t>(key - all.begin());
    std::set<std::string> orders;
    std::size_t lines = 0;
    for (const std::vector<std::string>& row : inspection->preview) {
        if (place < row.size() && !row[place].empty()) {
            orders.insert(row[place]);
            ++lines;
        }
    }
    return orders.empty() ? 0.0 : static_cast<double>(lines) / static_cast<double>(orders.size());
}

} // namespace perennial::ui
