#include "ui/import/import_draft.h"

#include <algorithm>
#include <set>

namespace perennial::ui {

void ImportDraft::forgetDecisions() {
    chosen = {};
    othersLeftOut = false;
    eachCurrency = false;
    chosenKind.reset();
    chosenMeanings.clear();
    presetApplied.reset();
}

void ImportDraft::forget() {
    forgetDecisions();
    inspection.reset();
    detected.reset();
    kind = TableKind::orders;
    kindEvidence = {};
    fields.clear();
    problem.clear();
    dateOrderAsked = false;
    rehearsal.reset();
    tableRehearsal.reset();
    rehearsalProblem.clear();
}

void ImportDraft::take(const TableLook& look) {
    inspection = look.inspection;
    if (!detected) { // the first look, before anything can have been decided
        detected = inspection;
    }
    if (kind != look.kind) {
        chosenMeanings.clear();
    }
    kind = look.kind;
    kindEvidence = look.kind_evidence;
    fields = look.fields;
    dateOrderAsked = dateOrderAsked || look.inspection.format.date_order_assumed;
}

void ImportDraft::chooseKind(std::optional<TableKind> wanted) {
    chosenKind = wanted;
    chosenMeanings.clear();
    presetApplied.reset();
}

bool ImportDraft::knownToProject() const {
    return inspection && known && !known->columns.empty() &&
           std::all_of(known->columns.begin(), known->columns.end(), [this](const auto& name) {
               return std::any_of(
                   inspection->columns.begin(), inspection->columns.end(),
                   [&name](const ColumnInfo& column) { return column.name == name; });
           });
}

std::vector<ColumnInfo> ImportDraft::columns() const {
    std::vector<ColumnInfo> columns = inspection ? inspection->columns : std::vector<ColumnInfo>();
    for (ColumnInfo& column : columns) {
        if (const auto found = chosenMeanings.find(column.name); found != chosenMeanings.end()) {
            column.role = holdsOrders() ? static_cast<Role>(found->second) : Role::none;
            column.confidence = 1.0;
        }
    }
    return columns;
}

std::vector<int> ImportDraft::meanings() const {
    const std::vector<ColumnInfo> all = columns();
    std::vector<int> meanings;
    for (std::size_t c = 0; c < all.size(); ++c) {
        const auto chosenOne = chosenMeanings.find(all[c].name);
        meanings.push_back(chosenOne != chosenMeanings.end() ? chosenOne->second
                           : holdsOrders()                   ? static_cast<int>(all[c].role)
                           : c < fields.size()               ? static_cast<int>(fields[c])
                                                             : 0);
    }
    return meanings;
}

std::vector<int> ImportDraft::possibleMeanings() const {
    std::vector<int> meanings{0};
    if (holdsOrders()) {
        for (int role = 1; role <= static_cast<int>(last_role); ++role) {
            meanings.push_back(role);
        }
    }
    for (const SideFieldSpec& spec : side_fields(kind)) {
        meanings.push_back(static_cast<int>(spec.field));
    }
    return meanings;
}

bool ImportDraft::has(Role role) const {
    const std::vector<ColumnInfo> all = columns();
    return std::any_of(all.begin(), all.end(),
                       [role](const ColumnInfo& column) { return column.role == role; });
}

bool ImportDraft::has(SideField field) const {
    const std::vector<int> all = meanings();
    return !holdsOrders() &&
           std::find(all.begin(), all.end(), static_cast<int>(field)) != all.end();
}

void ImportDraft::choose(const std::string& column, int meaning) {
    const std::vector<ColumnInfo> all = columns();
    const std::vector<int> before = meanings();
    for (std::size_t c = 0; c < all.size(); ++c) {
        if (meaning != 0 && before[c] == meaning && all[c].name != column) {
            chosenMeanings[all[c].name] = 0;
        }
    }
    chosenMeanings[column] = meaning;
}

namespace {

bool contradicted(const Inspection& file, ProblemCode code) {
    return std::any_of(file.columns.begin(), file.columns.end(), [code](const ColumnInfo& column) {
        return std::any_of(column.problems.begin(), column.problems.end(),
                           [code](const ColumnProblem& problem) { return problem.code == code; });
    });
}

bool provesDecimal(const Inspection& file) {
    return file.format.decimal_evidence.evidence.code == EvidenceCode::mark_seen &&
           !contradicted(file, ProblemCode::other_mark);
}

bool provesDates(const Inspection& file) {
    return file.format.date_order != DateOrder::none && !file.format.date_order_assumed &&
           !contradicted(file, ProblemCode::other_order);
}

/// Takes back what `file` tells by itself, but for what the user knew better the last time.
void trustFile(const ImportPreset& preset, ImportOptions& options, const Inspection& file) {
    const FileFormat& format = file.format;
    options.delimiter.reset(); // it led to the columns that the preset knows
    options.header.reset();
    const EvidenceCode encoding = format.encoding_evidence.evidence.code;
    if (encoding == EvidenceCode::byte_order_mark || encoding == EvidenceCode::alternate_zeros ||
        encoding == EvidenceCode::valid_utf8) {
        options.encoding.reset();
    }
    if (provesDecimal(file) && preset.overruledDecimal != format.decimal_separator) {
        options.decimal_separator.reset();
    }
    if (provesDates(file) && preset.overruledDates != format.date_order) {
        options.date_order.reset();
    }
}

} // namespace

bool ImportDraft::fits(const ImportPreset& preset) const {
    return (inspection && preset.matches(*inspection)) || (detected && preset.matches(*detected));
}

void ImportDraft::apply(const ImportPreset& preset) {
    chosen = preset.options;
    chosen.roles.clear();
    if (detected && preset.matches(*detected)) {
        trustFile(preset, chosen, *detected);
    }
    chooseKind(preset.kind);
    kind = preset.kind;
    for (const auto& [role, column] : preset.options.roles) {
        if (!column.empty()) {
            choose(column, static_cast<int>(role));
        }
    }
    for (const auto& [field, column] : preset.fields) {
        if (!column.empty()) {
            choose(column, static_cast<int>(field));
        }
    }
    for (const std::string& column : preset.header) {
        chosenMeanings.try_emplace(column, 0); // was not used either
    }
    presetApplied = preset.name;
}

ImportPreset ImportDraft::preset(const QString& name) const {
    ImportPreset preset;
    preset.name = name;
    preset.kind = kind;
    if (holdsOrders()) {
        preset.options = options();
    } else {
        preset.options = chosen;
        preset.fields = tableOptions().fields;
    }
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
    if (detected && chosen.decimal_separator && provesDecimal(*detected) &&
        *chosen.decimal_separator != detected->format.decimal_separator) {
        preset.overruledDecimal = detected->format.decimal_separator;
    }
    if (detected && chosen.date_order && provesDates(*detected) &&
        *chosen.date_order != detected->format.date_order) {
        preset.overruledDates = detected->format.date_order;
    }
    return preset;
}

QString ImportDraft::openCurrency() const {
    const auto& actions = chosen.rules.actions;
    const auto decided = actions.find(Rule::other_currencies);
    if (!rehearsal || othersLeftOut ||
        (decided != actions.end() && decided->second == RuleAction::exclude)) {
        return {};
    }
    const auto open = std::find_if(rehearsal->currencies.begin(), rehearsal->currencies.end(),
                                   [](const CurrencySeen& seen) { return seen.rows_left_out > 0; });
    return open == rehearsal->currencies.end() ? QString() : QString::fromStdString(open->code);
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

TableOptions ImportDraft::tableOptions() const {
    TableOptions options;
    options.reading = chosen;
    options.kind = kind;
    for (const SideFieldSpec& spec : side_fields(kind)) {
        options.fields[spec.field] = {};
    }
    const std::vector<ColumnInfo> all = columns();
    const std::vector<int> now = meanings();
    for (std::size_t c = 0; c < all.size(); ++c) {
        if (now[c] != 0) {
            options.fields[static_cast<SideField>(now[c])] = all[c].name;
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
