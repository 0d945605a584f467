// Web behaviour as what learners go by: a simulated shop whose visits tell, and whose orders do
// not, who will come back.
#include "analytics/backtest/scores.h"
#include "analytics/core/random.h"
#include "analytics/dataset/assemble.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/learning/tree_forecasts.h"
#include "analytics/learning/xgboost.h"
#include "tests/support/lines_builder.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <string>

using namespace perennial;
using namespace perennial::learning;
using perennial::test::day;

namespace {

constexpr int horizon = 60;
constexpr int weeks = 52;

struct Visit {
    std::uint32_t customer;
    std::int64_t at;
};

struct Shop {
    Dataset dataset;
    std::vector<Visit> visits;
};

void give_visits(Dataset& dataset, std::vector<Visit> visits) {
    std::sort(visits.begin(), visits.end(), [](const Visit& a, const Visit& b) {
        return a.customer != b.customer ? a.customer < b.customer : a.at < b.at;
    });
    dataset.visits = {};
    for (const Visit& visit : visits) {
        dataset.visits.customer.push_back(CustomerIndex{visit.customer});
        dataset.visits.started_at.push_back(visit.at);
        dataset.visits.events.push_back(3);
        dataset.visits.seconds.push_back(90.0F);
    }
}

/// Each week a customer is interested, or not, for weeks on end; the interested visit every week
/// and buy one week in eight, the others do neither. Orders alone say who was interested, visits
/// who is.
Shop shop() {
    Random random(9);
    test::LinesBuilder lines;
    std::vector<Visit> visits;
    const Day first = day("2023-01-02");
    for (std::uint32_t c = 0; c < 500; ++c) {
        const std::string id = std::to_string(c);
        bool interested = true;
        for (int week = 0; week < weeks; ++week) {
            const std::string date = to_iso(first + std::chrono::days(7 * week + 3));
            if (week == 0 || (interested && random.uniform() < 0.125)) {
                lines.add({.order = id + "-" + std::to_string(week),
                           .customer = id,
                           .date = date,
                           .amount = 20.0 + 10.0 * random.uniform()});
            }
            if (interested) {
                visits.push_back({c, test::at(date, 60)});
            }
            interested = random.uniform() < 0.08 ? !interested : interested;
        }
    }
    Shop made{dataset_of(lines.lines()), std::move(visits)};
    give_visits(made.dataset, made.visits);
    return made;
}

const Shop& the_shop() {
    static const Shop made = shop();
    return made;
}

Day shop_end() {
    return the_shop().dataset.last_day - std::chrono::days(horizon);
}

Forecast forecast_of(const Dataset& dataset, const CustomerSummary& summary) {
    return forecast_by_trees({.style = Style::boosting}, dataset, summary, horizon, Reasons::with);
}

/// With the visits as they were.
const Forecast& the_forecast() {
    static const Forecast made =
        forecast_of(the_shop().dataset, summarise(the_shop().dataset, shop_end()));
    return made;
}

} // namespace

class TestWebBehaviour : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase() { xgboost::prepare_process(); }
    void visitsForetellOrders();
    void laterVisitsHaveNoEffect();
};

void TestWebBehaviour::visitsForetellOrders() {
    Shop made = shop();
    const CustomerSummary summary = summarise(made.dataset, shop_end());
    const Holdout actual = holdout(made.dataset, summary, made.dataset.last_day);
    const Forecast& with = the_forecast();
    give_visits(made.dataset, {});
    const Forecast without = forecast_of(made.dataset, summary);
    const ForecastScores watched = score_forecast(with, summary, actual);
    const ForecastScores blind = score_forecast(without, summary, actual);
    QVERIFY2(watched.gini > blind.gini + 0.1,
             (std::to_string(watched.gini) + " " + std::to_string(blind.gini)).c_str());
    QVERIFY(watched.mae < blind.mae);
    std::size_t by_visits = 0;
    for (const auto& reasons : with.reasons) {
        by_visits += std::any_of(reasons.begin(), reasons.end(), [&](const Forecast::Reason& r) {
            return with.features[r.feature].find("visit") != std::string::npos;
        });
    }
    QVERIFY(by_visits > with.reasons.size() / 2);
    QVERIFY(std::none_of(without.features.begin(), without.features.end(),
                         [](const std::string& f) { return f.find("visit") != f.npos; }));
}

/// Whatever is changed after the day of the forecast, no bit of it does.
void TestWebBehaviour::laterVisitsHaveNoEffect() {
    Shop made = shop();
    const CustomerSummary summary = summarise(made.dataset, shop_end());
    const Forecast& before = the_forecast();
    Random random(4);
    std::size_t changed = 0;
    for (Visit& visit : made.visits) {
        if (day_of(visit.at) > shop_end()) {
            visit.at += 86'400 * static_cast<std::int64_t>(1 + random.below(50));
            visit.customer = static_cast<std::uint32_t>(random.below(500));
            ++changed;
        }
    }
    QVERIFY(changed > 500);
    give_visits(made.dataset, made.visits);
    const Forecast after = forecast_of(made.dataset, summary);
    QVERIFY(before.expected_purchases == after.expected_purchases);
    QVERIFY(before.expected_revenue == after.expected_revenue);
    QVERIFY(before.p_purchase == after.p_purchase);
    QVERIFY(before.revenue_high == after.revenue_high);
}

QTEST_APPLESS_MAIN(TestWebBehaviour)
#include "tst_web_behaviour.moc"
