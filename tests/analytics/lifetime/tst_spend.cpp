// The variants of Gamma-Gamma and the test of what they assume.
#include "analytics/core/error.h"
#include "analytics/core/random.h"
#include "analytics/lifetime/gamma_gamma/gamma_gamma.h"
#include "analytics/lifetime/histories.h"
#include "analytics/lifetime/lifetime.h"
#include "analytics/lifetime/registry.h"
#include "analytics/lifetime/spend_frequency.h"
#include "tests/support/reference_histories.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <cmath>

using namespace perennial;

namespace {

constexpr gamma_gamma::Params truth{4.0, 5.0, 40.0, 0.0};

/// Frequencies geometric, purchases gamma-gamma with scale v (1 + x)^slope, the first included.
CustomerSummary spenders(std::size_t customers, const gamma_gamma::Params& g, std::uint64_t seed,
                         std::vector<double>* means = nullptr) {
    CustomerSummary summary;
    summary.end = *parse_iso("2024-06-30");
    Random random(seed);
    for (std::size_t i = 0; i < customers; ++i) {
        double x = 0.0;
        for (; x < 40.0 && random.uniform() < 0.6; x += 1.0) {
        }
        const double nu = random.gamma(g.q) / (g.v * std::pow(1.0 + x, g.slope));
        double spent = 0.0;
        for (double k = 0.0; k < x; k += 1.0) {
            spent += random.gamma(g.p) / nu;
        }
        summary.frequency.push_back(x);
        summary.recency.push_back(x > 0.0 ? 20.0 : 0.0);
        summary.T.push_back(40.0);
        summary.monetary_value.push_back(x > 0.0 ? spent / x : 0.0);
        summary.first_value.push_back(random.gamma(g.p) / nu);
        if (means != nullptr) {
            means->push_back(g.p / nu);
        }
    }
    return summary;
}

double total_log_likelihood(const SpendModel& model, const CustomerSummary& summary) {
    double sum = 0.0;
    for (std::size_t i = 0; i < summary.frequency.size(); ++i) {
        sum += model.log_likelihood(spend_history_of(summary, i));
    }
    return sum;
}

double rmse(const SpendModel& model, const CustomerSummary& summary,
            const std::vector<double>& means) {
    double sum = 0.0;
    for (std::size_t i = 0; i < means.size(); ++i) {
        const double miss = model.expected_spend(spend_history_of(summary, i)) - means[i];
        sum += miss * miss;
    }
    return std::sqrt(sum / static_cast<double>(means.size()));
}

} // namespace

class TestSpend : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void firstPurchaseIsOneMoreObservation();
    void variantsAreOptima_data();
    void variantsAreOptima();
    void truthIsRecovered();
    void frequencyIsFollowed();
    void noSlopeWhereThereIsNone();
    void correlationTestHoldsItsLevel();
    void correlationIsFound();
    void correlationNeedsVariation();
    void cdnow();
    void degenerateShopsReturn_data();
    void degenerateShopsReturn();
    void onePriceIsAFit();
    void returnsAreLessSpend_data();
    void returnsAreLessSpend();
    void populationMeanIsSaid();
    void spendModelIsChosenById();
    void badInputIsRefused();
};

void TestSpend::firstPurchaseIsOneMoreObservation() {
    using namespace gamma_gamma;
    const auto both = observed(every_spend, {3.0, 20.0, 40.0});
    QCOMPARE(both.n, 4.0);
    QCOMPARE(both.mean, 25.0);
    QCOMPARE(observed(every_spend, {0.0, 0.0, 40.0}).n, 1.0);
    QCOMPARE(observed(every_spend, {3.0, 20.0, 0.0}).n, 3.0); // first purchase not known
    QCOMPARE(observed(every_spend, {1.0, -90.0, 40.0}).n, 0.0);
    QCOMPARE(observed(repeat_spend, {0.0, 0.0, 40.0}).n, 0.0);
    const auto model = gamma_gamma::model(truth, every_spend);
    QCOMPARE(model->expected_spend({3.0, 20.0, 40.0}),
             gamma_gamma::expected_spend(truth, 4.0, 25.0));
    const auto steep = gamma_gamma::model({4.0, 5.0, 40.0, 0.5}, frequency_spend);
    QCOMPARE(steep->expected_spend({3.0, 20.0, 40.0}),
             gamma_gamma::expected_spend({4.0, 5.0, 80.0, 0.0}, 4.0, 25.0));
}

void TestSpend::variantsAreOptima_data() {
    QTest::addColumn<QString>("id");
    for (const char* const id : {"gamma_gamma", "gamma_gamma_first", "gamma_gamma_frequency"}) {
        QTest::newRow(id) << QString::fromLatin1(id);
    }
}

void TestSpend::variantsAreOptima() {
    QFETCH(QString, id);
    const CustomerSummary summary = spenders(3000, {4.0, 5.0, 40.0, 0.2}, 5);
    const auto model = find_model(id.toStdString()).fit_spend(summary, {});
    const FitSummary& fit = model->summary();
    QCOMPARE(QString::fromStdString(fit.model), id);
    QCOMPARE(fit.note, FitNote::converged);
    QVERIFY(std::abs(total_log_likelihood(*model, summary) - fit.log_likelihood) < 1e-6);
    // Central differences at the optimum: no slope, and the curvature of the standard errors.
    const std::vector<double> logs = model->log_parameters();
    const double prior = id.endsWith(u"frequency") ? logs.back() : 0.0; // slope of its logarithm
    for (std::size_t i = 0; i < logs.size(); ++i) {
        const double step = 1e-4;
        auto moved = logs;
        moved[i] += step;
        const double above = total_log_likelihood(*model->at(moved), summary);
        moved[i] -= 2.0 * step;
        const double below = total_log_likelihood(*model->at(moved), summary);
        const double slope = (above - below) / (2.0 * step) - (i == 3 ? prior : 0.0);
        QVERIFY2(std::abs(slope) < 2e-3, qPrintable(QString::number(slope)));
        QVERIFY(std::isfinite(fit.parameters[i].standard_error));
        QVERIFY(above + below - 2.0 * fit.log_likelihood < 0.0);
    }
}

void TestSpend::truthIsRecovered() {
    for (const double slope : {0.0, -0.3, 0.25}) {
        const gamma_gamma::Params g{4.0, 5.0, 40.0, slope};
        const auto fit = gamma_gamma::fit(spenders(30'000, g, 7), {}, gamma_gamma::frequency_spend);
        const double values[] = {g.p, g.q, g.v, g.slope};
        for (std::size_t i = 0; i < 4; ++i) {
            const NamedValue& found = fit->summary().parameters[i];
            QVERIFY2(std::abs(found.value - values[i]) < 4.0 * found.standard_error,
                     qPrintable(QString::fromStdString(found.name)));
        }
    }
}

void TestSpend::frequencyIsFollowed() {
    std::vector<double> means;
    const CustomerSummary summary = spenders(10'000, {4.0, 5.0, 40.0, 0.4}, 11, &means);
    const auto classic = gamma_gamma::fit(summary);
    const auto first = gamma_gamma::fit(summary, {}, gamma_gamma::every_spend);
    const auto follows = gamma_gamma::fit(summary, {}, gamma_gamma::frequency_spend);
    QVERIFY(rmse(*first, summary, means) < rmse(*classic, summary, means));
    QVERIFY(rmse(*follows, summary, means) < 0.99 * rmse(*first, summary, means));
    // One-time buyers really spend 40 on average here; the classic mean is that of repeaters.
    QVERIFY(follows->expected_spend({0.0, 0.0, 40.0}) < 0.8 * classic->expected_spend({}));
}

void TestSpend::noSlopeWhereThereIsNone() {
    std::vector<double> means;
    const CustomerSummary summary = spenders(10'000, truth, 13, &means);
    const auto first = gamma_gamma::fit(summary, {}, gamma_gamma::every_spend);
    const auto follows = gamma_gamma::fit(summary, {}, gamma_gamma::frequency_spend);
    const NamedValue& slope = follows->summary().parameters[3];
    QVERIFY(std::abs(slope.value) < 3.0 * slope.standard_error);
    QVERIFY(rmse(*follows, summary, means) < 1.001 * rmse(*first, summary, means));
}

void TestSpend::correlationTestHoldsItsLevel() {
    // Independent spend, though its spread falls with x: about 5 % of 400 shops are called
    // correlated at 5 %. Binomial standard error 1.1 %.
    int called = 0;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        called += spend_frequency(spenders(800, truth, 1000 + seed)).p_value < 0.05 ? 1 : 0;
    }
    QVERIFY2(called >= 6 && called <= 34, qPrintable(QString::number(called)));
}

void TestSpend::correlationIsFound() {
    const auto up = spend_frequency(spenders(4000, {4.0, 5.0, 40.0, 0.3}, 3));
    QVERIFY(up.measurable && up.correlation > 0.0 && up.p_value < 1e-4);
    QVERIFY(up.low > 0.0 && up.low < up.correlation && up.correlation < up.high);
    const auto down = spend_frequency(spenders(4000, {4.0, 5.0, 40.0, -0.3}, 3));
    QVERIFY(down.correlation < 0.0 && down.high < 0.0 && down.p_value < 1e-4);
}

void TestSpend::correlationNeedsVariation() {
    CustomerSummary summary = spenders(200, truth, 4);
    for (double& z : summary.monetary_value) {
        z = 19.99;
    }
    QVERIFY(!spend_frequency(summary).measurable);
    QCOMPARE(spend_frequency(summary).p_value, 1.0);
    QVERIFY(!spend_frequency(CustomerSummary{}).measurable);
    CustomerSummary ones = spenders(200, truth, 4);
    for (double& x : ones.frequency) {
        x = 1.0;
    }
    QVERIFY(!spend_frequency(ones).measurable);
}

void TestSpend::cdnow() {
    SKIP_WITHOUT_SHARED("cdnow/CDNOW_sample.txt");
    const CustomerSummary summary =
        test::cdnow_summary(test::shared_path("cdnow/CDNOW_sample.txt"));
    const SpendFrequency test = spend_frequency(summary);
    QCOMPARE(test.repeaters, std::size_t{946});
    const auto near_to = [](double ours, double known) {
        return std::abs(ours - known) < 1e-3 * std::abs(known);
    };
    QVERIFY(test.low > 0.0 && near_to(test.correlation, 0.1058) && test.p_value < 0.02);
    const auto first = gamma_gamma::fit(summary, {}, gamma_gamma::every_spend)->summary();
    const auto follows = gamma_gamma::fit(summary, {}, gamma_gamma::frequency_spend)->summary();
    QCOMPARE(first.note, FitNote::converged);
    QCOMPARE(follows.note, FitNote::converged);
    QVERIFY(near_to(first.log_likelihood, -9898.4509));
    QVERIFY(near_to(first.parameters[1].value, 3.39876));
    // Spend does rise with frequency here: 53 units of log-likelihood for one parameter.
    QVERIFY(near_to(follows.log_likelihood, -9845.6538));
    QVERIFY(near_to(follows.parameters[3].value, 0.21464));
}

void TestSpend::degenerateShopsReturn_data() {
    variantsAreOptima_data();
}

void TestSpend::degenerateShopsReturn() {
    QFETCH(QString, id);
    const auto fit = find_model(id.toStdString()).fit_spend;
    const auto sound = [](const SpendModel& model) {
        for (const SpendHistory& h : {SpendHistory{}, SpendHistory{0.0, 0.0, 10.0},
                                      SpendHistory{2000.0, 30.0, 10.0}, SpendHistory{3, -5, -5}}) {
            const double mean = model.expected_spend(h);
            const SpendMoments moments = model.moments(h);
            QVERIFY(std::isfinite(mean) && mean >= 0.0);
            QVERIFY(std::isfinite(moments.square) && moments.square >= moments.cross);
            QVERIFY(std::isfinite(model.log_likelihood(h)));
        }
    };
    CustomerSummary one_price = spenders(200, truth, 4);
    for (std::size_t i = 0; i < 200; ++i) {
        one_price.monetary_value[i] = one_price.frequency[i] > 0.0 ? 19.99 : 0.0;
        one_price.first_value[i] = 19.99;
    }
    sound(*fit(one_price, {}));
    CustomerSummary nobody = spenders(200, truth, 4);
    nobody.frequency.assign(200, 0.0);
    nobody.monetary_value.assign(200, 0.0);
    QCOMPARE(fit(nobody, {})->summary().note, FitNote::no_repeat_buyers);
    sound(*fit(nobody, {}));
    CustomerSummary same_frequency = spenders(300, truth, 6);
    for (std::size_t i = 0; i < 300; ++i) {
        same_frequency.frequency[i] = 2.0;
        same_frequency.monetary_value[i] = same_frequency.first_value[(i + 7) % 300];
    }
    const auto same = fit(same_frequency, {});
    sound(*same);
    QVERIFY(same->summary().converged);
    CustomerSummary without_first = spenders(300, truth, 6);
    without_first.first_value.clear(); // as a file of summaries may be
    sound(*fit(without_first, {}));
    const auto heavy_tail = fit(spenders(3000, {3.0, 0.7, 10.0, 0.0}, 8), {});
    QCOMPARE(heavy_tail->summary().note, FitNote::mean_undefined);
    sound(*heavy_tail);
    CustomerSummary alone = spenders(1, truth, 1);
    sound(*fit(alone, {}));
}

void TestSpend::onePriceIsAFit() {
    // A limit of the model: the search may end just short of where the box holds the shapes.
    CustomerSummary summary = spenders(200, truth, 41);
    for (std::size_t i = 0; i < summary.frequency.size(); ++i) {
        summary.monetary_value[i] = summary.frequency[i] > 0.0 ? 9.99 : 0.0;
        summary.first_value[i] = 9.99;
    }
    for (const char* id : {"gamma_gamma", "gamma_gamma_first"}) {
        const auto model = find_model(id).fit_spend(summary, {});
        QVERIFY(model->summary().converged);
        QCOMPARE(model->summary().note, FitNote::converged);
        QVERIFY(std::abs(model->expected_spend({3.0, 9.99, 9.99}) - 9.99) < 1e-3);
    }
}

void TestSpend::returnsAreLessSpend_data() {
    QTest::addColumn<QString>("id");
    QTest::newRow("repeat purchases") << "gamma_gamma";
    QTest::newRow("first counted") << "gamma_gamma_first";
    QTest::newRow("by frequency") << "gamma_gamma_frequency";
}

void TestSpend::returnsAreLessSpend() {
    QFETCH(QString, id);
    // Half of all purchases are given back, and bring nothing.
    CustomerSummary summary = spenders(4000, truth, 31);
    const auto kept_all = find_model(id.toStdString()).fit_spend(summary, {});
    QCOMPARE(kept_all->summary().kept_share, 1.0);
    Random random(32);
    for (std::size_t i = 0; i < summary.frequency.size(); ++i) {
        double kept = 0.0;
        for (double k = 0.0; k < summary.frequency[i]; k += 1.0) {
            kept += random.uniform() < 0.5 ? 1.0 : 0.0;
        }
        summary.monetary_value[i] *= kept / std::max(1.0, summary.frequency[i]);
        summary.first_value[i] *= random.uniform() < 0.5 ? 1.0 : 0.0;
    }
    const auto model = find_model(id.toStdString()).fit_spend(summary, {});
    QVERIFY(model->summary().kept_share < 0.95);
    double brought = 0.0;
    double expected = 0.0;
    double whole = 0.0;
    for (std::size_t i = 0; i < summary.frequency.size(); ++i) {
        const SpendHistory history = spend_history_of(summary, i);
        brought += history.x * history.z;
        expected += history.x * model->expected_spend(history);
        whole += history.x * model->expected_spend(history) / model->summary().kept_share;
    }
    // What refunds leave, not what those customers spend who kept something.
    QVERIFY2(std::abs(expected / brought - 1.0) < 0.12,
             qPrintable(QString::number(expected / brought)));
    QVERIFY(whole > 1.1 * brought);
    // Moments and lives agree with the mean.
    const SpendHistory one{2.0, 20.0, 20.0};
    const SpendMoments m = model->moments(one);
    QCOMPARE(m.mean, model->expected_spend(one));
    QVERIFY(m.square > m.cross && m.cross > m.mean * m.mean);
    double mean = 0.0;
    constexpr int draws = 20'000;
    for (int k = 0; k < draws; ++k) {
        mean += model->draw(random, one).mean / draws;
    }
    QVERIFY(std::abs(mean / m.mean - 1.0) < 0.03);
}

void TestSpend::populationMeanIsSaid() {
    const auto summary = std::make_shared<CustomerSummary>(spenders(2000, truth, 21));
    const auto classic = tabulate(summary, fit_lifetime(*summary, "bg_nbd"));
    const auto first = tabulate(summary, fit_lifetime(*summary, "bg_nbd", "gamma_gamma_first"));
    for (std::size_t i = 0; i < summary->frequency.size(); ++i) {
        QCOMPARE(classic->spend_is_population_mean(i), summary->frequency[i] == 0.0);
        QVERIFY(!first->spend_is_population_mean(i));
    }
}

void TestSpend::spendModelIsChosenById() {
    const CustomerSummary summary = spenders(500, truth, 22);
    QCOMPARE(fit_lifetime(summary, "bg_nbd")->spend_fit().model, std::string("gamma_gamma"));
    QCOMPARE(fit_lifetime(summary, "bg_nbd", "gamma_gamma_frequency")->spend_fit().model,
             std::string("gamma_gamma_frequency"));
    QVERIFY_EXCEPTION_THROWN(fit_lifetime(summary, "bg_nbd", "bg_nbd"), Error);
    QVERIFY_EXCEPTION_THROWN(fit_lifetime(summary, "bg_nbd", "nothing"), Error);
}

void TestSpend::badInputIsRefused() {
    QVERIFY_EXCEPTION_THROWN(gamma_gamma::model({1.0, 2.0, 3.0, 0.5}), Error);
    QVERIFY_EXCEPTION_THROWN(
        gamma_gamma::model({1.0, 2.0, 3.0, std::nan("")}, gamma_gamma::frequency_spend), Error);
    QVERIFY_EXCEPTION_THROWN(fit_model("gamma_gamma_first", CustomerSummary{}), Error);
    for (const double value : {1e300, std::nan("")}) {
        CustomerSummary beyond = spenders(50, truth, 3);
        beyond.monetary_value[7] = value;
        try {
            fit_model("gamma_gamma", beyond);
            QFAIL("fitted");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::bad_input);
        }
    }
}

QTEST_APPLESS_MAIN(TestSpend)
#include "tst_spend.moc"
