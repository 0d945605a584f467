// What the examination of orders finds in shops made to show one thing each, and what it leaves
// alone in a shop where all is well.
#include "analytics/core/random.h"
#include "analytics/dataset/assemble.h"
#include "analytics/health/data_health.h"
#include "analytics/health/sufficiency.h"
#include "tests/support/lines_builder.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

using namespace perennial;
using namespace perennial::test;

namespace {

/// A shop that sells from Monday to Saturday, some 20 orders a day, to 400 customers.
class Shop {
  public:
    std::function<double(int)> orders_a_day = [](int) {
        return 20.0;
    };
    int first_day = 0, days = 730; ///< after 2022-01-01
    std::function<std::string(int)> customer = [](int number) {
        return "c" + std::to_string(number % 400);
    };

    LinesBuilder build() const {
        LinesBuilder builder;
        Random random(17);
        int number = 0;
        for (int d = first_day; d < first_day + days; ++d) {
            const Day date = day("2022-01-01") + std::chrono::days{d};
            if (std::chrono::weekday(date) == std::chrono::Sunday) {
                continue;
            }
            const auto orders = static_cast<int>(random.poisson(orders_a_day(d)));
            for (int i = 0; i < orders; ++i) {
                ++number;
                builder.add({.order = std::to_string(number),
                             .customer = customer(number),
                             .date = to_iso(date),
                             .amount = 10.0 + number % 7 + number * 0.0001,
                             .seconds = 60 * i});
            }
        }
        return builder;
    }
};

std::optional<HealthFinding> find(const std::vector<HealthFinding>& findings, HealthCode code) {
    const auto found = std::find_if(findings.begin(), findings.end(),
                                    [code](const auto& finding) { return finding.code == code; });
    return found == findings.end() ? std::nullopt : std::optional(*found);
}

std::vector<HealthFinding> examine(const LinesBuilder& lines, const HealthFacts& facts = {}) {
    return data_health(dataset_of(lines.lines()), facts);
}

Verdict verdict_of(const LinesBuilder& lines, Analysis analysis) {
    return sufficiency(dataset_of(lines.lines()))[static_cast<std::size_t>(analysis)];
}

} // namespace

class TestDataHealth : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void nothingToSayOfAHealthyShop();
    void noOrdersNoFindings();
    void gapsAreJudgedByTheShopsWeek();
    void quietShopsMayPause();
    void levelChanges();
    void seasonsAreNoLevelChanges();
    void partialMonths();
    void guestsAndPlaceholders();
    void dominantCustomer();
    void futureDates();
    void refundsAndRepeats();
    void products();
    void factsOfTheImports();
    void namesAreStable();
    void sufficiencyNamesWhatIsMissing();
    void sufficiencyGrowsWithTheShop();
};

void TestDataHealth::nothingToSayOfAHealthyShop() {
    for (const HealthFinding& finding : examine(Shop().build())) {
        QFAIL(name(finding.code).data());
    }
}

void TestDataHealth::noOrdersNoFindings() {
    QVERIFY(examine(LinesBuilder()).empty());
    QCOMPARE(verdict_of(LinesBuilder(), Analysis::segments).readiness(), Readiness::missing);
}

void TestDataHealth::gapsAreJudgedByTheShopsWeek() {
    Shop shop;
    shop.orders_a_day = [](int d) {
        return d >= 300 && d < 309 ? 0.0 : 20.0;
    };
    const auto findings = examine(shop.build());
    const auto gap = find(findings, HealthCode::gap);
    QVERIFY(gap.has_value());
    QVERIFY(*gap->first <= day("2022-01-01") + std::chrono::days{300});
    QVERIFY(*gap->last >= day("2022-01-01") + std::chrono::days{308});
    QVERIFY(gap->count >= 9 && gap->count <= 11); // with the Sundays beside it
    QCOMPARE(gap->severity, Severity::caution);
    QCOMPARE(std::count_if(findings.begin(), findings.end(),
                           [](const auto& f) { return f.code == HealthCode::gap; }),
             1);
}

void TestDataHealth::quietShopsMayPause() {
    Shop shop; // an order every five days on average: pauses of weeks are its rhythm
    shop.orders_a_day = [](int) {
        return 0.2;
    };
    QVERIFY(!find(examine(shop.build()), HealthCode::gap));
}

void TestDataHealth::levelChanges() {
    Shop shop;
    shop.orders_a_day = [](int d) {
        return d < 400 ? 20.0 : 4.0;
    };
    const auto change = find(examine(shop.build()), HealthCode::level_change);
    QVERIFY(change.has_value());
    QCOMPARE(change->severity, Severity::serious);
    QVERIFY(std::abs(change->share - 0.2) < 0.06);
    const auto off = *change->first - (day("2022-01-01") + std::chrono::days{400});
    QVERIFY(std::chrono::abs(off) <= std::chrono::days{14});
}

void TestDataHealth::seasonsAreNoLevelChanges() {
    Shop shop;
    shop.days = 3 * 364;
    shop.orders_a_day = [](int d) {
        return d % 364 >= 280 && d % 364 < 350 ? 40.0 : 20.0;
    };
    QVERIFY(!find(examine(shop.build()), HealthCode::level_change));
}

void TestDataHealth::partialMonths() {
    Shop shop;
    shop.first_day = 9;
    shop.days = 712; // until 2023-12-22
    const auto findings = examine(shop.build());
    const auto first = find(findings, HealthCode::partial_first_month);
    QVERIFY(first.has_value());
    QCOMPARE(first->first->time_since_epoch().count(),
             day("2022-01-10").time_since_epoch().count());
    const auto last = find(findings, HealthCode::partial_last_month);
    QVERIFY(last.has_value());
    QCOMPARE(last->severity, Severity::caution);
    QCOMPARE(to_iso(*last->first), "2023-12-22");
    QCOMPARE(last->count, 22U);
}

void TestDataHealth::guestsAndPlaceholders() {
    Shop shop;
    shop.customer = [](int number) {
        return number % 10 == 0   ? std::string()
               : number % 10 < 4  ? std::string("WEB01")
               : number % 97 == 1 ? std::string("Guest")
                                  : "c" + std::to_string(number % 400);
    };
    const auto findings = examine(shop.build());
    const auto guests = find(findings, HealthCode::guests);
    QVERIFY(guests.has_value());
    QCOMPARE(guests->severity, Severity::caution);
    QVERIFY(std::abs(guests->share - 0.1) < 0.01);
    std::vector<std::string> keys;
    for (const HealthFinding& finding : findings) {
        if (finding.code == HealthCode::placeholder_customer) {
            keys.push_back(finding.text);
            QCOMPARE(finding.severity,
                     finding.text == "WEB01" ? Severity::serious : Severity::caution);
        }
    }
    std::sort(keys.begin(), keys.end());
    QCOMPARE(keys, (std::vector<std::string>{"Guest", "WEB01"}));
}

void TestDataHealth::dominantCustomer() {
    Shop shop;
    LinesBuilder lines = shop.build();
    lines.add({"big", "wholesale", "2022-06-01", 100'000});
    const auto finding = find(examine(lines), HealthCode::dominant_customer);
    QVERIFY(finding.has_value());
    QCOMPARE(finding->text, "wholesale");
    QVERIFY(finding->share > 0.2);
}

void TestDataHealth::futureDates() {
    LinesBuilder lines;
    lines.add({"1", "anna", "2024-01-01", 10}).add({"2", "ben", "2031-05-01", 10});
    QVERIFY(!find(examine(lines), HealthCode::future_dates)); // without a calendar nothing is late
    HealthFacts facts;
    facts.today = day("2024-02-01");
    const auto findings = examine(lines, facts);
    QCOMPARE(findings.front().code, HealthCode::future_dates); // the most severe comes first
    QCOMPARE(findings.front().count, 1U);
    QCOMPARE(to_iso(*findings.front().last), "2031-05-01");
}

void TestDataHealth::refundsAndRepeats() {
    LinesBuilder lines;
    lines.add({"1", "anna", "2024-01-01", 10, "X"}).add({"2", "anna", "2024-01-01", 10, "X"});
    lines.add({"3", "anna", "2024-01-01", 10, "Y"}).add({"4", "anna", "2024-01-02", 10, "X"});
    lines.add({"5", "ben", "2024-01-01", 10, "X"}).add({"R", "ben", "2024-01-03", -10, "X", -1});
    const auto findings = examine(lines);
    const auto repeated = find(findings, HealthCode::repeated_orders);
    QVERIFY(repeated.has_value());
    QCOMPARE(repeated->count, 1U);
    QCOMPARE(repeated->amount, money(10));
    const auto refunds = find(findings, HealthCode::refunds);
    QVERIFY(refunds.has_value());
    QCOMPARE(refunds->share, 0.2);
    QCOMPARE(refunds->severity, Severity::caution);
}

void TestDataHealth::products() {
    LinesBuilder lines;
    lines.add({.order = "1",
               .customer = "anna",
               .date = "2024-01-01",
               .amount = 5,
               .product = "A",
               .name = "Ball"});
    lines.add(
        {.order = "1", .customer = "anna", .date = "2024-01-01", .amount = 6, .product = "B"});
    lines.add({.order = "1", .customer = "anna", .date = "2024-01-01", .amount = 7, .product = ""});
    const auto findings = examine(lines);
    QCOMPARE(find(findings, HealthCode::nameless_products)->share, 0.5);
    QCOMPARE(find(findings, HealthCode::missing_products)->count, 1U);
}

void TestDataHealth::factsOfTheImports() {
    HealthFacts facts;
    facts.rows_read = 1000;
    facts.duplicate_rows = 200;
    facts.unreadable_rows = 5;
    facts.other_currency_rows = 1;
    const auto findings = examine(LinesBuilder().add({"1", "anna", "2024-01-01", 10}), facts);
    QCOMPARE(find(findings, HealthCode::duplicate_rows)->severity, Severity::serious);
    QCOMPARE(find(findings, HealthCode::unreadable_rows)->severity, Severity::caution);
    QCOMPARE(find(findings, HealthCode::other_currency)->severity, Severity::caution);
}

void TestDataHealth::namesAreStable() {
    QCOMPARE(name(HealthCode::guests), "guests");
    QCOMPARE(name(HealthCode::nameless_products), "nameless_products");
    QCOMPARE(name(Analysis::satisfaction), "satisfaction");
    QCOMPARE(name(Need::reviews), "reviews");
    QCOMPARE(name(Readiness::missing), "missing");
    QCOMPARE(name(Severity::serious), "serious");
}

void TestDataHealth::sufficiencyNamesWhatIsMissing() {
    LinesBuilder lines;
    lines.add({"1", "anna", "2024-01-01", 10}).add({"2", "anna", "2024-02-01", 10});
    const Verdict backtest = verdict_of(lines, Analysis::backtest);
    QCOMPARE(backtest.readiness(), Readiness::missing);
    const Requirement& span = backtest.requirements[1];
    QCOMPARE(span.need, Need::span_days);
    QCOMPARE(span.there, 32U);
    QCOMPARE(span.needed, 56U);
    QCOMPARE(verdict_of(lines, Analysis::lifetime_models).readiness(), Readiness::limited);
    QCOMPARE(verdict_of(lines, Analysis::promotions).readiness(), Readiness::missing);
    QCOMPARE(verdict_of(lines, Analysis::satisfaction).requirements[0].there, 0U);
}

void TestDataHealth::sufficiencyGrowsWithTheShop() {
    const LinesBuilder lines = Shop().build();
    QCOMPARE(verdict_of(lines, Analysis::lifetime_models).readiness(), Readiness::ready);
    QCOMPARE(verdict_of(lines, Analysis::intervals).readiness(), Readiness::ready);
    QCOMPARE(verdict_of(lines, Analysis::backtest).readiness(), Readiness::ready);
    QCOMPARE(verdict_of(lines, Analysis::season).readiness(), Readiness::limited);
    QCOMPARE(verdict_of(lines, Analysis::baskets).readiness(), Readiness::missing);
}

QTEST_GUILESS_MAIN(TestDataHealth)
#include "tst_data_health.moc"
