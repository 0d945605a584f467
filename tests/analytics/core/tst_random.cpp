#include "analytics/core/random.h"

#include <QTest>

#include <cmath>
#include <functional>
#include <vector>

using perennial::Random;

class TestRandom : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void sequenceIsFixed();
    void streamsDiffer();
    void belowIsEven();
    void momentsAreRight_data();
    void momentsAreRight();
    void poissonProbabilitiesAreRight();
    void smallShapesStayPositive();
};

void TestRandom::sequenceIsFixed() {
    // A change of generator would silently change every sample store and every interval.
    Random first(42);
    const Random again(42);
    Random copy = again;
    for (int i = 0; i < 1000; ++i) {
        QCOMPARE(first.next(), copy.next());
    }
    QVERIFY(Random(42).next() != Random(43).next());
}

void TestRandom::streamsDiffer() {
    QVERIFY(Random(1, 2).next() != Random(2, 1).next());
    QVERIFY(Random(1, 1).next() != Random(2, 0).next());
    double sum = 0.0;
    Random a(7, 1);
    Random b(7, 2);
    constexpr int draws = 100'000;
    for (int i = 0; i < draws; ++i) {
        sum += (a.uniform() - 0.5) * (b.uniform() - 0.5);
    }
    // Independent uniforms: the product has standard deviation 1/12.
    QVERIFY(std::abs(sum / draws) < 5.0 / 12.0 / std::sqrt(draws));
}

void TestRandom::belowIsEven() {
    Random random(3);
    std::vector<int> seen(7, 0);
    for (int i = 0; i < 70'000; ++i) {
        ++seen[random.below(7)];
    }
    for (const int n : seen) {
        QVERIFY(std::abs(n - 10'000) < 5 * std::sqrt(10'000));
    }
}

namespace {
struct Distribution {
    std::function<double(Random&)> draw;
    double mean, variance, fourth; ///< fourth: central moment / variance^2
};
} // namespace
Q_DECLARE_METATYPE(Distribution)

void TestRandom::momentsAreRight_data() {
    QTest::addColumn<Distribution>("distribution");
    const auto add = [](const char* name, Distribution d) {
        QTest::newRow(name) << d;
    };
    add("uniform", {[](Random& r) { return r.uniform(); }, 0.5, 1.0 / 12.0, 1.8});
    add("normal", {[](Random& r) { return r.normal(); }, 0.0, 1.0, 3.0});
    add("exponential", {[](Random& r) { return r.exponential(); }, 1.0, 1.0, 9.0});
    for (const double shape : {0.2, 1.0, 3.5, 400.0}) {
        add(qPrintable(QStringLiteral("gamma %1").arg(shape)),
            {[shape](Random& r) { return r.gamma(shape); }, shape, shape, 3.0 + 6.0 / shape});
    }
    add("beta", {[](Random& r) { return r.beta(0.8, 2.4); }, 0.25, 0.1875 / 4.2, 3.0});
    for (const double mean : {0.3, 8.0, 31.0, 250.0, 1e5}) {
        add(qPrintable(QStringLiteral("poisson %1").arg(mean)),
            {[mean](Random& r) { return static_cast<double>(r.poisson(mean)); }, mean, mean,
             3.0 + 1.0 / mean});
    }
}

void TestRandom::momentsAreRight() {
    QFETCH(Distribution, distribution);
    Random random(2026);
    constexpr int draws = 200'000;
    double sum = 0.0;
    double squares = 0.0;
    for (int i = 0; i < draws; ++i) {
        const double deviation = distribution.draw(random) - distribution.mean;
        sum += deviation;
        squares += deviation * deviation;
    }
    // Five standard errors: one wrong alarm in two million, and the seed is fixed anyway.
    QVERIFY(std::abs(sum / draws) < 5.0 * std::sqrt(distribution.variance / draws));
    QVERIFY(std::abs(squares / draws / distribution.variance - 1.0) <
            5.0 * std::sqrt((distribution.fourth - 1.0) / draws));
}

void TestRandom::poissonProbabilitiesAreRight() {
    Random random(11);
    const double mean = 40.0; // takes the road of large means
    constexpr int draws = 200'000;
    std::vector<double> seen(200, 0.0);
    for (int i = 0; i < draws; ++i) {
        ++seen.at(random.poisson(mean));
    }
    for (int k = 20; k <= 60; ++k) {
        const double p = std::exp(k * std::log(mean) - mean - std::lgamma(k + 1.0));
        QVERIFY(std::abs(seen[static_cast<std::size_t>(k)] / draws - p) <
                5.0 * std::sqrt(p / draws));
    }
    QCOMPARE(random.poisson(0.0), std::uint64_t{0});
}

void TestRandom::smallShapesStayPositive() {
    Random random(5);
    for (int i = 0; i < 10'000; ++i) {
        QVERIFY(random.gamma(1e-4) > 0.0);
        const double p = random.beta(1e-3, 1e-3);
        QVERIFY(p > 0.0 && p <= 1.0);
    }
}

QTEST_APPLESS_MAIN(TestRandom)
#include "tst_random.moc"
