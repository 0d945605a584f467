// The knobs, typed percentages, and the sentence that sums a what-if up.
#include "analytics/forecast/forecaster.h"
#include "tests/support/fake_base.h"
#include "ui/docks/whatif/effects_model.h"
#include "ui/docks/whatif/whatif_dock.h"
#include "ui/docks/whatif/whatif_sentence.h"
#include "ui/stores/filter_store.h"
#include "ui/stores/theme.h"
#include "ui/widgets/knob.h"
#include "ui/widgets/percent_box.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace perennial;
using namespace perennial::ui;

class TestWhatIf : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void typedPercent_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("points"); // NaN: not a percentage
        QTest::newRow("plain") << QStringLiteral("8") << 8.0;
        QTest::newRow("sign") << QStringLiteral("8%") << 8.0;
        QTest::newRow("share") << QStringLiteral("0.08") << 8.0;
        QTest::newRow("share with comma") << QStringLiteral("0,085") << 8.5;
        QTest::newRow("comma and space") << QStringLiteral("8,5 %") << 8.5;
        QTest::newRow("hard space") << QStringLiteral("8,5\u00a0%") << 8.5;
        QTest::newRow("small percentage") << QStringLiteral("0.5%") << 0.5;
        QTest::newRow("minus") << QStringLiteral("-10 %") << -10.0;
        QTest::newRow("true minus") << QStringLiteral("\u221210%") << -10.0;
        QTest::newRow("wide sign") << QStringLiteral("12％") << 12.0;
        QTest::newRow("plus") << QStringLiteral("+0.1") << 10.0;
        QTest::newRow("words") << QStringLiteral("much") << std::nan("");
        QTest::newRow("exponent") << QStringLiteral("1e1") << std::nan("");
        QTest::newRow("nothing") << QString() << std::nan("");
        QTest::newRow("two marks") << QStringLiteral("1.234,5") << std::nan("");
    }
    void typedPercent() {
        QFETCH(QString, text);
        QFETCH(double, points);
        const auto parsed = parsePercent(text);
        QCOMPARE(parsed.has_value(), !std::isnan(points));
        if (parsed) {
            QVERIFY(std::abs(*parsed - points) < 1e-9);
        }
    }

    void aNarrowDockLeavesTheBaselineToTheBarsAbove() {
        FilterStore filter;
        Theme theme;
        WhatIfDock dock(&filter, &theme);
        const auto base = test::fake_base(300);
        const View view{base, base->baseline};
        filter.reset(view.base->segments.segment);
        dock.setView(view);
        const auto* table = dock.findChild<QTableView*>();
        dock.resize(600, 700);
        dock.show();
        QTRY_VERIFY(table->isVisible() && !table->isColumnHidden(EffectsModel::Baseline));
        dock.resize(240, 700);
        QTRY_VERIFY(table->isColumnHidden(EffectsModel::Baseline));
        QVERIFY(!table->isColumnHidden(EffectsModel::Scenario));
        dock.resize(600, 700);
        QTRY_VERIFY(!table->isColumnHidden(EffectsModel::Baseline));
    }

    void saysWhatAScenarioMeansForALearnedForecast() {
        FilterStore filter;
        Theme theme;
        WhatIfDock dock(&filter, &theme);
        const auto shown = [&dock] {
            const auto labels = dock.findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
                return !label->isHidden() && label->text().contains(QStringLiteral(
                                                 "Gradient boosting forecasts the next 90 days"));
            });
        };
        const auto plain = test::fake_base(200);
        filter.reset(plain->segments.segment);
        auto learned = std::make_shared<CustomerBase>(*plain);
        auto forecast = std::make_shared<Forecast>();
        forecast->horizon_days = 90;
        learned->forecaster = "gradient_boosting";
        learned->forecast = forecast;
        dock.setView({learned, learned->baseline});
        QTRY_VERIFY(shown());
        dock.setView({plain, plain->baseline});
        QTRY_VERIFY(!shown());
    }

    void typedIntoTheBox() {
        PercentBox box;
        box.setRange(0, 30);
        const auto type = [&](const QString& text) {
            box.selectAll();
            QTest::keyClicks(&box, text);
            QTest::keyClick(&box, Qt::Key_Return);
            return box.value();
        };
        QCOMPARE(type(QStringLiteral("8,5 %")), 8.5);
        QCOMPARE(type(QStringLiteral("0.08")), 8.0);
        QVERIFY(type(QStringLiteral("300")) <= 30.0);
    }

    void knobsAskAndResetDoes() {
        const auto base = test::fake_base(300);
        FilterStore filter;
        filter.reset(base->segments.segment);
        Theme theme;
        WhatIfDock dock(&filter, &theme);
        QSignalSpy intervals(&dock, &WhatIfDock::intervalsRequested);
        std::vector<Scenario> asked;
        connect(&dock, &WhatIfDock::scenarioRequested, this, [&](const Scenario& scenario) {
            asked.push_back(scenario);
            dock.setView({base, scenario == base->baseline->scenario
                                    ? base->baseline
                                    : std::make_shared<const ScenarioResult>(
                                          base->table->evaluate(scenario))});
        });
        dock.setView({base, base->baseline});
        QVERIFY(dock.scenario() == base->baseline->scenario);
        QTRY_COMPARE(intervals.size(), 1);
        const auto sliders = dock.findChildren<QSlider*>();
        QCOMPARE(sliders.size(), 4);
        sliders.at(0)->setValue(104); // churn, tenths: dragging goes by whole percents
        QCOMPARE(asked.size(), std::size_t(1));
        QCOMPARE(asked.back().churn_change, 0.1);
        QCOMPARE(dock.scenario().churn_change, 0.1);
        sliders.at(3)->setValue(24);
        QCOMPARE(asked.back().horizon_months, 24);
        auto* reset = dock.findChild<QPushButton*>();
        QTRY_VERIFY(reset->isEnabled());
        reset->click();
        QVERIFY(asked.back() == base->baseline->scenario);
        QVERIFY(dock.scenario() == base->baseline->scenario);
        QTRY_VERIFY(!reset->isEnabled());
    }

    void sentenceSaysCauseAmountAndShare() {
        const Scenario baseline;
        Scenario scenario;
        const auto sentence = [&](double total) {
            return whatIfSentence(baseline, scenario, 100'000.0, total, QStringLiteral("GBP"));
        };
        QVERIFY(sentence(100'000.0).contains(QStringLiteral("baseline")));
        scenario.churn_change = 0.1;
        QCOMPARE(sentence(95'800.0),
                 QStringLiteral("At 10% more churn the next 12 months are worth "
                                "£4.20K less (▼ 4.2%)."));
        scenario.churn_change = -0.2;
        QVERIFY(sentence(110'000.0).startsWith(QStringLiteral("At 20% less churn")));
        QVERIFY(sentence(110'000.0).contains(QStringLiteral("more (▲ 10.0%)")));
        scenario = {};
        scenario.horizon_months = 1;
        QVERIFY(sentence(50'000.0).startsWith(QStringLiteral("Looking 1 month ahead instead of")));
        scenario.horizon_months = 24;
        QVERIFY(sentence(150'000.0).startsWith(QStringLiteral("Looking 24 months ahead")));
        scenario.margin = 0.5;
        QVERIFY(sentence(75'000.0).startsWith(QStringLiteral("With these settings")));
    }
};

QTEST_MAIN(TestWhatIf)
#include "tst_whatif.moc"
