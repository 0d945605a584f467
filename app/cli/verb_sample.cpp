// sample: the simulated shop as a project, and as the files a shop would have exported.
#include "analytics/report/csv_writer.h"
#include "analytics/sample/sample_store.h"
#include "analytics/storage/project.h"
#include "app/cli/text.h"
#include "app/cli/verb.h"
#include "app/project_jobs.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <filesystem>

namespace perennial::app::cli {

namespace {

namespace fs = std::filesystem;

std::string isoTime(std::int64_t seconds) {
    const std::chrono::sys_seconds at{std::chrono::seconds(seconds)};
    const Day day = std::chrono::floor<std::chrono::days>(at);
    const auto second_of_day = (at - day).count();
    char text[16];
    std::snprintf(text, sizeof text, " %02d:%02d:%02d", static_cast<int>(second_of_day / 3600),
                  static_cast<int>(second_of_day / 60 % 60), static_cast<int>(second_of_day % 60));
    return to_iso(day) + text;
}

std::string_view textAt(const StringTable& table, std::uint32_t position) {
    return position == StringTable::npos ? std::string_view() : table[position];
}

void writeOrders(const std::string& path, const OrderLines& lines) {
    CsvWriter csv(path);
    for (const char* column :
         {"order_id", "customer_id", "order_date", "product_id", "product_name", "category",
          "quantity", "unit_price", "discount", "amount", "cost", "currency", "status", "country",
          "channel", "coupon"}) {
        csv.text(column);
    }
    csv.end_row();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const CustomerIndex customer = lines.customer[i];
        const ProductIndex product = lines.product[i];
        const bool known = product.valid();
        csv.text(lines.order_keys[lines.order[i].at()])
            .text(customer.valid() ? lines.customer_keys[customer.at()] : std::string_view())
            .text(isoTime(lines.ordered_at[i]))
            .text(known ? lines.product_keys[product.at()] : std::string_view())
            .text(known ? textAt(lines.product_names, lines.product_name[product.at()])
                        : std::string_view())
            .text(known ? textAt(lines.categories, lines.product_category[product.at()])
                        : std::string_view())
            .number(lines.quantity[i])
            .raw_number(to_decimal(lines.unit_price[i]))
            .raw_number(to_decimal(lines.discount[i]))
            .raw_number(to_decimal(lines.amount[i]))
            .raw_number(lines.has_cost ? to_decimal(lines.cost[i]) : "")
            .text(lines.currency)
            .text(textAt(lines.statuses, lines.status[i]))
            .text(textAt(lines.countries, lines.country[i]))
            .text(textAt(lines.channels, lines.channel[i]))
            .text(textAt(lines.coupons, lines.coupon[i]));
        csv.end_row();
    }
    csv.close();
}

void writeTruth(const std::string& path, const SampleStore& sample) {
    CsvWriter csv(path);
    for (const char* column :
         {"customer_id", "purchase_rate", "dropout_rate", "mean_spend", "active_at_end"}) {
        csv.text(column);
    }
    csv.end_row();
    const SampleTruth& truth = sample.truth;
    for (std::size_t i = 0; i < truth.purchase_rate.size(); ++i) {
        csv.text(sample.lines.customer_keys[i])
            .number(truth.purchase_rate[i])
            .number(truth.dropout_rate[i])
            .number(truth.mean_spend[i])
            .number(std::int64_t{truth.active_at_end[i] ? 1 : 0});
        csv.end_row();
    }
    csv.close();
}

/// A sample may be made anew; anything else at that place is somebody's work.
void refuseToReplace(const std::string& path) {
    std::error_code ignored;
    if (!fs::exists(path, ignored)) {
        return;
    }
    if (!isSample(path)) {
        throw Error(ErrorCode::cannot_write,
                    "a project with other orders is there; choose another name", path);
    }
}

} // namespace

Run declareSample(CLI::App& command) {
    struct Options {
        std::string out, csv;
        SampleOptions sample;
    };
    const auto options = std::make_shared<Options>();
    command.add_option("--out", options->out, "project file to make")->required();
    command.add_option("--customers", options->sample.customers, "default 12000")
        ->check(CLI::Range(1, 10'000'000));
    command.add_option("--seed", options->sample.seed, "another seed is another shop");
    command.add_option("--csv", options->csv, "folder for orders.csv and truth.csv as well");
    return [options](const Progress& progress) {
        refuseToReplace(options->out);
        const SampleStore sample = simulate_store(options->sample, progress.part(0.0, 0.4));
        storeSample(options->out, sample, progress.part(0.4, 0.9));
        if (!options->csv.empty()) {
            std::error_code ignored;
            fs::create_directories(options->csv, ignored); // a failure shows when writing
            writeOrders((fs::path(options->csv) / "orders.csv").string(), sample.lines);
            writeTruth((fs::path(options->csv) / "truth.csv").string(), sample);
        }
        const OrderLines& lines = sample.lines;
        const std::string text = count(lines.customer_keys.size()) + " customers, " +
                                 count(lines.order_keys.size()) + " orders, " +
                                 count(lines.size()) + " order lines in " + options->out + '\n';
        return Answer{{{"customers", lines.customer_keys.size()},
                       {"orders", lines.order_keys.size()},
                       {"order_lines", lines.size()},
                       {"seed", options->sample.seed},
                       {"project", options->out},
                       {"csv", textOrNull(options->csv)}},
                      text};
    };
}

} // namespace perennial::app::cli
