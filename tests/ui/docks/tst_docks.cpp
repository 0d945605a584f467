// The lists, the segments, the profile and the jobs, driven through what people and app do.
#include "analytics/forecast/forecaster.h"
#include "analytics/lifetime/registry.h"
#include "tests/support/fake_base.h"
#include "ui/chance_active.h"
#include "ui/docks/churn/churn_dock.h"
#include "ui/docks/churn/churn_model.h"
#include "ui/docks/customers/customers_dock.h"
#include "ui/docks/customers/customers_model.h"
#include "ui/docks/jobs/job_row.h"
#include "ui/docks/jobs/jobs_dock.h"
#include "ui/docks/profile/customer_profile.h"
#include "ui/docks/profile/profile_dock.h"
#include "ui/docks/segments/segment_intervals.h"
#include "ui/docks/segments/segments_dock.h"
#include "ui/docks/segments/segments_model.h"
#include "ui/docks/totals.h"
#include "ui/docks/whatif/whatif_dock.h"
#include "ui/format.h"
#include "ui/stores/filter_store.h"
#include "ui/stores/interval_store.h"
#include "ui/stores/selection_store.h"
#include "ui/stores/theme.h"
#include "ui/widgets/bar_delegate.h"
#include "ui/widgets/chance_line.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/column_help.h"
#include "ui/widgets/customer_list.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/kpi_strip.h"
#include "ui/widgets/tile.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <limits>
#include <set>

using namespace perennial;
using namespace perennial::ui;

class TestDocks : public QObject {
    Q_OBJECT

    View m_view;
    SelectionStore m_selection;
    FilterStore m_filter;
    IntervalStore m_intervals;
    Theme m_theme;

    static void answer(CustomersDock& dock) {
        connect(&dock, &CustomersDock::orderRequested, &dock,
                [&dock](const CustomerOrderRequest& request) {
                    dock.showOrder(
                        std::make_shared<const std::vector<std::uint32_t>>(sortCustomers(request)));
                });
    }

    void keepFirst(std::size_t count) {
        std::vector<std::uint8_t> mask(m_view.base->summary->size(), 0);
        std::fill_n(mask.begin(), count, std::uint8_t(1));
        m_filter.keepOnly(mask);
    }

  private Q_SLOTS:
    void initTestCase() {
        const auto base = fake_base();
        m_view = {base, base->baseline};
    }
    void init() {
        m_theme.setChoice(Theme::Choice::Light);
        m_filter.reset(m_view.base->segments.segment);
        m_selection.reset(m_view.base->summary->size());
    }

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

    void sortsByEveryColumnBothWays() {
        for (int column = 0; column < customer_column_count; ++column) {
            CustomerOrderRequest request{
                m_view, CustomerColumn(column), Qt::AscendingOrder, m_filter.mask(), {}};
            const auto up = sortCustomers(request);
            request.order = Qt::DescendingOrder;
            const auto down = sortCustomers(request);
            QCOMPARE(up.size(), m_view.base->summary->size());
            QCOMPARE(std::set(up.begin(), up.end()).size(), up.size());
            QCOMPARE(std::set(down.begin(), down.end()).size(), up.size());
        }
        const auto by_clv =
            sortCustomers({m_view, CustomerColumn::Clv, Qt::DescendingOrder, {}, {}});
        QVERIFY(std::is_sorted(by_clv.begin(), by_clv.end(), [&](auto a, auto b) {
            return m_view.scenario->clv[a] > m_view.scenario->clv[b];
        }));
        std::stop_source stop;
        stop.request_stop();
        QVERIFY_EXCEPTION_THROWN(
            sortCustomers({m_view, CustomerColumn::Clv, Qt::AscendingOrder, {}, {}},
                          Progress(stop.get_token(), {})),
            Cancelled);
    }

    void onePurchaseHasNoChanceWhereTheModelCannotTell() {
        const std::vector<double>& frequency = m_view.base->summary->frequency;
        const auto repeat = static_cast<std::size_t>(
            std::count_if(frequency.begin(), frequency.end(), [](double x) { return x >= 1.0; }));
        QVERIFY(repeat > 0 && repeat < frequency.size());
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            const auto rows =
                sortCustomers({m_view, CustomerColumn::PAlive, order, m_filter.mask(), {}});
            QCOMPARE(rows.size(), frequency.size());
            CustomersModel model(&m_theme);
            model.setBase(m_view, std::make_shared<const std::vector<std::uint32_t>>(rows));
            for (std::size_t row = 0; row < rows.size(); ++row) {
                const QModelIndex cell = model.index(int(row), int(CustomerColumn::PAlive));
                const bool known = row < repeat;
                QCOMPARE(frequency[rows[row]] >= 1.0, known);
                QCOMPARE(cell.data().toString() != QStringLiteral("–"), known);
                QCOMPARE(cell.data(BarRole).isValid(), known);
                QCOMPARE(cell.data(Qt::ToolTipRole).isValid(), !known);
            }
        }
        const Totals totals = visibleTotals(m_view, m_filter.mask()).all();
        QCOMPARE(totals.judged, repeat);
        QVERIFY(totals.active < double(repeat));
    }
    void anotherModelMayJudgeOnePurchase() {
        class Judge : public test::FakeModel {
          public:
            Judge() { m_fit.model = "mbg_nbd"; }
            const FitSummary& purchase_fit() const override { return m_fit; }

          private:
            FitSummary m_fit;
        };
        auto base = std::make_shared<CustomerBase>(*m_view.base);
        base->model = std::make_shared<Judge>();
        const auto& frequency = base->summary->frequency;
        const auto once = std::find(frequency.begin(), frequency.end(), 0.0) - frequency.begin();
        QCOMPARE(chanceActive(*base, std::size_t(once)),
                 std::optional(base->table->p_alive()[std::size_t(once)]));
        QVERIFY(!chanceActive(*m_view.base, std::size_t(once)));
        QCOMPARE(visibleTotals({base, base->baseline}, m_filter.mask()).all().judged,
                 frequency.size());
    }

    void aFitThatCannotTellWhoLeftGivesNoChances() {
        class Unsure : public test::FakeModel {
          public:
            explicit Unsure(FitNote note) { m_fit.model = "mbg_nbd", m_fit.note = note; }
            const FitSummary& purchase_fit() const override { return m_fit; }

          private:
            FitSummary m_fit;
        };
        for (const FitNote note : {FitNote::no_dropout, FitNote::dropout_uncertain}) {
            auto base = std::make_shared<CustomerBase>(*m_view.base);
            base->model = std::make_shared<Unsure>(note);
            QVERIFY(!chanceActive(*base, 0));
            QCOMPARE(chanceUnknown(*base), Format::fitNote(base->model->purchase_fit()));
            QCOMPARE(visibleTotals({base, base->baseline}, m_filter.mask()).all().judged,
                     std::size_t(0));
        }
    }

    void whatTheOrdersDoNotSufficeForIsNotShown() {
        auto base = std::make_shared<CustomerBase>(*m_view.base);
        auto nine_days = std::make_shared<Dataset>(*base->dataset);
        nine_days->first_day = base->summary->end - std::chrono::days{8};
        base->dataset = nine_days;
        base->verdicts = customer_verdicts(*base->summary, nine_days->first_day);
        const View view{base, base->baseline};
        ChurnDock churn(&m_selection, &m_filter);
        churn.setView(view);
        churn.show();
        const auto says = [&](const QWidget& widget, const char* text) {
            const auto labels = widget.findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
                return label->isVisible() && label->text().contains(QLatin1String(text));
            });
        };
        QTRY_VERIFY(says(churn, "there are 9"));
        QVERIFY(!churn.findChild<QTableView*>()->isVisible());
        QVERIFY(!chanceActive(*base, 0));
        KpiStrip strip(&m_filter);
        strip.setView(view);
        strip.setIntervals({1000.0, 2000.0}, {300.0, 400.0});
        QTRY_COMPARE(strip.findChildren<Tile*>().back()->note(), QStringLiteral("not enough data"));
        QCOMPARE(strip.findChildren<Tile*>().back()->value(), QStringLiteral("–"));
        for (const int tile : {2, 3}) { // CLV, expected purchases
            QCOMPARE(strip.findChildren<Tile*>().at(tile)->note(),
                     QStringLiteral("rough: only 9 days of orders"));
        }
    }

    void anEmptyListSaysWhy() {
        CustomersDock dock(&m_selection, &m_filter, &m_theme);
        answer(dock);
        dock.setView(m_view);
        dock.show();
        QTRY_VERIFY(dock.findChild<QTableView*>()->isVisible());
        m_selection.clear();
        dock.findChild<QCheckBox*>()->setChecked(true);
        QTRY_VERIFY(!dock.findChild<QTableView*>()->isVisible());
        const auto labels = dock.findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->isVisible() &&
                   label->text().startsWith(QStringLiteral("Nobody is selected"));
        }));
        dock.findChild<QCheckBox*>()->setChecked(false);
        QTRY_VERIFY(dock.findChild<QTableView*>()->isVisible());
    }

    void theListAtTheBottomLeavesRoomForThePanelsBesideIt() {
        ChurnDock dock(&m_selection, &m_filter);
        dock.setView(m_view);
        QCoreApplication::processEvents();
        constexpr int least_window = 1024, panels = 240 + 300; // segments and what if, readable
        QVERIFY2(dock.minimumSizeHint().width() <= least_window - panels,
                 qPrintable(QString::number(dock.minimumSizeHint().width())));
    }

    void theRuleKnowsEveryPurchaseModel() {
        for (const ModelEntry& entry : models()) {
            if (entry.kind != ModelKind::purchase) {
                continue;
            }
            // A long silence, after one purchase and after two: does the model take it for a sign?
            const std::vector<double> values(entry.parameters.size(), 1.0);
            const auto model = entry.purchase_at(values);
            const bool once = model->p_alive({0.0, 0.0, 100.0}) < 1.0 - 1e-9;
            const bool twice = model->p_alive({1.0, 5.0, 100.0}) < 1.0 - 1e-9;
            const Judges expected = once    ? Judges::everybody
                                    : twice ? Judges::repeat_buyers
                                            : Judges::nobody;
            QVERIFY2(judgesOf(entry.id) == expected, std::string(entry.id).c_str());
        }
    }

    void customersFollowFilterSearchAndSelection() {
        CustomersDock dock(&m_selection, &m_filter, &m_theme);
        answer(dock);
        dock.setView(m_view);
        QTRY_COMPARE(dock.order()->size(), m_view.base->summary->size());
        keepFirst(9);
        QTRY_COMPARE(dock.order()->size(), std::size_t(9));
        m_selection.apply({1, 2, 500}, SelectionStore::Mode::Replace);
        dock.findChild<QCheckBox*>()->setChecked(true);
        QTRY_COMPARE(dock.order()->size(), std::size_t(2)); // 500 is filtered out
        dock.findChild<QCheckBox*>()->setChecked(false);
        dock.findChild<QLineEdit*>()->setText(customerKey(m_view, 4).toLower());
        QTRY_COMPARE(dock.order()->size(), std::size_t(1));
        QCOMPARE(dock.order()->front(), 4U);
        // An order of a base that is gone is not shown.
        dock.showOrder(std::make_shared<const std::vector<std::uint32_t>>(
            std::vector<std::uint32_t>{4'000'000'000U}));
        QCOMPARE(dock.order()->front(), 4U);
        dock.setView({});
        QVERIFY(dock.order()->empty());
    }

    void theListFollowsWhoIsCurrentElsewhere() {
        CustomersDock dock(&m_selection, &m_filter, &m_theme);
        answer(dock);
        dock.resize(900, 200);
        dock.setView(m_view);
        dock.show();
        QTRY_VERIFY(!dock.order()->empty());
        auto* table = dock.findChild<CustomerList*>();
        const QSignalSpy profile(&m_selection, &SelectionStore::profileRequested);
        m_selection.setCurrent(dock.order()->back()); // as the chart does
        QVERIFY(!table->visualRect(table->currentIndex()).isEmpty());
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(profile.at(0).at(0).toUInt(), dock.order()->back());
    }

    void clicksAndKeysSelect() {
        CustomersDock dock(&m_selection, &m_filter, &m_theme);
        answer(dock);
        dock.resize(900, 400);
        dock.setView(m_view);
        dock.show();
        QTRY_VERIFY(!dock.order()->empty());
        auto* table = dock.findChild<CustomerList*>();
        const auto at = [&](int row) {
            return table->visualRect(table->model()->index(row, 0)).center();
        };
        const auto& rows = *dock.order();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, at(1));
        QCOMPARE(m_selection.positions(), std::vector<std::uint32_t>{rows[1]});
        QCOMPARE(m_selection.current(), qint64(rows[1]));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::ShiftModifier, at(4));
        QCOMPARE(m_selection.count(), std::size_t(4));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::ControlModifier, at(2));
        QCOMPARE(m_selection.count(), std::size_t(3));
        QVERIFY(!m_selection.contains(rows[2]));
        QTest::keyClick(table, Qt::Key_Space);
        QVERIFY(m_selection.contains(rows[2]));
        QTest::keyClick(table, Qt::Key_Down);
        QCOMPARE(m_selection.current(), qint64(rows[3]));
        QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(m_selection.count(), std::size_t(2));
        QSignalSpy profile(&m_selection, &SelectionStore::profileRequested);
        QTest::keyClick(table, Qt::Key_Return);
        QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, at(0));
        QCOMPARE(profile.size(), 2);
        QCOMPARE(profile.at(1).at(0).toUInt(), rows[0]);
    }

    void segmentsShowRangesAndTheirTotal() {
        SegmentsDock dock(&m_selection, &m_filter, &m_theme);
        QSignalSpy asked(&dock, &SegmentsDock::intervalsRequested);
        dock.setView(m_view);
        QTRY_COMPARE(asked.count(), 1);
        const auto* model = dock.findChild<QTableView*>()->model();
        const auto note = [&](int row, int column) {
            return model->index(row, column).data(NoteRole).toString();
        };
        QVERIFY(note(SegmentsModel::TotalRow, SegmentsModel::Clv).isEmpty());
        const SegmentIntervals ranges = segmentIntervals(m_view, m_filter.mask());
        const double total = m_view.scenario->total_clv;
        QCOMPARE(ranges.clv.back().high, 1.1 * total);
        dock.setIntervals(ranges);
        const QString shown = note(SegmentsModel::TotalRow, SegmentsModel::Clv);
        QString low = Format::shortMoney(0.9 * total, QString());
        const QString high = Format::shortMoney(1.1 * total, QString());
        if (!high.back().isDigit() && high.back() == low.back()) {
            low.chop(1); // their unit is said once
        }
        QCOMPARE(shown, low + QStringLiteral("–") + high);
        QVERIFY(!note(int(Segment::one_time), SegmentsModel::Orders).isEmpty());
        QVERIFY(note(0, SegmentsModel::Revenue).isEmpty()); // counted, not forecast
        QCOMPARE(model->index(SegmentsModel::TotalRow, SegmentsModel::Customers).data().toString(),
                 Format::count(m_view.base->summary->size()));
        // Another filter: the ranges are of other customers.
        m_filter.setSegmentVisible(Segment::lost, false);
        QTRY_COMPARE(asked.count(), 2);
        QVERIFY(note(SegmentsModel::TotalRow, SegmentsModel::Clv).isEmpty());
    }

    void segmentsSelectAndHide() {
        SegmentsDock dock(&m_selection, &m_filter, &m_theme);
        dock.resize(320, 300);
        dock.setView(m_view);
        dock.show();
        auto* table = dock.findChild<QTableView*>();
        QTRY_VERIFY(table->model()->index(0, SegmentsModel::Customers).data().toString() !=
                    QString());
        table->setCurrentIndex(table->model()->index(int(Segment::one_time), 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(
            m_selection.count(),
            std::size_t(m_view.base->segments.stats[std::size_t(Segment::one_time)].customers));
        QTest::keyClick(table, Qt::Key_Space);
        QVERIFY(!m_filter.segmentVisible(Segment::one_time));
        QTRY_COMPARE(table->model()
                         ->index(int(Segment::one_time), SegmentsModel::Customers)
                         .data()
                         .toString(),
                     QStringLiteral("0"));
        QTest::keyClick(table, Qt::Key_Space);
        QVERIFY(m_filter.segmentVisible(Segment::one_time));
    }

    void churnExportsWhatItLists() {
        ChurnDock dock(&m_selection, &m_filter);
        dock.setView(m_view);
        auto* table = dock.findChild<CustomerList*>();
        QTRY_COMPARE(table->model()->rowCount(), 100);
        keepFirst(5);
        QTRY_COMPARE(table->model()->rowCount(), 5);
        QSignalSpy exported(&dock, &ChurnDock::exportRequested);
        for (auto* button : dock.findChildren<QPushButton*>()) {
            button->click();
        }
        QCOMPARE(exported.size(), 1);
        const auto positions = exported.at(0).at(0).value<std::vector<std::uint32_t>>();
        QCOMPARE(positions.size(), std::size_t(5));
        QCOMPARE(positions.front(), table->model()->index(0, 0).data(PositionRole).toUInt());
    }

    void reasonsOfALearnedForecastAreInWords() {
        auto base = std::make_shared<CustomerBase>(*test::fake_base(100));
        auto forecast = std::make_shared<Forecast>();
        forecast->horizon_days = 90;
        forecast->features = {"purchases_365_days", "days_since_last_order", "purchase_pattern"};
        const double clv = base->baseline->clv[7];
        // The learner's money is worth twice as much here as it said.
        forecast->expected_revenue.assign(100, 0.5 * clv);
        const float none = std::numeric_limits<float>::quiet_NaN();
        forecast->reasons.assign(
            100, {{{0, float(0.1 * clv), 12.0F}, {1, float(-0.3 * clv), 40.0F}, {2, 0.0F, none}}});
        base->forecaster = "gradient_boosting";
        base->forecast = forecast;
        const View view{base, base->baseline};
        const auto& table = *base->table;
        const ValueFactors factors =
            value_factors(table, *base->baseline, mean_parts(table, *base->baseline), 7);
        const QStringList reasons = valueReasons(view, 7, factors);
        QCOMPARE(reasons.size(), 2); // what adds nothing is no reason
        const auto money = [](double amount) {
            return Format::shortMoney(amount, QStringLiteral("GBP"));
        };
        QCOMPARE(reasons[0], QStringLiteral("Last bought 40 days ago: −") + money(0.6 * clv));
        QCOMPARE(reasons[1],
                 QStringLiteral("Bought 12 times in the last year: +") + money(0.2 * clv));
        // Without reasons of its own: against the mean customer.
        auto plain = std::make_shared<CustomerBase>(*base);
        plain->forecast.reset();
        const auto compared = valueReasons({plain, plain->baseline}, 7, factors);
        QVERIFY(!compared.empty() && compared.size() <= 3);
        for (const QString& reason : compared) {
            QVERIFY2(reason.contains(QStringLiteral("mean customer")), qPrintable(reason));
        }
        plain->forecaster = "gru"; // whose inside nobody can read: said so
        const auto closed = valueReasons({plain, plain->baseline}, 7, factors);
        QCOMPARE(closed.size(), compared.size() + 1);
        QVERIFY(closed.back().startsWith(QStringLiteral("Recurrent network names no facts")));
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

    void profileStepsAlongTheList() {
        ProfileDock dock(&m_selection, &m_intervals, &m_theme);
        dock.setView(m_view);
        dock.setOrder(std::make_shared<const std::vector<std::uint32_t>>(
            std::vector<std::uint32_t>{8, 3, 5}));
        Q_EMIT m_selection.profileRequested(3);
        QCOMPARE(m_selection.current(), qint64(3));
        dock.showNext();
        QCOMPARE(m_selection.current(), qint64(5));
        dock.showNext();
        QCOMPARE(m_selection.current(), qint64(5));
        dock.showPrevious();
        dock.showPrevious();
        QCOMPARE(m_selection.current(), qint64(8));
        const auto says = [&](const QString& text) {
            for (const QLabel* label : dock.findChildren<QLabel*>()) {
                if (label->text().contains(text)) {
                    return true;
                }
            }
            return false;
        };
        QTRY_VERIFY(says(customerKey(m_view, 8)));
        const auto& frequency = m_view.base->summary->frequency;
        const auto once = std::find(frequency.begin(), frequency.end(), 0.0) - frequency.begin();
        m_selection.setCurrent(once);
        QTRY_VERIFY(says(QStringLiteral("the shop's mean spend is used")));
    }

    void profileShowsWhatIsToBeExpected() {
        ProfileDock dock(&m_selection, &m_intervals, &m_theme);
        QSignalSpy asked(&dock, &ProfileDock::outlookRequested);
        dock.setView(m_view);
        dock.resize(330, 900);
        dock.show();
        const auto& frequency = m_view.base->summary->frequency;
        const auto repeat =
            std::max_element(frequency.begin(), frequency.end()) - frequency.begin();
        m_selection.setCurrent(repeat);
        QTRY_COMPARE(asked.count(), 1);
        QCOMPARE(asked.at(0).at(1).toUInt(), quint32(repeat));
        const auto says = [&](const QString& text) {
            const auto labels = dock.findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel* label) { return label->text().contains(text); });
        };
        const Day end = m_view.base->summary->end;
        Outlook outlook;
        outlook.p_alive = {{end - std::chrono::days(90), 1.0, 0.0},
                           {end - std::chrono::days(30), 1.0, 1.0},
                           {end, 0.8, 1.0},
                           {end + std::chrono::days(90), 0.4, 1.0}};
        outlook.next_p50 = end + std::chrono::days(12);
        outlook.next_p90 = end + std::chrono::days(80);
        outlook.p_never = 0.22;
        outlook.purchases = {0.0, 8.0};
        const ValueTable& table = *m_view.base->table;
        const ScenarioResult& values = *m_view.scenario;
        CustomerOutlook answer{outlook, value_factors(table, values, mean_parts(table, values),
                                                      static_cast<std::size_t>(repeat))};
        dock.setOutlook(quint32(repeat) + 1, answer); // of a customer no longer shown
        QVERIFY(!says(QStringLiteral("22%")));
        dock.setOutlook(quint32(repeat), answer);
        QVERIFY(says(QStringLiteral("22%")));
        QVERIFY(says(Format::date(*outlook.next_p50)) && says(Format::date(*outlook.next_p90)));
        QVERIFY(says(QStringLiteral("(mean customer")));
        QVERIFY(says(QStringLiteral("working out the range")));
        auto ranges = std::make_shared<CustomerIntervals>();
        ranges->clv.assign(m_view.base->summary->size(), {100.0, 900.0});
        ranges->purchases.assign(m_view.base->summary->size(), {0.0, 8.0});
        m_intervals.set(m_view, ranges);
        QVERIFY(says(QStringLiteral("0 to 8 (90%)")));
        QVERIFY(says(QStringLiteral("£100 to £900")));
        QVERIFY(!says(QStringLiteral("working out the range")));
        // A mean outside its own range is not put beside it as if it were the middle.
        auto skewed = std::make_shared<CustomerIntervals>();
        skewed->clv.assign(m_view.base->summary->size(), {0.0, 0.0});
        skewed->purchases.assign(m_view.base->summary->size(), {0.0, 0.0});
        m_intervals.set(m_view, skewed);
        QVERIFY(says(QStringLiteral("95% of such customers bring nothing")));
        QVERIFY(says(QStringLiteral("95% of such customers buy no more")));
        QVERIFY(!says(QStringLiteral("(90%)")));
        auto* line = dock.findChild<ChanceLine*>();
        QVERIFY(line->isVisible());
        QVERIFY(line->accessibleDescription().contains(QStringLiteral("80%")));
        for (ChancePoint& point : answer.outlook.p_alive) {
            point.frequency = 0.0; // by BG/NBD no finding
        }
        dock.setOutlook(quint32(repeat), answer);
        QVERIFY(!line->isVisible());
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

  private:
    static std::shared_ptr<const CustomerBase> fake_base() { return test::fake_base(1200); }
};

QTEST_MAIN(TestDocks)
#include "tst_docks.moc"
