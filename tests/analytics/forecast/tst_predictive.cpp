#include "analytics/backtest/metrics.h"
#include "analytics/core/random.h"
#include "analytics/dataset/assemble.h"
#include "analytics/forecast/registry.h"
#include "analytics/forecast/source.h"
#include "analytics/lifetime/parameter_draws.h"
#include "analytics/lifetime/predictive.h"
#include "analytics/sample/sample_store.h"
#include "tests/support/lines_builder.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <iterator>

using namespace perennial;
using perennial::test::day;

namespace {

struct Covered {
    double all = 0.0, buyers = 0.0, money = 0.0, money_buyers = 0.0;
};

Covered coverage_of(const char* id, const Dataset& dataset, Day end, int horizon) {
    ForecastSource source(dataset);
    const Forecast& forecast = source.forecast(find_forecaster(id), end, horizon);
    const Holdout& actual = source.outcome(end, horizon);
    std::vector<char> buyers;
    for (const double y : actual.purchases) {
        buyers.push_back(y > 0.0 ? 1 : 0);
    }
    using metrics::coverage;
    return {coverage(forecast.purchases_low, forecast.purchases_high, actual.purchases),
            coverage(forecast.purchases_low, forecast.purchases_high, actual.purchases, buyers),
            coverage(forecast.revenue_low, forecast.revenue_high, actual.revenue),
            coverage(forecast.revenue_low, forecast.revenue_high, actual.revenue, buyers)};
}

bool about_ninety(double share) {
    return share >= 0.87 && share <= 0.93;
}

} // namespace

class TestPredictive : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void ninety_of_hundred_in_a_simulated_shop() {
        SampleOptions options;
        options.customers = 20'000;
        const Dataset dataset = dataset_of(simulate_store(options).lines);
        // The shop has a Christmas, which one earlier holdout cannot know: a mean over cuts of the
        // year, none of which is far off.
        Covered covered;
        constexpr int cuts[] = {270, 360, 411, 540};
        for (const int back : cuts) {
            const Covered one = coverage_of("mbg_nbd_first", dataset,
                                            dataset.last_day - std::chrono::days{back}, 270);
            QVERIFY(one.buyers > 0.85 && one.buyers < 0.96 && about_ninety(one.all));
            covered.all += one.all / std::size(cuts);
            covered.buyers += one.buyers / std::size(cuts);
            covered.money += one.money / std::size(cuts);
            covered.money_buyers += one.money_buyers / std::size(cuts);
        }
        QVERIFY2(about_ninety(covered.all), std::to_string(covered.all).c_str());
        QVERIFY2(about_ninety(covered.buyers), std::to_string(covered.buyers).c_str());
        QVERIFY2(about_ninety(covered.money), std::to_string(covered.money).c_str());
        QVERIFY2(about_ninety(covered.money_buyers), std::to_string(covered.money_buyers).c_str());
    }

    void ninety_of_hundred_on_cdnow() {
        SKIP_WITHOUT_SHARED("cdnow/CDNOW_sample.txt");
        const Dataset dataset =
            dataset_of(test::read_cdnow(test::shared_path("cdnow/CDNOW_sample.txt")).lines());
        // The earlier holdout is half as long as the horizon: what it teaches must carry over.
        for (const char* id : {"bg_nbd", "bg_nbd_first", "mbg_nbd_first", "pareto_nbd_first"}) {
            const Covered covered = coverage_of(id, dataset, day("1997-09-30"), 273);
            QVERIFY2(about_ninety(covered.all), std::to_string(covered.all).c_str());
            QVERIFY2(about_ninety(covered.buyers), std::to_string(covered.buyers).c_str());
            QVERIFY2(about_ninety(covered.money), std::to_string(covered.money).c_str());
            QVERIFY2(about_ninety(covered.money_buyers),
                     std::to_string(covered.money_buyers).c_str());
        }
    }

    void zero_is_left_out_for_the_share_asked_for() {
        SampleOptions options;
        options.customers = 2'000;
        const Dataset dataset = dataset_of(simulate_store(options).lines);
        ForecastSource source(dataset);
        for (const int days : {30, 270}) { // whatever the horizon makes of the chances
            const Predictive& predictive =
                source.reference(dataset.last_day - std::chrono::days{270}, days).predictive;
            const double zero = predictive.zero_threshold({.zero_left_out = 0.1});
            double left_out = 0.0;
            double all = 0.0;
            double most = 0.0;
            for (std::size_t i = 0; i < predictive.size(); ++i) {
                const double nothing = 1.0 - predictive.p_purchase(i);
                left_out += nothing < zero ? nothing : 0.0;
                most = std::max(most, nothing);
                all += nothing;
            }
            QVERIFY(left_out <= 0.1 * all && left_out > 0.1 * all - 20.0 * most);
        }
    }
    void what_is_expected_lies_inside() {
        SampleOptions options;
        options.customers = 500;
        const Dataset dataset = dataset_of(simulate_store(options).lines);
        ForecastSource source(dataset);
        const Predictive& predictive = source.reference(dataset.last_day, 20).predictive;
        // Levels as learned where hardly anybody bought: 0 left out for many, low upper ends.
        const IntervalLevels levels{.zero_left_out = 0.5, .count_high = 0.5, .money_high = 0.5};
        const double zero = predictive.zero_threshold(levels);
        int from_zero = 0;
        for (std::size_t i = 0; i < predictive.size(); ++i) {
            const Interval money = predictive.money_interval(i, levels, zero);
            const Interval purchases = predictive.purchases_interval(i, levels, zero);
            const double mean = predictive.mean_money(i);
            QVERIFY(money.low <= mean && mean <= money.high);
            QVERIFY(purchases.low < predictive.mean_purchases(i) + 1.0);
            QVERIFY(predictive.mean_purchases(i) < purchases.high + 1.0);
            QCOMPARE(money.low == 0.0, purchases.low == 0.0);
            from_zero += 1.0 - predictive.p_purchase(i) < zero && money.low == 0.0 ? 1 : 0;
        }
        QVERIFY(from_zero > 0); // who hardly buys, though the level would leave 0 out
    }

    void a_wild_draw_keeps_its_direction() {
        // a and b known by their ratio only: a long ridge.
        const std::vector<double> covariance{25.0, 24.99, 24.99, 25.0};
        const std::vector<double> root = root_of_covariance(covariance, 2);
        QVERIFY(std::abs(root[0] - 5.0) < 1e-12);
        QVERIFY(std::abs(root[2] * root[2] + root[3] * root[3] - 25.0) < 1e-9);
        Random random(7);
        double farthest = 0.0;
        for (int k = 0; k < 2000; ++k) {
            const auto moved = draw_log_parameters(random, {0.0, 1.0}, root);
            QVERIFY(std::abs(moved[0]) <= 2.0 + 1e-12);
            // The difference has a standard deviation of sqrt(50 - 2 x 24.99) = 0.14.
            QVERIFY(std::abs(moved[0] - (moved[1] - 1.0)) < 0.8);
            farthest = std::max(farthest, std::abs(moved[0]));
        }
        QVERIFY(farthest > 1.9);
    }
};

QTEST_APPLESS_MAIN(TestPredictive)
#include "tst_predictive.moc"
