#include "analytics/core/error.h"
#include "analytics/core/random.h"
#include "analytics/core/special_functions.h"
#include "analytics/lifetime/contractual/contractual.h"

#include <QTest>

#include <cmath>

using namespace perennial;
using namespace perennial::contractual;

namespace {

// Fader & Hardie (2007), table 1: percent of two segments of subscribers still there after 0..12
// years.
const std::vector<double> regular{100.0, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2,
                                  24.1,  22.3, 20.7, 19.4, 18.3, 17.3};
const std::vector<double> high_end{100.0, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7,
                                   49.1,  46.8, 44.5, 42.7, 40.9, 39.4};

/// The paper's calibration: 1,000 customers, seven renewals.
Renewals calibration(const std::vector<double>& percent) {
    std::vector<double> customers;
    for (std::size_t t = 0; t < 8; ++t) {
        customers.push_back(10.0 * percent[t]);
    }
    return renewals_of(customers);
}

double log_likelihood_at(const Params& p, const Renewals& renewals) {
    double value = 0.0;
    std::vector<double> gradient;
    std::vector<double> hessian;
    log_likelihood(p, renewals, value, gradient, hessian);
    return value;
}

bool near_to(double ours, double known, double relative) {
    return std::abs(ours - known) <= relative * std::abs(known);
}

} // namespace

class TestContractual : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void publishedEstimates_data();
    void publishedEstimates();
    void retentionRatesOfThePaper();
    void durationDependence();
    void derivatives_data();
    void derivatives();
    void residualLifetimeInClosedForm();
    void residualLifetimeBySum();
    void tenureAddsUp();
    void truthIsRecovered();
    void cohortsAddUp();
    void degenerateCountsReturn_data();
    void degenerateCountsReturn();
    void extremeParametersStayFinite();
    void badInputIsRefused();
};

void TestContractual::publishedEstimates_data() {
    QTest::addColumn<bool>("isRegular");
    QTest::addColumn<double>("alpha");
    QTest::addColumn<double>("beta");
    QTest::addColumn<double>("logLikelihood");
    QTest::newRow("regular") << true << 0.704 << 1.182 << -1680.3;
    QTest::newRow("high end") << false << 0.668 << 3.806 << -1611.2;
}

void TestContractual::publishedEstimates() {
    QFETCH(bool, isRegular);
    QFETCH(double, alpha);
    QFETCH(double, beta);
    QFETCH(double, logLikelihood);
    const Fit found = fit("shifted_beta_geometric", calibration(isRegular ? regular : high_end));
    QCOMPARE(found.summary.note, FitNote::converged);
    QVERIFY2(std::abs(found.params.alpha - alpha) < 0.0006,
             qPrintable(QString::number(found.params.alpha, 'g', 8)));
    QVERIFY2(std::abs(found.params.beta - beta) < 0.0006,
             qPrintable(QString::number(found.params.beta, 'g', 8)));
    QVERIFY2(std::abs(found.summary.log_likelihood - logLikelihood) < 0.06,
             qPrintable(QString::number(found.summary.log_likelihood, 'g', 9)));
    QCOMPARE(found.params.c, 1.0);
    QVERIFY(found.summary.parameters[0].standard_error > 0.0);
    // The five years after the calibration are projected to two points of a hundred.
    for (std::size_t t = 8; t < 13; ++t) {
        const double actual = (isRegular ? regular : high_end)[t] / 100.0;
        QVERIFY(std::abs(survival(found.params, static_cast<double>(t)) - actual) < 0.02);
    }
}

void TestContractual::retentionRatesOfThePaper() {
    // sBG: r(t) = (beta + t - 1) / (alpha + beta + t - 1), eq. (8).
    const Params p{0.668, 3.806, 1.0};
    double product = 1.0;
    for (double t = 1.0; t < 40.0; t += 1.0) {
        const double rate = (p.beta + t - 1.0) / (p.alpha + p.beta + t - 1.0);
        QVERIFY(near_to(retention_rate(p, t), rate, 1e-12));
        product *= rate;
        QVERIFY(near_to(survival(p, t), product, 1e-12));
    }
    QCOMPARE(survival(p, 0.0), 1.0);
}

void TestContractual::durationDependence() {
    // The high-end segment leaves most at the second renewal, which sBG cannot say.
    const Renewals seen = calibration(high_end);
    const Fit sbg = fit("shifted_beta_geometric", seen);
    const Fit bdw = fit("beta_discrete_weibull", seen);
    QCOMPARE(bdw.summary.note, FitNote::converged);
    QVERIFY(bdw.params.c > 1.0);
    QVERIFY(bdw.summary.log_likelihood > sbg.summary.log_likelihood + 2.0);
    QVERIFY(retention_rate(bdw.params, 2.0) < retention_rate(bdw.params, 1.0));
    double sbg_error = 0.0;
    double bdw_error = 0.0;
    for (std::size_t t = 8; t < 13; ++t) {
        sbg_error += std::abs(survival(sbg.params, double(t)) - high_end[t] / 100.0);
        bdw_error += std::abs(survival(bdw.params, double(t)) - high_end[t] / 100.0);
    }
    QVERIFY2(bdw_error < sbg_error, qPrintable(QString::number(bdw_error / sbg_error)));
    qInfo("high end: BdW alpha %.5f beta %.5f c %.5f ln L %.5f; error %.4f against %.4f",
          bdw.params.alpha, bdw.params.beta, bdw.params.c, bdw.summary.log_likelihood, bdw_error,
          sbg_error);
    // With c = 1 the two are one model.
    QCOMPARE(log_likelihood_at({sbg.params.alpha, sbg.params.beta, 1.0}, seen),
             sbg.summary.log_likelihood);
}

void TestContractual::derivatives_data() {
    QTest::addColumn<double>("alpha");
    QTest::addColumn<double>("beta");
    QTest::addColumn<double>("c");
    QTest::newRow("sBG") << 0.668 << 3.806 << 1.0;
    QTest::newRow("rising") << 0.3 << 1.2 << 1.7;
    QTest::newRow("falling") << 4.0 << 30.0 << 0.6;
}

void TestContractual::derivatives() {
    QFETCH(double, alpha);
    QFETCH(double, beta);
    QFETCH(double, c);
    const Renewals seen = calibration(regular);
    const std::vector<double> logs{std::log(alpha), std::log(beta), std::log(c)};
    const auto at = [&](std::vector<double> point, std::vector<double>& gradient,
                        std::vector<double>& hessian) {
        double value = 0.0;
        log_likelihood({std::exp(point[0]), std::exp(point[1]), std::exp(point[2])}, seen, value,
                       gradient, hessian);
        return value;
    };
    std::vector<double> gradient;
    std::vector<double> hessian;
    at(logs, gradient, hessian);
    for (std::size_t i = 0; i < 3; ++i) {
        constexpr double step = 1e-5;
        std::vector<double> up = logs;
        std::vector<double> down = logs;
        up[i] += step;
        down[i] -= step;
        std::vector<double> g_up;
        std::vector<double> g_down;
        std::vector<double> unused;
        const double slope = (at(up, g_up, unused) - at(down, g_down, unused)) / (2.0 * step);
        QVERIFY2(std::abs(slope - gradient[i]) < 1e-5 * (1.0 + std::abs(slope)),
                 qPrintable(QString::number(slope - gradient[i])));
        for (std::size_t j = 0; j < 3; ++j) {
            const double curvature = (g_up[j] - g_down[j]) / (2.0 * step);
            QVERIFY2(std::abs(curvature - hessian[3 * i + j]) < 1e-5 * (1.0 + std::abs(curvature)),
                     qPrintable(QString::number(curvature - hessian[3 * i + j])));
        }
    }
}

void TestContractual::residualLifetimeInClosedForm() {
    // Fader & Hardie (2010): (beta + n - 1) / (alpha + beta + n - 1) 2F1(1, beta + n; alpha + beta
    // + n; 1 / (1 + d)) in the nth period; by Pfaff 2F1(a, b; c; z) = (1 - z)^-a 2F1(a, c - b; c;
    // -z / (1 - z)).
    for (const Params& p : {Params{0.704, 1.182, 1.0}, Params{0.668, 3.806, 1.0}}) {
        for (const double n : {1.0, 2.0, 5.0, 20.0}) {
            for (const double d : {0.02, 0.1, 0.3}) {
                const double z = 1.0 / (1.0 + d);
                const double ab = p.alpha + p.beta;
                const double f = hyp2f1_minus(1.0, p.alpha, ab + n, z / (1.0 - z)) / (1.0 - z);
                const double known = (p.beta + n - 1.0) / (ab + n - 1.0) * f;
                QVERIFY(near_to(discounted_residual_lifetime(p, n - 1.0, d), known, 1e-10));
            }
        }
    }
}

void TestContractual::residualLifetimeBySum() {
    for (const Params& p :
         {Params{0.3, 1.0, 1.6}, Params{2.0, 9.0, 0.5}, Params{50.0, 60.0, 2.5}}) {
        double sum = 0.0;
        for (int k = 1; k < 4000; ++k) {
            sum += std::exp(log_survival(p, 3.0 + k) - log_survival(p, 3.0) -
                            (k - 1) * std::log(1.05));
        }
        QVERIFY(near_to(discounted_residual_lifetime(p, 3.0, 0.05), sum, 1e-10));
    }
}

void TestContractual::tenureAddsUp() {
    const Params p{3.0, 8.0, 1.0}; // mean tenure of all time: (alpha + beta - 1) / (alpha - 1)
    QVERIFY(near_to(1.0 + expected_periods(p, 0.0, 200'000.0), 5.0, 1e-4));
    QCOMPARE(expected_periods(p, 0.0, 1.0), retention_rate(p, 1.0));
    QVERIFY(near_to(expected_periods(p, 2.0, 2.0),
                    (survival(p, 3.0) + survival(p, 4.0)) / survival(p, 2.0), 1e-12));
    QCOMPARE(expected_periods(p, 2.0, 0.0), 0.0);
}

void TestContractual::truthIsRecovered() {
    const Params truth{1.5, 6.0, 1.4};
    Random random(3);
    Renewals seen{std::vector<double>(24, 0.0), std::vector<double>(24, 0.0)};
    for (int i = 0; i < 100'000; ++i) {
        const double leaves = random.beta(truth.alpha, truth.beta);
        const std::uint64_t age = 6 + random.below(19); // joined at different times
        for (std::uint64_t t = 1; t <= age; ++t) {
            const double u = std::pow(double(t), truth.c) - std::pow(double(t) - 1.0, truth.c);
            seen.at_risk[t - 1] += 1.0;
            if (random.uniform() > std::pow(1.0 - leaves, u)) {
                seen.lost[t - 1] += 1.0;
                break;
            }
        }
    }
    const Fit found = fit("beta_discrete_weibull", seen);
    QCOMPARE(found.summary.note, FitNote::converged);
    const double values[] = {truth.alpha, truth.beta, truth.c};
    for (std::size_t i = 0; i < 3; ++i) {
        QVERIFY(std::abs(found.summary.parameters[i].value - values[i]) <
                4.0 * found.summary.parameters[i].standard_error);
    }
}

void TestContractual::cohortsAddUp() {
    const Renewals once = calibration(regular);
    Renewals twice = once;
    for (std::size_t k = 0; k < twice.periods(); ++k) {
        twice.at_risk[k] *= 2.0;
        twice.lost[k] *= 2.0;
    }
    const Fit a = fit("shifted_beta_geometric", once);
    const Fit b = fit("shifted_beta_geometric", twice);
    QVERIFY(near_to(a.params.alpha, b.params.alpha, 1e-7));
    QVERIFY(near_to(a.summary.parameters[1].standard_error,
                    std::sqrt(2.0) * b.summary.parameters[1].standard_error, 1e-6));
}

void TestContractual::degenerateCountsReturn_data() {
    QTest::addColumn<QList<double>>("customers");
    QTest::newRow("nobody leaves") << QList<double>{100, 100, 100, 100};
    QTest::newRow("all leave at once") << QList<double>{100, 0};
    QTest::newRow("all leave later") << QList<double>{100, 100, 100, 0};
    QTest::newRow("one renewal") << QList<double>{100, 80};
    QTest::newRow("geometric") << QList<double>{1024, 512, 256, 128, 64, 32, 16, 8, 4, 2, 1};
    QTest::newRow("one customer") << QList<double>{1, 1, 0};
    QTest::newRow("retention falls") << QList<double>{1000, 990, 900, 600, 100, 1};
    QTest::newRow("after the last") << QList<double>{10, 5, 0, 0, 0};
}

void TestContractual::degenerateCountsReturn() {
    QFETCH(QList<double>, customers);
    for (const ModelEntry& entry : contractual::models()) {
        const Fit found = fit(entry.id, renewals_of({customers.begin(), customers.end()}));
        const Params& p = found.params;
        QVERIFY(p.alpha > 0.0 && p.beta > 0.0 && p.c > 0.0);
        QVERIFY(std::isfinite(found.summary.log_likelihood));
        QCOMPARE(found.summary.parameters.size(), entry.parameters.size());
        QVERIFY(found.summary.note == FitNote::no_dropout ||
                found.summary.note == FitNote::too_few_customers ||
                found.summary.note == FitNote::stopped_early || found.summary.converged);
        double before = 1.0;
        for (double t = 1.0; t < 30.0; t += 1.0) {
            const double s = survival(p, t);
            QVERIFY(s >= 0.0 && s <= before);
            before = s;
        }
        QVERIFY(std::isfinite(discounted_residual_lifetime(p, 2.0, 0.1)));
    }
    if (customers.first() == customers.last()) {
        const Fit found =
            fit("shifted_beta_geometric", renewals_of({customers.begin(), customers.end()}));
        QCOMPARE(found.summary.note, FitNote::no_dropout);
    }
}

void TestContractual::extremeParametersStayFinite() {
    Random random(7);
    for (int i = 0; i < 20'000; ++i) {
        const Params p{std::exp(random.uniform(-9.0, 11.0)), std::exp(random.uniform(-9.0, 11.0)),
                       std::exp(random.uniform(-3.9, 2.0))};
        const double t = std::floor(random.uniform(0.0, 2000.0));
        const double s = survival(p, t);
        const double r = retention_rate(p, t + 1.0);
        QVERIFY(s >= 0.0 && s <= 1.0 && r >= 0.0 && r <= 1.0);
    }
}

void TestContractual::badInputIsRefused() {
    QVERIFY_EXCEPTION_THROWN(renewals_of({}), Error);
    QVERIFY_EXCEPTION_THROWN(renewals_of({100.0}), Error);
    QVERIFY_EXCEPTION_THROWN(renewals_of({0.0, 0.0}), Error);
    QVERIFY_EXCEPTION_THROWN(renewals_of({100.0, 101.0}), Error);
    QVERIFY_EXCEPTION_THROWN(renewals_of({100.0, std::nan("")}), Error);
    QVERIFY_EXCEPTION_THROWN(fit("bg_nbd", calibration(regular)), Error);
    QVERIFY_EXCEPTION_THROWN(fit("shifted_beta_geometric", {{10.0}, {11.0}}), Error);
    QVERIFY_EXCEPTION_THROWN(fit("shifted_beta_geometric", {{10.0}, {}}), Error);
    QVERIFY_EXCEPTION_THROWN(fit("shifted_beta_geometric", Renewals{}), Error);
    QVERIFY_EXCEPTION_THROWN(discounted_residual_lifetime({1.0, 2.0, 1.0}, 0.0, 0.0), Error);
}

QTEST_APPLESS_MAIN(TestContractual)
#include "tst_contractual.moc"
