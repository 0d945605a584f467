// One customer over time: chances, dates and counts against closed forms and simulation-free facts.
#include "analytics/core/error.h"
#include "analytics/lifetime/outlook.h"
#include "analytics/lifetime/registry.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace perennial;

namespace {

/// Published parameters of the CDNOW sample (Fader, Hardie and Lee 2005).
FitSummary cdnow(const char* model = "bg_nbd") {
    FitSummary fit;
    fit.model = model;
    fit.parameters = {{"r", 0.243, 0}, {"alpha", 4.414, 0}, {"a", 0.793, 0}, {"b", 2.426, 0}};
    return fit;
}

PurchaseDays bought(std::initializer_list<int> days, int end) {
    const Day first = *parse_iso("1997-01-01");
    PurchaseDays purchases{{}, first + std::chrono::days(end)};
    for (const int day : days) {
        purchases.days.push_back(first + std::chrono::days(day));
    }
    return purchases;
}

} // namespace

class TestOutlook : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void chanceTodayIsTheModels() {
        const PurchaseDays purchases = bought({0, 100, 213}, 272);
        const Outlook outlook = customer_outlook(cdnow(), purchases, 52.0, 0.0);
        const auto model =
            find_model("bg_nbd").purchase_at(std::vector{0.243, 4.414, 0.793, 2.426});
        const auto today = std::find_if(outlook.p_alive.begin(), outlook.p_alive.end(),
                                        [&](const auto& p) { return p.day == purchases.end; });
        QVERIFY(today != outlook.p_alive.end());
        QVERIFY(std::abs(today->p_alive - model->p_alive({2.0, 213 / 7.0, 272 / 7.0})) < 1e-12);
        QCOMPARE(today->frequency, 2.0);
    }

    void silenceLowersTheChanceAndAPurchaseRaisesIt() {
        const PurchaseDays purchases = bought({0, 30, 60, 200}, 272);
        const Outlook outlook = customer_outlook(cdnow(), purchases, 52.0, 0.0);
        const auto& points = outlook.p_alive;
        QVERIFY(points.size() > 100);
        int jumps = 0;
        for (std::size_t i = 1; i < points.size(); ++i) {
            if (points[i].frequency == points[i - 1].frequency) {
                QVERIFY(points[i].day > points[i - 1].day);
                QVERIFY(points[i].p_alive <= points[i - 1].p_alive + 1e-12);
            } else {
                QCOMPARE(points[i].day, points[i - 1].day); // before and after the purchase
                ++jumps;
            }
        }
        QCOMPARE(jumps, 3);
        QCOMPARE(points.front().day, purchases.days.front());
        QCOMPARE(int((points.back().day - purchases.end).count()), 364);
        QVERIFY(points.back().p_alive < 0.3);
    }

    void nextPurchaseIsDatedByTheModel() {
        const PurchaseDays purchases = bought({0, 30, 60, 90, 120, 150, 180}, 190);
        const Outlook outlook = customer_outlook(cdnow(), purchases, 52.0, 0.0);
        QVERIFY(outlook.next_p50 && outlook.next_p90);
        QVERIFY(*outlook.next_p50 > purchases.end && *outlook.next_p90 > *outlook.next_p50);
        // Alive, a BG/NBD customer buys again by t with 1 - ((alpha + T) / (alpha + T + t))^(r +
        // x).
        const double T = 190 / 7.0;
        const auto comes = [&](double t) {
            return 1.0 - std::pow((4.414 + T) / (4.414 + T + t), 6.243);
        };
        const double ever = comes(outlook_years * 365.25 / 7.0);
        const double half = weeks_between(purchases.end, *outlook.next_p50);
        QVERIFY(comes(half) >= 0.5 * ever && comes(half - 1.0 / 7.0) < 0.5 * ever);
        const auto model =
            find_model("bg_nbd").purchase_at(std::vector{0.243, 4.414, 0.793, 2.426});
        const double alive = model->p_alive({6.0, 180 / 7.0, T});
        QVERIFY(std::abs(outlook.p_never - (1.0 - alive * ever)) < 1e-9);
    }

    void whoIsGoneHasNoDate() {
        PurchaseDays purchases = bought({}, 3'000);
        for (int i = 0; i < 200; ++i) {
            purchases.days.push_back(*parse_iso("1997-01-01") + std::chrono::days(i));
        }
        const Outlook outlook = customer_outlook(cdnow(), purchases, 52.0, 0.0);
        QVERIFY(!outlook.next_p50 && !outlook.next_p90);
        QVERIFY(outlook.p_never > 0.9999);
        QCOMPARE(outlook.purchases.high, 0.0);
        QVERIFY(outlook.p_alive.size() < 200); // as many points as can be seen
    }

    void countsHoldTheirMeanAndFallWithChurn() {
        const PurchaseDays purchases = bought({0, 14, 28, 42, 56, 70, 84, 98, 112, 126}, 130);
        const Outlook outlook = customer_outlook(cdnow(), purchases, 52.0, 0.0);
        QVERIFY(outlook.purchases.low >= 0.0 && outlook.purchases.high > 5.0);
        const Outlook again = customer_outlook(cdnow(), purchases, 52.0, 0.0);
        QCOMPARE(again.purchases.high, outlook.purchases.high);
        const Outlook worse = customer_outlook(cdnow(), purchases, 52.0, 0.5);
        QVERIFY(worse.purchases.high <= outlook.purchases.high);
    }

    void everyPurchaseModelAnswers() {
        for (const ModelEntry& entry : models()) {
            if (entry.kind != ModelKind::purchase) {
                continue;
            }
            FitSummary fit;
            fit.model = std::string(entry.id);
            for (const std::string_view name : entry.parameters) {
                fit.parameters.push_back({std::string(name), 1.0, 0.0});
            }
            const Outlook outlook = customer_outlook(fit, bought({0, 20, 45}, 90), 26.0, 0.0);
            for (const ChancePoint& point : outlook.p_alive) {
                QVERIFY2(point.p_alive >= 0.0 && point.p_alive <= 1.0, fit.model.c_str());
            }
            QVERIFY(outlook.p_never >= 0.0 && outlook.p_never <= 1.0);
            QVERIFY(outlook.purchases.low <= outlook.purchases.high);
        }
    }

    void refuses_data() {
        QTest::addColumn<int>("which");
        QTest::newRow("no purchase") << 0;
        QTest::newRow("after the end") << 1;
        QTest::newRow("not ascending") << 2;
        QTest::newRow("unknown model") << 3;
        QTest::newRow("missing parameter") << 4;
    }
    void refuses() {
        QFETCH(int, which);
        FitSummary fit = cdnow(which == 3 ? "crystal_ball" : "bg_nbd");
        if (which == 4) {
            fit.parameters.pop_back();
        }
        const PurchaseDays purchases = which == 0   ? bought({}, 10)
                                       : which == 1 ? bought({0, 20}, 10)
                                       : which == 2 ? bought({0, 5, 5}, 10)
                                                    : bought({0, 5}, 10);
        try {
            (void)customer_outlook(fit, purchases, 52.0, 0.0);
            QFAIL("accepted");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::bad_input);
        }
    }
};

QTEST_APPLESS_MAIN(TestOutlook)
#include "tst_outlook.moc"
