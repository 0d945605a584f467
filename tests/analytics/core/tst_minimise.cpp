#include "analytics/core/minimise.h"
#include "analytics/core/quadrature.h"
#include "analytics/core/special_functions.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace perennial;

class TestMinimise : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void findsTheValley();
    void holdsTheBox();
    void refusesANonFiniteStart();
    void hypergeometricClosedForms();
    void gammaRatiosAreExact();
    void quadratureIsExact();
    void incompleteBetaIsExact();
    void concaveIntegralsAreExact();
};

namespace {

void rosenbrock(const std::vector<double>& p, Derivatives& out) {
    const double bend = p[1] - p[0] * p[0];
    out.value = 100.0 * bend * bend + (1.0 - p[0]) * (1.0 - p[0]);
    out.gradient = {-400.0 * p[0] * bend - 2.0 * (1.0 - p[0]), 200.0 * bend};
    const double cross = -400.0 * p[0];
    out.hessian = {1200.0 * p[0] * p[0] - 400.0 * p[1] + 2.0, cross, cross, 200.0};
}

} // namespace

void TestMinimise::findsTheValley() {
    MinimiseOptions options;
    options.lower = {-10.0, -10.0};
    options.upper = {10.0, 10.0};
    const Minimum found = minimise(rosenbrock, {-1.2, 1.0}, options);
    QVERIFY(found.converged);
    QVERIFY(std::abs(found.point[0] - 1.0) < 1e-8 && std::abs(found.point[1] - 1.0) < 1e-8);
}

void TestMinimise::holdsTheBox() {
    MinimiseOptions options;
    options.lower = {-10.0, -10.0};
    options.upper = {0.5, 10.0};
    const Minimum found = minimise(rosenbrock, {-1.2, 1.0}, options);
    QVERIFY(found.converged && found.at_bound[0] && !found.at_bound[1]);
    QCOMPARE(found.point[0], 0.5);
    QVERIFY(std::abs(found.point[1] - 0.25) < 1e-8);
    QVERIFY(std::isnan(inverse_curvature(found.at.hessian, found.at_bound)[0]));
    QCOMPARE(inverse_curvature(found.at.hessian, found.at_bound)[3], 1.0 / 200.0);
}

void TestMinimise::refusesANonFiniteStart() {
    MinimiseOptions options;
    options.lower = {0.0};
    options.upper = {1.0};
    const Objective nowhere = [](const std::vector<double>&, Derivatives& out) {
        out.value = NAN;
    };
    QVERIFY_EXCEPTION_THROWN(minimise(nowhere, {0.5}, options), Error);
}

void TestMinimise::hypergeometricClosedForms() {
    // DLMF 15.4.1: 2F1(1, 1; 2; -w) = ln(1 + w) / w; both the series and the integral are reached.
    for (const double w : {1e-8, 0.3, 5.0, 200.0, 1e4, 1e7}) {
        QVERIFY(std::abs(hyp2f1_minus(1.0, 1.0, 2.0, w) / (std::log1p(w) / w) - 1.0) < 1e-12);
    }
    // Narrow peaks: as b grows, p gathers at b / c, with a variance that corrects the mean.
    for (const double b : {1e3, 1e4, 1e5}) {
        const double value = hyp2f1_minus(9.84, b, 5.0 * b, 3.0);
        const double centre = std::pow(1.6, -9.84);
        const double curvature = 9.84 * 10.84 * 9.0 / (1.6 * 1.6) * (0.16 / (5.0 * b)) / 2.0;
        QVERIFY(std::abs(value / centre - 1.0 - curvature) < 100.0 / (b * b) + 1e-8);
    }
    // Integrating (1 + p w)^-a over uniform p, with the first parameter far above the third.
    for (const double w : {0.01, 1.0, 50.0, 3000.0}) {
        const double exact = -std::expm1(-999.0 * std::log1p(w)) / (999.0 * w);
        QVERIFY(std::abs(hyp2f1_minus(1000.0, 1.0, 2.0, w) / exact - 1.0) < 1e-11);
    }
}

void TestMinimise::gammaRatiosAreExact() {
    // Gamma(x + n) / Gamma(x) is a product of n factors.
    for (const double x : {1e-3, 0.5, 15.9, 16.0, 100.0, 1e4, 1e8}) {
        double product = 0.0;
        for (int n = 0; n <= 40; ++n) {
            const double ours = log_gamma_ratio(x, n);
            QVERIFY2(std::abs(ours - product) <= 2e-13 * std::max(1.0, std::abs(product)),
                     qPrintable(QStringLiteral("%1 %2 %3").arg(x).arg(n).arg(ours - product)));
            product += std::log(x + n);
        }
    }
}

void TestMinimise::quadratureIsExact() {
    const QuadratureRule rule = gauss_legendre(16);
    double sum = 0.0;
    for (std::size_t i = 0; i < rule.size(); ++i) {
        sum += rule.weights[i] * std::pow(rule.nodes[i], 30);
    }
    QVERIFY(std::abs(sum - 2.0 / 31.0) < 1e-15);
    const QuadratureRule wide = logarithmic_rule(1e4, 2.0);
    double area = 0.0;
    for (std::size_t i = 0; i < wide.size(); ++i) {
        area += wide.weights[i] / (2.0 + wide.nodes[i]);
    }
    QVERIFY(std::abs(area - std::log1p(5e3)) < 1e-12);
}

void TestMinimise::incompleteBetaIsExact() {
    // The chance of at least n in a negative binomial count is what the terms below n leave, and
    // the sum of those from n on.
    for (const double shape : {0.004, 0.7, 3.0, 250.0}) {
        for (const double odds : {1e-6, 0.05, 1.0, 40.0}) {
            double below = 0.0;
            for (double n = 0.0; n < 60.0; n += 1.0) {
                double from_n = 0.0;
                if (n > 0.0) {
                    const double ours = incomplete_beta(n, shape, odds);
                    QVERIFY(std::abs(ours - (1.0 - below)) < 1e-11);
                    if (odds < 0.1) {
                        for (double k = n; k < n + 400.0; k += 1.0) {
                            from_n += std::exp(log_negative_binomial(k, shape, odds));
                        }
                        QVERIFY2(std::abs(ours - from_n) <= 1e-11 * from_n + 1e-300,
                                 qPrintable(QStringLiteral("%1 %2").arg(shape).arg(n)));
                    }
                }
                below += std::exp(log_negative_binomial(n, shape, odds));
            }
        }
    }
    // By numerical integration in 40 digits: steep shapes and many purchases.
    QVERIFY(std::abs(incomplete_beta(2000.0, 2919.22065538748, 0.5) / 3.980380648568969914e-27 -
                     1.0) < 1e-11);
    QCOMPARE(incomplete_beta(3.0, 2.0, 0.0), 0.0);
    QCOMPARE(log_negative_binomial(0.0, 2.0, 0.0), 0.0);
    QVERIFY(log_negative_binomial(1.0, 2.0, 0.0) == -INFINITY);
}

void TestMinimise::concaveIntegralsAreExact() {
    const auto integral = [](const auto& g, double mode, double length) {
        double sum = 0.0;
        visit_concave(g, mode, length,
                      [&](double v, double weight) { sum += weight * std::exp(g(v)); });
        return sum;
    };
    for (const double slope : {1e-9, 0.3, 5.0, 80.0, 1e4}) {
        const auto falling = [slope](double v) {
            return -slope * v;
        };
        const double exact = -std::expm1(-slope * 7.0) / slope;
        QVERIFY(std::abs(integral(falling, 0.0, 7.0) / exact - 1.0) < 1e-12);
    }
    // A peak, with a zero at the left end: the beta function in logistic form.
    for (const double power : {1.0, 30.0, 4000.0}) {
        const auto peak = [power](double v) {
            return power * std::log(std::expm1(v)) - (power + 3.0) * v;
        };
        const double mode = std::log1p(power / 3.0);
        QVERIFY(std::abs(std::log(integral(peak, mode, 60.0)) - log_beta(power + 1.0, 3.0)) <
                1e-11);
    }
    QCOMPARE(integral([](double) { return 0.0; }, 0.0, 0.0), 0.0);
}

QTEST_APPLESS_MAIN(TestMinimise)
#include "tst_minimise.moc"
