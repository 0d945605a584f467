// import: from order files into a project, every row accounted for.
#include "analytics/import/number_text.h"
#include "analytics/storage/project.h"
#include "app/cli/ledger_answer.h"
#include "app/cli/project_options.h"
#include "app/cli/rule_answer.h"
#include "app/cli/rule_options.h"
#include "app/cli/source_options.h"
#include "app/cli/text.h"
#include "app/cli/verb.h"
#include "app/project_jobs.h"
#include "app/table_jobs.h"
#include "ui/format_tables.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>

namespace perennial::app::cli {

namespace {

/// "order-date" as typed, "order_date" as kept in the project.
RefundPolicy policyOf(std::string text) {
    std::replace(text.begin(), text.end(), '-', '_');
    for (const RefundPolicy policy : {RefundPolicy::order_date, RefundPolicy::exclude}) {
        if (refundSetting(policy).second == text) {
            return policy;
        }
    }
    return RefundPolicy::refund_date;
}

Json tableJson(const TableLedger& ledger) {
    Json excluded = Json::array();
    for (const SideExcluded& entry : ledger.excluded) {
        excluded.push_back({{"reason", name(entry.reason)},
                            {"rows", entry.rows},
                            {"first_rows", entry.first_rows}});
    }
    Json orphans = Json::array();
    for (const OrphanCount& orphan : ledger.orphans) {
        orphans.push_back({{"key", name(orphan.key)}, {"rows", orphan.rows}});
    }
    return {{"table_kind", name(ledger.kind)},
            {"rows_read", ledger.rows_read},
            {"rows_kept", ledger.rows_kept},
            {"rows_updated", ledger.rows_updated},
            {"rows_merged", ledger.rows_merged},
            {"rows_excluded", ledger.rows_excluded},
            {"excluded", excluded},
            {"orphans", orphans},
            {"balances", ledger.balances()}};
}

std::string tableText(const TableLedger& ledger) {
    Table table{Table::Align::left, Table::Align::right, Table::Align::left};
    table.row({ui::tableKindText(ledger.kind).toStdString(), "rows", ""});
    table.row({"read", count(ledger.rows_read), ""});
    table.row({"  kept", count(ledger.rows_kept),
               ledger.rows_updated == 0
                   ? ""
                   : count(ledger.rows_updated) + " in place of an earlier row of their key"});
    table.row({"  merged", count(ledger.rows_merged), "already in the project"});
    table.row({"  excluded", count(ledger.rows_excluded), ""});
    for (const SideExcluded& entry : ledger.excluded) {
        table.row({"", count(entry.rows), ui::sideExclusionText(entry.reason).toStdString()});
    }
    std::string text = table.text();
    for (const OrphanCount& orphan : ledger.orphans) {
        if (orphan.rows > 0) {
            text += count(orphan.rows) + " rows have a " + std::string(name(orphan.key)) +
                    " that the project does not know yet; they are kept\n";
        }
    }
    return text;
}

std::string utcNow() {
    const auto now =
        std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
    const Day day = std::chrono::floor<std::chrono::days>(now);
    const std::chrono::hh_mm_ss time(now - day);
    char text[16];
    std::snprintf(text, sizeof text, "T%02d:%02d:%02dZ", static_cast<int>(time.hours().count()),
                  static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()));
    return to_iso(day) + text;
}

struct ImportCommand {
    std::vector<std::string> files;
    ProjectOptions project;
    SourceOptions source;
    RuleOptions rules;
    std::string refunds, mode, expectedTotal;

    Answer run(const Progress& progress) const;

  private:
    Answer runTable(std::optional<TableKind> kind, const Progress& progress) const;
};

bool saysNoOrders(const Error& error) {
    return error.code() == ErrorCode::no_date_column || error.code() == ErrorCode::no_amount_column;
}

Answer ImportCommand::runTable(std::optional<TableKind> kind, const Progress& progress) const {
    TableRequest request{files, source.tableOptions(), project.project, utcNow()};
    request.options.kind = kind ? kind : request.options.kind;
    const TableLedger ledger = storeTable(request, progress);
    Json facts{{"project", project.project}};
    facts.update(tableJson(ledger));
    return {facts, tableText(ledger)};
}

Answer ImportCommand::run(const Progress& progress) const {
    ImportRequest request;
    request.files = files;
    request.project = project.project;
    request.imported_at = utcNow();
    request.mode = import_mode_from(mode);
    request.options = source.importOptions();
    if (!source.holdsOrders()) {
        return runTable(std::nullopt, progress);
    }
    rules.addTo(request.options.rules, *parse_iso(request.imported_at.substr(0, 10)));
    if (!refunds.empty()) {
        request.options.refunds = policyOf(refunds);
    } else if (std::error_code ignored; std::filesystem::exists(request.project, ignored)) {
        const Project existing(request.project, Project::Mode::read_only);
        request.options.refunds = policyOf(existing.setting("refund_policy").value_or(""));
    }
    std::shared_ptr<const ImportResult> read;
    try {
        read = std::make_shared<const ImportResult>(readFiles(request, progress.part(0.0, 0.6)));
    } catch (const Error& error) {
        if (!saysNoOrders(error) || !source.kind.empty()) {
            throw;
        }
        const TableKind kind = look_at_table(files.front(), source.tableOptions(), progress).kind;
        if (kind == TableKind::orders) {
            throw;
        }
        return runTable(kind, progress);
    }
    request.rehearsal = read;
    const Ledger ledger = storeFiles(request, progress.part(0.6, 1.0));
    if (!refunds.empty() || request.options.rules.actions.contains(Rule::refunds)) {
        const SettingChange policy = refundSetting(refund_policy(request.options));
        Project(request.project).set_setting(policy.first, policy.second);
    }
    Json facts{{"project", project.project}, {"table_kind", name(TableKind::orders)}};
    facts.update(ledgerJson(ledger));
    std::optional<Money> expected;
    if (!expectedTotal.empty()) {
        expected = Money{import::parse_micros(expectedTotal, '.')->value};
    }
    facts.update(rulesJson(*read, expected));
    return {facts, ledgerText(ledger) + rulesText(*read, expected)};
}

} // namespace

Run declareImport(CLI::App& command) {
    const auto options = std::make_shared<ImportCommand>();
    command.add_option("FILE", options->files, "one source in one or several files")->required();
    options->project.addProject(command);
    options->source.add(command);
    options->rules.add(command);
    command
        .add_option("--refunds", options->refunds,
                    "when refunds count; kept with the project; default refund-date")
        ->check(CLI::IsMember({"order-date", "refund-date", "exclude"}));
    command
        .add_option("--mode", options->mode,
                    "what happens to orders that are there: add (default) leaves them, update takes"
                    " the file's content, replace also drops what the file no longer has")
        ->check(CLI::IsMember({"add", "update", "replace"}));
    command
        .add_option("--expect-total", options->expectedTotal,
                    "what another system says the total is: the difference is explained")
        ->check([](const std::string& text) {
            return import::parse_micros(text, '.') ? std::string() : "not an amount: " + text;
        });
    return [options](const Progress& progress) {
        return options->run(progress);
    };
}

} // namespace perennial::app::cli
