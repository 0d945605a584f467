// Three parts explain a value: they add up exactly, and nothing is not a logarithm.
#include "analytics/forecast/value_factors.h"
#include "tests/support/fake_base.h"

#include <QTest>

using namespace perennial;

class TestValueFactors : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void effectsAddUpToTheDifference() {
        const auto base = test::fake_base(400);
        const ScenarioResult& values = *base->baseline;
        const ValueParts mean = mean_parts(*base->table, values);
        const double mean_clv = values.total_clv / 400.0;
        QVERIFY(std::abs(mean[0] * mean[1] * mean[2] / mean_clv - 1.0) < 1e-12);
        for (std::size_t i = 0; i < 400; ++i) {
            const ValueFactors f = value_factors(*base->table, values, mean, i);
            const double own = f.own[0] * f.own[1] * f.own[2];
            QVERIFY(std::abs(own - values.clv[i]) <= 1e-9 * std::max(1.0, values.clv[i]));
            const double sum = f.effect[0] + f.effect[1] + f.effect[2];
            QVERIFY(std::abs(sum - (values.clv[i] - mean_clv)) < 1e-4 * mean_clv);
        }
    }

    void aMeanCustomerHasNothingToExplain() {
        test::FakeTable table;
        table.alive = {0.5, 0.5};
        ScenarioResult values;
        values.expected_purchases = {2.0, 2.0};
        values.clv = {30.0, 30.0};
        values.total_expected_purchases = 4.0;
        values.total_clv = 60.0;
        const ValueFactors f = value_factors(table, values, mean_parts(table, values), 1);
        for (const double effect : f.effect) {
            QCOMPARE(effect, 0.0);
        }
        QCOMPARE(f.own, (ValueParts{0.5, 4.0, 15.0}));
    }

    void whoIsGoneLosesTheWholeMean() {
        test::FakeTable table;
        table.alive = {1.0, 0.0};
        ScenarioResult values;
        values.expected_purchases = {4.0, 0.0};
        values.clv = {60.0, 0.0};
        values.total_expected_purchases = 4.0;
        values.total_clv = 60.0;
        const ValueFactors f = value_factors(table, values, mean_parts(table, values), 1);
        const double sum = f.effect[0] + f.effect[1] + f.effect[2];
        QVERIFY(std::abs(sum + 30.0) < 1e-4);
        for (const double effect : f.effect) {
            QVERIFY(std::isfinite(effect) && effect <= 0.0);
        }
        // Where nobody is worth anything there is no mean to differ from.
        values.clv = {0.0, 0.0};
        values.total_clv = 0.0;
        QCOMPARE(value_factors(table, values, mean_parts(table, values), 0).effect, ValueParts{});
        QVERIFY_EXCEPTION_THROWN(value_factors(table, values, {}, 2), std::out_of_range);
    }
};

QTEST_APPLESS_MAIN(TestValueFactors)
#include "tst_value_factors.moc"
