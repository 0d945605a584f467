#include "analytics/core/error.h"
#include "analytics/lifetime/discounting.h"
#include "analytics/lifetime/histories.h"
#include "analytics/lifetime/nbd/nbd.h"
#include "analytics/lifetime/registry.h"
#include "tests/support/reference_histories.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <cmath>

using namespace perennial;

namespace {

const nbd::Params published{0.38476588, 12.07201373};

bool within(double ours, double theirs, double relative) {
    return std::abs(ours - theirs) <= relative * std::abs(theirs) + 1e-300;
}

} // namespace

class TestNbd : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void cdnowIsReproduced();
    void derivativesAgreeWithDifferences();
    void nobodyLeaves();
    void countsAddUp();
    void recoversTheTruth();
    void noRepeatBuyersIsSaid();
    void badParametersAreRefused();
};

void TestNbd::cdnowIsReproduced() {
    SKIP_WITHOUT_SHARED("cdnow/CDNOW_sample.txt");
    const FitSummary fit =
        fit_model("nbd", test::cdnow_summary(test::shared_path("cdnow/CDNOW_sample.txt")));
    QVERIFY(fit.converged);
    QCOMPARE(fit.note, FitNote::converged);
    QVERIFY(std::abs(fit.log_likelihood + 9763.6576) < 1e-4);
    QVERIFY(within(fit.parameters[0].value, published.r, 1e-5));
    QVERIFY(within(fit.parameters[1].value, published.alpha, 1e-5));
}

void TestNbd::derivativesAgreeWithDifferences() {
    const Histories histories =
        compress_histories(test::simulate_histories(*nbd::model(published), 300, 10, 60, 5));
    struct Point {
        double value = 0.0;
        std::vector<double> gradient, hessian;
    };
    const auto evaluate = [&](double log_r, double log_alpha) {
        Point point;
        nbd::total_log_likelihood({std::exp(log_r), std::exp(log_alpha)}, histories, point.value,
                                  point.gradient, point.hessian);
        return point;
    };
    const std::vector<double> at{std::log(0.7), std::log(6.0)};
    const Point middle = evaluate(at[0], at[1]);
    constexpr double step = 1e-5;
    for (std::size_t i = 0; i < 2; ++i) {
        std::vector<double> logs = at;
        logs[i] += step;
        const Point above = evaluate(logs[0], logs[1]);
        logs[i] -= 2.0 * step;
        const Point below = evaluate(logs[0], logs[1]);
        QVERIFY(within((above.value - below.value) / (2.0 * step), middle.gradient[i], 1e-6));
        for (std::size_t j = 0; j < 2; ++j) {
            QVERIFY(within((above.gradient[j] - below.gradient[j]) / (2.0 * step),
                           middle.hessian[2 * i + j], 1e-6));
        }
    }
}

void TestNbd::nobodyLeaves() {
    const auto model = nbd::model(published);
    const History h{3, 5, 100};
    QCOMPARE(model->p_alive(h), 1.0);
    QCOMPARE(model->p_alive_at(h, 1000.0), 1.0);
    const double rate = (published.r + 3.0) / (published.alpha + 100.0);
    QCOMPARE(model->expected_purchases(h, 52.0), 52.0 * rate);
    QVERIFY(within(discounted_purchases(*model, h, 0.0027, INFINITY), rate / 0.0027, 1e-12));
    QVERIFY(within(discounted_purchases(*model, h, 0.0027, 52.0),
                   rate * -std::expm1(-0.0027 * 52.0) / 0.0027, 1e-12));
}

void TestNbd::countsAddUp() {
    const auto model = nbd::model(published);
    double total = 0.0;
    double mean = 0.0;
    for (double n = 0.0; n < 4000.0; n += 1.0) {
        const double p = model->p_purchases({3, 5, 100}, n, 520.0);
        total += p;
        mean += n * p;
    }
    QVERIFY(std::abs(total - 1.0) < 1e-12);
    QVERIFY(within(mean, model->expected_purchases({3, 5, 100}, 520.0), 1e-10));
    QCOMPARE(model->p_new(5.0, 0.0), 0.0);
    QCOMPARE(model->p_new(0.0, 0.0), 1.0);
}

void TestNbd::recoversTheTruth() {
    const FitSummary fit =
        fit_model("nbd", test::simulate_histories(*nbd::model(published), 40'000, 26, 104, 7));
    QVERIFY(fit.converged);
    QVERIFY(std::abs(fit.parameters[0].value - published.r) <
            4.0 * fit.parameters[0].standard_error);
    QVERIFY(std::abs(fit.parameters[1].value - published.alpha) <
            4.0 * fit.parameters[1].standard_error);
}

void TestNbd::noRepeatBuyersIsSaid() {
    CustomerSummary summary;
    summary.frequency = {0, 0, 0};
    summary.recency = {0, 0, 0};
    summary.T = {10, 20, 30};
    const FitSummary fit = fit_model("nbd", summary);
    QCOMPARE(fit.note, FitNote::no_repeat_buyers);
    QVERIFY(!fit.converged);
    QCOMPARE(fit.parameters[0].value / fit.parameters[1].value, 0.5 / 60.0);
}

void TestNbd::badParametersAreRefused() {
    QVERIFY_EXCEPTION_THROWN(nbd::model({0.0, 1.0}), Error);
    QVERIFY_EXCEPTION_THROWN(nbd::model({1.0, INFINITY}), Error);
}

QTEST_APPLESS_MAIN(TestNbd)
#include "tst_nbd.moc"
