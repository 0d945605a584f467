#include "analytics/core/error.h"
#include "analytics/core/random.h"
#include "analytics/dataset/assemble.h"
#include "analytics/lifetime/bg_bb/bg_bb.h"
#include "tests/support/lines_builder.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <fstream>

using namespace perennial;
using namespace perennial::bg_bb;

namespace {

/// Published for 11,104 donors of 1995 with six yearly opportunities: 1.204 .750 .657 2.783.
constexpr Params published{1.20352, 0.74972, 0.65672, 2.78344};

Histories donations() {
    std::ifstream file(test::shared_path("cdnow/donations_bgbb.csv"));
    std::string line;
    std::getline(file, line);
    Histories result;
    while (std::getline(file, line)) {
        const QStringList cells = QString::fromStdString(line).trimmed().split(QLatin1Char(','));
        result.history.push_back({cells[0].toDouble(), cells[1].toDouble(), cells[2].toDouble()});
        result.customers.push_back(cells[3].toDouble());
    }
    return result;
}

Histories simulate(const Params& p, int customers, std::uint64_t longest, std::uint64_t seed) {
    Random random(seed);
    Histories result;
    for (int i = 0; i < customers; ++i) {
        const double buys = random.beta(p.alpha, p.beta);
        const double leaves = random.beta(p.gamma, p.delta);
        History h;
        h.n = static_cast<double>(1 + random.below(longest));
        for (double k = 1.0; k <= h.n && random.uniform() >= leaves; k += 1.0) {
            if (random.uniform() < buys) {
                h.x += 1.0;
                h.t_x = k;
            }
        }
        result.history.push_back(h);
        result.customers.push_back(1.0);
    }
    return result;
}

bool near_to(double ours, double known, double absolute) {
    return std::abs(ours - known) <= absolute;
}

} // namespace

class TestBgBb : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void likelihoodIsAProbability();
    void newCustomers();
    void purchasesToCome();
    void chancesToBeAlive();
    void derivatives();
    void donationsAreReproduced();
    void donationsToCome();
    void truthIsRecovered();
    void periodsOfADataset();
    void degenerateHistoriesReturn();
    void extremesStayFinite();
    void badInputIsRefused();
};

void TestBgBb::likelihoodIsAProbability() {
    // Over all sequences of n opportunities: C(t_x - 1, x - 1) of them share (x, t_x).
    for (const double n : {1.0, 4.0, 9.0}) {
        double total = std::exp(log_likelihood(published, {0.0, 0.0, n}));
        for (double t = 1.0; t <= n; t += 1.0) {
            double ways = 1.0;
            for (double x = 1.0; x <= t; x += 1.0) {
                total += ways * std::exp(log_likelihood(published, {x, t, n}));
                ways *= (t - x) / x;
            }
        }
        QVERIFY(near_to(total, 1.0, 1e-12));
    }
}

void TestBgBb::newCustomers() {
    const double known[] = {.4985,  .9233,  1.2969, 1.6323, 1.9381, 2.2202,
                            2.4826, 2.7285, 2.9603, 3.1798, 3.3887};
    for (std::size_t k = 0; k < std::size(known); ++k) {
        QVERIFY(near_to(expected_purchases(published, double(k) + 1.0), known[k], 1e-4));
    }
    QVERIFY(near_to(11104.0 * p_purchases(published, 6.0, 0.0), 3454.9, 0.06));
    QVERIFY(near_to(11104.0 * p_purchases(published, 6.0, 6.0), 1253.1, 0.06));
    double total = 0.0;
    double mean = 0.0;
    for (double x = 0.0; x <= 6.0; x += 1.0) {
        total += p_purchases(published, 6.0, x);
        mean += x * p_purchases(published, 6.0, x);
    }
    QVERIFY(near_to(total, 1.0, 1e-12));
    QVERIFY(near_to(mean, expected_purchases(published, 6.0), 1e-12));
    QCOMPARE(p_purchases(published, 6.0, 7.0), 0.0);
    QCOMPARE(p_purchases(published, 6.0, -1.0), 0.0);
}

void TestBgBb::purchasesToCome() {
    QVERIFY(near_to(expected_purchases(published, {6.0, 6.0, 6.0}, 5.0), 3.75251, 1e-4));
    QVERIFY(near_to(discounted_purchases(published, {6.0, 6.0, 6.0}, 0.1), 5.90981, 1e-4));
    // The closed form of eq. (13), where gamma is not near 1.
    const Params& p = published;
    for (const History& h : {History{0, 0, 6}, History{2, 4, 6}, History{5, 5, 9}}) {
        for (const double m : {1.0, 5.0, 40.0}) {
            const auto g = [](double v) {
                return std::lgamma(v);
            };
            const double taken = g(p.alpha + h.x + 1) + g(p.beta + h.n - h.x) -
                                 g(p.alpha + p.beta + h.n + 1) - g(p.alpha) - g(p.beta) +
                                 g(p.alpha + p.beta);
            const double stays =
                p.delta / (p.gamma - 1.0) * std::exp(g(p.gamma + p.delta) - g(1.0 + p.delta)) *
                (std::exp(g(1.0 + p.delta + h.n) - g(p.gamma + p.delta + h.n)) -
                 std::exp(g(1.0 + p.delta + h.n + m) - g(p.gamma + p.delta + h.n + m)));
            QVERIFY(near_to(expected_purchases(p, h, m) /
                                (std::exp(taken - log_likelihood(p, h)) * stays),
                            1.0, 1e-10));
        }
    }
    QCOMPARE(expected_purchases(p, History{2, 4, 6}, 0.0), 0.0);
    // By its definition.
    double sum = 0.0;
    double before = 0.0;
    for (double k = 1.0; k < 600.0; k += 1.0) {
        const double so_far = expected_purchases(p, History{2, 4, 6}, k);
        sum += (so_far - before) * std::pow(1.05, -k);
        before = so_far;
    }
    QVERIFY(near_to(discounted_purchases(p, {2, 4, 6}, 0.05) / sum, 1.0, 1e-9));
}

void TestBgBb::chancesToBeAlive() {
    QVERIFY(near_to(p_alive(published, {0.0, 0.0, 6.0}), 0.11, 0.005));
    QVERIFY(near_to(p_alive(published, {2.0, 4.0, 6.0}), 0.59, 0.005));
    QVERIFY(near_to(p_alive(published, {6.0, 6.0, 6.0}), 0.93, 0.005));
    QVERIFY(near_to(p_alive(published, {4.0, 6.0, 6.0}, 0.0), 1.0, 1e-12)); // took the last one
    QVERIFY(p_alive(published, {2.0, 4.0, 6.0}, 3.0) < p_alive(published, {2.0, 4.0, 6.0}));
}

void TestBgBb::derivatives() {
    const Histories shop = simulate(published, 400, 12, 4);
    const auto at = [&](const std::vector<double>& logs, std::vector<double>& gradient,
                        std::vector<double>& hessian) {
        double value = 0.0;
        total_log_likelihood(
            {std::exp(logs[0]), std::exp(logs[1]), std::exp(logs[2]), std::exp(logs[3])}, shop,
            value, gradient, hessian);
        return value;
    };
    const std::vector<double> logs{0.3, -0.4, 0.2, 1.1};
    std::vector<double> gradient;
    std::vector<double> hessian;
    const double value = at(logs, gradient, hessian);
    double sum = 0.0;
    for (const History& h : shop.history) {
        sum += log_likelihood({std::exp(.3), std::exp(-.4), std::exp(.2), std::exp(1.1)}, h);
    }
    QVERIFY(near_to(value, sum, 1e-9 * std::abs(sum)));
    for (std::size_t i = 0; i < 4; ++i) {
        constexpr double step = 1e-5;
        auto up = logs;
        auto down = logs;
        up[i] += step;
        down[i] -= step;
        std::vector<double> g_up;
        std::vector<double> g_down;
        std::vector<double> unused;
        const double slope = (at(up, g_up, unused) - at(down, g_down, unused)) / (2.0 * step);
        QVERIFY(near_to(slope, gradient[i], 1e-5 * (1.0 + std::abs(slope))));
        for (std::size_t j = 0; j < 4; ++j) {
            const double curvature = (g_up[j] - g_down[j]) / (2.0 * step);
            QVERIFY(near_to(curvature, hessian[4 * i + j], 1e-5 * (1.0 + std::abs(curvature))));
        }
    }
}

void TestBgBb::donationsAreReproduced() {
    SKIP_WITHOUT_SHARED("cdnow/donations_bgbb.csv");
    const Fit found = fit(donations());
    QCOMPARE(found.summary.note, FitNote::converged);
    QCOMPARE(found.summary.customers, std::size_t{11104});
    QVERIFY2(near_to(found.summary.log_likelihood, -33225.5813, 1e-4),
             qPrintable(QString::number(found.summary.log_likelihood, 'f', 6)));
    const double values[] = {published.alpha, published.beta, published.gamma, published.delta};
    for (std::size_t i = 0; i < 4; ++i) {
        QVERIFY2(near_to(found.summary.parameters[i].value / values[i], 1.0, 1e-5),
                 qPrintable(QString::number(found.summary.parameters[i].value, 'g', 8)));
        QVERIFY(found.summary.parameters[i].standard_error > 0.0);
    }
}

void TestBgBb::donationsToCome() {
    SKIP_WITHOUT_SHARED("cdnow/donations_bgbb.csv");
    const Histories donors = donations();
    double total = 0.0;
    for (std::size_t i = 0; i < donors.size(); ++i) {
        total += donors.customers[i] * expected_purchases(published, donors.history[i], 5.0);
    }
    QVERIFY2(near_to(total, 12884.2, 0.6), qPrintable(QString::number(total, 'f', 3)));
}

void TestBgBb::truthIsRecovered() {
    const Params truth{2.0, 6.0, 0.8, 9.0};
    const Fit found = fit(simulate(truth, 20'000, 30, 9));
    QCOMPARE(found.summary.note, FitNote::converged);
    const double values[] = {truth.alpha, truth.beta, truth.gamma, truth.delta};
    for (std::size_t i = 0; i < 4; ++i) {
        const NamedValue& value = found.summary.parameters[i];
        QVERIFY2(std::abs(value.value - values[i]) < 4.0 * value.standard_error,
                 value.name.c_str());
    }
}

void TestBgBb::periodsOfADataset() {
    test::LinesBuilder lines;
    const auto buy = [&](const std::string& customer, const std::string& date) {
        lines.add({.order = customer + date, .customer = customer, .date = date, .amount = 5.0});
    };
    buy("a", "2024-01-01");
    buy("a", "2024-01-31"); // day 30: the first period of 30 days
    buy("a", "2024-02-01"); // day 31: the second
    buy("a", "2024-02-20"); // the second again
    buy("a", "2024-04-05"); // day 95: in the period that is not whole at the end
    buy("b", "2024-03-20"); // not one whole period
    buy("c", "2024-01-01");
    const Dataset dataset = dataset_of(lines.lines());
    const Histories found = discretise(dataset, test::day("2024-04-10"), 30);
    QCOMPARE(found.size(), std::size_t{2});
    QCOMPARE(found.history[0].x, 0.0);
    QCOMPARE(found.history[0].n, 3.0);
    QCOMPARE(found.history[1].x, 2.0);
    QCOMPARE(found.history[1].t_x, 2.0);
    QCOMPARE(found.history[1].n, 3.0);
    QVERIFY_EXCEPTION_THROWN(discretise(dataset, test::day("2024-04-10"), 0), Error);
    QVERIFY_EXCEPTION_THROWN(discretise(dataset, test::day("2024-01-10"), 30), Error);
    QVERIFY_EXCEPTION_THROWN(discretise(Dataset{}, test::day("2024-01-10"), 30), Error);
}

void TestBgBb::degenerateHistoriesReturn() {
    const std::vector<Histories> shops{
        {{{0, 0, 5}, {0, 0, 3}}, {100, 50}},           // nobody bought twice
        {{{5, 5, 5}}, {100}},                          // everybody always
        {{{1, 1, 1}, {0, 0, 1}}, {60, 40}},            // one opportunity
        {{{3, 5, 5}, {2, 5, 5}}, {10, 10}},            // nobody left
        {{{1, 1, 400}, {0, 0, 400}}, {50, 50}},        // all left at once
        {{{2, 3, 6}}, {1}},                            // one customer
        {{{0, 0, 0}, {1, 2, 4}, {0, 0, 4}}, {9, 5, 5}} // no opportunity yet
    };
    for (const Histories& shop : shops) {
        const Fit found = fit(shop);
        QVERIFY(std::isfinite(found.summary.log_likelihood));
        for (const History& h : shop.history) {
            const double alive = p_alive(found.params, h);
            QVERIFY(alive >= 0.0 && alive <= 1.0);
            const double coming = expected_purchases(found.params, h, 10.0);
            QVERIFY(coming >= 0.0 && coming <= 10.0 + 1e-9);
        }
    }
    QCOMPARE(fit(shops[0]).summary.note, FitNote::no_repeat_buyers);
    QCOMPARE(fit(shops[3]).summary.note, FitNote::no_dropout);
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const Fit found = fit(simulate({1.0, 4.0, 0.5, 3.0}, 60, 10, 100 + seed));
        QVERIFY(std::isfinite(found.summary.log_likelihood));
        QVERIFY(found.summary.note != FitNote::stopped_early);
    }
}

void TestBgBb::extremesStayFinite() {
    Random random(5);
    for (int i = 0; i < 20'000; ++i) {
        const auto wide = [&] {
            return std::exp(random.uniform(-9.0, 9.0));
        };
        const Params p{wide(), wide(), wide(), wide()};
        History h;
        h.n = static_cast<double>(random.below(60));
        h.t_x = static_cast<double>(random.below(static_cast<std::uint64_t>(h.n) + 1));
        h.x = h.t_x > 0.0
                  ? 1.0 + static_cast<double>(random.below(static_cast<std::uint64_t>(h.t_x)))
                  : 0.0;
        const double logs = log_likelihood(p, h);
        const double alive = p_alive(p, h);
        QVERIFY(std::isfinite(logs) && logs <= 1e-9);
        QVERIFY(alive >= 0.0 && alive <= 1.0);
        QVERIFY(std::isfinite(expected_purchases(p, h, 3.0)));
    }
    QVERIFY(std::isfinite(log_likelihood(published, {3.0, 5.0, 5000.0})));
}

void TestBgBb::badInputIsRefused() {
    const auto refused = [](const History& h, double customers = 1.0) {
        QVERIFY_EXCEPTION_THROWN(fit({{h}, {customers}}), Error);
    };
    refused({2.0, 1.0, 3.0});
    refused({1.0, 4.0, 3.0});
    refused({0.0, 1.0, 3.0});
    refused({1.0, 0.0, 3.0});
    refused({0.5, 1.0, 3.0});
    refused({-1.0, 1.0, 3.0});
    refused({1.0, 1.0, std::nan("")});
    refused({1.0, 1.0, 3.0}, -2.0);
    refused({0.0, 0.0, 0.0});
    QVERIFY_EXCEPTION_THROWN(fit({}), Error);
    QVERIFY_EXCEPTION_THROWN(fit({{{1, 1, 2}}, {}}), Error);
    QVERIFY_EXCEPTION_THROWN(discounted_purchases(published, {1, 1, 2}, 0.0), Error);
}

QTEST_APPLESS_MAIN(TestBgBb)
#include "tst_bg_bb.moc"
