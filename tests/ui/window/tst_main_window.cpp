// The frame: its pages, closing while something runs, keys that belong to text.
#include "tests/support/fake_base.h"
#include "tests/support/window_frame.h"
#include "ui/window/notice_bar.h"
#include "ui/window/pane_cycle.h"
#include "ui/window/start_page.h"
#include "ui/window/status_line.h"

#include <QAction>
#include <QApplication>
#include <QCommandLinkButton>
#include <QDropEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>
#include <QTranslator>
#include <QUrl>

#include <algorithm>

using namespace perennial;
using namespace perennial::test;
using namespace perennial::ui;

class TestMainWindow : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void panelsAppearWithTheWorkspaceOnly() {
        Frame f;
        QVERIFY(!f.window.workspaceShown());
        QVERIFY(f.window.startPage().isVisible());
        QVERIFY(f.left->isHidden() && f.right->isHidden() && f.bottom->isHidden());
        QVERIFY(!f.left->toggleViewAction()->isEnabled());
        f.window.showWorkspace();
        QVERIFY(f.centre->isVisible());
        QVERIFY(f.left->isVisible() && f.left->toggleViewAction()->isEnabled());
        f.window.showStartPage();
        QVERIFY(f.left->isHidden());
    }

    void stepsOfTheHistoryFollowTheLanguage() {
        Frame f;
        const QAction* undo = f.window.actions()[Command::Undo];
        f.undo.push(new QUndoCommand(QStringLiteral("filter")));
        QCOMPARE(undo->text(), QStringLiteral("&Undo filter"));
        class Other : public QTranslator {
            QString translate(const char*, const char* source, const char*, int) const override {
                return qstrcmp(source, "filter") == 0 ? QStringLiteral("筛选") : QString();
            }
            bool isEmpty() const override { return false; }
        } other;
        QCoreApplication::installTranslator(&other);
        QCoreApplication::sendPostedEvents();
        QVERIFY2(undo->text().contains(QStringLiteral("筛选")), qPrintable(undo->text()));
        QCoreApplication::removeTranslator(&other);
    }

    void keysSwitchPerspectives() {
        Frame f;
        f.window.actions().setProjectOpen(true);
        f.window.showWorkspace();
        f.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        QTest::keyClick(&f.window, Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(f.window.perspective(), QStringLiteral("second"));
        f.window.showStartPage();
        QTest::keyClick(&f.window, Qt::Key_1, Qt::ControlModifier);
        QVERIFY(f.window.workspaceShown()); // back from the start page, too
        QCOMPARE(f.window.perspective(), QStringLiteral("first"));
    }

    void f6GoesAroundTheWindow() {
        Frame f;
        f.window.showWorkspace();
        PaneCycle cycle(&f.window);
        f.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        f.centre->setFocus();
        QSet<const QWidget*> seen;
        const auto paneOfFocus = [&]() -> const QWidget* {
            for (const PlainDock* dock : {f.left, f.right, f.right2, f.bottom, f.bottom2}) {
                if (dock->isAncestorOf(QApplication::focusWidget())) {
                    return dock;
                }
            }
            return &f.window;
        };
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(&f.window, Qt::Key_F6);
            seen.insert(paneOfFocus());
        }
        QCOMPARE(seen, (QSet<const QWidget*>{&f.window, f.left, f.right, f.bottom})); // in front
        const QWidget* before = paneOfFocus();
        QTest::keyClick(&f.window, Qt::Key_F6);
        QTest::keyClick(&f.window, Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(paneOfFocus(), before);
    }

    void modelsAreChosenFromTheMenu() {
        Frame f;
        Actions& actions = f.window.actions();
        actions.setModels({QStringLiteral("auto"), QString(), QStringLiteral("bg_nbd"),
                           QStringLiteral("mbg_nbd")});
        actions.setModel(QStringLiteral("bg_nbd"));
        const auto entries = actions.modelMenu()->actions();
        QCOMPARE(entries.size(), 4);
        QVERIFY(entries[1]->isSeparator());
        QVERIFY(entries[2]->isChecked() && entries[2]->text() == QStringLiteral("BG/NBD"));
        const QSignalSpy wanted(&actions, &Actions::modelRequested);
        entries[3]->trigger();
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.at(0).at(0).toString(), QStringLiteral("mbg_nbd"));
    }

    void aNoticeMayOfferWhatToDo() {
        Frame f;
        NoticeBar& notice = f.window.notice();
        int pressed = 0;
        notice.showInformation(QStringLiteral("Changed."), QStringLiteral("Back"),
                               [&pressed] { ++pressed; });
        auto* button = notice.findChild<QPushButton*>();
        QVERIFY(button->isVisible());
        button->click();
        QCOMPARE(pressed, 1);
        QVERIFY(notice.isHidden());
        notice.showInformation(QStringLiteral("Written."));
        QVERIFY(notice.isVisible() && !button->isVisible());
    }

    void enterPressesTheButtonWithTheKeyboard() {
        Frame f;
        const QSignalSpy sample(&f.window.startPage(), &StartPage::sampleRequested);
        f.window.activateWindow();
        auto* button = f.window.startPage().findChild<QCommandLinkButton*>();
        button->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), button);
        QTest::keyClick(button, Qt::Key_Return);
        QCOMPARE(sample.count(), 1);
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(sample.count(), 2);
    }

    void escapeClearsFirstAndThenStops() {
        Frame f;
        const Actions& actions = f.window.actions();
        QAction* clear = actions[Command::ClearSelection];
        QAction* stop = actions[Command::StopWork];
        const QSignalSpy cleared(clear, &QAction::triggered), stopped(stop, &QAction::triggered);
        clear->setEnabled(true);
        stop->setEnabled(true);
        QTest::keyClick(&f.window, Qt::Key_Escape);
        QCOMPARE(std::pair(cleared.count(), stopped.count()),
                 std::pair(qsizetype{1}, qsizetype{0}));
        clear->setEnabled(false);
        QTest::keyClick(&f.window, Qt::Key_Escape);
        QCOMPARE(std::pair(cleared.count(), stopped.count()),
                 std::pair(qsizetype{1}, qsizetype{1}));
        QVERIFY(stop->text().endsWith(QStringLiteral("\tEsc")) && !stop->toolTip().isEmpty());
    }

    void closingWhileAJobRunsAsksOnce() {
        Frame f;
        const QSignalSpy closed(&f.window, &MainWindow::closing);
        f.window.statusLine().showJob(1, QStringLiteral("Import"), Stage::working, 0.5);
        QVERIFY(!f.window.close());
        QVERIFY(!f.window.close());
        QList<QMessageBox*> questions = f.window.findChildren<QMessageBox*>();
        QCOMPARE(questions.size(), 1);
        QCOMPARE(closed.count(), 0);
        QTest::keyClick(questions[0], Qt::Key_Escape); // keep working
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(f.window.isVisible());
        QVERIFY(f.window.findChildren<QMessageBox*>().isEmpty());

        QVERIFY(!f.window.close());
        questions = f.window.findChildren<QMessageBox*>();
        QCOMPARE(questions.size(), 1);
        for (QAbstractButton* button : questions[0]->buttons()) {
            if (questions[0]->buttonRole(button) == QMessageBox::AcceptRole) {
                button->click();
                break;
            }
        }
        QTRY_COMPARE(closed.count(), 1);
        QVERIFY(!f.window.isVisible());
    }

    void workUnderWayCanBeStoppedInTheSmallestWindow() {
        Frame f({1024, 640});
        const auto base = test::fake_base(50);
        StatusLine& line = f.window.statusLine();
        line.setView({base, base->baseline});
        line.setModelChoice(QStringLiteral("auto"), false);
        const auto button = [&line](const char* text) {
            const auto all = line.findChildren<QToolButton*>();
            return *std::find_if(all.begin(), all.end(), [text](const QToolButton* each) {
                return each->text().startsWith(QLatin1String(text));
            });
        };
        line.showJob(1, QStringLiteral("Value customers by another model with a long name"),
                     Stage::working, 0.5);
        QCoreApplication::processEvents();
        const QToolButton* cancel = button("Cancel");
        QVERIFY(cancel->mapTo(&line, QPoint(cancel->width(), 0)).x() <= line.width());
        QVERIFY(!button("Model")->isVisible());
        line.hideJob();
        QVERIFY(button("Model")->isVisible());
    }

    void closingWithNothingRunningJustCloses() {
        Frame f;
        const QSignalSpy closed(&f.window, &MainWindow::closing);
        f.window.statusLine().showJob(1, QStringLiteral("Import"), Stage::working, 0.5);
        f.window.statusLine().hideJob();
        QVERIFY(f.window.close());
        QCOMPARE(closed.count(), 1);
    }

    void copyAndSelectAllBelongToTextAndTables_data() {
        QTest::addColumn<int>("focus");
        QTest::addColumn<int>("commands");
        QTest::newRow("chart") << 0 << 2;
        QTest::newRow("text field") << 1 << 0;
        QTest::newRow("table") << 2 << 0;
        QTest::newRow("text page") << 3 << 0;
    }

    void copyAndSelectAllBelongToTextAndTables() {
        QFETCH(int, focus);
        Frame f;
        f.window.showWorkspace();
        f.window.actions().setProjectOpen(true);
        QWidget* const widgets[] = {f.centre, new QLineEdit(f.centre), new QTableWidget(f.centre),
                                    new QTextEdit(f.centre)};
        for (QWidget* widget : widgets) {
            widget->show();
        }
        f.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        widgets[focus]->setFocus();
        QCOMPARE(QApplication::focusWidget(), widgets[focus]);
        const QSignalSpy copies(f.window.actions()[Command::CopyChart], &QAction::triggered);
        const QSignalSpy selects(f.window.actions()[Command::SelectVisible], &QAction::triggered);
        QTest::keyClick(widgets[focus], Qt::Key_C, Qt::ControlModifier);
        QTest::keyClick(widgets[focus], Qt::Key_A, Qt::ControlModifier);
        QTEST(int(copies.count() + selects.count()), "commands");
    }

    void droppedFilesAreHandedOn() {
        Frame f;
        const QSignalSpy dropped(&f.window, &MainWindow::filesDropped);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QStringLiteral("/shop/a b.csv")),
                      QUrl(QStringLiteral("https://example.org/c.csv"))});
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        static_cast<QObject&>(f.window).event(&event); // a drop without a drag is not delivered
        QCOMPARE(dropped.count(), 1);
        QCOMPARE(dropped.at(0).at(0).toStringList(), QStringList{QStringLiteral("/shop/a b.csv")});
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
