#include "analytics/core/error.h"
#include "analytics/core/random.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/lifetime/bg_nbd/bg_nbd.h"
#include "analytics/lifetime/histories.h"
#include "analytics/lifetime/season/season.h"
#include "tests/support/simulated_shop.h"

#include <QTest>

#include <chrono>
#include <cmath>
#include <numeric>

using namespace perennial;

namespace {

/// Busy before Christmas, with a spike in two weeks, and quiet in summer.
std::vector<double> christmas() {
    std::vector<double> speeds;
    for (std::size_t p = 0; p < SeasonClock::parts; ++p) {
        const double angle = 2.0 * M_PI * (static_cast<double>(p) - 49.0) / 52.0;
        speeds.push_back(std::exp(0.35 * std::cos(angle) + (p == 48 || p == 49 ? 0.9 : 0.0)));
    }
    return SeasonClock(speeds).speeds();
}

/// From 2021 to the end of 2023.
Dataset shop(const SeasonClock& clock, int customers, std::uint64_t seed) {
    test::SimulatedShop shop{.opening = test::day("2021-01-01"), .customers = customers};
    for (Day day = shop.opening; day <= test::day("2023-12-31"); day += std::chrono::days(1)) {
        shop.weeks.push_back(clock.shop_weeks(shop.opening, day));
    }
    shop.last_joining = shop.weeks.size() - 21;
    return test::simulate(shop, seed);
}

/// Total purchases expected in (end, to], counted by `clock`.
double forecast(const Dataset& dataset, const SeasonClock& clock, Day end, Day to) {
    const CustomerSummary summary = in_shop_time(summarise(dataset, end), clock);
    const auto fit = bg_nbd::process.fit(compress_histories(summary))->summary().parameters;
    const bg_nbd::Params p{fit[0].value, fit[1].value, fit[2].value, fit[3].value};
    double total = 0.0;
    for (std::size_t i = 0; i < summary.size(); ++i) {
        total += bg_nbd::process.expected_purchases(p, history_of(summary, i),
                                                    clock.shop_weeks(end, to));
    }
    return total;
}

double actual(const Dataset& dataset, Day end, Day to) {
    const Holdout held = holdout(dataset, summarise(dataset, end), to);
    return std::accumulate(held.purchases.begin(), held.purchases.end(), 0.0);
}

} // namespace

class TestSeason : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void clockAddsUp();
    void clockIsSummedByDays();
    void calendarIsTheDefault();
    void shopTimeOfASummary();
    void knownSeasonIsRecovered();
    void christmasIsForecast();
    void noSeasonIsInvented();
    void aYearIsTooShort();
    void laterOrdersChangeNothing();
    void emptyWeeksReturn();
    void badInputIsRefused();
};

void TestSeason::clockAddsUp() {
    const SeasonClock clock(christmas());
    QVERIFY(!clock.is_calendar());
    QVERIFY(std::abs(clock.shop_weeks(test::day("2021-01-01"), test::day("2022-01-01")) -
                     365.0 / 7.0) < 1e-9);
    const Day a = test::day("2019-03-05");
    const Day b = test::day("2020-02-29");
    const Day c = test::day("2024-12-31");
    QVERIFY(std::abs(clock.shop_weeks(a, b) + clock.shop_weeks(b, c) - clock.shop_weeks(a, c)) <
            1e-9);
    QCOMPARE(clock.shop_weeks(a, a), 0.0);
    QCOMPARE(clock.shop_weeks(c, a), -clock.shop_weeks(a, c));
}

void TestSeason::clockIsSummedByDays() {
    const SeasonClock clock(christmas());
    const Day from = test::day("1969-06-15"); // leap years and centuries on the way
    double sum = 0.0;
    for (Day day = from; day < test::day("2032-03-01");) {
        day += std::chrono::days(1);
        sum += clock.speed(day) / 7.0;
    }
    QVERIFY(std::abs(clock.shop_weeks(from, test::day("2032-03-01")) - sum) < 1e-7);
}

void TestSeason::calendarIsTheDefault() {
    const SeasonClock clock;
    QVERIFY(clock.is_calendar());
    QCOMPARE(clock.shop_weeks(test::day("2021-01-05"), test::day("2021-03-02")), 8.0);
    QVERIFY(SeasonClock(std::vector<double>(52, 3.0)).is_calendar());
    QCOMPARE(SeasonClock::part_of(test::day("2024-01-07")), std::size_t{0});
    QCOMPARE(SeasonClock::part_of(test::day("2024-01-08")), std::size_t{1});
    QCOMPARE(SeasonClock::part_of(test::day("2024-12-31")), std::size_t{51});
}

void TestSeason::shopTimeOfASummary() {
    const SeasonClock clock(christmas());
    const Dataset dataset = shop(clock, 200, 3);
    const CustomerSummary before = summarise(dataset, test::day("2023-06-30"));
    const CustomerSummary after = in_shop_time(before, clock);
    QCOMPARE(after.frequency, before.frequency);
    for (std::size_t i = 0; i < after.size(); ++i) {
        QVERIFY(after.recency[i] >= 0.0 && after.recency[i] <= after.T[i] + 1e-9);
        QVERIFY((after.recency[i] == 0.0) == (before.recency[i] == 0.0));
    }
    QCOMPARE(in_shop_time(before, SeasonClock{}).T, before.T);
}

void TestSeason::knownSeasonIsRecovered() {
    const SeasonClock real(christmas());
    const Season season = estimate_season(shop(real, 6000, 5), test::day("2023-12-31"));
    QCOMPARE(season.note, SeasonNote::found);
    double squares = 0.0;
    double spread = 0.0;
    int within = 0;
    for (std::size_t p = 0; p < SeasonClock::parts; ++p) {
        const double miss = std::log(season.clock.speeds()[p] / real.speeds()[p]);
        squares += miss * miss;
        spread += std::log(real.speeds()[p]) * std::log(real.speeds()[p]);
        within += std::abs(miss) < 2.0 * season.standard_error[p] ? 1 : 0;
    }
    QVERIFY2(squares < 0.1 * spread, qPrintable(QString::number(squares / spread)));
    QVERIFY2(within >= 42, qPrintable(QString::number(within)));
    QVERIFY(season.clock.speeds()[49] > 0.8 * real.speeds()[49]);
    qInfo("share of the season's variance missed %.3f, within two standard errors %d of 52",
          squares / spread, within);
}

void TestSeason::christmasIsForecast() {
    const SeasonClock real(christmas());
    const Day end = test::day("2023-09-30");
    const Day to = test::day("2023-12-31");
    double with = 0.0;
    double without = 0.0;
    for (std::uint64_t seed = 0; seed < 3; ++seed) {
        const Dataset dataset = shop(real, 5000, 40 + seed);
        const double bought = actual(dataset, end, to);
        with += forecast(dataset, estimate_season(dataset, end).clock, end, to) / bought - 1.0;
        without += forecast(dataset, SeasonClock{}, end, to) / bought - 1.0;
    }
    qInfo("mean bias of 13 weeks before Christmas: calendar %+.3f, shop time %+.3f", without / 3.0,
          with / 3.0);
    QVERIFY(without / 3.0 < -0.2);
    QVERIFY(std::abs(with / 3.0) < 0.07);
}

void TestSeason::noSeasonIsInvented() {
    int found = 0;
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const Dataset dataset = shop(SeasonClock{}, 1500, 70 + seed);
        const Season season = estimate_season(dataset, test::day("2023-09-30"));
        found += season.note == SeasonNote::found ? 1 : 0;
        if (season.note == SeasonNote::none_found) {
            QVERIFY(season.clock.is_calendar());
            QVERIFY(season.standard_error.empty());
        }
    }
    QVERIFY2(found <= 1, qPrintable(QString::number(found)));
}

void TestSeason::aYearIsTooShort() {
    const Dataset dataset = shop(SeasonClock(christmas()), 500, 9);
    const Season season = estimate_season(dataset, test::day("2022-12-20"));
    QCOMPARE(season.note, SeasonNote::too_short);
    QVERIFY(season.clock.is_calendar() && std::isnan(season.evidence));
    QCOMPARE(estimate_season(dataset, test::day("2020-12-20")).note, SeasonNote::too_short);
    QCOMPARE(estimate_season(Dataset{}, test::day("2020-12-20")).note, SeasonNote::too_short);
}

void TestSeason::laterOrdersChangeNothing() {
    const SeasonClock real(christmas());
    const Dataset dataset = shop(real, 1500, 15);
    const Day end = test::day("2023-03-31");
    const WeekCounts counts = count_weeks(dataset, end);
    const CustomerSummary summary = summarise(dataset, end);
    const double repeats = std::accumulate(summary.frequency.begin(), summary.frequency.end(), 0.0);
    QCOMPARE(std::accumulate(counts.seen.begin(), counts.seen.end(), 0.0), repeats);
    // The likelihood equations: what is expected adds up to what was seen, but for half a purchase
    // a week that keeps empty weeks finite.
    const double expected = std::accumulate(counts.expected.begin(), counts.expected.end(), 0.0);
    QVERIFY2(std::abs(expected / repeats - 1.0) < 0.2,
             qPrintable(QString::number(expected / repeats)));
    QCOMPARE(counts.part.size(), counts.seen.size());
}

void TestSeason::emptyWeeksReturn() {
    WeekCounts empty;
    for (std::size_t i = 0; i < 160; ++i) {
        empty.part.push_back(i % 52);
        empty.seen.push_back(0.0);
        empty.expected.push_back(0.0);
        empty.week.push_back(i);
        empty.promotion.push_back(0);
    }
    QCOMPARE(season_of(empty).note, SeasonNote::none_found);
    empty.seen[60] = 1e6; // one wild week is no season
    empty.expected[60] = 10.0;
    QVERIFY(season_of(empty).note == SeasonNote::none_found);
}

void TestSeason::badInputIsRefused() {
    QVERIFY_EXCEPTION_THROWN(SeasonClock(std::vector<double>(51, 1.0)), Error);
    std::vector<double> speeds(52, 1.0);
    speeds[3] = 0.0;
    QVERIFY_EXCEPTION_THROWN(SeasonClock{speeds}, Error);
    speeds[3] = std::nan("");
    QVERIFY_EXCEPTION_THROWN(SeasonClock{speeds}, Error);
    CustomerSummary summary;
    summary.frequency = {1.0};
    QVERIFY_EXCEPTION_THROWN(in_shop_time(summary, SeasonClock{}), Error);
}

QTEST_APPLESS_MAIN(TestSeason)
#include "tst_season.moc"
