// import: from order files into a project, every row accounted for.
#include "analytics/import/number_text.h"
#include "analytics/storage/project.h"
#include "app/cli/ledger_answer.h"
#include "app/cli/project_options.h"
#include "app/cli/rule_answer.h"
#include "app/cli/rule_options.h"
#include "app/cli/source_options.h"
#include "app/cli/table_answer.h"
#include "app/cli/text.h"
#include "app/cli/verb.h"
#include "app/currency_projects.h"
#include "app/project_jobs.h"
#include "app/table_jobs.h"
#include "ui/format_notices.h"

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
    bool eachCurrency = false;

    Answer run(const Progress& progress) const;

  private:
    Answer runTable(std::optional<TableKind> kind, const Progress& progress) const;
};

bool saysNoOrders(const Error& error) {
    return error.code() == ErrorCode::no_date_column ||
           error.code() == ErrorCode::no_amount_column ||
           error.code() == ErrorCode::no_order_column || error.code() == ErrorCode::not_sales;
}

Answer ImportCommand::runTable(std::optional<TableKind> kind, const Progress& progress) const {
    TableRequest request{files, source.tableOptions(), project.project, utcNow(), {}};
    request.options.kind = kind ? kind : request.options.kind;
    const StoredTable stored = storeTable(request, progress);
    Json facts{{"project", project.project}};
    facts.update(tableJson(stored.ledger));
    facts["extra_columns"] = extraColumnsJson(stored.extra_columns);
    return {facts, tableText(stored.ledger) + extraColumnsText(stored.extra_columns)};
}

const char* optionFor(NoticeCode code) {
    switch (code) {
    case NoticeCode::sheets_together:
    case NoticeCode::sheets_left_out:
        return " See --table.";
    case NoticeCode::mark_unproven:
        return " See --decimal.";
    case NoticeCode::order_unproven:
        return " See --date-order.";
    case NoticeCode::other_currency:
        return " See --rate, --rates, --base-currency and --each-currency.";
    case NoticeCode::customer_guessed:
    case NoticeCode::amount_by_part:
    case NoticeCode::date_by_part:
    case NoticeCode::masked_customers:
    case NoticeCode::no_customers:
        return " See --role.";
    default:
        return "";
    }
}

Json noticesJson(const std::vector<Notice>& notices) {
    Json list = Json::array();
    for (const Notice& notice : notices) {
        list.push_back({{"code", name(notice.code)},
                        {"value", textOrNull(notice.value)},
                        {"rows", notice.count},
                        {"first_row", notice.row},
                        {"message", ui::noticeText(notice).toStdString()}});
    }
    return list;
}

/// What an import may have got wrong, and the option that mends it.
std::string doubtsText(const ImportResult& result, std::uint64_t changedOrders) {
    std::string text;
    for (const Notice& notice : result.notices) {
        text += "Note: " + ui::noticeText(notice).toStdString() + optionFor(notice.code) + '\n';
    }
    if (changedOrders > 0) {
        text += count(changedOrders) +
                " orders are in the project already, with other content: if" +
                " this file corrects them, undo this import and use --mode update\n";
    }
    return text;
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
    std::uint64_t changedOrders = 0;
    if (std::error_code ignored;
        request.mode == ImportMode::add && std::filesystem::exists(request.project, ignored)) {
        changedOrders = compareFiles(request, progress.part(0.5, 0.6)).changed_orders;
    }
    std::vector<CurrencyProject> others;
    if (eachCurrency) {
        others = storeOtherCurrencies(request, *read, progress.part(0.6, 0.8));
    }
    const Ledger ledger = storeFiles(request, progress.part(eachCurrency ? 0.8 : 0.6, 1.0));
    if (!refunds.empty() || request.options.rules.actions.contains(Rule::refunds)) {
        const SettingChange policy = refundSetting(refund_policy(request.options));
        Project(request.project).set_setting(policy.first, policy.second);
    }
    Json facts{{"project", project.project}, {"table_kind", name(TableKind::orders)}};
    facts.update(ledgerJson(ledger, read->places));
    const FileFormat& format = read->inspection.format;
    facts["date_order"] = name(format.date_order);
    facts["date_order_assumed"] = format.date_order_assumed;
    facts["changed_orders"] = changedOrders;
    facts["notices"] = noticesJson(read->notices);
    std::optional<Money> expected;
    if (!expectedTotal.empty()) {
        expected = Money{import::parse_micros(expectedTotal, '.')->value};
    }
    facts.update(rulesJson(*read, expected));
    const std::vector<ExtraColumns>& extra = read->inspection.extra_columns;
    facts["extra_columns"] = extraColumnsJson(extra);
    std::string made;
    for (const CurrencyProject& other : others) {
        facts["currency_projects"].push_back(
            {{"currency", other.currency}, {"project", other.project}, {"rows", other.rows}});
        made +=
            count(other.rows) + " rows in " + other.currency + " went into " + other.project + '\n';
    }
    return {facts, ledgerText(ledger, read->places) + doubtsText(*read, changedOrders) +
                       rulesText(*read, expected) + extraColumnsText(extra) + made};
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
    command.add_flag("--each-currency", options->eachCurrency,
                     "rows left out for their currency go into projects of their own: 'shop"
                     " USD.perennial' beside shop.perennial");
    command
        .add_option("--mode", options->mode,
                    "what happens to orders that are there with other content: add (default) keeps"
                    " their rows and adds the new ones, update takes the file's content, replace"
                    " also drops what the file no longer has")
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
