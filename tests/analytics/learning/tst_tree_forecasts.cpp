#include "analytics/backtest/scores.h"
#include "analytics/core/random.h"
#include "analytics/dataset/assemble.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/forecast/loss.h"
#include "analytics/forecast/naive.h"
#include "analytics/forecast/probability.h"
#include "analytics/import/import.h"
#include "analytics/learning/reasons.h"
#include "analytics/learning/tree_forecasts.h"
#include "analytics/learning/xgboost.h"
#include "analytics/sample/sample_store.h"
#include "tests/support/lines_builder.h"
#include "tests/support/shared_data.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

using namespace perennial;
using namespace perennial::learning;
using perennial::test::day;
using perennial::test::LinesBuilder;

Q_DECLARE_METATYPE(Style)

namespace {

constexpr int horizon = 150;

const OrderLines& shop_lines() {
    static const OrderLines lines = simulate_store({.customers = 2500, .seed = 11}).lines;
    return lines;
}

const Dataset& shop() {
    static const Dataset dataset = dataset_of(shop_lines());
    return dataset;
}

Day shop_end() {
    return shop().last_day - std::chrono::days(horizon);
}

const Forecast& shop_forecast(Style style) {
    static const CustomerSummary summary = summarise(shop(), shop_end());
    static const Forecast boosted =
        forecast_by_trees({.style = Style::boosting}, shop(), summary, horizon, Reasons::with);
    static const Forecast forest =
        forecast_by_trees({.style = Style::forest}, shop(), summary, horizon, Reasons::with);
    return style == Style::boosting ? boosted : forest;
}

bool same(const Forecast& a, const Forecast& b) {
    const auto same_reason = [](const auto& x, const auto& y) {
        return std::equal(x.begin(), x.end(), y.begin(), [](const auto& p, const auto& q) {
            return p.feature == q.feature && p.effect == q.effect;
        });
    };
    return a.p_purchase == b.p_purchase && a.expected_purchases == b.expected_purchases &&
           a.expected_revenue == b.expected_revenue && a.purchases_low == b.purchases_low &&
           a.purchases_high == b.purchases_high && a.revenue_low == b.revenue_low &&
           a.revenue_high == b.revenue_high && a.features == b.features &&
           std::equal(a.reasons.begin(), a.reasons.end(), b.reasons.begin(), b.reasons.end(),
                      same_reason);
}

double loss(const Forecast& forecast, const Holdout& actual) {
    const std::vector<float> losses = customer_losses(forecast, actual);
    return std::accumulate(losses.begin(), losses.end(), 0.0) / static_cast<double>(losses.size());
}

} // namespace

class TestTreeForecasts : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase() { xgboost::prepare_process(); }
    void saysEverything_data() { styles(); }
    void saysEverything();
    void withoutReasonsItSaysTheSame_data() { styles(); }
    void withoutReasonsItSaysTheSame();
    void numberOfThreadsChangesNothing_data() { styles(); }
    void numberOfThreadsChangesNothing();
    void theFutureHasNoEffect_data() { styles(); }
    void theFutureHasNoEffect();
    void beatsRulesOutOfTime_data() { styles(); }
    void beatsRulesOutOfTime();
    void nothingAbsurd_data() { styles(); }
    void nothingAbsurd();
    void tooFewCustomers();
    void cancelStopsBetweenRounds_data() { styles(); }
    void cancelStopsBetweenRounds();
    void completeJourney_data() { styles(); }
    void completeJourney();

  private:
    static void styles() {
        QTest::addColumn<Style>("style");
        QTest::newRow("boosting") << Style::boosting;
        QTest::newRow("forest") << Style::forest;
    }
};

void TestTreeForecasts::saysEverything() {
    QFETCH(Style, style);
    const Forecast& f = shop_forecast(style);
    const std::size_t n = summarise(shop(), shop_end()).size();
    QCOMPARE(f.horizon_days, horizon);
    QVERIFY(f.features.back() == purchase_pattern);
    for (const auto* column :
         {&f.p_purchase, &f.expected_purchases, &f.expected_revenue, &f.purchases_low,
          &f.purchases_high, &f.revenue_low, &f.revenue_high}) {
        QCOMPARE(column->size(), n);
        for (const double value : *column) {
            QVERIFY(std::isfinite(value) && value >= 0.0);
        }
    }
    QCOMPARE(f.reasons.size(), n);
    std::set<std::uint16_t> used;
    for (std::size_t i = 0; i < n; ++i) {
        QVERIFY(f.p_purchase[i] <= 1.0);
        QVERIFY(f.expected_purchases[i] >= f.p_purchase[i]);
        QVERIFY(f.purchases_low[i] <= f.purchases_high[i]);
        QCOMPARE(f.purchases_high[i], std::round(f.purchases_high[i]));
        QVERIFY(f.revenue_low[i] <= f.revenue_high[i]);
        for (std::size_t k = 0; k < 3; ++k) {
            QVERIFY(f.reasons[i][k].feature < f.features.size());
            QVERIFY(std::isfinite(f.reasons[i][k].effect));
            QVERIFY(k == 0 ||
                    std::abs(f.reasons[i][k].effect) <= std::abs(f.reasons[i][k - 1].effect));
            used.insert(f.reasons[i][k].feature);
        }
    }
    QVERIFY(used.size() > 3);
}

void TestTreeForecasts::withoutReasonsItSaysTheSame() {
    QFETCH(Style, style);
    const CustomerSummary summary = summarise(shop(), shop_end());
    const Forecast plain =
        forecast_by_trees({.style = style}, shop(), summary, horizon, Reasons::without);
    QVERIFY(plain.reasons.empty() && plain.features.empty());
    Forecast explained = shop_forecast(style);
    explained.reasons.clear();
    explained.features.clear();
    QVERIFY(same(plain, explained));
}

void TestTreeForecasts::numberOfThreadsChangesNothing() {
    QFETCH(Style, style);
    const CustomerSummary summary = summarise(shop(), shop_end());
    for (const int threads : {1, 3}) {
        QVERIFY(same(forecast_by_trees({.style = style, .threads = threads}, shop(), summary,
                                       horizon, Reasons::with),
                     shop_forecast(style)));
    }
}

/// Every order after the day is moved, revalued or given to somebody else's basket.
void TestTreeForecasts::theFutureHasNoEffect() {
    QFETCH(Style, style);
    OrderLines lines = simulate_store({.customers = 2500, .seed = 11}).lines;
    Random random(2);
    std::size_t changed = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (day_of(lines.ordered_at[i]) > shop_end()) {
            ++changed;
            lines.amount[i].micros =
                lines.amount[i].micros < 0 ? -1 : std::int64_t{1'000'000} * (1 + random.below(900));
            lines.ordered_at[i] += 86'400 * static_cast<std::int64_t>(random.below(60));
            lines.discount.set(i, test::money(2.0));
            lines.coupon.set(i, lines.coupons.add("late"));
        }
    }
    QVERIFY(changed > 500);
    const Dataset altered = dataset_of(lines);
    QVERIFY(same(forecast_by_trees({.style = style}, altered, summarise(altered, shop_end()),
                                   horizon, Reasons::with),
                 shop_forecast(style)));
}

void TestTreeForecasts::beatsRulesOutOfTime() {
    QFETCH(Style, style);
    const CustomerSummary summary = summarise(shop(), shop_end());
    const Holdout actual = holdout(shop(), summary, shop().last_day);
    const double learned = loss(shop_forecast(style), actual);
    QVERIFY(learned < loss(naive::own_rate(shop(), summary, horizon, {}), actual));
    QVERIFY(learned < loss(naive::same_as_before(shop(), summary, horizon, {}), actual));
    QVERIFY(learned < loss(naive::mean_of_all(shop(), summary, horizon, {}), actual));
    const ForecastScores scores = score_forecast(shop_forecast(style), summary, actual);
    QVERIFY2(scores.coverage90 > 0.87 && scores.coverage90 < 0.98,
             std::to_string(scores.coverage90).c_str());
    QVERIFY2(scores.coverage90_revenue > 0.87 && scores.coverage90_revenue < 0.98,
             std::to_string(scores.coverage90_revenue).c_str());
    QVERIFY(scores.r2_revenue > 0.0);
}

/// One customer spends a fortune on the last day: nobody is promised more than anybody ever spent
/// in a window.
void TestTreeForecasts::nothingAbsurd() {
    QFETCH(Style, style);
    OrderLines lines = simulate_store({.customers = 2500, .seed = 11}).lines;
    std::size_t last = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines.customer[i].valid() && lines.amount[i].micros > 0 &&
            day_of(lines.ordered_at[i]) <= shop_end() &&
            lines.ordered_at[i] > lines.ordered_at[last]) {
            last = i;
        }
    }
    lines.amount[last] = test::money(5e6);
    const Dataset dataset = dataset_of(lines);
    const CustomerSummary summary = summarise(dataset, shop_end());
    const Forecast forecast =
        forecast_by_trees({.style = style}, dataset, summary, horizon, Reasons::without);
    const double most =
        *std::max_element(forecast.expected_revenue.begin(), forecast.expected_revenue.end());
    QVERIFY2(most <= 5e6, std::to_string(most).c_str());
    const double total =
        std::accumulate(forecast.expected_revenue.begin(), forecast.expected_revenue.end(), 0.0);
    QVERIFY2(std::isfinite(total), std::to_string(total).c_str());
}

void TestTreeForecasts::tooFewCustomers() {
    const Dataset dataset = dataset_of(simulate_store({.customers = 120}).lines);
    const CustomerSummary summary = summarise(dataset, dataset.last_day);
    try {
        gradient_boosting(dataset, summary, 300, {});
        QFAIL("learned from too few customers");
    } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::too_little_data);
        // Who bought in several windows is one of them.
        const QRegularExpression there(QStringLiteral("there are (\\d+) and (\\d+)"));
        const auto counts = there.match(QString::fromStdString(error.detail()));
        QVERIFY(counts.hasMatch());
        QVERIFY(counts.captured(2).toInt() <= counts.captured(1).toInt());
        QVERIFY(error.detail().find("200 customers") != std::string::npos);
    }
    QVERIFY_EXCEPTION_THROWN(random_forest(dataset, summary, 0, {}), Error);
}

void TestTreeForecasts::cancelStopsBetweenRounds() {
    QFETCH(Style, style);
    const CustomerSummary summary = summarise(shop(), shop_end());
    std::stop_source stop;
    int fitting = 0;
    double last = 0.0;
    bool forward = true;
    const Progress progress(stop.get_token(), [&](double fraction, Stage stage) {
        forward = forward && fraction >= last - 1e-9 && fraction <= 1.0 + 1e-9;
        last = fraction;
        if (stage == Stage::fitting && fraction > 0.2 && ++fitting == 10) {
            stop.request_stop();
        }
    });
    QVERIFY_EXCEPTION_THROWN(
        forecast_by_trees({.style = style}, shop(), summary, horizon, Reasons::with, progress),
        Cancelled);
    QCOMPARE(fitting, 10); // the very next round did not begin
    QVERIFY(forward);
}

/// Groceries, a quarter ahead: better than every rule of thumb on money, and than the purchase
/// model that the trees correct.
void TestTreeForecasts::completeJourney() {
    SKIP_WITHOUT_SHARED("complete_journey/transactions_sample.csv");
    QFETCH(Style, style);
    static const Dataset dataset = dataset_of(
        read_source({test::shared_path("complete_journey/transactions_sample.csv")}).lines);
    const CustomerSummary summary = summarise(dataset, dataset.last_day - std::chrono::days(90));
    const Holdout actual = holdout(dataset, summary, dataset.last_day);
    const Forecast forecast =
        forecast_by_trees({.style = style}, dataset, summary, 90, Reasons::without);
    const ForecastScores learned = score_forecast(forecast, summary, actual);
    const ForecastScores model =
        score_forecast(forecast_by_models("bg_nbd", "gamma_gamma", summary, 90), summary, actual);
    QVERIFY(learned.mae_revenue < model.mae_revenue);
    QVERIFY(learned.gini > model.gini);
    for (const auto rule : {&naive::own_rate, &naive::same_as_before, &naive::same_as_last_period,
                            &naive::mean_of_all}) {
        const ForecastScores naive =
            score_forecast(rule(dataset, summary, 90, {}), summary, actual);
        QVERIFY(learned.mae_revenue < naive.mae_revenue);
        QVERIFY(learned.r2_revenue > naive.r2_revenue);
    }
    QVERIFY(learned.coverage90 > 0.87 && learned.coverage90 < 0.97);
    QVERIFY(learned.coverage90_revenue > 0.87 && learned.coverage90_revenue < 0.95);
}

QTEST_APPLESS_MAIN(TestTreeForecasts)
#include "tst_tree_forecasts.moc"
