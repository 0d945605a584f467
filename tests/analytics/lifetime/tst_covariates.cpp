#include "analytics/core/error.h"
#include "analytics/core/random.h"
#include "analytics/dataset/assemble.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/lifetime/bg_nbd/bg_nbd.h"
#include "analytics/lifetime/covariates/covariate_fit.h"
#include "analytics/lifetime/histories.h"
#include "analytics/lifetime/mbg_nbd/mbg_nbd.h"
#include "analytics/lifetime/pareto_nbd/pareto_nbd.h"
#include "tests/support/lines_builder.h"

#include <QTest>

#include <cmath>
#include <map>

using namespace perennial;

namespace {

constexpr bg_nbd::Params base{0.8, 9.0, 0.7, 3.0};

/// By how much a level's customers buy and leave faster, in logarithms.
struct Effect {
    double buying = 0.0, leaving = 0.0;
};

struct Shop {
    CustomerSummary summary;
    std::vector<Factor> factors{{"channel", {}}};
};

/// Customers of the first level are twice as many as of each other one.
Shop simulate(const std::vector<std::pair<std::string, Effect>>& levels, int customers,
              std::uint64_t seed, const beta_geometric::Process& process = bg_nbd::process) {
    Shop shop;
    Random random(seed);
    for (int i = 0; i < customers; ++i) {
        const std::uint64_t drawn = random.below(levels.size() + 1);
        const auto& [level, effect] = levels[drawn == levels.size() ? 0 : drawn];
        const double T = random.uniform(20.0, 80.0);
        const double rate = random.gamma(base.r) / (base.alpha * std::exp(-effect.buying));
        const double leaves = random.beta(base.a * std::exp(effect.leaving), base.b);
        double x = 0.0;
        double t_x = 0.0;
        const bool stays = process.chances(0.0) == 0.0 || random.uniform() >= leaves;
        for (double t = random.exponential() / rate; stays && t < T;
             t += random.exponential() / rate) {
            x += 1.0;
            t_x = t;
            if (random.uniform() < leaves) {
                break;
            }
        }
        shop.summary.frequency.push_back(x);
        shop.summary.recency.push_back(t_x);
        shop.summary.T.push_back(T);
        shop.factors[0].level.push_back(level);
    }
    return shop;
}

double value_of(const FitSummary& fit, const std::string& name) {
    for (const NamedValue& value : fit.parameters) {
        if (value.name == name) {
            return value.value;
        }
    }
    return std::nan("");
}

const std::vector<std::pair<std::string, Effect>> three{
    {"search", {}}, {"ads", {-0.6, 0.8}}, {"mail", {0.5, 0.0}}};

} // namespace

class TestCovariates : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void levelsBecomeColumns();
    void rareLevelsArePooled();
    void firstDayIsRead();
    void knownEffectsAreRecovered_data();
    void knownEffectsAreRecovered();
    void paretoNbdTakesThemToo();
    void theOptimumIsOne();
    void withoutEffectNothingChanges();
    void separatedLevelsReturn();
    void degenerateShopsReturn();
    void orderOfCustomersDoesNotMatter();
    void badInputIsRefused();
};

void TestCovariates::levelsBecomeColumns() {
    const StaticCovariates c = covariates_of({{"channel", {"b", "a", "a", "", "b", "a"}},
                                              {"coupon", {"no", "no", "no", "yes", "no", "no"}}},
                                             {.fewest_customers = 1, .smallest_share = 0.0});
    QCOMPARE(c.columns.size(), std::size_t{3}); // reference: channel a, coupon no
    QCOMPARE(c.columns[0].name(), std::string("channel=b"));
    QCOMPARE(c.columns[1].name(), std::string("channel="));
    QCOMPARE(c.columns[2].name(), std::string("coupon=yes"));
    QCOMPARE(c.rows.size(), std::size_t{3});
    QCOMPARE(c.rows[c.row_of[0]], (std::vector<double>{1, 0, 0}));
    QCOMPARE(c.rows[c.row_of[1]], (std::vector<double>{0, 0, 0}));
    QCOMPARE(c.rows[c.row_of[3]], (std::vector<double>{0, 1, 1}));
    QCOMPARE(c.row_of[0], c.row_of[4]);
}

void TestCovariates::rareLevelsArePooled() {
    Factor factor{"channel", {}};
    for (int i = 0; i < 1000; ++i) {
        factor.level.push_back(i < 600   ? "main"
                               : i < 800 ? "second"
                                         : "rare" + std::to_string(i % 40));
    }
    const StaticCovariates c = covariates_of({factor});
    QCOMPARE(c.columns.size(), std::size_t{2});
    QCOMPARE(c.columns[0].name(), std::string("channel=second"));
    QVERIFY(c.columns[1].is_other);
    QCOMPARE(c.rows[c.row_of[999]], (std::vector<double>{0, 1}));
    // Too few even together: they count as the reference.
    factor.level.assign(1000, "main");
    factor.level[7] = "odd";
    QVERIFY(covariates_of({factor}).columns.empty());
    QCOMPARE(covariates_of({factor}).row_of.size(), std::size_t{1000});
    // No more columns than asked for.
    for (std::size_t i = 0; i < 1000; ++i) {
        factor.level[i] = "level" + std::to_string(i % 10);
    }
    QCOMPARE(covariates_of({factor}).columns.size(), std::size_t{7});
    QVERIFY(covariates_of({factor}).columns.back().is_other);
}

void TestCovariates::firstDayIsRead() {
    test::LinesBuilder lines;
    for (int i = 0; i < 10; ++i) {
        const std::string id = "c" + std::to_string(i);
        const bool odd = i % 2 == 1;
        lines.add({.order = id + "-1",
                   .customer = id,
                   .date = "2024-01-05",
                   .amount = 30.0,
                   .product = odd ? "lamp" : "rug",
                   .discount = odd ? 10.0 : 0.0,
                   .channel = odd ? "ads" : "search",
                   .coupon = odd ? "TEN" : "",
                   .category = odd ? "light" : "floor"});
        lines.add({.order = id + "-1", // cheaper, so not what the day was about
                   .customer = id,
                   .date = "2024-01-05",
                   .amount = 5.0,
                   .product = "candle",
                   .channel = odd ? "ads" : "search",
                   .category = "table"});
        lines.add({.order = id + "-2", // a later day says nothing
                   .customer = id,
                   .date = "2024-02-05",
                   .amount = 500.0,
                   .product = "sofa",
                   .channel = "mail",
                   .category = "seat"});
    }
    const Dataset dataset = dataset_of(lines.lines());
    const CustomerSummary summary = summarise(dataset, test::day("2024-03-01"));
    const StaticCovariates c =
        first_day_covariates(dataset, summary, {.fewest_customers = 2, .smallest_share = 0.0});
    std::map<std::string, std::size_t> at;
    for (std::size_t k = 0; k < c.columns.size(); ++k) {
        at[c.columns[k].name()] = k;
    }
    QCOMPARE(c.columns.size(), std::size_t{4});
    QCOMPARE(c.rows.size(), std::size_t{2});
    const std::size_t other_channel = at.contains("channel=ads") ? 1 : 0; // which are the ones
    for (const char* const name :
         {other_channel == 1 ? "channel=ads" : "channel=search",
          at.contains("category=light") ? "category=light" : "category=floor"}) {
        QVERIFY2(at.contains(name), name);
    }
    QVERIFY(at.contains("discount=up_to_20_percent") || at.contains("discount=above_20_percent") ||
            at.contains("discount=none"));
    QVERIFY(at.contains("coupon=yes") || at.contains("coupon=no"));
    for (std::size_t i = 0; i < summary.size(); ++i) {
        QVERIFY(c.row_of[i] == c.row_of[i % 2]);
    }
}

void TestCovariates::knownEffectsAreRecovered_data() {
    QTest::addColumn<QString>("id");
    QTest::newRow("bg_nbd") << QStringLiteral("bg_nbd");
    QTest::newRow("mbg_nbd") << QStringLiteral("mbg_nbd");
}

void TestCovariates::knownEffectsAreRecovered() {
    QFETCH(QString, id);
    const Shop shop = simulate(three, 20'000, 3,
                               id == QLatin1String("bg_nbd") ? bg_nbd::process : mbg_nbd::process);
    const CovariateModel model =
        fit_with_covariates(id.toStdString(), shop.summary, covariates_of(shop.factors));
    QCOMPARE(model.fit.note, FitNote::converged);
    const std::map<std::string, double> truth{{"r", base.r},
                                              {"alpha", base.alpha},
                                              {"a", base.a},
                                              {"b", base.b},
                                              {"buying:channel=ads", -0.6},
                                              {"buying:channel=mail", 0.5},
                                              {"leaving:channel=ads", 0.8},
                                              {"leaving:channel=mail", 0.0}};
    QCOMPARE(model.fit.parameters.size(), truth.size());
    for (const NamedValue& found : model.fit.parameters) {
        QVERIFY2(std::abs(found.value - truth.at(found.name)) < 4.0 * found.standard_error,
                 found.name.c_str());
        QVERIFY2(found.standard_error < 0.35 * std::max(1.0, found.value), found.name.c_str());
    }
    QVERIFY(model.fit.log_likelihood > model.log_likelihood_without + 100.0);
}

void TestCovariates::paretoNbdTakesThemToo() {
    // Customers of the second level buy half as fast and leave twice as soon.
    constexpr pareto_nbd::Params p{0.8, 9.0, 0.9, 20.0};
    const double effect = std::log(2.0);
    Random random(17);
    Shop shop;
    for (int i = 0; i < 6000; ++i) {
        const bool second = i % 3 == 0;
        const double T = std::floor(7.0 * random.uniform(30.0, 60.0)) / 7.0;
        const double rate = random.gamma(p.r) / p.alpha * (second ? 0.5 : 1.0);
        const double ends =
            random.exponential() / (random.gamma(p.s) / p.beta * (second ? 2.0 : 1.0));
        double x = 0.0;
        double t_x = 0.0;
        for (double t = random.exponential() / rate; t < std::min(T, ends);
             t += random.exponential() / rate) {
            x += 1.0;
            t_x = t;
        }
        shop.summary.frequency.push_back(x);
        shop.summary.recency.push_back(t_x);
        shop.summary.T.push_back(T);
        shop.factors[0].level.push_back(second ? "b" : "a");
    }
    const CovariateModel model =
        fit_with_covariates("pareto_nbd", shop.summary, covariates_of(shop.factors));
    QVERIFY(model.fit.converged);
    const std::map<std::string, double> truth{{"r", p.r},
                                              {"alpha", p.alpha},
                                              {"s", p.s},
                                              {"beta", p.beta},
                                              {"buying:channel=b", -effect},
                                              {"leaving:channel=b", effect}};
    QCOMPARE(model.fit.parameters.size(), truth.size());
    for (const NamedValue& found : model.fit.parameters) {
        QVERIFY2(std::abs(found.value - truth.at(found.name)) < 4.0 * found.standard_error,
                 found.name.c_str());
    }
    QVERIFY(model.fit.log_likelihood > model.log_likelihood_without + 50.0);
}

void TestCovariates::theOptimumIsOne() {
    const Shop shop = simulate(three, 2000, 8);
    const StaticCovariates c = covariates_of(shop.factors);
    const CovariateModel model = fit_with_covariates("bg_nbd", shop.summary, c);
    std::vector<double> point;
    for (std::size_t i = 0; i < model.fit.parameters.size(); ++i) {
        const double value = model.fit.parameters[i].value;
        point.push_back(i < 4 ? std::log(value) : value);
    }
    // Built from the definition, customer by customer.
    const auto likelihood = [&](const std::vector<double>& at) {
        double sum = 0.0;
        for (std::size_t i = 0; i < shop.summary.frequency.size(); ++i) {
            const std::vector<double>& z = c.rows[c.row_of[i]];
            const double buying = at[4] * z[0] + at[5] * z[1];
            const double leaving = at[6] * z[0] + at[7] * z[1];
            const bg_nbd::Params p{std::exp(at[0]), std::exp(at[1] - buying),
                                   std::exp(at[2] + leaving), std::exp(at[3])};
            sum += bg_nbd::process.log_likelihood(p, history_of(shop.summary, i));
        }
        return sum;
    };
    QVERIFY(std::abs(likelihood(point) - model.fit.log_likelihood) < 1e-6);
    for (std::size_t i = 0; i < point.size(); ++i) {
        auto moved = point;
        moved[i] = point[i] + 1e-4;
        const double above = likelihood(moved);
        moved[i] = point[i] - 1e-4;
        const double slope = (above - likelihood(moved)) / 2e-4 - (i < 4 ? 0.0 : point[i]);
        QVERIFY2(std::abs(slope) < 1e-3, qPrintable(QString::number(slope)));
    }
    for (std::size_t i = 0; i < 50; ++i) {
        const History h = history_of(shop.summary, i);
        const std::vector<double>& z = c.rows[c.row_of[i]];
        const bg_nbd::Params p{
            std::exp(point[0]), std::exp(point[1] - point[4] * z[0] - point[5] * z[1]),
            std::exp(point[2] + point[6] * z[0] + point[7] * z[1]), std::exp(point[3])};
        QVERIFY(std::abs(model.of(i).p_alive(h) - bg_nbd::process.p_alive(p, h)) < 1e-12);
    }
}

void TestCovariates::withoutEffectNothingChanges() {
    const Shop shop = simulate({{"a", {}}, {"b", {}}}, 6000, 12);
    const CovariateModel model =
        fit_with_covariates("bg_nbd", shop.summary, covariates_of(shop.factors));
    QVERIFY(model.fit.log_likelihood >= model.log_likelihood_without - 1e-9);
    QVERIFY(model.fit.log_likelihood < model.log_likelihood_without + 8.0);
    // One level only: the model without covariates.
    const StaticCovariates none = covariates_of({{"channel", std::vector<std::string>(6000, "a")}});
    const CovariateModel alike = fit_with_covariates("bg_nbd", shop.summary, none);
    QCOMPARE(alike.fit.parameters.size(), std::size_t{4});
    QCOMPARE(alike.fit.log_likelihood, alike.log_likelihood_without);
    QCOMPARE(alike.models.size(), std::size_t{1});
}

void TestCovariates::separatedLevelsReturn() {
    // Nobody of one level ever came back, everybody of another does: likelihoods alone would run to
    // infinity.
    Shop shop = simulate({{"a", {}}, {"gone", {}}, {"loyal", {}}}, 1500, 20);
    for (std::size_t i = 0; i < 1500; ++i) {
        if (shop.factors[0].level[i] == "gone") {
            shop.summary.frequency[i] = 0.0;
            shop.summary.recency[i] = 0.0;
        } else if (shop.factors[0].level[i] == "loyal") {
            shop.summary.frequency[i] = 30.0;
            shop.summary.recency[i] = shop.summary.T[i];
        }
    }
    for (const std::string_view id : covariate_models()) {
        const CovariateModel model =
            fit_with_covariates(id, shop.summary, covariates_of(shop.factors));
        QVERIFY(model.fit.converged);
        QVERIFY(value_of(model.fit, "buying:channel=gone") < -1.0);
        QVERIFY(value_of(model.fit, "buying:channel=loyal") > 0.5);
        for (std::size_t i = 0; i < 1500; ++i) {
            const double alive = model.of(i).p_alive(history_of(shop.summary, i));
            QVERIFY(alive >= 0.0 && alive <= 1.0);
        }
    }
}

void TestCovariates::degenerateShopsReturn() {
    for (const std::string_view id : covariate_models()) {
        Shop shop = simulate(three, 300, 30);
        for (std::size_t i = 0; i < 300; ++i) {
            if (shop.factors[0].level[i] == "mail") { // joined today
                shop.summary.frequency[i] = shop.summary.recency[i] = shop.summary.T[i] = 0.0;
            }
        }
        const StaticCovariates c = covariates_of(shop.factors);
        const CovariateModel model = fit_with_covariates(id, shop.summary, c);
        QVERIFY(std::isfinite(model.fit.log_likelihood));
        QVERIFY(std::abs(value_of(model.fit, "buying:channel=mail")) < 1e-6); // nothing is known
        shop.summary.frequency.assign(300, 0.0);
        shop.summary.recency.assign(300, 0.0);
        const CovariateModel nobody = fit_with_covariates(id, shop.summary, c);
        QCOMPARE(nobody.fit.note, FitNote::no_repeat_buyers);
        QVERIFY(nobody.of(5).p_alive(history_of(shop.summary, 5)) <= 1.0);
    }
    // Small shops: every one returns with finite values.
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const Shop shop = simulate(three, 60, 500 + seed);
        const CovariateModel model = fit_with_covariates(
            "bg_nbd", shop.summary,
            covariates_of(shop.factors, {.fewest_customers = 5, .smallest_share = 0.0}));
        for (const NamedValue& value : model.fit.parameters) {
            QVERIFY(std::isfinite(value.value));
        }
    }
}

void TestCovariates::orderOfCustomersDoesNotMatter() {
    const Shop shop = simulate(three, 3000, 41);
    Shop turned = shop;
    std::reverse(turned.summary.frequency.begin(), turned.summary.frequency.end());
    std::reverse(turned.summary.recency.begin(), turned.summary.recency.end());
    std::reverse(turned.summary.T.begin(), turned.summary.T.end());
    std::reverse(turned.factors[0].level.begin(), turned.factors[0].level.end());
    const auto a = fit_with_covariates("bg_nbd", shop.summary, covariates_of(shop.factors));
    const auto b = fit_with_covariates("bg_nbd", turned.summary, covariates_of(turned.factors));
    for (std::size_t i = 0; i < a.fit.parameters.size(); ++i) {
        QVERIFY(std::abs(a.fit.parameters[i].value - b.fit.parameters[i].value) < 1e-7);
    }
}

void TestCovariates::badInputIsRefused() {
    const Shop shop = simulate(three, 100, 1);
    const StaticCovariates c = covariates_of(shop.factors);
    QVERIFY_EXCEPTION_THROWN(fit_with_covariates("gamma_gamma", shop.summary, c), Error);
    QVERIFY_EXCEPTION_THROWN(fit_with_covariates("bg_nbd", shop.summary, StaticCovariates{}),
                             Error);
    QVERIFY_EXCEPTION_THROWN(fit_with_covariates("bg_nbd", CustomerSummary{}, c), Error);
    QVERIFY_EXCEPTION_THROWN(covariates_of({{"a", {"x"}}, {"b", {}}}), Error);
}

QTEST_APPLESS_MAIN(TestCovariates)
#include "tst_covariates.moc"
