#include "tests/support/fake_base.h"
#include "ui/charts/scatter_legend.h"
#include "ui/charts/scatter_points.h"
#include "ui/charts/scatter_tip.h"
#include "ui/charts/scatter_view.h"
#include "ui/charts/selection_strip.h"
#include "ui/format.h"
#include "ui/stores/filter_store.h"
#include "ui/stores/interval_store.h"
#include "ui/stores/selection_store.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace perennial;
using namespace perennial::ui;

/// A plot whose questions are answered at once, as app does it on a worker.
class AnsweredPlot : public QObject {
  public:
    explicit AnsweredPlot(std::size_t customers) : base(test::fake_base(customers)) {
        theme.setChoice(Theme::Choice::Light);
        selection.reset(customers);
        filter.reset(base->segments.segment);
        connect(&plot, &ScatterPlot::pointsRequested, this,
                [this](const View& v, Metric x, Metric y, bool logX, bool logY) {
                    ++pointRequests;
                    plot.showPoints(buildScatterPoints(v, x, y, logX, logY, {}));
                });
        connect(&plot, &ScatterPlot::imageRequested, this,
                [this](const ScatterImageRequest& request) {
                    requests.push_back(request);
                    if (answering) {
                        plot.showImage(renderScatterImage(request, {}), request.id);
                    }
                });
        plot.resize(900, 600);
        plot.show();
        plot.setView({base, base->baseline});
        settle();
    }
    void settle() {
        for (int i = 0; i < 3; ++i) {
            QCoreApplication::processEvents();
        }
    }
    ScatterView& view() { return *plot.findChild<ScatterView*>(); }
    ScatterChart& chart() { return view().chart(); }
    QString strip() { return plot.findChild<SelectionStrip*>()->text(); }
    QPoint pixelOf(std::uint32_t position) {
        return chart().toPixel(chart().points()->at(position)).toPoint();
    }
    /// A customer with nobody else within `gap` pixels.
    std::uint32_t lonely(double gap = 16.0) {
        for (std::uint32_t i = 0; i < selection.size(); ++i) {
            const QSizeF r = chart().unit() * gap;
            const QPointF p = chart().points()->at(i);
            if (chart().points()->countInside(
                    {p.x() - r.width(), p.y() - r.height(), 2 * r.width(), 2 * r.height()}, {}) ==
                1) {
                return i;
            }
        }
        qFatal("nobody stands alone");
    }

    std::shared_ptr<const CustomerBase> base;
    SelectionStore selection;
    FilterStore filter;
    Theme theme;
    ScatterPlot plot{&selection, &filter, &theme};
    std::vector<ScatterImageRequest> requests;
    int pointRequests = 0;
    bool answering = true;
};

class TestScatterPlot : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void clickSelects_data() {
        QTest::addColumn<int>("modifiers");
        QTest::addColumn<std::size_t>("expected"); // from one other customer selected
        QTest::newRow("click") << int(Qt::NoModifier) << std::size_t{1};
        QTest::newRow("shift adds") << int(Qt::ShiftModifier) << std::size_t{2};
        QTest::newRow("ctrl toggles") << int(Qt::ControlModifier) << std::size_t{2};
        QTest::newRow("alt removes nothing") << int(Qt::AltModifier) << std::size_t{1};
    }
    void clickSelects() {
        QFETCH(int, modifiers);
        QFETCH(std::size_t, expected);
        AnsweredPlot p(300);
        const std::uint32_t target = p.lonely();
        p.selection.apply({target == 0 ? 1U : 0U}, SelectionStore::Mode::Replace);
        QTest::mouseClick(p.view().viewport(), Qt::LeftButton,
                          Qt::KeyboardModifiers::fromInt(modifiers), p.pixelOf(target));
        QCOMPARE(p.selection.count(), expected);
        QCOMPARE(p.selection.contains(target), modifiers != int(Qt::AltModifier));
        QCOMPARE(p.selection.current(), qint64{target});
    }
    void dragSelectsARectangle() {
        AnsweredPlot p(3'000);
        const QRect area = p.chart().plotArea().toRect();
        QWidget* viewport = p.view().viewport();
        QTest::mousePress(viewport, Qt::LeftButton, {}, area.topLeft() + QPoint(100, 20));
        QTest::mouseMove(viewport, area.center());
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, area.center());
        const QRectF range(p.chart().toPlace(QPointF(area.left() + 100, area.center().y())),
                           p.chart().toPlace(QPointF(area.center().x(), area.top() + 20)));
        auto expected = p.chart().points()->inside(range, {});
        std::sort(expected.begin(), expected.end());
        QVERIFY(expected.size() > 50);
        QCOMPARE(p.selection.positions(), expected);
        p.settle();
        QVERIFY2(p.strip().contains(QStringLiteral("selected")), qPrintable(p.strip()));
    }
    void lassoSelectsInside() {
        AnsweredPlot p(3'000);
        QWidget* viewport = p.view().viewport();
        QTest::keyClick(&p.view(), Qt::Key_L);
        QCOMPARE(p.view().tool(), ScatterView::Tool::Lasso);
        const QPoint c = p.chart().plotArea().center().toPoint();
        const QPolygon triangle{c + QPoint(-150, 100), c + QPoint(150, 100), c + QPoint(0, -120)};
        QTest::mousePress(viewport, Qt::LeftButton, {}, triangle[0]);
        QTest::mouseMove(viewport, triangle[1]);
        QTest::mouseMove(viewport, triangle[2]);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, triangle[0]);
        std::size_t inside = 0, wrong = 0;
        for (std::uint32_t i = 0; i < p.selection.size(); ++i) {
            const QPointF pixel = p.chart().toPixel(p.chart().points()->at(i));
            const bool in = QPolygonF(triangle).containsPoint(pixel, Qt::OddEvenFill);
            inside += in ? 1 : 0;
            wrong += in != p.selection.contains(i) ? 1 : 0;
        }
        QVERIFY(inside > 100);
        QVERIFY2(wrong <= inside / 20,
                 qPrintable(QString::number(wrong))); // only on the outline itself
    }
    void filteredOutCannotBeSelected() {
        AnsweredPlot p(300);
        const std::uint32_t target = p.lonely();
        std::vector<std::uint8_t> mask(300, 0);
        mask[target] = 1;
        p.filter.exclude(mask);
        p.settle();
        QTest::mouseClick(p.view().viewport(), Qt::LeftButton, {}, p.pixelOf(target));
        QVERIFY(!p.selection.contains(target));
        QTest::keyClick(&p.view(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(p.selection.count(), std::size_t{299});
    }
    void doubleClickOpensOrFits() {
        AnsweredPlot p(300);
        const std::uint32_t target = p.lonely();
        const QSignalSpy profile(&p.selection, &SelectionStore::profileRequested);
        QTest::mouseDClick(p.view().viewport(), Qt::LeftButton, {}, p.pixelOf(target));
        QCOMPARE(profile.count(), 1);
        QCOMPARE(profile.at(0).at(0).toUInt(), target);
        QTest::keyClick(&p.view(), Qt::Key_Plus);
        QVERIFY(p.chart().range() != p.chart().points()->fit());
        QTest::keyClick(&p.view(), Qt::Key_0);
        QCOMPARE(p.chart().range(), p.chart().points()->fit());
    }
    void tForTheTable() {
        AnsweredPlot p(300);
        const QSignalSpy asked(&p.plot, &ScatterPlot::tableRequested);
        QTest::keyClick(&p.view(), Qt::Key_T);
        QCOMPARE(asked.count(), 1);
    }

    void wheelZoomsAtTheCursor() {
        AnsweredPlot p(300);
        const QPointF at = p.chart().plotArea().center() + QPointF(80, -40);
        const QPointF before = p.chart().toPlace(at);
        const QRectF range = p.chart().range();
        p.view().zoom(2.0, at);
        QVERIFY((p.chart().toPlace(at) - before).manhattanLength() < 1e-9);
        QVERIFY(std::abs(p.chart().range().width() - range.width() / 2) < 1e-9);
        p.view().zoom(2.0, at, true, false);
        QVERIFY(std::abs(p.chart().range().height() - range.height() / 2) < 1e-9);
    }
    void keysStepAndExtend() {
        AnsweredPlot p(300);
        QTest::keyClick(&p.view(), Qt::Key_Right);
        QCOMPARE(p.selection.count(), std::size_t{1});
        const qint64 first = p.selection.current();
        QTest::keyClick(&p.view(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(p.selection.count(), std::size_t{2});
        const auto x = [&](qint64 i) {
            return p.chart().points()->at(static_cast<std::uint32_t>(i)).x();
        };
        QVERIFY(x(p.selection.current()) > x(first));
        const QSignalSpy profile(&p.selection, &SelectionStore::profileRequested);
        QTest::keyClick(&p.view(), Qt::Key_Return);
        QCOMPARE(profile.count(), 1);
        QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        QCoreApplication::sendEvent(&p.view(), &escape);
        QVERIFY(!escape.isAccepted()); // the window decides what it does
    }
    void legendDropsNumbersBeforeItWraps() {
        ScatterLegend legend;
        legend.setCounts({1'609, 955, 1'395, 734, 900, 4'425, 1'934});
        const int line = legend.sizeHint().height();
        const QToolButton* last = legend.findChildren<QToolButton*>().constLast();
        const auto at = [&](int width) {
            legend.resize(width, 2 * line);
            legend.show();
            QCoreApplication::processEvents();
            return std::pair(legend.heightForWidth(width) / line, last->text());
        };
        const int whole = legend.sizeHint().width();
        QCOMPARE(at(whole), std::pair(1, QStringLiteral("Lost 1,934")));
        QCOMPARE(at(whole - 1), std::pair(1, QStringLiteral("Lost")));
        QVERIFY(last->geometry().right() < whole);
        const auto [lines, text] = at(whole / 2);
        QVERIFY(lines > 1);
        QCOMPARE(text, QStringLiteral("Lost 1,934")); // room for numbers again
        QCOMPARE(at(whole), std::pair(1, QStringLiteral("Lost 1,934")));
        QVERIFY(last->toolTip().contains(QStringLiteral("1,934")));
    }
    void tipSaysWhatIsNotKnown() {
        const auto base = test::fake_base(500);
        const View view{base, base->baseline};
        const auto& frequency = base->summary->frequency;
        const auto first = [&](bool once) {
            return static_cast<std::uint32_t>(
                std::find_if(frequency.begin(), frequency.end(),
                             [&](double x) { return (x < 1.0) == once; }) -
                frequency.begin());
        };
        IntervalStore intervals;
        auto known = std::make_shared<CustomerIntervals>();
        known->clv.assign(500, {12.0, 3'400.0});
        known->purchases.assign(500, {1.0, 7.0});
        intervals.set(view, known);
        const auto tip = [&](std::uint32_t i) {
            return scatterTip(view, i, {Metric::RevenueToDate, Metric::Clv}, Colours::light(),
                              &intervals);
        };
        QVERIFY(tip(first(true)).contains(Format::chanceUnknown(false)));
        QVERIFY(!tip(first(false)).contains(Format::chanceUnknown(false)));
        const std::uint32_t i = first(false);
        QVERIFY(tip(i).contains(Format::interval({12.0, 3'400.0}, QStringLiteral("GBP"))));
    }
    void legendSelectsAndHides() {
        AnsweredPlot p(2'000);
        auto* entry = p.plot.findChild<ScatterLegend*>()->findChildren<QToolButton*>().at(
            static_cast<int>(Segment::one_time));
        QTest::mouseClick(entry, Qt::LeftButton);
        QCOMPARE(p.selection.count(),
                 std::size_t{p.base->segments.stats[std::size_t(Segment::one_time)].customers});
        QTest::mouseClick(entry, Qt::LeftButton, Qt::ControlModifier);
        QVERIFY(!p.filter.segmentVisible(Segment::one_time));
        p.settle();
        QVERIFY(entry->text().endsWith(QStringLiteral(" 0")));
    }
    void keepOnlyAndExclude() {
        AnsweredPlot p(500);
        p.selection.apply({1, 2, 3}, SelectionStore::Mode::Replace);
        QTest::keyClick(&p.view(), Qt::Key_X);
        QCOMPARE(p.filter.count(), std::size_t{497});
        QCOMPARE(p.selection.count(), std::size_t{0});
        p.selection.apply({4, 5}, SelectionStore::Mode::Replace);
        p.settle();
        p.plot.findChildren<QPushButton*>().at(0)->click();
        QCOMPARE(p.filter.count(), std::size_t{2});
    }
    void tellsWhoIsOutsideTheView() {
        AnsweredPlot p(2'000);
        QCOMPARE(p.strip(), QStringLiteral("2,000 customers"));
        p.view().zoom(4.0, p.chart().plotArea().center());
        p.settle();
        const std::size_t inside = p.chart().points()->countInside(p.chart().range(), {});
        QVERIFY2(p.strip().contains(QString::number(2'000 - inside).right(3)),
                 qPrintable(p.strip()));
    }
    void dropsStaleImages() {
        AnsweredPlot p(300);
        p.answering = false;
        p.requests.clear();
        p.view().zoom(2.0, p.chart().plotArea().center());
        p.settle();
        p.view().zoom(2.0, p.chart().plotArea().center());
        p.settle();
        QCOMPARE(p.requests.size(), std::size_t{1}); // one picture at a time
        p.plot.showImage(QImage(4, 4, QImage::Format_ARGB32_Premultiplied), p.requests[0].id + 7);
        QCOMPARE(p.requests.size(), std::size_t{1});
        p.answering = true;
        p.plot.showImage(renderScatterImage(p.requests[0], {}), p.requests[0].id);
        QCOMPARE(p.requests.size(), std::size_t{2}); // what changed meanwhile follows at once
        QCOMPARE(p.requests[1].dataRect, p.chart().range());
    }
    void scenarioKeepsTheZoom() {
        AnsweredPlot p(500);
        p.view().zoom(3.0, p.chart().plotArea().center());
        const QRectF range = p.chart().range();
        Scenario scenario;
        scenario.annual_discount_rate = 0.3;
        p.plot.setView(
            {p.base, std::make_shared<const ScenarioResult>(p.base->table->evaluate(scenario))});
        QCOMPARE(p.pointRequests, 2);
        QCOMPARE(p.chart().range(), range);
    }
    void showsNothingWithoutAView() {
        AnsweredPlot p(300);
        p.selection.reset(0);
        p.filter.reset({});
        p.requests.clear();
        p.plot.setView({});
        p.settle();
        QVERIFY(!p.view().isVisible());
        QVERIFY(p.requests.empty());
    }
    void speaks() {
        AnsweredPlot p(300);
        QVERIFY(!p.view().accessibleName().isEmpty());
        QVERIFY(p.view().accessibleDescription().contains(QStringLiteral("300")));
        const auto buttons = p.plot.findChildren<QToolButton*>();
        for (const QToolButton* button : buttons) {
            QVERIFY(!button->accessibleName().isEmpty() || !button->text().isEmpty());
        }
    }
};

QTEST_MAIN(TestScatterPlot)
#include "tst_scatter_plot.moc"
