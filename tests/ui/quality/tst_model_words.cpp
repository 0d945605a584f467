// What fitted models say in words: numbers follow from parameters, ranges from their covariance.
#include "ui/docks/fitted_model/model_words.h"

#include <QLocale>
#include <QTest>

#include <cmath>

using namespace perennial;
using namespace perennial::ui;

namespace {

FitSummary fit(std::vector<NamedValue> parameters) {
    FitSummary summary;
    summary.parameters = std::move(parameters);
    summary.converged = true;
    return summary;
}

} // namespace

class TestModelWords : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void averageCustomers_data() {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<double>("gap");
        QTest::addColumn<double>("lifetime"); // 0: nobody leaves
        // Published parameters of the CDNOW sample.
        QTest::newRow("NBD") << QStringList{QStringLiteral("r"), QStringLiteral("alpha")}
                             << QList<double>{0.385, 12.072} << 12.072 / 0.385 << 0.0;
        QTest::newRow("BG/NBD") << QStringList{QStringLiteral("r"), QStringLiteral("alpha"),
                                               QStringLiteral("a"), QStringLiteral("b")}
                                << QList<double>{0.243, 4.414, 0.793, 2.426} << 4.414 / 0.243
                                << 4.414 / 0.243 / (0.793 / 3.219);
        QTest::newRow("BG/CNBD-k")
            << QStringList{QStringLiteral("k"), QStringLiteral("r"), QStringLiteral("alpha"),
                           QStringLiteral("a"), QStringLiteral("b")}
            << QList<double>{2.0, 0.243, 4.414, 0.793, 2.426} << 2.0 * 4.414 / 0.243
            << 2.0 * 4.414 / 0.243 / (0.793 / 3.219);
        QTest::newRow("Pareto/NBD")
            << QStringList{QStringLiteral("r"), QStringLiteral("alpha"), QStringLiteral("s"),
                           QStringLiteral("beta")}
            << QList<double>{0.553, 10.58, 0.606, 11.656} << 10.58 / 0.553 << 11.656 / 0.606;
    }
    void averageCustomers() {
        QFETCH(QStringList, names);
        QFETCH(QList<double>, values);
        QFETCH(double, gap);
        QFETCH(double, lifetime);
        std::vector<NamedValue> parameters;
        for (int i = 0; i < names.size(); ++i) {
            parameters.push_back({names[i].toStdString(), values[i], 0.1});
        }
        const auto customer = averageCustomer(fit(parameters), {});
        QVERIFY(customer);
        QCOMPARE(customer->gap->value, gap);
        QVERIFY(!customer->gap->hasRange); // no covariance
        QCOMPARE(customer->lifetime ? customer->lifetime->value : 0.0, lifetime);
        const QStringList sentences = modelSentences(*customer, 52.0);
        QVERIFY(sentences.size() >= 2);
        QVERIFY(sentences.join(QLatin1Char(' ')).contains(QStringLiteral("weeks")));
    }

    void rangesFollowFromTheCovariance() {
        const FitSummary pareto =
            fit({{"r", 0.5, 0.05}, {"alpha", 10.0, 1.0}, {"s", 0.6, 0.1}, {"beta", 12.0, 2.0}});
        // Of the logarithms: r and alpha move together, so their quotient is better known.
        const std::vector<double> covariance{0.01, 0.009, 0,    0,   0.009, 0.01, 0,   0,
                                             0,    0,     0.04, 0.0, 0,     0,    0.0, 0.04};
        const auto customer = averageCustomer(pareto, covariance);
        QVERIFY(customer->gap->hasRange);
        const double half = 1.6448536269514722 * std::sqrt(0.002);
        QVERIFY(std::abs(customer->gap->high - 20.0 * std::exp(half)) < 1e-9);
        QVERIFY(std::abs(customer->gap->low - 20.0 * std::exp(-half)) < 1e-9);
        const double wide = 1.6448536269514722 * std::sqrt(0.08);
        QVERIFY(std::abs(customer->lifetime->high - 20.0 * std::exp(wide)) < 1e-9);
        const std::vector<double> unknown(16, std::nan(""));
        QVERIFY(!averageCustomer(pareto, unknown)->gap->hasRange);
    }

    void aFitWithoutLeavingSaysSo() {
        FitSummary summary =
            fit({{"r", 1.0, 0.1}, {"alpha", 9.0, 1.0}, {"a", 1e-6, 0}, {"b", 1, 0}});
        summary.note = FitNote::no_dropout;
        const auto customer = averageCustomer(summary, {});
        QVERIFY(!customer->lifetime && !customer->leaving);
        QVERIFY(modelSentences(*customer, 52.0).first().contains(QStringLiteral("9 weeks")));
        QVERIFY(modelSentences(*customer, 52.0).first().contains(QStringLiteral("no leaving")));
    }

    void aLifetimeFarBeyondTheDataIsNotStated() {
        const FitSummary hardly =
            fit({{"r", 1.0, 0.1}, {"alpha", 9.0, 1.0}, {"a", 1.0, 1.0}, {"b", 999.0, 1.0}});
        const auto customer = averageCustomer(hardly, {}); // 9,000 weeks
        const QString seen = modelSentences(*customer, 52.0).first();
        QVERIFY(seen.contains(QStringLiteral("Hardly anybody")) &&
                seen.contains(QStringLiteral("52 weeks")));
        QVERIFY(!seen.contains(QStringLiteral("9,000")));
        QVERIFY(modelSentences(*customer, 1000.0).first().contains(QStringLiteral("9,000 weeks")));
    }

    void unknownParametersMakeNoSentence() {
        QVERIFY(!averageCustomer(fit({{"mu", 1.0, 0.1}}), {}));
        QVERIFY(parameterMeaning(QStringLiteral("mu"), false).isEmpty());
        QVERIFY(!parameterMeaning(QStringLiteral("q"), true).isEmpty());
    }

    void parameterRanges() {
        const Estimate known = parameterRange({"r", 0.5, 0.05});
        QVERIFY(known.hasRange && known.low > 0.41 && known.low < 0.43 && known.high > 0.58);
        QVERIFY(!parameterRange({"r", 0.5, std::nan("")}).hasRange);
        QVERIFY(!parameterRange({"a", 0.77, 5.0}).hasRange); // a factor of millions is no range
        QVERIFY(parameterRange({"slope", -0.1, 0.1}).high > 0.0);
    }
};

QTEST_APPLESS_MAIN(TestModelWords)
#include "tst_model_words.moc"
