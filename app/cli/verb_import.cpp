// import: from order files into a project, every row accounted for.
#include "analytics/storage/project.h"
#include "app/cli/project_options.h"
#include "app/cli/source_options.h"
#include "app/cli/text.h"
#include "app/cli/verb.h"
#include "app/project_jobs.h"
#include "ui/format.h"

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

Json ledgerJson(const Ledger& ledger) {
    Json excluded = Json::array();
    for (const LedgerExclusion& entry : ledger.excluded) {
        excluded.push_back({{"reason", name(entry.reason)},
                            {"rows", entry.rows},
                            {"amount", json(entry.amount)},
                            {"first_rows", entry.first_rows}});
    }
    return {{"rows_read", ledger.rows_read},
            {"rows_kept", ledger.rows_kept},
            {"rows_merged", ledger.rows_merged},
            {"rows_refund", ledger.rows_refund},
            {"rows_excluded", ledger.rows_excluded},
            {"excluded", excluded},
            {"duplicate_rows", ledger.duplicate_rows},
            {"orders", ledger.orders},
            {"customers", ledger.customers},
            {"amount_read", json(ledger.amount_read)},
            {"amount_kept", json(ledger.amount_kept)},
            {"amount_merged", json(ledger.amount_merged)},
            {"amount_refund", json(ledger.amount_refund)},
            {"amount_excluded", json(ledger.amount_excluded)},
            {"rounded_amounts", ledger.rounded_amounts},
            {"balances", ledger.balances()},
            {"currency", textOrNull(ledger.currency)},
            {"first_order_date", json(ledger.first_order_date)},
            {"last_order_date", json(ledger.last_order_date)}};
}

std::string ledgerText(const Ledger& ledger) {
    Table table{Table::Align::left, Table::Align::right, Table::Align::right, Table::Align::left};
    const auto row = [&](const char* what, std::uint64_t rows, Money amount,
                         const std::string& note) {
        table.row({what, count(rows), money(amount, ledger.currency), note});
    };
    table.row({"", "rows", "amount", ""});
    row("read", ledger.rows_read, ledger.amount_read, "");
    row("  kept", ledger.rows_kept, ledger.amount_kept, "");
    row("  merged", ledger.rows_merged, ledger.amount_merged, "already in the project");
    row("  refunds", ledger.rows_refund, ledger.amount_refund, "");
    row("  excluded", ledger.rows_excluded, ledger.amount_excluded, "");
    for (const LedgerExclusion& entry : ledger.excluded) {
        std::string note = ui::Format::exclusion(entry.reason).toStdString();
        for (std::size_t i = 0; i < std::min<std::size_t>(entry.first_rows.size(), 3); ++i) {
            note += (i == 0 ? ": row " : ", ") + std::to_string(entry.first_rows[i]);
        }
        row("", entry.rows, entry.amount, note + (entry.first_rows.size() > 3 ? ", ..." : ""));
    }
    std::string text = table.text() + '\n' + count(ledger.orders) + " orders of " +
                       count(ledger.customers) + " customers, " + date(ledger.first_order_date) +
                       " to " + date(ledger.last_order_date) + '\n';
    if (ledger.duplicate_rows > 0) {
        text +=
            count(ledger.duplicate_rows) + " rows are exact copies of another row; they are kept\n";
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
    std::string refunds;

    Answer run(const Progress& progress) const;
};

Answer ImportCommand::run(const Progress& progress) const {
    ImportRequest request;
    request.files = files;
    request.project = project.project;
    request.imported_at = utcNow();
    request.options = source.importOptions();
    if (!refunds.empty()) {
        request.options.refunds = policyOf(refunds);
    } else if (std::error_code ignored; std::filesystem::exists(request.project, ignored)) {
        const Project existing(request.project, Project::Mode::read_only);
        request.options.refunds = policyOf(existing.setting("refund_policy").value_or(""));
    }
    const Ledger ledger = storeFiles(request, progress);
    if (!refunds.empty()) {
        const SettingChange policy = refundSetting(request.options.refunds);
        Project(request.project).set_setting(policy.first, policy.second);
    }
    Json facts{{"project", project.project}};
    facts.update(ledgerJson(ledger));
    return {facts, ledgerText(ledger)};
}

} // namespace

Run declareImport(CLI::App& command) {
    const auto options = std::make_shared<ImportCommand>();
    command.add_option("FILE", options->files, "one source in one or several files")->required();
    options->project.addProject(command);
    options->source.add(command);
    command
        .add_option("--refunds", options->refunds,
                    "when refunds count; kept with the project; default refund-date")
        ->check(CLI::IsMember({"order-date", "refund-date", "exclude"}));
    return [options](const Progress& progress) {
        return options->run(progress);
    };
}

} // namespace perennial::app::cli
