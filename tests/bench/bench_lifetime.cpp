// Measures the lifetime engine on simulated shops with CDNOW's parameters; CPU and wall seconds.
#include "analytics/core/random.h"
#include "analytics/dataset/assemble.h"
#include "analytics/lifetime/bg_nbd/bg_nbd.h"
#include "analytics/lifetime/histories.h"
#include "analytics/lifetime/lifetime.h"
#include "analytics/lifetime/registry.h"
#include "tests/support/reference_histories.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <memory>
#include <string>
#include <sys/resource.h>

using namespace perennial;

namespace {

const bg_nbd::Params orders{0.2425945, 4.4136019, 0.7929199, 2.4258881};
const gamma_gamma::Params spend{6.25, 3.74, 15.44};

void measure(const char* name, const std::function<void()>& work) {
    const std::clock_t cpu = std::clock();
    const auto wall = std::chrono::steady_clock::now();
    work();
    const double cpu_s = static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC;
    const std::chrono::duration<double> wall_s = std::chrono::steady_clock::now() - wall;
    std::printf("%-46s %9.4f CPU s %9.4f wall s\n", name, cpu_s, wall_s.count());
}

/// Peak memory of this process, MB.
double peak() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

/// `customers` who place 2.4 orders each, one line an order, over two years.
Dataset many_orders(std::size_t customers) {
    DatasetDraft draft;
    Random random(7);
    draft.dataset.product_keys.add("P");
    for (std::uint32_t c = 0; c < customers; ++c) {
        draft.dataset.customer_keys.add(std::to_string(c));
        const std::uint64_t placed = 1 + random.poisson(1.4);
        for (std::uint64_t k = 0; k < placed; ++k) {
            const auto order = static_cast<std::uint32_t>(draft.order_key.size());
            draft.order_key.push_back(draft.dataset.order_keys.add(std::to_string(order)));
            draft.order_customer.push_back({c});
            draft.order_at.push_back(1'600'000'000 +
                                     86'400 * static_cast<std::int64_t>(random.below(730)));
            draft.order_channel.push_back(StringTable::npos);
            draft.order_coupon.push_back(StringTable::npos);
            draft.line_order.push_back(order);
            draft.line_product.push_back({0});
            draft.line_quantity.push_back(1.0);
            draft.line_amount.push_back(
                {1'000'000 * (5 + static_cast<std::int64_t>(random.below(50)))});
        }
    }
    return assemble(std::move(draft));
}

} // namespace

int main(int argc, char** argv) {
    const std::size_t n = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 1'000'000;
    const auto summary = std::make_shared<CustomerSummary>(
        test::simulate_shop(n, orders, spend, 26, 78, 0, 1).summary);
    std::printf("%zu customers, ages 26-78 weeks in days\n", n);
    const double data = peak();
    std::shared_ptr<const LifetimeModel> model;
    std::shared_ptr<const ValueTable> table;
    ScenarioResult base;
    FitSummary fit;
    measure("bg_nbd fit (goal 1 CPU s a million)", [&] { fit = fit_model("bg_nbd", *summary); });
    for (const NamedValue& p : fit.parameters) {
        std::printf("    %s %.5f (%.5f)\n", p.name.c_str(), p.value, p.standard_error);
    }
    for (const char* id : {"nbd", "mbg_nbd", "bg_cnbd_k", "mbg_cnbd_k", "pareto_nbd"}) {
        const std::string name = std::string(id) + " fit (goal 1 CPU s a million, Pareto 10)";
        measure(name.c_str(), [&] { fit = fit_model(id, *summary); });
        std::printf("    ln L %.4f, %d iterations\n", fit.log_likelihood, fit.iterations);
    }
    measure("pareto_nbd score: P(alive), E[Y(52)], ln L", [&] {
        score_model("pareto_nbd", {{"r", 0.5534}, {"alpha", 10.58}, {"s", 0.6061}, {"beta", 11.66}},
                    *summary, 52.0);
    });
    measure("gamma_gamma fit", [&] { fit = fit_model("gamma_gamma", *summary); });
    measure("bg_nbd score: P(alive), E[Y(52)], ln L", [&] {
        score_model("bg_nbd",
                    {{"r", orders.r}, {"alpha", orders.alpha}, {"a", orders.a}, {"b", orders.b}},
                    *summary, 52.0);
    });
    model = fit_lifetime(*summary, "pareto_nbd");
    measure("pareto_nbd P(alive), E[Y], 12-month CLV (goal 1)", [&] {
        table = tabulate(summary, model);
        base = table->evaluate({});
    });
    std::printf("    peak memory beyond the data so far: %.0f MB (goal 300)\n", peak() - data);
    model = fit_lifetime(*summary, "bg_nbd");
    measure("tabulate", [&] { table = tabulate(summary, model); });
    for (const double churn : {0.0, 0.2, -0.3}) {
        measure("what-if step (goal 0.05 a million)", [&] {
            base = table->evaluate({.annual_discount_rate = 0.12, .churn_change = churn});
        });
    }
    measure("interval of the total, first", [&] { table->total_interval(base); });
    measure("interval of the total, again", [&] { table->total_interval(base); });
    measure("interval of one customer, first", [&] { table->clv_interval(0, {}); });
    measure("interval of one customer, again", [&] { table->clv_interval(1, {}); });
    int returned = 0;
    int converged = 0;
    measure("1,000 shops of 50-1,049 customers", [&] {
        for (std::uint64_t k = 0; k < 1000; ++k) {
            const auto shop = test::simulate_shop(50 + k, orders, spend, 5, 60, 0, 9000 + k);
            const FitSummary one = fit_model("bg_nbd", shop.summary);
            returned += 1;
            converged += one.converged ? 1 : 0;
        }
    });
    std::printf("    returned %d, converged %d of 1000\n", returned, converged);
    const Dataset dataset = many_orders(n);
    const std::string orders_name =
        "summary of " + std::to_string(dataset.orders.size()) + " orders (goal 0.5 a million)";
    for (int run = 0; run < 3; ++run) {
        measure(orders_name.c_str(), [&] { summarise(dataset, dataset.last_day); });
    }
    return 0;
}
