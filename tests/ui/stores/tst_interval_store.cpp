#include "tests/support/fake_base.h"
#include "ui/stores/interval_store.h"

#include <QSignalSpy>
#include <QTest>

using namespace perennial;
using namespace perennial::ui;

class TestIntervalStore : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void carriesOverWhatMovesEveryOutcomeAlike() {
        const auto base = test::fake_base(50);
        const View view{base, base->baseline};
        IntervalStore store;
        QVERIFY(!store.knows(view));
        QVERIFY(!store.clv(view, 3));
        auto ranges = std::make_shared<CustomerIntervals>();
        ranges->clv.assign(50, {10.0, 40.0});
        ranges->purchases.assign(50, {1.0, 6.0});
        QSignalSpy changed(&store, &IntervalStore::changed);
        store.set(view, ranges);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(store.clv(view, 3)->high, 40.0);

        const auto in = [&](const Scenario& scenario) {
            return View{base,
                        std::make_shared<const ScenarioResult>(base->table->evaluate(scenario))};
        };
        Scenario half = base->baseline->scenario;
        half.margin *= 0.5;
        QVERIFY(std::abs(store.clv(in(half), 3)->low - 5.0) < 1e-9);
        QCOMPARE(store.purchases(in(half), 3)->high, 6.0);
        Scenario churn = base->baseline->scenario;
        churn.churn_change = 0.1;
        QVERIFY(!store.clv(in(churn), 3));
        Scenario longer = base->baseline->scenario;
        longer.horizon_months = 24;
        QVERIFY(!store.purchases(in(longer), 3));
        const auto other = test::fake_base(50, 2);
        QVERIFY(!store.clv({other, other->baseline}, 3));
        QVERIFY(!store.knows({}));
    }
};

QTEST_GUILESS_MAIN(TestIntervalStore)
#include "tst_interval_store.moc"
