#include "tests/support/fake_backtest.h"
#include "tests/support/fake_base.h"
#include "ui/charts/chart_data.h"
#include "ui/charts/chart_export.h"
#include "ui/charts/scatter_points.h"
#include "ui/format.h"
#include "ui/stores/theme.h"

#include <QImage>
#include <QLocale>
#include <QMimeData>
#include <QSvgRenderer>
#include <QTest>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>

#include <algorithm>
#include <memory>

using namespace perennial;
using namespace perennial::ui;

class TestChartExport : public QObject {
    Q_OBJECT

    std::shared_ptr<const CustomerBase> m_base = test::fake_base(3'000);
    View view() const { return {m_base, m_base->baseline}; }
    static ChartRequest request(ChartFormat format) {
        ChartRequest r;
        r.format = format;
        r.size = QSize(640, 400);
        r.dpi = 192;
        r.backtest = test::fake_backtest();
        return r;
    }

  private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void everyChartInEveryFormat_data() {
        QTest::addColumn<QString>("id");
        for (const ChartEntry& entry : chartRegistry()) {
            QTest::newRow(entry.id) << QString::fromLatin1(entry.id);
        }
    }
    void everyChartInEveryFormat() {
        QFETCH(QString, id);
        const QByteArray png = renderChart(id, view(), request(ChartFormat::Png));
        const QImage image = QImage::fromData(png, "PNG");
        QCOMPARE(image.size(), QSize(1280, 800)); // 640 x 400 units of 1/96 inch at 192 dpi
        QCOMPARE(qRound(image.dotsPerMeterX() * 0.0254), 192);
        QCOMPARE(image.pixelColor(2, 2), Colours::light().base);

        const QByteArray svg = renderChart(id, view(), request(ChartFormat::Svg));
        QVERIFY(QSvgRenderer(svg).isValid());
        // Text stays text: the footer can be searched and edited.
        QVERIFY(svg.contains("<text"));
        const auto entries = chartRegistry();
        const bool judged = std::any_of(entries.begin(), entries.end(), [&](const ChartEntry& e) {
            return id == QLatin1String(e.id) && e.needsBacktest;
        });
        QVERIFY(QString::fromUtf8(svg).contains(Format::date(
            judged ? test::fake_backtest()->origins.back().holdout_end : m_base->summary->end)));

        const QByteArray pdf = renderChart(id, view(), request(ChartFormat::Pdf));
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.contains("/FontFile"));
        QVERIFY(pdf.contains("/MediaBox [0 0 480")); // 640 / 96 inch in points
    }
    void manyPointsAreAnImageFewAreOutlines() {
        QVERIFY(renderChart(QStringLiteral("revenue_vs_clv"), view(), request(ChartFormat::Svg))
                    .contains("<image"));
        const auto few = test::fake_base(300);
        QVERIFY(!renderChart(QStringLiteral("revenue_vs_clv"), {few, few->baseline},
                             request(ChartFormat::Svg))
                     .contains("<image"));
    }
    void darkOnlyWhenAsked() {
        ChartRequest r = request(ChartFormat::Png);
        r.dark = true;
        const QImage image =
            QImage::fromData(renderChart(QStringLiteral("segments"), view(), r), "PNG");
        QCOMPARE(image.pixelColor(2, 2), Colours::darkSet().base);
    }
    void barsShowTheNumbersOfTheFilter() {
        ChartRequest r = request(ChartFormat::Svg);
        r.visible.assign(3'000, 0);
        std::size_t champions = 0;
        for (std::size_t i = 0; i < 3'000; ++i) {
            if (m_base->segments.segment[i] == Segment::champions) {
                r.visible[i] = 1;
                ++champions;
            }
        }
        QVERIFY(champions > 2);
        const QString svg = QString::fromUtf8(renderChart(QStringLiteral("segments"), view(), r));
        QVERIFY(svg.contains(Format::customers(champions)));
        QVERIFY(svg.contains(QStringLiteral("100%")));
        QVERIFY(svg.contains(QStringLiteral("after filter")));
    }
    void onePurchaseHasItsOwnBar() {
        const auto& frequency = m_base->summary->frequency;
        const auto once = std::count(frequency.begin(), frequency.end(), 0.0);
        ChartRequest r = request(ChartFormat::Svg);
        const QString all = QString::fromUtf8(renderChart(QStringLiteral("churn"), view(), r));
        QVERIFY(all.contains(QStringLiteral("bought once")));
        QVERIFY(all.contains(Format::count(static_cast<qulonglong>(once))));
        r.visible.assign(frequency.size(), 0);
        r.visible[static_cast<std::size_t>(std::max_element(frequency.begin(), frequency.end()) -
                                           frequency.begin())] = 1;
        QVERIFY(!QString::fromUtf8(renderChart(QStringLiteral("churn"), view(), r))
                     .contains(QStringLiteral("bought once")));
    }
    void footerNamesTheScenario() {
        Scenario scenario;
        scenario.annual_discount_rate = 0.125;
        scenario.horizon_months = 6;
        scenario.churn_change = 0.2;
        const auto result =
            std::make_shared<const ScenarioResult>(m_base->table->evaluate(scenario));
        const QString footer = chartFooter({m_base, result}, {});
        for (const char* fact : {"12.5%", "6 months", "+20%", "3,000 customers", "2011"}) {
            QVERIFY2(footer.contains(QLatin1String(fact)), qPrintable(footer));
        }
    }
    void footerNamesTheModelAndTheRefunds() {
        const QString footer = chartFooter(view(), {});
        QVERIFY2(footer.contains(Format::modelName(QString::fromStdString(m_base->forecaster))),
                 qPrintable(footer));
        QVERIFY2(footer.contains(QStringLiteral("refunds on the day of the refund")),
                 qPrintable(footer));
        // However long it is, all of it is drawn.
        ChartRequest narrow = request(ChartFormat::Svg);
        narrow.size = {360, 400};
        QVERIFY(QString::fromUtf8(renderChart(QStringLiteral("segments"), view(), narrow))
                    .contains(QStringLiteral("refund")));
    }
    void dataIsATableOfTheCustomersShown() {
        ChartRequest r = request(ChartFormat::Png);
        const QString all = scatterTable(view(), r);
        QCOMPARE(all.count(QLatin1Char('\n')), 1 + static_cast<int>(m_base->summary->size()));
        QVERIFY(all.startsWith(QStringLiteral("Customer\tSegment\t")));
        r.visible.assign(m_base->summary->size(), 1);
        r.visible[4] = 0;
        QCOMPARE(scatterTable(view(), r).count(QLatin1Char('\n')),
                 static_cast<int>(m_base->summary->size()));
        r.selected.assign(m_base->summary->size(), 0);
        r.selected[3] = r.selected[4] = 1; // the filter hides the second
        const QStringList lines = scatterTable(view(), r).trimmed().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 2);
        const QStringList cells = lines[1].split(QLatin1Char('\t'));
        QCOMPARE(cells.size(), 4);
        QCOMPARE(QLocale().toDouble(cells[2]), metricValue(view(), r.x, 3));
        const std::unique_ptr<QMimeData> mime(scatterTableMimeData(view(), r));
        QVERIFY(mime->hasText() && mime->html().contains(QStringLiteral("<td>") + cells[0]));
    }
    void clipboardHasPictureAndVector() {
        const std::unique_ptr<QMimeData> mime(
            chartMimeData(QStringLiteral("churn"), view(), request(ChartFormat::Png)));
        QVERIFY(mime->hasImage());
        QVERIFY(mime->hasFormat(QStringLiteral("image/png")));
        QVERIFY(mime->data(QStringLiteral("image/svg+xml")).contains("<svg"));
    }
    void refuses() {
        const auto code = [&](const QString& id, const ChartRequest& r) {
            try {
                renderChart(id, view(), r);
            } catch (const Error& error) {
                return error.code();
            }
            return ErrorCode::internal;
        };
        QCOMPARE(code(QStringLiteral("pie"), request(ChartFormat::Png)), ErrorCode::bad_input);
        ChartRequest unjudged = request(ChartFormat::Png);
        unjudged.backtest.reset();
        QCOMPARE(code(QStringLiteral("deciles"), unjudged), ErrorCode::bad_input);
        ChartRequest tiny = request(ChartFormat::Png);
        tiny.size = QSize(10, 10);
        QCOMPARE(code(QStringLiteral("churn"), tiny), ErrorCode::bad_input);
        ChartRequest sharp = request(ChartFormat::Png);
        sharp.dpi = 5'000;
        QCOMPARE(code(QStringLiteral("churn"), sharp), ErrorCode::bad_input);
    }
    void formatFollowsTheName() {
        QCOMPARE(*chartFormat(QStringLiteral("a.b.SVG")), ChartFormat::Svg);
        QCOMPARE(*chartFormat(QStringLiteral("deck.pdf")), ChartFormat::Pdf);
        QVERIFY(!chartFormat(QStringLiteral("chart.jpg")));
        QVERIFY(!chartFormat(QStringLiteral("chart")));
    }
};

QTEST_MAIN(TestChartExport)
#include "tst_chart_export.moc"
