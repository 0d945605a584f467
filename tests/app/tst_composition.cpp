// What only the whole window has: commands where the pointer is, and a model that takes over aloud.
#include "analytics/overview/customer_base.h"
#include "analytics/sample/sample_store.h"
#include "app/gui/composition.h"
#include "app/project_jobs.h"
#include "ui/charts/scatter_plot.h"
#include "ui/window/actions.h"
#include "ui/window/main_window.h"
#include "ui/window/notice_bar.h"
#include "ui/window/status_line.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QFile>
#include <QGraphicsView>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWhatsThis>

#include <algorithm>

using namespace perennial;
using namespace perennial::app;

class TestComposition : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    Settings m_settings;

    /// A project is shown, and nothing is at work on it.
    static bool isIdle(Composition& composition) {
        return composition.session().view() && composition.board().active() == 0;
    }

  private Q_SLOTS:
    void initTestCase() { m_settings.language = QStringLiteral("en"); }

    void aRightClickOffersTheCommandsOfTheMenu() {
        Composition composition(m_settings, m_folder.filePath(QStringLiteral("sample")));
        const ui::Actions& commands = composition.window().actions();
        for (const QWidget* place : std::initializer_list<const QWidget*>{
                 composition.window().findChild<ui::ScatterPlot*>(),
                 composition.window().findChild<QDockWidget*>(QStringLiteral("churn")),
                 composition.window().findChild<QDockWidget*>(QStringLiteral("customers"))}) {
            QVERIFY(place);
            QCOMPARE(place->contextMenuPolicy(), Qt::ActionsContextMenu);
            for (const ui::Command command : {ui::Command::KeepOnly, ui::Command::ExportList}) {
                QVERIFY(place->actions().contains(commands[command]));
            }
        }
    }

    void aProjectOpensAsItWasLeft_data() {
        QTest::addColumn<bool>("sample");
        QTest::newRow("project") << false;
        QTest::newRow("sample store") << true;
    }
    void aProjectOpensAsItWasLeft() {
        QFETCH(const bool, sample);
        const QString path = m_folder.filePath(QStringLiteral("left.perennial"));
        const QString sampleFile = sample ? path : m_folder.filePath(QStringLiteral("sample"));
        storeSample(path.toStdString(), simulate_store({.customers = 300, .seed = 7}), {});
        const auto open = [&](Composition& composition) {
            composition.window().show();
            sample ? composition.session().openSample() : composition.openFiles({path});
            QTRY_VERIFY_WITH_TIMEOUT(
                composition.session().view() && composition.board().active() == 0, 30'000);
        };
        const auto trigger = [](Composition& composition, ui::Command command) {
            composition.window().actions()[command]->trigger();
        };
        Scenario scenario;
        scenario.margin = 0.4;
        {
            Composition composition(m_settings, sampleFile);
            open(composition);
            QVERIFY(!composition.filter().active());
            composition.selection().apply({3, 5, 8}, ui::SelectionStore::Mode::Replace);
            trigger(composition, ui::Command::Exclude);
            composition.selection().apply({1, 2}, ui::SelectionStore::Mode::Replace);
            composition.session().evaluate(scenario);
            QTRY_VERIFY(composition.session().scenario() == scenario);
        } // closed at once: what is done last is kept, too
        Composition composition(m_settings, sampleFile);
        open(composition);
        QTRY_VERIFY(composition.session().scenario() == scenario);
        QCOMPARE(composition.filter().count(), composition.selection().size() - 3);
        QVERIFY(!composition.filter().visible(5));
        QCOMPARE(composition.selection().positions(), (std::vector<std::uint32_t>{1, 2}));
        QVERIFY(!composition.window().actions()[ui::Command::Undo]->isEnabled());
    }

    void theWindowMayGoWhileAJobRuns() {
        const QString path = m_folder.filePath(QStringLiteral("busy.perennial"));
        storeSample(path.toStdString(), simulate_store({.customers = 300, .seed = 7}), {});
        for (int i = 0; i < 5; ++i) {
            Composition composition(m_settings, m_folder.filePath(QStringLiteral("sample")));
            composition.window().show();
            composition.openFiles({path});
            QCOMPARE(composition.board().active(), 1U);
        }
    }

    void theUndoOfAnImportCanBeUndoneWhateverViewIsKept() {
        const QString path = m_folder.filePath(QStringLiteral("undone.perennial"));
        storeSample(path.toStdString(), simulate_store({.customers = 300, .seed = 7}), {});
        QFile more(m_folder.filePath(QStringLiteral("one.csv")));
        QVERIFY(more.open(QIODevice::WriteOnly));
        more.write("order id,customer id,order date,amount\nX1,New one,2024-12-30,10.00\n");
        more.close();
        storeFiles({{more.fileName().toStdString()}, {}, path.toStdString(), {}, {}, {}}, {});
        Composition composition(m_settings, m_folder.filePath(QStringLiteral("sample")));
        composition.window().show();
        composition.openFiles({path});
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(composition), 30'000);
        Scenario scenario;
        scenario.margin = 0.4;
        composition.session().evaluate(scenario);
        QTRY_VERIFY(composition.session().scenario() == scenario);
        const std::size_t all = composition.selection().size();
        composition.session().removeSource(2);
        QTRY_COMPARE_WITH_TIMEOUT(composition.selection().size(), all - 1, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(
            isIdle(composition) && composition.session().scenario() == scenario, 30'000);
        QAction* undo = composition.window().actions()[ui::Command::Undo];
        QVERIFY(undo->isEnabled());
        undo->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(composition.selection().size(), all, 30'000);
    }

    void whatWasLeftOpenIsOfferedAndNotOpened() {
        const QString path = m_folder.filePath(QStringLiteral("crashed.perennial"));
        storeSample(path.toStdString(), simulate_store({.customers = 300, .seed = 7}), {});
        Composition composition(m_settings, m_folder.filePath(QStringLiteral("sample")));
        composition.window().show();
        composition.offerLeftOpen(path);
        QVERIFY(composition.window().notice().text().contains(QStringLiteral("“crashed”")));
        QCOMPARE(composition.board().active(), 0);
        composition.window().notice().findChild<QPushButton*>()->click();
        QTRY_VERIFY_WITH_TIMEOUT(composition.session().view(), 30'000);
        QCOMPARE(composition.session().project(), path);
    }

    void everythingThatTakesTheKeyboardHasAName() {
        const QString path = m_folder.filePath(QStringLiteral("named.perennial"));
        storeSample(path.toStdString(), simulate_store({.customers = 300, .seed = 7}), {});
        Composition composition(m_settings, m_folder.filePath(QStringLiteral("sample")));
        ui::MainWindow& window = composition.window();
        window.show();
        QStringList nameless;
        const auto look = [&] {
            for (QWidget* each : window.findChildren<QWidget*>()) {
                QAccessibleInterface* told = QAccessible::queryAccessibleInterface(each);
                if (each->isVisible() && each->isEnabled() && !each->focusProxy() &&
                    (each->focusPolicy() & Qt::TabFocus) != 0 && told &&
                    !qobject_cast<QAbstractSpinBox*>(each->parent()) && // that one is named
                    told->text(QAccessible::Name).isEmpty()) {
                    nameless << QLatin1String(each->metaObject()->className()) +
                                    QStringLiteral(" in ") +
                                    QLatin1String(each->parent()->metaObject()->className());
                }
            }
        };
        look();
        composition.openFiles({path});
        QTRY_VERIFY_WITH_TIMEOUT(composition.session().view() && composition.board().active() == 0,
                                 60'000);
        look();
        for (const char* dock : {"profile", "customers", "jobs"}) {
            window.focusPanel(QLatin1String(dock));
            look();
        }
        for (const char* page : {"model_quality", "data"}) {
            window.showPerspective(QLatin1String(page));
            QTRY_VERIFY_WITH_TIMEOUT(composition.board().active() == 0, 120'000);
            look();
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
    }

    void f1ExplainsWhatHasTheKeyboard() {
        Composition composition(m_settings, m_folder.filePath(QStringLiteral("sample")));
        ui::MainWindow& window = composition.window();
        window.show();
        composition.session().openSample();
        QTRY_VERIFY_WITH_TIMEOUT(composition.session().view() && composition.board().active() == 0,
                                 60'000);
        const auto explained = [&](QWidget* focus) {
            focus->setFocus();
            window.actions()[ui::Command::Explain]->trigger();
            const auto all = QApplication::topLevelWidgets();
            const auto found = std::find_if(all.begin(), all.end(), [](const QWidget* each) {
                return each->inherits("QWhatsThat") && each->isVisible();
            });
            const bool shown = found != all.end();
            QWhatsThis::hideText();
            return shown;
        };
        QVERIFY(explained(window.findChild<ui::ScatterPlot*>()->findChild<QGraphicsView*>()));
        QVERIFY(explained(window.findChild<QDoubleSpinBox*>())); // of a knob
    }

    void f5ShowsWhatAnotherProgramBrought() {
        const QString path = m_folder.filePath(QStringLiteral("scheduled.perennial"));
        storeSample(path.toStdString(), simulate_store({.customers = 300, .seed = 7}), {});
        Composition composition(m_settings, m_folder.filePath(QStringLiteral("sample")));
        composition.window().show();
        composition.openFiles({path});
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(composition), 30'000);
        const ui::Actions& commands = composition.window().actions();
        QTRY_VERIFY(commands[ui::Command::Recompute]->isEnabled());
        QVERIFY(!commands[ui::Command::KeepOnly]->isEnabled()); // nothing is selected
        QVERIFY(!commands[ui::Command::StopWork]->isEnabled());
        composition.selection().apply({1, 2}, ui::SelectionStore::Mode::Replace);
        QVERIFY(commands[ui::Command::KeepOnly]->isEnabled());
        const auto before = composition.session().view().base;
        QFile more(m_folder.filePath(QStringLiteral("more.csv")));
        QVERIFY(more.open(QIODevice::WriteOnly));
        more.write("order id,customer id,order date,amount\nX1,New one,2024-12-30,10.00\n");
        more.close();
        storeFiles({{more.fileName().toStdString()}, {}, path.toStdString(), {}, {}, {}}, {});
        commands[ui::Command::Recompute]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(composition) && composition.session().view().base != before,
                                 30'000);
        QCOMPARE(composition.session().view().base->summary->size(), before->summary->size() + 1);
        QTRY_COMPARE(composition.selection().count(), std::size_t{2});
    }

    void aModelThatTakesOverSaysSo() {
        const QString path = m_folder.filePath(QStringLiteral("shop.perennial"));
        storeSample(path.toStdString(), simulate_store({.customers = 400, .seed = 5}), {});
        Composition composition(m_settings, m_folder.filePath(QStringLiteral("sample")));
        ui::MainWindow& window = composition.window();
        window.show();
        composition.openFiles({path});
        const auto idle = [&] {
            return composition.board().active() == 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(composition.session().view() && idle(), 30'000);
        const auto status = [&window](const char* text) {
            const auto buttons = window.statusLine().findChildren<QToolButton*>();
            return std::any_of(buttons.begin(), buttons.end(), [&](const QToolButton* button) {
                return button->text().contains(QLatin1String(text));
            });
        };
        QTRY_VERIFY(status("not yet compared"));
        QVERIFY(window.notice().text().isEmpty());
        composition.session().setFoundModel("mbg_nbd");
        QTRY_VERIFY_WITH_TIMEOUT(window.notice().text().contains(QStringLiteral("MBG/NBD")) &&
                                     window.notice().text().contains(QStringLiteral("total CLV")),
                                 30'000);
        QTRY_VERIFY(idle() && !status("not yet compared"));
        window.notice().findChild<QPushButton*>()->click(); // back
        QTRY_COMPARE_WITH_TIMEOUT(QString::fromStdString(composition.session().model()),
                                  QStringLiteral("bg_nbd"), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(idle(), 30'000);
    }
};

QTEST_MAIN(TestComposition)
#include "tst_composition.moc"
