// compare, sources and remove-source: importing again, and undoing imports.
#include "analytics/storage/project.h"
#include "app/cli/ledger_answer.h"
#include "app/cli/project_options.h"
#include "app/cli/source_options.h"
#include "app/cli/table_answer.h"
#include "app/cli/text.h"
#include "app/cli/verb.h"
#include "app/project_jobs.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace perennial::app::cli {

namespace {

Json effectsJson(const ImportDiff& diff) {
    Json effects = Json::array();
    for (const ImportMode mode : {ImportMode::add, ImportMode::update, ImportMode::replace}) {
        const ImportDiff::Effect& effect = diff.effect(mode);
        effects.push_back({{"mode", name(mode)},
                           {"rows_added", effect.rows_added},
                           {"rows_superseded", effect.rows_superseded},
                           {"net_revenue_change", json(effect.change)}});
    }
    return effects;
}

Answer compareAnswer(const ImportDiff& diff, const std::string& currency) {
    Table table{Table::Align::left, Table::Align::right, Table::Align::left};
    table.row({"", "rows", ""});
    table.row({"new", count(diff.new_rows),
               money(diff.new_amount, currency) + " in " + count(diff.new_orders) + " orders"});
    table.row({"the same", count(diff.same_rows), money(diff.same_amount, currency)});
    table.row(
        {"changed orders", count(diff.changed_orders),
         money(diff.changed_before, currency) + " becomes " + money(diff.changed_after, currency)});
    table.row(
        {"only in the project", count(diff.missing_rows),
         money(diff.missing_amount, currency) + " in " + count(diff.missing_orders) + " orders"});
    for (const ImportMode mode : {ImportMode::add, ImportMode::update, ImportMode::replace}) {
        const ImportDiff::Effect& effect = diff.effect(mode);
        table.row({"--mode " + std::string(name(mode)), "+" + count(effect.rows_added),
                   "-" + count(effect.rows_superseded) + " rows, net revenue changes by " +
                       money(effect.change, currency)});
    }
    return {{{"first_day", json(diff.first_day)},
             {"last_day", json(diff.last_day)},
             {"new_rows", diff.new_rows},
             {"new_orders", diff.new_orders},
             {"new_amount", json(diff.new_amount)},
             {"same_rows", diff.same_rows},
             {"same_amount", json(diff.same_amount)},
             {"changed_orders", diff.changed_orders},
             {"changed_before", json(diff.changed_before)},
             {"changed_after", json(diff.changed_after)},
             {"missing_orders", diff.missing_orders},
             {"missing_rows", diff.missing_rows},
             {"missing_amount", json(diff.missing_amount)},
             {"first_changed", diff.first_changed},
             {"first_missing", diff.first_missing},
             {"modes", effectsJson(diff)}},
            "The file's days: " + date(diff.first_day) + " to " + date(diff.last_day) + "\n" +
                table.text()};
}

Json readAs(const std::string& text) {
    const Json read = Json::parse(text, nullptr, false);
    return read.is_discarded() ? Json(nullptr) : read;
}

/// Imports of tables beside the orders, as JSON and as text.
std::pair<Json, std::string> tableImports(const std::vector<TableImport>& imports) {
    Json list = Json::array();
    Table table{Table::Align::right, Table::Align::left,  Table::Align::left,
                Table::Align::right, Table::Align::right, Table::Align::left};
    table.row({"table", "imported", "holds", "rows added", "rows now", "file"});
    for (const TableImport& import : imports) {
        Json facts{{"table_id", import.import_id},           {"path", import.path},
                   {"imported_at", import.imported_at},      {"format", readAs(import.format_json)},
                   {"mapping", readAs(import.mapping_json)}, {"rows_there", import.rows_there}};
        facts.update(tableJson(import.ledger));
        list.push_back(std::move(facts));
        table.row({std::to_string(import.import_id), import.imported_at,
                   std::string(name(import.ledger.kind)), count(import.ledger.rows_kept),
                   count(import.rows_there), import.path});
    }
    return {list, imports.empty() ? std::string() : "\n" + table.text()};
}

Answer sourcesAnswer(const Project& project, const Progress& progress) {
    Json list = Json::array();
    Table table{Table::Align::right, Table::Align::left,  Table::Align::left,
                Table::Align::left,  Table::Align::right, Table::Align::right};
    table.row({"no", "imported", "mode", "orders of", "rows added", "file"});
    for (const SourceRecord& source : project.sources()) {
        const Ledger& ledger = source.ledger;
        Json facts{{"source_id", source.source_id},
                   {"path", source.path},
                   {"imported_at", source.imported_at},
                   {"mode", name(source.mode)},
                   {"format", readAs(source.format_json)},
                   {"mapping", readAs(source.mapping_json)},
                   {"rows_replaced", source.rows_replaced},
                   {"amount_replaced", json(source.amount_replaced)},
                   {"rows_superseded", source.rows_superseded},
                   {"amount_superseded", json(source.amount_superseded)}};
        facts.update(ledgerJson(ledger));
        list.push_back(std::move(facts));
        table.row({std::to_string(source.source_id), source.imported_at,
                   std::string(name(source.mode)),
                   date(ledger.first_order_date) + " to " + date(ledger.last_order_date),
                   count(ledger.rows_read - ledger.rows_merged), source.path});
    }
    const auto [tables, text] = tableImports(project.table_imports(progress));
    return {{{"sources", list}, {"tables", tables}}, table.text() + text};
}

struct CompareCommand {
    std::vector<std::string> files;
    ProjectOptions project;
    SourceOptions source;
};

struct RemoveCommand {
    ProjectOptions project;
    std::int64_t source = 0, table = 0;
};

Answer removeSource(Project& project, std::int64_t source, const Progress& progress) {
    project.remove_source(source, progress);
    const ProjectTotals totals = project.totals();
    return {{{"source_id", source},
             {"sources", project.sources().size()},
             {"order_lines", totals.order_lines},
             {"net_revenue", json(totals.net_revenue)},
             {"currency", textOrNull(totals.currency)}},
            "Import " + std::to_string(source) + " is undone; " + count(totals.order_lines) +
                " order lines are left\n"};
}

Answer removeTable(Project& project, std::int64_t table, const Progress& progress) {
    const std::vector<TableImport> before = project.table_imports(progress);
    const auto gone = std::find_if(before.begin(), before.end(), [&](const TableImport& import) {
        return import.import_id == table;
    });
    project.remove_table(table, progress); // says so when there is none
    const TableKind kind = gone->ledger.kind;
    const std::uint64_t rows = project.table_rows(kind);
    return {{{"table_id", table},
             {"table_kind", name(kind)},
             {"tables", before.size() - 1},
             {"table_rows", rows}},
            "Import " + std::to_string(table) + " of " + std::string(name(kind)) + " is undone; " +
                count(rows) + " rows of them are left\n"};
}

} // namespace

Run declareCompare(CLI::App& command) {
    const auto options = std::make_shared<CompareCommand>();
    command.add_option("FILE", options->files, "one source in one or several files")->required();
    options->project.addProject(command);
    options->source.add(command);
    return [options](const Progress& progress) {
        ImportRequest request;
        request.files = options->files;
        request.project = options->project.project;
        request.options = options->source.importOptions();
        const ImportDiff diff = compareFiles(request, progress);
        const Project project(request.project, Project::Mode::read_only);
        return compareAnswer(diff, project.setting("currency").value_or(""));
    };
}

Run declareSources(CLI::App& command) {
    const auto options = std::make_shared<ProjectOptions>();
    options->addProject(command);
    return [options](const Progress& progress) {
        return sourcesAnswer(Project(options->project, Project::Mode::read_only), progress);
    };
}

Run declareRemoveSource(CLI::App& command) {
    const auto options = std::make_shared<RemoveCommand>();
    options->project.addProject(command);
    CLI::Option_group* which = command.add_option_group("import", "which one");
    which->add_option("--source", options->source, "number of the import, as in sources");
    which->add_option("--table", options->table,
                      "number of the import of a table beside the orders, as in sources");
    which->require_option(1);
    return [options](const Progress& progress) {
        Project project(options->project.project);
        return options->table != 0 ? removeTable(project, options->table, progress)
                                   : removeSource(project, options->source, progress);
    };
}

} // namespace perennial::app::cli
