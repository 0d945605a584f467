#include "analytics/core/error.h"
#include "analytics/lifetime/bg_nbd/bg_nbd.h"
#include "analytics/lifetime/histories.h"
#include "analytics/lifetime/mbg_nbd/mbg_nbd.h"
#include "analytics/lifetime/registry.h"
#include "tests/support/reference_histories.h"
#include "tests/support/reference_values.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace perennial;

namespace {

const bg_nbd::Params cdnow{0.2425945, 4.4136019, 0.7929199, 2.4258881};
const gamma_gamma::Params cdnow_spend{6.25, 3.74, 15.44};

/// The reference values are printed to twelve digits.
bool close(double ours, double theirs, double relative = 1e-9) {
    return std::abs(ours - theirs) <= relative * std::abs(theirs) + 1e-300;
}

double parameter(const FitSummary& fit, std::size_t i) {
    return fit.parameters[i].value;
}

} // namespace

class TestBgNbd : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void referenceValues_data();
    void referenceValues();
    void annualRateIsExact();
    void cdnowIsReproduced();
    void roundedSummaryComesClose();
    void derivativesAgreeWithDifferences();
    void neverNotANumber();
    void orderAndUnitDoNotMatter();
    void recoversTheTruth();
    void everySmallShopReturns();
    void noDropoutIsSaid();
    void rareDropoutIsNotFewCustomers();
    void leavingAtOnceIsDoubted();
    void fewCustomersAreSaid();
    void homogeneousDropoutConverges();
    void noRepeatBuyersIsSaid();
    void dropoutParameterOneIsOrdinary();
    void countsAreThePublishedOnes();
    void countsAddUp();
    void badInputIsRefused();
};

void TestBgNbd::referenceValues_data() {
    test::reference_rows("BG/NBD");
}

void TestBgNbd::referenceValues() {
    SKIP_WITHOUT_SHARED("reference/lifetime_reference_values.csv");
    QFETCH(QString, line);
    // The file's ln(1.1) carries eight digits, and so does the helper: with the full logarithm an
    // independent evaluation in 30 digits gives 1.14151237717400822 for its first such row, and so
    // do we (next test).
    const auto [ours, expected] = test::reference_value(bg_nbd::process, line);
    QVERIFY2(close(ours, expected), qPrintable(QString::number(ours, 'g', 15)));
}

void TestBgNbd::annualRateIsExact() {
    const double ours = bg_nbd::process.discounted_purchases(cdnow, {1, 1.71, 38.86},
                                                             std::log(1.1) / 52.0, INFINITY);
    QVERIFY(close(ours, 1.14151237717400822, 1e-12));
}

void TestBgNbd::cdnowIsReproduced() {
    SKIP_WITHOUT_SHARED("cdnow/CDNOW_sample.txt");
    const CustomerSummary summary =
        test::cdnow_summary(test::shared_path("cdnow/CDNOW_sample.txt"));
    QCOMPARE(summary.frequency.size(), std::size_t{2357});
    const auto model = bg_nbd::process.fit(compress_histories(summary));
    const FitSummary& fit = model->summary();
    QVERIFY(fit.converged);
    QCOMPARE(fit.note, FitNote::converged);
    // Published to four decimals of the log-likelihood; parameters as published, relative 1e-4.
    QVERIFY(std::abs(fit.log_likelihood + 9582.4292) < 1e-4);
    const double values[] = {0.2425945, 4.4136019, 0.7929199, 2.4258881};
    const double errors[] = {0.01256, 0.3782, 0.1857, 0.7054};
    for (std::size_t i = 0; i < 4; ++i) {
        QVERIFY2(close(parameter(fit, i), values[i], 1e-4),
                 qPrintable(QString::number(parameter(fit, i), 'g', 10)));
        QVERIFY2(close(fit.parameters[i].standard_error, errors[i], 1e-2),
                 qPrintable(QString::number(fit.parameters[i].standard_error, 'g', 8)));
    }
}

void TestBgNbd::roundedSummaryComesClose() {
    SKIP_WITHOUT_SHARED("cdnow/cdnow_sample_summary_39wk.csv");
    std::ifstream file(test::shared_path("cdnow/cdnow_sample_summary_39wk.csv"));
    std::string line;
    std::getline(file, line);
    CustomerSummary summary;
    while (std::getline(file, line)) {
        const QStringList cells = QString::fromStdString(line).trimmed().split(QLatin1Char(','));
        summary.frequency.push_back(cells[1].toDouble());
        summary.recency.push_back(cells[2].toDouble());
        summary.T.push_back(cells[3].toDouble());
    }
    const FitSummary fit = fit_model("bg_nbd", summary);
    // Times are rounded to a hundredth of a week: about 1e-3 of a parameter.
    QVERIFY(std::abs(fit.log_likelihood + 9582.43) < 0.05);
    QVERIFY(close(parameter(fit, 1), 4.4136, 2e-3));
}

void TestBgNbd::derivativesAgreeWithDifferences() {
    const auto shop = test::simulate_shop(400, cdnow, cdnow_spend, 10, 60, 0, 5);
    const Histories histories = compress_histories(shop.summary);
    const bg_nbd::Params at{0.4, 6.0, 1.3, 1.9};
    double value = 0.0;
    std::vector<double> gradient;
    std::vector<double> hessian;
    bg_nbd::process.total_log_likelihood(at, histories, value, gradient, hessian);
    double sum = 0.0;
    for (std::size_t i = 0; i < shop.summary.frequency.size(); ++i) {
        sum += bg_nbd::process.log_likelihood(at, history_of(shop.summary, i));
    }
    QVERIFY(close(value, sum, 1e-12));
    constexpr double step = 1e-5;
    for (std::size_t i = 0; i < 4; ++i) {
        double value_of[2];
        std::vector<double> gradient_of[2];
        for (int side = 0; side < 2; ++side) {
            bg_nbd::Params moved = at;
            (i == 0   ? moved.r
             : i == 1 ? moved.alpha
             : i == 2 ? moved.a
                      : moved.b) *= std::exp(side == 0 ? -step : step);
            std::vector<double> unused;
            bg_nbd::process.total_log_likelihood(moved, histories, value_of[side],
                                                 gradient_of[side], unused);
        }
        // Central differences: error about step^2 of the third derivative, plus rounding / step.
        QVERIFY(std::abs((value_of[1] - value_of[0]) / (2 * step) - gradient[i]) <
                1e-5 * (1 + std::abs(gradient[i])));
        for (std::size_t j = 0; j < 4; ++j) {
            const double slope = (gradient_of[1][j] - gradient_of[0][j]) / (2 * step);
            QVERIFY(std::abs(slope - hessian[4 * i + j]) <
                    1e-6 * (1 + std::abs(hessian[4 * i + j])));
        }
    }
}

void TestBgNbd::neverNotANumber() {
    Random random(1);
    // Cheap quantities on a million histories, integrals on some of them.
    for (int k = 0; k < 1'000'000; ++k) {
        const auto wild = [&] {
            return std::exp(random.uniform(-7.0, 7.0));
        };
        const bg_nbd::Params p{wild(), wild(), wild(), wild()};
        const double T = random.uniform() < 0.1 ? 0.0 : std::exp(random.uniform(-2.0, 7.0));
        const double x = T == 0.0 ? 0.0 : std::floor(std::exp(random.uniform(0.0, 8.0)) - 1.0);
        const History h{x, x == 0.0 ? 0.0 : T * random.uniform(), T};
        const double alive = bg_nbd::process.p_alive(p, h);
        QVERIFY(alive >= 0.0 && alive <= 1.0);
        QVERIFY(std::isfinite(bg_nbd::process.log_likelihood(p, h)));
        if (k % 1000 == 0) {
            const double orders = bg_nbd::process.expected_purchases(p, h, 52.0);
            QVERIFY(std::isfinite(orders) && orders >= 0.0);
            const double discounted = bg_nbd::process.discounted_purchases(p, h, 0.002, 52.0);
            QVERIFY(discounted >= 0.0 && discounted <= orders * (1.0 + 1e-9));
        }
    }
}

void TestBgNbd::orderAndUnitDoNotMatter() {
    auto shop = test::simulate_shop(3000, cdnow, cdnow_spend, 10, 60, 0, 6);
    const FitSummary weeks = fit_model("bg_nbd", shop.summary);
    CustomerSummary days = shop.summary;
    std::for_each(days.T.begin(), days.T.end(), [](double& t) { t *= 7.0; });
    std::for_each(days.recency.begin(), days.recency.end(), [](double& t) { t *= 7.0; });
    const FitSummary in_days = fit_model("bg_nbd", days);
    QVERIFY(close(parameter(in_days, 1), 7.0 * parameter(weeks, 1), 1e-7));
    QVERIFY(close(parameter(in_days, 2), parameter(weeks, 2), 1e-7));
    CustomerSummary backwards = shop.summary;
    std::reverse(backwards.frequency.begin(), backwards.frequency.end());
    std::reverse(backwards.recency.begin(), backwards.recency.end());
    std::reverse(backwards.T.begin(), backwards.T.end());
    const FitSummary reversed = fit_model("bg_nbd", backwards);
    for (std::size_t i = 0; i < 4; ++i) {
        QCOMPARE(parameter(reversed, i), parameter(weeks, i)); // to the last bit
    }
}

void TestBgNbd::recoversTheTruth() {
    const auto shop = test::simulate_shop(60'000, cdnow, cdnow_spend, 26, 104, 0, 7);
    const FitSummary fit = fit_model("bg_nbd", shop.summary);
    QVERIFY(fit.converged);
    const double truth[] = {cdnow.r, cdnow.alpha, cdnow.a, cdnow.b};
    for (std::size_t i = 0; i < 4; ++i) {
        // Whole days blur times a little: allow a share of the value besides the sampling error.
        QVERIFY2(std::abs(parameter(fit, i) - truth[i]) <
                     4.0 * fit.parameters[i].standard_error + 0.03 * truth[i],
                 qPrintable(QString::number(parameter(fit, i))));
    }
}

void TestBgNbd::everySmallShopReturns() {
    for (std::uint64_t seed = 0; seed < 150; ++seed) {
        const auto shop =
            test::simulate_shop(50 + 5 * seed, cdnow, cdnow_spend, 5, 60, 0, 100 + seed);
        const FitSummary fit = fit_model("bg_nbd", shop.summary);
        QVERIFY(std::isfinite(fit.log_likelihood));
        for (const NamedValue& one : fit.parameters) {
            QVERIFY(one.value > 0.0 && std::isfinite(one.value));
        }
        QVERIFY2(fit.converged, qPrintable(QString::number(seed)));
    }
}

void TestBgNbd::noDropoutIsSaid() {
    CustomerSummary summary;
    Random random(9);
    for (int i = 0; i < 3000; ++i) {
        const double rate = random.gamma(2.0) / 20.0;
        double x = 0.0;
        double last = 0.0;
        for (double t = random.exponential() / rate; t <= 52.0; t += random.exponential() / rate) {
            x += 1.0;
            last = t;
        }
        summary.frequency.push_back(x);
        summary.recency.push_back(last);
        summary.T.push_back(52.0);
    }
    const FitSummary fit = fit_model("bg_nbd", summary);
    const double dropout = parameter(fit, 2) / (parameter(fit, 2) + parameter(fit, 3));
    QVERIFY2(dropout < 0.005, qPrintable(QString::number(dropout)));
    QVERIFY(std::abs(parameter(fit, 0) - 2.0) < 0.3);
    QVERIFY(fit.note == FitNote::no_dropout || fit.note == FitNote::dropout_uncertain);
}

void TestBgNbd::rareDropoutIsNotFewCustomers() {
    // A wholesaler's customers: they buy often and hardly ever leave.
    const bg_nbd::Params loyal{0.87, 10.2, 0.27, 193.0};
    const auto shop = test::simulate_shop(4000, loyal, cdnow_spend, 5, 53, 0, 11);
    const FitSummary fit = fit_model("bg_nbd", shop.summary);
    QVERIFY(fit.converged);
    QCOMPARE(fit.note, FitNote::dropout_uncertain);
    QVERIFY(fit.mean_dropout > 0.0 && fit.mean_dropout < 0.01);
    // As many, leaving at one purchase in ten: it can be measured.
    const auto other = test::simulate_shop(4000, {0.87, 10.2, 1.0, 9.0}, cdnow_spend, 5, 53, 0, 11);
    const FitSummary measured = fit_model("bg_nbd", other.summary);
    QCOMPARE(measured.note, FitNote::converged);
    QVERIFY(std::abs(measured.mean_dropout - 0.1) < 0.05);
}

void TestBgNbd::leavingAtOnceIsDoubted() {
    // All bought exactly twice, 200 days apart: most likely, "the second purchase ends it". Nobody
    // would then buy again, which is too much to say of one gap.
    CustomerSummary summary;
    summary.end = *parse_iso("2024-06-30");
    for (int i = 0; i < 100; ++i) {
        summary.frequency.push_back(1.0);
        summary.recency.push_back(200.0 / 7.0);
        summary.T.push_back((200.0 + i) / 7.0);
        summary.monetary_value.push_back(20.0);
        summary.first_value.push_back(20.0);
    }
    QCOMPARE(fit_model("bg_nbd", summary).note, FitNote::too_few_customers);
}

void TestBgNbd::fewCustomersAreSaid() {
    const auto few = test::simulate_shop(40, cdnow, cdnow_spend, 5, 60, 0, 12);
    QCOMPARE(fit_model("bg_nbd", few.summary).note, FitNote::too_few_customers);
    const auto enough = test::simulate_shop(1000, cdnow, cdnow_spend, 5, 60, 0, 12);
    QCOMPARE(fit_model("bg_nbd", enough.summary).note, FitNote::converged);
}

void TestBgNbd::homogeneousDropoutConverges() {
    // The likelihood rises as a and b grow in proportion: the box ends the search, and rounding of
    // large gamma functions must not hide the top.
    for (const std::uint64_t seed : {9004U, 9023U, 9041U}) {
        const auto shop = test::simulate_shop(seed - 8950, cdnow, cdnow_spend, 5, 60, 0, seed);
        const FitSummary fit = fit_model("bg_nbd", shop.summary);
        QVERIFY(parameter(fit, 3) > 9999.0);
        QVERIFY2(fit.converged, qPrintable(QString::number(fit.gradient_norm)));
    }
}

void TestBgNbd::noRepeatBuyersIsSaid() {
    CustomerSummary summary;
    summary.frequency = {0, 0, 0};
    summary.recency = {0, 0, 0};
    summary.T = {10, 20, 30};
    const FitSummary fit = fit_model("bg_nbd", summary);
    QCOMPARE(fit.note, FitNote::no_repeat_buyers);
    QVERIFY(!fit.converged);
    QCOMPARE(parameter(fit, 0) / parameter(fit, 1), 0.5 / 60.0);
}

void TestBgNbd::dropoutParameterOneIsOrdinary() {
    // The closed form of E[Y] divides by a - 1.
    const History h{4, 20, 39};
    bg_nbd::Params below = cdnow;
    bg_nbd::Params at = cdnow;
    bg_nbd::Params above = cdnow;
    below.a = 1.0 - 1e-7;
    at.a = 1.0;
    above.a = 1.0 + 1e-7;
    const double middle = 0.5 * (bg_nbd::process.expected_purchases(below, h, 52) +
                                 bg_nbd::process.expected_purchases(above, h, 52));
    QVERIFY(close(bg_nbd::process.expected_purchases(at, h, 52), middle, 1e-11));
}

void TestBgNbd::countsAreThePublishedOnes() {
    // Published to seven digits, at the parameters of the paper.
    const auto model = bg_nbd::process.model({0.243, 4.414, 0.793, 2.426});
    QVERIFY(close(model->p_new(0.0, 39.0), 0.5737864, 1e-6));
    QVERIFY(close(model->p_new(10.0, 2.0), 1.07869e-7, 1e-5));
    QVERIFY(close(model->p_new(11.0, 30.0), 0.0019995, 5e-5));
    QVERIFY(close(model->p_new(12.0, 30.0), 0.0015170, 5e-5));
    QVERIFY(close(model->p_new(13.0, 30.0), 0.0011633, 5e-5));
    // Far beyond the factorials that fit in a double.
    for (const double n : {171.0, 500.0, 5000.0}) {
        const double p = model->p_new(n, 5000.0);
        QVERIFY(p > 0.0 && p < 1e-3);
    }
}

void TestBgNbd::countsAddUp() {
    for (const beta_geometric::Process& process : {bg_nbd::process, mbg_nbd::process}) {
        const auto model = process.model(cdnow);
        for (const double weeks : {0.0, 2.0, 39.0}) {
            double total = 0.0;
            double mean = 0.0;
            for (double n = 0.0; n < 1500.0; n += 1.0) {
                const double p = model->p_new(n, weeks);
                total += p;
                mean += n * p;
            }
            QVERIFY(std::abs(total - 1.0) < 1e-10);
            QVERIFY(close(mean, model->expected_new(weeks), 1e-9));
        }
        // Drawn lives: who is alive later.
        const History h{3, 25, 39};
        Random random(5);
        constexpr int draws = 200'000;
        double alive = 0.0;
        for (int k = 0; k < draws; ++k) {
            alive += model->draw_life(random, h, 0.0).lifetime > 20.0 ? 1.0 : 0.0;
        }
        QVERIFY(std::abs(alive / draws - model->p_survival(h, 20.0)) < 5e-3);
        QVERIFY(std::abs(model->p_no_purchase(h, 20.0) -
                         std::exp(-(cdnow.r + 3.0) * std::log1p(20.0 / (cdnow.alpha + 39.0)))) <
                1e-14);
    }
}

void TestBgNbd::badInputIsRefused() {
    CustomerSummary summary;
    QVERIFY_EXCEPTION_THROWN(fit_model("bg_nbd", summary), Error);
    summary.frequency = {1};
    summary.recency = {5};
    summary.T = {4};
    QVERIFY_EXCEPTION_THROWN(fit_model("bg_nbd", summary), Error); // recency after T
    summary.recency = {std::nan("")};
    QVERIFY_EXCEPTION_THROWN(fit_model("bg_nbd", summary), Error);
    summary.recency = {2};
    summary.frequency = {1.5};
    QVERIFY_EXCEPTION_THROWN(fit_model("bg_nbd", summary), Error);
    QVERIFY_EXCEPTION_THROWN(fit_model("no_such_model", summary), Error);
    QVERIFY_EXCEPTION_THROWN(bg_nbd::process.model({1.0, 1.0, 0.0, 1.0}), Error);
    QVERIFY_EXCEPTION_THROWN(bg_nbd::process.discounted_purchases(cdnow, History{}, 0.0, INFINITY),
                             Error);
    QVERIFY_EXCEPTION_THROWN(bg_nbd::process.discounted_purchases(cdnow, History{}, -0.1, 10.0),
                             Error);
    std::stop_source stop;
    stop.request_stop();
    const auto shop = test::simulate_shop(100, cdnow, cdnow_spend, 5, 60, 0, 3);
    QVERIFY_EXCEPTION_THROWN(fit_model("bg_nbd", shop.summary, Progress(stop.get_token(), nullptr)),
                             Cancelled);
}

QTEST_APPLESS_MAIN(TestBgNbd)
#include "tst_bg_nbd.moc"
