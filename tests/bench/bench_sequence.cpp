// Measures the recurrent network: teaching with early stopping and forecasting everybody, for the
// sample store and for a shop whose customers all have more purchase days than the network reads.
// Goal: 60 s for 20,000 customers on two cores. Beside it: the model that it starts from.
#include "analytics/core/random.h"
#include "analytics/dataset/assemble.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/forecast/registry.h"
#include "analytics/sample/sample_store.h"
#include "tests/bench/measure.h"
#include "tests/support/lines_builder.h"

#include <cstdlib>

using namespace perennial;
using bench::format;

namespace {

constexpr int horizon_days = 90;

/// Everybody buys about every ten days for two years.
test::LinesBuilder busy_shop(std::size_t customers) {
    test::LinesBuilder builder;
    const Day opening = test::day("2022-01-01");
    std::size_t order = 0;
    for (std::size_t c = 0; c < customers; ++c) {
        Random random(1, c);
        const double gap = 5.0 + 10.0 * random.uniform();
        for (double day = gap * random.uniform(); day < 730.0;
             day += gap * random.gamma(3.0) / 3.0) {
            builder.add({.order = std::to_string(order++),
                         .customer = std::to_string(c),
                         .date = to_iso(opening + std::chrono::days{static_cast<int>(day)}),
                         .amount = 10.0 + 30.0 * random.uniform()});
        }
    }
    return builder;
}

void measure(const char* shop, const Dataset& dataset) {
    const CustomerSummary known =
        summarise(dataset, dataset.last_day - std::chrono::days{horizon_days});
    const auto run = [&](std::string_view id) {
        const bench::Stopwatch watch;
        find_forecaster(id).forecast(dataset, known, horizon_days, {});
        return format("%.1f s wall, ", watch.wall()) + format("%.1f CPU", watch.cpu());
    };
    bench::line(std::string(shop) + ", " + std::to_string(known.size()) + " customers", run("gru"),
                "mbg_nbd_first " + run("mbg_nbd_first"));
}

} // namespace

int main(int argc, char** argv) {
    const std::size_t n = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 20'000;
    measure("sample store", dataset_of(simulate_store({static_cast<std::uint32_t>(n)}).lines));
    measure("busy shop", dataset_of(busy_shop(n).lines()));
    return 0;
}
