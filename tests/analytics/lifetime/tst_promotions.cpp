#include "analytics/core/error.h"
#include "analytics/core/random.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/forecast/registry.h"
#include "analytics/lifetime/season/promotions.h"
#include "analytics/lifetime/season/season.h"
#include "tests/support/simulated_shop.h"

#include <QTest>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>

using namespace perennial;
using std::chrono::days;

namespace {

/// Sales at irregular dates of 2022 and 2023, of four to fourteen days.
std::vector<DaySpan> sales() {
    std::vector<DaySpan> result;
    for (const auto& [first, length] : {std::pair("2022-02-18", 4),
                                        {"2022-04-07", 10},
                                        {"2022-05-20", 6},
                                        {"2022-08-01", 14},
                                        {"2022-10-14", 4},
                                        {"2022-12-27", 9},
                                        {"2023-02-03", 5},
                                        {"2023-03-24", 7},
                                        {"2023-06-09", 12},
                                        {"2023-08-25", 4},
                                        {"2023-10-02", 14},
                                        {"2023-10-27", 11},
                                        {"2023-11-17", 14},
                                        {"2023-12-08", 10}}) {
        result.push_back({test::day(first), test::day(first) + days(length - 1)});
    }
    return result;
}

bool is_sale(Day day) {
    const auto all = sales();
    return std::any_of(all.begin(), all.end(), [day](const DaySpan& sale) {
        return sale.first <= day && day <= sale.last;
    });
}

struct Shop {
    double times = 1.0;     ///< purchases during sales, compared with other days
    double discounts = 0.0; ///< share of orders with a discount, out of sales
    double in_sales = 0.0;  ///< the same during sales
    bool weekends = false;  ///< half of all purchases from Friday to Sunday
    int customers = 3000;
};

/// BG/NBD customers of 2022 and 2023.
Dataset simulated(const Shop& kind, std::uint64_t seed) {
    test::SimulatedShop shop{
        .opening = test::day("2022-01-01"), .weeks = {0.0}, .customers = kind.customers};
    for (Day day = shop.opening + days(1); day <= test::day("2023-12-31"); day += days(1)) {
        const unsigned weekday = std::chrono::weekday(day).iso_encoding();
        const double busy = !kind.weekends ? 1.0 : weekday >= 5 ? 1.6 : 0.55;
        shop.weeks.push_back(shop.weeks.back() + busy * (is_sale(day) ? kind.times : 1.0) / 7.0);
    }
    shop.last_joining = shop.weeks.size() - 121;
    shop.discount = [&kind](Random& random, Day day) {
        return random.uniform() < (is_sale(day) ? kind.in_sales : kind.discounts) ? 4.0 : 0.0;
    };
    return test::simulate(shop, seed);
}

Dataset with_campaigns(Dataset dataset) {
    dataset.campaigns = sales();
    return dataset;
}

double total(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0);
}

/// (forecast - actual) / actual of all purchases in (end, end + horizon].
double bias(const Dataset& dataset, const char* id, Day end, int horizon) {
    const CustomerSummary at = summarise(dataset, end);
    const Forecast forecast = find_forecaster(id).forecast(dataset, at, horizon, {});
    return total(forecast.expected_purchases) /
               total(holdout(dataset, at, end + days(horizon)).purchases) -
           1.0;
}

} // namespace

class TestPromotions : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void clockIsSummedByDays() {
        std::vector<double> speeds(52, 1.0);
        std::fill(speeds.begin() + 44, speeds.end(), 1.7);
        const double usual = 0.2;
        const Day known = test::day("2023-12-17");
        for (const SeasonClock& season : {SeasonClock{}, SeasonClock(speeds)}) {
            const SeasonClock clock = season.with_promotions(sales(), 1.8, known, usual);
            QVERIFY(!clock.is_calendar());
            const Day from = test::day("2022-02-19"); // within a sale
            double sum = 0.0;
            for (Day day = from; day < test::day("2024-02-10");) {
                day += days(1);
                const double promoted = (is_sale(day) ? 1.0 : 0.0) + (day > known ? usual : 0.0);
                sum += season.speed(day) * (1.0 + 0.8 * promoted) / 7.0;
                QVERIFY(std::abs(clock.shop_weeks(from, day) - sum) < 1e-9);
                QVERIFY(std::abs(clock.shop_weeks(day, from) + sum) < 1e-9);
            }
        }
        QVERIFY(SeasonClock{}.with_promotions(sales(), 1.0, known, usual).is_calendar());
        QVERIFY_EXCEPTION_THROWN(SeasonClock{}.with_promotions({}, 0.0, known, 0.1), Error);
        QVERIFY_EXCEPTION_THROWN(SeasonClock{}.with_promotions({}, 2.0, known, 1.1), Error);
    }

    void knownMultiplierIsRecovered() {
        int within = 0;
        double miss = 0.0;
        for (std::uint64_t seed = 0; seed < 6; ++seed) {
            const Dataset dataset =
                with_campaigns(simulated({.times = 1.8, .weekends = seed % 2 == 1}, 10 + seed));
            const Promotions found = estimate_promotions(dataset, test::day("2023-09-30"));
            QCOMPARE(found.note, PromotionNote::found);
            QCOMPARE(found.days.source, PromotionSource::campaigns);
            QCOMPARE(found.past, std::size_t{10});
            QCOMPARE(found.planned, std::size_t{4});
            QCOMPARE(found.days.known_until, test::day("2023-12-17"));
            qInfo("1.8 times: %.3f (%.3f to %.3f), evidence %.1f", found.times(), found.low(),
                  found.high(), found.evidence);
            within += std::abs(found.log_times - std::log(1.8)) < 2.0 * found.standard_error;
            miss += (found.log_times - std::log(1.8)) / 6.0;
        }
        QVERIFY2(within >= 5, qPrintable(QString::number(within)));
        QVERIFY2(std::abs(miss) < 0.05, qPrintable(QString::number(miss)));
    }

    void plannedSalesAreForecast() {
        const Day end = test::day("2023-09-30");
        const int horizon = 79; // with 49 days of planned sales
        double calendar = 0.0;
        double promotions = 0.0;
        for (std::uint64_t seed = 0; seed < 3; ++seed) {
            const Dataset dataset = with_campaigns(simulated({.times = 1.8}, 50 + seed));
            calendar += bias(dataset, "bg_nbd_first", end, horizon) / 3.0;
            promotions += bias(dataset, "bg_nbd_promotions", end, horizon) / 3.0;
        }
        qInfo("mean bias of 11 weeks with many sales: calendar %+.3f, promotions %+.3f", calendar,
              promotions);
        QVERIFY(calendar < -0.12);
        QVERIFY(std::abs(promotions) < 0.07);
    }

    void ordersShowSales() {
        const Day end = test::day("2023-09-30");
        const Dataset dataset = simulated({.times = 1.8, .discounts = 0.06, .in_sales = 0.5}, 21);
        const Promotions found = estimate_promotions(dataset, end);
        QCOMPARE(found.days.source, PromotionSource::orders);
        int right = 0;
        int promoted = 0;
        int truly = 0;
        for (Day day = dataset.first_day; day <= end; day += days(1)) {
            const bool said =
                std::any_of(found.days.periods.begin(), found.days.periods.end(),
                            [day](const DaySpan& p) { return p.first <= day && day <= p.last; });
            promoted += said ? 1 : 0;
            truly += is_sale(day) ? 1 : 0;
            right += said && is_sale(day) ? 1 : 0;
        }
        qInfo("of %d sale days %d found, of %d days found %d are; %.3f times (%.3f to %.3f)", truly,
              right, promoted, right, found.times(), found.low(), found.high());
        QVERIFY(right >= 0.85 * truly && right >= 0.85 * promoted);
        QCOMPARE(found.note, PromotionNote::found);
        QVERIFY(std::abs(found.log_times - std::log(1.8)) < 2.5 * found.standard_error);
        QCOMPARE(found.planned, std::size_t{0});
        QCOMPARE(found.days.known_until, end);
        QVERIFY(std::abs(found.usual_share - 42.0 / 365.0) < 0.05);
    }

    void noEffectIsInvented() {
        int found = 0;
        for (std::uint64_t seed = 0; seed < 8; ++seed) {
            // Campaigns that nobody noticed, on a shop that is busy at weekends.
            const Dataset unnoticed =
                with_campaigns(simulated({.weekends = true, .customers = 1500}, 70 + seed));
            found += estimate_promotions(unnoticed, test::day("2023-09-30")).note ==
                     PromotionNote::found;
            // Discounts at any time.
            const Dataset always =
                simulated({.discounts = 0.2, .in_sales = 0.2, .customers = 1500}, 90 + seed);
            found +=
                estimate_promotions(always, test::day("2023-09-30")).note == PromotionNote::found;
        }
        QVERIFY2(found <= 1, qPrintable(QString::number(found)));
    }

    void withoutPromotionsNothingRuns() {
        const Dataset dataset = simulated({.customers = 400}, 3);
        const Day end = test::day("2023-09-30");
        const Promotions none = estimate_promotions(dataset, end);
        QCOMPARE(none.note, PromotionNote::too_few);
        QVERIFY(none.clock.is_calendar());
        const CustomerSummary at = summarise(dataset, end);
        for (const char* id : {"bg_nbd_promotions", "pareto_nbd_promotions"}) {
            QVERIFY_EXCEPTION_THROWN(find_forecaster(id).forecast(dataset, at, 90, {}), Error);
        }
        QCOMPARE(estimate_promotions(Dataset{}, end).note, PromotionNote::too_few);
        Dataset single = dataset;
        single.campaigns = {sales().front()};
        QCOMPARE(estimate_promotions(single, end).note, PromotionNote::too_few);
    }

    void laterOrdersChangeNothing() {
        const Day end = test::day("2023-03-31");
        const Dataset dataset =
            simulated({.times = 1.8, .discounts = 0.06, .in_sales = 0.5, .customers = 1500}, 5);
        const PromotionDays days_found = promotion_days(dataset, end);
        QVERIFY(!days_found.periods.empty());
        QVERIFY(days_found.periods.back().last <= end);
    }

    void periodsAreMerged() {
        const auto one = merged({{test::day("2023-01-05"), test::day("2023-01-09")},
                                 {test::day("2023-01-01"), test::day("2023-01-04")},
                                 {test::day("2023-01-11"), test::day("2023-01-12")}});
        QCOMPARE(one.size(), std::size_t{2});
        QCOMPARE(one[0].last, test::day("2023-01-09"));
        QVERIFY(merged({}).empty());
    }
};

QTEST_APPLESS_MAIN(TestPromotions)
#include "tst_promotions.moc"
