#include "analytics/core/error.h"
#include "analytics/dataset/assemble.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/forecast/blend.h"
#include "analytics/forecast/registry.h"
#include "analytics/forecast/scaled_table.h"
#include "analytics/forecast/source.h"
#include "analytics/sample/sample_store.h"
#include "tests/support/lines_builder.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace perennial;
using perennial::test::day;

namespace {

/// Ann buys on four days, the last two within 30 days of the end; Bob once.
Dataset small_shop() {
    return dataset_of(
        test::LinesBuilder()
            .add({.order = "1", .customer = "ann", .date = "2024-01-01", .amount = 10})
            .add({.order = "2", .customer = "ann", .date = "2024-02-01", .amount = 20})
            .add({.order = "3", .customer = "ann", .date = "2024-03-20", .amount = 30})
            .add({.order = "4", .customer = "ann", .date = "2024-03-20", .amount = 5})
            .add({.order = "5", .customer = "ann", .date = "2024-04-01", .amount = 40})
            .add({.order = "6", .customer = "bob", .date = "2024-01-15", .amount = 99})
            .lines());
}

Dataset simulated(std::uint32_t customers) {
    SampleOptions options;
    options.customers = customers;
    return dataset_of(simulate_store(options).lines);
}

} // namespace

class TestForecast : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void rules_of_thumb_by_hand() {
        const Dataset dataset = small_shop();
        const CustomerSummary at = summarise(dataset, day("2024-04-01")); // ann: 13 weeks
        const auto by = [&](const char* id, int horizon) {
            return find_forecaster(id).forecast(dataset, at, horizon, {});
        };
        QCOMPARE(by("naive_same", 30).expected_purchases, (std::vector<double>{3.0, 0.0}));
        QCOMPARE(by("naive_same", 30).expected_revenue, (std::vector<double>{95.0, 0.0}));
        QCOMPARE(by("naive_last_period", 30).expected_purchases, (std::vector<double>{2.0, 0.0}));
        QCOMPARE(by("naive_last_period", 30).expected_revenue, (std::vector<double>{75.0, 0.0}));
        QCOMPARE(by("naive_rate", 91).expected_purchases, (std::vector<double>{3.0, 0.0}));
        // 3 purchases in 13 + 11 weeks of all customers.
        QCOMPARE(by("naive_mean", 7).expected_purchases, (std::vector<double>{0.125, 0.125}));
    }

    void ids_are_unique_and_found() {
        std::set<std::string_view> ids;
        for (const ForecasterEntry& entry : forecasters()) {
            QVERIFY(ids.insert(entry.id).second);
            QCOMPARE(find_forecaster(entry.id).id, entry.id);
            QVERIFY(entry.forecast != nullptr);
        }
        QVERIFY_THROWS_EXCEPTION(Error, find_forecaster("astrology"));
    }

    void impossible_horizons_are_refused() {
        const Dataset dataset = small_shop();
        const CustomerSummary at = summarise(dataset, day("2024-04-01"));
        for (const char* id : {"naive_mean", "naive_last_period", "bg_nbd"}) {
            QVERIFY_THROWS_EXCEPTION(Error, find_forecaster(id).forecast(dataset, at, 0, {}));
        }
    }

    void nobody_looks_ahead() {
        // The same shop with and without what happened after the day of the forecast.
        const Dataset whole = simulated(600);
        SampleOptions options;
        options.customers = 600;
        SampleStore store = simulate_store(options);
        const Day end = whole.last_day - std::chrono::days{300};
        OrderLines& lines = store.lines;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (day_of(lines.ordered_at[i]) > end) {
                lines.disposition[i] = Disposition::excluded;
            }
        }
        const Dataset known = dataset_of(lines);
        for (const char* id : {"naive_last_period", "bg_nbd", "bg_nbd_first"}) {
            const ForecasterEntry& entry = find_forecaster(id);
            const Forecast a = entry.forecast(whole, summarise(whole, end), 120, {});
            const Forecast b = entry.forecast(known, summarise(known, end), 120, {});
            QCOMPARE(a.expected_revenue, b.expected_revenue);
            QCOMPARE(a.revenue_high, b.revenue_high);
        }
    }

    /// Whatever order they are asked in, and whatever they share.
    void what_forecasters_share_changes_nothing() {
        const Dataset dataset = simulated(600);
        const Day end = dataset.last_day - std::chrono::days{300};
        const CustomerSummary at = summarise(dataset, end);
        ForecastSource source(dataset);
        for (const char* id :
             {"mbg_nbd_frequency", "mbg_nbd", "pareto_nbd_first", "mbg_nbd_first", "pareto_nbd"}) {
            const ForecasterEntry& entry = find_forecaster(id);
            const Forecast& shared = source.forecast(entry, end, 120);
            const Forecast alone = entry.forecast(dataset, at, 120, {});
            QCOMPARE(shared.horizon_days, 120);
            QCOMPARE(shared.p_purchase, alone.p_purchase);
            QCOMPARE(shared.p_alive, alone.p_alive);
            QCOMPARE(shared.expected_purchases, alone.expected_purchases);
            QCOMPARE(shared.expected_revenue, alone.expected_revenue);
            QCOMPARE(shared.purchases_low, alone.purchases_low);
            QCOMPARE(shared.purchases_high, alone.purchases_high);
            QCOMPARE(shared.revenue_low, alone.revenue_low);
            QCOMPARE(shared.revenue_high, alone.revenue_high);
        }
    }

    void a_scaled_table_says_what_the_forecast_says() {
        const Dataset dataset = simulated(500);
        auto summary = std::make_shared<CustomerSummary>(summarise(dataset, dataset.last_day));
        const auto model = fit_lifetime(*summary, "bg_nbd");
        const int days = 365; // twelve months from the end of a common year
        Forecast forecast;
        forecast.horizon_days =
            static_cast<int>((add_months(summary->end, 12) - summary->end).count());
        QVERIFY(forecast.horizon_days >= days);
        for (std::size_t i = 0; i < summary->size(); ++i) {
            forecast.expected_purchases.push_back(0.5 + 0.01 * static_cast<double>(i % 7));
            forecast.expected_revenue.push_back(20.0 + static_cast<double>(i % 11));
        }
        const auto plain = tabulate(summary, model);
        const auto scaled = scale_table(summary, model, forecast);
        Scenario undiscounted;
        undiscounted.annual_discount_rate = 0.0;
        const ScenarioResult before = plain->evaluate(undiscounted);
        const ScenarioResult result = scaled->evaluate(undiscounted);
        std::size_t exact = 0;
        for (std::size_t i = 0; i < summary->size(); ++i) {
            if (forecast.expected_revenue[i] < 50.0 * before.clv[i]) {
                QVERIFY(std::abs(result.clv[i] / forecast.expected_revenue[i] - 1.0) < 1e-6);
                ++exact;
            }
        }
        QVERIFY(exact > summary->size() / 2);
        // Discount and churn move both alike.
        Scenario harder = undiscounted;
        harder.annual_discount_rate = 0.3;
        harder.churn_change = 0.4;
        const auto own = plain->evaluate(harder);
        const auto mine = scaled->evaluate(harder);
        QVERIFY(mine.total_clv < result.total_clv);
        for (std::size_t i = 0; i < summary->size(); i += 17) {
            QVERIFY(std::abs(mine.clv[i] * before.clv[i] - own.clv[i] * result.clv[i]) <=
                    1e-9 * mine.clv[i] * before.clv[i] + 1e-300);
        }
        QVERIFY(scaled->total_interval(result).low < result.total_clv);
        QVERIFY(scaled->total_interval(result).high > result.total_clv);
    }

    void a_scaled_table_refuses_others_customers() {
        const Dataset dataset = small_shop();
        auto summary = std::make_shared<CustomerSummary>(summarise(dataset, day("2024-04-01")));
        Forecast forecast;
        forecast.horizon_days = 30;
        forecast.expected_purchases = forecast.expected_revenue = {1.0};
        QVERIFY_THROWS_EXCEPTION(Error,
                                 scale_table(summary, fit_lifetime(*summary, "bg_nbd"), forecast));
    }
};

QTEST_APPLESS_MAIN(TestForecast)
#include "tst_forecast.moc"
