// retention: the textbook formula, for what is known of an average customer alone.
#include "analytics/lifetime/retention.h"
#include "app/cli/text.h"
#include "app/cli/verb.h"

#include <CLI/CLI.hpp>

namespace perennial::app::cli {

Run declareRetention(CLI::App& command) {
    const auto input = std::make_shared<RetentionInput>();
    command.add_option("--revenue", input->revenue, "of an active customer in a period")
        ->required();
    command.add_option("--churn-rate", input->churn_rate, "share of customers lost in a period")
        ->required()
        ->check(CLI::Range(0.0, 1.0));
    command.add_option("--discount-rate", input->discount_rate, "of a period; default 0");
    command.add_option("--periods", input->periods, "how many periods to look ahead")
        ->required()
        ->check(CLI::Range(0, 10'000));
    command.add_option("--service-cost", input->cost_of_service,
                       "of an active customer in a period; default 0");
    command.add_option("--acquisition-cost", input->acquisition_cost, "paid once, now; default 0");
    return [input](const Progress&) {
        const RetentionValue value = textbook_retention(*input);
        Table table{Table::Align::right, Table::Align::right, Table::Align::right};
        table.row({"period", "still active", "discounted margin"});
        for (std::size_t i = 0; i < value.survival.size(); ++i) {
            table.row({std::to_string(i + 1), percent(value.survival[i]),
                       decimals(value.discounted[i], 2)});
        }
        return Answer{{{"clv", modelMoney(value.clv)},
                       {"survival", value.survival},
                       {"discounted", value.discounted}},
                      table.text() + "\nCLV " + decimals(value.clv, 2) + '\n'};
    };
}

} // namespace perennial::app::cli
