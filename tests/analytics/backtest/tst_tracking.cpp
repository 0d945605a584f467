// Purchases week by week: every repeat purchase day is counted once, and the forecast is the
// model's.
#include "analytics/backtest/tracking.h"
#include "analytics/dataset/assemble.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/dataset/dataset.h"
#include "analytics/sample/sample_store.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace perennial;

class TestTracking : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void countsWhatTheHoldoutCounts() {
        const Dataset dataset = dataset_of(simulate_store({}).lines);
        const Day end = dataset.first_day + std::chrono::days(700);
        // A whole number of weeks from the first order, so that no day is left over.
        const Day holdout_end = dataset.first_day + std::chrono::days(7 * 130 - 1);
        const CustomerSummary calibration = summarise(dataset, end);
        const Holdout after = holdout(dataset, calibration, holdout_end);
        const auto weeks = track_purchases(dataset, calibration, holdout_end, "mbg_nbd");
        QCOMPARE(weeks.size(), std::size_t(130));
        double actual = 0.0, forecast = 0.0, seen = 0.0, expected = 0.0;
        for (const TrackingWeek& week : weeks) {
            actual += week.actual;
            forecast += week.forecast;
            if (week.start + std::chrono::days(6) <= end) {
                seen += week.actual;
                expected += week.forecast;
            }
        }
        const double repeats =
            std::accumulate(calibration.frequency.begin(), calibration.frequency.end(), 0.0);
        const double later = std::accumulate(after.purchases.begin(), after.purchases.end(), 0.0);
        QCOMPARE(actual, repeats + later);
        QVERIFY(std::abs(expected - seen) < 0.05 * seen); // the fitted time is reproduced
        QVERIFY(forecast > expected);
    }
};

QTEST_APPLESS_MAIN(TestTracking)
#include "tst_tracking.moc"
