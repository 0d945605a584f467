// The lists of customers and segments, driven by mouse and keyboard.
#include "tests/support/dock_stores.h"
#include "ui/docks/churn/churn_dock.h"
#include "ui/docks/customers/customers_model.h"
#include "ui/docks/segments/segment_intervals.h"
#include "ui/docks/segments/segments_dock.h"
#include "ui/docks/segments/segments_model.h"
#include "ui/format.h"
#include "ui/widgets/bar_delegate.h"
#include "ui/widgets/customer_list.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <set>

using namespace perennial;
using namespace perennial::ui;

class TestCustomerLists : public QObject, private test::DockStores {
    Q_OBJECT

  private Q_SLOTS:
    void init() { openAgain(); }

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
};

QTEST_MAIN(TestCustomerLists)
#include "tst_customer_lists.moc"
