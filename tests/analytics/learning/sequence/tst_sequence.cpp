#include "analytics/core/random.h"
#include "analytics/dataset/assemble.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/forecast/forecaster.h"
#include "analytics/learning/sequence/sequence.h"
#include "analytics/lifetime/registry.h"
#include "tests/support/lines_builder.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <numeric>

using namespace perennial;
using namespace perennial::test;

class TestSequence : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void readsRhythmsThatCountsCannotShow();
    void forecastsAreBelievable();
    void theFutureHasNoEffect();
    void theOrderOfRowsHasNoEffect();
    void tooLittleData_data();
    void tooLittleData();
    void badHorizon();
    void cancelStops();
};

namespace {

constexpr int shop_days = 420;
const Day opening = day("2023-01-01");

struct Purchase {
    int customer = 0, day = 0;
    double value = 0.0;
};

/// Two kinds of customers with the same number of purchases in the long run: every 30 days, almost
/// to the day, or three times within a week and then not for 84 days.
std::vector<Purchase> rhythmic_shop(int customers, std::uint64_t seed) {
    std::vector<Purchase> purchases;
    for (int c = 0; c < customers; ++c) {
        Random random(seed, static_cast<std::uint64_t>(c));
        const bool regular = c % 2 == 0;
        int in_burst = static_cast<int>(random.below(3));
        for (double t = random.uniform(0.0, 90.0); t < shop_days;) {
            purchases.push_back({c, static_cast<int>(t), 20.0 * std::exp(0.3 * random.normal())});
            if (regular) {
                t += random.uniform(28.0, 32.0);
            } else {
                in_burst = (in_burst + 1) % 3;
                t += in_burst == 0 ? random.uniform(80.0, 88.0) : random.uniform(1.0, 5.0);
            }
        }
    }
    return purchases;
}

LinesBuilder lines_of(const std::vector<Purchase>& purchases) {
    LinesBuilder b;
    for (std::size_t i = 0; i < purchases.size(); ++i) {
        b.add({.order = std::to_string(i),
               .customer = "c" + std::to_string(purchases[i].customer),
               .date = to_iso(opening + std::chrono::days{purchases[i].day}),
               .amount = std::round(100.0 * purchases[i].value) / 100.0});
    }
    return b;
}

const Day known_until = opening + std::chrono::days{390};
constexpr int ahead_days = 30;
constexpr int half_of_it = 195; ///< a horizon that leaves one window to learn from: quick

double rmse(const std::vector<double>& forecast, const std::vector<double>& actual) {
    double sum = 0.0;
    for (std::size_t i = 0; i < actual.size(); ++i) {
        sum += (forecast[i] - actual[i]) * (forecast[i] - actual[i]);
    }
    return std::sqrt(sum / static_cast<double>(actual.size()));
}

/// The first entry at which two forecasts differ, or -1.
int first_difference(const Forecast& a, const Forecast& b) {
    for (std::size_t i = 0; i < a.p_purchase.size(); ++i) {
        if (a.p_purchase[i] != b.p_purchase[i] ||
            a.expected_purchases[i] != b.expected_purchases[i] ||
            a.expected_revenue[i] != b.expected_revenue[i] ||
            a.revenue_high[i] != b.revenue_high[i] || a.purchases_high[i] != b.purchases_high[i]) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

} // namespace

void TestSequence::readsRhythmsThatCountsCannotShow() {
    const Dataset dataset = dataset_of(lines_of(rhythmic_shop(400, 1)).lines());
    const CustomerSummary known = summarise(dataset, known_until);
    const Holdout after = holdout(dataset, known, known_until + std::chrono::days{ahead_days});

    const FitSummary fit = fit_model("bg_nbd", known);
    std::map<std::string, double> parameters;
    for (const NamedValue& p : fit.parameters) {
        parameters[p.name] = p.value;
    }
    const double bg_nbd =
        rmse(score_model("bg_nbd", parameters, known, ahead_days / 7.0).expected_purchases,
             after.purchases);
    const Forecast network = sequence::forecast(dataset, known, ahead_days, {});
    const double ours = rmse(network.expected_purchases, after.purchases);
    qInfo("RMSE of purchases in 30 days: network %.3f, BG/NBD %.3f", ours, bg_nbd);
    QVERIFY(ours < 0.6 * bg_nbd);
}

void TestSequence::forecastsAreBelievable() {
    const Dataset dataset = dataset_of(lines_of(rhythmic_shop(300, 2)).lines());
    const CustomerSummary known = summarise(dataset, known_until);
    const Holdout after = holdout(dataset, known, known_until + std::chrono::days{ahead_days});
    const Forecast f = sequence::forecast(dataset, known, ahead_days, {});
    QCOMPARE(f.horizon_days, ahead_days);
    QVERIFY(f.p_alive.empty());
    double inside = 0.0;
    for (std::size_t i = 0; i < known.size(); ++i) {
        QVERIFY(f.p_purchase[i] > 0.0 && f.p_purchase[i] < 1.0);
        QVERIFY(f.expected_purchases[i] >= f.p_purchase[i]);
        QVERIFY(f.expected_purchases[i] <= ahead_days);
        QVERIFY(std::isfinite(f.expected_revenue[i]) && f.expected_revenue[i] > 0.0);
        QVERIFY(f.purchases_low[i] <= f.purchases_high[i]);
        QVERIFY(f.revenue_low[i] <= f.revenue_high[i]);
        inside += after.revenue[i] >= f.revenue_low[i] && after.revenue[i] <= f.revenue_high[i];
    }
    const double coverage = inside / static_cast<double>(known.size());
    const double total = std::reduce(f.expected_revenue.begin(), f.expected_revenue.end());
    const double actual = std::reduce(after.revenue.begin(), after.revenue.end());
    qInfo("coverage of the 90 %% interval %.3f, revenue %.0f, actual %.0f", coverage, total,
          actual);
    QVERIFY(coverage > 0.85 && coverage < 0.97);
    QVERIFY(std::abs(total / actual - 1.0) < 0.15);
}

void TestSequence::theFutureHasNoEffect() {
    std::vector<Purchase> purchases = rhythmic_shop(220, 3);
    const auto forecast_of = [&] {
        const Dataset dataset = dataset_of(lines_of(purchases).lines());
        return sequence::forecast(dataset, summarise(dataset, known_until), half_of_it, {});
    };
    const Forecast before = forecast_of();
    for (Purchase& p : purchases) {
        if (opening + std::chrono::days{p.day} > known_until) {
            p.day = shop_days + 40 - (p.day - 390);
            p.value *= 50.0;
        }
    }
    purchases.push_back({12, 500, 1e5});
    const Forecast after = forecast_of();
    QCOMPARE(before.p_purchase.size(), after.p_purchase.size());
    QCOMPARE(first_difference(before, after), -1);
}

void TestSequence::theOrderOfRowsHasNoEffect() {
    std::vector<Purchase> purchases = rhythmic_shop(220, 4);
    const auto by_customer = [](const std::vector<Purchase>& rows) {
        const Dataset dataset = dataset_of(lines_of(rows).lines());
        const CustomerSummary known = summarise(dataset, known_until);
        const Forecast f = sequence::forecast(dataset, known, half_of_it, {});
        std::map<std::string, double> result;
        for (std::size_t i = 0; i < known.size(); ++i) {
            result[std::string(dataset.customer_keys[known.customer[i].at()])] =
                f.expected_revenue[i];
        }
        return result;
    };
    const auto there = by_customer(purchases);
    std::reverse(purchases.begin(), purchases.end());
    const auto back = by_customer(purchases);
    QCOMPARE(there.size(), back.size());
    for (const auto& [key, value] : there) {
        QVERIFY(std::abs(back.at(key) / value - 1.0) < 1e-3);
    }
}

void TestSequence::tooLittleData_data() {
    QTest::addColumn<int>("customers"); // < 0: that many, and each buys once
    QTest::addColumn<int>("horizon");
    QTest::newRow("few customers") << 60 << 30;
    QTest::newRow("history shorter than the horizon") << 400 << 400;
    QTest::newRow("nobody buys again") << -400 << 30;
}

void TestSequence::tooLittleData() {
    QFETCH(int, customers);
    QFETCH(int, horizon);
    std::vector<Purchase> purchases = rhythmic_shop(std::abs(customers), 5);
    if (customers < 0) { // keep the first purchase of each
        const auto last = std::unique(
            purchases.begin(), purchases.end(),
            [](const Purchase& a, const Purchase& b) { return a.customer == b.customer; });
        purchases.erase(last, purchases.end());
    }
    const Dataset dataset = dataset_of(lines_of(purchases).lines());
    try {
        sequence::forecast(dataset, summarise(dataset, known_until), horizon, {});
        QFAIL("no error");
    } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::too_little_data);
        QVERIFY(!error.detail().empty());
    }
}

void TestSequence::badHorizon() {
    const Dataset dataset = dataset_of(lines_of(rhythmic_shop(10, 6)).lines());
    try {
        sequence::forecast(dataset, summarise(dataset, known_until), 0, {});
        QFAIL("no error");
    } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::bad_input);
    }
}

void TestSequence::cancelStops() {
    const Dataset dataset = dataset_of(lines_of(rhythmic_shop(220, 7)).lines());
    const CustomerSummary known = summarise(dataset, known_until);
    for (const double at : {0.0, 0.05, 0.3}) {
        std::stop_source stop;
        int after_stop = 0;
        double last = 0.0;
        const Progress progress(stop.get_token(), [&](double fraction, Stage) {
            last = fraction;
            after_stop += stop.stop_requested() ? 1 : 0;
            if (fraction >= at) {
                stop.request_stop();
            }
        });
        QVERIFY_EXCEPTION_THROWN(sequence::forecast(dataset, known, half_of_it, progress),
                                 Cancelled);
        QCOMPARE(after_stop, 0);
        QVERIFY(last >= at && last < 0.9);
    }
}

QTEST_APPLESS_MAIN(TestSequence)
#include "tst_sequence.moc"
