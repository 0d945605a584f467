#include "tests/support/fake_base.h"
#include "ui/charts/scatter_points.h"

#include <QTest>

#include <cmath>
#include <thread>

using namespace perennial;
using namespace perennial::ui;

class TestScatterPoints : public QObject {
    Q_OBJECT

    std::shared_ptr<const CustomerBase> m_base = test::fake_base(5'000);
    std::shared_ptr<const ScatterPoints> m_points = buildScatterPoints(
        {m_base, m_base->baseline}, Metric::RevenueToDate, Metric::Clv, true, true, {});

    ScatterImageRequest request() const {
        ScatterImageRequest r;
        r.points = m_points;
        r.dataRect = m_points->fit();
        r.pixels = QSize(400, 300);
        r.colours = Colours::light();
        return r;
    }
    static std::size_t painted(const QImage& image) {
        std::size_t count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                count += qAlpha(image.pixel(x, y)) != 0 ? 1 : 0;
            }
        }
        return count;
    }

  private Q_SLOTS:
    void valuesAreTheirLogarithms() {
        std::size_t banded = 0;
        for (std::uint32_t i = 0; i < m_points->size(); ++i) {
            const double revenue = to_major(m_base->summary->revenue_to_date[i]);
            const double x = m_points->at(i).x();
            if (revenue >= m_points->x().floor) {
                QVERIFY(std::abs(x - std::log10(revenue)) < 1e-5);
            } else {
                ++banded;
                QVERIFY(x >= m_points->x().bandLow && x <= m_points->x().bandHigh);
            }
            QCOMPARE(m_points->segmentOf(i), m_base->segments.segment[i]);
        }
        QCOMPARE(m_points->x().inBand, banded);
        QVERIFY(banded > 0); // the shop has customers who got everything back
    }
    /// A base whose customers paid these amounts.
    static std::shared_ptr<const CustomerBase> paid(const std::vector<double>& amounts) {
        auto base = std::make_shared<CustomerBase>(*test::fake_base(amounts.size()));
        auto summary = std::make_shared<CustomerSummary>(*base->summary);
        for (std::size_t i = 0; i < amounts.size(); ++i) {
            summary->revenue_to_date[i] = {std::llround(amounts[i] * 1e6)};
        }
        base->summary = summary;
        return base;
    }
    void bandHoldsNothingNormal_data() {
        QTest::addColumn<double>("usual");
        QTest::addColumn<double>("odd");
        QTest::addColumn<bool>("banded");
        QTest::newRow("zero") << 20.0 << 0.0 << true;
        QTest::newRow("negative") << 20.0 << -5.0 << true;
        QTest::newRow("half a cent") << 20.0 << 0.005 << true;
        QTest::newRow("below the next ten") << 20.0 << 5.0 << false;
        QTest::newRow("a tenth") << 20.0 << 1.5 << false;
        QTest::newRow("less than a tenth of everybody's") << 20.0 << 0.5 << true;
        QTest::newRow("a cent among cents") << 0.05 << 0.011 << false;
    }
    void bandHoldsNothingNormal() {
        QFETCH(double, usual);
        QFETCH(double, odd);
        std::vector<double> amounts(1'000, usual);
        amounts[7] = odd;
        const auto base = paid(amounts);
        const auto points = buildScatterPoints({base, base->baseline}, Metric::RevenueToDate,
                                               Metric::Clv, true, true, {});
        QTEST(points->at(7).x() <= points->x().bandHigh, "banded");
        QCOMPARE(points->x().inBand, std::size_t(points->x().hasBand ? 1 : 0));
    }
    void chanceNotKnownHasItsBand() {
        for (const bool logarithmic : {false, true}) {
            const auto points =
                buildScatterPoints({m_base, m_base->baseline}, Metric::PAlive,
                                   Metric::DaysSinceLastPurchase, logarithmic, false, {});
            const ScatterAxis& axis = points->x();
            QVERIFY(axis.hasBand && axis.inBand > 1'000);
            for (std::uint32_t i = 0; i < points->size(); ++i) {
                const bool banded = points->at(i).x() <= axis.bandHigh;
                if (m_base->summary->frequency[i] < 1.0) {
                    QVERIFY(banded);
                } else if (m_base->table->p_alive()[i] > 0.01) {
                    QVERIFY(!banded);
                }
            }
            QCOMPARE(points->countInside(points->fit(), {}), points->size());
        }
    }
    void nobodyIsLost() {
        // Drawn plus clipped is everybody, whatever the view.
        QCOMPARE(m_points->countInside(m_points->fit(), {}), std::size_t{5'000});
        const QRectF left(-100, -100, 101.5, 200), right(1.5 + 1e-9, -100, 100, 200);
        QCOMPARE(m_points->countInside(left, {}) + m_points->countInside(right, {}),
                 std::size_t{5'000});
    }
    void gridAgreesWithLookingAtAll() {
        const QRectF rect(0.7, 0.2, 0.9, 1.1);
        std::vector<std::uint32_t> expected;
        for (std::uint32_t i = 0; i < m_points->size(); ++i) {
            const QPointF p = m_points->at(i);
            if (p.x() >= 0.7F && p.x() <= 1.6F && p.y() >= 0.2F && p.y() <= 1.3F) {
                expected.push_back(i);
            }
        }
        std::vector<std::uint32_t> found = m_points->inside(rect, {});
        std::sort(found.begin(), found.end());
        QCOMPARE(found, expected);
        QVERIFY(expected.size() > 100);
    }
    void nearestAgreesWithLookingAtAll() {
        test::FakeRandom random(7);
        const std::vector<std::uint8_t> all(m_points->size(), 1);
        for (int trial = 0; trial < 50; ++trial) {
            const QPointF place(random.uniform() * 4.0 - 0.5, random.uniform() * 4.0 - 1.0);
            const QSizeF radius(0.2, 0.3);
            qint64 best = -1;
            double least = 1.0;
            for (std::uint32_t i = 0; i < m_points->size(); ++i) {
                const QPointF p = m_points->at(i) - place;
                const double d = std::pow(p.x() / 0.2, 2) + std::pow(p.y() / 0.3, 2);
                if (d < least) {
                    least = d;
                    best = i;
                }
            }
            QCOMPARE(m_points->nearest(place, radius, all), best);
        }
        QCOMPARE(
            m_points->nearest(m_points->at(3), {0.1, 0.1}, std::vector<std::uint8_t>(5'000, 0)),
            qint64{-1});
    }
    void neighbourLiesInTheDirection() {
        const std::vector<std::uint8_t> all(m_points->size(), 1);
        const QSizeF unit(0.01, 0.01);
        for (const QPointF direction :
             {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)}) {
            const qint64 next = m_points->neighbour(10, direction, unit, m_points->fit(), all);
            QVERIFY(next >= 0);
            const QPointF step = m_points->at(static_cast<std::uint32_t>(next)) - m_points->at(10);
            QVERIFY(QPointF::dotProduct(step, direction) > 0.0);
        }
    }
    void scenarioMovesPointsNotAxes() {
        Scenario half;
        half.margin = 0.5;
        const auto scenario = std::make_shared<const ScenarioResult>(m_base->table->evaluate(half));
        const auto moved = buildScatterPoints({m_base, scenario}, Metric::RevenueToDate,
                                              Metric::Clv, true, true, {});
        QCOMPARE(moved->fit(), m_points->fit());
        const qint64 shown = m_points->nearest(m_points->fit().center(), {1, 1}, {});
        const auto at = static_cast<std::uint32_t>(shown);
        QVERIFY(std::abs(moved->at(at).y() - m_points->at(at).y() - std::log10(0.5)) < 1e-5);
    }
    void imageShowsPoints() {
        ScatterImageRequest r = request();
        QVERIFY(painted(renderScatterImage(r, {})) > 1'000);
        r.visible.assign(m_points->size(), 0);
        QCOMPARE(painted(renderScatterImage(r, {})), std::size_t{0});
        r.visible[42] = 1;
        const QImage one = renderScatterImage(r, {});
        const QPointF p = m_points->at(42);
        const QRectF v = r.dataRect;
        const int x = static_cast<int>((p.x() - v.left()) / v.width() * 400);
        const int y = static_cast<int>((v.bottom() - p.y()) / v.height() * 300);
        QVERIFY(painted(one) > 5);
        QCOMPARE(painted(one), painted(one.copy(x - 9, y - 9, 19, 19)));
    }
    void manySelectedHaveNoEdgesOfTheBackground() {
        ScatterImageRequest r = request();
        const auto whites = [&] {
            const QImage image = renderScatterImage(r, {});
            std::size_t count = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    count += image.pixelColor(x, y) == r.colours.base ? 1 : 0;
                }
            }
            return count;
        };
        r.selected.assign(m_points->size(), 1);
        QVERIFY(m_points->size() > 300);
        QCOMPARE(whites(), std::size_t{0});
    }
    void selectionFadesTheRest() {
        ScatterImageRequest r = request();
        r.visible.assign(m_points->size(), 0);
        r.visible[42] = 1;
        r.visible[43] = 1;
        r.selected.assign(m_points->size(), 0);
        r.selected[43] = 1;
        const QImage image = renderScatterImage(r, {});
        const auto alphaAt = [&](std::uint32_t i) {
            const QPointF p = m_points->at(i);
            const QRectF v = r.dataRect;
            return qAlpha(image.pixel(static_cast<int>((p.x() - v.left()) / v.width() * 400),
                                      static_cast<int>((v.bottom() - p.y()) / v.height() * 300)));
        };
        QVERIFY(alphaAt(42) < 90);
        QVERIFY(alphaAt(43) == 255 || m_points->segmentOf(43) == Segment::lost);
        // A selected customer left out by the filter neither shows nor fades the others.
        r.visible[43] = 0;
        QCOMPARE(painted(renderScatterImage(r, {})), painted(renderScatterImage(
                                                         [&] {
                                                             auto plain = r;
                                                             plain.selected.clear();
                                                             return plain;
                                                         }(),
                                                         {})));
    }
    void densityShowsManyAndLonely() {
        const auto base = test::fake_base(60'000);
        ScatterImageRequest r = request();
        r.points = buildScatterPoints({base, base->baseline}, Metric::RevenueToDate, Metric::Clv,
                                      true, true, {});
        r.dataRect = r.points->fit();
        const QImage image = renderScatterImage(r, {});
        // Every customer has left ink where it stands.
        for (std::uint32_t i = 0; i < r.points->size(); ++i) {
            const QPointF p = r.points->at(i);
            const int x = static_cast<int>((p.x() - r.dataRect.left()) / r.dataRect.width() * 400);
            const int y =
                static_cast<int>((r.dataRect.bottom() - p.y()) / r.dataRect.height() * 300);
            bool ink = false;
            for (int dy = -1; dy <= 1; ++dy) {
                for (int dx = -1; dx <= 1; ++dx) {
                    ink = ink ||
                          (image.valid(x + dx, y + dy) && qAlpha(image.pixel(x + dx, y + dy)) != 0);
                }
            }
            QVERIFY2(ink, qPrintable(QString::number(i)));
        }
        QCOMPARE(renderScatterImage(r, {}), image); // the number of threads leaves no trace
    }
    void stops() {
        std::stop_source stop;
        stop.request_stop();
        const Progress cancelled(stop.get_token(), {});
        QVERIFY_EXCEPTION_THROWN(renderScatterImage(request(), cancelled), Cancelled);
        QVERIFY_EXCEPTION_THROWN(buildScatterPoints({m_base, m_base->baseline}, Metric::Clv,
                                                    Metric::PAlive, true, false, cancelled),
                                 Cancelled);
    }
};

QTEST_MAIN(TestScatterPoints)
#include "tst_scatter_points.moc"
