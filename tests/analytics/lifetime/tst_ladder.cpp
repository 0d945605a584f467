// What every purchase model of the registry promises: fits that return, finite answers for every
// history, and results that depend on the customers alone.
#include "analytics/lifetime/histories.h"
#include "analytics/lifetime/registry.h"
#include "tests/support/reference_histories.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

using namespace perennial;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::uint64_t thinning = 50;
#else
constexpr std::uint64_t thinning = 1;
#endif

const std::vector<double>& cdnow_like(std::string_view id) {
    static const std::map<std::string_view, std::vector<double>> values{
        {"nbd", {0.385, 12.07}},
        {"bg_nbd", {0.2426, 4.4136, 0.7929, 2.4259}},
        {"mbg_nbd", {0.5248, 6.1831, 0.8914, 1.614}},
        {"bg_cnbd_k", {0.5, 4.5, 0.5, 4.0, 2.0}},
        {"mbg_cnbd_k", {0.9, 5.0, 0.6, 3.0, 3.0}},
        {"pareto_nbd", {0.5534, 10.58, 0.6061, 11.66}}};
    return values.at(id);
}

bool close(double a, double b, double relative) {
    return std::abs(a - b) <= relative * std::max(std::abs(a), std::abs(b)) + 1e-300;
}

} // namespace

class TestLadder : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyShopReturns_data() { models_column(); }
    void everyShopReturns();
    void everyHistoryIsFinite_data() { models_column(); }
    void everyHistoryIsFinite();
    void onlyTheCustomersMatter_data() { models_column(); }
    void onlyTheCustomersMatter();

  private:
    static void models_column() {
        QTest::addColumn<QByteArray>("id");
        for (const ModelEntry& model : models()) {
            if (model.kind == ModelKind::purchase) {
                QTest::newRow(std::string(model.id).c_str())
                    << QByteArray(model.id.data(), static_cast<qsizetype>(model.id.size()));
            }
        }
    }
};

void TestLadder::everyShopReturns() {
    QFETCH(QByteArray, id);
    const ModelEntry& entry = find_model(id.toStdString());
    // Customers of every model, so that each is also fitted to what it does not assume.
    std::vector<std::unique_ptr<PurchaseModel>> truths;
    for (const ModelEntry& other : models()) {
        if (other.kind == ModelKind::purchase) {
            truths.push_back(other.purchase_at(cdnow_like(other.id)));
        }
    }
    std::map<FitNote, int> notes;
    for (std::uint64_t k = 0; k < 1000; k += thinning) {
        const CustomerSummary summary = test::simulate_histories(
            *truths[k % truths.size()], 50 + (k * 19) % 951, 5.0, 60.0, 4000 + k, true);
        const FitSummary fit = entry.fit_purchase(summary, {})->summary();
        QVERIFY(std::isfinite(fit.log_likelihood));
        for (const NamedValue& parameter : fit.parameters) {
            QVERIFY(parameter.value > 0.0 && std::isfinite(parameter.value));
        }
        QVERIFY2(fit.converged || fit.note == FitNote::no_repeat_buyers,
                 qPrintable(QStringLiteral("set %1: gradient %2").arg(k).arg(fit.gradient_norm)));
        QVERIFY(fit.note != FitNote::stopped_early);
        ++notes[fit.note];
    }
    qInfo("converged %d, few customers %d, dropout uncertain %d, no dropout %d",
          notes[FitNote::converged], notes[FitNote::too_few_customers],
          notes[FitNote::dropout_uncertain], notes[FitNote::no_dropout]);
}

void TestLadder::everyHistoryIsFinite() {
    QFETCH(QByteArray, id);
    const ModelEntry& entry = find_model(id.toStdString());
    Random random(11);
    std::unique_ptr<PurchaseModel> model;
    // Once in a while by hand: PERENNIAL_THOROUGH=1 asks the rate of every history, for minutes.
    const bool thorough = qEnvironmentVariableIsSet("PERENNIAL_THOROUGH");
    for (std::uint64_t k = 0; k < 1'000'000; k += thinning) {
        if (k % (100 * thinning) == 0) {
            std::vector<double> values;
            for (std::size_t i = 0; i < entry.parameters.size(); ++i) {
                values.push_back(entry.parameters[i] == "k"
                                     ? 1.0 + static_cast<double>(random.below(12))
                                     : std::exp(random.uniform(-7.0, 7.0)));
            }
            model = entry.purchase_at(values);
        }
        const double T = random.uniform() < 0.1 ? 0.0 : std::exp(random.uniform(-2.0, 7.0));
        const double x = T == 0.0 ? 0.0 : std::floor(std::exp(random.uniform(0.0, 7.602)) - 1.0);
        const double share = random.uniform();
        // Some bought 2,000 times in the first thousandth of their time, some until the last day.
        const double t_x = x == 0.0      ? 0.0
                           : share < 0.1 ? 1e-3 * T
                           : share > 0.9 ? T
                                         : T * random.uniform();
        const History h{x, t_x, T};
        const double alive = model->p_alive(h);
        QVERIFY(alive >= 0.0 && alive <= 1.0);
        QVERIFY(std::isfinite(model->log_likelihood(h)));
        // Sums over counts take long at these parameters: now and then is often enough.
        const std::uint64_t rarer = model->rate_is_uneven() && !thorough ? 100 : 1;
        if (k % (rarer * thinning) == 0) {
            const double rate = model->purchase_rate(h, 26.0);
            QVERIFY(std::isfinite(rate) && rate >= 0.0);
        }
        if (k % (200 * rarer * thinning) == 0) {
            const double orders = model->expected_purchases(h, 52.0);
            QVERIFY(std::isfinite(orders) && orders >= 0.0);
            const double discounted = discounted_purchases(*model, h, 0.002, 52.0);
            QVERIFY(discounted >= 0.0 && discounted <= orders * (1.0 + 1e-9));
            const double later = model->p_alive_at(h, 52.0);
            QVERIFY(later >= 0.0 && later <= alive * (1.0 + 1e-12));
            for (const double n : {0.0, 1.0, 171.0, 2000.0}) {
                const double p = model->p_purchases(h, n, 52.0);
                QVERIFY2(p >= 0.0 && p <= 1.0 + 1e-9, qPrintable(QString::number(p)));
            }
        }
    }
}

void TestLadder::onlyTheCustomersMatter() {
    QFETCH(QByteArray, id);
    const ModelEntry& entry = find_model(id.toStdString());
    // Enough for several chunks, which threads take in any order: the sums are the same.
    const CustomerSummary weeks = test::simulate_histories(*entry.purchase_at(cdnow_like(entry.id)),
                                                           20'000 / thinning, 5.0, 60.0, 12);
    const FitSummary fit = entry.fit_purchase(weeks, {})->summary();
    CustomerSummary shuffled = weeks;
    Random random(2);
    for (std::size_t i = weeks.frequency.size(); i-- > 1;) {
        const auto j = static_cast<std::size_t>(random.below(i + 1));
        std::swap(shuffled.frequency[i], shuffled.frequency[j]);
        std::swap(shuffled.recency[i], shuffled.recency[j]);
        std::swap(shuffled.T[i], shuffled.T[j]);
    }
    CustomerSummary days = weeks;
    std::for_each(days.T.begin(), days.T.end(), [](double& t) { t *= 7.0; });
    std::for_each(days.recency.begin(), days.recency.end(), [](double& t) { t *= 7.0; });
    const FitSummary again = entry.fit_purchase(shuffled, {})->summary();
    const FitSummary in_days = entry.fit_purchase(days, {})->summary();
    QCOMPARE(again.log_likelihood, fit.log_likelihood);
    for (std::size_t i = 0; i < fit.parameters.size(); ++i) {
        const NamedValue& value = fit.parameters[i];
        const double unit = value.name == "alpha" || value.name == "beta" ? 7.0 : 1.0;
        QCOMPARE(again.parameters[i].value, value.value); // to the last bit
        QVERIFY2(close(in_days.parameters[i].value, unit * value.value, 1e-7), value.name.c_str());
        QVERIFY(close(in_days.parameters[i].standard_error, unit * value.standard_error, 1e-6));
    }
}

QTEST_APPLESS_MAIN(TestLadder)
#include "tst_ladder.moc"
