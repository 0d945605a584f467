// What docks have in common, the tiles and chips above them, and the list of jobs.
#include "tests/support/dock_stores.h"
#include "ui/docks/churn/churn_dock.h"
#include "ui/docks/churn/churn_model.h"
#include "ui/docks/customers/customers_model.h"
#include "ui/docks/jobs/job_row.h"
#include "ui/docks/jobs/jobs_dock.h"
#include "ui/docks/profile/profile_dock.h"
#include "ui/docks/segments/segments_dock.h"
#include "ui/docks/segments/segments_model.h"
#include "ui/docks/totals.h"
#include "ui/docks/whatif/whatif_dock.h"
#include "ui/format.h"
#include "ui/widgets/bar_delegate.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/column_help.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/kpi_strip.h"
#include "ui/widgets/tile.h"

#include <QAbstractItemModelTester>
#include <QKeyEvent>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace perennial;
using namespace perennial::ui;

class TestDocks : public QObject, private test::DockStores {
    Q_OBJECT

  private Q_SLOTS:
    void init() { openAgain(); }

    void modelsKeepTheRulesOfModels() {
        const auto strict = QAbstractItemModelTester::FailureReportingMode::QtTest;
        SegmentsModel segments(&m_filter, &m_theme);
        const QAbstractItemModelTester a(&segments, strict);
        segments.setView(m_view);
        ChurnModel churn;
        const QAbstractItemModelTester b(&churn, strict);
        churn.setView(m_view, m_filter.mask(), 25);
        churn.setView(m_view, m_filter.mask(), 10);
        QCOMPARE(churn.rowCount(), 10);
        CustomersModel customers(&m_theme);
        const QAbstractItemModelTester c(&customers, strict);
        customers.setBase(m_view, std::make_shared<const std::vector<std::uint32_t>>(
                                      std::vector<std::uint32_t>{3, 1, 2}));
        QCOMPARE(customers.index(0, 0).data(PositionRole).toUInt(), 3U);
        customers.setBase({}, customers.order());
        QCOMPARE(customers.rowCount(), 0);
    }

    void totalsAddUpAndFollowTheFilter() {
        const Totals all = visibleTotals(m_view, m_filter.mask()).all();
        QCOMPARE(all.customers, m_view.base->summary->size());
        QVERIFY(std::abs(all.clv - m_view.base->baseline->total_clv) <
                1e-9 * m_view.base->baseline->total_clv);
        keepFirst(7);
        const Totals some = visibleTotals(m_view, m_filter.mask()).all();
        QCOMPARE(some.customers, std::size_t(7));
        Money revenue;
        for (std::size_t i = 0; i < 7; ++i) {
            revenue += m_view.base->summary->revenue_to_date[i];
        }
        QCOMPARE(some.revenue.micros, revenue.micros);
    }

    void theListAtTheBottomLeavesRoomForThePanelsBesideIt() {
        ChurnDock dock(&m_selection, &m_filter);
        dock.setView(m_view);
        QCoreApplication::processEvents();
        constexpr int least_window = 1024, panels = 240 + 300; // segments and what if, readable
        QVERIFY2(dock.minimumSizeHint().width() <= least_window - panels,
                 qPrintable(QString::number(dock.minimumSizeHint().width())));
    }

    /// Every table explains its columns: F1 in a cell, or the pointer on the header.
    void columnsAreExplained() {
        SegmentsDock segments(&m_selection, &m_filter, &m_theme);
        ChurnDock churn(&m_selection, &m_filter);
        CustomersDock customers(&m_selection, &m_filter, &m_theme);
        WhatIfDock whatIf(&m_filter, &m_theme);
        answer(customers);
        for (Dock* dock : std::initializer_list<Dock*>{&segments, &churn, &customers, &whatIf}) {
            dock->setView(m_view);
            auto* table = dock->findChild<QTableView*>();
            QTRY_VERIFY(table->model()->rowCount() > 0);
            const auto* help = table->findChild<ColumnHelp*>();
            QVERIFY(help != nullptr);
            QVERIFY(help->text().isEmpty()); // nowhere yet
            for (int column = 0; column < table->model()->columnCount(); ++column) {
                table->setCurrentIndex(table->model()->index(0, column));
                QVERIFY2(help->text().length() > 10, qPrintable(dock->objectName()));
            }
            QKeyEvent key(QEvent::ShortcutOverride, Qt::Key_F1, Qt::NoModifier);
            key.ignore();
            QCoreApplication::sendEvent(table, &key);
            QVERIFY(key.isAccepted()); // the window's own help stays out of the way
        }
    }

    void jobsShowStageAndCancel() {
        JobsDock dock;
        QSignalSpy cancelled(&dock, &JobsDock::cancelRequested);
        dock.jobStarted(7, QStringLiteral("Import"));
        dock.jobProgressed(7, 0.5, Stage::reading);
        auto* row = dock.findChild<JobRow*>();
        QVERIFY(row != nullptr);
        const auto says = [&](const QString& text) {
            for (const QLabel* label : row->findChildren<QLabel*>()) {
                if (label->text().contains(text)) {
                    return true;
                }
            }
            return false;
        };
        QVERIFY(says(QStringLiteral("50%")));
        QVERIFY(says(Format::stage(Stage::reading)));
        row->findChild<QToolButton*>()->click();
        QCOMPARE(cancelled.size(), 1);
        QCOMPARE(cancelled.at(0).at(0).toULongLong(), 7ULL);
        dock.jobFinished(7, QStringLiteral("Stopped"));
        QVERIFY(says(QStringLiteral("Stopped")));
        dock.jobProgressed(7, 0.9, Stage::writing); // late news of a finished job
        QVERIFY(says(QStringLiteral("Stopped")));
    }

    void chipsRemoveTheirRule() {
        FilterBar bar(&m_selection, &m_filter);
        m_filter.setSegmentVisible(Segment::lost, false);
        auto* chip = bar.findChild<Chip*>();
        QVERIFY(chip != nullptr);
        QVERIFY(chip->text().contains(Format::segmentName(Segment::lost)));
        chip->findChild<QToolButton*>()->click();
        QVERIFY(!m_filter.active());
    }

    void keyFiguresFollowTheFilter() {
        KpiStrip strip(&m_filter);
        strip.resize(1000, 800);
        strip.setView(m_view);
        auto* first = strip.findChildren<Tile*>().constFirst();
        QTRY_COMPARE(first->value(), Format::count(m_view.base->summary->size()));
        keepFirst(12);
        QTRY_COMPARE(first->value(), QStringLiteral("12"));
        // A scenario is said where its numbers stand, and can be left there.
        FilterBar bar(&m_selection, &m_filter);
        QSignalSpy back(&bar, &FilterBar::baselineRequested);
        const auto chips = bar.findChildren<Chip*>().size();
        bar.setScenarioShown(true);
        QVERIFY(bar.findChild<Chip*>() != nullptr);
        for (Chip* chip : bar.findChildren<Chip*>()) {
            if (chip->text().contains(QStringLiteral("Scenario"))) {
                Q_EMIT chip->removed();
            }
        }
        QCOMPARE(back.count(), 1);
        bar.setScenarioShown(false);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(bar.findChildren<Chip*>().size(), chips);
        strip.setIntervals({1000.0, 2000.0}, {300.0, 400.0});
        QTRY_VERIFY(strip.findChildren<Tile*>().at(2)->note().contains(QStringLiteral("2.00K")));
    }

    /// Writes pictures to look at into the folder named by PERENNIAL_PICTURES.
    void pictures() {
        const QString folder = qEnvironmentVariable("PERENNIAL_PICTURES");
        if (folder.isEmpty()) {
            QSKIP("PERENNIAL_PICTURES names no folder for pictures");
        }
        Scenario more;
        more.churn_change = 0.1;
        const View what_if{m_view.base, std::make_shared<const ScenarioResult>(
                                            m_view.base->table->evaluate(more))};
        for (const auto choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
            m_theme.setChoice(choice);
            SegmentsDock segments(&m_selection, &m_filter, &m_theme);
            ChurnDock churn(&m_selection, &m_filter);
            CustomersDock customers(&m_selection, &m_filter, &m_theme);
            ProfileDock profile(&m_selection, &m_intervals, &m_theme);
            WhatIfDock what(&m_filter, &m_theme);
            JobsDock jobs;
            KpiStrip strip(&m_filter);
            answer(customers);
            jobs.jobStarted(1, QStringLiteral("Import orders.csv"));
            jobs.jobFinished(1, QStringLiteral("Done"));
            jobs.jobStarted(2, QStringLiteral("Analyse"));
            jobs.jobProgressed(2, 0.42, Stage::fitting);
            m_selection.setCurrent(12);
            m_selection.apply({m_view.base->churn.position[1]}, SelectionStore::Mode::Replace);
            const auto shoot = [&](QWidget& widget, QSize size, const QString& name) {
                widget.resize(size);
                widget.show();
                QTest::qWait(50);
                const QString theme = choice == Theme::Choice::Dark ? QStringLiteral("dark")
                                                                    : QStringLiteral("light");
                QVERIFY(
                    widget.grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name, theme)));
            };
            for (Dock* dock :
                 std::initializer_list<Dock*>{&segments, &churn, &customers, &profile, &what}) {
                dock->setView(what_if);
            }
            strip.resize(1000, 800);
            strip.setView(what_if);
            strip.setIntervals(
                {what_if.scenario->total_clv * 0.9, what_if.scenario->total_clv * 1.1},
                {what_if.scenario->total_expected_purchases * 0.9,
                 what_if.scenario->total_expected_purchases * 1.1});
            what.setIntervals(
                {0.9 * m_view.base->baseline->total_clv, 1.1 * m_view.base->baseline->total_clv},
                {0.9 * what_if.scenario->total_clv, 1.1 * what_if.scenario->total_clv});
            shoot(segments, {300, 270}, QStringLiteral("segments"));
            shoot(churn, {900, 220}, QStringLiteral("churn"));
            shoot(customers, {900, 220}, QStringLiteral("customers"));
            shoot(profile, {330, 520}, QStringLiteral("profile"));
            shoot(what, {340, 680}, QStringLiteral("whatif"));
            shoot(jobs, {900, 160}, QStringLiteral("jobs"));
            shoot(strip, {900, 800}, QStringLiteral("strip"));
        }
    }
};

QTEST_MAIN(TestDocks)
#include "tst_docks.moc"
