#include "ui/charts/axis_ticks.h"
#include "ui/charts/value_axes.h"

#include <QLocale>
#include <QStringList>
#include <QTest>
#include <QtCharts/QCategoryAxis>

#include <memory>

using namespace perennial::ui;

class TestAxisTicks : public QObject {
    Q_OBJECT

    static QStringList labels(double low, double high, bool logarithmic, Metric metric,
                              double pixels) {
        QStringList result;
        for (const AxisTick& tick : axisTicks(low, high, logarithmic, metric, pixels, 60)) {
            if (!tick.label.isEmpty()) {
                result.append(tick.label);
            }
        }
        return result;
    }

  private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void labelsAreRound_data() {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<bool>("logarithmic");
        QTest::addColumn<Metric>("metric");
        QTest::addColumn<double>("pixels");
        QTest::addColumn<QStringList>("expected");
        const auto list = [](const char* text) {
            return QString::fromUtf8(text).split(QLatin1Char(' '));
        };
        QTest::newRow("decades") << -2.0 << 5.0 << true << Metric::Clv << 700.0
                                 << list("0.01 0.1 1 10 100 1,000 10K 100K");
        QTest::newRow("decades, tight")
            << 0.0 << 6.0 << true << Metric::Clv << 200.0 << list("1 100 10K 1M");
        QTest::newRow("two and five")
            << 0.0 << 2.0 << true << Metric::Clv << 600.0 << list("1 2 5 10 20 50 100");
        QTest::newRow("inside a decade")
            << 2.0 << 2.3 << true << Metric::Clv << 400.0 << list("100 120 140 160 180");
        QTest::newRow("linear") << 0.0 << 730.0 << false << Metric::DaysSinceLastPurchase << 600.0
                                << list("0 100 200 300 400 500 600 700");
        QTest::newRow("linear, negative")
            << -150.0 << 260.0 << false << Metric::Clv << 400.0 << list("-100 0 100 200");
        QTest::newRow("counts have no halves")
            << 0.0 << 3.0 << false << Metric::Frequency << 900.0 << list("0 1 2 3");
        QTest::newRow("probability")
            << 0.0 << 1.0 << false << Metric::PAlive << 400.0 << list("0% 20% 40% 60% 80% 100%");
    }
    void labelsAreRound() {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(bool, logarithmic);
        QFETCH(Metric, metric);
        QFETCH(double, pixels);
        QFETCH(QStringList, expected);
        QCOMPARE(labels(low, high, logarithmic, metric, pixels), expected);
    }

    void labelsSpeakTheLanguage_data() {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("expected");
        const QLocale german(QLocale::German, QLocale::Germany);
        const QLocale chinese(QLocale::Chinese, QLocale::China);
        QTest::newRow("de, group") << german << 1000.0 << QStringLiteral("1.000");
        QTest::newRow("de, decimal") << german << 0.1 << QStringLiteral("0,1");
        QTest::newRow("zh, ten thousand") << chinese << 10000.0 << QStringLiteral("1万");
        QTest::newRow("zh, hundred million") << chinese << 1e8 << QStringLiteral("1亿");
    }
    void labelsSpeakTheLanguage() {
        QFETCH(QLocale, locale);
        QFETCH(double, value);
        QFETCH(QString, expected);
        QLocale::setDefault(locale);
        QCOMPARE(tickLabel(value, value, Metric::Clv), expected);
    }

    void marksAreTrueAndDistinct_data() {
        QTest::addColumn<double>("high");
        QTest::addColumn<AxisNumbers>("numbers");
        QTest::addColumn<QStringList>("expected");
        const auto list = [](const char* text) {
            return QString::fromLatin1(text).split(QLatin1Char(' '));
        };
        QTest::newRow("quarter millions")
            << 1.4e6 << AxisNumbers::Counts << list("0 250K 500K 750K 1.00M 1.25M 1.50M");
        QTest::newRow("2.5 thousands")
            << 14e3 << AxisNumbers::Counts << list("0 2,500 5,000 7,500 10.0K 12.5K 15.0K");
        QTest::newRow("2.5%") << 0.1 << AxisNumbers::Shares << list("0.0% 2.5% 5.0% 7.5% 10.0%");
    }
    void marksAreTrueAndDistinct() {
        QFETCH(double, high);
        QFETCH(AxisNumbers, numbers);
        QFETCH(QStringList, expected);
        const std::unique_ptr<QCategoryAxis> axis(valueAxis(0.0, high, numbers));
        QCOMPARE(axis->categoriesLabels(), expected);
    }

    void placesAreInOrderAndInside() {
        for (const bool logarithmic : {false, true}) {
            for (double span = 0.001; span < 12.0; span *= 1.7) {
                double last = -1e300;
                for (const AxisTick& tick :
                     axisTicks(0.3, 0.3 + span, logarithmic, Metric::Clv, 500, 40)) {
                    QVERIFY(tick.place > last);
                    QVERIFY(tick.place >= 0.3 - 1e-6 && tick.place <= 0.3 + span + 1e-6);
                    last = tick.place;
                }
                QVERIFY(labels(0.3, 0.3 + span, logarithmic, Metric::Clv, 500).size() >= 1);
            }
        }
    }
    void nothingToShow() {
        QVERIFY(axisTicks(1.0, 1.0, false, Metric::Clv, 500, 40).empty());
        QVERIFY(axisTicks(0.0, 1.0, true, Metric::Clv, 10, 40).empty());
    }
};

QTEST_MAIN(TestAxisTicks)
#include "tst_axis_ticks.moc"
