#include "analytics/core/random.h"
#include "analytics/learning/sequence/network.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace perennial;
using namespace perennial::sequence;

class TestNetwork : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void gradientIsThatOfTheLoss_data();
    void gradientIsThatOfTheLoss();
    void packingDoesNotMixSequences();
    void floatAgreesWithDouble();
    void aNewNetworkSaysZero();
};

namespace {

constexpr NetworkShape shape{.inputs = 3, .hidden = 5, .statics = 2, .dense = 4, .outputs = 4};

/// Sequences of the given lengths, longest first, of random numbers.
Batch random_batch(const std::vector<std::size_t>& lengths, std::uint64_t seed) {
    Random random(seed);
    Batch batch;
    batch.size = lengths.size();
    for (std::size_t step = 0; step < lengths.front(); ++step) {
        batch.active.push_back(0);
        for (const std::size_t length : lengths) {
            if (length > step) {
                ++batch.active.back();
                for (std::size_t i = 0; i < shape.inputs; ++i) {
                    batch.events.push_back(static_cast<float>(random.normal()));
                }
            }
        }
    }
    for (std::size_t i = 0; i < batch.size * shape.statics; ++i) {
        batch.statics.push_back(static_cast<float>(random.normal()));
    }
    return batch;
}

std::vector<double> random_parameters(std::uint64_t seed) {
    Random random(seed);
    std::vector<double> parameters(parameter_count(shape));
    for (double& p : parameters) {
        p = 0.5 * random.normal();
    }
    return parameters;
}

} // namespace

void TestNetwork::gradientIsThatOfTheLoss_data() {
    QTest::addColumn<int>("block");
    const auto blocks = parameter_blocks(shape);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        QTest::newRow(blocks[i].name.data()) << static_cast<int>(i);
    }
}

void TestNetwork::gradientIsThatOfTheLoss() {
    QFETCH(int, block);
    const ParameterBlock piece = parameter_blocks(shape)[static_cast<std::size_t>(block)];
    QVERIFY(piece.size > 0);
    const Batch batch = random_batch({7, 4, 4, 1, 0}, 1);
    std::vector<double> parameters = random_parameters(2);
    std::vector<double> keep(batch.size * shape.dense, 1.25);
    keep[3] = keep[9] = 0.0;
    Random random(3);
    std::vector<double> weight(batch.size * shape.outputs); // loss: weighted sum of squares
    std::generate(weight.begin(), weight.end(), [&] { return random.uniform(); });

    NetworkPass<double> pass(shape);
    const auto loss = [&] {
        const auto out = pass.forward(parameters, batch, keep);
        double sum = 0.0;
        for (std::size_t i = 0; i < out.size(); ++i) {
            sum += 0.5 * weight[i] * out[i] * out[i];
        }
        return sum;
    };
    const auto out = pass.forward(parameters, batch, keep);
    std::vector<double> d_out(out.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
        d_out[i] = weight[i] * out[i];
    }
    std::vector<double> gradient(parameters.size(), 0.0);
    pass.backward(parameters, batch, d_out, gradient);

    for (std::size_t i = piece.begin; i < piece.begin + piece.size; ++i) {
        const double there = parameters[i];
        constexpr double h = 1e-5;
        parameters[i] = there + h;
        const double above = loss();
        parameters[i] = there - h;
        const double below = loss();
        parameters[i] = there;
        const double measured = (above - below) / (2.0 * h);
        QVERIFY2(std::abs(measured - gradient[i]) <= 1e-7 * (1.0 + std::abs(measured)),
                 qPrintable(QStringLiteral("parameter %1: %2, by differences %3")
                                .arg(i - piece.begin)
                                .arg(gradient[i])
                                .arg(measured)));
    }
}

void TestNetwork::packingDoesNotMixSequences() {
    const Batch together = random_batch({6, 3, 2}, 5);
    const std::vector<double> parameters = random_parameters(6);
    NetworkPass<double> pass(shape);
    const auto all = pass.forward(parameters, together);
    const std::vector<double> expected(all.begin(), all.end());
    for (std::size_t s = 0; s < together.size; ++s) {
        Batch alone;
        alone.size = 1;
        std::size_t column = 0;
        for (const std::size_t active : together.active) {
            if (active > s) {
                alone.active.push_back(1);
                const auto* const event = &together.events[(column + s) * shape.inputs];
                alone.events.insert(alone.events.end(), event, event + shape.inputs);
            }
            column += active;
        }
        const auto* const statics = &together.statics[s * shape.statics];
        alone.statics.assign(statics, statics + shape.statics);
        const auto out = pass.forward(parameters, alone);
        for (std::size_t i = 0; i < shape.outputs; ++i) {
            QVERIFY(std::abs(out[i] - expected[s * shape.outputs + i]) < 1e-12);
        }
    }
}

void TestNetwork::floatAgreesWithDouble() {
    const Batch batch = random_batch({24, 20, 3, 1}, 7);
    const std::vector<double> parameters = random_parameters(8);
    const std::vector<float> rounded(parameters.begin(), parameters.end());
    NetworkPass<double> exact(shape);
    NetworkPass<float> fast(shape);
    const auto a = exact.forward(parameters, batch);
    const auto b = fast.forward(rounded, batch);
    QCOMPARE(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        QVERIFY(std::abs(a[i] - static_cast<double>(b[i])) < 1e-5);
    }
}

void TestNetwork::aNewNetworkSaysZero() {
    NetworkPass<float> pass(shape);
    const std::vector<float> parameters = initial_parameters(shape, 1);
    QCOMPARE(parameters.size(), parameter_count(shape));
    QVERIFY(std::accumulate(parameters.begin(), parameters.end(), 0.0F,
                            [](float s, float p) { return s + p * p; }) > 1.0F);
    for (const float out : pass.forward(parameters, random_batch({5, 2}, 9))) {
        QCOMPARE(out, 0.0F);
    }
    QVERIFY(initial_parameters(shape, 1) == parameters);
    QVERIFY(initial_parameters(shape, 2) != parameters);
}

QTEST_APPLESS_MAIN(TestNetwork)
#include "tst_network.moc"
