// summary and rfm: what a project holds, and every customer's history in four numbers.
#include "analytics/dataset/customer_summary.h"
#include "analytics/dataset/dataset.h"
#include "analytics/report/lists.h"
#include "analytics/storage/project.h"
#include "app/cli/project_options.h"
#include "app/cli/text.h"
#include "app/cli/verb.h"

#include <CLI/CLI.hpp>

namespace perennial::app::cli {

namespace {

Answer summaryAnswer(const ProjectTotals& totals) {
    const std::string& currency = totals.currency;
    Table table{Table::Align::left, Table::Align::right};
    table.row({"orders", count(totals.orders)});
    table.row({"order lines", count(totals.order_lines)});
    table.row({"customers", count(totals.customers)});
    table.row({"products", count(totals.products)});
    table.row({"revenue", money(totals.revenue, currency)});
    table.row({"refunds", money(totals.refunds, currency)});
    table.row({"net revenue", money(totals.net_revenue, currency)});
    table.row({"guest revenue", money(totals.guest_revenue, currency)});
    table.row({"first order", date(totals.first_order_date)});
    table.row({"last order", date(totals.last_order_date)});
    return {{{"orders", totals.orders},
             {"order_lines", totals.order_lines},
             {"customers", totals.customers},
             {"products", totals.products},
             {"revenue", json(totals.revenue)},
             {"refunds", json(totals.refunds)},
             {"net_revenue", json(totals.net_revenue)},
             {"guest_revenue", json(totals.guest_revenue)},
             {"currency", textOrNull(currency)},
             {"first_order_date", json(totals.first_order_date)},
             {"last_order_date", json(totals.last_order_date)}},
            table.text()};
}

} // namespace

Run declareSummary(CLI::App& command) {
    const auto options = std::make_shared<ProjectOptions>();
    options->addProject(command);
    return [options](const Progress&) {
        return summaryAnswer(Project(options->project, Project::Mode::read_only).totals());
    };
}

Run declareRfm(CLI::App& command) {
    struct Options : ProjectOptions {
        std::string out;
    };
    const auto options = std::make_shared<Options>();
    options->addProject(command);
    options->addEnd(command);
    command.add_option("--out", options->out, "CSV file to write")->required();
    return [options](const Progress& progress) {
        const auto dataset = readDataset(options->project, progress.part(0.0, 0.6));
        const CustomerSummary summary =
            summarise(*dataset, endOfObservation(*dataset, *options), progress.part(0.6, 1.0));
        write_summary_list(options->out, *dataset, summary);
        return Answer{
            {{"customers", summary.size()}, {"end", to_iso(summary.end)}, {"file", options->out}},
            count(summary.size()) + " customers until " + to_iso(summary.end) + " in " +
                options->out + '\n'};
    };
}

} // namespace perennial::app::cli
