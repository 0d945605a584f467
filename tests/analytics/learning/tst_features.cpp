#include "analytics/core/random.h"
#include "analytics/dataset/assemble.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/learning/features.h"
#include "analytics/sample/sample_store.h"
#include "tests/support/lines_builder.h"

#include <QTest>

#include <cmath>
#include <cstring>
#include <limits>
#include <map>
#include <set>

using namespace perennial;
using namespace perennial::test;
using namespace perennial::learning;

namespace {

/// The features of the first customer, by code.
std::map<std::string, float> first_customer(const OrderLines& lines, const char* until,
                                            int season_days = 30) {
    const Dataset dataset = dataset_of(lines);
    const CustomerSummary summary = summarise(dataset, day(until));
    const FeatureMatrix matrix =
        behaviour_features(dataset, summary, plan_features(dataset, day(until), season_days));
    std::map<std::string, float> values;
    for (std::size_t i = 0; i < matrix.names.size(); ++i) {
        values[std::string(matrix.names[i])] = matrix.column(i)[0];
    }
    return values;
}

bool same_bits(const FeatureMatrix& a, const FeatureMatrix& b) {
    return a.names == b.names && a.values.size() == b.values.size() &&
           std::memcmp(a.values.data(), b.values.data(), a.values.size() * sizeof(float)) == 0;
}

} // namespace

class TestFeatures : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void definitions_data();
    void definitions();
    void whatDoesNotExistIsNotANumber();
    void columnsOnlyWhereTheShopCanTell();
    void topsAreRankedByRevenueThenText();
    void ordersAfterTheDayHaveNoEffect();
    void countryIsThatOfTheFirstOrder();
    void visits();
    void visitsAfterTheDayHaveNoEffect();
    void everyCodeIsListedOnce();
    void agreesWithTheSummary();
    void cancelStops();
};

void TestFeatures::definitions_data() {
    QTest::addColumn<float>("expected");
    const std::pair<const char*, double> cases[] = {
        {"frequency", 3},
        {"orders", 5},
        {"days_first_to_last", 370},
        {"days_since_first_order", 380},
        {"days_since_last_order", 10},
        {"mean_gap_days", 370.0 / 3.0},
        {"sd_gap_days", std::sqrt((std::pow(10 - 370.0 / 3, 2) + std::pow(20 - 370.0 / 3, 2) +
                                   std::pow(340 - 370.0 / 3, 2)) /
                                  2)},
        {"last_gap_to_mean", 340.0 / (370.0 / 3.0)},
        {"silence_to_mean_gap", 10.0 / (370.0 / 3.0)},
        {"purchases_30_days", 1},
        {"purchases_90_days", 1},
        {"purchases_365_days", 2}, // 2023-01-31 lies 350 days back
        {"revenue_30_days", 80},
        {"revenue_365_days", 120},
        {"revenue_to_date", 160},
        {"purchases_same_season", 1}, // 2023-01-17 .. 2023-02-15
        {"revenue_same_season", 40},
        {"mean_purchase_value", 40},
        {"first_purchase_value", 30},
        {"last_purchase_value", 80},
        {"largest_purchase_value", 80},
        // values 30 10 40 80: slope 18 a purchase, over the mean 40
        {"value_trend", 18.0 / 40.0},
        {"first_month", 1},
        {"weekend_share", 0.6}, // two orders of Sunday 2023-01-01, one of Saturday 2024-01-06
        {"lines_per_order", 6.0 / 5.0},
        {"units_per_order", 7.0 / 5.0},
        {"distinct_products", 3},
        {"distinct_categories", 2},
        {"refund_share", 8.0 / 160.0},
        {"discount_share", 40.0 / 200.0},
        {"first_discount_share", 10.0 / 40.0},
        {"coupon_share", 0.2},
        {"category_1_share", 110.0 / 140.0},
        {"category_2_share", 30.0 / 140.0},
        {"channel_1_share", 0.8},
        {"channel_2_share", 0.2},
    };
    for (const auto& [code, value] : cases) {
        QTest::newRow(code) << static_cast<float>(value);
    }
}

void TestFeatures::definitions() {
    LinesBuilder b;
    b.add({.order = "A",
           .customer = "anna",
           .date = "2023-01-01",
           .amount = 20,
           .product = "P1",
           .channel = "web",
           .category = "tea"});
    b.add({.order = "B",
           .customer = "anna",
           .date = "2023-01-01",
           .amount = 10,
           .product = "P2",
           .seconds = 9,
           .discount = 10,
           .channel = "web",
           .coupon = "X",
           .category = "pots"});
    b.add({.order = "C",
           .customer = "anna",
           .date = "2023-01-11",
           .amount = 10,
           .product = "P1",
           .channel = "web"});
    b.add({.order = "D",
           .customer = "anna",
           .date = "2023-01-31",
           .amount = 20,
           .product = "P2",
           .quantity = 2,
           .channel = "shop"});
    b.add({.order = "D",
           .customer = "anna",
           .date = "2023-01-31",
           .amount = 20,
           .product = "P3",
           .channel = "shop"});
    b.add({.order = "E",
           .customer = "anna",
           .date = "2024-01-06",
           .amount = 80,
           .product = "P1",
           .discount = 30,
           .channel = "web"});
    b.add({.order = "R", .customer = "anna", .date = "2024-01-08", .amount = -8, .product = "P1"});
    b.add({.order = "F",
           .customer = "anna",
           .date = "2024-01-17",
           .amount = 500,
           .product = "P4",
           .channel = "web"}); // after the day
    const auto values = first_customer(b.lines(), "2024-01-16");
    QFETCH(float, expected);
    const auto found = values.find(QTest::currentDataTag());
    QVERIFY(found != values.end());
    QCOMPARE(found->second, expected);
}

void TestFeatures::whatDoesNotExistIsNotANumber() {
    LinesBuilder b;
    b.add({.order = "A", .customer = "anna", .date = "2023-01-01", .amount = 0, .product = ""});
    const auto values = first_customer(b.lines(), "2023-01-01");
    for (const char* code : {"mean_gap_days", "sd_gap_days", "last_gap_to_mean",
                             "silence_to_mean_gap", "value_trend"}) {
        QVERIFY2(std::isnan(values.at(code)), code);
    }
    for (const auto& [code, value] : values) {
        QVERIFY2(!std::isinf(value), code.c_str());
    }
    QCOMPARE(values.at("days_since_last_order"), 0.0F);
}

void TestFeatures::columnsOnlyWhereTheShopCanTell() {
    LinesBuilder b;
    b.add({.order = "A",
           .customer = "anna",
           .date = "2023-01-01",
           .amount = 5,
           .product = "",
           .channel = "web"});
    b.add({.order = "B",
           .customer = "anna",
           .date = "2023-02-02",
           .amount = 5,
           .product = "P1",
           .discount = 1,
           .channel = "shop",
           .coupon = "X",
           .category = "tea"});
    b.add({.order = "R", .customer = "anna", .date = "2023-02-03", .amount = -1, .product = "P1"});
    for (const char* code :
         {"lines_per_order", "distinct_categories", "refund_share", "discount_share",
          "coupon_share", "category_1_share", "channel_1_share"}) {
        QVERIFY2(!first_customer(b.lines(), "2023-01-31").contains(code), code);
    }
    const auto later = first_customer(b.lines(), "2023-02-03");
    for (const char* code : {"lines_per_order", "refund_share", "discount_share", "coupon_share",
                             "category_1_share", "channel_1_share", "channel_2_share"}) {
        QVERIFY2(later.contains(code), code);
    }
    QVERIFY(!later.contains("channel_3_share"));
}

void TestFeatures::topsAreRankedByRevenueThenText() {
    LinesBuilder b;
    const auto add = [&](const char* order, const char* category, double amount) {
        b.add({.order = order,
               .customer = "anna",
               .date = "2023-01-01",
               .amount = amount,
               .product = category,
               .category = category});
    };
    add("A", "zebra", 5);
    add("B", "apple", 5);
    add("C", "mango", 9);
    const Dataset dataset = dataset_of(b.lines());
    const FeaturePlan plan = plan_features(dataset, day("2023-01-01"), 30);
    QCOMPARE(plan.top_categories.size(), 3U);
    QCOMPARE(dataset.categories[plan.top_categories[0]], std::string_view("mango"));
    QCOMPARE(dataset.categories[plan.top_categories[1]], std::string_view("apple"));
    QCOMPARE(dataset.categories[plan.top_categories[2]], std::string_view("zebra"));
}

/// The sample shop until a day, and with everything after that day changed at random.
void TestFeatures::ordersAfterTheDayHaveNoEffect() {
    OrderLines lines = simulate_store({.customers = 1500, .seed = 3}).lines;
    const Dataset before = dataset_of(lines);
    const Day middle = before.first_day + (before.last_day - before.first_day) / 2;
    const CustomerSummary summary = summarise(before, middle);
    const FeatureMatrix expected =
        behaviour_features(before, summary, plan_features(before, middle, 90));

    Random random(1);
    std::size_t changed = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (day_of(lines.ordered_at[i]) <= middle) {
            continue;
        }
        ++changed;
        lines.amount[i].micros =
            lines.amount[i].micros < 0 ? -1 : 7'000'000 * (1 + random.below(9));
        lines.quantity[i] = 50.0;
        lines.discount.set(i, money(3.0));
        lines.channel.set(i, 0);
        lines.coupon.set(i, lines.coupons.add("late"));
        lines.ordered_at[i] += 86'400 * static_cast<std::int64_t>(random.below(40));
        lines.product[i] =
            ProductIndex{static_cast<std::uint32_t>(random.below(lines.product_keys.size()))};
    }
    QVERIFY(changed > 1000);
    const Dataset after = dataset_of(lines);
    const CustomerSummary again = summarise(after, middle);
    QCOMPARE(again.customer.size(), summary.customer.size());
    QVERIFY(
        same_bits(behaviour_features(after, again, plan_features(after, middle, 90)), expected));
}

void TestFeatures::countryIsThatOfTheFirstOrder() {
    LinesBuilder b;
    const auto add = [&](const char* customer, const char* date, double amount,
                         const char* country) {
        b.add({.order = std::string(customer) + date,
               .customer = customer,
               .date = date,
               .amount = amount,
               .country = country});
    };
    add("anna", "2023-01-01", 5, "Malta");
    add("anna", "2023-02-01", 5, "Fiji"); // moved: not known on the first day
    add("bert", "2023-01-01", 90, "Fiji");
    add("carl", "2023-01-01", 1, "");
    add("carl", "2023-01-09", 1, "Fiji");
    const auto anna = first_customer(b.lines(), "2023-03-01");
    QCOMPARE(anna.at("country_1"), 0.0F); // Fiji, by revenue of customers from there
    QCOMPARE(anna.at("country_2"), 1.0F);
    const Dataset dataset = dataset_of(b.lines());
    QCOMPARE(dataset.customer_country[2], StringTable::npos);
}

/// anna, who bought on 2023-01-01 and 2023-01-20, with visits as given: day, events, seconds.
Dataset dataset_with_visits(const std::vector<std::tuple<const char*, int, float>>& visits) {
    LinesBuilder b;
    b.add({.order = "1", .customer = "anna", .date = "2023-01-01", .amount = 5});
    b.add({.order = "2", .customer = "anna", .date = "2023-01-20", .amount = 5});
    Dataset dataset = dataset_of(b.lines());
    for (const auto& [date, events, seconds] : visits) {
        dataset.visits.customer.push_back(CustomerIndex{0});
        dataset.visits.started_at.push_back(at(date, 3600));
        dataset.visits.events.push_back(static_cast<std::uint32_t>(events));
        dataset.visits.seconds.push_back(seconds);
    }
    return dataset;
}

std::map<std::string, float> features_of(const Dataset& dataset, const char* until) {
    const CustomerSummary summary = summarise(dataset, day(until));
    const FeatureMatrix matrix =
        behaviour_features(dataset, summary, plan_features(dataset, day(until), 30));
    std::map<std::string, float> values;
    for (std::size_t i = 0; i < matrix.names.size(); ++i) {
        values[std::string(matrix.names[i])] = matrix.column(i)[0];
    }
    return values;
}

void TestFeatures::visits() {
    constexpr float unknown = std::numeric_limits<float>::quiet_NaN();
    const Dataset dataset = dataset_with_visits({{"2023-01-05", 4, 60.0F},
                                                 {"2023-02-10", 2, unknown},
                                                 {"2023-02-11", 3, 120.0F},
                                                 {"2023-03-02", 9, 999.0F}});
    const auto march = features_of(dataset, "2023-03-01");
    QCOMPARE(march.at("visits"), 3.0F);
    QCOMPARE(march.at("visits_30_days"), 2.0F);
    QCOMPARE(march.at("visits_90_days"), 3.0F);
    QCOMPARE(march.at("visits_since_last_order"), 2.0F);
    QCOMPARE(march.at("days_since_last_visit"), 18.0F);
    QCOMPARE(march.at("mean_visit_seconds"), 90.0F);
    QCOMPARE(march.at("events_per_visit"), 3.0F);
    // Nobody was watched yet: no column. Watched later than an earlier day's matrix: not a number.
    QVERIFY(!features_of(dataset, "2023-01-04").contains("visits"));
    const CustomerSummary early = summarise(dataset, day("2023-01-04"));
    const FeatureMatrix matrix =
        behaviour_features(dataset, early, plan_features(dataset, day("2023-03-01"), 30));
    const auto column = std::find(matrix.names.begin(), matrix.names.end(), "visits");
    QVERIFY(std::isnan(matrix.column(static_cast<std::size_t>(column - matrix.names.begin()))[0]));
}

void TestFeatures::visitsAfterTheDayHaveNoEffect() {
    const auto before = features_of(
        dataset_with_visits({{"2023-01-05", 4, 60.0F}, {"2023-03-02", 9, 999.0F}}), "2023-03-01");
    const auto shifted = features_of(
        dataset_with_visits(
            {{"2023-01-05", 4, 60.0F}, {"2023-04-02", 1, 5.0F}, {"2023-05-02", 1, 5.0F}}),
        "2023-03-01");
    QCOMPARE(before.size(), shifted.size());
    for (const auto& [code, value] : before) {
        QVERIFY2(value == shifted.at(code) || (std::isnan(value) && std::isnan(shifted.at(code))),
                 code.c_str());
    }
}

void TestFeatures::everyCodeIsListedOnce() {
    const std::set<std::string_view> codes(feature_codes().begin(), feature_codes().end());
    QCOMPARE(codes.size(), feature_codes().size());
    const Dataset dataset = dataset_of(simulate_store({.customers = 200}).lines);
    const FeatureMatrix matrix = behaviour_features(dataset, summarise(dataset, dataset.last_day),
                                                    plan_features(dataset, dataset.last_day, 30));
    for (const std::string_view name : matrix.names) {
        QVERIFY(codes.contains(name));
    }
}

void TestFeatures::agreesWithTheSummary() {
    const Dataset dataset = dataset_of(simulate_store({.customers = 3000}).lines);
    const CustomerSummary summary = summarise(dataset, dataset.last_day);
    const FeatureMatrix matrix =
        behaviour_features(dataset, summary, plan_features(dataset, dataset.last_day, 90));
    QCOMPARE(matrix.rows, summary.size());
    const auto at = [&](std::string_view code) {
        const auto found = std::find(matrix.names.begin(), matrix.names.end(), code);
        return matrix.column(static_cast<std::size_t>(found - matrix.names.begin()));
    };
    for (std::size_t i = 0; i < summary.size(); ++i) {
        QCOMPARE(at("frequency")[i], static_cast<float>(summary.frequency[i]));
        QCOMPARE(at("days_first_to_last")[i],
                 static_cast<float>((summary.last_day[i] - summary.first_day[i]).count()));
        QCOMPARE(at("orders")[i], static_cast<float>(summary.orders[i]));
    }
}

void TestFeatures::cancelStops() {
    const Dataset dataset = dataset_of(simulate_store({.customers = 100}).lines);
    const CustomerSummary summary = summarise(dataset, dataset.last_day);
    std::stop_source stop;
    stop.request_stop();
    QVERIFY_EXCEPTION_THROWN(behaviour_features(dataset, summary,
                                                plan_features(dataset, dataset.last_day, 90),
                                                Progress(stop.get_token(), {})),
                             Cancelled);
}

QTEST_APPLESS_MAIN(TestFeatures)
#include "tst_features.moc"
