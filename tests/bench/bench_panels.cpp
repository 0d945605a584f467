// What the panels compute for a million customers: the sums after every change of the filter, and
// the order of the customers table. Usage: bench_panels [customers]
#include "tests/bench/measure.h"
#include "tests/support/fake_base.h"
#include "ui/docks/customers/customer_order.h"
#include "ui/docks/totals.h"

#include <algorithm>

int main(int argc, char** argv) {
    using namespace perennial;
    using namespace perennial::ui;
    using bench::format;
    const std::size_t customers = argc > 1 ? std::stoul(argv[1]) : 1'000'000;
    const auto base = test::fake_base(customers);
    const View view{base, base->baseline};
    const std::vector<std::uint8_t> everybody(customers, 1);
    bench::line("customers", std::to_string(customers));

    const bench::Stopwatch summing;
    const Totals totals = visibleTotals(view, everybody).all();
    bench::line("sums of " + std::to_string(totals.customers),
                format("%.1f ms", 1e3 * summing.wall()), {}, "budget 100");

    const std::pair<const char*, CustomerColumn> columns[] = {
        {"name", CustomerColumn::Key},
        {"segment", CustomerColumn::Segment},
        {"revenue", CustomerColumn::Revenue},
        {"orders", CustomerColumn::Orders},
        {"chance active", CustomerColumn::PAlive},
        {"CLV", CustomerColumn::Clv}};
    for (const auto& [name, column] : columns) {
        const bench::Stopwatch sorting;
        const auto rows = sortCustomers({view, column, Qt::DescendingOrder, everybody, {}});
        bench::line(std::string("sorted by ") + name, format("%.0f ms", 1e3 * sorting.wall()),
                    std::to_string(rows.size()) + " rows", "budget 1000");
    }
    const bench::Stopwatch finding;
    const auto found = sortCustomers(
        {view, CustomerColumn::Clv, Qt::DescendingOrder, everybody, QStringLiteral("c00012")});
    bench::line("found by a part of the name", format("%.0f ms", 1e3 * finding.wall()),
                std::to_string(found.size()) + " rows", "budget 1000");
    return 0;
}
