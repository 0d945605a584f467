#include "analytics/core/error.h"
#include "analytics/lifetime/gamma_gamma/gamma_gamma.h"
#include "analytics/lifetime/registry.h"
#include "tests/support/reference_histories.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <cmath>

using namespace perennial;

namespace {

const bg_nbd::Params purchase_truth{0.2425945, 4.4136019, 0.7929199, 2.4258881};
const gamma_gamma::Params published{6.2493491, 3.7442562, 15.444304};

bool near_to(double ours, double theirs, double relative) {
    return std::abs(ours - theirs) <= relative * std::abs(theirs);
}

} // namespace

class TestGammaGamma : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void referenceValues();
    void cdnowIsReproduced();
    void recoversTheTruth();
    void undefinedMeanIsSaid();
    void degenerateShopsReturn();
    void badInputIsRefused();
};

void TestGammaGamma::referenceValues() {
    QVERIFY(near_to(gamma_gamma::expected_spend(published, 1, 11.77), 18.9102902047, 1e-9));
    QVERIFY(near_to(gamma_gamma::expected_spend(published, 7, 73.74), 71.4632676246, 1e-9));
    QVERIFY(near_to(gamma_gamma::expected_spend(published, 5, 100.0), 94.7660038304, 1e-9));
    QVERIFY(near_to(gamma_gamma::expected_spend(published, 2, 22.35), 24.65813, 1e-6));
    QVERIFY(near_to(gamma_gamma::expected_spend(published, 0, 0), 35.17049, 1e-6));
    QVERIFY(std::isinf(gamma_gamma::expected_spend({6.0, 0.9, 15.0}, 0, 0)));
}

void TestGammaGamma::cdnowIsReproduced() {
    SKIP_WITHOUT_SHARED("cdnow/CDNOW_sample.txt");
    const CustomerSummary summary =
        test::cdnow_summary(test::shared_path("cdnow/CDNOW_sample.txt"));
    const FitSummary fit = fit_model("gamma_gamma", summary);
    QCOMPARE(fit.note, FitNote::converged);
    QCOMPARE(fit.customers, std::size_t{946});
    QVERIFY2(std::abs(fit.log_likelihood + 4055.9177) < 1e-3,
             qPrintable(QString::number(fit.log_likelihood, 'f', 6)));
    const double values[] = {6.24935, 3.74426, 15.4443};
    const double errors[] = {1.19, 0.290, 4.16};
    for (std::size_t i = 0; i < 3; ++i) {
        QVERIFY2(near_to(fit.parameters[i].value, values[i], 1e-4),
                 qPrintable(QString::number(fit.parameters[i].value, 'g', 9)));
        QVERIFY(near_to(fit.parameters[i].standard_error, errors[i], 0.02));
    }
}

void TestGammaGamma::recoversTheTruth() {
    const auto shop = test::simulate_shop(40'000, purchase_truth, published, 26, 104, 0, 17);
    const FitSummary fit = fit_model("gamma_gamma", shop.summary);
    const double truth[] = {published.p, published.q, published.v};
    for (std::size_t i = 0; i < 3; ++i) {
        QVERIFY(std::abs(fit.parameters[i].value - truth[i]) <
                4.0 * fit.parameters[i].standard_error);
    }
}

void TestGammaGamma::undefinedMeanIsSaid() {
    const auto shop = test::simulate_shop(8000, purchase_truth, {3.0, 0.7, 10.0}, 26, 104, 0, 18);
    const auto model = gamma_gamma::fit(shop.summary);
    QCOMPARE(model->summary().note, FitNote::mean_undefined);
    QVERIFY(std::isfinite(model->expected_spend({0, 0})) && model->expected_spend({0, 0}) > 0.0);
    // More purchases, more weight on the customer's own mean.
    const double pooled = model->expected_spend({0, 0});
    const double own = pooled / 10.0;
    QVERIFY(model->expected_spend({1, own}) < pooled);
    QVERIFY(model->expected_spend({20, own}) < model->expected_spend({1, own}));
}

void TestGammaGamma::degenerateShopsReturn() {
    CustomerSummary summary;
    for (int i = 0; i < 200; ++i) {
        summary.frequency.push_back(1.0 + i % 5);
        summary.recency.push_back(5.0);
        summary.T.push_back(10.0);
        summary.monetary_value.push_back(19.99); // one price
        summary.first_value.push_back(19.99);
    }
    const auto one_price = gamma_gamma::fit(summary);
    QVERIFY(near_to(one_price->expected_spend({3, 19.99}), 19.99, 1e-3));
    QVERIFY(near_to(one_price->expected_spend({0, 0}), 19.99, 1e-2));
    for (double& x : summary.frequency) {
        x = 0.0;
    }
    for (double& z : summary.monetary_value) {
        z = 0.0;
    }
    const auto nobody = gamma_gamma::fit(summary);
    QCOMPARE(nobody->summary().note, FitNote::no_repeat_buyers);
    QVERIFY(near_to(nobody->expected_spend({0, 0}), 19.99, 1e-9));
    CustomerSummary single;
    single.frequency = {1};
    single.recency = {1};
    single.T = {2};
    single.monetary_value = {10};
    const auto alone = gamma_gamma::fit(single);
    QVERIFY(std::isfinite(alone->expected_spend({0, 0})) && alone->expected_spend({1, 10}) > 0.0);
}

void TestGammaGamma::badInputIsRefused() {
    CustomerSummary summary;
    QVERIFY_EXCEPTION_THROWN(gamma_gamma::fit(summary), Error);
    summary.frequency = {1};
    summary.recency = {1};
    summary.T = {2};
    summary.monetary_value = {std::nan("")};
    QVERIFY_EXCEPTION_THROWN(gamma_gamma::fit(summary), Error);
    QVERIFY_EXCEPTION_THROWN(gamma_gamma::model({1.0, -1.0, 1.0}), Error);
}

QTEST_APPLESS_MAIN(TestGammaGamma)
#include "tst_gamma_gamma.moc"
