#include "analytics/core/error.h"
#include "analytics/core/special_functions.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/lifetime/bg_cnbd_k/bg_cnbd_k.h"
#include "analytics/lifetime/histories.h"
#include "analytics/lifetime/lifetime.h"
#include "analytics/lifetime/mbg_cnbd_k/mbg_cnbd_k.h"
#include "analytics/lifetime/registry.h"
#include "tests/support/reference_histories.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <memory>
#include <string>

using namespace perennial;
using regular_geometric::Params;
using regular_geometric::Process;

namespace {

bool within(double ours, double theirs, double relative) {
    return std::abs(ours - theirs) <= relative * std::abs(theirs) + 1e-300;
}

QByteArray digits(double value) {
    return QByteArray::number(value, 'g', 15);
}

const Process& process_of(bool modified) {
    return modified ? mbg_cnbd_k::process : bg_cnbd_k::process;
}

const Params regular{3, 0.9, 5.0, 0.6, 3.0};

struct Point {
    double value = 0.0;
    std::vector<double> gradient, hessian;
};

Point total_at(const Process& process, int k, const std::vector<double>& logs,
               const Histories& histories) {
    Point point;
    process.total_log_likelihood(
        {k, std::exp(logs[0]), std::exp(logs[1]), std::exp(logs[2]), std::exp(logs[3])}, histories,
        point.value, point.gradient, point.hessian);
    return point;
}

} // namespace

class TestCnbdK : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void agreesWithItsDefinition_data();
    void agreesWithItsDefinition();
    void oneIsThePlainModel_data();
    void oneIsThePlainModel();
    void cdnowIsReproduced();
    void derivativesAgreeWithDifferences_data();
    void derivativesAgreeWithDifferences();
    void regularityIsFound_data();
    void regularityIsFound();
    void regularityIsFoundWithoutDates();
    void countsAreADistribution();
    void agreesWithSimulation();
    void manyPurchasesAreFinite();
    void valuesAreThoseOfTheModel();
    void badInputIsRefused();
};

void TestCnbdK::agreesWithItsDefinition_data() {
    QTest::addColumn<bool>("modified");
    QTest::addColumn<QList<double>>("parameters");
    QTest::addColumn<QList<double>>("history");
    QTest::addColumn<double>("weeks");
    QTest::addColumn<QList<double>>("expected");
    // By quadrature over the rate of events and the chance to leave, from the definition: ln L,
    // P(alive), and given alive E[Y], P(Y = 2), survival, rate.
    const auto row = [](const char* name, bool modified, QList<double> parameters,
                        QList<double> history, double weeks, QList<double> expected) {
        QTest::newRow(name) << modified << parameters << history << weeks << expected;
    };
    row("bg k 1", false, {1, .2426, 4.4136, .7929, 2.4259}, {2, 30.43, 38.86}, 39,
        {-9.459673450116, .72661404485425, 1.6871717064497, .19842648084669, .78060692369505,
         .036774589391975});
    row("bg k 2", false, {2, .5, 4.5, .5, 4}, {2, 30.43, 38.86}, 39,
        {-8.74296081492, .87634575728659, 2.0487147975906, .26828553265747, .86099955174669,
         .0485644935396});
    row("mbg k 2", true, {2, .5, 4.5, .5, 4}, {2, 30.43, 38.86}, 39,
        {-8.8438278929527, .89478644737669, 2.0688572117821, .26856147795784, .87682432591653,
         .049531384822862});
    row("mbg k 3 bought once", true, {3, .9, 5, .6, 3}, {0, 0, 38.86}, 39,
        {-.78076023459991, .63614477887481, .51383997724094, .074293782672443, .93582876421002,
         .011766829704885});
    row("bg k 3 bought once", false, {3, .9, 5, .6, 3}, {0, 0, 38.86}, 39,
        {-1.0507677796137, 1, .50882794142592, .071586652680895, .9193720396082, .011480900944966});
    row("mbg k 3 regular", true, {3, .9, 5, .6, 3}, {7, 35.86, 38.86}, 26,
        {-21.423232046412, .92839299482834, 4.1305493621209, .11206344385084, .81418409853541,
         .14269423221683});
    row("bg k 4 just bought", false, {4, 2, 3, 1, 6}, {12, 40, 40}, 13,
        {-28.839245579176, .94444444444444, 3.1719086787161, .21042482712389, .84334185946948,
         .2486253475896});
    row("mbg k 2 long silent", true, {2, .5, 4.5, 1.3, .7}, {5, 3, 40}, 100,
        {-15.406591311409, 3.239085398817e-07, 6.444092637402, .12146030103998, .27131311400304,
         .032819840081611});
    row("bg k 12", false, {12, 3, 8, .4, 9}, {3, 20, 31}, 52,
        {-15.549890998839, .85179845590999, 5.2930604231968, .029201175051433, .85450277538447,
         .088902634873893});
}

void TestCnbdK::agreesWithItsDefinition() {
    QFETCH(bool, modified);
    QFETCH(QList<double>, parameters);
    QFETCH(QList<double>, history);
    QFETCH(double, weeks);
    QFETCH(QList<double>, expected);
    const Params p{static_cast<int>(parameters[0]), parameters[1], parameters[2], parameters[3],
                   parameters[4]};
    const History h{history[0], history[1], history[2]};
    const auto model = process_of(modified).model(p);
    const std::array<double, 6> ours{model->log_likelihood(h),
                                     model->p_alive(h),
                                     model->expected_purchases(h, weeks),
                                     model->p_purchases(h, 2.0, weeks),
                                     model->p_survival(h, weeks),
                                     model->purchase_rate(h, weeks)};
    for (std::size_t i = 0; i < ours.size(); ++i) {
        QVERIFY2(within(ours[i], expected[static_cast<qsizetype>(i)], 1e-9), digits(ours[i]));
    }
}

void TestCnbdK::oneIsThePlainModel_data() {
    QTest::addColumn<bool>("modified");
    QTest::newRow("bg") << false;
    QTest::newRow("mbg") << true;
}

void TestCnbdK::oneIsThePlainModel() {
    QFETCH(bool, modified);
    const Process& process = process_of(modified);
    const Params p{1, 0.5, 6.2, 0.9, 1.6};
    const auto model = process.model(p);
    const auto plain = process.plain().model(p.plain());
    // The general sums at k = 1 are those of the plain model, too.
    for (const History& h : {History{}, History{3, 20, 31}, History{40, 38, 39}}) {
        const regular_geometric::Standing at = process.standing(p, h);
        QCOMPARE(model->log_likelihood(h), plain->log_likelihood(h));
        QCOMPARE(model->p_alive(h), plain->p_alive(h));
        QCOMPARE(model->expected_purchases(h, 39.0), plain->expected_purchases(h, 39.0));
        QVERIFY(within(expected_purchases(at, 39.0), plain->expected_purchases(h, 39.0), 1e-11));
        QVERIFY(within(purchase_rate(at, 39.0), plain->purchase_rate(h, 39.0), 1e-11));
        QVERIFY(within(p_purchases(at, 3.0, 39.0), plain->p_purchases(h, 3.0, 39.0), 1e-11));
        QVERIFY(within(p_survival(at, 39.0), plain->p_survival(h, 39.0), 1e-11));
    }
}

void TestCnbdK::cdnowIsReproduced() {
    SKIP_WITHOUT_SHARED("cdnow/CDNOW_sample.txt");
    const CustomerSummary summary =
        test::cdnow_summary(test::shared_path("cdnow/CDNOW_sample.txt"));
    const Histories histories = compress_histories(summary);
    for (const bool modified : {false, true}) {
        const FitSummary two = process_of(modified).fit(histories, 2, 2)->summary();
        const double published = modified ? -9853.253 : -9855.327;
        QVERIFY2(std::abs(two.log_likelihood - published) < 1e-3, digits(two.log_likelihood));
        QVERIFY(two.converged);
        const FitSummary best = fit_model(modified ? "mbg_cnbd_k" : "bg_cnbd_k", summary);
        const FitSummary plain = fit_model(modified ? "mbg_nbd" : "bg_nbd", summary);
        QCOMPARE(best.parameters.back().name, std::string("k"));
        QCOMPARE(best.parameters.back().value, 1.0);
        QCOMPARE(best.log_likelihood, plain.log_likelihood);
        for (std::size_t i = 0; i < 4; ++i) {
            QCOMPARE(best.parameters[i].value, plain.parameters[i].value);
            QCOMPARE(best.parameters[i].standard_error, plain.parameters[i].standard_error);
        }
    }
}

void TestCnbdK::derivativesAgreeWithDifferences_data() {
    QTest::addColumn<bool>("modified");
    QTest::addColumn<int>("k");
    for (const int k : {1, 2, 3, 12}) {
        QTest::addRow("bg %d", k) << false << k;
        QTest::addRow("mbg %d", k) << true << k;
    }
}

void TestCnbdK::derivativesAgreeWithDifferences() {
    QFETCH(bool, modified);
    QFETCH(int, k);
    const Process& process = process_of(modified);
    const Histories histories = compress_histories(
        test::simulate_histories(*process.model({2, 0.8, 5.0, 0.5, 3.0}), 400, 5.0, 60.0, 3, true));
    const std::vector<double> logs{-0.3, 1.2, -0.4, 0.8};
    const Point here = total_at(process, k, logs, histories);
    double sum = 0.0;
    const Params p{k, std::exp(logs[0]), std::exp(logs[1]), std::exp(logs[2]), std::exp(logs[3])};
    Histories undated = histories;
    undated.gaps_known = false;
    for (std::size_t i = 0; i < histories.size(); ++i) {
        sum += histories.weight[i] * process.log_likelihood(p, {histories.x[histories.x_at[i]],
                                                                histories.t_x[i], histories.T[i]});
    }
    QVERIFY(within(here.value + Process::log_regularity(k, undated), sum, 1e-12));
    for (std::size_t i = 0; i < 4; ++i) {
        constexpr double step = 1e-5;
        std::vector<double> above = logs;
        std::vector<double> below = logs;
        above[i] += step;
        below[i] -= step;
        const Point up = total_at(process, k, above, histories);
        const Point down = total_at(process, k, below, histories);
        const double slope = (up.value - down.value) / (2.0 * step);
        QVERIFY2(std::abs(slope - here.gradient[i]) < 1e-6 * (1.0 + std::abs(slope)),
                 digits(slope) + ' ' + digits(here.gradient[i]));
        for (std::size_t j = 0; j < 4; ++j) {
            const double bend = (up.gradient[j] - down.gradient[j]) / (2.0 * step);
            QVERIFY2(std::abs(bend - here.hessian[4 * i + j]) < 1e-6 * (1.0 + std::abs(bend)),
                     digits(bend) + ' ' + digits(here.hessian[4 * i + j]));
        }
    }
}

void TestCnbdK::regularityIsFound_data() {
    oneIsThePlainModel_data();
}

void TestCnbdK::regularityIsFound() {
    QFETCH(bool, modified);
    const Process& process = process_of(modified);
    const CustomerSummary summary =
        test::simulate_histories(*process.model(regular), 6000, 30.0, 104.0, 5, true);
    const FitSummary fit = fit_model(process.id(), summary);
    QCOMPARE(fit.note, FitNote::converged);
    QCOMPARE(fit.parameters.back().value, 3.0);
    const std::array<double, 4> truth{regular.r, regular.alpha, regular.a, regular.b};
    for (std::size_t i = 0; i < 4; ++i) {
        // Three standard errors, and what rounding to whole days does to short gaps.
        QVERIFY2(std::abs(fit.parameters[i].value - truth[i]) <
                     3.0 * fit.parameters[i].standard_error + 0.04 * truth[i],
                 digits(fit.parameters[i].value) + ' ' + digits(fit.parameters[i].standard_error));
    }
    const FitSummary plain = fit_model(modified ? "mbg_nbd" : "bg_nbd", summary);
    QVERIFY(fit.log_likelihood > plain.log_likelihood + 100.0);
}

void TestCnbdK::regularityIsFoundWithoutDates() {
    CustomerSummary summary =
        test::simulate_histories(*mbg_cnbd_k::process.model(regular), 6000, 30.0, 104.0, 6, true);
    summary.gap_counts.clear(); // as read from a file of frequency, recency and T
    const FitSummary fit = fit_model("mbg_cnbd_k", summary);
    QVERIFY2(std::abs(fit.parameters.back().value - 3.0) <= 1.0,
             digits(fit.parameters.back().value));
}

void TestCnbdK::countsAreADistribution() {
    for (const bool modified : {false, true}) {
        const auto model = process_of(modified).model(regular);
        for (const History& h : {History{}, History{0, 0, 30}, History{9, 50, 52}}) {
            double all = 0.0;
            double mean = 0.0;
            for (double n = 0.0; n < 400.0; n += 1.0) {
                const double chance = model->p_purchases(h, n, 39.0);
                all += chance;
                mean += n * chance;
            }
            QVERIFY2(within(all, 1.0, 1e-12), digits(all));
            QVERIFY2(within(mean, model->expected_purchases(h, 39.0), 1e-9), digits(mean));
            // The rate is the slope of the expectation.
            const double slope =
                (model->expected_purchases(h, 39.001) - model->expected_purchases(h, 38.999)) /
                0.002;
            QVERIFY2(within(slope, model->purchase_rate(h, 39.0), 1e-6), digits(slope));
        }
    }
}

void TestCnbdK::agreesWithSimulation() {
    const auto model = mbg_cnbd_k::process.model(regular);
    const History h{6, 40, 45};
    constexpr int lives = 40'000;
    constexpr double weeks = 52.0;
    Random random(8);
    double sum = 0.0, square = 0.0, pairs = 0.0, stayed = 0.0;
    for (int i = 0; i < lives; ++i) {
        const Life life = model->draw_life(random, h, 0.0);
        const double n = life.draw_purchases(random, weeks);
        sum += n;
        square += n * n;
        pairs += n * (n - 1.0) / 2.0;
        stayed += n < life.purchases_left ? 1.0 : 0.0;
    }
    const double mean = sum / lives;
    const double error = std::sqrt((square / lives - mean * mean) / lives);
    QVERIFY2(std::abs(mean - model->expected_purchases(h, weeks)) < 4.0 * error, digits(mean));
    QVERIFY(std::abs(stayed / lives - model->p_survival(h, weeks)) < 0.01);
    // Pairs of purchases: the integral of their rate times how long ago the earlier may be.
    double expected = 0.0;
    constexpr int steps = 2000;
    for (int i = 0; i < steps; ++i) {
        const double t = weeks * (i + 0.5) / steps;
        expected += weeks / steps * t * model->squared_rate(h, t);
    }
    QVERIFY2(within(pairs / lives, expected, 0.02), digits(expected) + ' ' + digits(pairs / lives));
}

void TestCnbdK::manyPurchasesAreFinite() {
    // Beyond some thousands counts are taken in blocks; both ways agree where they meet.
    const regular_geometric::Standing at =
        bg_cnbd_k::process.standing({2, 0.5, 2.0, 0.5, 40.0}, {3, 10, 12});
    const double long_ahead = expected_purchases(at, 60'000.0);
    double by_counts = 0.0; // chance to reach each purchase
    double stayed = 1.0;
    for (double m = 1.0; m < 3e5; m += 1.0) {
        double reached = 0.0;
        for (int j = 0; j < 2; ++j) {
            reached += at.chance[static_cast<std::size_t>(j)] *
                       incomplete_beta(2.0 * m - j, at.shape + j, 60'000.0 / at.scale);
        }
        by_counts += stayed * reached;
        stayed *= (at.b + m - 1.0) / (at.a + at.b + m - 1.0);
        if (reached < 1e-16) {
            break;
        }
    }
    QVERIFY2(within(long_ahead, by_counts, 1e-6), digits(long_ahead) + ' ' + digits(by_counts));
    const auto model = bg_cnbd_k::process.model({12, 3.0, 8.0, 0.4, 9.0});
    for (const History& h :
         {History{2000, 0.5, 100}, History{2000, 100, 100}, History{1000, 10, 100}}) {
        QVERIFY(model->p_alive(h) >= 0.0 && model->p_alive(h) <= 1.0);
        QVERIFY(std::isfinite(model->log_likelihood(h)));
        const double ahead = model->expected_purchases(h, 52.0);
        QVERIFY(std::isfinite(ahead) && ahead > 0.0);
    }
}

void TestCnbdK::valuesAreThoseOfTheModel() {
    const auto truth = mbg_cnbd_k::process.model(regular);
    auto summary = std::make_shared<CustomerSummary>(
        test::simulate_histories(*truth, 1500, 20.0, 80.0, 7, true));
    summary->monetary_value.assign(summary->frequency.size(), 20.0);
    summary->first_value.assign(summary->frequency.size(), 20.0);
    Random random(3);
    for (std::size_t i = 0; i < summary->monetary_value.size(); ++i) {
        summary->monetary_value[i] =
            summary->frequency[i] > 0.0 ? 20.0 * std::exp(0.4 * random.normal()) : 0.0;
    }
    const auto model = fit_lifetime(*summary, "mbg_cnbd_k");
    QVERIFY(model->purchase_fit().parameters.back().value > 1.0);
    QCOMPARE(model->purchase_covariance().size(), std::size_t{25});
    const auto table = tabulate(summary, model);
    const ScenarioResult year = table->evaluate({.annual_discount_rate = 0.1});
    const auto fitted = find_model("mbg_cnbd_k");
    std::vector<double> values;
    for (const NamedValue& parameter : model->purchase_fit().parameters) {
        values.push_back(parameter.value);
    }
    const auto purchases = fitted.purchase_at(values);
    for (std::size_t i = 0; i < summary->frequency.size(); i += 50) {
        const History h = history_of(*summary, i);
        const double expected =
            purchases->p_alive(h) * purchases->expected_purchases(h, year.horizon_weeks);
        QVERIFY2(within(year.expected_purchases[i], expected, 1e-6),
                 digits(year.expected_purchases[i]) + ' ' + digits(expected));
        const double discounted =
            purchases->p_alive(h) * table->expected_spend()[i] *
            discounted_purchases(*purchases, h, weekly_discount_rate(0.1), year.horizon_weeks);
        QVERIFY2(within(year.clv[i], discounted, 1e-6), digits(year.clv[i]));
    }
    const Interval one = table->clv_interval(0, {});
    QVERIFY(one.low <= one.high);
    const Interval total = table->total_interval(year);
    QVERIFY(total.low < year.total_clv && year.total_clv < total.high);
    // Residual value for ever is finite and more than that of a year.
    const History h{6, 40, 45};
    QVERIFY(discounted_purchases(*purchases, h, 0.0027, std::numeric_limits<double>::infinity()) >
            discounted_purchases(*purchases, h, 0.0027, 52.0));
}

void TestCnbdK::badInputIsRefused() {
    for (const double k : {0.0, 1.5, 13.0, std::nan("")}) {
        QVERIFY_EXCEPTION_THROWN(
            find_model("bg_cnbd_k").purchase_at(std::array{0.5, 4.0, 0.5, 4.0, k}), Error);
    }
    QVERIFY_EXCEPTION_THROWN(bg_cnbd_k::process.model({2, 0.5, -4.0, 0.5, 4.0}), Error);
}

QTEST_APPLESS_MAIN(TestCnbdK)
#include "tst_cnbd_k.moc"
