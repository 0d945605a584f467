#include "analytics/core/random.h"
#include "analytics/learning/sequence/outcome.h"
#include "analytics/learning/sequence/predictive_interval.h"

#include <QTest>

#include <cmath>
#include <utility>
#include <vector>

using namespace perennial;
using namespace perennial::sequence;

class TestOutcome : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void slopeIsThatOfTheLoss_data();
    void slopeIsThatOfTheLoss();
    void slopeStopsAtTheBounds();
    void meansOfTheDistribution();
    void absurdValuesAreImpossible();
    void quantilesInvertTheDistribution();
    void intervalsCoverWhatTheyPromise();
};

namespace {

constexpr OutcomeLimits limits{.days = 90.0, .value = 5'000.0, .dispersion = 2.0};

} // namespace

void TestOutcome::slopeIsThatOfTheLoss_data() {
    QTest::addColumn<double>("purchases");
    QTest::addColumn<double>("revenue");
    QTest::newRow("nothing") << 0.0 << 0.0;
    QTest::newRow("nothing but a refund") << 0.0 << -5.0;
    QTest::newRow("once") << 1.0 << 20.0;
    QTest::newRow("often") << 9.0 << 310.5;
    QTest::newRow("bought and gave back") << 2.0 << 0.0;
}

void TestOutcome::slopeIsThatOfTheLoss() {
    QFETCH(double, purchases);
    QFETCH(double, revenue);
    const Outcome prior{-0.4, 0.7, 3.9, -0.2};
    const Correction at{0.3, -0.5, 0.4, 0.1};
    Correction slope;
    loss(prior, at, limits, purchases, revenue, slope);
    for (std::size_t k = 0; k < at.size(); ++k) {
        constexpr double h = 1e-5;
        Correction ignored;
        Correction above = at;
        Correction below = at;
        above[k] += h;
        below[k] -= h;
        const double measured = (loss(prior, above, limits, purchases, revenue, ignored) -
                                 loss(prior, below, limits, purchases, revenue, ignored)) /
                                (2.0 * h);
        QVERIFY(std::abs(measured - slope[k]) < 1e-8);
    }
}

void TestOutcome::slopeStopsAtTheBounds() {
    Correction slope;
    loss({20.0, 30.0, 3.0, -9.0}, {}, limits, 80.0, 1e6, slope);
    QCOMPARE(slope[0], 0.0); // cannot become more certain
    QVERIFY(slope[1] > 0.0); // the mean is too high: it may come down
    QVERIFY(slope[3] < 0.0); // the width is too small: it may grow
    for (const double d : slope) {
        QVERIFY(std::isfinite(d));
    }
}

void TestOutcome::meansOfTheDistribution() {
    const Outcome outcome{std::log(0.25 / 0.75), std::log(2.0), 3.0, std::log(0.5)};
    QVERIFY(std::abs(p_purchase(outcome) - 0.25) < 1e-12);
    QVERIFY(std::abs(expected_purchases(outcome, limits) - 0.75) < 1e-12);
    QVERIFY(std::abs(expected_revenue(outcome, limits) - 0.25 * std::exp(3.125)) < 1e-10);
}

void TestOutcome::absurdValuesAreImpossible() {
    for (const double far : {-1e6, -50.0, 50.0, 1e6}) {
        const Outcome outcome{far, far, far, far};
        QVERIFY(expected_purchases(outcome, limits) <= limits.days);
        QVERIFY(expected_revenue(outcome, limits) <= limits.value);
        QVERIFY(p_purchase(outcome) > 0.0 && p_purchase(outcome) < 1.0);
        QVERIFY(purchases_quantile(outcome, limits, 0.99) <= limits.days);
    }
}

void TestOutcome::quantilesInvertTheDistribution() {
    const Outcome outcome{0.5, std::log(1.7), 3.2, std::log(0.6)};
    Random random(11);
    constexpr int draws = 200'000;
    const double size = 1.7 / (limits.dispersion - 1.0);
    std::vector<double> days, sums;
    for (int i = 0; i < draws; ++i) {
        const bool buys = random.uniform() < p_purchase(outcome);
        const double mean = random.gamma(size) * (limits.dispersion - 1.0);
        days.push_back(buys ? 1.0 + static_cast<double>(random.poisson(mean)) : 0.0);
        sums.push_back(buys ? std::exp(3.2 + 0.6 * random.normal()) : 0.0);
    }
    for (const double level : {0.2, 0.5, 0.9, 0.99}) {
        const double d = purchases_quantile(outcome, limits, level);
        const auto share = [&](const std::vector<double>& of, double up_to) {
            return static_cast<double>(
                       std::count_if(of.begin(), of.end(), [&](double v) { return v <= up_to; })) /
                   draws;
        };
        QVERIFY(share(days, d) >= level - 0.005);
        QVERIFY(d == 0.0 || share(days, d - 1.0) < level + 0.005);
        const double value = revenue_quantile(outcome, level);
        QVERIFY(value == 0.0 ? share(sums, 0.0) >= level - 0.005
                             : std::abs(share(sums, value) - level) < 0.005);
    }
}

void TestOutcome::intervalsCoverWhatTheyPromise() {
    // The forecast is far too sure of itself; what unseen customers did widens the intervals.
    Random random(12);
    const auto draw = [&](std::vector<Outcome>& forecast, std::vector<double>& purchases,
                          std::vector<double>& revenue, int count) {
        for (int i = 0; i < count; ++i) {
            const double logit = random.uniform(0.0, 4.0);
            forecast.push_back({logit, std::log(3.0), 4.0, std::log(0.2)});
            const bool buys = random.uniform() < p_purchase(forecast.back());
            purchases.push_back(
                buys ? 1.0 + static_cast<double>(random.poisson(6.0 * random.gamma(0.5))) : 0.0);
            revenue.push_back(buys ? std::exp(4.0 + 0.8 * random.normal()) : 0.0);
        }
    };
    std::vector<Outcome> forecast, later;
    std::vector<double> purchases, revenue, later_purchases, later_revenue;
    draw(forecast, purchases, revenue, 4'000);
    draw(later, later_purchases, later_revenue, 20'000);
    const PredictiveInterval interval(forecast, limits, purchases, revenue);
    double days_inside = 0.0;
    double value_inside = 0.0;
    for (std::size_t i = 0; i < later.size(); ++i) {
        const auto [few, many] = interval.purchases(later[i], limits);
        const auto [little, much] = interval.revenue(later[i]);
        days_inside += later_purchases[i] >= few && later_purchases[i] <= many ? 1.0 : 0.0;
        value_inside += later_revenue[i] >= little && later_revenue[i] <= much ? 1.0 : 0.0;
    }
    const double days = days_inside / static_cast<double>(later.size());
    const double value = value_inside / static_cast<double>(later.size());
    qInfo("coverage: purchases %.3f, revenue %.3f", days, value);
    QVERIFY(days > 0.88 && days < 0.96);
    QVERIFY(value > 0.88 && value < 0.96);
}

QTEST_APPLESS_MAIN(TestOutcome)
#include "tst_outcome.moc"
