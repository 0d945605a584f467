#include "analytics/core/error.h"
#include "analytics/lifetime/retention.h"

#include <QTest>

#include <cmath>

using namespace perennial;

class TestRetention : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void survivalCompounds();
    void longHorizonMeetsTheClosedForm();
    void badInputIsRefused();
};

void TestRetention::survivalCompounds() {
    const RetentionValue v = textbook_retention({.revenue = 120.0,
                                                 .cost_of_service = 20.0,
                                                 .churn_rate = 0.2,
                                                 .discount_rate = 0.1,
                                                 .periods = 3,
                                                 .acquisition_cost = 50.0});
    QCOMPARE(v.survival[2], 0.64);
    QCOMPARE(v.discounted[1], 100.0 * 0.8 / 1.21);
    QCOMPARE(v.clv, 100.0 / 1.1 + 80.0 / 1.21 + 64.0 / 1.331 - 50.0);
}

void TestRetention::longHorizonMeetsTheClosedForm() {
    const RetentionValue v = textbook_retention(
        {.revenue = 1.0, .churn_rate = 0.3, .discount_rate = 0.05, .periods = 500});
    QVERIFY(std::abs(v.clv - 1.0 / (0.3 + 0.05)) < 1e-12);
    QCOMPARE(textbook_retention({.revenue = 1.0, .churn_rate = 1.0, .periods = 9}).clv, 1.0);
    QCOMPARE(textbook_retention({.revenue = 1.0}).clv, 0.0);
}

void TestRetention::badInputIsRefused() {
    QVERIFY_EXCEPTION_THROWN(textbook_retention({.churn_rate = 1.1}), Error);
    QVERIFY_EXCEPTION_THROWN(textbook_retention({.discount_rate = -1.0}), Error);
    QVERIFY_EXCEPTION_THROWN(textbook_retention({.periods = -1}), Error);
    QVERIFY_EXCEPTION_THROWN(textbook_retention({.revenue = std::nan("")}), Error);
}

QTEST_APPLESS_MAIN(TestRetention)
#include "tst_retention.moc"
