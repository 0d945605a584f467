// Undo and redo in the whole window: every step back leads to exactly what was there before, every
// step forward to exactly what came then.
#include "analytics/dataset/dataset.h"
#include "analytics/overview/customer_base.h"
#include "analytics/sample/sample_store.h"
#include "app/edit_history.h"
#include "app/gui/composition.h"
#include "app/project_jobs.h"
#include "tests/support/project_cells.h"
#include "ui/docks/segments/segments_dock.h"
#include "ui/docks/whatif/whatif_dock.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/filter_bar.h"
#include "ui/window/actions.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QFile>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

#include <map>
#include <memory>
#include <random>

using namespace perennial;
using namespace perennial::app;

class TestEditHistory : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    Settings m_settings;
    std::unique_ptr<Composition> m_composition;
    std::mt19937 m_random{7};

    int any(int count) { return std::uniform_int_distribution<int>(0, count - 1)(m_random); }
    QUndoStack& stack() const { return *m_composition->findChild<EditHistory*>()->stack(); }
    ui::MainWindow& window() const { return m_composition->window(); }
    void trigger(ui::Command command) const { window().actions()[command]->trigger(); }
    bool idle() const {
        return m_composition->session().view() && m_composition->board().active() == 0;
    }

    void open(const QString& path) {
        m_composition =
            std::make_unique<Composition>(m_settings, m_folder.filePath(QStringLiteral("sample")));
        window().show();
        m_composition->openFiles({path});
        QTRY_VERIFY_WITH_TIMEOUT(idle(), 30'000);
    }

    /// All that a step may change.
    QString state() const {
        const ui::View& view = m_composition->session().view();
        QString text;
        QTextStream out(&text);
        out.setRealNumberPrecision(17);
        for (const ui::FilterRule& rule : m_composition->filter().state()) {
            out << int(rule.kind) << ':' << int(rule.segment) << ':' << rule.customers << ':';
            for (const std::uint8_t one : rule.mask ? *rule.mask : std::vector<std::uint8_t>()) {
                out << int(one);
            }
            out << '\n';
        }
        const auto add = [&out](const ScenarioResult& values) {
            const Scenario& scenario = values.scenario;
            out << scenario.annual_discount_rate << ' ' << scenario.churn_change << ' '
                << scenario.margin << ' ' << scenario.horizon_months << ' ' << values.total_clv
                << '\n';
        };
        add(*view.base->baseline);
        add(*view.scenario);
        out << m_composition->filter().count() << ' '
            << QString::fromStdString(m_composition->session().model()) << ' '
            << QString::fromStdString(view.base->forecaster) << ' '
            << QString::fromStdString(to_iso(view.base->summary->end)) << ' '
            << int(view.base->dataset->refund_policy) << ' ' << view.base->summary->size();
        return text;
    }

    void selectSome() {
        std::vector<std::uint32_t> some;
        const auto all = static_cast<int>(m_composition->selection().size());
        for (int i = 0; i < 20; ++i) {
            some.push_back(static_cast<std::uint32_t>(any(all)));
        }
        m_composition->selection().apply(some, ui::SelectionStore::Mode::Replace);
    }

    /// One thing that people do.
    void act() {
        switch (any(11)) {
        case 0:
        case 5:
            selectSome();
            trigger(ui::Command::KeepOnly);
            break;
        case 1:
        case 6:
            selectSome();
            trigger(ui::Command::Exclude);
            break;
        case 2:
        case 7: {
            auto* segments = window().findChild<ui::SegmentsDock*>()->findChild<QTableView*>();
            const QModelIndex row = segments->model()->index(any(int(segment_count)), 0);
            const bool shown = row.data(Qt::CheckStateRole).toInt() == int(Qt::Checked);
            segments->model()->setData(row, int(shown ? Qt::Unchecked : Qt::Checked),
                                       Qt::CheckStateRole);
            break;
        }
        case 3:
        case 8: {
            const auto chips = window().findChild<ui::FilterBar*>()->findChildren<ui::Chip*>();
            if (!chips.isEmpty()) {
                Q_EMIT chips[any(int(chips.size()))]->removed();
            }
            break;
        }
        case 4:
        case 9: {
            Scenario scenario = m_composition->session().view().base->baseline->scenario;
            scenario.churn_change = 0.1 * any(5);
            scenario.margin = 0.1 * (1 + any(9));
            Q_EMIT window().findChild<ui::WhatIfDock*>()->scenarioRequested(scenario);
            break;
        }
        default: {
            const QString models[] = {QStringLiteral("auto"), QStringLiteral("bg_nbd"),
                                      QStringLiteral("mbg_nbd")};
            Q_EMIT window().actions().modelRequested(models[any(3)]);
        }
        }
    }

  private Q_SLOTS:
    void initTestCase() { m_settings.language = QStringLiteral("en"); }
    void cleanup() { m_composition.reset(); }

    void twoHundredMixedStepsBackAndForth() {
        const QString path = m_folder.filePath(QStringLiteral("walk.perennial"));
        storeSample(path.toStdString(), simulate_store({.customers = 100, .seed = 7}), {});
        open(path);
        std::map<int, QString> states{{0, state()}}; // by the step that led there
        for (int step = 0; step < 200; ++step) {
            const int before = stack().index();
            act();
            QTRY_VERIFY_WITH_TIMEOUT(idle(), 30'000);
            if (stack().index() < before) { // moved there and back: as if nothing had been
                QCOMPARE(state(), states[stack().index()]);
            }
            states[stack().index()] = state();
        }
        const int top = stack().index();
        QVERIFY2(top > 100, qPrintable(QString::number(top)));
        const auto goTo = [&](int index) {
            trigger(index < stack().index() ? ui::Command::Undo : ui::Command::Redo);
            QCOMPARE(stack().index(), index);
            QTRY_VERIFY_WITH_TIMEOUT(idle(), 30'000);
            QTRY_COMPARE(state(), states[index]);
        };
        m_composition->keepView();
        const std::vector<std::string> cells = test::cells(path.toStdString());
        for (int index = top - 1; index >= 0; --index) {
            goTo(index);
        }
        for (int index = 1; index <= top; ++index) {
            goTo(index);
        }
        m_composition->keepView();
        QCOMPARE(test::cells(path.toStdString()), cells); // and so in the file
        for (int i = 0; i < 50; ++i) {
            const int index = stack().index();
            goTo(index == 0 ? 1 : index == top || any(2) == 0 ? index - 1 : index + 1);
        }
        while (stack().index() > 0) { // held down: nothing waits for what came before
            trigger(ui::Command::Undo);
        }
        QTRY_VERIFY_WITH_TIMEOUT(idle(), 30'000);
        QTRY_COMPARE(state(), states[0]);
    }

    void oneStepBackFromASetting_data() {
        QTest::addColumn<int>("setting");
        QTest::addColumn<QString>("text");
        QTest::newRow("refund policy") << 0 << QStringLiteral("&Undo refund policy");
        QTest::newRow("observation end") << 1 << QStringLiteral("&Undo observation end");
        QTest::newRow("baseline") << 2 << QStringLiteral("&Undo baseline");
        QTest::newRow("import") << 3 << QStringLiteral("&Undo undo of an import");
    }
    void oneStepBackFromASetting() {
        QFETCH(int, setting);
        QFETCH(QString, text);
        const QString path = m_folder.filePath(QStringLiteral("set%1.perennial").arg(setting));
        storeSample(path.toStdString(), simulate_store({.customers = 100, .seed = 7}), {});
        QFile more(m_folder.filePath(QStringLiteral("one.csv")));
        QVERIFY(more.open(QIODevice::WriteOnly));
        more.write("order id,customer id,order date,amount\nX1,New one,2024-12-30,10.00\n");
        more.close();
        storeFiles({{more.fileName().toStdString()}, {}, path.toStdString(), {}, {}, {}}, {});
        open(path);
        // Some are kept, the customer of the second import among them.
        const auto last = static_cast<std::uint32_t>(m_composition->selection().size() - 1);
        m_composition->selection().apply({1, 5, 9, last}, ui::SelectionStore::Mode::Replace);
        trigger(ui::Command::KeepOnly);
        Scenario scenario = m_composition->session().scenario();
        scenario.churn_change = 0.2;
        Q_EMIT window().findChild<ui::WhatIfDock*>()->scenarioRequested(scenario);
        QTRY_VERIFY(idle() && m_composition->session().scenario() == scenario);
        const QString before = state();
        Session& session = m_composition->session();
        const auto change = [&] {
            switch (setting) {
            case 0:
                session.setRefundPolicy(RefundPolicy::exclude);
                break;
            case 1:
                session.setObservationEnd(session.view().base->summary->end -
                                          std::chrono::days{60});
                break;
            case 2:
                session.makeBaseline(scenario);
                break;
            default:
                session.removeSource(2);
            }
        };
        change();
        QTRY_VERIFY_WITH_TIMEOUT(idle() && state() != before, 30'000);
        const QAction* undo = window().actions()[ui::Command::Undo];
        QTRY_COMPARE(undo->text(), text);
        m_composition->keepView(); // the view of now is kept, too
        trigger(ui::Command::Undo);
        QTRY_VERIFY_WITH_TIMEOUT(idle() && state() == before, 30'000);
        QVERIFY(!undo->isEnabled());
    }
};

QTEST_MAIN(TestEditHistory)
#include "tst_edit_history.moc"
