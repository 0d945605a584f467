#include "ui/charts/axis_ticks.h"

#include <QLocale>
#include <QStringList>
#include <QTest>

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

QTEST_GUILESS_MAIN(TestAxisTicks)
#include "tst_axis_ticks.moc"
